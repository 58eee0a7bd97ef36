import { attributeByKeyword, attributeByTag } from 'hounsfield/dictionary';

/** The UIDs among values that came from outside; a value that is none may be anything, so it is left out. */
export function uidsOf(values: readonly unknown[]): readonly string[] {
  return values.filter(isUid).slice(0, MOST_LISTED);
}

/** The names of keys, of which those that nobody knows are not told: a name may be a value in the wrong place. */
export function keyNames(names: readonly string[]): readonly string[] {
  return [...new Set(names.map(keyName))].toSorted().slice(0, MOST_LISTED);
}

export function levelName(level: string): string {
  return levels.has(level) ? level : UNKNOWN;
}

function keyName(name: string): string {
  if (attributeByKeyword(name) !== undefined) return name;
  if (!/^[\dA-Fa-f]{8}$/.test(name)) return UNKNOWN;
  return attributeByTag(Number.parseInt(name, 16))?.keyword ?? UNKNOWN;
}

function isUid(value: unknown): value is string {
  return typeof value === 'string' && /^[0-2](?:\.\d+)+$/.test(value) && value.length <= 64;
}

const UNKNOWN = 'unknown';
const MOST_LISTED = 32;
/** Of DIMSE (PS3.4 §C.6) and of DICOMweb (PS3.18 §10.6). */
const levels: ReadonlySet<string> = new Set([
  'PATIENT',
  'STUDY',
  'SERIES',
  'IMAGE',
  'study',
  'series',
  'instance',
  'workitem',
]);
