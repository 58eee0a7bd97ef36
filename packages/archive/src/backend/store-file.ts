import { ParseError } from 'hounsfield/errors';
import type { StoreResult } from 'hounsfield/web';
import { letGo } from '../garbage.ts';
import {
  type ArrivingFile,
  arrivingFile,
  type Ingest,
  Refusal,
  type RefusalReason,
  refusals,
} from '../ingest/index.ts';

/** What an object says of itself before all of it has come. */
export interface NamedObject {
  readonly sopClassUid: string;
  readonly sopInstanceUid: string;
}

export interface StoreFileOptions {
  /** The only study that is taken. */
  readonly study?: string;
  /** Says why an object is not taken at this address. */
  readonly refuse?: (object: NamedObject) => RefusalReason | undefined;
}

/** Takes a Part 10 file in, as it comes over the web (PS3.18 §10.5, §12.5). */
export async function storeFile(
  ingest: Ingest,
  body: AsyncIterable<Uint8Array>,
  { study, refuse }: StoreFileOptions,
): Promise<StoreResult> {
  let file: ArrivingFile;
  try {
    file = await arrivingFile(swept(body));
  } catch (error) {
    if (error instanceof Refusal) return failed(error.reason);
    if (error instanceof ParseError) return failed('not-a-file');
    throw error;
  }
  const { fileMeta, named, data } = file;
  const facts = {
    sopClassUid: named.sopClassUid || (fileMeta.text('MediaStorageSOPClassUID') ?? ''),
    sopInstanceUid: named.sopInstanceUid || (fileMeta.text('MediaStorageSOPInstanceUID') ?? ''),
  };
  const reason = refuse?.(facts);
  if (reason !== undefined) return { ...failed(reason), ...facts };
  const transferSyntaxUid = fileMeta.text('TransferSyntaxUID') ?? '';
  const only = study === undefined ? {} : { study };
  const result = await ingest.take({ ...facts, transferSyntaxUid, data, ...only });
  if (result.kind === 'refused') return { ...failed(result.reason), ...facts };
  return { kind: 'stored', ...result.identity, ...(result.isCoerced ? { warningReason: COERCED } : {}) };
}

/** What has been taken of a body lies outside of the heap, and goes only when that is swept. */
async function* swept(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of body) {
    yield chunk;
    letGo(chunk.length);
  }
}

function failed(reason: RefusalReason): StoreResult {
  return { kind: 'failed', failureReason: refusals[reason].status };
}

/** Coercion of Data Elements (PS3.18 Table I.2-1). */
const COERCED = 0xb000;
