import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findCommand, freePort, run, runOk, type Server, spawnServer } from '@hounsfield/testkit';
import { type Command, withPriority } from '../lib/command.ts';
import { checkout, peersFolder } from '../lib/places.ts';

/** DCMTK leaves Nagle's algorithm on unless this is in the environment, and then is 20 to 1000 times slower. */
const NO_DELAY = { TCP_NODELAY: '1' };

/** A server that puts what it is sent into files, or drops it. */
export interface ScpRow {
  readonly title: string;
  /** @param folder an empty folder for the files */
  command(port: number, folder: string): Command;
}

/** A client that sends a folder over one association. */
export interface ScuRow {
  readonly title: string;
  command(port: number, folder: string): Command;
}

const hu = join(checkout, 'packages', 'cli', 'bin', 'hu.js');
const ours = (script: string): string => join(checkout, 'bench', 'network', script);

export const scps = {
  hounsfield: {
    title: 'hu receive',
    command: (port, folder) => node(hu, 'receive', '--port', String(port), '--folder', folder),
  },
  storescp: {
    title: 'storescp',
    command: (port, folder) => ({ program: 'storescp', args: ['-od', folder, String(port)] }),
  },
  /** Four associations at a time need a process for each. */
  'storescp --fork': {
    title: 'storescp --fork',
    command: (port, folder) => ({ program: 'storescp', args: ['--fork', '-od', folder, String(port)] }),
  },
  'dcmjs-dimse': {
    title: 'dcmjs-dimse',
    command: port => node(ours('dcmjs.mjs'), 'serve', String(port)),
  },
} as const satisfies Readonly<Record<string, ScpRow>>;

export const scus = {
  hounsfield: {
    title: 'hu store',
    command: (port, folder) => node(hu, 'store', `127.0.0.1:${port}`, folder, '--associations', '1'),
  },
  storescu: {
    title: 'storescu',
    command: (port, folder) => ({ program: 'storescu', args: ['+sd', '-R', '127.0.0.1', String(port), folder] }),
  },
  'dcmjs-dimse': {
    title: 'dcmjs-dimse',
    command: (port, folder) => node(ours('dcmjs.mjs'), 'store', String(port), folder),
  },
} as const satisfies Readonly<Record<string, ScuRow>>;

function node(...args: readonly string[]): Command {
  return { program: process.execPath, args };
}

/** Starts a server on a port of its own. */
export async function startScp(
  row: ScpRow,
  folder: string,
): Promise<{ readonly server: Server; readonly port: number }> {
  const port = await freePort();
  const { program, args } = row.command(port, folder);
  const command = withPriority(program, args);
  const server = await spawnServer(command.program, command.args, { ready: { port }, env: NO_DELAY, cwd: checkout });
  return { server, port };
}

/** Runs a client to its end. @returns seconds, the start of its process with them */
export async function runScu(row: ScuRow, port: number, folder: string): Promise<number> {
  const { program, args } = row.command(port, folder);
  const command = withPriority(program, args);
  const begin = performance.now();
  await runOk(command.program, command.args, { timeout: 300_000, env: NO_DELAY, cwd: checkout });
  return (performance.now() - begin) / 1000;
}

/** What the load generator prints. */
interface Load {
  readonly done: number;
  readonly failed: number;
  readonly perSecond: number;
}

/** Runs the load generator. @throws Error when a request did not succeed */
export async function runLoad(port: number, options: readonly string[]): Promise<number> {
  const { program, args } = withPriority(process.execPath, [ours('raw-load.ts'), '--port', String(port), ...options]);
  const { stdout } = await runOk(program, args, { timeout: 300_000, cwd: checkout });
  // One line, printed by raw-load.ts.
  const { done, failed, perSecond } = JSON.parse(stdout) as Load;
  if (failed > 0 || done === 0) throw new Error(`${failed} of ${done} requests failed: ${options.join(' ')}`);
  return perSecond;
}

/** The versions of what is measured; undefined where something is missing. */
export async function versions(): Promise<string | undefined> {
  const peers = peersFolder();
  if (findCommand('storescp') === undefined || findCommand('storescu') === undefined || peers === undefined) {
    return undefined;
  }
  const { stdout } = await run('storescp', ['--version']);
  const dcmtk = /storescp v(\S+)/.exec(stdout)?.[1] ?? 'unknown';
  return `hounsfield ${versionIn(checkout)}, DCMTK ${dcmtk}, dcmjs-dimse ${versionIn(join(peers, 'node_modules', 'dcmjs-dimse'))}`;
}

function versionIn(folder: string): string {
  // Every package.json has one.
  return (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version;
}
