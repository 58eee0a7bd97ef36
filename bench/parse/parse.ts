import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runOk } from '@hounsfield/testkit';
import { withPriority } from '../lib/command.ts';
import { type DataSetName, dataSetFolder } from '../lib/data-sets.ts';
import { peersFolder } from '../lib/places.ts';
import type { Report } from '../lib/report.ts';
import { printSample, type Sample, sampleOf, significant } from '../lib/statistics.ts';
import { type Contender, contenders } from './contenders.ts';

interface Scenario {
  readonly set: DataSetName;
  readonly title: string;
  /** How often one pass goes over the set, so that a pass is long enough for the clock. */
  readonly repeat: number;
}

const scenarios: readonly Scenario[] = [
  { set: 'ct', title: '512 CT slices', repeat: 30 },
  { set: 'nested-undefined', title: '200,000 nested elements, undefined lengths', repeat: 8 },
  { set: 'nested-defined', title: '200,000 nested elements, defined lengths', repeat: 8 },
];

/** A contender that takes seconds a pass needs neither many passes nor repeats. */
const slow = { warm: 1, passes: 2, repeat: 1 };
const fast = { warm: 3, passes: 3 };

/**
 * Measures header parsing: every contender in a process of its own, the contenders in turn, `rounds` times over.
 * The time of a round is the median of its passes.
 */
export async function benchParse(rounds: number): Promise<Report> {
  if (peersFolder() === undefined) throw new Error('Run first: node bench/install-peers.mjs');
  const rows: string[][] = [];
  for (const scenario of scenarios) {
    dataSetFolder(scenario.set);
    rows.push(...(await rowsOf(scenario, rounds)));
  }
  return {
    name: 'parse',
    head: ['data', 'work', 'hounsfield, ms', 'dicom-parser, ms', 'ratio', 'dcmjs, ms', 'ratio'],
    rows,
    notes: [
      `Versions: dicom-parser ${version('dicom-parser')}, dcmjs ${version('dcmjs')}.`,
      'CPU milliseconds (user and system) for the whole set, in memory; median (min–max) of the rounds. A ratio says how many times the time of hounsfield.',
      'Index: all elements are found. Values: twenty attributes are read too. dcmjs decodes every value in any case.',
    ],
    command: `node bench/run.ts parse --rounds ${rounds}`,
  };
}

async function rowsOf(scenario: Scenario, rounds: number): Promise<string[][]> {
  const times = new Map<string, number[]>(Object.keys(contenders).map(name => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, contender] of Object.entries(contenders)) {
      const time = await measure(name, contender, scenario);
      times.get(name)?.push(time);
      console.error(`parse ${scenario.set} round ${round + 1}: ${name} ${significant(time)} ms`);
    }
  }
  const sample = (name: string): Sample => sampleOf(times.get(name) ?? []);
  const ratio = (name: string, to: string): string => `${significant(sample(name).median / sample(to).median)}×`;
  const index = [
    scenario.title,
    'index',
    printSample(sample('hounsfield')),
    printSample(sample('dicom-parser')),
    ratio('dicom-parser', 'hounsfield'),
    printSample(sample('dcmjs')),
    ratio('dcmjs', 'hounsfield'),
  ];
  const values = [
    scenario.title,
    'values',
    printSample(sample('hounsfield-values')),
    printSample(sample('dicom-parser-values')),
    ratio('dicom-parser-values', 'hounsfield-values'),
    '',
    ratio('dcmjs', 'hounsfield-values'),
  ];
  return [index, values];
}

async function measure(name: string, contender: Contender, scenario: Scenario): Promise<number> {
  const effort = contender.package === 'dcmjs' ? slow : { ...fast, repeat: scenario.repeat };
  const script = fileURLToPath(new URL('measure.ts', import.meta.url));
  const numbers = [effort.warm, effort.passes, effort.repeat].map(String);
  const node = ['--expose-gc', '--max-old-space-size=8000', script, name, scenario.set, ...numbers];
  const { program, args } = withPriority(process.execPath, node);
  const { stdout } = await runOk(program, args, { timeout: 600_000 });
  // The line is printed by measure.ts.
  const { milliseconds, perFile } = JSON.parse(stdout) as { milliseconds: number[]; perFile: number };
  if (perFile < 1) throw new Error(`${name} did not read every file of ${scenario.set}`);
  return sampleOf(milliseconds).median;
}

function version(name: string): string {
  const manifest = join(peersFolder() ?? '', 'node_modules', name, 'package.json');
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}
