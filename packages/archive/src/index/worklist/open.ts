import { Kysely, PostgresDialect } from 'kysely';
import type { Pool } from 'pg';
import type { IndexConfig } from '../config.ts';
import { postgres } from '../flavour.ts';
import { IndexThread } from '../index-thread.ts';
import { connectPool, endPool, migratePostgres } from '../postgres/database.ts';
import { postgresFailure } from '../postgres/failure.ts';
import { storableText } from '../postgres/storable.ts';
import { inTransaction } from '../postgres/transaction.ts';
import type { Row } from '../query.ts';
import { worklistSchema } from './migrations.ts';
import type { WorklistTables } from './tables.ts';
import { dependsOnFirst, type WorklistWork, worklistQueries } from './work.ts';

/** The tables of the worklist, open. */
export interface WorklistDatabase {
  /** Rows that the work answers with. @throws StorageError */
  run(work: WorklistWork): Promise<readonly Row[]>;
  close(): Promise<void>;
}

/**
 * Opens the tables of the worklist: in PostgreSQL where the index is there, else in a file, by a thread of its own, since
 * each change waits for the disk.
 * @throws StorageError as `openConfiguredIndex`
 */
export function openWorklist(
  { index: url, indexPassword: password }: Pick<IndexConfig, 'index' | 'indexPassword'>,
  path: string,
): Promise<WorklistDatabase> {
  return url === undefined ? openFile(path) : openPostgresWorklist(url, password);
}

async function openFile(path: string): Promise<WorklistDatabase> {
  const thread = await IndexThread.start({ role: 'worklist', path });
  return { run: work => thread.ask('worklist', work), close: () => thread.close() };
}

async function openPostgresWorklist(url: string, password: string | undefined): Promise<WorklistDatabase> {
  const pool = await connectPool({ url, password }, { max: CONNECTIONS, syncs: true });
  const db = new Kysely<WorklistTables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await migratePostgres(db, pool, worklistSchema);
  } catch (error) {
    await pool.end();
    throw postgresFailure(error);
  }
  return {
    run: work => run(pool, db, work).catch(error => Promise.reject(postgresFailure(error))),
    close: () => endPool(pool),
  };
}

async function run(pool: Pool, db: Kysely<WorklistTables>, work: WorklistWork): Promise<readonly Row[]> {
  const queries = worklistQueries(db, postgres, work);
  return inTransaction(pool, async client => {
    const rows: Row[] = [];
    for (const { sql, parameters } of queries) {
      const values = parameters.map(value => (typeof value === 'string' ? storableText(value) : value));
      rows.push(...(await client.query<Row>(sql, values)).rows);
      if (rows.length === 0 && dependsOnFirst(work)) break;
    }
    return rows;
  });
}

/** Workitems are few beside objects, and searches of them are short. */
const CONNECTIONS = 2;
