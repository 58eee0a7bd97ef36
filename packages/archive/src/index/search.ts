import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { conditions } from './conditions.ts';
import { type Condition, type Flavour, sqlite } from './flavour.ts';
import {
  type PackedPage,
  type PageShape,
  pageOfLists,
  pageOfText,
  type Selection,
  selected,
  selectionOf,
} from './found-rows.ts';
import { type Level, levels, type QueryKey } from './keys.ts';
import type { Query, QueryContext } from './query.ts';
import type { Cell } from './record.ts';

/** One attribute that rows have to match. */
export interface Match {
  /** A path that `queryKey` knows, or one of `added`. */
  readonly path: string;
  readonly values: readonly string[];
}

/** A search of one level. Plain values only: it crosses to the index's own thread. */
export interface SearchRequest {
  readonly level: Level;
  readonly match: readonly Match[];
  /** Keys of the configuration, those among them that the search is for. */
  readonly added?: readonly QueryKey[];
  /** Paths of keys to return, of this level and those above. */
  readonly columns: readonly string[];
  /** Whether each row brings the header of the instance that stands for it. */
  readonly withHeader: boolean;
  /** Match a date and the time of the same event as one moment (PS3.4 §C.2.2.2.5). */
  readonly combinesDateAndTime: boolean;
  /** Match the words of a patient's name in any order (PS3.4 §C.2.2.2.1.1). */
  readonly isFuzzy?: boolean;
  /** Each of several values has to match, not one of them (PS3.4 §C.2.2.2.8). */
  readonly needsAll?: boolean;
  /** Timezone Offset From UTC of the dates and times that are asked for, as `+0100` (PS3.4 §C.2.2.2.5). */
  readonly zone?: string;
}

/** Which part of the result to give. */
export interface PageRequest {
  readonly limit: number;
  /** Rows to leave out, counted from the start or from the cursor. */
  readonly offset: number;
  /** Where the page before ended. */
  readonly cursor?: readonly Cell[];
  /** Rows behind this place are left out, and those before it are gone through in their order. */
  readonly end?: readonly Cell[];
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
export function searchPage(context: QueryContext, request: SearchRequest, page: PageRequest): Query<Page> {
  const shape = shapeOf(request, page);
  const begins = context.shapes.words(wordsOf(request, page, 'rows'), context.db, () =>
    beginning(context.flavour, request, page, shape),
  );
  return {
    compiled: sql`${begins} ${rest(context, request, page)}`.compile(context.db),
    // Cells have the order of the query in either.
    answer: rows => pageOfLists(rows.map(Object.values), shape),
    answerLists: rows => pageOfLists(rows, shape),
  };
}

/**
 * The same of the embedded index, packed by the database; not with headers, which are bytes.
 * @throws BadKey
 */
export function packedPage(context: QueryContext, request: SearchRequest, page: PageRequest): Query<PackedPage> {
  const begins = context.shapes.words(wordsOf(request, page, 'packed'), context.db, () => {
    const shape = shapeOf(request, page);
    const cells = [
      sql`instance_id`,
      ...shape.cells.map(({ source }, k) => (source === undefined ? sql.ref(`c${k}`) : sql`json(${sql.ref(`c${k}`)})`)),
      ...Array.from({ length: shape.order }, (_, k) => sql.ref(`o${k}`)),
    ];
    return sql`select json_group_array(json_array(${sql.join(cells)})) as page, count(*) as rows
      from (${beginning(sqlite, request, page, shape)}`;
  });
  return {
    compiled: sql`${begins} ${rest(context, request, page)})`.compile(context.db),
    answer: ([row]) => ({ text: String(row?.['page'] ?? '[]'), rows: Number(row?.['rows'] ?? 0) }),
  };
}

/** What a packed page holds. */
export function unpackedPage(packed: PackedPage, request: SearchRequest, page: PageRequest): Page {
  return pageOfText(packed, shapeOf(request, page));
}

function shapeOf(request: SearchRequest, { limit }: PageRequest): PageShape {
  return { ...selectionOf(request), limit, order: orders[request.level].columns.length };
}

/**
 * How many rows a search has, as far as `most`: counting a million of them takes longer than giving the first.
 * @throws BadKey
 */
export function searchCount({ db, flavour }: QueryContext, request: SearchRequest, most?: number): Query<number> {
  const limit = most === undefined ? sql`` : sql`limit ${most}`;
  const rows = sql`select 1 as one from ${source(request)} ${where(conditions(flavour, request))} ${limit}`;
  const counted = sql`select count(*) as total from (${rows}) as counted`;
  return { compiled: counted.compile(db), answer: rows => Number(rows[0]?.['total'] ?? 0) };
}

/** Where the study stands that has so many before it; undefined where there are no more than that. */
export function placeBehind(
  { db }: QueryContext,
  { cursor }: PageRequest,
  count: number,
): Query<readonly Cell[] | undefined> {
  const order = orders.study;
  const columns = order.columns.map((column, k) => sql`${column} as ${sql.ref(`o${k}`)}`);
  const after = cursor === undefined ? [] : [placed(order, cursor, 'behind')];
  const rows = sql`select ${sql.join(columns)} from study ${where(after)} order by ${sorted(order)} limit 1 offset ${count}`;
  return { compiled: rows.compile(db), answer: ([row]) => row && order.columns.map((_, k) => row[`o${k}`] as Cell) };
}

/** The key whose values are in the order of studies. */
export const orderedBy = 'StudyDate';

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

/** What the words of a page depend on up to its conditions. */
function wordsOf(
  { level, columns, added = [], withHeader }: SearchRequest,
  { end }: PageRequest,
  kind: string,
): string {
  const attributes = added.map(({ path, attribute }) => [path, attribute]);
  return JSON.stringify([kind, level, withHeader, end === undefined, columns, attributes]);
}

/** Up to the conditions. */
function beginning(
  flavour: Flavour,
  request: SearchRequest,
  { end }: PageRequest,
  { cells }: Selection,
): RawBuilder<unknown> {
  const order = orders[request.level];
  const columns = [
    sql`${representative[request.level]} as instance_id`,
    ...cells.map((cell, k) => sql`${selected(flavour, cell, request.level)} as ${sql.ref(`c${k}`)}`),
    ...order.columns.map((column, k) => sql`${column} as ${sql.ref(`o${k}`)}`),
    ...(request.withHeader
      ? [sql`(select packed from header where header.instance = ${representative[request.level]}) as packed`]
      : []),
  ];
  return sql`select ${sql.join(columns)} from ${source(request, end === undefined ? joined : flavour.joinInOrder)}`;
}

/** From the conditions on. */
function rest({ db, flavour, shapes }: QueryContext, request: SearchRequest, page: PageRequest): RawBuilder<unknown> {
  const order = orders[request.level];
  const { cursor, end, limit, offset } = page;
  const limits = [
    ...(cursor === undefined ? [] : [placed(order, cursor, 'behind')]),
    ...(end === undefined ? [] : [placed(order, end, 'before')]),
  ];
  const inOrder = shapes.words(`order of ${request.level}`, db, () => sql`order by ${sorted(order)}`);
  return sql`${where([...conditions(flavour, request), ...limits])} ${inOrder} limit ${limit} offset ${offset}`;
}

function sorted({ columns, isDescending }: Order): RawBuilder<unknown> {
  return sql.join(columns.map(column => (isDescending ? sql`${column} desc` : column)));
}

function placed(order: Order, place: readonly Cell[], side: 'behind' | 'before'): Condition {
  const compared = (side === 'behind') === order.isDescending ? sql`<` : sql`>`;
  return sql<SqlBool>`(${sql.join([...order.columns])}) ${compared} (${sql.join([...place])})`;
}

/** The table of the level and those above that columns or conditions need. */
function source({ level }: SearchRequest, join: Flavour['joinInOrder'] = joined): RawBuilder<unknown> {
  const above = sources.slice(levels.length - 1 - levels.indexOf(level));
  return sql`${sql.ref(level)} ${sql.join(
    above.map(([table, on]) => join(table, on)),
    sql` `,
  )}`;
}

function joined(table: string, on: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`join ${sql.table(table)} on ${on}`;
}

/** How each level below the patient is joined to the one above, lowest first. */
const sources: readonly (readonly [table: Level, on: RawBuilder<unknown>])[] = [
  ['series', sql`series.id = instance.series`],
  ['study', sql`study.id = series.study`],
  ['patient', sql`patient.id = study.patient`],
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
