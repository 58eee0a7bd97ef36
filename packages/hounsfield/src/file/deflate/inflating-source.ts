import type { RandomAccess } from '../../data/index.ts';
import { ParseError } from '../../errors/index.ts';
import type { InflateLimits } from './inflate-limits.ts';
import { Inflater } from './inflater.ts';

/** Where the deflated bytes of a data set are. */
export interface DeflatedPlace {
  readonly source: RandomAccess;
  readonly position: number;
  readonly length: number;
}

/**
 * The inflated data set as a source of long values. Positions count from `origin`. Reading forward goes on where the
 * last read ended; reading backward inflates from the beginning once more.
 * @param place undefined where nobody kept the deflated bytes: reading then throws `no-source`
 */
export function inflatingSource(
  place: () => DeflatedPlace | undefined,
  origin: number,
  limits: Partial<InflateLimits>,
): RandomAccess {
  let parked: Cursor | undefined;
  return {
    async *read(position, length, signal) {
      const deflated = place();
      if (deflated === undefined) throw new ParseError('no-source', { offset: position });
      const start = position - origin;
      const cursor = parked !== undefined && parked.position <= start ? parked : new Cursor(deflated, limits);
      // Whoever else reads meanwhile begins anew.
      parked = undefined;
      await cursor.skipTo(start, signal);
      yield* cursor.read(length, signal);
      parked = cursor;
    },
  };
}

/** How a deflated data set is read. */
export interface InflateOptions {
  readonly limits?: Partial<InflateLimits>;
  /** Whether a stream that is cut off is inflated as far as it goes. */
  readonly acceptsTruncated?: boolean;
}

/** All of a deflated data set that is in memory. @throws ParseError `damaged-deflate`, `inflated-too-large`, `truncated` */
export function inflate(deflated: Uint8Array, { limits = {}, acceptsTruncated }: InflateOptions): Uint8Array {
  let all = new Uint8Array(Math.min(Math.max(1024, deflated.length * 4), FIRST_BYTES));
  let length = 0;
  const inflater = new Inflater(bytes => {
    if (length + bytes.length > all.length) {
      const grown = new Uint8Array(Math.max(length + bytes.length, all.length * 2));
      grown.set(all.subarray(0, length));
      all = grown;
    }
    all.set(bytes, length);
    length += bytes.length;
    return true;
  }, limits);
  inflater.push(deflated);
  inflater.finish(acceptsTruncated);
  return all.subarray(0, length);
}

/** A place in the inflated stream from which it can be read on. */
class Cursor {
  /** Inflated bytes that were given or passed over. */
  position = 0;
  readonly #deflated: DeflatedPlace;
  readonly #inflater: Inflater;
  readonly #ready: Uint8Array[] = [];
  #taken = 0;

  constructor(deflated: DeflatedPlace, limits: Partial<InflateLimits>) {
    this.#deflated = deflated;
    this.#inflater = new Inflater(bytes => {
      this.#ready.push(bytes.slice());
      return true;
    }, limits);
  }

  async skipTo(position: number, signal: AbortSignal | undefined): Promise<void> {
    while (this.position < position) {
      const chunk = await this.#chunk(signal);
      this.#give(chunk, position - this.position);
    }
  }

  async *read(length: number, signal: AbortSignal | undefined): AsyncGenerator<Uint8Array> {
    for (let left = length; left > 0; ) {
      const given = this.#give(await this.#chunk(signal), left);
      left -= given.length;
      yield given;
    }
  }

  /** At most `most` bytes of a chunk; the rest is given next. */
  #give(chunk: Uint8Array, most: number): Uint8Array {
    if (chunk.length > most) this.#ready.unshift(chunk.subarray(most));
    const given = chunk.length > most ? chunk.subarray(0, most) : chunk;
    this.position += given.length;
    return given;
  }

  async #chunk(signal: AbortSignal | undefined): Promise<Uint8Array> {
    for (;;) {
      signal?.throwIfAborted();
      const chunk = this.#ready.shift();
      if (chunk !== undefined) return chunk;
      if (this.#inflater.ended) throw new ParseError('truncated', { detail: 'the deflated data set' });
      await this.#more(signal);
    }
  }

  /** Short pieces, because each may grow a thousandfold, and so that no file stays open between two reads. */
  async #more(signal: AbortSignal | undefined): Promise<void> {
    const { source, position, length } = this.#deflated;
    const count = Math.min(PIECE, length - this.#taken);
    if (count === 0) return this.#inflater.finish();
    for await (const chunk of source.read(position + this.#taken, count, signal)) this.#inflater.push(chunk);
    this.#taken += count;
  }
}

const PIECE = 16 * 1024;
const FIRST_BYTES = 1024 * 1024;
