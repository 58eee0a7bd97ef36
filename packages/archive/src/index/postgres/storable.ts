import { createHash } from 'node:crypto';
import type { AttributeValue } from '../added/upkeep.ts';
import { ANY } from '../keys.ts';
import type { Cell, Cells } from '../record.ts';

/** Cells as PostgreSQL can hold them. What differs from the object is in the columns only: answers have its header. */
export function storableCells(cells: Cells): Cells {
  return Object.fromEntries(Object.entries(cells).map(([column, cell]) => [column, storable(column, cell)]));
}

/** The same for values of attributes. */
export function storableValues(values: readonly AttributeValue[]): readonly AttributeValue[] {
  // Names and types of the columns stay what they are.
  return values.map(value => storableCells({ ...value }) as unknown as AttributeValue);
}

/** Text without NUL and without halves of surrogate pairs: PostgreSQL refuses both. */
export function storableText(text: string): string {
  return text.replaceAll(UNSTORABLE, '\ufffd');
}

function storable(column: string, cell: Cell): Cell {
  if (typeof cell !== 'string') return cell;
  // Inside a list they are escaped, and found only when that is undone.
  if (column.endsWith(ANY)) return cell.includes('\\u') ? JSON.stringify(JSON.parse(cell, storableValue)) : cell;
  const text = storableText(cell);
  if (text.length <= LONGEST || !INDEXED.has(column)) return text;
  return column === 'identity' ? createHash('sha256').update(text).digest('hex') : storableText(text.slice(0, LONGEST));
}

function storableValue(_: string, value: unknown): unknown {
  return typeof value === 'string' ? storableText(value) : value;
}

const UNSTORABLE = /\0|\p{Surrogate}/gu;
/** Columns with an index, whose entries PostgreSQL limits to 2,704 bytes; no VR of theirs allows a fifth of that. */
const INDEXED: ReadonlySet<string> = new Set([
  'identity',
  'patient_id',
  'patient_name_key',
  'accession_number',
  'study_id',
  'referring_physician_name_key',
  'modality',
  'sop_class_uid',
  'value_key',
]);
const LONGEST = 512;
