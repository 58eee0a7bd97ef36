import { badJpeg } from './bad-jpeg.ts';

/** A Huffman table as a stream states it (T.81 §B.2.4.2). */
export interface HuffmanSpecification {
  /** How many codes there are of 1 to 16 bits. */
  readonly counts: Uint8Array;
  /** The symbols in the order of their codes. */
  readonly symbols: Uint8Array;
}

/** A table that is asked with the next bits of the stream. */
export interface DecodingTable {
  readonly bits: number;
  /** `NO_ENTRY` where the code is longer than `bits`, or there is none. */
  readonly entries: Int32Array;
  /** The first code behind those of each length, moved up to 16 bits; for codes longer than `bits`. */
  readonly limits: Int32Array;
  /** What must be added to a code of each length to have the place of its symbol. */
  readonly places: Int32Array;
  readonly symbols: Uint8Array;
}

/** Bits that tables are asked with. Those of lossless scans are all that is read; four of blocks share a cache. */
export const LOSSLESS_BITS = 12;
export const BLOCK_BITS = 10;

/** An entry whose value does not fit in beside its code: the category stands there. */
export const WITHOUT_VALUE = 32;
/** No code has no bits. */
export const NO_ENTRY: number = WITHOUT_VALUE;

/**
 * Entries of categories of differences (T.81 §F.1.2.1, §H.1.2.2): bits 0 to 4 are the number of bits, with the
 * additional ones; the rest is the difference. With `WITHOUT_VALUE` it is the category, and bits 0 to 4 the code's.
 */
export function differenceTable(specification: HuffmanSpecification, bits: number): DecodingTable {
  if (specification.symbols.some(symbol => symbol > 16)) throw badJpeg('a difference of more than 16 bits');
  return decodingTable(specification, bits, (symbol, length, rest) => {
    const extra = symbol === 16 ? 0 : symbol;
    const free = bits - length;
    if (extra > free) return (symbol << 8) | WITHOUT_VALUE | length;
    return ((symbol === 16 ? 32_768 : extended(rest >> (free - extra), extra)) << 8) | (length + extra);
  });
}

/**
 * Entries of one difference or of two that follow one another, asked with as many bits as the table: bits 0 to 4 are
 * the number of bits of all, bits 6 and 7 how many differences there are, 8 to 19 the first, 20 to 31 the second. Those
 * that do not fit are `WITHOUT_VALUE`, and are for the table itself.
 */
export function pairsOf({ entries, bits }: DecodingTable): Int32Array {
  return entries.map((first, at) => {
    const length = first & 31;
    if ((first & WITHOUT_VALUE) !== 0 || !isSmall(first)) return WITHOUT_VALUE;
    const single = ((first >> 8) & 0xfff) << 8;
    // Behind the first the bits that are not known are taken for zeros: what has none of them is the same with any.
    const second = entries[(at << length) & ((1 << bits) - 1)]!;
    const total = length + (second & 31);
    if ((second & WITHOUT_VALUE) !== 0 || !isSmall(second) || total > bits) return single | 0x40 | length;
    return ((second >> 8) << 20) | single | 0x80 | total;
  });
}

function isSmall(entry: number): boolean {
  return Math.abs(entry >> 8) < 2048;
}

/**
 * Entries of runs and categories of coefficients (T.81 §F.1.2.2): bits 0 to 4 are the number of bits, 8 to 11 the run,
 * 16 to 31 the coefficient. With `WITHOUT_VALUE` that is the category, and bits 0 to 4 those of the code.
 */
export function coefficientTable(specification: HuffmanSpecification): DecodingTable {
  return decodingTable(specification, BLOCK_BITS, (symbol, length, rest) => {
    const run = symbol >> 4;
    const extra = symbol & 15;
    const free = BLOCK_BITS - length;
    if (extra === 0 || extra > free) return (extra << 16) | (run << 8) | WITHOUT_VALUE | length;
    return (extended(rest >> (free - extra), extra) << 16) | (run << 8) | (length + extra);
  });
}

/** Entries of symbols as they are: as `longCode` gives them. */
export function symbolTable(specification: HuffmanSpecification): DecodingTable {
  return decodingTable(specification, BLOCK_BITS, (symbol, length) => (length << 8) | symbol);
}

/** The value of additional bits (T.81 §F.2.2.1, EXTEND). */
export function extended(bits: number, count: number): number {
  return count === 0 || bits >= 1 << (count - 1) ? bits : bits - (1 << count) + 1;
}

/** The difference at a position, and in bits 0 to 4 how many bits it takes. */
export function differenceAt(view: DataView, bit: number, table: DecodingTable): number {
  const entry = table.entries[(view.getUint32(bit >>> 3) << (bit & 7)) >>> (32 - table.bits)]!;
  return (entry & WITHOUT_VALUE) === 0 ? entry : longDifference(view, bit, table, entry);
}

/** As `differenceAt`, where the entry has no value. */
export function longDifference(view: DataView, bit: number, table: DecodingTable, entry: number): number {
  if (entry === NO_ENTRY) {
    const found = longCode(table, view.getUint32(bit >>> 3) << (bit & 7));
    entry = ((found & 255) << 8) | (found >> 8);
  }
  const length = entry & 31;
  // Sixteen bits of difference are one value, which needs no bits of its own (T.81 §H.1.2.2).
  if (entry >> 8 === 16) return (32_768 << 8) | length;
  const extra = (entry >> 8) & 15;
  const more = (view.getUint32((bit + length) >>> 3) << ((bit + length) & 7)) >>> 1;
  return (extended(more >>> (31 - extra), extra) << 8) | (length + extra);
}

/**
 * The symbol of a code that is longer than the table's entries reach, and its length from bit 8 on.
 * @param next the next bits of the stream, moved up to bit 31
 */
export function longCode({ limits, places, symbols, bits }: DecodingTable, next: number): number {
  const code = next >>> 16;
  for (let length = bits + 1; length <= 16; length++) {
    if (code < limits[length]!) return (length << 8) | symbols[(code >> (16 - length)) + places[length]!]!;
  }
  throw badJpeg('a code that there is not');
}

/** What is entered for a symbol with a code of `length` bits, when `rest` are the bits behind it. */
type Entry = (symbol: number, length: number, rest: number) => number;

/** Codes of one length follow one another, those of the next length double the first free one (T.81 Annex C). */
function decodingTable({ counts, symbols }: HuffmanSpecification, bits: number, entry: Entry): DecodingTable {
  const entries = new Int32Array(1 << bits).fill(NO_ENTRY);
  const limits = new Int32Array(17);
  const places = new Int32Array(17);
  let code = 0;
  let place = 0;
  for (let length = 1; length <= 16; length++) {
    places[length] = place - code;
    const count = counts[length - 1]!;
    if (code + count > 1 << length) throw badJpeg('a Huffman table with more codes than there can be');
    if (length <= bits) {
      const span = 1 << (bits - length);
      for (let each = 0; each < count; each++) {
        const start = (code + each) << (bits - length);
        const symbol = symbols[place + each]!;
        for (let rest = 0; rest < span; rest++) entries[start + rest] = entry(symbol, length, rest);
      }
    }
    code += count;
    place += count;
    limits[length] = code << (16 - length);
    code <<= 1;
  }
  return { bits, entries, limits, places, symbols };
}
