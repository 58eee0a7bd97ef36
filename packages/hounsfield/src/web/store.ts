import type { Bytes } from '../bytes/index.ts';
import { ParseError, StorageError, WebError } from '../errors/index.ts';
import { type StorePart, type StoreResult, storeReasons } from './backend.ts';
import type { Call } from './call.ts';
import { decoded } from './compression.ts';
import { parseMediaType } from './media-types.ts';
import { boundaryOf, type MultipartPart, readMultipart } from './multipart.ts';
import { bodyOf } from './request-body.ts';
import { isMetadataType, Submission } from './store-metadata.ts';
import { NOT_UNDERSTOOD, outcome } from './store-outcome.ts';

/**
 * Stores the objects of a request (PS3.18 §10.5): files one after the other as they arrive; objects of metadata and bulk
 * data once all parts are there. What was stored stays stored when a later part is bad; the answer tells of each.
 */
export async function store(call: Call, take: Take = ofStudies(call)): Promise<Response> {
  const { headers } = call.request;
  const header = headers.get('Content-Type') ?? '';
  const contentType = parseMediaType(header);
  const isMultipart = contentType?.type === 'multipart/related';
  const root = isMultipart ? rootType(contentType.parameters.get('type')) : contentType?.type;
  const isMetadata = root !== undefined && isMetadataType(root);
  if (root !== DICOM && !isMetadata) throw new WebError('unsupported-media-type');
  if (Number(headers.get('Content-Length') ?? 0) > call.options.maxBodyBytes) throw tooLarge(call);
  const body = bodyOf(call.request);
  if (body === undefined) throw new WebError('malformed-multipart', { detail: 'the body is empty' });
  const bytes = decoded(headers.get('Content-Encoding'), body.chunks, { ratio: MOST_RATIO });
  const source = capped(call, bytes);
  const parts = isMultipart ? readMultipart(source, boundaryOf(header), body.find) : whole(root, source);
  return isMetadata ? storeSubmission(call, parts, take) : storeFiles(call, parts, take);
}

/** Takes one object in, as `WebBackend.store` does. */
export type Take = (part: Pick<StorePart, 'body'>) => Promise<StoreResult>;

function ofStudies({ backend, parameters: { study }, cx }: Call): Take {
  if (backend.store === undefined) throw new WebError('not-implemented');
  const own = study === undefined ? {} : { study };
  return async part => (await backend.store?.({ ...part, ...own }, cx)) ?? NOT_UNDERSTOOD;
}

async function storeFiles(call: Call, parts: AsyncIterable<MultipartPart>, take: Take): Promise<Response> {
  const pending: Promise<StoreResult>[] = [];
  let broken: unknown;
  try {
    for await (const part of parts) {
      const isFile = rootType(part.headers.get('content-type')) === DICOM;
      const tracked = track(isFile ? part.body : NOTHING);
      const result = isFile ? storeOne(call, tracked.body, take) : Promise.resolve(NOT_UNDERSTOOD);
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

/** Objects whose values lie in several parts; none is stored unless all parts came. */
async function storeSubmission(call: Call, parts: AsyncIterable<MultipartPart>, take: Take): Promise<Response> {
  await using submission = new Submission(call);
  for await (const part of parts) await submission.take(part);
  const results: StoreResult[] = [];
  for await (const object of submission.objects()) {
    results.push('kind' in object ? object : named(await storeOne(call, object.file, take), object));
  }
  return outcome(call, results, undefined);
}

/** A refusal names the object, which is known here whatever became of its file. */
function named(
  result: StoreResult,
  facts: { readonly sopClassUid: string; readonly sopInstanceUid: string },
): StoreResult {
  const { sopClassUid, sopInstanceUid } = facts;
  return result.kind === 'stored' ? result : { sopClassUid, sopInstanceUid, ...result };
}

async function* whole(type: string, body: AsyncIterable<Bytes>): AsyncGenerator<MultipartPart> {
  yield { headers: new Map([['content-type', type]]), body };
}

/** The type without parameters; what is not named counts as DICOM. */
function rootType(text: string | undefined): string | undefined {
  return text === undefined ? DICOM : parseMediaType(text)?.type;
}

async function* capped(call: Call, body: AsyncIterable<Bytes>): AsyncGenerator<Bytes> {
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
async function storeOne(call: Call, body: AsyncIterable<Bytes>, take: Take): Promise<StoreResult> {
  try {
    return await take({ body });
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

const DICOM = 'application/dicom';
/** Objects that may wait for the disk while further ones arrive. */
const MOST_OPEN = 8;
/** Inflated bytes for each byte of a compressed body. */
const MOST_RATIO = 100;
const NOTHING: AsyncIterable<Bytes> = {
  async *[Symbol.asyncIterator]() {
    // A part that is no object has no bytes to store.
  },
};
