import { type Compilable, type RawBuilder, sql } from 'kysely';
import { inflateHeader } from './header.ts';
import { levels } from './keys.ts';
import type { Query, QueryContext } from './query.ts';
import type { InstanceFacts } from './record.ts';
import type { Slots } from './statement.ts';

/** A patient, a study, one of its series, or one instance of that. */
export interface InstanceScope {
  /** A Patient ID: of all patients that have it. */
  readonly patient?: string;
  readonly study?: string;
  readonly series?: string;
  readonly instance?: string;
}

/** Where an instance stands in the order of `instances`. */
export interface InstancePosition {
  readonly series: number;
  readonly number: number;
  readonly id: number;
}

export type PositionedFacts = InstanceFacts & InstancePosition;

/** Instances by series and number; at most `limit`, those behind `after` when it is given. */
export function instancesQuery(
  { db, shapes }: QueryContext,
  scope: InstanceScope,
  limit: number,
  after?: InstancePosition,
): Query<readonly PositionedFacts[]> {
  const named = levels.filter(level => scope[level] !== undefined);
  const isBehind = after !== undefined;
  const values = { ...scope, afterSeries: after?.series, afterNumber: after?.number, afterId: after?.id };
  const compiled = shapes.compiled<InstanceSlot>(`${limit} instances of ${named.join()} ${isBehind}`, values, slot =>
    builtInstances(db, slot, { named, isBehind, limit }),
  );
  return {
    compiled,
    // The rows are what the query selects.
    answer: rows =>
      (rows as readonly unknown[] as readonly FoundInstance[]).map(({ is_indexed_in_depth, ...facts }) => ({
        ...facts,
        isIndexedInDepth: is_indexed_in_depth === 1,
      })),
  };
}

type InstanceSlot = keyof InstanceScope | 'afterSeries' | 'afterNumber' | 'afterId';
type FoundInstance = Omit<PositionedFacts, 'isIndexedInDepth'> & { readonly is_indexed_in_depth: number };

interface InstancesShape {
  readonly named: readonly (keyof InstanceScope)[];
  readonly isBehind: boolean;
  readonly limit: number;
}

function builtInstances(
  db: QueryContext['db'],
  slot: Slots<InstanceSlot>,
  { named, isBehind, limit }: InstancesShape,
): Compilable<unknown> {
  let query = db
    .selectFrom('instance')
    .innerJoin('series', 'series.id', 'instance.series')
    .innerJoin('study', 'study.id', 'series.study')
    .select([
      'instance.id as id',
      'study_instance_uid as studyInstanceUid',
      'series_instance_uid as seriesInstanceUid',
      'sop_class_uid as sopClassUid',
      'sop_instance_uid as sopInstanceUid',
      'transfer_syntax_uid as transferSyntaxUid',
      'blob_key as blobKey',
      'length',
      'digest',
      'received_at as receivedAt',
      'frames',
      'is_indexed_in_depth',
      'instance.series as series',
      'instance.sort_number as number',
    ])
    .orderBy('instance.series')
    .orderBy('instance.sort_number')
    .orderBy('instance.id')
    // There are few. SQLite plans a statement anew for each run of which the limit is a value.
    .limit(sql.lit(limit));
  for (const level of named) query = query.where(ofScope[level](slot(level)));
  if (!isBehind) return query;
  return query.where(
    sql<boolean>`(instance.series, instance.sort_number, instance.id)
      > (${slot('afterSeries')}, ${slot('afterNumber')}, ${slot('afterId')})`,
  );
}

/** What each level of a scope asks of an instance. */
const ofScope: Readonly<Record<keyof InstanceScope, (value: never) => RawBuilder<boolean>>> = {
  patient: id => sql`study.patient in (select id from patient where patient_id = ${id})`,
  study: uid => sql`study_instance_uid = ${uid}`,
  series: uid => sql`series_instance_uid = ${uid}`,
  instance: uid => sql`sop_instance_uid = ${uid}`,
};

/** The packed token tape of an instance. */
export function headerQuery({ db, shapes }: QueryContext, instance: number): Query<Uint8Array | undefined> {
  return {
    compiled: shapes.compiled<'instance'>('header', { instance }, slot =>
      db.selectFrom('header').select('packed').where('instance', '=', slot('instance')),
    ),
    answer: ([row]) => (row?.['packed'] instanceof Uint8Array ? inflateHeader(row['packed']) : undefined),
  };
}

/** Keys of all blobs whose key begins like this. */
export function blobKeysQuery({ db }: QueryContext, beginning: string): Query<readonly string[]> {
  const keysIn = (table: 'instance' | 'version' | 'non_patient') =>
    db.selectFrom(table).select('blob_key').where('blob_key', '>=', beginning).where('blob_key', '<', `${beginning}~`);
  const query = keysIn('instance').unionAll(keysIn('version')).unionAll(keysIn('non_patient'));
  return { compiled: query.compile(), answer: rows => rows.map(row => String(row['blob_key'])) };
}

/** The SOP Instance UID of what lies in a blob. */
export function instanceOfQuery({ db }: QueryContext, blobKey: string): Query<string | undefined> {
  const first = db.selectFrom('instance').select('sop_instance_uid').where('blob_key', '=', blobKey);
  const version = db
    .selectFrom('version')
    .innerJoin('instance', 'instance.id', 'version.instance')
    .select('sop_instance_uid')
    .where('version.blob_key', '=', blobKey);
  const nonPatient = db.selectFrom('non_patient').select('sop_instance_uid').where('blob_key', '=', blobKey);
  return {
    compiled: first.unionAll(version).unionAll(nonPatient).compile(),
    answer: ([row]) => (row === undefined ? undefined : String(row['sop_instance_uid'])),
  };
}
