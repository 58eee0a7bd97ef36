import { execFile, spawn } from 'node:child_process';
import { chown, mkdir, readFile } from 'node:fs/promises';
import type { Socket } from 'node:net';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { describe } from 'vitest';
import { describeWithPeers, type Peer, peer } from './peers.ts';
import { freePort } from './ports.ts';
import { temporaryFolder } from './temporary.ts';

/** A PostgreSQL server with a data folder of its own. */
export interface PostgresServer {
  readonly port: number;
  /** Processes of the server that there are now. */
  processes(): Promise<readonly number[]>;
  /** Makes an empty database and gives its URL. */
  newDatabase(): Promise<string>;
  /** Runs SQL in a database and gives what `psql` prints, without decoration. */
  sql(url: string, text: string): Promise<string>;
  /** Stops it as a crash would: nothing is written down, connections break. */
  crash(): Promise<void>;
  /** Starts it again on the same port and data. */
  restart(): Promise<void>;
}

/**
 * The PostgreSQL of this process, started when it is first asked for and ended with the process. Root may not run it, so
 * then it runs as the user that Debian's package makes. Nothing is synced: what tests prove of syncs they prove elsewhere.
 */
export function postgresServer(): Promise<PostgresServer> {
  shared ??= startPostgres();
  return shared;
}

/** Starts a PostgreSQL server that nobody else uses. */
export async function startPostgres(settings: readonly string[] = UNSYNCED): Promise<PostgresServer> {
  const bin = binaries();
  const folder = await temporaryFolder();
  const data = folder.file('data');
  await mkdir(data, { mode: 0o700 });
  if (isRoot) for (const path of [folder.path, data]) await chown(path, ...(await idsOf(USER)));
  const options = ['-U', 'test', '-A', 'trust', '-E', 'UTF8', '--no-sync', '--no-instructions', ...ENGLISH_ORDER];
  await execute(...unprivileged(join(bin, 'initdb'), ['-D', data, ...options]));
  const port = await freePort();
  const listen = ['-p', String(port), '-k', folder.path, '-c', 'listen_addresses=127.0.0.1'];
  const started = [...listen, ...settings.flatMap(each => ['-c', each])].join(' ');
  const control = (...args: readonly string[]): [program: string, args: string[]] =>
    unprivileged(join(bin, 'pg_ctl'), [...args, '-D', data, '-w', '-s']);
  const stop = control('stop', '-m', 'immediate');
  stopAfterUs(stop, folder.path);
  const restart = (): Promise<void> => execute(...control('start', '-l', folder.file('data', 'log'), '-o', started));
  await restart();
  let databases = 0;
  const sql = async (url: string, text: string): Promise<string> => {
    const { stdout } = await promisify(execFile)(join(bin, 'psql'), ['-X', '-q', '-A', '-t', '-d', url, '-c', text]);
    return stdout.trim();
  };
  const urlOf = (database: string): string => `postgresql://test@127.0.0.1:${port}/${database}`;
  return {
    port,
    async processes() {
      const main = Number((await readFile(folder.file('data', 'postmaster.pid'), 'utf8')).split('\n')[0]);
      const { stdout } = await promisify(execFile)('ps', ['-o', 'pid=', '--ppid', String(main)]);
      return [main, ...stdout.trim().split(/\s+/).map(Number)];
    },
    sql,
    async newDatabase() {
      const name = `test_${++databases}`;
      await sql(urlOf('postgres'), `create database ${name}`);
      return urlOf(name);
    },
    crash: () => execute(...stop),
    restart,
  };
}

/** Stops it when this process is gone, however that ends: a test process may not be asked. */
function stopAfterUs([program, args]: readonly [string, string[]], folder: string): void {
  const script = 'folder=$1; shift; cat > /dev/null; "$@"; rm -r "$folder"';
  const watcher = spawn('/bin/sh', ['-c', script, 'sh', folder, program, ...args], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  watcher.unref();
  // A pipe to a child is a socket, which keeps this process from ending as the child does.
  (watcher.stdin as Socket).unref();
}

/**
 * A suite for the embedded database, and the same for PostgreSQL where that is installed.
 * @param body gets what makes an empty database and gives its URL; undefined stands for a file of the test's own
 */
export function describeWithDatabases(
  title: string,
  body: (newDatabase: () => Promise<string | undefined>) => void,
): void {
  describe(`${title}, in SQLite`, () => body(async () => undefined));
  describeWithPeers(['postgresql'], `${title}, in PostgreSQL`, () =>
    body(async () => (await postgresServer()).newDatabase()),
  );
}

/** Where Debian's package has the programs. */
export const postgresPeer: Peer = peer('postgresql');

function binaries(): string {
  if (postgresPeer.location === undefined) throw new Error(`Needs the Debian package ${postgresPeer.package}`);
  return dirname(postgresPeer.location);
}

function unprivileged(program: string, args: readonly string[]): [program: string, args: string[]] {
  if (!isRoot) return [program, [...args]];
  return ['setpriv', [`--reuid=${USER}`, `--regid=${USER}`, '--clear-groups', program, ...args]];
}

async function idsOf(user: string): Promise<[uid: number, gid: number]> {
  const [uid, gid] = await Promise.all(['-u', '-g'].map(what => promisify(execFile)('id', [what, user])));
  return [Number(uid?.stdout), Number(gid?.stdout)];
}

async function execute(program: string, args: readonly string[]): Promise<void> {
  await promisify(execFile)(program, [...args]);
}

let shared: Promise<PostgresServer> | undefined;
const isRoot: boolean = process.getuid?.() === 0;
const USER = 'postgres';
/** Text in the order of a dictionary unless a column says otherwise, as it is where people install it. */
const ENGLISH_ORDER = ['--locale-provider=icu', '--icu-locale=en', '--locale=C.UTF-8'];
const UNSYNCED: readonly string[] = [
  'fsync=off',
  'wal_writer_delay=10s',
  'shared_buffers=16MB',
  'dynamic_shared_memory_type=mmap',
];
