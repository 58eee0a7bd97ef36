import { type CompiledQuery, type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from './tables.ts';

/** The keys of all blobs of some instances, those of other versions too. */
export function blobsOf(db: Kysely<Tables>, instances: readonly number[]): CompiledQuery<unknown> {
  const first = db
    .selectFrom('instance')
    .select('blob_key')
    .where('id', 'in', [...instances]);
  const later = db
    .selectFrom('version')
    .select('blob_key')
    .where('instance', 'in', [...instances]);
  return first.unionAll(later).compile();
}

/**
 * Takes instances out of the index, and series, studies and patients that have none left. What is left of a level stands
 * on the first instance that it still has; what was found in the removed one stays its value.
 */
export function removalQueries(db: Kysely<Tables>, instances: readonly number[]): readonly CompiledQuery<unknown>[] {
  if (instances.length === 0) return [];
  const gone = sql`(${sql.join(instances)})`;
  const touched = sql`(select series from instance where id in ${gone})`;
  const run = (query: RawBuilder<unknown>): CompiledQuery<unknown> => query.compile(db);
  const count = (more: RawBuilder<unknown>): RawBuilder<unknown> =>
    sql`(select count(*) from instance i where i.id not in ${gone} and ${more})`;
  return [
    sql`update series set instances = ${count(sql`i.series = series.id`)} where id in ${touched}`,
    sql`update series_sop_class set instances =
        ${count(sql`i.series = series_sop_class.series and i.sop_class_uid = series_sop_class.sop_class_uid`)}
        where series in ${touched}`,
    sql`delete from series_sop_class where instances = 0 and series in ${touched}`,
    ...OWNERS.map(
      ({ table, joins, owner }) => sql`update ${table} set first_instance = coalesce((select min(i.id) from instance i
        ${joins} where ${owner} = ${table}.id and i.id not in ${gone}), first_instance) where first_instance in ${gone}`,
    ),
    sql`delete from attribute_value where owner in ${gone}
        and attribute in (select id from attribute where level = 'instance')`,
    ...OWNERS.map(
      ({ table, level }) => sql`delete from attribute_value
        where attribute in (select id from attribute where level = ${level})
        and owner in (select id from ${table} where first_instance in ${gone})`,
    ),
    sql`delete from version where instance in ${gone}`,
    sql`delete from header where instance in ${gone}`,
    sql`delete from instance where id in ${gone}`,
    sql`delete from series where first_instance in ${gone}`,
    sql`delete from study where first_instance in ${gone}`,
    sql`delete from patient_word where patient in (select id from patient where first_instance in ${gone})`,
    sql`delete from patient where first_instance in ${gone}`,
  ].map(run);
}

const TO_SERIES = sql`join series s on s.id = i.series`;
const TO_STUDY = sql`${TO_SERIES} join study t on t.id = s.study`;

/** What stands on a first instance, and the way from an instance to it. */
const OWNERS: readonly {
  readonly level: string;
  readonly table: RawBuilder<unknown>;
  readonly joins: RawBuilder<unknown>;
  readonly owner: RawBuilder<unknown>;
}[] = [
  { level: 'series', table: sql.table('series'), joins: sql``, owner: sql`i.series` },
  { level: 'study', table: sql.table('study'), joins: TO_SERIES, owner: sql`s.study` },
  { level: 'patient', table: sql.table('patient'), joins: TO_STUDY, owner: sql`t.patient` },
];
