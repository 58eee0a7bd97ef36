import type { CompiledQuery, Kysely, RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { Level } from '../keys.ts';
import { type Before, beforeQuery, type Mend, mendingQueries } from '../mending.ts';
import { type NonPatientWork, nonPatientQueries } from '../non-patient.ts';
import type { Row } from '../query.ts';
import type { AttributeCells } from '../record.ts';
import { blobsOf, removalQueries } from '../removal.ts';
import type { Tables } from '../tables.ts';

/** Work on the index beside searches and new objects. Each is one transaction, and answers with all rows that it found. */
export type Upkeep =
  /** Takes up attributes and gives others up; answers with all that there are, as `AttributeRow`. */
  | { readonly what: 'define'; readonly add: readonly NewAttribute[]; readonly remove: readonly number[] }
  /** Headers behind an instance, as `HeaderRow`. */
  | { readonly what: 'headers'; readonly after: number; readonly upTo: number; readonly limit: number }
  /** Values that were found up to an instance. */
  | {
      readonly what: 'fill';
      readonly values: readonly AttributeValue[];
      readonly attributes: readonly number[];
      readonly done: number;
    }
  /** Takes some values of an attribute away, and the attribute when there are none left; answers while it is there. */
  | { readonly what: 'forget'; readonly attribute: number; readonly limit: number }
  /** All contents of an instance, the first one first, as `VersionRow`. */
  | { readonly what: 'versions'; readonly sopInstanceUid: string }
  /** Keys of the blobs of instances, as `blob_key`. */
  | { readonly what: 'blobs'; readonly instances: readonly number[] }
  /** Takes instances out, and what has none left; answers with the keys of their blobs, as `blobs` does. */
  | { readonly what: 'remove'; readonly instances: readonly number[] }
  /** Puts a file in the place of a damaged one; answers with a row when that was there. */
  | Mend
  /** The key of the blob of the instance that came before that of a blob, as `blob_key`; null for the first of all. */
  | Before
  | NonPatientWork;

export interface NewAttribute {
  readonly path: string;
  readonly level: Level;
  readonly kind: string;
}

/** One row of `attribute_value`. */
export interface AttributeValue extends Omit<AttributeCells, 'level'> {
  readonly owner: number;
  readonly instance: number;
}

/** The queries of one transaction. */
export function upkeepQueries(db: Kysely<Tables>, work: Upkeep): readonly CompiledQuery<unknown>[] {
  switch (work.what) {
    case 'define':
      return [
        ...definitions(db, work.add, work.remove),
        db.selectFrom('attribute').selectAll().orderBy('id').compile(),
      ];
    case 'headers':
      return [headersAfter(db, work.after, work.upTo, work.limit)];
    case 'fill': {
      const done = db
        .updateTable('attribute')
        .set({ done: work.done })
        .where('id', 'in', [...work.attributes]);
      return [...valueQueries(db, work.values), done.where('done', '<', work.done).compile()];
    }
    case 'forget':
      return forgetting(db, work.attribute, work.limit);
    case 'versions':
      return [versionsOf(db, work.sopInstanceUid)];
    case 'blobs':
      return [blobsOf(db, work.instances)];
    case 'remove':
      return [blobsOf(db, work.instances), ...removalQueries(db, work.instances)];
    case 'mend':
      return mendingQueries(db, work);
    case 'before':
      return [beforeQuery(db, work)];
    default:
      return nonPatientQueries(db, work);
  }
}

/** Puts values in; of several that belong to one row, that of the first instance stays, whichever comes first. */
export function valueQueries(db: Kysely<Tables>, values: readonly AttributeValue[]): readonly CompiledQuery<unknown>[] {
  // One statement must not have the same row twice.
  const firsts = new Map<string, AttributeValue>();
  for (const value of values) {
    const name = `${value.attribute} ${value.owner}`;
    const before = firsts.get(name);
    if (before === undefined || value.instance < before.instance) firsts.set(name, value);
  }
  const rows = [...firsts.values()];
  return Array.from({ length: Math.ceil(rows.length / MOST_ROWS) }, (_, k) =>
    insertionOf(rows.slice(k * MOST_ROWS, (k + 1) * MOST_ROWS)).compile(db),
  );
}

/** Values of an instance that was deleted meanwhile are left out: what stands in its place is another one's. */
function insertionOf(rows: readonly AttributeValue[]): RawBuilder<unknown> {
  const given = rows.map(
    ({ attribute, owner, instance, value, value_key, value_any }) =>
      sql`(cast(${attribute} as bigint), cast(${owner} as bigint), cast(${instance} as bigint), ${value}, ${value_key}, ${value_any})`,
  );
  return sql`insert into attribute_value (attribute, owner, instance, value, value_key, value_any)
    select column1, column2, column3, column4, column5, column6 from (values ${sql.join(given)}) as given
    where column3 in (select id from instance)
    on conflict (attribute, owner) do update set instance = excluded.instance, value = excluded.value,
    value_key = excluded.value_key, value_any = excluded.value_any where excluded.instance < attribute_value.instance`;
}

/** The rows that the values of a record belong to. */
export function valuesOf(
  cells: readonly AttributeCells[],
  owners: Readonly<Record<Level, number>>,
): readonly AttributeValue[] {
  return cells.map(({ level, ...value }) => ({ ...value, owner: owners[level], instance: owners.instance }));
}

function definitions(
  db: Kysely<Tables>,
  add: readonly NewAttribute[],
  remove: readonly number[],
): readonly CompiledQuery<unknown>[] {
  const goal = sql<number>`(select coalesce(max(id), 0) from instance)`;
  const added = add.map(({ path, level, kind }) =>
    db.insertInto('attribute').values({ path, level, kind, goal, done: 0, is_removed: 0 }).compile(),
  );
  if (remove.length === 0) return added;
  return [
    db
      .updateTable('attribute')
      .set({ is_removed: 1 })
      .where('id', 'in', [...remove])
      .compile(),
    ...added,
  ];
}

function headersAfter(db: Kysely<Tables>, after: number, upTo: number, limit: number): CompiledQuery<unknown> {
  return db
    .selectFrom('header')
    .innerJoin('instance', 'instance.id', 'header.instance')
    .innerJoin('series', 'series.id', 'instance.series')
    .innerJoin('study', 'study.id', 'series.study')
    .select(['header.instance as instance', 'instance.series as series', 'series.study as study'])
    .select(['study.patient as patient', 'header.packed as packed'])
    .where('header.instance', '>', after)
    .where('header.instance', '<=', upTo)
    .orderBy('header.instance')
    .limit(limit)
    .compile();
}

function forgetting(db: Kysely<Tables>, attribute: number, limit: number): readonly CompiledQuery<unknown>[] {
  const some = db.selectFrom('attribute_value').select('owner').where('attribute', '=', attribute).limit(limit);
  const left = db.selectFrom('attribute_value').select('owner').where('attribute', '=', attribute);
  return [
    db.deleteFrom('attribute_value').where('attribute', '=', attribute).where('owner', 'in', some).compile(),
    db
      .deleteFrom('attribute')
      .where('id', '=', attribute)
      .where(({ not, exists }) => not(exists(left)))
      .compile(),
    db.selectFrom('attribute').select('id').where('id', '=', attribute).compile(),
  ];
}

function versionsOf(db: Kysely<Tables>, sopInstanceUid: string): CompiledQuery<unknown> {
  const columns = ['blob_key', 'length', 'digest', 'transfer_syntax_uid', 'received_at', 'source_ae_title'] as const;
  const first = db
    .selectFrom('instance')
    .select(columns)
    .select(sql<number>`0`.as('place'))
    .where('sop_instance_uid', '=', sopInstanceUid);
  const later = db
    .selectFrom('version')
    .innerJoin('instance', 'instance.id', 'version.instance')
    .select(columns.map(column => `version.${column}` as const))
    .select('version.id as place')
    .where('sop_instance_uid', '=', sopInstanceUid);
  return first.unionAll(later).orderBy('place').limit(MOST_VERSIONS).compile();
}

/** A row that `define` answers with; the names are those of the table. */
export interface AttributeRow extends NewAttribute {
  readonly id: number;
  readonly goal: number;
  readonly done: number;
  readonly isRemoved: boolean;
}

export function attributeRow(row: Row): AttributeRow {
  return {
    id: Number(row['id']),
    path: String(row['path']),
    // Only levels are ever written.
    level: String(row['level']) as Level,
    kind: String(row['kind']),
    goal: Number(row['goal']),
    done: Number(row['done']),
    isRemoved: row['is_removed'] === 1,
  };
}

/** One content of an instance, as `versions` answers. */
export interface VersionRow {
  readonly blobKey: string;
  /** Bytes of the Part 10 file. */
  readonly length: number;
  readonly digest: string;
  readonly transferSyntaxUid: string;
  /** Milliseconds since 1970. */
  readonly receivedAt: number;
  readonly sourceAeTitle: string;
}

export function versionRow(row: Row): VersionRow {
  return {
    blobKey: String(row['blob_key']),
    length: Number(row['length']),
    digest: String(row['digest']),
    transferSyntaxUid: String(row['transfer_syntax_uid']),
    receivedAt: Number(row['received_at']),
    sourceAeTitle: String(row['source_ae_title']),
  };
}

const MOST_ROWS = 500;
const MOST_VERSIONS = 1000;
