import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';

/** Expression that is true for the rows to find. */
export type Condition = Expression<SqlBool>;

/**
 * All that the databases of the index say in different words. Queries and migrations are written once and ask here; no
 * other file knows which database there is.
 */
export interface Flavour {
  /**
   * Types of columns: a number that names a row, one that is never given again and is the primary key, any other number,
   * text that sorts by its bytes, bytes.
   */
  readonly types: Readonly<Record<'id' | 'key' | 'number' | 'text' | 'bytes', RawBuilder<unknown>>>;
  /** Ends the definition of a table whose rows lie in the order of their primary key. */
  readonly keyedTable: RawBuilder<unknown>;
  /** Whether a text has this form, in which `*` is any characters and `?` is one. */
  like(text: Expression<string>, pattern: string): Condition;
  /** Whether texts at one place of JSON lists, one text of each list, meet a condition. */
  anyItem(
    lists: readonly Expression<string>[],
    condition: (texts: readonly RawBuilder<string>[]) => Condition,
  ): Condition;
  /** A JSON list of the distinct values of a column that are not empty, in ascending order: of many rows one. */
  listOf(column: RawBuilder<string>): RawBuilder<string>;
  /** Values as one JSON list, in the order given. */
  together(values: readonly RawBuilder<unknown>[]): RawBuilder<string>;
  /** A text as a number; undefined, and so equal to nothing, where it is none. */
  numberOf(text: Expression<string>): RawBuilder<number>;
  /** Joins a table so that the one before is gone through in its order, and this one is looked up. */
  joinInOrder(table: string, on: RawBuilder<unknown>): RawBuilder<unknown>;
  /** A value for which no plan of its own has to be made: that it is compared with a column with an index says all. */
  unplanned(value: string): RawBuilder<string>;
  /** A column whose own index must not decide how its table is read: one modality may have half of all series. */
  unindexed(column: string): RawBuilder<string>;
}

export const sqlite: Flavour = {
  types: {
    id: sql`integer`,
    key: sql`integer primary key autoincrement`,
    number: sql`integer`,
    text: sql`text`,
    bytes: sql`blob`,
  },
  keyedTable: sql`without rowid`,
  like: (text, pattern) => sql<SqlBool>`${text} glob ${pattern.replaceAll('[', '[[]')}`,
  anyItem: (lists, condition) => {
    const texts = lists.map((_, k) => sql.ref<string>(`v${k}.value`));
    const same = lists.slice(1).map((_, k) => sql`and ${sql.ref(`v${k + 1}.key`)} = v0.key`);
    const from = sql.join(lists.map((list, k) => sql`json_each(${list}) as ${sql.ref(`v${k}`)}`));
    return sql<SqlBool>`exists (select 1 from ${from} where ${condition(texts)} ${sql.join(same, sql` `)})`;
  },
  listOf: column => sql<string>`json_group_array(distinct ${column} order by ${column}) filter (where ${column} <> '')`,
  together: values => sql<string>`json_array(${sql.join(values)})`,
  // What is no number is 0 here, and the empty text is no number.
  numberOf: text => sql<number>`case when ${text} <> '' then cast(${text} as real) end`,
  joinInOrder: (table, on) => sql`cross join ${sql.table(table)} on ${on}`,
  unplanned: value => sql<string>`${value}`,
  unindexed: column => sql<string>`+${sql.ref(column)}`,
};

export const postgres: Flavour = {
  types: {
    id: sql`bigserial`,
    key: sql`bigserial primary key`,
    number: sql`bigint`,
    text: sql`text collate "C"`,
    bytes: sql`bytea`,
  },
  keyedTable: sql``,
  like: (text, pattern) => sql<SqlBool>`${text} like ${likeOf(pattern)}`,
  anyItem: (lists, condition) => {
    const names = lists.map((_, k) => sql.ref<string>(`v${k}`));
    const from = sql.join(lists.map(list => sql`json_array_elements_text(${list}::json)`));
    const texts = names.map(name => sql<string>`(${name} collate "C")`);
    return sql<SqlBool>`exists (select 1 from rows from (${from}) as item (${sql.join(names)}) where ${condition(texts)})`;
  },
  listOf: column =>
    sql<string>`coalesce(json_agg(distinct ${column} order by ${column}) filter (where ${column} <> ''), '[]')`,
  together: values => sql<string>`json_build_array(${sql.join(values)})::text`,
  numberOf: text =>
    sql<number>`case when ${text} ~ '^ *[-+]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][-+]?[0-9]{1,2})? *$' then cast(${text} as double precision) end`,
  // It cannot take apart what has an offset. Left to choose, it looks up all that match, however many, and sorts them.
  joinInOrder: (table, on) =>
    sql`cross join lateral (select * from ${sql.table(table)} where ${on} offset 0) as ${sql.table(table)}`,
  // Of a value that it sees it plans each range anew, which takes longer than to find some rows.
  unplanned: value => sql<string>`(select ${value})`,
  unindexed: column => sql.ref<string>(column),
};

function likeOf(pattern: string): string {
  return pattern
    .replaceAll(/[\\%_]/g, '\\$&')
    .replaceAll('*', '%')
    .replaceAll('?', '_');
}
