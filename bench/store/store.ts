import { sharedFile } from '../lib/places.ts';
import type { Report } from '../lib/report.ts';
import { printSample, sampleOf, significant } from '../lib/statistics.ts';
import { BenchFolders, type Load, type Measurement, measureStore } from './measure.ts';
import { bare, hounsfield, orthanc } from './servers.ts';

interface Scenario extends Load {
  readonly title: string;
}

const ct = { set: 'ct', title: '512 CT, 0.5 MB each' } as const;
const mr = { set: 'mr', title: '2,000 MR, 0.14 MB each' } as const;

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

/**
 * Measures C-STORE into the archive, into Orthanc, and into what only receives: a new process and an empty database for each run, or one that has
 * stored other objects just before; all in turn, `rounds` times over.
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
      'bare receiver, files/s',
      'answer after, ms',
      'peak memory, MB',
    ],
    rows,
    notes: [
      `Versions: hounsfield ${await hounsfield.version()}, Orthanc ${orthancVersion} with TCP_NODELAY=1 and its default sync.`,
      'Bare receiver: a program in Node that receives, writes and syncs, and does nothing else; its ratio to Orthanc is what Node could reach here at most.',
      'Server: new, or after it has stored the other set, when code that is compiled as it runs has been.',
      'hounsfield answers success when the object, its end mark and its name are synced, from which a lost index record is made again; Orthanc syncs the object only.',
      'What was stored is deleted when a row is done, each server has a part of the disk of its own, written pages are synced and the system fetches memory for the files before each run: no run pays for another, or for memory that its host has taken back.',
      'Files acknowledged a second, median (min–max); the ratio is of the medians. Answer and memory: medians, hounsfield / Orthanc.',
    ],
    command: `node bench/run.ts store --rounds ${rounds}`,
  };
}

async function rowOf(scenario: Scenario, load: string, rounds: number): Promise<string[]> {
  const ours: Measurement[] = [];
  const theirs: Measurement[] = [];
  const least: Measurement[] = [];
  await using folders = new BenchFolders();
  for (let round = 0; round < rounds; round++) {
    for (const [contender, list] of [
      [hounsfield, ours],
      [orthanc, theirs],
      [bare, least],
    ] as const) {
      const measurement = await measureStore(contender, scenario, { load, folder: folders.next() });
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
    `${printSample(rate(least))}: ${significant(rate(least).median / rate(theirs).median)}×`,
    both(each => each.medianMilliseconds),
    both(each => each.peakMegabytes),
  ];
}

function serverOf({ after }: Scenario): string {
  return after === undefined ? 'new' : `after ${after.toUpperCase()}`;
}
