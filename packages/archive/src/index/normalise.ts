/**
 * Forms of values that matching compares. The same function makes the form of the stored value and of the key, so
 * that what the standard calls equal is equal.
 */

/**
 * A component group of a person name without what matching disregards (PS3.4 §C.2.2.2.1): case, the way accents are
 * composed, spaces at the ends of components, separators at the end. `^`, `*` and `?` stay.
 */
export function foldName(group: string): string {
  return group
    .normalize('NFC')
    .toLowerCase()
    .split('^')
    .map(component => component.trim().replaceAll(/\s+/g, ' '))
    .join('^')
    .replace(/\^+$/, '');
}

/** Component groups of a name, folded: alphabetic, ideographic, phonetic; empty ones are kept for their position. */
export function nameGroups(name: string): readonly string[] {
  return name.split('=', 3).map(foldName);
}

/**
 * Words of all groups of a name for fuzzy matching (PS3.4 §C.2.2.2.1.1): without case, and without the accents of Latin,
 * Greek and Cyrillic letters; whatever is neither letter nor number parts words.
 */
export function nameWords(name: string): readonly string[] {
  const plain = name.normalize('NFKD').replaceAll(ACCENTS, '').normalize('NFKC').toLowerCase();
  return [...new Set(plain.match(WORDS)?.map(word => word.slice(0, LONGEST_WORD)))];
}

/** `YYYYMMDD` of a DA value, the form of ACR-NEMA (`YYYY.MM.DD`) included; empty when it is no date. */
export function dateKey(date: string): string {
  const digits = date.trim().replaceAll('.', '');
  return /^\d{8}$/.test(digits) ? digits : '';
}

/**
 * The moments that a TM value covers as `HHMMSSFFFFFF`, first and last: 12 digits, so that texts compare as times do.
 * `1030` is the minute from 10:30:00 to 10:30:59.999999. Undefined when it is no time.
 */
export function timeSpan(time: string): { readonly first: string; readonly last: string } | undefined {
  const found = TIME.exec(time.trim().replaceAll(':', ''));
  if (found === null) return undefined;
  const [, whole = '', fraction = ''] = found;
  const digits = whole + fraction;
  if (Number(digits.slice(0, 2)) > 23 || Number(digits.slice(2, 4)) > 59 || Number(digits.slice(4, 6)) > 60)
    return undefined;
  return { first: digits + FIRST.slice(digits.length), last: digits + LAST.slice(digits.length) };
}

/** A Timezone Offset From UTC as `+0100`; empty when it is none. */
export function zoneKey(offset: string): string {
  return /^[-+](0\d|1[0-4])[0-5]\d$/.test(offset.trim()) ? offset.trim() : '';
}

const ACCENTS = /[\u0300-\u036f]/g;
const LONGEST_WORD = 64;
const WORDS = /[\p{L}\p{M}\p{N}]+/gu;
/** A fraction needs seconds before it (PS3.5 Table 6.2-1). */
const TIME = /^(\d{2}(?:\d{2}(?:\d{2}(?=$|\.))?)?)(?:(?<=^\d{6})\.(\d{1,6}))?$/;
const FIRST = '000000000000';
const LAST = '235959999999';
