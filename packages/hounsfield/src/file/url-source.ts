import type { RandomAccess } from '../data/index.ts';
import { ParseError } from '../errors/index.ts';

/** How a URL is asked; `fetch` is the platform's unless said otherwise. */
export interface FetchOptions {
  readonly fetch?: (url: string, init?: RequestInit) => Promise<Response>;
  /** Sent with each request: credentials, media types. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** A stretch of a resource, as the server gave it. */
export interface RangeAnswer {
  /** Position of the first byte of the body; 0 from a server that sends the whole instead of the range. */
  readonly position: number;
  /** Bytes of the whole resource; undefined where the server does not say. */
  readonly total: number | undefined;
  /** Whether the server sends ranges. */
  readonly isRange: boolean;
  readonly body: AsyncIterable<Uint8Array>;
}

/**
 * A resource of a web server, read by range requests (RFC 9110 §14). A resource that changes between two of them is
 * noticed by its entity tag or its length, where the server gives these.
 */
export class UrlResource implements RandomAccess {
  readonly #url: string;
  readonly #options: FetchOptions;
  #tag: string | undefined;
  #total: number | undefined;

  constructor(url: string, options: FetchOptions = {}) {
    this.#url = url;
    this.#options = options;
  }

  /**
   * The bytes from `position` to before `end`. A server without ranges gives all of them from the beginning.
   * @returns undefined when the resource ends before `position`
   * @throws ParseError `source-unreachable`, `source-changed`
   */
  async range(position: number, end: number, signal?: AbortSignal): Promise<RangeAnswer | undefined> {
    const response = await this.#ask(position, end, signal);
    const { status, headers } = response;
    if (status === RANGE_NOT_SATISFIABLE) return undefined;
    if (status !== PARTIAL && status !== OK) {
      await response.body?.cancel();
      throw new ParseError('source-unreachable', { detail: `HTTP status ${status}` });
    }
    const stated = CONTENT_RANGE.exec(headers.get('content-range') ?? '');
    const isRange = status === PARTIAL && stated !== null;
    const total = isRange ? numberOf(stated[2]) : numberOf(headers.get('content-length') ?? undefined);
    if (this.#isOther(headers, isRange ? total : undefined)) {
      await response.body?.cancel();
      throw new ParseError('source-changed');
    }
    return { position: isRange ? Number(stated[1]) : 0, total, isRange, body: chunksOf(response, signal) };
  }

  async *read(position: number, length: number, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
    const end = position + length;
    let at = position;
    while (at < end) {
      const before = at;
      for await (const chunk of this.#from(at, end, signal)) {
        at += chunk.length;
        yield chunk;
      }
      // A server may send less than was asked for, but not nothing.
      if (at === before)
        throw new ParseError('truncated', { offset: at, detail: 'the resource is shorter than it was' });
    }
  }

  /** As much of a stretch as one answer gives; what stands before it is thrown away. */
  async *#from(position: number, end: number, signal: AbortSignal | undefined): AsyncGenerator<Uint8Array> {
    const answer = await this.range(position, end, signal);
    if (answer === undefined || answer.position > position) return;
    let at = answer.position;
    for await (const chunk of answer.body) {
      const wanted = chunk.subarray(Math.max(0, position - at), Math.max(0, end - at));
      at += chunk.length;
      if (wanted.length > 0) yield wanted;
      if (at >= end) return;
    }
  }

  async #ask(position: number, end: number, signal: AbortSignal | undefined): Promise<Response> {
    const { fetch: ask = fetch, headers = {} } = this.#options;
    const init = {
      headers: {
        ...headers,
        // Positions are those of the resource, not of a compressed form of it; browsers see to that themselves.
        'accept-encoding': 'identity',
        range: `bytes=${position}-${end - 1}`,
        ...(this.#tag === undefined ? {} : { 'if-range': this.#tag }),
      },
      ...(signal === undefined ? {} : { signal }),
    };
    for (let tries = 1; ; tries++) {
      try {
        return await ask(this.#url, init);
      } catch (cause) {
        signal?.throwIfAborted();
        // A server may close a connection that stayed open just when it is used again.
        if (tries === MOST_TRIES) throw new ParseError('source-unreachable', { cause });
      }
    }
  }

  /** Whether the answer is about another resource than the first one was; remembers what tells them apart. */
  #isOther(headers: Headers, total: number | undefined): boolean {
    const tag = headers.get('etag') ?? undefined;
    const hasOtherLength = this.#total !== undefined && total !== undefined && total !== this.#total;
    if (hasOtherLength || (this.#tag !== undefined && tag !== this.#tag)) return true;
    // A weak tag may stay the same when bytes change.
    if (tag?.startsWith('"') === true) this.#tag = tag;
    this.#total ??= total;
    return false;
  }
}

function numberOf(text: string | undefined): number | undefined {
  const number = text === undefined || text === '' || text === '*' ? Number.NaN : Number(text);
  return Number.isSafeInteger(number) ? number : undefined;
}

/** The body in chunks; the download ends when the loop over it ends. Streams are no iterables in every browser. */
async function* chunksOf(response: Response, signal: AbortSignal | undefined): AsyncGenerator<Uint8Array> {
  const reader = response.body?.getReader();
  let isDone = reader === undefined;
  try {
    while (reader !== undefined && !isDone) {
      const next = await reader.read();
      isDone = next.done;
      if (!next.done) yield next.value;
    }
  } catch (cause) {
    signal?.throwIfAborted();
    throw cause instanceof ParseError ? cause : new ParseError('source-unreachable', { cause });
  } finally {
    if (!isDone) await reader?.cancel().catch(ignoreSecondError);
  }
}

/** The error that ended the stream was thrown to the reader already. */
function ignoreSecondError(): void {}

const MOST_TRIES = 2;
const OK = 200;
const PARTIAL = 206;
const RANGE_NOT_SATISFIABLE = 416;
/** RFC 9110 §14.4 */
const CONTENT_RANGE = /^bytes (\d+)-\d+\/(\d+|\*)$/;
