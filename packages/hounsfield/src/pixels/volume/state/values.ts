import type { DataSet, Keyword } from '../../../data/index.ts';
import { DecodeError } from '../../../errors/index.ts';
import type { Vector } from '../vector.ts';

/* Values of presentation states, which whoever wrote them may have made up. */

/** @param detail what is not supported, or what is wrong; nothing of a value but words of the standard */
export function refused(detail: string): DecodeError {
  return new DecodeError('bad-presentation-state', { detail });
}

export function itemsOf(dataSet: DataSet, keyword: Keyword): readonly DataSet[] {
  return dataSet.element(keyword)?.items ?? [];
}

/** The one item of a sequence. */
export function only(dataSet: DataSet, keyword: Keyword, several: string): DataSet {
  const [item, ...more] = itemsOf(dataSet, keyword);
  if (item === undefined) throw refused(`${keyword} has no item`);
  if (more.length > 0) throw refused(several);
  return item;
}

/** What a term means. */
export function termOf<T>(dataSet: DataSet, keyword: Keyword, terms: ReadonlyMap<string, T>): T {
  const term = dataSet.text(keyword)?.trim() ?? '';
  const meaning = terms.get(term);
  if (meaning === undefined) throw refused(`${keyword} ${wordOf(term)} is not supported`);
  return meaning;
}

/** A term as it may be said: one that no standard could have may be anything. */
export function wordOf(term: string): string {
  return /^[A-Z0-9_]{1,16}$/.test(term) ? term : 'of this value';
}

/** Exactly as many finite numbers, none of them farther than a patient is large. */
export function numbersIn(
  dataSet: DataSet,
  keyword: Keyword,
  count: number,
  most: number = FARTHEST,
): readonly number[] {
  const values = dataSet.values(keyword);
  const isWhole = values.every(value => typeof value === 'number' && Math.abs(value) <= most);
  if (values.length !== count || !isWhole) throw refused(`${keyword} has to be ${count} numbers within ${most}`);
  return values as readonly number[];
}

export function vectorIn(dataSet: DataSet, keyword: Keyword): Vector {
  return numbersIn(dataSet, keyword, 3) as unknown as Vector;
}

/** Millimetres. */
const FARTHEST = 100_000;
