import type { Bytes } from '../bytes/index.ts';
import {
  DecodeError,
  type DecodeErrorCode,
  decodeErrors,
  StorageError,
  type StorageErrorCode,
  WebError,
  type WebErrorCode,
} from '../errors/index.ts';
import type { LentBytes, StoredInstance } from './backend.ts';
import type { Call } from './call.ts';
import { formatRepresentation, type Representation } from './media-types.ts';
import { createBoundary, messageEnd, type OutgoingPart, partHead, writeMultipart } from './multipart.ts';
import { wholeResponse } from './whole-body.ts';

/** Headers of an answer by name. */
export type AnswerHeaders = Readonly<Record<string, string>>;

/** What may be kept by the client and asked again with its ETag, and what must not be kept. */
export const CACHE_REVALIDATE = 'private, no-cache';
export const CACHE_NEVER = 'private, no-store';

/** An answer whose body is in memory. */
export function answer(status: number, body: Bytes | null, headers: AnswerHeaders): Response {
  const init = { status, headers: { ...SECURITY, 'Cache-Control': CACHE_NEVER, ...headers } };
  return body === null ? new Response(null, init) : wholeResponse(owned(body), {}, init);
}

/** Bytes that nobody waits to have again. */
export function owned(bytes: Bytes): LentBytes {
  return { bytes, release: () => {} };
}

/** An answer whose body is streamed. The first chunk is awaited, so that an error before it still becomes a status. */
export async function streamed(
  call: Pick<Call, 'report'>,
  source: AsyncIterable<Bytes>,
  headers: AnswerHeaders,
  status = 200,
): Promise<Response> {
  const body = await primed(source, call.report);
  return new Response(body, {
    status,
    headers: { ...STREAMED, ...headers },
  });
}

/**
 * A multipart answer; its type is the one of the first part (RFC 2387 §3.1).
 * @throws WebError `not-found` when there are no parts
 */
export async function multipartAnswer(
  call: Pick<Call, 'report'>,
  parts: AsyncIterable<OutgoingPart>,
  headers: AnswerHeaders = {},
  status = 200,
): Promise<Response> {
  const iterator = parts[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done === true) throw new WebError('not-found');
  const boundary = createBoundary();
  const contentType = multipartType(first.value.headers, boundary);
  const body = first.value.body[Symbol.asyncIterator]();
  // What cannot be read at all is a status and no torn answer.
  const begun = await body.next().catch(async error => {
    await iterator.return?.();
    throw error;
  });
  const all = partsFrom({ headers: first.value.headers, body, begun }, iterator);
  return streamed(call, writeMultipart(all, boundary), { 'Content-Type': contentType, ...headers }, status);
}

/** A multipart answer of one part that is in memory, with its length. */
export function lentPartAnswer(lent: LentBytes, part: OutgoingPart['headers'], headers: AnswerHeaders = {}): Response {
  const boundary = createBoundary();
  const around = { before: partHead(part, boundary, true), behind: messageEnd(boundary) };
  return lentAnswer(lent, { 'Content-Type': multipartType(part, boundary), ...headers }, around);
}

/** An answer whose body is in memory. */
export function lentAnswer(
  lent: LentBytes,
  headers: AnswerHeaders,
  around: { readonly before?: Bytes; readonly behind?: Bytes } = {},
  status = 200,
): Response {
  return wholeResponse(lent, around, { status, headers: { ...STREAMED, ...headers } });
}

function multipartType(part: OutgoingPart['headers'], boundary: string): string {
  const [type = ''] = (part['Content-Type'] ?? '').split(';');
  return `${formatRepresentation({ type, multipart: true })}; boundary=${boundary}`;
}

interface BegunPart {
  readonly headers: OutgoingPart['headers'];
  readonly body: AsyncIterator<Bytes>;
  readonly begun: IteratorResult<Bytes>;
}

/** Ends the body of the first part too where nobody reads it. */
async function* partsFrom(
  { headers, body, begun }: BegunPart,
  others: AsyncIterator<OutgoingPart>,
): AsyncGenerator<OutgoingPart> {
  try {
    yield { headers, body: begun.done === true ? NOTHING : withFirst(begun.value, body) };
    for (let next = await others.next(); next.done !== true; next = await others.next()) yield next.value;
  } finally {
    await body.return?.();
    await others.return?.();
  }
}

/**
 * The stream of a body. It reads from `source` when it is read, one chunk at a time, and ends `source` when the client
 * goes away.
 */
export async function primed(
  source: AsyncIterable<Bytes>,
  report: (error: unknown) => void,
): Promise<ReadableStream<Uint8Array>> {
  const iterator = source[Symbol.asyncIterator]();
  let first: IteratorResult<Bytes> | undefined = await iterator.next();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          let next = first ?? (await iterator.next());
          first = undefined;
          while (next.done !== true && next.value.length === 0) next = await iterator.next();
          if (next.done === true) controller.close();
          else controller.enqueue(next.value);
        } catch (error) {
          report(error);
          controller.error(error);
        }
      },
      async cancel() {
        await iterator.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}

/** The answer that tells of an error: its code, what happened and what to do, nothing of the request or the data. */
export function errorAnswer(error: unknown, headers: AnswerHeaders = {}): Response {
  const told = toWebError(error);
  const body = { error: { code: told.code, message: `${told.summary}.`, remedy: `${told.remedy}.` } };
  return answer(told.status, new TextEncoder().encode(JSON.stringify(body)), {
    'Content-Type': 'application/json',
    ...headers,
  });
}

/** The web error that stands for any other. */
export function toWebError(error: unknown): WebError {
  if (error instanceof WebError) return error;
  if (error instanceof DecodeError) {
    const code = decodeCodes[error.code] ?? 'cannot-render';
    const { detail } = error;
    if (detail !== undefined && TOLD.has(error.code)) return new WebError(code, { detail });
    return new WebError(code, { detail: decodeErrors[error.code].what });
  }
  return new WebError((error instanceof StorageError ? storageCodes[error.code] : undefined) ?? 'server-error');
}

/** True for errors that are the server's own, which a log should show. */
export function isServerError(error: unknown): boolean {
  return toWebError(error).status >= 500;
}

/**
 * A tag of the answer's content for one object (RFC 9110 §8.8.3): strong for the stored bytes, weak for what is made
 * from them.
 */
export function entityTag({ version }: StoredInstance, representation?: Representation | string): string | undefined {
  if (version === undefined) return undefined;
  if (representation === undefined) return `"${version}"`;
  const kind = typeof representation === 'string' ? representation : formatRepresentation(representation);
  return `W/"${version}-${kind.replaceAll(/[^\w.]+/g, '-')}"`;
}

/** The headers of an answer that may be asked again, and the answer 304 when the client has it already. */
export function revalidated(
  call: Call,
  tag: string | undefined,
): { readonly headers: AnswerHeaders; readonly unchanged: Response | undefined } {
  if (tag === undefined) return { headers: {}, unchanged: undefined };
  const headers = { 'Cache-Control': CACHE_REVALIDATE, ETag: tag, Vary: 'Accept' };
  const known = call.request.headers.get('If-None-Match');
  const isKnown = known !== null && (known.trim() === '*' || known.split(',').some(item => weak(item) === weak(tag)));
  return { headers, unchanged: isKnown ? answer(304, null, headers) : undefined };
}

async function* withFirst<T>(first: T, others: AsyncIterator<T>): AsyncGenerator<T> {
  try {
    for (let next: IteratorResult<T> = { value: first }; next.done !== true; next = await others.next())
      yield next.value;
  } finally {
    await others.return?.();
  }
}

function weak(tag: string): string {
  return tag.trim().replace(/^W\//, '');
}

/** Adds the Warning headers of PS3.18 §8.3.4. */
export function warn(response: Response, serviceUrl: string, warnings: readonly string[]): Response {
  for (const warning of warnings) response.headers.append('Warning', `299 ${serviceUrl}: ${warning}`);
  return response;
}

/** An answer without a body for HEAD; what would have been streamed is ended. */
export async function withoutBody(response: Response): Promise<Response> {
  await response.body?.cancel();
  return new Response(null, { status: response.status, headers: response.headers });
}

/** What an error of decoding means for the client. */
const decodeCodes: Readonly<Partial<Record<DecodeErrorCode, WebErrorCode>>> = {
  'no-pixel-data': 'not-acceptable',
  'unsupported-layout': 'not-acceptable',
  'no-codec': 'not-acceptable',
  'no-such-frame': 'not-found',
  'not-a-video': 'not-acceptable',
  'bad-presentation-state': 'not-acceptable',
  'bad-window': 'invalid-parameter',
  'bad-viewport': 'invalid-parameter',
  'picture-too-large': 'invalid-parameter',
  'bad-viewpoint': 'invalid-parameter',
  'not-a-volume': 'not-a-volume',
  'volume-too-large': 'volume-too-large',
  'renderer-lost': 'unavailable',
  'renderer-busy': 'unavailable',
  'renderer-closed': 'unavailable',
};
/** Those whose particulars tell the client what to ask for in its place. */
const TOLD: ReadonlySet<DecodeErrorCode> = new Set(['bad-viewpoint', 'not-a-volume', 'volume-too-large']);
const storageCodes: Readonly<Partial<Record<StorageErrorCode, WebErrorCode>>> = {
  'disk-full': 'out-of-storage',
  'index-unreachable': 'unavailable',
};

const NOTHING: AsyncIterable<Bytes> = {
  [Symbol.asyncIterator]: () => ({ next: async () => ({ done: true, value: undefined }) }),
};
const SECURITY: AnswerHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
};
const STREAMED: AnswerHeaders = { ...SECURITY, 'Cache-Control': CACHE_NEVER, Vary: 'Accept' };
