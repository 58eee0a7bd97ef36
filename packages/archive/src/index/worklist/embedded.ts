import type { SQLInputValue } from 'node:sqlite';
import type { SqliteDatabase } from '../database.ts';
import { sqlite } from '../flavour.ts';
import type { Row } from '../query.ts';
import type { WorklistTables } from './tables.ts';
import { dependsOnFirst, type WorklistWork, worklistQueries } from './work.ts';

/** One transaction on the tables of the worklist in a file. @throws the error of SQLite; then nothing was changed */
export function runEmbedded({ raw, db }: SqliteDatabase<WorklistTables>, work: WorklistWork): readonly Row[] {
  const queries = worklistQueries(db, sqlite, work);
  raw.exec('begin immediate');
  try {
    const rows: Row[] = [];
    for (const { sql, parameters } of queries) {
      // Kysely types parameters as unknown; ours are only ever what SQLite takes.
      rows.push(...(raw.prepare(sql).all(...(parameters as SQLInputValue[])) as Row[]));
      if (rows.length === 0 && dependsOnFirst(work)) break;
    }
    raw.exec('commit');
    return rows;
  } catch (error) {
    if (raw.isTransaction) raw.exec('rollback');
    throw error;
  }
}
