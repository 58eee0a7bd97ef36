import {
  DataSet,
  type Element,
  instantsOf,
  type PersonName,
  parseDateTime,
  parseDateTimeRange,
} from '../data/index.ts';
import type { Vr } from '../dictionary/look-ups.ts';
import { isLike } from '../network/index.ts';

export interface MatchOptions {
  /** Date and time ranges match as one moment, where that was negotiated (PS3.4 §C.2.2.2.5.4). */
  readonly dateTimeMatching?: boolean;
}

/**
 * Whether a data set matches the keys of an identifier (PS3.4 §C.2.2.2): single value, list of UIDs, wild card, range,
 * sequence, universal and empty value matching. Person names match whatever their case and the way that their accents
 * are composed. Query/Retrieve Level, Specific Character Set and Timezone Offset From UTC are no keys. A key that no rule
 * understands matches nothing.
 */
export function matches(dataSet: DataSet, identifier: DataSet, options: MatchOptions = {}): boolean {
  const pairs = momentPairs(identifier, options.dateTimeMatching === true);
  const paired = new Set(pairs.flatMap(({ date, time }) => [date, time]));
  for (const key of identifier) {
    if (NO_KEYS.has(key.tag) || paired.has(key.tag) || key.tag % 0x1_0000 === 0) continue;
    if (!matchesKey(dataSet, key, options)) return false;
  }
  return pairs.every(pair => matchesMoment(dataSet, identifier, pair));
}

/** Those of many that match, as they come. */
export function* matching(
  dataSets: Iterable<DataSet>,
  identifier: DataSet,
  options: MatchOptions = {},
): Generator<DataSet, void, undefined> {
  for (const dataSet of dataSets) if (matches(dataSet, identifier, options)) yield dataSet;
}

/**
 * What is answered for a match: each attribute that the identifier asks for, empty where it is not known, sequences with
 * the keys of their item only, and the character set of the texts.
 */
export function matchIdentifier(dataSet: DataSet, identifier: DataSet): DataSet {
  const elements = [...identifier]
    .filter(({ tag }) => tag !== CHARACTER_SET)
    .map(key => ({ tag: key.tag, vr: key.vr, value: answerFor(dataSet, key) }));
  const set = dataSet.element(CHARACTER_SET);
  const options = { characterSet: dataSet.characterSet };
  const answer = DataSet.fromElements(set === undefined ? [] : [{ tag: CHARACTER_SET, value: set.values }], options);
  return answer.withElements(elements);
}

function answerFor(dataSet: DataSet, key: Element): unknown {
  const element = dataSet.element(key.tag);
  if (element === undefined) return key.tag === LEVEL ? key.values : null;
  const [wanted] = itemsOf(key);
  if (key.vr !== 'SQ' || wanted === undefined || [...wanted].length === 0) return element.values;
  return itemsOf(element).map(item => matchIdentifier(item, wanted));
}

function matchesKey(dataSet: DataSet, key: Element, options: MatchOptions): boolean {
  if (key.vr === 'SQ') return matchesSequence(dataSet, key, options);
  const keys = textsOf(key);
  if (keys.every(text => /^\**$/.test(text))) return true;
  const element = dataSet.element(key.tag);
  const values = element === undefined ? [] : textsOf(element).filter(text => text !== '');
  // Two quotation marks ask for no value (PS3.4 §C.2.2.2.7).
  if (keys.includes('""')) return values.length === 0;
  const test = TESTS[key.vr] ?? isEqual;
  return keys.some(wanted => wanted !== '' && values.some(value => test(value, wanted)));
}

/** One item has to match all keys of the item (PS3.4 §C.2.2.2.6). */
function matchesSequence(dataSet: DataSet, key: Element, options: MatchOptions): boolean {
  const [wanted] = itemsOf(key);
  if (wanted === undefined || isUniversal(wanted)) return true;
  const element = dataSet.element(key.tag);
  return element !== undefined && itemsOf(element).some(item => matches(item, wanted, options));
}

function isUniversal(item: DataSet): boolean {
  return [...item].every(key => {
    if (NO_KEYS.has(key.tag)) return true;
    if (key.vr !== 'SQ') return textsOf(key).every(text => /^\**$/.test(text));
    return itemsOf(key).every(isUniversal);
  });
}

type Test = (value: string, wanted: string) => boolean;

function isEqual(value: string, wanted: string): boolean {
  return value === wanted;
}

function hasPattern(value: string, wanted: string): boolean {
  return isLike(wanted, value);
}

/** Each component group for itself; a key of one group may be in any of them. */
function isNamed(value: string, wanted: string): boolean {
  const groups = value.split('=').map(foldName);
  const keys = wanted.split('=').map(foldName);
  if (keys.length === 1) return groups.some(group => isLike(keys[0] ?? '', group));
  return keys.every((key, at) => key === '' || isLike(key, groups[at] ?? ''));
}

function isInDates(value: string, wanted: string): boolean {
  return isWithin(dateSpan(value), rangeOf(wanted, dateSpan));
}

function isInTimes(value: string, wanted: string): boolean {
  return isWithin(timeSpan(value), rangeOf(wanted, timeSpan));
}

/** Moments by their meaning: precision and offset from UTC count; values without an offset are in one zone. */
function isInMoments(value: string, wanted: string): boolean {
  const own = parseDateTime(value);
  const range = parseDateTimeRange(wanted);
  if (own === undefined || range === undefined) return false;
  const [moment, from, to] = [own, range.from, range.to].map(each => each && instantsOf(each, each.offset ?? 0));
  if (moment === undefined) return false;
  return (from === undefined || moment.first >= from.first) && (to === undefined || moment.first <= to.last);
}

interface Span {
  readonly first: string;
  readonly last: string;
}

/** A value counts as the first moment that it may mean. */
function isWithin(value: Span | undefined, range: Partial<Span> | undefined): boolean {
  if (value === undefined || range === undefined) return false;
  const { first } = value;
  return (range.first === undefined || first >= range.first) && (range.last === undefined || first <= range.last);
}

/** A value, or two of which one may be open. */
function rangeOf(text: string, span: (part: string) => Span | undefined): Partial<Span> | undefined {
  const [first = '', last = first, ...rest] = text.split('-').map(part => part.trim());
  const [from, to] = [span(first), span(last)];
  if (rest.length > 0 || (first !== '' && from === undefined) || (last !== '' && to === undefined)) return undefined;
  return { ...(from !== undefined && { first: from.first }), ...(to !== undefined && { last: to.last }) };
}

function dateSpan(text: string): Span | undefined {
  const digits = text.replaceAll('.', '');
  return /^\d{8}$/.test(digits) ? { first: digits, last: digits } : undefined;
}

/** `1030` is the minute from 10:30:00 to 10:30:59.999999. */
function timeSpan(text: string): Span | undefined {
  if (!/^\d{2}(\d{2}(\d{2}(\.\d{1,6})?)?)?$/.test(text.replaceAll(':', ''))) return undefined;
  const digits = text.replaceAll(/[:.]/g, '');
  return { first: digits + FIRST_TIME.slice(digits.length), last: digits + LAST_TIME.slice(digits.length) };
}

interface MomentPair {
  readonly date: number;
  readonly time: number;
  /** One moment without negotiation too. */
  readonly always?: true;
}

/** Dates and times of one thing whose keys are both ranges. */
function momentPairs(identifier: DataSet, negotiated: boolean): readonly MomentPair[] {
  const isRange = (tag: number): boolean => identifier.text(tag)?.includes('-') === true;
  return MOMENTS.filter(({ date, time, always }) => (negotiated || always === true) && isRange(date) && isRange(time));
}

function matchesMoment(dataSet: DataSet, identifier: DataSet, { date, time }: MomentPair): boolean {
  const day = dateSpan(dataSet.text(date) ?? '');
  const hour = timeSpan(dataSet.text(time) ?? '');
  const days = rangeOf(identifier.text(date) ?? '', dateSpan);
  const hours = rangeOf(identifier.text(time) ?? '', timeSpan);
  if (day === undefined || days === undefined || hours === undefined) return false;
  // A day without a time is before all times of that day.
  const own = { first: day.first + (hour?.first ?? ''), last: day.last };
  return isWithin(own, {
    ...(days.first !== undefined && { first: days.first + (hours.first ?? FIRST_TIME) }),
    ...(days.last !== undefined && { last: days.last + (hours.last ?? LAST_TIME) }),
  });
}

function textsOf(element: Element): readonly string[] {
  return element.values.map(value => {
    if (typeof value === 'string') return value.trim();
    if (typeof value !== 'object' || value === null) return String(value);
    return 'alphabetic' in value ? nameText(value as PersonName) : '';
  });
}

function nameText({ alphabetic, ideographic = '', phonetic = '' }: PersonName): string {
  return [alphabetic, ideographic, phonetic].join('=').replace(/=+$/, '');
}

/** What matching of names disregards: case, the way accents are composed, spaces around components, ends without text. */
function foldName(group: string): string {
  const folded = group.normalize('NFC').toLowerCase().split('^');
  return folded
    .map(component => component.trim().replaceAll(/\s+/g, ' '))
    .join('^')
    .replace(/\^+$/, '');
}

function itemsOf(element: Element): readonly DataSet[] {
  return element.values.filter(value => value instanceof DataSet);
}

/** VRs whose values are not matched by equality alone (PS3.4 §C.2.2.2.1). */
const TESTS: Readonly<Partial<Record<Vr, Test>>> = {
  AE: hasPattern,
  CS: hasPattern,
  LO: hasPattern,
  LT: hasPattern,
  SH: hasPattern,
  ST: hasPattern,
  UC: hasPattern,
  UR: hasPattern,
  UT: hasPattern,
  PN: isNamed,
  DA: isInDates,
  TM: isInTimes,
  DT: isInMoments,
};
const CHARACTER_SET = 0x0008_0005;
const LEVEL = 0x0008_0052;
const NO_KEYS: ReadonlySet<number> = new Set([CHARACTER_SET, LEVEL, 0x0008_0053, 0x0008_0201]);
const MOMENTS: readonly MomentPair[] = [
  { date: 0x0008_0020, time: 0x0008_0030 },
  { date: 0x0008_0021, time: 0x0008_0031 },
  { date: 0x0008_0022, time: 0x0008_0032 },
  { date: 0x0008_0023, time: 0x0008_0033 },
  // PS3.4 Table K.6-1 says so of the start of a scheduled step.
  { date: 0x0040_0002, time: 0x0040_0003, always: true },
  { date: 0x0040_0004, time: 0x0040_0005 },
  { date: 0x0040_0244, time: 0x0040_0245 },
];
const FIRST_TIME = '000000000000';
const LAST_TIME = '235959999999';
