import { sharedFile } from '../lib/places.ts';
import type { Report } from '../lib/report.ts';
import { printSample, sampleOf, significant } from '../lib/statistics.ts';
import { BenchFolders, type Load, measureStore } from './measure.ts';
import { hounsfield, type StoreContender } from './servers.ts';

const loads: readonly (Load & { readonly title: string })[] = [
  { set: 'ct', title: '512 CT, 0.5 MB each', associations: 8 },
  { set: 'mr', title: '2,000 MR, 0.14 MB each', associations: 8 },
];

const levels = ['none', 'object', 'index'] as const;

/**
 * Measures what it costs that acknowledged objects are durable: the same load with each value of `durability`, in turn.
 * @returns undefined with a line that says why where the load generator is missing
 */
export async function benchDurability(rounds: number): Promise<Report | undefined> {
  const load = sharedFile('rawscu.mjs');
  if (load === undefined) {
    console.error('durability: skipped, needs the load generator (HOUNSFIELD_BENCH or ../shared/bench)');
    return undefined;
  }
  const rows: string[][] = [];
  for (const each of loads) rows.push(await rowOf(each, load, rounds));
  return {
    name: 'durability',
    head: ['data, 8 associations', ...levels.map(level => `${level}, files/s`), 'object : none', 'index : none'],
    rows,
    notes: [
      `Version: hounsfield ${await hounsfield.version()}, a new server for each run.`,
      'Columns: the configuration key `durability`; object is what is used unless told otherwise. Files acknowledged a second, median (min–max).',
    ],
    command: `node bench/run.ts durability --rounds ${rounds}`,
  };
}

async function rowOf(each: (typeof loads)[number], load: string, rounds: number): Promise<string[]> {
  const rates = new Map<string, number[]>(levels.map(level => [level, []]));
  await using folders = new BenchFolders();
  for (let round = 0; round < rounds; round++) {
    for (const level of levels) {
      const { filesPerSecond } = await measureStore(withDurability(level), each, { load, folder: folders.next() });
      rates.get(level)?.push(filesPerSecond);
      console.error(`durability ${each.set}, round ${round + 1}: ${level} ${significant(filesPerSecond)} files/s`);
    }
  }
  const samples = levels.map(level => sampleOf(rates.get(level) ?? []));
  const [none, object, index] = samples.map(sample => sample.median) as [number, number, number];
  return [each.title, ...samples.map(printSample), significant(object / none), significant(index / none)];
}

function withDurability(level: (typeof levels)[number]): StoreContender {
  return { ...hounsfield, start: folder => hounsfield.start(folder, { HOUNSFIELD_DURABILITY: level }) };
}
