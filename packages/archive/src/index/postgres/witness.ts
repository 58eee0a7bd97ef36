import type { Upkeep } from '../added/upkeep.ts';
import type { Row } from '../query.ts';
import type { AddResult, InstanceRecord } from '../record.ts';
import type { Ask } from './owner.ts';

/**
 * What the database confirmed last. It loses changes from the end: a replica that was made the server before all had come
 * to it, or an older copy of it, that has the last one has them all. So a new connection is asked for one row.
 */
export class Witness {
  /** Keys of blobs, and whether the database has to know one of them, or none. */
  #last: { readonly keys: readonly string[]; readonly known: boolean } | undefined;
  #removing = 0;

  added({ blobKey }: InstanceRecord, { kind }: AddResult): void {
    // What is being taken away may be this one.
    if (kind !== 'duplicate' && this.#removing === 0) this.#last = { keys: [blobKey], known: true };
  }

  /** Does work of which nothing is certain until it is done. */
  async during(work: Upkeep, done: () => Promise<readonly Row[]>): Promise<readonly Row[]> {
    if (work.what !== 'remove' && work.what !== 'mend') return done();
    this.#removing++;
    this.#last = undefined;
    try {
      const rows = await done();
      const keys = work.what === 'remove' ? rows.map(row => String(row['blob_key'])) : [work.record.blobKey];
      if (this.#removing === 1 && rows.length > 0) this.#last = { keys, known: work.what === 'mend' };
      return rows;
    } finally {
      this.#removing--;
    }
  }

  /** Whether a database, over a new connection, has what was confirmed last. */
  async isBorneOut(ask: Ask): Promise<boolean> {
    const last = this.#last;
    if (last === undefined) return true;
    const [row] = await ask(KNOWN, [last.keys]);
    return (row !== undefined) === last.known;
  }
}

const KNOWN = ['instance', 'version', 'non_patient']
  .map(table => `select 1 from ${table} where blob_key = any ($1::text[])`)
  .join(' union all ')
  .concat(' limit 1');
