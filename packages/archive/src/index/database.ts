import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { sqliteDialect } from './dialect.ts';
import { IndexFailure, indexFailure } from './failure.ts';
import { migrations } from './migrations.ts';
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
export async function openForWriting(path: string): Promise<IndexDatabase> {
  const raw = open(path, false);
  try {
    refuseNewer(raw);
    raw.exec('pragma journal_mode = wal');
    // The log is synced at every commit; the pages that follow at a checkpoint are synced then.
    raw.exec('pragma synchronous = full');
    raw.exec(`pragma wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
    raw.exec(`pragma cache_size = -${CACHE_KIBIBYTES}`);
    const db = new Kysely<Tables>({ dialect: sqliteDialect(raw) });
    const { error } = await new Migrator({ db, provider: { getMigrations: async () => migrations } }).migrateToLatest();
    if (error !== undefined) throw error;
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

/** A schema that this program does not know was made by a later one. */
function refuseNewer(raw: DatabaseSync): void {
  const table = raw.prepare("select count(*) as found from sqlite_schema where name = 'kysely_migration'").get();
  if (table?.['found'] === 0) return;
  const names = raw
    .prepare('select name from kysely_migration order by name')
    .all()
    .map(row => String(row['name']));
  const unknown = names.find(name => !Object.hasOwn(migrations, name));
  if (unknown === undefined) return;
  const newest = Object.keys(migrations).at(-1) ?? 'none';
  throw new IndexFailure('index-newer', `it has schema ${shown(unknown)}, this version knows up to ${newest}`);
}

function shown(name: string): string {
  return /^[\w-]{1,40}$/.test(name) ? name : 'of an unknown name';
}

/** Milliseconds to wait for a lock of another connection. */
const LOCK_TIMEOUT = 5000;
/** 4 MiB of log: once it has grown to that it is written over, and a commit need not lengthen a file. */
const CHECKPOINT_PAGES = 1000;
const CACHE_KIBIBYTES = 16_384;
