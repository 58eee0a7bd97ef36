import type { DataSet, PathStep } from '../data/index.ts';
import { ParseError } from '../errors/index.ts';
import { type JsonOptions, jsonChunks } from './json-write.ts';
import type { ModelOptions } from './options.ts';

/**
 * How a data set is written whose long values are to be had below an address of it, as those of metadata are
 * (PS3.18 §10.4.1.1.2): `…/bulkdata/` and the tags that lead to the value, items counted from 1 as in PS3.3.
 */
export function addressedJsonOptions(address: () => string, bulkAbove: number): JsonOptions & ModelOptions {
  let bulkdata: string | undefined;
  return {
    bulkDataUri: path => {
      bulkdata ??= `${address()}/bulkdata/`;
      return bulkdata + pathText(path);
    },
    bulkAbove,
    // Most clients reckon with numbers where the standard lets a server choose (PS3.18 §F.2.3).
    numbers: 'value',
  };
}

/**
 * The same text in one go; undefined where values have to be read from the source first, or it is longer than `most`
 * characters.
 */
export function addressedJson(
  dataSet: DataSet,
  { address, bulkAbove, most }: { readonly address: string; readonly bulkAbove: number; readonly most: number },
): string | undefined {
  let text = '';
  try {
    for (const piece of jsonChunks(
      dataSet,
      addressedJsonOptions(() => address, bulkAbove),
    )) {
      text += piece;
      if (text.length > most) return undefined;
    }
  } catch (error) {
    if (error instanceof ParseError && error.code === 'bulk-not-in-memory') return undefined;
    throw error;
  }
  return text;
}

function pathText(path: readonly PathStep[]): string {
  return path
    .flatMap(({ tag, item }) => [
      tag.toString(16).toUpperCase().padStart(8, '0'),
      ...(item === undefined ? [] : [String(item + 1)]),
    ])
    .join('/');
}
