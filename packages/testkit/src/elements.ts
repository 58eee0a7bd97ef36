import { ByteWriter } from 'hounsfield/bytes';
import { attributeByKeyword } from 'hounsfield/dictionary';

/** Texts join several values with a backslash; a sequence is a list of its items. */
export type ElementValue = string | number | readonly number[] | Uint8Array | readonly Elements[];

/** An element by keyword, with the first VR that PS3.6 gives, or by tag and VR for private and odd ones. */
export type ElementRow =
  | readonly [keyword: string, value: ElementValue]
  | readonly [tag: number, vr: string, value: ElementValue];

/** The elements of a data set or item, in any order; they are written in the order of their tags. */
export type Elements = readonly ElementRow[];

/** How elements become bytes (PS3.5 §7.1, §7.5). Explicit VR Little Endian with defined lengths unless told. */
export interface ElementCoding {
  readonly explicitVr?: boolean;
  readonly littleEndian?: boolean;
  /** Whether sequences and items end with a delimiter instead of stating their length. */
  readonly undefinedLengths?: boolean;
  /** How texts are coded: UTF-8 (ISO_IR 192) unless told, or one byte a character (ISO_IR 100). */
  readonly latin1?: boolean;
}

/**
 * Writes elements as bytes. It shares no code with the library's writer, so that a mistake there is not made twice.
 * @throws RangeError for a keyword that PS3.6 does not have, or a value longer than its length field
 */
export function encodeElements(elements: Elements, coding: ElementCoding = {}): Uint8Array {
  const writer = new ByteWriter(4096);
  writeElements(writer, elements, {
    explicitVr: coding.explicitVr ?? true,
    littleEndian: coding.littleEndian ?? true,
    undefinedLengths: coding.undefinedLengths ?? false,
    latin1: coding.latin1 ?? false,
  });
  return writer.finish();
}

type Coding = Required<ElementCoding>;

interface ResolvedRow {
  readonly tag: number;
  readonly vr: string;
  readonly value: ElementValue;
}

function writeElements(writer: ByteWriter, elements: Elements, coding: Coding): void {
  for (const row of elements.map(resolve).sort((a, b) => a.tag - b.tag)) {
    if (row.vr === 'SQ') writeSequence(writer, row, coding);
    else writeLeaf(writer, row, coding);
  }
}

function resolve(row: ElementRow): ResolvedRow {
  if (row.length === 3) return { tag: row[0], vr: row[1], value: row[2] };
  const [keyword, value] = row;
  const attribute = attributeByKeyword(keyword);
  const vr = attribute?.vrs[0];
  if (attribute === undefined || vr === undefined) throw new RangeError(`PS3.6 has no attribute ${keyword}`);
  return { tag: attribute.tag, vr, value };
}

function writeLeaf(writer: ByteWriter, row: ResolvedRow, coding: Coding): void {
  const value = valueBytes(row, coding);
  const odd = value.length % 2;
  writeHeader(writer, row, value.length + odd, coding);
  writer.bytes(value);
  if (odd === 1) writer.u8(PADDED_WITH_SPACE.has(row.vr) ? 0x20 : 0);
}

function writeSequence(writer: ByteWriter, row: ResolvedRow, coding: Coding): void {
  // A row of VR SQ holds a list of items: the caller's rows are ours, not input.
  const items = row.value as readonly Elements[];
  const undefinedLengths = coding.undefinedLengths;
  writeHeader(writer, row, UNDEFINED, coding);
  const start = writer.length;
  for (const item of items) {
    writeDelimiter(writer, ITEM, undefinedLengths ? UNDEFINED : 0, coding);
    const itemStart = writer.length;
    writeElements(writer, item, coding);
    if (undefinedLengths) writeDelimiter(writer, ITEM_END, 0, coding);
    else writer.patchU32(itemStart - 4, writer.length - itemStart, coding.littleEndian);
  }
  if (undefinedLengths) writeDelimiter(writer, SEQUENCE_END, 0, coding);
  else writer.patchU32(start - 4, writer.length - start, coding.littleEndian);
}

function writeHeader(writer: ByteWriter, row: ResolvedRow, length: number, coding: Coding): void {
  const { littleEndian } = coding;
  writer.u16(row.tag >>> 16, littleEndian).u16(row.tag & 0xffff, littleEndian);
  if (!coding.explicitVr) {
    writer.u32(length, littleEndian);
    return;
  }
  writer.ascii(row.vr);
  if (LONG_FORM.has(row.vr)) writer.u16(0).u32(length, littleEndian);
  else if (length <= 0xffff) writer.u16(length, littleEndian);
  else throw new RangeError(`A value of VR ${row.vr} holds at most 65,535 bytes, not ${length}`);
}

function writeDelimiter(writer: ByteWriter, element: number, length: number, coding: Coding): void {
  const { littleEndian } = coding;
  writer.u16(0xfffe, littleEndian).u16(element, littleEndian).u32(length, littleEndian);
}

function valueBytes({ vr, value }: ResolvedRow, coding: Coding): Uint8Array {
  if (value instanceof Uint8Array) return value;
  if (typeof value === 'string') return new Uint8Array(Buffer.from(value, coding.latin1 ? 'latin1' : 'utf8'));
  // Sequences went another way, so what is left is a number or a list of numbers.
  const numbers = (typeof value === 'number' ? [value] : value) as readonly number[];
  const binary = NUMBERS[vr];
  if (binary === undefined) return new Uint8Array(Buffer.from(numbers.join('\\'), 'latin1'));
  const bytes = new Uint8Array(numbers.length * binary.unit);
  const view = new DataView(bytes.buffer);
  numbers.forEach((number, at) => {
    binary.set(view, at * binary.unit, number, coding.littleEndian);
  });
  return bytes;
}

interface BinaryNumber {
  readonly unit: number;
  readonly set: (view: DataView, at: number, value: number, littleEndian: boolean) => void;
}

/** PS3.5 Table 6.2-1: the VRs whose values are binary numbers. A tag (AT) is two numbers of 16 bits. */
const NUMBERS: Readonly<Record<string, BinaryNumber>> = {
  US: { unit: 2, set: (view, at, value, littleEndian) => view.setUint16(at, value, littleEndian) },
  SS: { unit: 2, set: (view, at, value, littleEndian) => view.setInt16(at, value, littleEndian) },
  UL: { unit: 4, set: (view, at, value, littleEndian) => view.setUint32(at, value, littleEndian) },
  SL: { unit: 4, set: (view, at, value, littleEndian) => view.setInt32(at, value, littleEndian) },
  FL: { unit: 4, set: (view, at, value, littleEndian) => view.setFloat32(at, value, littleEndian) },
  FD: { unit: 8, set: (view, at, value, littleEndian) => view.setFloat64(at, value, littleEndian) },
  UV: { unit: 8, set: (view, at, value, littleEndian) => view.setBigUint64(at, BigInt(value), littleEndian) },
  SV: { unit: 8, set: (view, at, value, littleEndian) => view.setBigInt64(at, BigInt(value), littleEndian) },
  AT: {
    unit: 4,
    set: (view, at, value, littleEndian) => {
      view.setUint16(at, value >>> 16, littleEndian);
      view.setUint16(at + 2, value & 0xffff, littleEndian);
    },
  },
};

/** PS3.5 §7.1.2: VRs with two reserved bytes and a length of 32 bits. */
const LONG_FORM: ReadonlySet<string> = new Set('OB OD OF OL OV OW SQ SV UC UN UR UT UV'.split(' '));
/** PS3.5 §6.2: texts are padded with a space, UIDs and bytes with a zero. */
const PADDED_WITH_SPACE: ReadonlySet<string> = new Set('AE AS CS DA DS DT IS LO LT PN SH ST TM UC UR UT'.split(' '));

const UNDEFINED = 0xffff_ffff;
const ITEM = 0xe000;
const ITEM_END = 0xe00d;
const SEQUENCE_END = 0xe0dd;
