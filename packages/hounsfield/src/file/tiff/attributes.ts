import type { BulkValue, DataSet, Keyword } from '../../data/index.ts';
import { ParseError } from '../../errors/index.ts';

/** A number, whatever VR a damaged element has; undefined when it is absent, empty or no finite number. */
export function numberIn(dataSet: DataSet | undefined, keyword: Keyword): number | undefined {
  return numbersIn(dataSet, keyword)[0];
}

/** The finite numbers of an element, in order. */
export function numbersIn(dataSet: DataSet | undefined, keyword: Keyword): readonly number[] {
  return (dataSet?.values(keyword) ?? []).filter((value): value is number => Number.isFinite(value));
}

/** @throws ParseError `missing-attribute` */
export function requiredNumber(dataSet: DataSet, keyword: Keyword): number {
  const number = numberIn(dataSet, keyword);
  if (number === undefined) throw new ParseError('missing-attribute', { path: keyword });
  return number;
}

export function itemsIn(dataSet: DataSet | undefined, keyword: Keyword): readonly DataSet[] {
  return dataSet?.element(keyword)?.items ?? [];
}

export function bulkIn(dataSet: DataSet, keyword: Keyword): BulkValue | undefined {
  return dataSet.element(keyword)?.bulk;
}
