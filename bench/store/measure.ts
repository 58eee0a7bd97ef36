import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { memoryOf, runOk } from '@hounsfield/testkit';
import { apart } from '../lib/apart.ts';
import { withPriority } from '../lib/command.ts';
import { type DataSetName, dataSetFolder } from '../lib/data-sets.ts';
import { touchMemoryFor } from '../lib/memory.ts';
import { scratch } from '../lib/places.ts';
import type { StoreContender } from './servers.ts';

/** What is sent to a server. */
export interface Load {
  readonly set: DataSetName;
  readonly associations: number;
  /** What the server has stored before; a new one with an empty database where it is absent. */
  readonly after?: DataSetName;
}

const runs = join(scratch, 'runs');

/** One run of the load generator. */
export interface Measurement {
  readonly filesPerSecond: number;
  readonly medianMilliseconds: number;
  readonly peakMegabytes: number;
}

/** What the load generator prints. */
interface LoadResult {
  readonly count: number;
  readonly bad: number;
  readonly per_s: number;
  readonly p50_ms: number;
}

/** Folders for servers, deleted together at the end: a file system that deletes is slow for the next one. */
export class BenchFolders implements AsyncDisposable {
  readonly #paths: string[] = [];

  next(): string {
    mkdirSync(runs, { recursive: true });
    apart(runs);
    const path = mkdtempSync(join(runs, 'store-'));
    this.#paths.push(path);
    return path;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const path of this.#paths) rmSync(path, { recursive: true, force: true });
    flushDisk();
    await setTimeout(REMEMBERED);
  }
}

/**
 * Starts a server with an empty database, sends objects and ends it.
 * @throws Error when the server refuses one
 */
export async function measureStore(
  contender: StoreContender,
  { set, associations, after }: Load,
  { load, folder }: { readonly load: string; readonly folder: string },
): Promise<Measurement> {
  const { server, port, ae } = await contender.start(folder);
  await using _running = server;
  const send = async (name: DataSetName): Promise<LoadResult> => {
    flushDisk();
    const data = dataSetFolder(name);
    touchMemoryFor(data);
    const target = [`--port=${port}`, `--aec=${ae}`, '--op=store', `--dir=${data}`, `--conc=${associations}`];
    const { program, args } = withPriority(process.execPath, [load, ...target]);
    const { stdout } = await runOk(program, args, { timeout: 600_000 });
    const result = JSON.parse(stdout) as LoadResult;
    if (result.bad === 0 && result.count === readdirSync(data).length) return result;
    throw new Error(`${contender.title} refused ${result.bad} of ${result.count} objects: ${server.output()}`);
  };
  if (after !== undefined) await send(after);
  const result = await send(set);
  const memory = await memoryOf(server.pid);
  const peakMegabytes = (memory?.peak ?? 0) / 1e6;
  return { filesPerSecond: result.per_s, medianMilliseconds: result.p50_ms, peakMegabytes };
}

/** Milliseconds for which ext4 does not use what was deleted again, and looks for others longer with each of them. */
const REMEMBERED = 6000;

/** What was written before is not written while something else is measured. */
export function flushDisk(): void {
  if (process.platform !== 'win32') execFileSync('sync');
}
