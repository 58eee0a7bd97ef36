import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { type Durability, durabilities } from '../storage/index.ts';
import { sqliteDialect } from './dialect.ts';
import { indexFailure } from './failure.ts';
import { migrations, refuseNewer } from './migrations.ts';
import type { Tables } from './tables.ts';

/** An open index file: the database for statements that run as they are, and the builder over the same connection. */
export interface IndexDatabase {
  readonly raw: DatabaseSync;
  readonly db: Kysely<Tables>;
}

/**
 * Opens the index for writing, makes it when it is not there, and brings it to the newest schema.
 * @throws IndexFailure `index-newer`, before anything was changed; `index-damaged`, `index-locked`
 */
export async function openForWriting(
  path: string,
  { synchronous }: Durability = durabilities.object,
): Promise<IndexDatabase> {
  const raw = open(path, false);
  try {
    refuseNewer(schemasOf(raw));
    raw.exec('pragma journal_mode = wal');
    raw.exec('pragma synchronous = full');
    raw.exec(`pragma wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
    raw.exec(`pragma cache_size = -${CACHE_KIBIBYTES}`);
    const db = new Kysely<Tables>({ dialect: sqliteDialect(raw) });
    const { error } = await new Migrator({ db, provider: { getMigrations: async () => migrations } }).migrateToLatest();
    if (error !== undefined) throw error;
    // With either, the log is synced before its pages go into the database, and those before the log is used again.
    raw.exec(`pragma synchronous = ${synchronous}`);
    return { raw, db };
  } catch (error) {
    raw.close();
    throw indexFailure(error);
  }
}

/** Opens an index that a writer has made, for searches that run beside it. */
export function openForReading(path: string): IndexDatabase {
  const raw = open(path, true);
  raw.exec(`pragma cache_size = -${CACHE_KIBIBYTES}`);
  return { raw, db: new Kysely<Tables>({ dialect: sqliteDialect(raw) }) };
}

function open(path: string, readOnly: boolean): DatabaseSync {
  try {
    return new DatabaseSync(path, { readOnly, timeout: LOCK_TIMEOUT, enableForeignKeyConstraints: true });
  } catch (error) {
    throw indexFailure(error);
  }
}

/** Names of the migrations that the index went through. */
function schemasOf(raw: DatabaseSync): readonly string[] {
  const table = raw.prepare("select count(*) as found from sqlite_schema where name = 'kysely_migration'").get();
  if (table?.['found'] === 0) return [];
  const rows = raw.prepare('select name from kysely_migration order by name').all();
  return rows.map(row => String(row['name']));
}

/** Milliseconds to wait for a lock of another connection. */
const LOCK_TIMEOUT = 5000;
/** 4 MiB of log: once it has grown to that it is written over, and a commit need not lengthen a file. */
const CHECKPOINT_PAGES = 1000;
const CACHE_KIBIBYTES = 16_384;
