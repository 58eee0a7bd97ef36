import { ByteWriter, latin1 } from '../../bytes/index.ts';
import { AssociationError } from '../../errors/index.ts';
import type { DataValue, Field } from './layout.ts';
import { type Item, itemTable, type Pdu, type PduKind, type PduOf, pduTable } from './pdu.ts';

/**
 * Writes a PDU with its header.
 * @throws AssociationError `invalid-proposal` for a text that does not fit into its field
 */
export function encodePdu(pdu: Pdu): Uint8Array {
  const kept = pdu.kind === 'A-ASSOCIATE-AC' ? KEPT.get(pdu) : undefined;
  if (kept !== undefined) return kept;
  const row: Row = pduTable[pdu.kind];
  const writer = SCRATCH.rewind()
    .u16(row.type << 8, BIG_ENDIAN)
    .u32(0);
  for (const field of row.fields) writeField(writer, field, fieldOf(pdu, field));
  writer.patchU32(2, writer.length - 6, BIG_ENDIAN);
  return writer.copied();
}

/** Writes an answer that will be given again: from now on `encodePdu` gives these bytes, which stay as they are. */
export function encodeOnce(pdu: PduOf<'A-ASSOCIATE-AC'>): void {
  KEPT.set(pdu, encodePdu(pdu));
}

/**
 * Reads the variable field of a PDU: all that follows its length. Texts come without the spaces and NULs around them.
 * @throws AssociationError `malformed-pdu` where a length does not fit into what is around it
 */
export function decodePdu<K extends PduKind>(kind: K, body: Uint8Array): PduOf<K> {
  const cursor: Cursor = { bytes: body, at: 0, end: body.length };
  return readFields(kind, pduTable[kind], cursor) as PduOf<K>;
}

/** The kind of a PDU by its type. */
export function pduKind(type: number): PduKind | undefined {
  return KIND_OF_PDU.get(type);
}

interface Row {
  readonly type: number;
  readonly fields: readonly Field[];
}

/** What is left of the PDU or item that is read: `bytes[at, end)`. */
interface Cursor {
  readonly bytes: Uint8Array;
  at: number;
  readonly end: number;
}

/** The value of a named field; the types of `Pdu` and `Item` are derived from the rows that name the fields. */
function fieldOf(of: Pdu | Item, field: Field): unknown {
  return field.kind === 'reserved' ? undefined : (of as unknown as Readonly<Record<string, unknown>>)[field.name];
}

/** Fields come from our own tables, so each value has the type that its field asks for. */
function writeField(writer: ByteWriter, field: Field, value: unknown): void {
  switch (field.kind) {
    case 'reserved':
      writer.zeros(field.bytes);
      return;
    case 'number':
      writeNumber(writer, field.bytes, value as number);
      return;
    case 'text':
      writeSize(writer, field, (value as string).length);
      writer.ascii(value as string);
      writePadding(writer, field, (value as string).length);
      return;
    case 'bytes':
      writeSize(writer, field, (value as Uint8Array).length);
      writer.bytes(value as Uint8Array);
      writePadding(writer, field, (value as Uint8Array).length);
      return;
    case 'texts':
      writeTexts(writer, value as readonly string[]);
      return;
    case 'items':
      for (const item of value as readonly Item[]) writeItem(writer, item);
      return;
    case 'values':
      for (const each of value as readonly DataValue[]) writeValue(writer, each);
      return;
    default:
      field satisfies never;
  }
}

function writeNumber(writer: ByteWriter, bytes: 1 | 2 | 4, value: number): void {
  if (bytes === 1) writer.u8(value);
  else if (bytes === 2) writer.u16(value, BIG_ENDIAN);
  else writer.u32(value, BIG_ENDIAN);
}

type SizedField = Field & { kind: 'text' | 'bytes' };

function writeSize(writer: ByteWriter, { name, length }: SizedField, count: number): void {
  const most = typeof length === 'number' ? length : 0xffff;
  if (count > most) {
    throw new AssociationError('invalid-proposal', { detail: `${name} has ${count} bytes, ${most} are allowed` });
  }
  if (length === 'counted') writer.u16(count, BIG_ENDIAN);
}

function writePadding(writer: ByteWriter, { kind, length }: SizedField, count: number): void {
  if (typeof length !== 'number') return;
  for (let left = length - count; left > 0; left--) writer.u8(kind === 'text' ? SPACE : 0);
}

function writeTexts(writer: ByteWriter, texts: readonly string[]): void {
  const start = writer.length;
  writer.u16(0);
  for (const text of texts) writer.u16(text.length, BIG_ENDIAN).ascii(text);
  writer.patchU16(start, writer.length - start - 2, BIG_ENDIAN);
}

function writeItem(writer: ByteWriter, item: Item): void {
  const start = writer.length;
  const type = item.kind === 'unknown' ? item.type : itemTable[item.kind].type;
  writer.u16(type << 8, BIG_ENDIAN).u16(0);
  if (item.kind === 'unknown') writer.bytes(item.bytes);
  else for (const field of itemTable[item.kind].fields) writeField(writer, field, fieldOf(item, field));
  const length = writer.length - start - ITEM_HEADER_BYTES;
  if (length > 0xffff) {
    throw new AssociationError('invalid-proposal', { detail: `An item of ${length} bytes, 65535 are allowed` });
  }
  writer.patchU16(start + 2, length, BIG_ENDIAN);
}

function writeValue(writer: ByteWriter, { contextId, control, fragment }: DataValue): void {
  writer
    .u32(fragment.length + 2, BIG_ENDIAN)
    .u16((contextId << 8) | control, BIG_ENDIAN)
    .bytes(fragment);
}

/** Nesting ends with the tables: PDU, item, sub-item. */
function readFields(kind: string, row: Row, cursor: Cursor): Record<string, unknown> {
  const values: Record<string, unknown> = { kind };
  for (const field of row.fields) {
    if (field.kind === 'reserved') cursor.at = endOf(cursor, field.bytes, kind);
    else values[field.name] = readField(field, cursor, kind);
  }
  return values;
}

function readField(field: Exclude<Field, { kind: 'reserved' }>, cursor: Cursor, of: string): unknown {
  switch (field.kind) {
    case 'number':
      return readNumber(cursor, field.bytes, of);
    case 'text':
      return trimmed(cursor.bytes, passSized(cursor, field.length, of), cursor.at);
    case 'bytes':
      return readSized(cursor, field.length, of).slice();
    case 'texts':
      return readTexts(cursor, of);
    case 'items':
      return readItems(cursor, field.of, of);
    case 'values':
      return readValues(cursor, of);
    default:
      return field satisfies never;
  }
}

function readNumber(cursor: Cursor, bytes: number, of: string): number {
  const end = endOf(cursor, bytes, of);
  let value = 0;
  while (cursor.at < end) value = value * 256 + (cursor.bytes[cursor.at++] ?? 0);
  return value;
}

function readSized(cursor: Cursor, length: SizedField['length'], of: string): Uint8Array {
  return cursor.bytes.subarray(passSized(cursor, length, of), cursor.at);
}

/** Moves on behind the value. @returns where it began */
function passSized(cursor: Cursor, length: SizedField['length'], of: string): number {
  let count = cursor.end - cursor.at;
  if (typeof length === 'number') count = length;
  else if (length === 'counted') count = readNumber(cursor, 2, of);
  const start = cursor.at;
  cursor.at = endOf(cursor, count, of);
  return start;
}

function readTexts(cursor: Cursor, of: string): readonly string[] {
  const list = readSized(cursor, 'counted', of);
  const inner: Cursor = { bytes: list, at: 0, end: list.length };
  const texts: string[] = [];
  while (inner.at < inner.end) texts.push(trimmed(list, passSized(inner, 'counted', of), inner.at));
  return texts;
}

function readItems(cursor: Cursor, allowed: readonly string[], of: string): readonly Item[] {
  const items: Item[] = [];
  while (cursor.at < cursor.end) {
    if (items.length === MOST_ITEMS) throw malformed(of, cursor.at, `more than ${MOST_ITEMS} items`);
    const type = readNumber(cursor, 1, of);
    cursor.at = endOf(cursor, 1, of);
    const bytes = readSized(cursor, 'counted', of);
    const kind = KIND_OF_ITEM.get(type);
    if (kind === undefined || !allowed.includes(kind)) {
      items.push({ kind: 'unknown', type, bytes: bytes.slice() });
      continue;
    }
    // The row of this kind is where the type of its item comes from. What an item holds beyond its fields is skipped.
    items.push(readFields(kind, itemTable[kind], { bytes, at: 0, end: bytes.length }) as unknown as Item);
  }
  return items;
}

function readValues(cursor: Cursor, of: string): readonly DataValue[] {
  const values: DataValue[] = [];
  while (cursor.at < cursor.end) {
    const length = readNumber(cursor, 4, of);
    if (length < 2) throw malformed(of, cursor.at, 'a presentation data value is shorter than its header');
    const end = endOf(cursor, length, of);
    const [contextId = 0, control = 0] = cursor.bytes.subarray(cursor.at, cursor.at + 2);
    values.push({ contextId, control, fragment: cursor.bytes.subarray(cursor.at + 2, end) });
    cursor.at = end;
  }
  return values;
}

/** Where the next `count` bytes end. @throws AssociationError `malformed-pdu` when the container ends before */
function endOf(cursor: Cursor, count: number, of: string): number {
  const end = cursor.at + count;
  if (end <= cursor.end) return end;
  throw malformed(of, cursor.at, `${count} bytes are announced where ${cursor.end - cursor.at} are left`);
}

function malformed(of: string, offset: number, what: string): AssociationError {
  return new AssociationError('malformed-pdu', { detail: `${of}: ${what}`, offset });
}

/** AE titles are padded with spaces, and some peers pad UIDs with NULs. */
function trimmed(bytes: Uint8Array, first: number, last: number): string {
  let start = first;
  let end = last;
  while (end > start && isPadding(bytes[end - 1])) end--;
  while (start < end && isPadding(bytes[start])) start++;
  return latin1(bytes, start, end);
}

function isPadding(byte: number | undefined): boolean {
  return byte === SPACE || byte === 0;
}

// The rows' keys are their kinds, which Object.entries forgets.
const KIND_OF_ITEM: ReadonlyMap<number, keyof typeof itemTable> = new Map(
  Object.entries(itemTable).map(([kind, row]) => [row.type, kind as keyof typeof itemTable]),
);
const KIND_OF_PDU: ReadonlyMap<number, PduKind> = new Map(
  Object.entries(pduTable).map(([kind, row]) => [row.type, kind as PduKind]),
);
const KEPT = new WeakMap<Pdu, Uint8Array>();
/** Used again for each PDU: a writer of its own costs more than what is written. */
const SCRATCH = new ByteWriter(1024);
const BIG_ENDIAN = false;
const SPACE = 0x20;
const ITEM_HEADER_BYTES = 4;
/** Far above 128 contexts or any list of transfer syntaxes; empty items would fill the memory else. */
const MOST_ITEMS = 4096;
