import { ParseError } from '../../errors/index.ts';
import { type CodeTable, codeTable, fixedDistances, fixedLiterals } from './huffman.ts';
import { type InflateLimits, inflateLimitsOf } from './inflate-limits.ts';

/** Takes inflated bytes, which are overwritten after the call; false ends the inflating. */
export type InflatedSink = (bytes: Uint8Array) => boolean;

/**
 * Inflates a raw deflated stream (RFC 1951; PS3.5 §A.5) that comes in chunks of any size. It is our own because the
 * platform's DecompressionStream only waits, does not say where the stream ends (a NULL byte may follow it), and
 * cannot be held to a ratio. What it has in memory never depends on the data: 98 KiB and a rest of a chunk.
 */
export class Inflater {
  readonly #sink: InflatedSink;
  readonly #limits: InflateLimits;
  /** Bytes at hand, `#at` of them used; of earlier chunks only what is not yet understood. */
  #in: Uint8Array = NOTHING;
  #at = 0;
  /** Bits taken from the bytes and not yet used, the next one lowest. */
  #hold = 0;
  #bits = 0;
  #state: State = 'header';
  #isLast = false;
  #left = 0;
  #literals: CodeTable = fixedLiterals();
  #distances: CodeTable = fixedDistances();
  readonly #out = new Uint8Array(WINDOW + ROOM);
  #filled = 0;
  #flushed = 0;
  #inflated = 0;
  #taken = 0;
  #trailing = 0;

  constructor(sink: InflatedSink, limits: Partial<InflateLimits> = {}) {
    this.#sink = sink;
    this.#limits = inflateLimitsOf(limits);
  }

  /** True once the stream has ended, or the sink wants no more. */
  get ended(): boolean {
    return this.#state === 'ended';
  }

  /** Bytes that were given behind the end of the stream; one of padding is as it should be (PS3.5 §A.5). */
  get trailing(): number {
    return this.#trailing + (this.ended ? this.#in.length - this.#at : 0);
  }

  /** @throws ParseError `damaged-deflate`, `inflated-too-large`, and what the sink throws */
  push(chunk: Uint8Array): void {
    if (this.ended) {
      this.#trailing += chunk.length;
      return;
    }
    this.#taken += chunk.length;
    this.#in = this.#at === this.#in.length ? chunk : joined(this.#in.subarray(this.#at), chunk);
    this.#at = 0;
    this.#run(false);
    // The chunk is the caller's and may be overwritten; `slice` of a Node buffer would not copy.
    this.#in = new Uint8Array(this.#in.subarray(Math.min(this.#at, this.#in.length)));
    this.#at = 0;
  }

  /**
   * @param acceptsTruncated whether a stream that ends before its last block gives what it has
   * @throws ParseError `truncated`
   */
  finish(acceptsTruncated = false): void {
    try {
      this.#run(true);
      if (!this.ended) this.#fail('truncated', CUT);
    } catch (error) {
      if (!acceptsTruncated || !(error instanceof ParseError) || error.code !== 'truncated') throw error;
      this.#state = 'ended';
    }
  }

  #run(isFinal: boolean): void {
    for (;;) {
      if (this.#state === 'ended') break;
      // A step needs no more than these bytes; at the end of the data what is missing counts as zeros until noticed.
      if (!isFinal && this.#in.length - this.#at < NEEDED[this.#state]) break;
      if (!this.#step(isFinal)) break;
      if (this.#at - (this.#bits >> 3) > this.#in.length) this.#fail('truncated', CUT);
    }
    this.#flush();
  }

  /** Goes on as far as the bytes at hand reach; false when nothing more can be done with them. */
  #step(isFinal: boolean): boolean {
    switch (this.#state) {
      case 'header':
        this.#blockHeader();
        return true;
      case 'codes':
        this.#readCodes();
        return true;
      case 'stored':
        return this.#copyStored();
      default:
        return this.#decode(isFinal);
    }
  }

  /** RFC 1951 §3.2.3 */
  #blockHeader(): void {
    this.#isLast = this.#take(1) === 1;
    const type = this.#take(2);
    if (type === 0) this.#storedHeader();
    else if (type === 1) {
      this.#literals = fixedLiterals();
      this.#distances = fixedDistances();
      this.#state = 'symbols';
    } else if (type === 2) this.#state = 'codes';
    else this.#fail('damaged-deflate', 'a block of a kind that there is not');
  }

  #storedHeader(): void {
    this.#take(this.#bits & 7);
    const length = this.#take(16);
    if ((this.#take(16) ^ length) !== 0xffff)
      this.#fail('damaged-deflate', 'a stored block whose length is not its own check');
    this.#left = length;
    this.#state = 'stored';
  }

  #endBlock(): void {
    this.#state = this.#isLast ? 'ended' : 'header';
    if (!this.#isLast) return;
    // Whole bytes that were taken too early stand behind the end.
    this.#at -= this.#bits >> 3;
    this.#bits = 0;
  }

  #copyStored(): boolean {
    // Bytes in the bit store come first.
    while (this.#left > 0 && this.#bits >= 8) {
      this.#room();
      this.#out[this.#filled++] = this.#take(8);
      this.#left--;
    }
    while (this.#left > 0 && this.#at < this.#in.length) {
      this.#room();
      const count = Math.min(this.#left, this.#in.length - this.#at, this.#out.length - this.#filled);
      this.#out.set(this.#in.subarray(this.#at, this.#at + count), this.#filled);
      this.#filled += count;
      this.#at += count;
      this.#left -= count;
    }
    if (this.#left > 0 || this.ended) return false;
    this.#endBlock();
    return true;
  }

  /** The codes of a block that brings its own (RFC 1951 §3.2.7). */
  #readCodes(): void {
    const literals = this.#take(5) + 257;
    const distances = this.#take(5) + 1;
    const count = this.#take(4) + 4;
    const first = new Uint8Array(19);
    for (let k = 0; k < count; k++) first[ORDER[k]!] = this.#take(3);
    const table = codeTable(first);
    if (table === undefined || literals > 286) this.#fail('damaged-deflate', 'code lengths that are no code');
    const lengths = this.#codeLengths(table, literals + distances);
    const own = codeTable(lengths.subarray(0, literals));
    const apart = codeTable(lengths.subarray(literals));
    if (own === undefined || apart === undefined || lengths[END_OF_BLOCK] === 0)
      this.#fail('damaged-deflate', 'code lengths that are no code');
    this.#literals = own;
    this.#distances = apart;
    this.#state = 'symbols';
  }

  #codeLengths(table: CodeTable, count: number): Uint8Array {
    const lengths = new Uint8Array(count);
    for (let k = 0; k < count; ) {
      const symbol = this.#symbol(table);
      if (symbol < 16) {
        lengths[k++] = symbol;
        continue;
      }
      const [base, bits] = REPEATS[symbol - 16]!;
      const repeat = base + this.#take(bits);
      if (k + repeat > count || (symbol === 16 && k === 0))
        this.#fail('damaged-deflate', 'code lengths that are no code');
      lengths.fill(symbol === 16 ? lengths[k - 1]! : 0, k, k + repeat);
      k += repeat;
    }
    return lengths;
  }

  /** Literals and copies up to the end of the block (RFC 1951 §3.2.5). */
  // biome-ignore lint/complexity/noExcessiveLinesPerFunction: the decoding inner loop; calls would cost more than its length
  #decode(isFinal: boolean): boolean {
    const bytes = this.#in;
    const out = this.#out;
    const { entries: literals, bits: literalBits } = this.#literals;
    const { entries: distances, bits: distanceBits } = this.#distances;
    const literalMask = (1 << literalBits) - 1;
    const distanceMask = (1 << distanceBits) - 1;
    const most = out.length - LONGEST_COPY;
    // At the end of the data zeros are read in their place, and the caller sees that there were too many.
    const limit = bytes.length + (isFinal ? 4 : -NEEDED.symbols);
    let at = this.#at;
    let hold = this.#hold;
    let bits = this.#bits;
    let filled = this.#filled;
    let isWhole = false;
    let damage: string | undefined;
    while (at <= limit) {
      if (filled > most) {
        this.#at = at;
        this.#filled = filled;
        this.#flush();
        filled = this.#filled;
        if (this.ended) break;
      }
      while (bits < 15) {
        hold |= (bytes[at++] ?? 0) << bits;
        bits += 8;
      }
      let entry = literals[hold & literalMask]!;
      let length = entry & 15;
      if (length === 0) {
        damage = 'a code that there is not';
        break;
      }
      hold >>>= length;
      bits -= length;
      const symbol = entry >> 4;
      if (symbol < END_OF_BLOCK) {
        out[filled++] = symbol;
        continue;
      }
      if (symbol === END_OF_BLOCK) {
        isWhole = true;
        break;
      }
      if (symbol > 285) {
        damage = 'a length that there is not';
        break;
      }
      while (bits < 20) {
        hold |= (bytes[at++] ?? 0) << bits;
        bits += 8;
      }
      const more = LENGTH_BITS[symbol - 257]!;
      const copy = LENGTHS[symbol - 257]! + (hold & ((1 << more) - 1));
      hold >>>= more;
      bits -= more;
      entry = distances[hold & distanceMask]!;
      length = entry & 15;
      const kind = entry >> 4;
      if (length === 0 || kind > 29) {
        damage = 'a distance that there is not';
        break;
      }
      hold >>>= length;
      bits -= length;
      while (bits < 13) {
        hold |= (bytes[at++] ?? 0) << bits;
        bits += 8;
      }
      const further = DISTANCE_BITS[kind]!;
      const distance = DISTANCES[kind]! + (hold & ((1 << further) - 1));
      hold >>>= further;
      bits -= further;
      if (distance > filled) {
        damage = 'a copy from before the beginning';
        break;
      }
      for (const end = filled + copy; filled < end; filled++) out[filled] = out[filled - distance]!;
    }
    this.#at = at;
    this.#hold = hold;
    this.#bits = bits;
    this.#filled = filled;
    if (damage !== undefined) this.#fail('damaged-deflate', damage);
    if (at - (bits >> 3) > bytes.length) this.#fail('truncated', CUT);
    if (isWhole) this.#endBlock();
    return isWhole;
  }

  #symbol({ entries, bits }: CodeTable): number {
    this.#fill(15);
    const entry = entries[this.#hold & ((1 << bits) - 1)]!;
    if ((entry & 15) === 0) this.#fail('damaged-deflate', 'a code that there is not');
    this.#take(entry & 15);
    return entry >> 4;
  }

  #take(count: number): number {
    this.#fill(count);
    const value = this.#hold & ((1 << count) - 1);
    this.#hold >>>= count;
    this.#bits -= count;
    return value;
  }

  #fill(count: number): void {
    while (this.#bits < count) {
      this.#hold |= (this.#in[this.#at++] ?? 0) << this.#bits;
      this.#bits += 8;
    }
  }

  #room(): void {
    if (this.#filled === this.#out.length) this.#flush();
  }

  /** Hands out what is new; when the buffer is full only what copies may refer to stays. */
  #flush(): void {
    const fresh = this.#filled - this.#flushed;
    if (fresh > 0) {
      this.#inflated += fresh;
      this.#checkLimits();
      const wantsMore = this.#sink(this.#out.subarray(this.#flushed, this.#filled));
      if (!wantsMore) this.#state = 'ended';
    }
    this.#flushed = this.#filled;
    if (this.#filled <= WINDOW + ROOM / 2) return;
    this.#out.copyWithin(0, this.#filled - WINDOW, this.#filled);
    this.#filled = WINDOW;
    this.#flushed = WINDOW;
  }

  #checkLimits(): void {
    const { inflatedBytes, inflateRatio } = this.#limits;
    if (this.#inflated > inflatedBytes) this.#fail('inflated-too-large', `more than ${inflatedBytes} bytes`);
    const used = this.#taken - Math.max(0, this.#in.length - this.#at);
    if (this.#inflated > FREE && this.#inflated > used * inflateRatio)
      this.#fail('inflated-too-large', `more than ${inflateRatio} times the deflated bytes`);
  }

  #fail(code: 'truncated' | 'damaged-deflate' | 'inflated-too-large', detail: string): never {
    // Zeros in the place of what is missing make no sense: the stream is cut off, not wrong.
    const isCut = code === 'damaged-deflate' && this.#at - (this.#bits >> 3) > this.#in.length;
    throw isCut ? new ParseError('truncated', { detail: CUT }) : new ParseError(code, { detail });
  }
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

type State = 'header' | 'codes' | 'stored' | 'symbols' | 'ended';

/** Bytes that one step of a state may need: 39 bits, 4,551 bits, one byte, 48 bits. */
const NEEDED: Readonly<Record<State, number>> = { header: 5, codes: 570, stored: 0, symbols: 7, ended: 0 };

const CUT = 'the deflated data set';
const NOTHING = new Uint8Array(0);
/** The greatest distance of a copy (RFC 1951 §2). */
const WINDOW = 32 * 1024;
const ROOM = 64 * 1024;
const LONGEST_COPY = 258;
const END_OF_BLOCK = 256;
/** The ratio is not asked for below this: small objects of one colour shrink a thousandfold. */
const FREE = 16 * 1024 * 1024;

/** RFC 1951 §3.2.7 */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15] as const;
const REPEATS: readonly (readonly [base: number, bits: number])[] = [
  [3, 2],
  [3, 3],
  [11, 7],
];

/** RFC 1951 §3.2.5 */
const LENGTH_BITS = Uint8Array.from({ length: 29 }, (_, k) => (k < 8 || k === 28 ? 0 : (k >> 2) - 1));
const LENGTHS = Uint16Array.from({ length: 29 }, (_, k) =>
  k < 8 ? 3 + k : k === 28 ? 258 : 3 + ((4 + (k & 3)) << ((k >> 2) - 1)),
);
const DISTANCE_BITS = Uint8Array.from({ length: 30 }, (_, k) => (k < 4 ? 0 : (k >> 1) - 1));
const DISTANCES = Uint16Array.from({ length: 30 }, (_, k) => (k < 4 ? 1 + k : 1 + ((2 + (k & 1)) << ((k >> 1) - 1))));
