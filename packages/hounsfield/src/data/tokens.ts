/** Words of one token: tag · VR code and flags · value start · value end, bulk row or next sibling. */
export const STRIDE = 4;

/** The value stayed at the source; the fourth word is its row in the bulk table. */
export const BULK = 1;
/** Sequence, item or encapsulated Pixel Data; the fourth word is the token after it. */
export const CONTAINER = 2;
/** The length field holds FFFFFFFF and a delimiter ends the container (PS3.5 §7.5). */
export const UNDEFINED_LENGTH = 4;
/** The items are fragments, not data sets (PS3.5 §A.4). */
export const ENCAPSULATED = 8;
/** The element header has no VR field, or none that can be used, although the data set is Explicit VR: eight bytes. */
export const IMPLICIT_HEADER = 16;
/** A delimiter of eight bytes was read at the end of the container. */
export const DELIMITED = 32;
/** Little endian although the data set is big endian, as what stands inside UN is (PS3.5 §6.2.2). */
export const LITTLE_ENDIAN = 64;

/** Tokens of one chunk, as a power of two. */
const SHIFT = 12;
export const CHUNK_TOKENS: number = 1 << SHIFT;
export const CHUNK_WORDS: number = CHUNK_TOKENS * STRIDE;
const MASK = CHUNK_TOKENS - 1;

/**
 * The tokens of a tape, four 32-bit words each, in chunks of 64 KiB. One array would have to be copied when its length
 * is known, and the system gives memory of many megabytes page by page, which takes longer than reading the data set.
 */
export class Tokens {
  /** All but the last are full; the last holds no more than its tokens. */
  readonly chunks: readonly Uint32Array[];
  readonly count: number;

  constructor(chunks: readonly Uint32Array[], count: number) {
    this.chunks = chunks;
    this.count = count;
  }

  /** Tokens that lie in one array. */
  static of(words: Uint32Array): Tokens {
    const chunks: Uint32Array[] = [];
    for (let at = 0; at < words.length; at += CHUNK_WORDS) chunks.push(words.subarray(at, at + CHUNK_WORDS));
    return new Tokens(chunks, words.length / STRIDE);
  }

  /** Tag of the element; that of items and fragments is FFFE,E000. */
  tag(index: number): number {
    return this.chunks[index >>> SHIFT]![(index & MASK) * STRIDE]!;
  }

  /** Code of the VR in the upper half, flags in the lower. */
  meta(index: number): number {
    return this.chunks[index >>> SHIFT]![(index & MASK) * STRIDE + 1]!;
  }

  /** Offset of the value in the kept bytes. */
  start(index: number): number {
    return this.chunks[index >>> SHIFT]![(index & MASK) * STRIDE + 2]!;
  }

  /** Offset behind the value; of a long value its row in the bulk table; of a container the token after it. */
  end(index: number): number {
    return this.chunks[index >>> SHIFT]![(index & MASK) * STRIDE + 3]!;
  }

  /** The token after token `index` on its level. */
  next(index: number): number {
    const chunk = this.chunks[index >>> SHIFT]!;
    const word = (index & MASK) * STRIDE;
    return (chunk[word + 1]! & CONTAINER) === 0 ? index + 1 : chunk[word + 3]!;
  }
}

/**
 * Tokens under construction. One array serves many small data sets, each of which gets a part of it, because an array
 * each is dear to allocate and to collect; a large data set gets whole ones.
 */
export class TokenWriter {
  /** The chunk that is being filled, */
  words: Uint32Array = NO_WORDS;
  /** up to this word. */
  used = 0;
  /** The word before which `grow` must be called. */
  room = 0;
  /** Where this data set's tokens begin in `words`. */
  #first = 0;
  #full: Uint32Array[] = [];
  #most = 0;

  /** Makes ready for at most so many tokens. */
  start(most: number): void {
    this.#most = most;
    this.#first = this.used;
    this.#limit();
  }

  get count(): number {
    return this.#full.length * CHUNK_TOKENS + (this.used - this.#first) / STRIDE;
  }

  /** Makes room for another token; false when there are as many as there may be. */
  grow(): boolean {
    if (this.count >= this.#most) return false;
    const isFull = this.used - this.#first === CHUNK_WORDS;
    const begun = this.words.subarray(this.#first, this.used);
    if (isFull) this.#full.push(begun);
    this.words = new Uint32Array(CHUNK_WORDS);
    if (!isFull) this.words.set(begun);
    this.#first = 0;
    this.used = isFull ? 0 : begun.length;
    this.#limit();
    return true;
  }

  /** Tells a container the token behind it. */
  close(index: number): void {
    const chunk = this.#full[index >>> SHIFT];
    if (chunk === undefined) this.words[this.#first + (index & MASK) * STRIDE + 3] = this.count;
    else chunk[(index & MASK) * STRIDE + 3] = this.count;
  }

  flag(index: number, flag: number): void {
    const chunk = this.#full[index >>> SHIFT];
    if (chunk === undefined) this.words[this.#first + (index & MASK) * STRIDE + 1]! |= flag;
    else chunk[(index & MASK) * STRIDE + 1]! |= flag;
  }

  /** What was written; what is written next stands behind it. */
  finish(): Tokens {
    const { count } = this;
    const chunks = this.#full;
    if (this.used > this.#first) chunks.push(this.words.subarray(this.#first, this.used));
    this.#full = [];
    this.#first = this.used;
    return new Tokens(chunks, count);
  }

  #limit(): void {
    const rest = (this.#most - this.#full.length * CHUNK_TOKENS) * STRIDE;
    this.room = Math.min(this.words.length, this.#first + rest);
  }
}

const NO_WORDS = new Uint32Array(0);
