import type { Bytes } from '../bytes/index.ts';
import { DataSet, jsonText } from '../data/index.ts';
import { ParseError, StorageError, WebError } from '../errors/index.ts';
import { answer } from './answers.ts';
import { type FailedResult, type StoredResult, type StoreResult, storeReasons } from './backend.ts';
import { addressOf, type Call } from './call.ts';
import { choose, parseMediaType } from './media-types.ts';
import { JSON_OFFERS } from './metadata.ts';
import { boundaryOf, readMultipart } from './multipart.ts';

/**
 * Stores the objects of a request, one after the other as they arrive (PS3.18 §10.5). What was stored stays stored when
 * a later part is bad; the answer tells of each.
 */
export async function store(call: Call): Promise<Response> {
  if (call.backend.store === undefined) throw new WebError('not-implemented');
  const bodies = bodiesOf(call);
  const pending: Promise<StoreResult>[] = [];
  const window: Promise<unknown>[] = [];
  let broken: unknown;
  try {
    for await (const body of bodies) {
      const tracked = track(body);
      const result = storeOne(call, tracked.body);
      pending.push(result);
      await Promise.race([result, tracked.ended]);
      if (tracked.failure() !== undefined) break;
      window.push(result);
      if (window.length >= MOST_OPEN) await window.shift();
    }
  } catch (error) {
    broken = error;
  }
  const results = await Promise.all(pending);
  return outcome(call, results, broken);
}

/** The bodies to store: the parts, or the whole where one object comes without parts. */
async function* bodiesOf(call: Call): AsyncGenerator<AsyncIterable<Bytes>> {
  const { headers, body } = call.request;
  const header = headers.get('Content-Type') ?? '';
  const contentType = parseMediaType(header);
  const root = contentType?.type === 'multipart/related' ? rootType(contentType.parameters.get('type')) : contentType?.type;
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
    const type = rootType(part.headers.get('content-type'));
    yield type === DICOM ? part.body : NOT_DICOM;
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
function track(body: AsyncIterable<Bytes>): { readonly body: AsyncIterable<Bytes>; readonly ended: Promise<void>; failure(): unknown } {
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
  if (body === NOT_DICOM || call.backend.store === undefined) return { kind: 'failed', failureReason: storeReasons.cannotUnderstand };
  const { study } = call.parameters;
  try {
    return await call.backend.store({ body, ...(study === undefined ? {} : { study }) }, call.cx);
  } catch (error) {
    if (!(error instanceof WebError) && !(error instanceof ParseError)) call.report(error);
    return { kind: 'failed', failureReason: reasonOf(error) };
  }
}

function reasonOf(error: unknown): number {
  if (error instanceof StorageError) return storeReasons.outOfResources;
  return error instanceof ParseError || error instanceof WebError ? storeReasons.cannotUnderstand : storeReasons.processingFailure;
}
