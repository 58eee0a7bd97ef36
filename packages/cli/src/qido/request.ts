import { attributeByTag } from 'hounsfield/dictionary';
import type { SearchKeys, SearchLevel } from 'hounsfield/web/client';
import type { Key } from '../find/identifier.ts';
import { type LevelRow, levels } from '../find/levels.ts';
import { UsageError } from '../usage-error.ts';

/** A search as the address and its parameters say it. */
export interface WebSearch {
  readonly level: SearchLevel;
  readonly within: { readonly study?: string; readonly series?: string };
  readonly keys: SearchKeys;
}

/** The levels of QIDO-RS (PS3.18 Table 10.6.1-2) with the columns that hu find shows. */
export const webLevels: readonly (LevelRow & { readonly name: SearchLevel })[] = (
  [
    ['study', 'study'],
    ['series', 'series'],
    ['image', 'instance'],
  ] as const
).map(([flag, name]) => ({ ...levels.find(row => row.flag === flag)!, name }));

/** The level by its option; studies unless told. @throws UsageError */
export function webLevel(
  flags: Readonly<Partial<Record<LevelRow['flag'], boolean | undefined>>>,
): (typeof webLevels)[number] {
  const [first, second] = webLevels.filter(({ flag }) => flags[flag] === true);
  if (second !== undefined) throw new UsageError('A search is for one level', 'Give one of --study, --series, --image');
  return first ?? webLevels[0]!;
}

/** Unique keys of the levels above with one value go into the address, all others into parameters. */
export function webSearch(level: SearchLevel, matching: readonly Key[]): WebSearch {
  const values = new Map<string, readonly string[]>();
  for (const { path, value } of matching) if (value !== undefined) values.set(keyName(path), value.split('\\'));
  const within: { study?: string; series?: string } = {};
  const study = single(values, 'StudyInstanceUID');
  if (level !== 'study' && study !== undefined) {
    within.study = study;
    values.delete('StudyInstanceUID');
    const series = single(values, 'SeriesInstanceUID');
    if (level === 'instance' && series !== undefined) {
      within.series = series;
      values.delete('SeriesInstanceUID');
    }
  }
  return { level, within, keys: Object.fromEntries(values) };
}

/** `StudyDate`, or eight hexadecimal digits where there is no keyword, with dots between (PS3.18 §8.3.4.1). */
export function keyName(path: readonly number[]): string {
  return path.map(tag => attributeByTag(tag)?.keyword ?? tag.toString(16).toUpperCase().padStart(8, '0')).join('.');
}

function single(values: ReadonlyMap<string, readonly string[]>, name: string): string | undefined {
  const [first = '', second] = values.get(name) ?? [];
  return second === undefined && /^\d[\d.]{0,63}$/.test(first) ? first : undefined;
}
