import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { type Durability, durabilities } from '../storage/index.ts';
import { sqliteDialect } from './dialect.ts';
import { indexFailure } from './failure.ts';
import { sqlite } from './flavour.ts';
import { indexSchema, refuseNewer, type Schema } from './migrations.ts';
import type { Tables } from './tables.ts';

/** An open file: the database for statements that run as they are, and the builder over the same connection. */
export interface SqliteDatabase<T> {
  readonly raw: DatabaseSync;
  readonly db: Kysely<T>;
}

/** That of the index. */
export type IndexDatabase = SqliteDatabase<Tables>;

/**
 * Opens the index for writing, makes it when it is not there, and brings it to the newest schema.
 * @throws IndexFailure `index-newer`, before anything was changed; `index-damaged`, `index-locked`
 */
export function openForWriting(path: string, durability: Durability = durabilities.object): Promise<IndexDatabase> {
  return openWith<Tables>(path, indexSchema, durability);
}

/** The same for other tables. */
export async function openWith<T>(
  path: string,
  schema: Schema,
  { synchronous }: Pick<Durability, 'synchronous'>,
): Promise<SqliteDatabase<T>> {
  const raw = open(path, false);
  try {
    const migrations = schema.migrationsOf(sqlite);
    refuseNewer(schemasOf(raw, schema.table), migrations);
    raw.exec('pragma journal_mode = wal');
    raw.exec('pragma synchronous = full');
    raw.exec(`pragma wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
    raw.exec(`pragma cache_size = -${CACHE_KIBIBYTES}`);
    const db = new Kysely<T>({ dialect: sqliteDialect(raw) });
    const names = { migrationTableName: schema.table, migrationLockTableName: schema.lockTable };
    const provider = { getMigrations: async (): Promise<typeof migrations> => migrations };
    const { error } = await new Migrator({ db, provider, ...names }).migrateToLatest();
    if (error !== undefined) throw error;
    settleLog(raw);
    // With either, the log is synced before its pages go into the database, and those before the log is used again.
    raw.exec(`pragma synchronous = ${synchronous}`);
    return { raw, db };
  } catch (error) {
    raw.close();
    throw indexFailure(error);
  }
}

/**
 * What a killed process left in the log is read from now on, and things are done that rely on it: without this a power cut
 * could still take it. On a full disk it stays where it is.
 */
function settleLog(raw: DatabaseSync): void {
  try {
    raw.exec('pragma wal_checkpoint');
  } catch (error) {
    if (indexFailure(error).code !== 'disk-full') throw error;
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

/** Names of the migrations that a file went through. */
function schemasOf(raw: DatabaseSync, name: string): readonly string[] {
  const table = raw.prepare('select count(*) as found from sqlite_schema where name = ?').get(name);
  if (table?.['found'] === 0) return [];
  const rows = raw.prepare(`select name from ${name} order by name`).all();
  return rows.map(row => String(row['name']));
}

/** Milliseconds to wait for a lock of another connection. */
const LOCK_TIMEOUT = 5000;
/** 4 MiB of log: once it has grown to that it is written over, and a commit need not lengthen a file. */
const CHECKPOINT_PAGES = 1000;
const CACHE_KIBIBYTES = 16_384;
