import type { DataSet, Element, Keyword } from '../data/index.ts';
import { DecodeError } from '../errors/index.ts';

/** A number whatever VR the writer gave the element; undefined when it is absent, empty, or not a finite number. */
export function numberOf(dataSet: DataSet, keyword: Keyword): number | undefined {
  return numbersOf(dataSet, keyword)[0];
}

/** The finite numbers of an element, in order. */
export function numbersOf(dataSet: DataSet, keyword: Keyword): readonly number[] {
  return dataSet.values(keyword).filter(value => typeof value === 'number' && Number.isFinite(value)) as number[];
}

/** The first item of a sequence. */
export function itemOf(dataSet: DataSet | undefined, keyword: Keyword): DataSet | undefined {
  return dataSet?.element(keyword)?.items?.[0];
}

/** Bytes of a value as stored, and their order. */
export interface RawValue {
  readonly bytes: Uint8Array;
  readonly littleEndian: boolean;
}

/**
 * The value field of an element, be it kept or left at the source.
 * @param limit the most bytes that are read.
 */
export async function rawValue(element: Element, limit: number, signal?: AbortSignal): Promise<RawValue> {
  const { bulk } = element;
  const length = element.bytes?.length ?? bulk?.length ?? 0;
  if (length > limit) throw new DecodeError('bad-look-up-table', { detail: `${length} bytes, limit ${limit}` });
  // Bytes in memory are as they came; a bulk value is little endian, whatever the data set is.
  if (element.bytes !== undefined) return { bytes: element.bytes, littleEndian: element.littleEndian };
  return { bytes: (await bulk?.bytes(signal)) ?? new Uint8Array(0), littleEndian: true };
}
