import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { memoryOf, runOk } from '@hounsfield/testkit';
import { withPriority } from '../lib/command.ts';
import { type DataSetName, dataSetFolder } from '../lib/data-sets.ts';
import { scratch, sharedFile } from '../lib/places.ts';
import type { Report } from '../lib/report.ts';
import { printSample, sampleOf, significant } from '../lib/statistics.ts';
import { hounsfield, orthanc, type StoreContender } from './servers.ts';

interface Scenario {
  readonly set: DataSetName;
  readonly title: string;
  readonly associations: number;
  /** What the server has stored before; a new one with an empty database where it is absent. */
  readonly after?: DataSetName;
}

const ct = { set: 'ct', title: '512 CT, 0.5 MB each' } as const;
const mr = { set: 'mr', title: '1,000 MR, 0.14 MB each' } as const;

const scenarios: readonly Scenario[] = [
  { ...ct, associations: 1 },
  { ...ct, associations: 4 },
  { ...mr, associations: 1 },
  { ...mr, associations: 4 },
  { ...ct, associations: 1, after: 'mr' },
  { ...ct, associations: 4, after: 'mr' },
  { ...mr, associations: 1, after: 'ct' },
  { ...mr, associations: 4, after: 'ct' },
];

/** One run of the load generator. */
interface Measurement {
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

/**
 * Measures C-STORE into the archive and into Orthanc: a new process and an empty database for each run, or one that has
 * stored other objects just before; the two in turn, `rounds` times over.
 * @returns undefined with a line that says why where the load generator or Orthanc is missing
 */
export async function benchStore(rounds: number): Promise<Report | undefined> {
  const load = sharedFile('rawscu.mjs');
  const orthancVersion = await orthanc.version();
  if (load === undefined || orthancVersion === undefined) {
    const missing = load === undefined ? 'the load generator (HOUNSFIELD_BENCH or ../shared/bench)' : 'Orthanc';
    console.error(`store: skipped, needs ${missing}`);
    return undefined;
  }
  const rows: string[][] = [];
  for (const scenario of scenarios) rows.push(await rowOf(scenario, load, rounds));
  return {
    name: 'store',
    head: [
      'data',
      'server',
      'associations',
      'hounsfield, files/s',
      'Orthanc, files/s',
      'ratio',
      'answer after, ms',
      'peak memory, MB',
    ],
    rows,
    notes: [
      `Versions: hounsfield ${await hounsfield.version()}, Orthanc ${orthancVersion} with TCP_NODELAY=1 and its default sync.`,
      'Server: new, or after it has stored the other set, when code that is compiled as it runs has been.',
      'hounsfield answers success when object, folder and index record are synced; Orthanc syncs the object only.',
      'Files acknowledged a second, median (min–max); the ratio is of the medians. Answer and memory: medians, hounsfield / Orthanc.',
    ],
    command: `node bench/run.ts store --rounds ${rounds}`,
  };
}

async function rowOf(scenario: Scenario, load: string, rounds: number): Promise<string[]> {
  const ours: Measurement[] = [];
  const theirs: Measurement[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const [contender, list] of [
      [hounsfield, ours],
      [orthanc, theirs],
    ] as const) {
      const measurement = await measure(contender, scenario, load);
      list.push(measurement);
      const rate = significant(measurement.filesPerSecond);
      console.error(
        `store ${scenario.set} ${scenario.associations} ${serverOf(scenario)}, round ${round + 1}: ${contender.title} ${rate} files/s`,
      );
    }
  }
  const rate = (list: readonly Measurement[]) => sampleOf(list.map(each => each.filesPerSecond));
  const both = (pick: (each: Measurement) => number): string =>
    [ours, theirs].map(list => significant(sampleOf(list.map(pick)).median)).join(' / ');
  return [
    scenario.title,
    serverOf(scenario),
    String(scenario.associations),
    printSample(rate(ours)),
    printSample(rate(theirs)),
    `${significant(rate(ours).median / rate(theirs).median)}×`,
    both(each => each.medianMilliseconds),
    both(each => each.peakMegabytes),
  ];
}

function serverOf({ after }: Scenario): string {
  return after === undefined ? 'new' : `after ${after.toUpperCase()}`;
}

async function measure(contender: StoreContender, scenario: Scenario, load: string): Promise<Measurement> {
  mkdirSync(scratch, { recursive: true });
  const folder = mkdtempSync(join(scratch, 'store-'));
  try {
    const { server, port, ae } = await contender.start(folder);
    await using _running = server;
    const send = async (set: DataSetName): Promise<LoadResult> => {
      const data = dataSetFolder(set);
      const target = [
        `--port=${port}`,
        `--aec=${ae}`,
        '--op=store',
        `--dir=${data}`,
        `--conc=${scenario.associations}`,
      ];
      const { program, args } = withPriority(process.execPath, [load, ...target]);
      const { stdout } = await runOk(program, args, { timeout: 600_000 });
      const result = JSON.parse(stdout) as LoadResult;
      if (result.bad === 0 && result.count === readdirSync(data).length) return result;
      throw new Error(`${contender.title} refused ${result.bad} of ${result.count} objects: ${server.output()}`);
    };
    if (scenario.after !== undefined) await send(scenario.after);
    const result = await send(scenario.set);
    const memory = await memoryOf(server.pid);
    const peakMegabytes = (memory?.peak ?? 0) / 1e6;
    return { filesPerSecond: result.per_s, medianMilliseconds: result.p50_ms, peakMegabytes };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
