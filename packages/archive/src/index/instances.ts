import { sql } from 'kysely';
import { inflateHeader } from './header.ts';
import type { Query, QueryContext } from './query.ts';
import type { InstanceFacts } from './record.ts';

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
  { db }: QueryContext,
  scope: InstanceScope,
  limit: number,
  after?: InstancePosition,
): Query<readonly PositionedFacts[]> {
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
    .limit(limit);
  if (scope.patient !== undefined) {
    query = query.where(sql<boolean>`study.patient in (select id from patient where patient_id = ${scope.patient})`);
  }
  if (scope.study !== undefined) query = query.where('study_instance_uid', '=', scope.study);
  if (scope.series !== undefined) query = query.where('series_instance_uid', '=', scope.series);
  if (scope.instance !== undefined) query = query.where('sop_instance_uid', '=', scope.instance);
  if (after !== undefined) {
    query = query.where(
      sql<boolean>`(instance.series, instance.sort_number, instance.id) > (${after.series}, ${after.number}, ${after.id})`,
    );
  }
  type Found = Awaited<ReturnType<typeof query.execute>>[number];
  return {
    compiled: query.compile(),
    // The rows are what the query selects.
    answer: rows =>
      (rows as readonly unknown[] as readonly Found[]).map(({ is_indexed_in_depth, ...facts }) => ({
        ...facts,
        isIndexedInDepth: is_indexed_in_depth === 1,
      })),
  };
}

/** The packed token tape of an instance. */
export function headerQuery({ db }: QueryContext, instance: number): Query<Uint8Array | undefined> {
  return {
    compiled: db.selectFrom('header').select('packed').where('instance', '=', instance).compile(),
    answer: ([row]) => (row?.['packed'] instanceof Uint8Array ? inflateHeader(row['packed']) : undefined),
  };
}

/** Keys of all blobs whose key begins like this. */
export function blobKeysQuery({ db }: QueryContext, beginning: string): Query<readonly string[]> {
  const keysIn = (table: 'instance' | 'version') =>
    db.selectFrom(table).select('blob_key').where('blob_key', '>=', beginning).where('blob_key', '<', `${beginning}~`);
  const query = keysIn('instance').unionAll(keysIn('version'));
  return { compiled: query.compile(), answer: rows => rows.map(row => String(row['blob_key'])) };
}
