import { InlineBulk, SourceBulk } from './bulk-value.ts';
import type { DataSet } from './data-set.ts';
import { BULK_STRIDE, sourcePosition, type Tape } from './tape.ts';
import { BULK, ENCAPSULATED } from './tokens.ts';
import type { BulkValue } from './value-types.ts';

/** A fragment and where it lies at the source of the data set (PS3.5 §A.4). */
export interface Fragment {
  /** Position of the fragment's first byte, its item header left out. */
  readonly position: number;
  readonly value: BulkValue;
}

export interface Fragments {
  /** Tag of the element: Pixel Data, as a rule. */
  readonly tag: number;
  /** Basic Offset Table: 32-bit offsets, little endian; empty where the writer left it out. */
  readonly offsetTable: BulkValue;
  /** Position behind the Basic Offset Table, from which its offsets count. */
  readonly origin: number;
  readonly fragments: readonly Fragment[];
}

/** The fragments of the data set's encapsulated element; undefined where none is encapsulated. */
export function fragmentsOf(dataSet: DataSet): Fragments | undefined {
  for (const element of dataSet) {
    if (element.isEncapsulated) return fragmentsAt(dataSet, element.index);
  }
  return undefined;
}

/** Position and length at the source of the value of an element that is in no item of fragments. */
export function sourceSpan(
  dataSet: DataSet,
  tag: number,
): { readonly position: number; readonly length: number } | undefined {
  const element = dataSet.element(tag);
  if (element === undefined || element.index < 0 || element.isSequence) return undefined;
  const { tape } = dataSet.window;
  const [meta, start, end] = placeOf(tape, element.index);
  if ((meta & ENCAPSULATED) !== 0) return undefined;
  return (meta & BULK) === 0 ? { position: sourcePosition(tape, start), length: end - start } : bulkRow(tape, end);
}

function fragmentsAt(dataSet: DataSet, index: number): Fragments {
  const { tape } = dataSet.window;
  const { tokens } = tape;
  const all: Fragment[] = [];
  for (let token = index + 1; token < tokens.end(index); token++) all.push(fragmentAt(tape, token));
  const [table, ...fragments] = all;
  const start = tokens.start(index);
  return {
    tag: tokens.tag(index),
    offsetTable: table?.value ?? new InlineBulk(new Uint8Array(0)),
    origin: table === undefined ? sourcePosition(tape, start) : table.position + table.value.length,
    fragments,
  };
}

function fragmentAt(tape: Tape, token: number): Fragment {
  const [meta, start, end] = placeOf(tape, token);
  if ((meta & BULK) === 0)
    return { position: sourcePosition(tape, start), value: new InlineBulk(tape.bytes.subarray(start, end)) };
  const { position, length } = bulkRow(tape, end);
  return { position, value: new SourceBulk(tape.source, position, length) };
}

function placeOf({ tokens }: Tape, index: number): readonly [meta: number, start: number, end: number] {
  return [tokens.meta(index), tokens.start(index), tokens.end(index)];
}

function bulkRow(tape: Tape, row: number): { readonly position: number; readonly length: number } {
  return { position: tape.bulk[row * BULK_STRIDE + 1]!, length: tape.bulk[row * BULK_STRIDE + 2]! };
}
