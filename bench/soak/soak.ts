import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { memoryOf, runOk } from '@hounsfield/testkit';
import { checkout, scratch } from '../lib/places.ts';
import type { Report } from '../lib/report.ts';
import { significant } from '../lib/statistics.ts';
import { hounsfield } from '../store/servers.ts';
import { type ActorResult, roles, titles } from './roles.ts';

/** Seconds of load; HOUNSFIELD_BENCH_SOAK for a trial. */
const SECONDS = Number(process.env['HOUNSFIELD_BENCH_SOAK'] ?? 600);
const SAMPLES = 20;

interface Sample {
  readonly second: number;
  readonly megabytes: number;
  readonly handles: number;
}

/** Loads a new archive from several processes at the same time and looks at what grows: memory, handles, errors. */
export async function benchSoak(): Promise<Report> {
  mkdirSync(scratch, { recursive: true });
  const folder = mkdtempSync(join(scratch, 'soak-'));
  try {
    const { server, port, httpPort } = await hounsfield.start(folder);
    await using _running = server;
    const watch = samples(server.pid);
    const results = await Promise.all(roles.map(role => actor(role, port, httpPort)));
    const seen = await watch;
    return report(results, seen);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function actor(role: string, port: number, httpPort: number): Promise<ActorResult> {
  const script = join(checkout, 'bench', 'soak', 'actor.ts');
  const args = [script, role, String(port), String(httpPort), String(SECONDS)];
  const { stdout } = await runOk(process.execPath, args, { timeout: (SECONDS + 120) * 1000 });
  return JSON.parse(stdout) as ActorResult;
}

async function samples(pid: number): Promise<readonly Sample[]> {
  const found: Sample[] = [];
  for (let n = 1; n <= SAMPLES; n++) {
    await new Promise(resolve => setTimeout(resolve, (SECONDS * 1000) / SAMPLES));
    const megabytes = ((await memoryOf(pid))?.resident ?? 0) / 1e6;
    const handles = readdirSync(`/proc/${pid}/fd`).length;
    found.push({ second: Math.round((n * SECONDS) / SAMPLES), megabytes, handles });
    console.error(`soak, second ${found.at(-1)?.second}: ${significant(megabytes)} MB, ${handles} handles`);
  }
  return found;
}

function report(results: readonly ActorResult[], seen: readonly Sample[]): Report {
  const errors = results.flatMap(each => each.errors);
  for (const error of new Set(errors)) console.error(`soak: ${error}`);
  const third = (from: number, pick: (sample: Sample) => number): string =>
    significant(
      Math.max(...seen.slice(Math.floor(from * seen.length), Math.ceil((from + 1 / 3) * seen.length)).map(pick)),
    );
  const growth = (pick: (sample: Sample) => number): string =>
    [0, 1 / 3, 2 / 3].map(from => third(from, pick)).join(', ');
  return {
    name: 'soak',
    head: ['what one process does', 'times', 'errors', 'median, ms', '99th percentile, ms', 'longest, ms'],
    rows: results.map(({ role, times, milliseconds, errors: failed }) => {
      return [titles[role], String(times), String(failed.length), ...milliseconds.map(significant)];
    }),
    notes: [
      `${SECONDS} seconds, ${results.length} processes at the same time beside the archive on the same machine, each doing its one thing without a pause.`,
      `Errors: ${errors.length}. Resident memory of the archive in the three thirds, most: ${growth(each => each.megabytes)} MB; handles: ${growth(each => each.handles)}.`,
      'Latencies are those of a machine that is busy all the time: the processes that load it take most of it.',
    ],
    command: 'node bench/run.ts soak',
  };
}
