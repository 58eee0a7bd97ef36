/**
 * One object of the DICOM JSON Model (PS3.18 Annex F), as a search answers it. The list reads rows by tag and without
 * the dictionary, so that the first page needs no attribute table; the study view reads whole data sets.
 */
export type JsonRow = Readonly<Record<string, unknown>>;

/** The values of an element, tag written as eight hexadecimal digits; an absent or malformed element has none. */
export function valuesOf(row: JsonRow, tag: string): readonly unknown[] {
  const element = row[tag];
  if (!isRecord(element)) return [];
  const values = element['Value'];
  return Array.isArray(values) ? values : [];
}

/** Every value of an element that is a text or number, as trimmed texts. */
export function textsOf(row: JsonRow, tag: string): readonly string[] {
  return valuesOf(row, tag)
    .filter(value => typeof value === 'string' || typeof value === 'number')
    .map(value => String(value).trim())
    .filter(text => text !== '');
}

/** The first value as text, '' where there is none. */
export function textOf(row: JsonRow, tag: string): string {
  return textsOf(row, tag)[0] ?? '';
}

/** The first value as number; servers write IS and DS as numbers or as strings (PS3.18 §F.2.3). */
export function numberOf(row: JsonRow, tag: string): number | undefined {
  const text = textOf(row, tag);
  const number = Number(text);
  return text === '' || !Number.isFinite(number) ? undefined : number;
}

/** All values as numbers; a value that is none makes the list empty, so that positions keep their meaning. */
export function numbersOf(row: JsonRow, tag: string): readonly number[] {
  const numbers = valuesOf(row, tag).map(value => (value === null || value === '' ? Number.NaN : Number(value)));
  return numbers.every(Number.isFinite) ? numbers : [];
}

/** The first item of a sequence, or the one at `index`. */
export function itemOf(row: JsonRow, tag: string, index = 0): JsonRow | undefined {
  const item = valuesOf(row, tag)[index];
  return isRecord(item) ? item : undefined;
}

/** The groups of a person's name as they stand in the object (`Family^Given`), PS3.18 §F.2.2. */
export interface NameGroups {
  readonly alphabetic: string;
  readonly ideographic: string;
  readonly phonetic: string;
}

/** The first value of a Person Name; all groups are '' where there is none. */
export function nameOf(row: JsonRow, tag: string): NameGroups {
  const value = valuesOf(row, tag)[0];
  if (typeof value === 'string') return { ...noName, alphabetic: value.trim() };
  if (!isRecord(value)) return noName;
  return {
    alphabetic: group(value['Alphabetic']),
    ideographic: group(value['Ideographic']),
    phonetic: group(value['Phonetic']),
  };
}

/** True for an object that is no array: rows of an answer are checked with it before they are read. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function group(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

const noName: NameGroups = { alphabetic: '', ideographic: '', phonetic: '' };
