import { type CompiledQuery, type Kysely, sql } from 'kysely';
import type { Durable } from '../storage/index.ts';
import type { Row } from './query.ts';
import type { AddResult, InstanceFacts, InstanceRecord } from './record.ts';
import type { Tables } from './tables.ts';

/** Work on instances that belong to no patient. Each is one transaction, and answers with all rows that it found. */
export type NonPatientWork =
  /** Puts one in, unless its place is taken; answers with its id when it is in. */
  | { readonly what: 'non-patient-add'; readonly record: InstanceRecord; readonly place: number }
  /** All contents of an instance, the first one first, as `nonPatientRow` reads them; without headers. */
  | { readonly what: 'non-patient-contents'; readonly sopInstanceUid: string }
  /** The header of one, as `packed`. */
  | { readonly what: 'non-patient-header'; readonly id: number }
  /** First contents behind an id, in the order in which they came, as `nonPatientRow` reads them. */
  | {
      readonly what: 'non-patient-page';
      readonly sopClasses: readonly string[];
      /** All unless told. */
      readonly sopInstanceUids?: readonly string[];
      readonly after: number;
      readonly limit: number;
    };

/** The queries of one transaction. */
export function nonPatientQueries(db: Kysely<Tables>, work: NonPatientWork): readonly CompiledQuery<unknown>[] {
  switch (work.what) {
    case 'non-patient-add':
      return [insertion(db, work.record, work.place)];
    case 'non-patient-contents':
      return [
        db
          .selectFrom('non_patient')
          .select(FACTS)
          .where('sop_instance_uid', '=', work.sopInstanceUid)
          .orderBy('place')
          .limit(MOST_CONTENTS)
          .compile(),
      ];
    case 'non-patient-header':
      return [db.selectFrom('non_patient').select('packed').where('id', '=', work.id).compile()];
    case 'non-patient-page': {
      const { sopClasses, sopInstanceUids, after, limit } = work;
      if (sopClasses.length === 0 || sopInstanceUids?.length === 0) return [];
      const query = db
        .selectFrom('non_patient')
        .select([...FACTS, 'packed'])
        .where('place', '=', 0)
        .where('id', '>', after)
        .where('sop_class_uid', 'in', [...sopClasses])
        .orderBy('id')
        .limit(limit);
      const named = sopInstanceUids === undefined ? query : query.where('sop_instance_uid', 'in', [...sopInstanceUids]);
      return [named.compile()];
    }
  }
}

function insertion(db: Kysely<Tables>, record: InstanceRecord, place: number): CompiledQuery<unknown> {
  return db
    .insertInto('non_patient')
    .values({
      sop_class_uid: record.sopClassUid,
      sop_instance_uid: record.sopInstanceUid,
      place,
      transfer_syntax_uid: record.transferSyntaxUid,
      blob_key: record.blobKey,
      length: record.length,
      digest: record.digest,
      received_at: record.receivedAt,
      source_ae_title: record.sourceAeTitle,
      is_indexed_in_depth: record.isIndexedInDepth ? 1 : 0,
      packed: record.header,
    })
    .onConflict(conflict => conflict.doNothing())
    .returning(sql<number>`id`.as('id'))
    .compile();
}

/** An instance that belongs to no patient; its study and series are empty texts. */
export interface NonPatientRow {
  readonly facts: InstanceFacts;
  readonly sourceAeTitle: string;
  /** The packed token tape, deflated; only in pages. */
  readonly packed?: Uint8Array;
}

export function nonPatientRow(row: Row): NonPatientRow {
  const { packed } = row;
  return {
    facts: {
      id: Number(row['id']),
      studyInstanceUid: '',
      seriesInstanceUid: '',
      sopClassUid: String(row['sop_class_uid']),
      sopInstanceUid: String(row['sop_instance_uid']),
      transferSyntaxUid: String(row['transfer_syntax_uid']),
      blobKey: String(row['blob_key']),
      length: Number(row['length']),
      digest: String(row['digest']),
      receivedAt: Number(row['received_at']),
      frames: 0,
      isIndexedInDepth: Number(row['is_indexed_in_depth']) === 1,
    },
    sourceAeTitle: String(row['source_ae_title']),
    ...(packed instanceof Uint8Array ? { packed } : {}),
  };
}

/** Whether a record is of an instance that belongs to no patient. */
export function isNonPatient({ studyInstanceUid }: Pick<InstanceRecord, 'studyInstanceUid'>): boolean {
  return studyInstanceUid === '';
}

/** As `Index.add`, for an instance that belongs to no patient. */
export async function addNonPatient(
  upkeep: (work: NonPatientWork) => Promise<readonly Row[]>,
  record: InstanceRecord,
  blob?: Durable,
): Promise<AddResult> {
  await blob?.durable;
  const { sopInstanceUid, digest, transferSyntaxUid, blobKey } = record;
  for (;;) {
    const rows = await upkeep({ what: 'non-patient-contents', sopInstanceUid });
    const known = rows.map(row => nonPatientRow(row).facts);
    const at = known.findIndex(each => each.digest === digest && each.transferSyntaxUid === transferSyntaxUid);
    // It was added by a try whose answer was lost.
    if (at >= 0 && known[at]?.blobKey === blobKey) return { kind: at === 0 ? 'added' : 'version' };
    if (at >= 0) return { kind: 'duplicate', isSame: true };
    if (known.length > 0 && record.isVersion !== true) return { kind: 'duplicate', isSame: false };
    const added = await upkeep({ what: 'non-patient-add', record, place: known.length });
    // Otherwise another one of the same UID was quicker.
    if (added.length > 0) return { kind: known.length === 0 ? 'added' : 'version' };
  }
}

const FACTS = [
  'id',
  'sop_class_uid',
  'sop_instance_uid',
  'transfer_syntax_uid',
  'blob_key',
  'length',
  'digest',
  'received_at',
  'source_ae_title',
  'is_indexed_in_depth',
] as const;
const MOST_CONTENTS = 1000;
