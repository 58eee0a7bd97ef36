import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Condition, Flavour } from './flavour.ts';
import { ANY, isInSequence, type KeyKind, MATCHED, type QueryKey } from './keys.ts';
import { dateKey, foldName, nameWords, timeSpan } from './normalise.ts';

/** A value that the rules of matching do not allow. */
export class BadKey extends Error {
  override readonly name: string = 'BadKey';
  /** The key. */
  readonly path: string;
  /** What its value has to be; never what it is. */
  readonly expected: string;

  constructor(path: string, expected: string) {
    super(`${path} ${expected}`);
    this.path = path;
    this.expected = expected;
  }
}

/** Where the values of a computed key are: whether one of them meets a condition. */
export type ValuesOf = (flavour: Flavour, condition: (text: RawBuilder<string>) => Condition) => Condition;

/** How a key is matched. */
export interface MatchOptions {
  readonly flavour: Flavour;
  readonly key: QueryKey;
  /** The value of a computed key. */
  readonly computed?: ValuesOf | undefined;
  /** Match the words of a patient's name (PS3.4 §C.2.2.2.1.1). */
  readonly isFuzzy?: boolean | undefined;
  /** Each of several values has to match, not one of them (PS3.4 §C.2.2.2.8). */
  readonly needsAll?: boolean | undefined;
}

/**
 * The condition that a matching key makes (PS3.4 §C.2.2.2), or undefined for universal matching. Values are bound, never
 * part of the SQL.
 * @throws BadKey
 */
export function matching(options: MatchOptions, values: readonly string[]): Condition | undefined {
  if (options.key.attribute !== undefined) return matchingAdded(options, options.key.attribute, values);
  const given = values.map(value => value.trim()).filter(value => value !== '');
  if (given.every(value => /^\*+$/.test(value))) return undefined;
  if (given.some(value => value === EMPTY)) return emptyValue(options);
  const conditions = given.map(value => single(options, value));
  return options.needsAll === true && MULTIPLE.has(options.key.kind) ? allOf(conditions) : anyOf(conditions);
}

/** The same for an attribute that the configuration adds: rows to which a value belongs that matches. */
function matchingAdded(options: MatchOptions, attribute: number, values: readonly string[]): Condition | undefined {
  const owner = sql.ref(`${options.key.level}.id`);
  const own = sql`select owner from attribute_value where attribute = ${attribute}`;
  if (values.some(value => value.trim() === EMPTY)) return sql<SqlBool>`${owner} not in (${own})`;
  const { attribute: _, ...key } = options.key;
  const condition = matching({ ...options, key: { ...key, column: ADDED } }, values);
  return condition === undefined ? undefined : sql<SqlBool>`${owner} in (${own} and ${condition})`;
}

/**
 * The condition that the keys of one item make together: one item of the sequence has to match them all (PS3.4
 * §C.2.2.2.6). Undefined when all of them match universally.
 */
export function matchingItem(flavour: Flavour, keys: readonly ItemKey[]): Condition | undefined {
  const wanted = keys
    .map(({ key, values }) => ({ list: column(key, ANY), values: values.map(value => value.trim()) }))
    .filter(({ values }) => !values.every(value => /^\**$/.test(value)));
  if (wanted.length === 0) return undefined;
  return flavour.anyItem(
    wanted.map(({ list }) => list),
    texts =>
      allOf(
        wanted.map(({ list, values }, k) => {
          const text = texts[k] ?? list;
          return anyOf(values.map(value => patternCondition(flavour, text, value === EMPTY ? '' : value)));
        }),
      ),
  );
}

/** A key inside a sequence, and what is asked for. */
export interface ItemKey {
  readonly key: QueryKey;
  readonly values: readonly string[];
}

/** Both keys of a moment as one range of time (PS3.4 §C.2.2.2.5, combined date-time matching). */
export function matchingMoment(date: QueryKey, dates: string, time: QueryKey, times: string): Condition | undefined {
  const days = dateRange(date, dates.trim());
  const hours = timeRange(time, times.trim());
  const dateColumn = column(date, MATCHED);
  const moment = sql<string>`${dateColumn} || ${column(time, MATCHED)}`;
  const first = days.first === undefined ? undefined : days.first + (hours.first ?? '000000000000');
  const last = days.last === undefined ? undefined : days.last + (hours.last ?? '235959999999');
  return allOf([
    sql<SqlBool>`${dateColumn} <> ''`,
    ...(days.first === undefined
      ? []
      : [sql<SqlBool>`${dateColumn} >= ${days.first}`, sql<SqlBool>`${moment} >= ${first}`]),
    ...(days.last === undefined
      ? []
      : [sql<SqlBool>`${dateColumn} <= ${days.last}`, sql<SqlBool>`${moment} <= ${last}`]),
  ]);
}

/** Whether a value is a range of dates or times. */
export function isRange(value: string): boolean {
  return value.includes('-');
}

function single(options: MatchOptions, value: string): Condition {
  const { flavour, key, computed } = options;
  switch (key.kind) {
    case 'uid':
      return computed === undefined ? equal(column(key), value) : computed(flavour, uid => equal(uid, value));
    case 'number':
      return numberCondition(options, value);
    case 'date':
      return rangeCondition(column(key, MATCHED), dateRange(key, value));
    case 'time':
      return rangeCondition(column(key, MATCHED), timeRange(key, value));
    case 'text':
      return patternCondition(flavour, column(key), value);
    case 'texts':
      if (computed !== undefined) return computed(flavour, text => patternCondition(flavour, text, value));
      return listCondition(options, value);
    case 'name':
      return options.isFuzzy === true && key.path === WORDED
        ? wordsCondition(options.flavour, value)
        : nameCondition(options, value);
    case 'names':
      return listCondition(options, foldName(value));
    case 'count':
    case 'zone':
      return NEVER;
  }
}

function equal(text: Expression<string>, value: string): Condition {
  return sql<SqlBool>`${text} = ${value}`;
}

/** Matches objects that have no value (PS3.4 §C.2.2.2.7, empty value matching). */
function emptyValue({ flavour, key, computed }: MatchOptions): Condition {
  if (computed !== undefined) return sql<SqlBool>`not ${computed(flavour, text => sql<SqlBool>`${text} <> ''`)}`;
  return isInSequence(key) ? sql<SqlBool>`${column(key, ANY)} is null` : sql<SqlBool>`${column(key)} = ''`;
}

function numberCondition({ flavour, key }: MatchOptions, value: string): Condition {
  const number = Number(value);
  if (Number.isNaN(number)) throw new BadKey(key.path, 'it must be a number');
  return sql<SqlBool>`${flavour.numberOf(column(key))} = ${number}`;
}

/** Each word of the key begins a word of the name, in any order and any group. */
function wordsCondition(flavour: Flavour, value: string): Condition {
  const words = nameWords(value).slice(0, MOST_WORDS);
  if (words.length === 0) return NEVER;
  const starts = words.map(
    word =>
      sql<SqlBool>`patient.id in (select patient from patient_word where ${startsWith(sql.ref('word'), word, flavour.unplanned)})`,
  );
  return allOf(starts);
}

/** ASCII cannot be ideographic or phonetic, so the column with the index decides alone for most names. */
function nameCondition(options: MatchOptions, value: string): Condition {
  const { flavour, key } = options;
  const groups = value.split('=', 3).map(foldName);
  if (groups.length > 1) {
    const [alphabetic = '', ...others] = groups;
    const wanted = others.filter(group => group !== '').map(group => listCondition(options, group));
    if (alphabetic !== '')
      wanted.unshift(patternCondition(flavour, column(key, MATCHED), alphabetic, flavour.unplanned));
    return wanted.length === 0 ? ALWAYS : allOf(wanted);
  }
  const [group = ''] = groups;
  const alphabetic = patternCondition(flavour, column(key, MATCHED), group, flavour.unplanned);
  return isAscii(group) ? alphabetic : anyOf([alphabetic, listCondition(options, group)]);
}

function listCondition({ flavour, key }: MatchOptions, value: string): Condition {
  const list = column(key, ANY);
  const found = flavour.anyItem([list], ([text = list]) => patternCondition(flavour, text, value));
  return sql<SqlBool>`(${list} is not null and ${found})`;
}

/**
 * Single value or wild card matching of one text. The range of texts with the same beginning is what an index can
 * answer; GLOB and LIKE take time in proportion to the product of both lengths, whatever the stars.
 */
function patternCondition(
  flavour: Flavour,
  text: Expression<string>,
  value: string,
  given?: Flavour['unplanned'],
): Condition {
  const pattern = value.replaceAll(/\*+/g, '*');
  if (pattern.length > LONGEST_PATTERN) return NEVER;
  const wild = pattern.search(/[*?]/);
  if (wild < 0) return equal(text, pattern);
  const beginning = pattern.slice(0, wild);
  if (beginning !== '' && `${beginning}*` === pattern) return startsWith(text, beginning, given);
  const like = flavour.like(text, pattern);
  return wild === 0 ? like : allOf([startsWith(text, beginning, given), like]);
}

/** @param given how values stand in the condition; where the column has an index of its own, the plan is known */
function startsWith(text: Expression<string>, beginning: string, given: Flavour['unplanned'] = asValue): Condition {
  const shown = beginning.length < TELLING ? asValue : given;
  return allOf([
    sql<SqlBool>`${text} >= ${shown(beginning)}`,
    sql<SqlBool>`${text} < ${shown(beginning + LAST_CHARACTER)}`,
  ]);
}

function asValue(value: string): RawBuilder<string> {
  return sql<string>`${value}`;
}

/** The first and the last that match; undefined where the range is open. */
export interface Range {
  readonly first: string | undefined;
  readonly last: string | undefined;
}

/** Texts from the first to the last of a range; an empty one is in none. */
export function rangeCondition(text: Expression<string>, { first, last }: Range): Condition {
  if (first !== undefined && first === last) return sql<SqlBool>`${text} = ${first}`;
  return allOf([
    sql<SqlBool>`${text} <> ''`,
    ...(first === undefined ? [] : [sql<SqlBool>`${text} >= ${first}`]),
    ...(last === undefined ? [] : [sql<SqlBool>`${text} <= ${last}`]),
  ]);
}

/** @throws BadKey */
export function dateRange(key: QueryKey, value: string): Range {
  const day = (text: string): string | undefined => {
    if (text === '') return undefined;
    const found = dateKey(text);
    if (found === '') throw new BadKey(key.path, 'it must be a date as YYYYMMDD or a range of two');
    return found;
  };
  const [first = '', last = first, ...rest] = value.split('-').map(part => part.trim());
  if (rest.length > 0) throw new BadKey(key.path, 'it must be a date as YYYYMMDD or a range of two');
  return { first: day(first), last: day(last) };
}

/** @throws BadKey */
export function timeRange(key: QueryKey, value: string): Range {
  const span = (text: string): { first: string | undefined; last: string | undefined } => {
    if (text === '') return { first: undefined, last: undefined };
    const found = timeSpan(text);
    if (found === undefined) throw new BadKey(key.path, 'it must be a time as HHMMSS or a range of two');
    return found;
  };
  const [first = '', last = first, ...rest] = value.split('-').map(part => part.trim());
  if (rest.length > 0) throw new BadKey(key.path, 'it must be a time as HHMMSS or a range of two');
  return { first: span(first).first, last: span(last).last };
}

/** The column of a key, or one that is made from it. */
export function column(key: QueryKey, suffix = ''): RawBuilder<string> {
  if (key.attribute !== undefined) {
    return sql<string>`(select ${sql.ref(addedColumn(suffix))} from attribute_value as own
      where own.attribute = ${key.attribute} and own.owner = ${sql.ref(`${key.level}.id`)})`;
  }
  if (key.column === ADDED) return sql.ref<string>(`attribute_value.${addedColumn(suffix)}`);
  return sql.ref<string>(`${key.level}.${key.column}${suffix}`);
}

function addedColumn(suffix: string): string {
  return suffix === ANY ? 'value_any' : 'value_key';
}

/** One of them at least. */
export function anyOf(conditions: readonly Condition[]): Condition {
  return joined(conditions, sql` or `);
}

/** All of them. */
export function allOf(conditions: readonly Condition[]): Condition {
  return joined(conditions, sql` and `);
}

function joined(conditions: readonly Condition[], separator: RawBuilder<unknown>): Condition {
  const [only] = conditions;
  return conditions.length === 1 && only !== undefined ? only : sql<SqlBool>`(${sql.join(conditions, separator)})`;
}

function isAscii(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}

/** Stands for the columns of `attribute_value`. */
const ADDED = '(added)';
/** Two quotation marks are the key for an empty value. */
const EMPTY = '""';
const NEVER: Condition = sql<SqlBool>`1 = 0`;
const ALWAYS: Condition = sql<SqlBool>`1 = 1`;
/** Kinds whose values multiple value matching asks for together. */
const MULTIPLE: ReadonlySet<KeyKind> = new Set(['texts', 'names']);
/** The name whose words the index keeps. */
const WORDED = 'PatientName';
const MOST_WORDS = 8;
/** No text that the index holds is matched by a longer key than this. */
const LONGEST_PATTERN = 1024;
/** Characters of a beginning that few values have. */
const TELLING = 4;
const LAST_CHARACTER = '\u{10ffff}';
