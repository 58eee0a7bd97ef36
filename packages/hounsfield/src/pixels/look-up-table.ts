import type { Bytes } from '../bytes/index.ts';
import { DecodeError } from '../errors/index.ts';
import { swapUnits } from './byte-order.ts';
import { asSigned } from './facts.ts';

/** A table that maps integers: of the modality, of the values of interest, or of one palette colour (PS3.3 §C.11). */
export interface LookUpTable {
  /** The input that the first entry is for; lower inputs get the first entry too, inputs past the end the last. */
  readonly first: number;
  /** Bits of an entry, 8 to 16. */
  readonly bits: number;
  readonly entries: Uint16Array;
  readonly explanation?: string;
}

/** How the three numbers and the bytes of a table are to be read. */
export interface LookUpTableSource {
  /** LUT Descriptor or Palette Color Lookup Table Descriptor: number of entries, first input, bits of an entry. */
  readonly descriptor: readonly number[];
  /** LUT Data as stored. */
  readonly data: Bytes;
  readonly littleEndian: boolean;
  /** Inputs may be negative: the second number of the descriptor is signed. */
  readonly signed: boolean;
  /** The data are segments (PS3.3 §C.7.9.2). */
  readonly segmented?: boolean;
  readonly explanation?: string;
}

/** @throws DecodeError `bad-look-up-table` */
export function lookUpTable(source: LookUpTableSource): LookUpTable {
  const [stated, first, width] = source.descriptor;
  if (stated === undefined || first === undefined || width === undefined) {
    throw new DecodeError('bad-look-up-table', { detail: `descriptor of ${source.descriptor.length} values` });
  }
  // 65,536 does not fit the 16-bit number and is written as 0 (PS3.3 §C.11.1.1); some tools read it as signed.
  const count = stated & 0xffff || 65_536;
  const words = source.littleEndian ? source.data : swapUnits(source.data, 2);
  const entries = source.segmented === true ? expandSegments(words, count, width) : plainEntries(words, count);
  return {
    first: asSigned(first, source.signed) ?? 0,
    bits: bitsOf(entries, width),
    entries,
    ...(source.explanation === undefined ? {} : { explanation: source.explanation }),
  };
}

/** Entry for an input, which is rounded and held inside the table. */
export function lookUp(table: LookUpTable, input: number): number {
  const at = Math.round(input) - table.first;
  // Written so that NaN becomes the first entry.
  return table.entries[at > 0 ? Math.min(at, table.entries.length - 1) : 0]!;
}

/** Entries are words of 16 bits, or bytes packed two to a word when the data are no longer than that. */
function plainEntries(data: Bytes, count: number): Uint16Array {
  if (data.length >= count * 2) {
    const view = new DataView(data.buffer, data.byteOffset, count * 2);
    return Uint16Array.from({ length: count }, (_, at) => view.getUint16(at * 2, true));
  }
  if (data.length >= count) return Uint16Array.from(data.subarray(0, count));
  throw new DecodeError('bad-look-up-table', { detail: `${count} entries in ${data.length} bytes` });
}

/**
 * The stated bits, unless the entries show that the statement is wrong: entries above it (seen in VOI tables), or
 * 16-bit entries of which none uses the upper byte (seen in palettes).
 */
function bitsOf(entries: Uint16Array, stated: number): number {
  const highest = entries.reduce((most, entry) => Math.max(most, entry), 0);
  if (stated > 8 && stated <= 16 && highest < 256 && entries.length <= 256) return 8;
  const needed = Math.max(8, 32 - Math.clz32(highest));
  return Math.min(16, Math.max(needed, stated));
}

/** Opcodes of PS3.3 §C.7.9.2. */
const DISCRETE = 0;
const LINEAR = 1;
const INDIRECT = 2;

/** Reads the numbers of segments, which are as wide as the entries. */
interface SegmentReader {
  at: number;
  next(): number;
}

function expandSegments(data: Bytes, count: number, width: number): Uint16Array {
  const entries = new Uint16Array(count);
  const state = { filled: 0 };
  const reader = segmentReader(data, width);
  while (state.filled < count) expandSegment(reader, entries, state);
  return entries;
}

function expandSegment(reader: SegmentReader, entries: Uint16Array, state: { filled: number }): void {
  const opcode = reader.next();
  const length = reader.next();
  if (length === 0) throw new DecodeError('bad-look-up-table', { detail: 'a segment of no entries' });
  if (opcode === INDIRECT) expandIndirect(reader, length, entries, state);
  else if (opcode === LINEAR || opcode === DISCRETE) expandDirect(reader, { opcode, length }, entries, state);
  else throw new DecodeError('bad-look-up-table', { detail: `segment type ${opcode}` });
}

function expandDirect(
  reader: SegmentReader,
  segment: { readonly opcode: number; readonly length: number },
  entries: Uint16Array,
  state: { filled: number },
): void {
  const stop = Math.min(entries.length, state.filled + segment.length);
  if (segment.opcode === DISCRETE) {
    while (state.filled < stop) entries[state.filled++] = reader.next();
    return;
  }
  if (state.filled === 0) throw new DecodeError('bad-look-up-table', { detail: 'begins with a linear segment' });
  const from = entries[state.filled - 1]!;
  const slope = (reader.next() - from) / segment.length;
  for (let step = 1; state.filled < stop; step++) entries[state.filled++] = Math.round(from + slope * step);
}

/** Repeats segments that stand earlier; those must be direct ones, so there is no recursion. */
function expandIndirect(reader: SegmentReader, length: number, entries: Uint16Array, state: { filled: number }): void {
  const low = reader.next();
  const high = reader.next();
  const after = reader.at;
  reader.at = low + high * 0x10000;
  for (let left = length; left > 0 && state.filled < entries.length; left--) {
    const opcode = reader.next();
    const segmentLength = reader.next();
    if (opcode > LINEAR || segmentLength === 0) {
      throw new DecodeError('bad-look-up-table', { detail: 'an indirect segment names another one' });
    }
    expandDirect(reader, { opcode, length: segmentLength }, entries, state);
  }
  reader.at = after;
}

function segmentReader(data: Bytes, width: number): SegmentReader {
  const step = width > 8 ? 2 : 1;
  return {
    at: 0,
    next() {
      if (this.at + step > data.length) throw new DecodeError('bad-look-up-table', { detail: 'segments end early' });
      const value = step === 2 ? data[this.at]! | (data[this.at + 1]! << 8) : data[this.at]!;
      this.at += step;
      return value;
    },
  };
}
