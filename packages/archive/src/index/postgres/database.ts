import { Kysely, PostgresDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { ClientBase, Pool, PoolConfig } from 'pg';
import type { Durability } from '../../storage/index.ts';
import type { PostgresSettings } from '../config.ts';
import { IndexFailure } from '../failure.ts';
import { postgres } from '../flavour.ts';
import { indexSchema, refuseNewer, type Schema } from '../migrations.ts';
import type { Tables } from '../tables.ts';
import { postgresFailure } from './failure.ts';

/** An index in PostgreSQL: connections that search, one that writes, and the builder, which compiles. */
export interface PostgresDatabase {
  readonly readers: Pool;
  readonly writer: Pool;
  readonly db: Kysely<Tables>;
  close(): Promise<void>;
}

/**
 * Connects to the database and brings it to the newest schema. The driver is loaded here, for those who need it.
 * @throws StorageError `index-newer`, before anything was changed; `index-unreachable`, `index-failed`
 */
export async function openPostgres(settings: PostgresSettings, durability: Durability): Promise<PostgresDatabase> {
  const syncs = durability.syncsFiles;
  const [readers, writer] = await Promise.all([
    connectPool(settings, { max: READERS, syncs }),
    connectPool(settings, { max: 1, syncs }),
  ]);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: writer }) });
  const close = async (): Promise<void> => {
    await Promise.all([readers.end(), writer.end()]);
  };
  try {
    await migratePostgres(db, writer, indexSchema);
  } catch (error) {
    await close();
    throw postgresFailure(error);
  }
  return { readers, writer, db, close };
}

/** Connections that are opened as they are needed, `max` at a time; `syncs` says whether a commit waits for the disk. */
export async function connectPool(
  settings: PostgresSettings,
  { max, syncs }: { readonly max: number; readonly syncs: boolean },
): Promise<Pool> {
  const { Pool, types } = await import('pg');
  const onConnect = async (client: ClientBase): Promise<void> => {
    await client.query(syncs ? SYNCED : UNSYNCED);
    // Compiling a search takes longer than any search of ours.
    await client.query('set jit = off');
  };
  const parserOf: typeof types.getTypeParser = (oid: number, format?: 'text' | 'binary') =>
    oid === types.builtins.INT8 ? Number : types.getTypeParser(oid, format as 'text');
  const pool = new Pool({ ...connection(settings), max, onConnect, types: { getTypeParser: parserOf } });
  // A connection that breaks while it waits is replaced; one that is in use tells whoever uses it.
  pool.on('error', nothing);
  pool.on('connect', client => client.on('error', nothing));
  return pool;
}

/** Brings tables to their newest schema. @throws IndexFailure `index-newer`, before anything was changed; `index-failed` */
export async function migratePostgres<T>(db: Kysely<T>, pool: Pool, schema: Schema): Promise<void> {
  const { rows } = await pool.query("select current_setting('server_encoding') as set, to_regclass($1) as found", [
    schema.table,
  ]);
  if (rows[0]?.set !== 'UTF8') throw new IndexFailure('index-failed', 'its database is not encoded in UTF8');
  const migrations = schema.migrationsOf(postgres);
  if (rows[0]?.found !== null) {
    const names = await pool.query<{ name: string }>(`select name from ${schema.table} order by name`);
    refuseNewer(
      names.rows.map(row => row.name),
      migrations,
    );
  }
  const names = { migrationTableName: schema.table, migrationLockTableName: schema.lockTable };
  const provider = { getMigrations: async (): Promise<typeof migrations> => migrations };
  const { error } = await new Migrator({ db, provider, ...names }).migrateToLatest();
  if (error !== undefined) throw error;
}

function connection({ url, password }: PostgresSettings): PoolConfig {
  return {
    connectionString: url,
    ...(password === undefined ? {} : { password }),
    application_name: 'hounsfield',
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    keepAlive: true,
    keepAliveInitialDelayMillis: CONNECT_TIMEOUT,
  };
}

function nothing(): void {}

/** What a commit waits for is raised to the disk of the server where it is less, and never lowered. */
const SYNCED = `select set_config('synchronous_commit', 'on', false)
  where current_setting('synchronous_commit') in ('off', 'local', 'remote_write')`;
const UNSYNCED = 'set synchronous_commit = off';
/** Connections for searches, at most. */
const READERS = 8;
const CONNECT_TIMEOUT = 5000;
