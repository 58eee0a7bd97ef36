import type { CompiledQuery, Expression, Kysely } from 'kysely';
import { columnsOf, type Level, queryKeys } from './keys.ts';
import { nameWords } from './normalise.ts';
import type { Cell, Cells, InstanceRecord } from './record.ts';
import type { Tables } from './tables.ts';

/** Columns of each level's table that are not made from query keys. */
export const ownColumns: Readonly<Record<Level, readonly string[]>> = {
  patient: ['identity', 'first_instance'],
  study: ['patient', 'first_instance', 'utc_offset'],
  series: ['study', 'first_instance', 'sort_number', 'instances', 'utc_offset'],
  instance: [
    'id',
    'series',
    'sort_number',
    'transfer_syntax_uid',
    'blob_key',
    'length',
    'digest',
    'received_at',
    'source_ae_title',
    'frames',
    'is_indexed_in_depth',
    'utc_offset',
  ],
};

/** All columns that are written when a row is made. */
export function columnsAt(level: Level): readonly string[] {
  return [...ownColumns[level], ...queryKeys.filter(key => key.level === level).flatMap(columnsOf)];
}

/** The row of an instance. */
export function instanceCells(record: InstanceRecord, id: number, series: number): Cells {
  return {
    ...record.keys.instance,
    id,
    series,
    sort_number: sortNumber(record.keys.instance['instance_number']),
    transfer_syntax_uid: record.transferSyntaxUid,
    blob_key: record.blobKey,
    length: record.length,
    digest: record.digest,
    received_at: record.receivedAt,
    source_ae_title: record.sourceAeTitle,
    frames: record.frames,
    is_indexed_in_depth: record.isIndexedInDepth ? 1 : 0,
  };
}

/** Whether two contents of an instance are the same. */
export function isSameContent(one: Content, other: Content): boolean {
  return one.digest === other.digest && one.transferSyntaxUid === other.transferSyntaxUid;
}

type Content = Pick<InstanceRecord, 'digest' | 'transferSyntaxUid'>;

/** Keeps a content beside the first one of its instance. */
export function versionQuery(db: Kysely<Tables>, record: InstanceRecord): CompiledQuery<unknown> {
  const first = db.selectFrom('instance').select('id').where('sop_instance_uid', '=', record.sopInstanceUid);
  const row = {
    instance: first as Expression<number>,
    blob_key: record.blobKey,
    length: record.length,
    digest: record.digest,
    transfer_syntax_uid: record.transferSyntaxUid,
    received_at: record.receivedAt,
    source_ae_title: record.sourceAeTitle,
  };
  return db.insertInto('version').values(row).compile();
}

/** A number to sort by; what has none comes last. */
export function sortNumber(cell: Cell | undefined): number {
  const value = Number.parseInt(String(cell ?? ''), 10);
  return Number.isSafeInteger(value) ? value : Number.MAX_SAFE_INTEGER;
}

/** One Patient ID under two names is two patients here: a study must never show the name of another person. */
export function patientIdentity({ keys, studyInstanceUid }: InstanceRecord): string {
  const id = keys.patient['patient_id'];
  if (isEmpty(id)) return JSON.stringify({ study: studyInstanceUid });
  return JSON.stringify({ id, issuer: keys.patient['issuer_of_patient_id'], name: keys.patient['patient_name_key'] });
}

/**
 * The first instance of a study, series or patient names it; what it leaves empty a later one may say. The time zone of
 * a later one is not that of dates which are there already.
 */
export function missingCells(found: Cells, cells: Cells): Cells {
  const missing: Record<string, Cell> = {};
  for (const [column, cell] of Object.entries(cells)) {
    if (!isEmpty(cell) && isEmpty(found[column]) && column !== 'utc_offset') missing[column] = cell;
  }
  return missing;
}

/** Words of a patient's name, of which each gets a row. */
export function patientWords(cells: Cells): readonly string[] {
  return nameWords(String(cells['patient_name'] ?? '')).slice(0, MOST_WORDS);
}

function isEmpty(cell: unknown): boolean {
  return cell === '' || cell === null || cell === undefined;
}

/** A name has five components in three groups (PS3.5 §6.2.1); a longer one is found by its first words. */
const MOST_WORDS = 32;
