import { type CompiledQuery, type Kysely, sql } from 'kysely';
import type { InstanceRecord } from './record.ts';
import type { Tables } from './tables.ts';

/** A file that takes the place of another one of the same content: where it lies, and what stands at which place in it. */
export interface Mend {
  readonly what: 'mend';
  /** The key of the file that is damaged. */
  readonly from: string;
  readonly record: Pick<InstanceRecord, 'blobKey' | 'length' | 'header'>;
}

/** Which instance came before the one of a blob. */
export interface Before {
  readonly what: 'before';
  readonly blobKey: string;
}

/** One row with a key, which is null for the first of all; none where the blob is not that of the first content. */
export function beforeQuery(db: Kysely<Tables>, { blobKey }: Before): CompiledQuery<unknown> {
  return sql`select (select before.blob_key from instance as before where before.id < instance.id
    order by before.id desc limit 1) as blob_key from instance where blob_key = ${blobKey}`.compile(db);
}

/** The last one answers with one row where the damaged file was one of the index. */
export function mendingQueries(
  db: Kysely<Tables>,
  { from, record: { blobKey, length, header } }: Mend,
): readonly CompiledQuery<unknown>[] {
  const place = { blob_key: blobKey, length };
  const first = sql<number>`(select id from instance where blob_key = ${blobKey})`;
  return [
    db.updateTable('instance').set(place).where('blob_key', '=', from).compile(),
    db.updateTable('header').set({ packed: header }).where('instance', '=', first).compile(),
    db.updateTable('version').set(place).where('blob_key', '=', from).compile(),
    db
      .updateTable('non_patient')
      .set({ ...place, packed: header })
      .where('blob_key', '=', from)
      .compile(),
    sql`select blob_key from instance where blob_key = ${blobKey}
      union all select blob_key from version where blob_key = ${blobKey}
      union all select blob_key from non_patient where blob_key = ${blobKey}`.compile(db),
  ];
}
