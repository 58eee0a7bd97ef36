import type { HuffmanCodes } from './huffman-codes.ts';

/** Bits of entropy-coded data, without the stuffed bytes, which `stuffed` adds when all is there. */
export class BitWriter {
  #bytes: Uint8Array<ArrayBuffer>;
  #view: DataView;
  /** The byte that is being filled, and how many bits of it are; they stand highest in `hold`. */
  #at = 0;
  #used = 0;
  #hold = 0;

  constructor(bytes: number) {
    this.#bytes = new Uint8Array(Math.max(64, bytes));
    this.#view = new DataView(this.#bytes.buffer);
  }

  /** Makes room for so many more bytes. */
  reserve(bytes: number): void {
    if (this.#at + bytes + 8 <= this.#bytes.length) return;
    const larger = new Uint8Array(this.#bytes.length * 2 + bytes);
    larger.set(this.#bytes);
    this.#bytes = larger;
    this.#view = new DataView(larger.buffer);
  }

  /** Writes up to `MOST_BITS`, for which there must be room. */
  put(bits: number, count: number): void {
    const used = this.#used + count;
    const hold = this.#hold | (bits << (32 - used));
    this.#view.setInt32(this.#at, hold);
    this.#at += used >> 3;
    this.#hold = hold << (used & 24);
    this.#used = used & 7;
  }

  /**
   * Writes each difference as the code of its category and its bits (T.81 §H.1.2.2), for which there must be room: as
   * `put`, but with all that it needs at hand.
   * @param short of `shortDifferences`
   */
  putDifferences(differences: Int16Array, { codes, lengths }: HuffmanCodes, short: Int32Array): void {
    const view = this.#view;
    let byte = this.#at;
    let used = this.#used;
    let hold = this.#hold;
    for (let at = 0; at < differences.length; at++) {
      const difference = differences[at]!;
      const known = short[difference + SHORT]!;
      if (known > 0) {
        used += known & 31;
        hold |= (known >> 5) << (32 - used);
        view.setInt32(byte, hold);
        byte += used >> 3;
        hold <<= used & 24;
        used &= 7;
        continue;
      }
      const category = 32 - Math.clz32(Math.abs(difference));
      // Sixteen bits of difference are one value, which needs no bits of its own.
      const extra = category & 15;
      let bits = (difference + (difference >> 31)) & ((1 << extra) - 1);
      let count = lengths[category]! + extra;
      const code = codes[category]!;
      if (count <= MOST_BITS) bits |= code << extra;
      else {
        used += count - extra;
        hold |= code << (32 - used);
        view.setInt32(byte, hold);
        byte += used >> 3;
        hold <<= used & 24;
        used &= 7;
        count = extra;
      }
      used += count;
      hold |= bits << (32 - used);
      view.setInt32(byte, hold);
      byte += used >> 3;
      hold <<= used & 24;
      used &= 7;
    }
    this.#at = byte;
    this.#used = used;
    this.#hold = hold;
  }

  /**
   * Writes tokens of blocks, for which there must be room: the code of the symbol and, behind it, the bits of the value,
   * whose category the lower half of the symbol is (T.81 §F.1.2).
   * @param table code and length by what the lower ten bits of a token say
   */
  putTokens(tokens: Int32Array, table: Int32Array): void {
    const view = this.#view;
    let byte = this.#at;
    let used = this.#used;
    let hold = this.#hold;
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at]!;
      const entry = table[token & 1023]!;
      const extra = token & 15;
      const value = token >> 10;
      let bits = (value + (value >> 31)) & ((1 << extra) - 1);
      let count = (entry & 31) + extra;
      if (count <= MOST_BITS) bits |= (entry >> 5) << extra;
      else {
        used += count - extra;
        hold |= (entry >> 5) << (32 - used);
        view.setInt32(byte, hold);
        byte += used >> 3;
        hold <<= used & 24;
        used &= 7;
        count = extra;
      }
      used += count;
      hold |= bits << (32 - used);
      view.setInt32(byte, hold);
      byte += used >> 3;
      hold <<= used & 24;
      used &= 7;
    }
    this.#at = byte;
    this.#used = used;
    this.#hold = hold;
  }

  /** All bytes; the last one is filled with ones (T.81 §F.1.2.3). */
  stuffed(): Uint8Array<ArrayBuffer> {
    if (this.#used > 0) this.put((1 << (8 - this.#used)) - 1, 8 - this.#used);
    const bytes = this.#bytes.subarray(0, this.#at);
    let marks = 0;
    for (let at = bytes.indexOf(0xff); at >= 0; at = bytes.indexOf(0xff, at + 1)) marks++;
    const stuffed = new Uint8Array(bytes.length + marks);
    let from = 0;
    for (let mark = bytes.indexOf(0xff), to = 0; mark >= 0; mark = bytes.indexOf(0xff, from)) {
      stuffed.set(bytes.subarray(from, mark + 1), to);
      to += mark + 2 - from;
      from = mark + 1;
    }
    stuffed.set(bytes.subarray(from), from + marks);
    return stuffed;
  }
}

/**
 * The code and the bits of each difference that is below `SHORT`, from bit 5 on, and in bits 0 to 4 how many they are; 0
 * where there is no such code or they are too many.
 */
export function shortDifferences({ codes, lengths }: HuffmanCodes): Int32Array {
  return Int32Array.from({ length: 2 * SHORT }, (_each, at) => {
    const difference = at - SHORT;
    const extra = 32 - Math.clz32(Math.abs(difference));
    const count = lengths[extra]! + extra;
    if (lengths[extra] === 0 || count > MOST_BITS) return 0;
    const bits = (difference + (difference >> 31)) & ((1 << extra) - 1);
    return (((codes[extra]! << extra) | bits) << 5) | count;
  });
}

const SHORT = 512;
/** What can be written at once: with seven bits that are there already, they fit into 32. */
const MOST_BITS = 24;
