import type { StudyRow } from '../dicomweb/rows.ts';
import { type ColumnId, columns } from './columns.ts';

/** By which column the list is ordered, and which way. */
export interface Order {
  readonly column: ColumnId;
  readonly direction: 'ascending' | 'descending';
}

/** The newest study first, as a reader looks for it. */
export const newestFirst: Order = { column: 'studyDate', direction: 'descending' };

/** The rows in order; rows without a value come last in both directions, equal rows keep their places. */
export function sortStudies(rows: readonly StudyRow[], order: Order): readonly StudyRow[] {
  const column = columns.find(({ id }) => id === order.column);
  if (column === undefined) return rows;
  const sign = order.direction === 'ascending' ? 1 : -1;
  const keyed = rows.map(row => ({ row, key: column.order(row) }));
  keyed.sort((a, b) => {
    const [noA, noB] = [isMissing(a.key), isMissing(b.key)];
    if (noA || noB) return Number(noA) - Number(noB);
    return sign * compare(a.key, b.key);
  });
  return keyed.map(({ row }) => row);
}

/** A column clicked again turns the order round; another column starts with its usual direction. */
export function nextOrder(current: Order, column: ColumnId): Order {
  if (current.column !== column) return { column, direction: column === 'studyDate' ? 'descending' : 'ascending' };
  return { column, direction: current.direction === 'ascending' ? 'descending' : 'ascending' };
}

type Key = string | number | undefined;

function isMissing(key: Key): boolean {
  return key === undefined || key === '';
}

function compare(a: Key, b: Key): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return collator.compare(String(a), String(b));
}

// "Patient 9" stands before "Patient 10", and case does not matter.
const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });
