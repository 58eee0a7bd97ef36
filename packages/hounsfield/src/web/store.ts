import type { Bytes } from '../bytes/index.ts';
import { DataSet } from '../data/index.ts';
import { ParseError, StorageError, WebError } from '../errors/index.ts';
import { jsonChunks } from '../models/index.ts';
import { answer } from './answers.ts';
import { type FailedResult, type StoredResult, type StoreResult, storeReasons } from './backend.ts';
import { addressOf, type Call } from './call.ts';
import { choose, parseMediaType } from './media-types.ts';
import { JSON_OFFERS } from './metadata.ts';
import { boundaryOf, readMultipart } from './multipart.ts';
import { isUid } from './resources.ts';

/**
 * Stores the objects of a request, one after the other as they arrive (PS3.18 §10.5). What was stored stays stored when
 * a later part is bad; the answer tells of each.
 */
export async function store(call: Call): Promise<Response> {
  if (call.backend.store === undefined) throw new WebError('not-implemented');
  const pending: Promise<StoreResult>[] = [];
  let broken: unknown;
  try {
    for await (const body of bodiesOf(call)) {
      const tracked = track(body ?? NOTHING);
      const result = body === undefined ? Promise.resolve(NOT_UNDERSTOOD) : storeOne(call, tracked.body);
      pending.push(result);
      // The next part is read as soon as this one was, while the store still waits for its disk.
      await Promise.race([result, tracked.ended]);
      broken = tracked.failure();
      if (broken !== undefined) break;
      await pending.at(-MOST_OPEN);
    }
  } catch (error) {
    broken = error;
  }
  return outcome(call, await Promise.all(pending), broken);
}

/** The bodies to store: the parts, undefined for one of another type, or the whole where one object comes without parts. */
async function* bodiesOf(call: Call): AsyncGenerator<AsyncIterable<Bytes> | undefined> {
  const { headers, body } = call.request;
  const header = headers.get('Content-Type') ?? '';
  const contentType = parseMediaType(header);
  const root =
    contentType?.type === 'multipart/related' ? rootType(contentType.parameters.get('type')) : contentType?.type;
  if (root !== DICOM) throw new WebError('unsupported-media-type');
  if ((headers.get('Content-Encoding') ?? 'identity') !== 'identity') throw new WebError('unsupported-media-type');
  const claimed = Number(headers.get('Content-Length') ?? 0);
  if (claimed > call.options.maxBodyBytes) throw tooLarge(call);
  if (body === null) throw new WebError('malformed-multipart', { detail: 'the body is empty' });
  const source = capped(call, body);
  if (contentType?.type === DICOM) {
    yield source;
    return;
  }
  for await (const part of readMultipart(source, boundaryOf(header))) {
    yield rootType(part.headers.get('content-type')) === DICOM ? part.body : undefined;
  }
}

/** The type without parameters; what is not named counts as DICOM. */
function rootType(text: string | undefined): string | undefined {
  return text === undefined ? DICOM : parseMediaType(text)?.type;
}

async function* capped(call: Call, body: ReadableStream<Uint8Array>): AsyncGenerator<Bytes> {
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > call.options.maxBodyBytes) throw tooLarge(call);
    yield chunk;
  }
}

function tooLarge(call: Call): WebError {
  return new WebError('too-large', { detail: `the limit is ${call.options.maxBodyBytes} bytes` });
}

/** A body that tells when it was read to its end, or failed. */
function track(body: AsyncIterable<Bytes>): {
  readonly body: AsyncIterable<Bytes>;
  readonly ended: Promise<void>;
  failure(): unknown;
} {
  let failure: unknown;
  let end: () => void = () => {};
  const ended = new Promise<void>(resolve => {
    end = resolve;
  });
  async function* tracked(): AsyncGenerator<Bytes> {
    try {
      yield* body;
    } catch (error) {
      failure = error;
      throw error;
    } finally {
      end();
    }
  }
  return { body: tracked(), ended, failure: () => failure };
}

/** Never rejects: what goes wrong with one object is a result. */
async function storeOne(call: Call, body: AsyncIterable<Bytes>): Promise<StoreResult> {
  const { study } = call.parameters;
  try {
    const result = await call.backend.store?.({ body, ...(study === undefined ? {} : { study }) }, call.cx);
    return result ?? NOT_UNDERSTOOD;
  } catch (error) {
    if (!(error instanceof WebError) && !(error instanceof ParseError)) call.report(error);
    return { kind: 'failed', failureReason: reasonOf(error) };
  }
}

function reasonOf(error: unknown): number {
  if (error instanceof StorageError) return storeReasons.outOfResources;
  return error instanceof ParseError || error instanceof WebError
    ? storeReasons.cannotUnderstand
    : storeReasons.processingFailure;
}

/** Status and body as PS3.18 §10.5.3 and Table I.1-1 have them. */
function outcome(call: Call, results: readonly StoreResult[], broken: unknown): Response {
  const stored = results.filter(result => result.kind === 'stored');
  const failed = results.filter(result => result.kind === 'failed');
  if (stored.length === 0 && broken !== undefined) throw broken;
  if (results.length === 0) throw new WebError('malformed-multipart', { detail: 'the body has no parts' });
  const isPerfect =
    failed.length === 0 && broken === undefined && stored.every(result => result.warningReason === undefined);
  const status = stored.length === 0 ? 409 : isPerfect ? 200 : 202;
  const [study, ...otherStudies] = new Set(stored.map(result => result.studyInstanceUid));
  const studyUrl = study === undefined || otherStudies.length > 0 ? undefined : addressOf(call.serviceUrl, { study });
  const others = [...failed.filter(result => !isNamed(result)), ...(broken === undefined ? [] : [NOT_UNDERSTOOD])];
  const module = DataSet.of({
    RetrieveURL: studyUrl ?? '',
    ...items('FailedSOPSequence', failed.filter(isNamed).map(failedItem)),
    ...items(
      'ReferencedSOPSequence',
      stored.map(result => storedItem(call, result)),
    ),
    ...items(
      'OtherFailuresSequence',
      others.map(({ failureReason }) => DataSet.of({ FailureReason: failureReason })),
    ),
  });
  return answer(status, new TextEncoder().encode([...jsonChunks(module)].join('')), {
    // The objects are stored by now, so a client that accepts something else is told in JSON all the same.
    'Content-Type': choose(call.accepted, JSON_OFFERS)?.type ?? 'application/dicom+json',
    ...(studyUrl === undefined ? {} : { Location: studyUrl }),
  });
}

/** A sequence of type 1C: only there when it has items. */
function items<K extends string>(keyword: K, dataSets: readonly DataSet[]): { readonly [P in K]?: readonly DataSet[] } {
  return (dataSets.length === 0 ? {} : { [keyword]: dataSets }) as { readonly [P in K]?: readonly DataSet[] };
}

function isNamed({ sopClassUid, sopInstanceUid }: FailedResult): boolean {
  return sopClassUid !== undefined && sopInstanceUid !== undefined && isUid(sopClassUid) && isUid(sopInstanceUid);
}

function failedItem({ sopClassUid = '', sopInstanceUid = '', failureReason }: FailedResult): DataSet {
  return DataSet.of({
    ReferencedSOPClassUID: sopClassUid,
    ReferencedSOPInstanceUID: sopInstanceUid,
    FailureReason: failureReason,
  });
}

function storedItem(call: Call, result: StoredResult): DataSet {
  const scope = { study: result.studyInstanceUid, series: result.seriesInstanceUid, instance: result.sopInstanceUid };
  return DataSet.of({
    ReferencedSOPClassUID: result.sopClassUid,
    ReferencedSOPInstanceUID: result.sopInstanceUid,
    RetrieveURL: addressOf(call.serviceUrl, scope),
    ...(result.warningReason === undefined ? {} : { WarningReason: result.warningReason }),
  });
}

const DICOM = 'application/dicom';
/** Objects that may wait for the disk while further ones arrive. */
const MOST_OPEN = 8;
const NOT_UNDERSTOOD: FailedResult = { kind: 'failed', failureReason: storeReasons.cannotUnderstand };
const NOTHING: AsyncIterable<Bytes> = {
  async *[Symbol.asyncIterator]() {
    // A part that is no object has no bytes to store.
  },
};
