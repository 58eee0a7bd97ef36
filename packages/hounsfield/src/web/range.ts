import type { Bytes } from '../bytes/index.ts';
import { type AnswerHeaders, answer, lentAnswer, streamed } from './answers.ts';
import type { LentBytes } from './backend.ts';
import type { Call } from './call.ts';

/** Bytes `[start, end)`. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * The range that a request asks for (RFC 9110 §14): one range of bytes; a malformed header, several ranges, or a range
 * of another version (If-Range) count as none.
 */
export function readRange(
  headers: Headers,
  length: number,
  tag: string | undefined,
): ByteRange | 'unsatisfiable' | undefined {
  const found = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(headers.get('Range')?.trim() ?? '');
  const condition = headers.get('If-Range');
  if (found === null || (condition !== null && condition.trim() !== tag)) return undefined;
  const [, first = '', last = ''] = found;
  if (first === '' && last === '') return undefined;
  if (first === '') {
    const count = Math.min(Number(last), length);
    return count === 0 ? 'unsatisfiable' : { start: length - count, end: length };
  }
  const start = Number(first);
  const end = last === '' ? length : Math.min(Number(last) + 1, length);
  if (last !== '' && Number(last) < start) return undefined;
  return start >= length ? 'unsatisfiable' : { start, end };
}

/** Bytes of known length that may be asked for in parts. */
export interface Ranged {
  readonly length: number;
  readonly tag: string | undefined;
  readonly headers: AnswerHeaders;
  /** Bytes `[start, end)`. */
  open(range: ByteRange): AsyncIterable<Bytes>;
  /** The same, where they can be had at once. */
  lend?(range: ByteRange): LentBytes | undefined;
}

/** The whole, or the part that the request names: 200, 206 or 416 (RFC 9110 §14). */
export async function rangedAnswer(call: Call, { length, tag, headers, open, lend }: Ranged): Promise<Response> {
  const own = { ...headers, 'Accept-Ranges': 'bytes' };
  const range = readRange(call.request.headers, length, tag);
  if (range === 'unsatisfiable') return answer(416, null, { ...own, 'Content-Range': `bytes */${length}` });
  const { start, end } = range ?? { start: 0, end: length };
  const counted = { ...own, 'Content-Length': String(end - start) };
  const part = range === undefined ? {} : { 'Content-Range': `bytes ${start}-${end - 1}/${length}` };
  const status = range === undefined ? 200 : 206;
  const lent = lend?.({ start, end });
  if (lent !== undefined) return lentAnswer(lent, { ...counted, ...part }, {}, status);
  return streamed(call, open({ start, end }), { ...counted, ...part }, status);
}

/** A part of a stream that can only be read from its beginning. */
export async function* partOf(source: AsyncIterable<Bytes>, { start, end }: ByteRange): AsyncGenerator<Bytes> {
  let at = 0;
  for await (const chunk of source) {
    const piece = chunk.subarray(Math.max(start - at, 0), Math.max(end - at, 0));
    at += chunk.length;
    if (piece.length > 0) yield piece;
    if (at >= end) return;
  }
}
