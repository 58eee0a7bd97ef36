import type { SQLInputValue } from 'node:sqlite';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { computedKeys } from './computed.ts';
import type { IndexDatabase } from './database.ts';
import { inflateHeader } from './header.ts';
import { type Level, levels, moments, type QueryKey, queryKey } from './keys.ts';
import { type Condition, isRange, matching, matchingMoment } from './match.ts';
import type { Cell } from './record.ts';

/** One attribute that rows have to match. */
export interface Match {
  /** A path that `queryKey` knows. */
  readonly path: string;
  readonly values: readonly string[];
}

/** A search of one level. Plain values only: it crosses to the index's own thread. */
export interface SearchRequest {
  readonly level: Level;
  readonly match: readonly Match[];
  /** Paths of keys to return, of this level and those above. */
  readonly columns: readonly string[];
  /** Whether each row brings the header of the instance that stands for it. */
  readonly withHeader: boolean;
  /** Match a date and the time of the same event as one moment (PS3.4 §C.2.2.2.5). */
  readonly combinesDateAndTime: boolean;
}

/** Which part of the result to give. */
export interface PageRequest {
  readonly limit: number;
  /** Rows to leave out, counted from the start or from the cursor. */
  readonly offset: number;
  /** Where the page before ended. */
  readonly cursor?: readonly Cell[];
}

export interface Page {
  readonly rows: readonly FoundRow[];
  /** Where to go on; absent when there is no more. */
  readonly cursor?: readonly Cell[];
}

export interface FoundRow {
  /** Id of the instance that stands for the row: itself, or the first of its series, study or patient. */
  readonly instance: number;
  /** Values in the order of `columns`; a list of values for keys that are computed as such. */
  readonly values: readonly (string | readonly string[])[];
  /** The packed token tape. */
  readonly header?: Uint8Array;
}

/**
 * One page of a search, in a stable order: studies newest first, series and instances by their numbers.
 * @throws BadKey
 */
export function searchPage({ raw }: IndexDatabase, request: SearchRequest, page: PageRequest, compile: Compile): Page {
  const order = orders[request.level];
  const query = compile(pageQuery(request, page, order));
  const found = raw.prepare(query.sql).all(...query.parameters) as Record<string, Cell | Uint8Array>[];
  const rows = found.map(row => foundRow(row, request));
  const last = found.at(-1);
  if (last === undefined || found.length < page.limit) return { rows };
  return { rows, cursor: order.columns.map((_, k) => last[`o${k}`] as Cell) };
}

/**
 * How many rows a search has.
 * @throws BadKey
 */
export function searchCount({ raw }: IndexDatabase, request: SearchRequest, compile: Compile): number {
  const query = compile(sql`select count(*) as total from ${source(request)} ${where(conditions(request))}`);
  return Number(raw.prepare(query.sql).get(...query.parameters)?.['total'] ?? 0);
}

/** Turns a query into text and bound values. */
export type Compile = (query: RawBuilder<unknown>) => { readonly sql: string; readonly parameters: SQLInputValue[] };

interface Order {
  readonly columns: readonly RawBuilder<unknown>[];
  readonly isDescending: boolean;
}

const orders: Readonly<Record<Level, Order>> = {
  patient: { columns: [sql.ref('patient.id')], isDescending: false },
  study: {
    columns: [sql.ref('study.study_date_key'), sql.ref('study.study_time_key'), sql.ref('study.id')],
    isDescending: true,
  },
  series: {
    columns: [sql.ref('series.study'), sql.ref('series.sort_number'), sql.ref('series.id')],
    isDescending: false,
  },
  instance: {
    columns: [sql.ref('instance.series'), sql.ref('instance.sort_number'), sql.ref('instance.id')],
    isDescending: false,
  },
};

function pageQuery(request: SearchRequest, page: PageRequest, order: Order): RawBuilder<unknown> {
  const selected = [
    sql`${representative[request.level]} as instance_id`,
    ...request.columns.map((path, k) => sql`${returned(path)} as ${sql.ref(`c${k}`)}`),
    ...order.columns.map((column, k) => sql`${column} as ${sql.ref(`o${k}`)}`),
    ...(request.withHeader
      ? [sql`(select packed from header where header.instance = ${representative[request.level]}) as packed`]
      : []),
  ];
  const after: Condition[] = page.cursor === undefined ? [] : [behind(order, page.cursor)];
  const direction = order.isDescending ? sql` desc` : sql``;
  const sorted = sql.join(order.columns.map(column => sql`${column}${direction}`));
  return sql`select ${sql.join(selected)} from ${source(request)} ${where([...conditions(request), ...after])}
    order by ${sorted} limit ${page.limit} offset ${page.offset}`;
}

function behind(order: Order, cursor: readonly Cell[]): Condition {
  const compared = order.isDescending ? sql`<` : sql`>`;
  return sql<SqlBool>`(${sql.join([...order.columns])}) ${compared} (${sql.join([...cursor])})`;
}

/** The table of the level and those above that columns or conditions need. */
function source({ level }: SearchRequest): RawBuilder<unknown> {
  const joins = sources.slice(levels.length - 1 - levels.indexOf(level));
  return sql`${sql.ref(level)} ${sql.join(joins, sql` `)}`;
}

/** How each level below the patient is joined to the one above, lowest first. */
const sources: readonly RawBuilder<unknown>[] = [
  sql`join series on series.id = instance.series`,
  sql`join study on study.id = series.study`,
  sql`join patient on patient.id = study.patient`,
];

const representative: Readonly<Record<Level, RawBuilder<unknown>>> = {
  patient: sql.ref('patient.first_instance'),
  study: sql.ref('study.first_instance'),
  series: sql.ref('series.first_instance'),
  instance: sql.ref('instance.id'),
};

function where(conditionList: readonly Condition[]): RawBuilder<unknown> {
  return conditionList.length === 0 ? sql`` : sql`where ${sql.join(conditionList, sql` and `)}`;
}

function conditions(request: SearchRequest): Condition[] {
  const rest = new Map(request.match.map(match => [match.path, match]));
  const found: (Condition | undefined)[] = [];
  for (const moment of request.combinesDateAndTime ? moments : []) {
    const [date, time] = [rest.get(moment.date), rest.get(moment.time)];
    const [dates, times] = [date?.values[0] ?? '', time?.values[0] ?? ''];
    if (!isRange(dates) || !isRange(times)) continue;
    found.push(matchingMoment(key(moment.date), dates, key(moment.time), times));
    rest.delete(moment.date);
    rest.delete(moment.time);
  }
  for (const { path, values } of rest.values()) found.push(matching(key(path), values, computedKeys[path]?.matches));
  return found.filter(condition => condition !== undefined);
}

function returned(path: string): RawBuilder<unknown> {
  const { level, column } = key(path);
  return computedKeys[path]?.value ?? sql.ref(`${level}.${column}`);
}

function key(path: string): QueryKey {
  const found = queryKey(path);
  if (found === undefined) throw new RangeError(`${path} is not a key of the index`);
  return found;
}

function foundRow(row: Record<string, Cell | Uint8Array>, request: SearchRequest): FoundRow {
  const values = request.columns.map((path, k) => {
    const text = String(row[`c${k}`] ?? '');
    return computedKeys[path]?.isList === true ? (JSON.parse(text) as string[]) : text;
  });
  const packed = row['packed'];
  return {
    instance: Number(row['instance_id']),
    values,
    ...(packed instanceof Uint8Array ? { header: inflateHeader(packed) } : {}),
  };
}
