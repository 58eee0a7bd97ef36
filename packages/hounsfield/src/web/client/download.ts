import type { Bytes } from '../../bytes/index.ts';
import { WebError } from '../../errors/index.ts';
import { type Answer, type Ask, exchange } from './exchange.ts';
import type { Settings } from './options.ts';
import { badAnswer } from './parts.ts';
import { lengthOf, type OnProgress } from './progress.ts';

/** A body that is fetched to its end, even when the connection breaks in between. */
export interface Download {
  /** Headers of the first answer. */
  readonly headers: Headers;
  /** Bytes, where they are known beforehand. */
  readonly length: number | undefined;
  /** Position of the first byte: that which was asked for, or 0 where the server gives the whole. */
  readonly from: number;
  readonly body: AsyncIterable<Bytes>;
  /** Ends it without reading. */
  discard(): Promise<void>;
}

export interface DownloadOptions {
  readonly onProgress?: OnProgress | undefined;
  /** Passes over the bytes before this one, where the caller has them; 0 unless given. */
  readonly start?: number;
  /** Byte after the last one; the end unless given. */
  readonly end?: number;
  /** ETag of what the caller has; where it is another one now, all is given, see `Download.from`. */
  readonly etag?: string;
}

/**
 * Fetches a body. When it breaks off, and the server gave a strong ETag, the rest is asked for by Range and If-Range
 * (RFC 9110 §13.1.5, §14.2), as often as `retries` says without a byte between.
 * @throws WebError
 */
export async function download(settings: Settings, ask: Ask, options: DownloadOptions = {}): Promise<Download> {
  const { start = 0, end, etag } = options;
  const range = start > 0 || end !== undefined ? `bytes=${start}-${end === undefined ? '' : end - 1}` : undefined;
  const first = await exchange(settings, {
    ...ask,
    headers: { ...ask.headers, ...(range && { Range: range }), ...(range && etag && { 'If-Range': etag }) },
  });
  const from = first.status === 206 ? start : 0;
  if (first.status === 206) await mustBegin(first, start);
  const length = lengthOf(first.headers);
  const total = length === undefined ? undefined : from + length;
  return {
    headers: first.headers,
    length,
    from,
    body: whole(settings, ask, { first, from, total, onProgress: options.onProgress, end }),
    discard: () => first.discard(),
  };
}

interface Begun {
  readonly first: Answer;
  /** Position of the first byte of `first`. */
  readonly from: number;
  readonly total: number | undefined;
  readonly end: number | undefined;
  readonly onProgress: OnProgress | undefined;
}

async function* whole(settings: Settings, ask: Ask, begun: Begun): AsyncGenerator<Bytes> {
  const { from, total, onProgress, end } = begun;
  const etag = isPacked(begun.first) ? undefined : strong(begun.first.headers.get('ETag'));
  let position = from;
  let answer: Answer = begun.first;
  for (let fruitless = 0; ; ) {
    const before = position;
    try {
      for await (const chunk of answer.body) {
        position += chunk.length;
        onProgress?.({ bytes: position, total });
        yield chunk;
      }
      if (total === undefined || position >= total) return;
      throw new WebError('answer-cut', { path: answer.where, detail: `byte ${position} of ${total}` });
    } catch (error) {
      fruitless = position > before ? 0 : fruitless + 1;
      if (!isBreak(error) || etag === undefined || fruitless > settings.retries) throw error;
    } finally {
      await answer.discard();
    }
    answer = await exchange(settings, {
      ...ask,
      headers: { ...ask.headers, Range: `bytes=${position}-${end === undefined ? '' : end - 1}`, 'If-Range': etag },
    });
    if (answer.status !== 206) {
      await answer.discard();
      throw new WebError('changed', { path: answer.where });
    }
    await mustBegin(answer, position);
  }
}

/** An answer to one range has to say which it is (RFC 9110 §15.3.7.1). @throws WebError `bad-answer` */
async function mustBegin(answer: Answer, asked: number): Promise<void> {
  const [, first] =
    /^bytes (\d{1,15})-\d{1,15}\/(?:\d{1,15}|\*)$/.exec(answer.headers.get('Content-Range') ?? '') ?? [];
  if (first !== undefined && Number(first) === asked) return;
  await answer.discard();
  throw badAnswer(answer.where, 'it is another range than was asked for');
}

/** Positions in a body that was unpacked on its way are not those of its ranges. */
function isPacked({ headers }: Answer): boolean {
  return (headers.get('Content-Encoding') ?? 'identity') !== 'identity';
}

function isBreak(error: unknown): boolean {
  return error instanceof WebError && BREAKS.has(error.code);
}

/** Only a strong tag says that bytes are the same (RFC 9110 §8.8.1). */
function strong(etag: string | null): string | undefined {
  return etag?.startsWith('"') === true ? etag : undefined;
}

const BREAKS: ReadonlySet<string> = new Set(['answer-cut', 'answer-timeout', 'no-answer']);
