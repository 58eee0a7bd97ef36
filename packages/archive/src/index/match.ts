import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import { ANY, isInSequence, MATCHED, type QueryKey } from './keys.ts';
import { dateKey, foldName, timeSpan } from './normalise.ts';

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

/** Expression over the tables of all four levels. */
export type Condition = Expression<SqlBool>;

/** Where the values of a computed key are: a query of one column `value`. */
export type ValuesOf = (pattern: (column: RawBuilder<string>) => Condition) => Condition;

/**
 * The condition that a matching key makes (PS3.4 §C.2.2.2), or undefined for universal matching. Values are bound, never
 * part of the SQL.
 * @throws BadKey
 */
export function matching(key: QueryKey, values: readonly string[], computed?: ValuesOf): Condition | undefined {
  const given = values.map(value => value.trim()).filter(value => value !== '');
  if (given.every(value => /^\*+$/.test(value))) return undefined;
  if (given.some(value => value === EMPTY)) return emptyValue(key, computed);
  return anyOf(given.map(value => single(key, value, computed)));
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

function single(key: QueryKey, value: string, computed: ValuesOf | undefined): Condition {
  switch (key.kind) {
    case 'uid':
      return computed === undefined ? equal(column(key), value) : computed(uid => equal(uid, value));
    case 'number':
      return numberCondition(key, value);
    case 'date':
      return rangeCondition(key, dateRange(key, value));
    case 'time':
      return rangeCondition(key, timeRange(key, value));
    case 'text':
      return patternCondition(column(key), value);
    case 'texts':
      return computed === undefined ? listCondition(key, value) : computed(values => patternCondition(values, value));
    case 'name':
      return nameCondition(key, value);
    case 'names':
      return listCondition(key, foldName(value));
    case 'count':
      return NEVER;
  }
}

function equal(text: Expression<string>, value: string): Condition {
  return sql<SqlBool>`${text} = ${value}`;
}

/** Matches objects that have no value (PS3.4 §C.2.2.2.7, empty value matching). */
function emptyValue(key: QueryKey, computed: ValuesOf | undefined): Condition {
  if (computed !== undefined) return sql<SqlBool>`not ${computed(values => sql<SqlBool>`${values} <> ''`)}`;
  return isInSequence(key) ? sql<SqlBool>`${column(key, ANY)} is null` : sql<SqlBool>`${column(key)} = ''`;
}

function numberCondition(key: QueryKey, value: string): Condition {
  const number = Number(value);
  if (Number.isNaN(number)) throw new BadKey(key.path, 'it must be a number');
  return sql<SqlBool>`(${column(key)} <> '' and cast(${column(key)} as real) = ${number})`;
}

/** ASCII cannot be ideographic or phonetic, so the column with the index decides alone for most names. */
function nameCondition(key: QueryKey, value: string): Condition {
  const groups = value.split('=', 3).map(foldName);
  if (groups.length > 1) {
    const [alphabetic = '', ...others] = groups;
    const wanted = others.filter(group => group !== '').map(group => listCondition(key, group));
    return allOf(alphabetic === '' ? wanted : [patternCondition(column(key, MATCHED), alphabetic), ...wanted]);
  }
  const [group = ''] = groups;
  const alphabetic = patternCondition(column(key, MATCHED), group);
  return isAscii(group) ? alphabetic : anyOf([alphabetic, listCondition(key, group)]);
}

function listCondition(key: QueryKey, value: string): Condition {
  const list = column(key, ANY);
  const each = patternCondition(sql<string>`each.value`, value);
  return sql<SqlBool>`(${list} is not null and exists (select 1 from json_each(${list}) as each where ${each}))`;
}

/**
 * Single value or wild card matching of one text. The range of texts with the same beginning is what an index can
 * answer; SQLite's GLOB takes time in proportion to the product of both lengths, whatever the stars.
 */
function patternCondition(text: Expression<string>, value: string): Condition {
  const pattern = value.replaceAll(/\*+/g, '*');
  if (pattern.length > LONGEST_PATTERN) return NEVER;
  const wild = pattern.search(/[*?]/);
  if (wild < 0) return equal(text, pattern);
  const glob = sql<SqlBool>`${text} glob ${pattern.replaceAll('[', '[[]')}`;
  const prefix = pattern.slice(0, wild);
  if (prefix === '') return glob;
  return allOf([sql<SqlBool>`${text} >= ${prefix}`, sql<SqlBool>`${text} < ${prefix + LAST_CHARACTER}`, glob]);
}

interface Range {
  readonly first: string | undefined;
  readonly last: string | undefined;
}

function rangeCondition(key: QueryKey, { first, last }: Range): Condition {
  const text = column(key, MATCHED);
  if (first !== undefined && first === last) return sql<SqlBool>`${text} = ${first}`;
  return allOf([
    sql<SqlBool>`${text} <> ''`,
    ...(first === undefined ? [] : [sql<SqlBool>`${text} >= ${first}`]),
    ...(last === undefined ? [] : [sql<SqlBool>`${text} <= ${last}`]),
  ]);
}

function dateRange(key: QueryKey, value: string): Range {
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

function timeRange(key: QueryKey, value: string): Range {
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

function column(key: QueryKey, suffix = ''): RawBuilder<string> {
  return sql.ref<string>(`${key.level}.${key.column}${suffix}`);
}

function anyOf(conditions: readonly Condition[]): Condition {
  return joined(conditions, sql` or `);
}

function allOf(conditions: readonly Condition[]): Condition {
  return joined(conditions, sql` and `);
}

function joined(conditions: readonly Condition[], separator: RawBuilder<unknown>): Condition {
  const [only] = conditions;
  return conditions.length === 1 && only !== undefined ? only : sql<SqlBool>`(${sql.join(conditions, separator)})`;
}

function isAscii(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}

/** Two quotation marks are the key for an empty value. */
const EMPTY = '""';
const NEVER: Condition = sql<SqlBool>`0`;
/** No text that the index holds is matched by a longer key than this. */
const LONGEST_PATTERN = 1024;
const LAST_CHARACTER = '\u{10ffff}';
