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
   */
  putDifferences(differences: Int16Array, { codes, lengths }: HuffmanCodes): void {
    const view = this.#view;
    let byte = this.#at;
    let used = this.#used;
    let hold = this.#hold;
    for (let at = 0; at < differences.length; at++) {
      const difference = differences[at]!;
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
    let to = 0;
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at]!;
      stuffed[to++] = byte;
      if (byte === 0xff) to++;
    }
    return stuffed;
  }
}

/** What can be written at once: with seven bits that are there already, they fit into 32. */
const MOST_BITS = 24;
