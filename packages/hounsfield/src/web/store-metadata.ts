import { type Bytes, collect, concat } from '../bytes/index.ts';
import { type BulkValue, type DataSet, SourceBulk } from '../data/index.ts';
import { ParseError, parseErrors, WebError } from '../errors/index.ts';
import { jsonDataSets, type ReadModelOptions, xmlDataSets } from '../models/index.ts';
import { type BulkSpool, type FailedResult, storeReasons } from './backend.ts';
import type { Call } from './call.ts';
import { parseMediaType } from './media-types.ts';
import { memorySpool } from './memory-spool.ts';
import type { MultipartPart } from './multipart.ts';
import { OCTETS } from './representations.ts';
import { type BulkPart, submittedFile } from './submitted-file.ts';

/** An object as a file that is made while it is read. */
export interface SubmittedObject {
  readonly sopClassUid: string;
  readonly sopInstanceUid: string;
  readonly file: AsyncIterable<Bytes>;
}

/** Objects that a request describes in metadata, with bulk data in parts of their own (PS3.18 §10.5.2). */
export class Submission implements AsyncDisposable {
  readonly #call: Call;
  readonly #metadata: { readonly type: string; readonly text: Bytes }[] = [];
  #metadataLength = 0;
  /** By Content-Location; several parts of one address are frames in their order. */
  readonly #bulk = new Map<string, BulkPart[]>();
  #spool: BulkSpool | undefined;
  #spooled = 0;

  constructor(call: Call) {
    this.#call = call;
  }

  /** @throws WebError `too-large`, `malformed-multipart`; StorageError */
  async take({ headers, body }: MultipartPart): Promise<void> {
    const contentType = parseMediaType(headers.get('content-type') ?? OCTETS);
    if (contentType === undefined) throw malformed('a part has a Content-Type that is none');
    if (isMetadataType(contentType.type)) return this.#takeMetadata(contentType.type, body);
    const location = headers.get('content-location');
    if (location === undefined) throw malformed('a part of bulk data has no Content-Location');
    const part = await this.#takeBulk(body);
    const transferSyntax = contentType.parameters.get('transfer-syntax');
    const known = this.#bulk.get(location) ?? [];
    known.push({ ...part, mediaType: contentType.type, ...(transferSyntax === undefined ? {} : { transferSyntax }) });
    this.#bulk.set(location, known);
  }

  /** Every object that the metadata describe; one that cannot be made is a failure. */
  async *objects(): AsyncGenerator<SubmittedObject | FailedResult> {
    if (this.#metadata.length === 0) throw malformed('no part has metadata');
    let any = false;
    try {
      for (const { type, text } of this.#metadata) {
        for await (const described of this.#dataSets(type, text)) {
          any = true;
          yield await this.#object(described);
        }
      }
    } catch (error) {
      if (!(error instanceof ParseError)) throw error;
      // What came before is stored by now.
      if (!any) throw new WebError('malformed-metadata', { detail: parseErrors[error.code].what, cause: error });
      yield { kind: 'failed', failureReason: storeReasons.cannotUnderstand };
    }
    if (!any && this.#metadata.length > 0) yield { kind: 'failed', failureReason: storeReasons.cannotUnderstand };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#spool?.[Symbol.asyncDispose]();
  }

  async #takeMetadata(type: string, body: AsyncIterable<Bytes>): Promise<void> {
    const chunks: Bytes[] = [];
    for await (const chunk of body) {
      this.#metadataLength += chunk.length;
      if (this.#metadataLength > MOST_METADATA) {
        throw new WebError('too-large', { detail: `the limit for metadata is ${MOST_METADATA} bytes` });
      }
      chunks.push(chunk.slice());
    }
    this.#metadata.push({ type, text: concat(chunks) });
  }

  async #takeBulk(body: AsyncIterable<Bytes>): Promise<Pick<BulkPart, 'value' | 'length' | 'read'>> {
    this.#spool ??= (await this.#call.backend.spool?.(this.#call.cx)) ?? memorySpool(MOST_IN_MEMORY);
    const start = this.#spooled;
    for await (const chunk of body) {
      await this.#spool.write(chunk);
      this.#spooled += chunk.length;
    }
    const length = this.#spooled - start;
    if (length % 2 === 1) {
      await this.#spool.write(new Uint8Array(1));
      this.#spooled++;
    }
    const spool = this.#spool;
    const read: BulkPart['read'] = (position, count) => {
      const most = Math.max(0, Math.min(count, length - position));
      return collect(spool.read(start + position, most), most);
    };
    return { value: new SourceBulk(spool, start, this.#spooled - start), length, read };
  }

  async *#dataSets(type: string, text: Bytes): AsyncGenerator<Described> {
    let missing: string[] = [];
    let parts = new Map<BulkValue, readonly BulkPart[]>();
    const bulkValue: NonNullable<ReadModelOptions['bulkValue']> = uri => {
      const found = this.#find(uri);
      if (found?.[0] === undefined) missing.push(uri);
      else parts.set(found[0].value, found);
      return found?.[0]?.value;
    };
    const read = type.endsWith('json') ? jsonDataSets : xmlDataSets;
    for await (const dataSet of read([text], { bulkValue })) {
      yield { dataSet, parts, isComplete: missing.length === 0 };
      [missing, parts] = [[], new Map()];
    }
  }

  /** Parts by the address as it stands, or behind the base of one of both. */
  #find(uri: string): readonly BulkPart[] | undefined {
    return this.#bulk.get(uri) ?? this.#bulk.get(`<${uri}>`) ?? this.#bulk.get(encodeURI(uri));
  }

  async #object({ dataSet, parts, isComplete }: Described): Promise<SubmittedObject | FailedResult> {
    const sopClassUid = dataSet.text('SOPClassUID') ?? '';
    const sopInstanceUid = dataSet.text('SOPInstanceUID') ?? '';
    const facts = { sopClassUid, sopInstanceUid };
    if (!isComplete) return { kind: 'failed', failureReason: storeReasons.cannotUnderstand, ...facts };
    const made = await submittedFile(dataSet, parts, this.#call.cx.signal);
    return typeof made === 'number' ? { kind: 'failed', failureReason: made, ...facts } : { ...facts, file: made };
  }
}

/** Whether bodies of the type hold metadata (PS3.18 Table 8.7.3-3). */
export function isMetadataType(type: string): boolean {
  return METADATA.has(type);
}

interface Described {
  readonly dataSet: DataSet;
  readonly parts: ReadonlyMap<BulkValue, readonly BulkPart[]>;
  /** Whether all addresses were found among the parts; nothing else is ever fetched. */
  readonly isComplete: boolean;
}

function malformed(detail: string): WebError {
  return new WebError('malformed-multipart', { detail });
}

const METADATA: ReadonlySet<string> = new Set(['application/dicom+json', 'application/dicom+xml']);
const MOST_METADATA = 64 * 1024 * 1024;
const MOST_IN_MEMORY = 64 * 1024 * 1024;
