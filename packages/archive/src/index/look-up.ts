import type { InstanceScope } from './instances.ts';
import type { Level } from './keys.ts';
import type { Match, PageRequest, SearchRequest } from './search.ts';

/**
 * Whether a search looks rows up by a key of which the index has a few each: then the first page takes less time than
 * handing the question to another thread.
 */
export function isLookUp({ level, match }: SearchRequest, { offset, cursor }: PageRequest): boolean {
  if (offset > 0 || cursor !== undefined) return false;
  return match.some(each => lookUps[each.path]?.has(level) === true && isExact(each));
}

/** Whether so many instances of a scope can be had at once. */
export function isLookedUp(scope: InstanceScope, limit: number): boolean {
  return scope.instance !== undefined || limit <= MOST_LOOKED_UP;
}

/** Rows of the first page of a look-up. */
export const MOST_LOOKED_UP = 16;

function isExact({ values }: Match): boolean {
  return values.length > 0 && values.length <= MOST_VALUES && values.every(value => value !== '' && !WILD.test(value));
}

/** Levels at which one value of a key has few rows, and these come in their order without being sorted at length. */
const lookUps: Readonly<Record<string, ReadonlySet<Level>>> = {
  PatientID: new Set(['patient', 'study']),
  AccessionNumber: new Set(['study']),
  StudyInstanceUID: new Set(['study', 'series']),
  SeriesInstanceUID: new Set(['series']),
  SOPInstanceUID: new Set(['instance']),
};

/** Whether an index leads to the rows of a key, be they few or many: it knows how their values begin. */
export function isLed({ path, values }: Match): boolean {
  return LED.has(path) && values.length > 0 && values.every(value => /^[^*?]/.test(value));
}

/** Keys of patients and studies that have an index, but for those that are the order of studies. */
const LED: ReadonlySet<string> = new Set([
  'PatientID',
  'PatientName',
  'PatientBirthDate',
  'AccessionNumber',
  'StudyID',
  'ReferringPhysicianName',
]);

const WILD = /[*?\\]/;
const MOST_VALUES = 8;
