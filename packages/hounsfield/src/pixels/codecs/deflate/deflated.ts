import { bestLengths } from '../jpeg/huffman-codes.ts';

/**
 * Bytes as a raw deflated stream (RFC 1951). It is our own because codecs answer at once, and the platform's
 * CompressionStream only waits. Matches are looked for at the last few places where the same three bytes stood.
 */
export function deflated(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const writer = new LowBitWriter(bytes.length + 1024);
  const finder = new MatchFinder(bytes);
  do {
    const tokens = finder.block();
    writer.reserve(tokens.length * 6 + 1024);
    writeBlock(writer, tokens, finder.isAtEnd);
  } while (!finder.isAtEnd);
  return writer.bytes();
}

/** Bytes and copies: a byte as it is; a copy as its length times 2^16 plus its distance, above all bytes. */
class MatchFinder {
  readonly #bytes: Uint8Array;
  #at = 0;
  /** By hash, the place behind the last one with it, and by place (in the window) the one before. */
  readonly #heads = new Int32Array(1 << HASH_BITS);
  readonly #chain = new Int32Array(WINDOW);

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#bytes.length;
  }

  block(): Uint32Array {
    const bytes = this.#bytes;
    const tokens = new Uint32Array(BLOCK_TOKENS);
    let count = 0;
    while (count < BLOCK_TOKENS && this.#at < bytes.length) {
      const match = this.#match(this.#at);
      const length = match === 0 ? 1 : match >>> 16;
      tokens[count++] = match === 0 ? bytes[this.#at]! : match;
      for (const end = this.#at + length; this.#at < end; this.#at++) this.#enter(this.#at);
    }
    return tokens.subarray(0, count);
  }

  /** The longest copy that begins here; 0 without one of three bytes and more. */
  #match(at: number): number {
    const bytes = this.#bytes;
    const most = Math.min(LONGEST_MATCH, bytes.length - at);
    if (most < 3) return 0;
    let longest = 2;
    let distance = 0;
    let place = this.#heads[this.#hash(at)]! - 1;
    for (let tries = 0; tries < TRIES && place >= 0 && at - place <= WINDOW; tries++) {
      let length = 0;
      if (bytes[place + longest] === bytes[at + longest])
        while (length < most && bytes[place + length] === bytes[at + length]) length++;
      if (length > longest) {
        longest = length;
        distance = at - place;
        if (length === most) break;
      }
      const before = this.#chain[place % WINDOW]! - 1;
      if (before >= place) break;
      place = before;
    }
    return distance === 0 ? 0 : (longest << 16) | distance;
  }

  #enter(at: number): void {
    if (at + 2 >= this.#bytes.length) return;
    const hash = this.#hash(at);
    this.#chain[at % WINDOW] = this.#heads[hash]!;
    this.#heads[hash] = at + 1;
  }

  #hash(at: number): number {
    const bytes = this.#bytes;
    const three = bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16);
    return Math.imul(three, 0x9e37_79b1) >>> (32 - HASH_BITS);
  }
}

/** A block with codes of its own (RFC 1951 §3.2.7). */
function writeBlock(writer: LowBitWriter, tokens: Uint32Array, isLast: boolean): void {
  const literals = new Uint32Array(286);
  const distances = new Uint32Array(30);
  literals[END_OF_BLOCK] = 1;
  for (const token of tokens) {
    if (token < 256) literals[token]!++;
    else {
      literals[lengthSymbol(token >>> 16)]!++;
      distances[distanceSymbol(token & 0xffff)]!++;
    }
  }
  const lengths = bestLengths(literals, 15);
  const distanceLengths = bestLengths(distances, 15);
  // A code of distances has one symbol at least, used or not.
  if (distanceLengths.every(length => length === 0)) distanceLengths[0] = 1;
  writer.put(isLast ? 0b101 : 0b100, 3);
  writeLengths(writer, lengths, distanceLengths);
  const literalCodes = codesOf(lengths);
  const distanceCodes = codesOf(distanceLengths);
  for (const token of tokens) {
    if (token < 256) writer.put(literalCodes[token]!, lengths[token]!);
    else {
      const length = token >>> 16;
      const symbol = lengthSymbol(length);
      writer.put(literalCodes[symbol]!, lengths[symbol]!);
      writer.put(length - LENGTHS[symbol - 257]!, LENGTH_BITS[symbol - 257]!);
      const distance = token & 0xffff;
      const place = distanceSymbol(distance);
      writer.put(distanceCodes[place]!, distanceLengths[place]!);
      writer.put(distance - DISTANCES[place]!, DISTANCE_BITS[place]!);
    }
  }
  writer.put(literalCodes[END_OF_BLOCK]!, lengths[END_OF_BLOCK]!);
}

/** The lengths of both codes, each as a symbol of a third one of five bits, without repeats. */
function writeLengths(writer: LowBitWriter, literals: Uint8Array, distances: Uint8Array): void {
  const all = [...literals, ...distances];
  const frequencies = new Uint32Array(19);
  for (const length of all) frequencies[length]!++;
  const lengths = bestLengths(frequencies, 7);
  const codes = codesOf(lengths);
  writer.put(literals.length - 257, 5);
  writer.put(distances.length - 1, 5);
  writer.put(ORDER.length - 4, 4);
  for (const symbol of ORDER) writer.put(lengths[symbol]!, 3);
  for (const length of all) writer.put(codes[length]!, lengths[length]!);
}

/** Codes by symbol, their first bit lowest (RFC 1951 §3.1.1, §3.2.2). */
function codesOf(lengths: Uint8Array): Uint16Array {
  const codes = new Uint16Array(lengths.length);
  let code = 0;
  for (let length = 1; length <= 15; length++) {
    for (const [symbol, own] of lengths.entries()) {
      if (own !== length) continue;
      for (let bit = 0; bit < length; bit++) codes[symbol]! |= ((code >> bit) & 1) << (length - 1 - bit);
      code++;
    }
    code <<= 1;
  }
  return codes;
}

/** Bits from the lowest of each byte on. */
class LowBitWriter {
  #bytes: Uint8Array<ArrayBuffer>;
  #at = 0;
  #hold = 0;
  #bits = 0;

  constructor(capacity: number) {
    this.#bytes = new Uint8Array(capacity);
  }

  reserve(bytes: number): void {
    if (this.#at + bytes <= this.#bytes.length) return;
    const larger = new Uint8Array(this.#bytes.length * 2 + bytes);
    larger.set(this.#bytes);
    this.#bytes = larger;
  }

  /** Writes up to 16 bits, for which there must be room. */
  put(bits: number, count: number): void {
    this.#hold |= bits << this.#bits;
    this.#bits += count;
    while (this.#bits >= 8) {
      this.#bytes[this.#at++] = this.#hold;
      this.#hold >>>= 8;
      this.#bits -= 8;
    }
  }

  bytes(): Uint8Array<ArrayBuffer> {
    if (this.#bits > 0) this.put(0, 8 - this.#bits);
    return this.#bytes.slice(0, this.#at);
  }
}

/** The first values of symbols whose numbers of additional bits are given. */
function firstValues(bits: readonly number[], first: number): readonly number[] {
  let value = first;
  return bits.map(count => {
    value += 1 << count;
    return value - (1 << count);
  });
}

function lengthSymbol(length: number): number {
  return lengthSymbols[length]!;
}

function distanceSymbol(distance: number): number {
  if (distance < 5) return distance - 1;
  const bits = 30 - Math.clz32(distance - 1);
  return 2 * bits + 2 + (((distance - 1) >> bits) & 1);
}

/** RFC 1951 §3.2.5; the last length has a symbol of its own. */
const LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const LENGTHS = [...firstValues(LENGTH_BITS.slice(0, 28), 3), 258];
const DISTANCE_BITS = Array.from({ length: 30 }, (_, at) => Math.max(0, (at >> 1) - 1));
const DISTANCES = firstValues(DISTANCE_BITS, 1);
const lengthSymbols: Uint16Array = Uint16Array.from({ length: 259 }, (_, length) => {
  return 257 + LENGTHS.findLastIndex(first => first <= length);
});
/** RFC 1951 §3.2.7 */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const END_OF_BLOCK = 256;
const LONGEST_MATCH = 258;
const WINDOW = 32_768;
const HASH_BITS = 15;
/** Places that are tried for a match. */
const TRIES = 64;
const BLOCK_TOKENS = 1 << 14;
