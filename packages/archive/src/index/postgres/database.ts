import { setTimeout } from 'node:timers/promises';
import { Kysely, PostgresDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { ClientBase, Pool, PoolClient, PoolConfig, QueryConfig } from 'pg';
import type { Durability } from '../../storage/index.ts';
import type { PostgresSettings } from '../config.ts';
import { IndexFailure } from '../failure.ts';
import { postgres } from '../flavour.ts';
import { indexSchema, refuseNewer, type Schema } from '../migrations.ts';
import type { Tables } from '../tables.ts';
import { postgresFailure } from './failure.ts';
import type { Ask, Owner } from './owner.ts';

/** How the index is opened. */
export interface PostgresOptions {
  readonly durability: Durability;
  /** Milliseconds that a change may take; a search four times as many. */
  readonly limit: number;
  /** Lets nobody else write; without one several may, as long as they share their files. */
  readonly owner?: Owner | undefined;
}

/** An index in PostgreSQL: connections that search, one that writes, and the builder, which compiles. */
export interface PostgresDatabase {
  readonly readers: Pool;
  readonly writer: Pool;
  readonly db: Kysely<Tables>;
  readonly limit: number;
  close(): Promise<void>;
}

/**
 * Connects to the database and brings it to the newest schema. The driver is loaded here, for those who need it.
 * @throws StorageError `index-newer`, before anything was changed; `index-unreachable`, `index-failed`, `index-in-use`,
 *   `index-of-other-folder`
 */
export async function openPostgres(settings: PostgresSettings, options: PostgresOptions): Promise<PostgresDatabase> {
  const { durability, limit, owner } = options;
  const syncs = durability.syncsFiles;
  const [readers, writer] = await Promise.all([
    connectPool(settings, { max: READERS, syncs, limit, searches: true }),
    connectPool(settings, { max: 1, syncs, limit, owner }),
  ]);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: writer }) });
  const close = async (): Promise<void> => {
    await Promise.all([endPool(readers), endPool(writer)]);
  };
  try {
    if (owner !== undefined) await taken(writer, owner);
    await migratePostgres(db, writer, indexSchema);
    await owner?.claim(async (text, values = []) => (await writer.query(text, [...values])).rows);
  } catch (error) {
    await close();
    throw postgresFailure(error);
  }
  return { readers, writer, db, limit, close };
}

async function taken(writer: Pool, { patience }: Owner): Promise<void> {
  for (let waited = 0; ; waited += LOCK_PAUSE) {
    try {
      (await writer.connect()).release();
      return;
    } catch (error) {
      if (!(error instanceof IndexFailure) || error.code !== 'index-in-use' || waited >= patience) throw error;
      await setTimeout(LOCK_PAUSE);
    }
  }
}

interface PoolSettings {
  /** Connections at a time, which are opened as they are needed. */
  readonly max: number;
  /** Whether a commit waits for the disk. */
  readonly syncs: boolean;
  /** Milliseconds that connecting may take, if that is less than usual. */
  readonly limit?: number;
  /** Whether questions have a limit, too: four times as long. */
  readonly searches?: boolean;
  /** Has its lock on the connection, which then stays open. */
  readonly owner?: Owner | undefined;
}

export async function connectPool(
  settings: PostgresSettings,
  { max, syncs, limit = CONNECT_TIMEOUT, searches = false, owner }: PoolSettings,
): Promise<Pool> {
  const { Pool, types } = await import('pg');
  const timeout = Math.min(limit, CONNECT_TIMEOUT);
  const onConnect = async (client: ClientBase): Promise<void> => {
    // One that hangs gives up, as connecting does.
    const ask: Ask = async (text, values = []) => (await client.query(within(timeout, text, values))).rows;
    await ask(syncs ? SYNCED : UNSYNCED);
    // Compiling a search takes longer than any search of ours.
    await ask('set jit = off');
    await owner?.take(ask);
  };
  const parserOf: typeof types.getTypeParser = (oid: number, format?: 'text' | 'binary') =>
    oid === types.builtins.INT8 ? Number : types.getTypeParser(oid, format as 'text');
  const limits = {
    connectionTimeoutMillis: timeout,
    ...(searches ? { query_timeout: SEARCHES_LONGER * limit } : {}),
    ...(owner === undefined ? {} : KEPT_OPEN),
  };
  const pool = new Pool({ ...connection(settings), ...limits, max, onConnect, types: { getTypeParser: parserOf } });
  // A connection that breaks while it waits is replaced; one that is in use tells whoever uses it.
  pool.on('error', nothing);
  const clients = new Set<PoolClient>();
  pool.on('connect', client => clients.add(client.on('error', nothing)));
  pool.on('remove', client => clients.delete(client));
  connected.set(pool, clients);
  return pool;
}

/** Ends all connections; those that wait for a server that hangs are broken off, or do not keep this process here. */
export async function endPool(pool: Pool): Promise<void> {
  const clients = connected.get(pool) ?? new Set();
  // The driver's own pool asks for this, too; its types leave it out.
  for (const client of clients as ReadonlySet<Partial<NodeJS.RefCounted>>) client.unref?.();
  const watch = setInterval(() => {
    for (const client of clients) void client.end().catch(nothing);
  }, FAREWELL);
  await pool.end().finally(() => clearInterval(watch));
}

/** A question that fails when it has no answer in time, in milliseconds. The driver's types leave that out. */
export function within(limit: number, text: string, values: readonly unknown[] = []): QueryConfig<unknown[]> {
  const question = { text, values: [...values], query_timeout: limit };
  return question;
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
const FAREWELL = 1000;
/** The connections of each pool. */
const connected = new WeakMap<Pool, ReadonlySet<PoolClient>>();
const KEPT_OPEN = { idleTimeoutMillis: 0 };
/** Times the limit of a change. */
const SEARCHES_LONGER = 4;
const LOCK_PAUSE = 200;
