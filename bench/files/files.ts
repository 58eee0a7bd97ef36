import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findCommand, run } from '@hounsfield/testkit';
import { apart } from '../lib/apart.ts';
import { withPriority } from '../lib/command.ts';
import { checkout, peersFolder, scratch } from '../lib/places.ts';
import type { Report } from '../lib/report.ts';
import { printSample, type Sample, sampleOf, significant } from '../lib/statistics.ts';
import { type SetName, setFolder } from './sets.ts';

/** One row of the table: a job on a set of files, and who does it. */
interface Row {
  readonly title: string;
  readonly set: SetName;
  /** Files of the set at most. */
  readonly most: number;
  readonly ours: string;
  readonly peers: readonly string[];
  readonly warm: number;
  readonly passes: number;
  /** What is shown, of the sample of milliseconds. */
  readonly unit: 'files a second' | 'ms';
}

const rows: readonly Row[] = [
  {
    title: 'index 500 CT files',
    set: 'ct',
    most: 500,
    ours: 'index-hounsfield',
    peers: ['index-dicom-parser', 'index-dcmjs'],
    warm: 1,
    passes: 3,
    unit: 'files a second',
  },
  {
    title: 'index 500 CT files, asynchronously',
    set: 'ct',
    most: 500,
    ours: 'index-hounsfield-async',
    peers: ['index-dicom-parser', 'index-dcmjs'],
    warm: 1,
    passes: 3,
    unit: 'files a second',
  },
  {
    title: 'index 20,000 small files',
    set: 'small',
    most: 20_000,
    ours: 'index-hounsfield',
    peers: ['index-dicom-parser', 'index-dcmjs'],
    warm: 1,
    passes: 2,
    unit: 'files a second',
  },
  {
    title: 'index 20,000 small files, asynchronously',
    set: 'small',
    most: 20_000,
    ours: 'index-hounsfield-async',
    peers: ['index-dicom-parser'],
    warm: 1,
    passes: 2,
    unit: 'files a second',
  },
  {
    title: 'change and write 500 CT files',
    set: 'ct',
    most: 500,
    ours: 'rewrite-hounsfield',
    peers: ['rewrite-dwv', 'rewrite-dcmjs'],
    warm: 1,
    passes: 2,
    unit: 'files a second',
  },
  {
    title: '5,000 nested levels',
    set: 'deep-5000',
    most: 1,
    ours: 'deep-hounsfield',
    peers: ['deep-dicom-parser', 'deep-dcmjs'],
    warm: 0,
    passes: 1,
    unit: 'ms',
  },
  {
    title: '50,000 nested levels',
    set: 'deep-50000',
    most: 1,
    ours: 'deep-hounsfield',
    peers: ['deep-dicom-parser', 'deep-dcmjs'],
    warm: 0,
    passes: 1,
    unit: 'ms',
  },
];

/**
 * Measures work on files: every way in a process of its own, the ways in turn, `rounds` times over. The time of a round
 * is the median of its passes; files are in the page cache.
 */
export async function benchFiles(rounds: number): Promise<Report> {
  if (peersFolder() === undefined) throw new Error('Run first: node bench/install-peers.mjs');
  const written = mkdtempSync(join(scratch, 'files-'));
  apart(written);
  const lines: string[][] = [];
  try {
    for (const row of rows) {
      lines.push(...(await linesOf(row, rounds, written)));
      if (row.ours.startsWith('deep-')) lines.push(...(await toolLines(row)));
    }
    lines.push(...(await headerLines(rounds)));
    lines.push(await jsonLine(rounds), await keptLine(rounds, written), await startLine(rounds));
  } finally {
    // Not before: ext4 passes over the inodes of files that were removed in the last minutes one by one when it makes a
    // new file, which would be measured next.
    rmSync(written, { recursive: true });
  }
  return {
    name: 'files',
    head: ['job', 'who', 'figure', 'ratio', 'peak memory, MB'],
    rows: lines,
    notes: [
      `Versions: dicom-parser ${version('dicom-parser')}, dcmjs ${version('dcmjs')}, dwv ${version('dwv')}.`,
      'Wall time, files in the page cache; median (min–max) of the rounds. A ratio says how many times faster hounsfield is.',
      'Index: the header of each file up to its pixels. dicom-parser and dcmjs need the whole file in memory first.',
      'Peak memory is that of the whole process, in the unit of the shared methods: 1 MB is 1,048,576 bytes; for one header that up to the end of the first reading, and of it what is no page of the program of Node, which all processes share. Refused: with a typed error, or with that of the engine when its stack is full.',
    ],
    command: `node bench/run.ts files --rounds ${rounds}`,
  };
}

async function linesOf(row: Row, rounds: number, written: string): Promise<string[][]> {
  const names = [row.ours, ...row.peers];
  const found = new Map<string, Measured[]>(names.map(name => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const name of names) found.get(name)?.push(await measure(row, name, written));
  const ours = samples(row, found.get(row.ours) ?? []);
  return names.map(name => lineOf(row, name, { all: found.get(name) ?? [], ours }));
}

interface Measured {
  readonly milliseconds: readonly number[];
  readonly files: number;
  readonly result: number;
  readonly resident: number;
  /** Of it what is no page of Node's program, where that is known. */
  readonly own?: number;
  readonly refusal: string;
  /** The process did not come to its end. */
  readonly failure?: string;
}

function lineOf(
  row: Pick<Row, 'title' | 'unit' | 'ours'>,
  name: string,
  { all, ours }: { readonly all: readonly Measured[]; readonly ours: Sample | undefined },
): string[] {
  const who = name.replace(/^\w+-/, '').replace(/-async$/, '');
  const failure = all.find(each => each.failure !== undefined)?.failure;
  if (failure !== undefined) return [row.title, who, failure, '', ''];
  const own = samples(row, all);
  if (own === undefined || ours === undefined) return [row.title, who, 'none', '', ''];
  const ratio = row.unit === 'ms' ? own.median / ours.median : ours.median / own.median;
  const refusal = all[0]?.refusal ?? '';
  const outcome = refusal === '' ? '' : `, refused: ${refusal.split(/[.(]/)[0]?.slice(0, 60)}`;
  const resident = significant(sampleOf(all.map(each => each.resident / MB)).median);
  const owns = all.flatMap(each => (each.own === undefined ? [] : [each.own / MB]));
  const memory = owns.length === 0 ? resident : `${resident}, ${significant(sampleOf(owns).median)} its own`;
  const figure = `${printSample(own)} ${row.unit}${outcome}`;
  return [row.title, who, figure, name === row.ours ? '' : `${significant(ratio)}×`, memory];
}

/** As the shared methods divide what the system counts. */
const MB = 2 ** 20;

/** The figures of the rounds in the unit of the row. */
function samples({ unit }: Pick<Row, 'unit'>, all: readonly Measured[]): Sample | undefined {
  const times = all.filter(each => each.failure === undefined);
  if (times.length === 0) return undefined;
  return sampleOf(
    times.map(({ milliseconds, files }) => {
      const { median } = sampleOf(milliseconds);
      return unit === 'ms' ? median : (files * 1000) / median;
    }),
  );
}

/** @param written folder for the files that are written */
async function measure({ set, most, warm, passes }: Row, name: string, written: string): Promise<Measured> {
  const script = fileURLToPath(new URL('measure.ts', import.meta.url));
  const slow = name.endsWith('dcmjs');
  const numbers = [most, slow ? Math.min(warm, 1) : warm, slow ? 1 : passes].map(String);
  console.error(`files ${set}: ${name}`);
  return measured(['--expose-gc', script, name, setFolder(set), ...numbers, written]);
}

async function measured(node: readonly string[]): Promise<Measured> {
  // A shell and a session stand between us and the process: what takes too long must be ended from beside it.
  const { program, args } = withPriority('timeout', [
    '--signal=KILL',
    String(LONGEST / 1000),
    process.execPath,
    ...node,
  ]);
  const { code, stdout } = await run(program, args, { timeout: 2 * LONGEST }).catch(() => ({ code: -1, stdout: '' }));
  const none = { milliseconds: [], files: 0, result: 0, resident: 0, refusal: '' };
  // The line is printed by measure.ts.
  return code === 0 ? (JSON.parse(stdout) as Measured) : { ...none, failure: failureOf(code) };
}

function failureOf(code: number | null): string {
  if (code === null) return 'crashed';
  return code === -1 || code === KILLED ? `not done in ${LONGEST / 1000} s` : `crashed (exit code ${code})`;
}

/** One file that is too large to be read as a whole for its header. */
async function headerLines(rounds: number): Promise<string[][]> {
  const path = join(setFolder('big'), 'enhanced.dcm');
  const script = fileURLToPath(new URL('header.mjs', import.meta.url));
  const found = new Map<string, Measured[]>(['hounsfield', 'dicom-parser', 'dcmjs'].map(who => [who, []]));
  for (let round = 0; round < rounds; round++)
    for (const [who, all] of found) all.push(await measured([script, who, path, who === 'hounsfield' ? '200' : '3']));
  const row = { title: 'header of a 262 MB file, once warm', unit: 'ms', ours: 'header-hounsfield' } as const;
  const ours = samples(row, found.get('hounsfield') ?? []);
  return Array.from(found, ([who, all]) => lineOf(row, `header-${who}`, { all, ours }));
}

/** `hu` takes many files in one process, dcm2json one; both write all values, pixels too, to files. */
async function jsonLine(rounds: number): Promise<string[]> {
  const title = `DICOM JSON of ${JSON_FILES} CT files with their pixels`;
  const folder = setFolder('ct');
  const names = readdirSync(folder).slice(0, JSON_FILES);
  const files = names.map(name => join(folder, name));
  const hu = [join(checkout, 'packages', 'cli', 'bin', 'hu.js'), 'json', ...files, '--output'];
  const dcm2json = findCommand('dcm2json');
  const [ours, theirs]: [number[], number[]] = [[], []];
  const out = mkdtempSync(join(tmpdir(), 'hounsfield-bench-'));
  try {
    for (let round = 0; round < rounds; round++) {
      ours.push(await wholeProcesses([[process.execPath, [...hu, out]]]));
      if (dcm2json === undefined) continue;
      theirs.push(
        await wholeProcesses(names.map(name => [dcm2json, [join(folder, name), join(out, `${name}.dcmtk`)]])),
      );
    }
  } finally {
    rmSync(out, { recursive: true });
  }
  const own = sampleOf(ours);
  if (theirs.length === 0) return [title, 'hu', `${printSample(own)} ms`, 'no dcm2json here', ''];
  const other = sampleOf(theirs);
  const figures = `${printSample(own)} / ${printSample(other)} ms`;
  return [title, 'hu / dcm2json', figures, `${significant(other.median / own.median)}×`, ''];
}

/** What it costs to start the command line, beside a bare Node that prints a line. */
async function startLine(rounds: number): Promise<string[]> {
  const hu = [join(checkout, 'packages', 'cli', 'bin', 'hu.js'), '--version'];
  const [ours, bare]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds * STARTS; round++) {
    ours.push(await wholeProcesses([[process.execPath, hu]]));
    bare.push(await wholeProcesses([[process.execPath, ['-e', 'console.log(1)']]]));
  }
  const [own, other] = [sampleOf(ours), sampleOf(bare)];
  return ['hu --version', 'hu / bare Node', `${printSample(own)} / ${printSample(other)} ms`, '', ''];
}

/** DCMTK and GDCM go down into what is nested as deep as it goes. */
async function toolLines({ title, set }: Row): Promise<string[][]> {
  const file = readdirSync(setFolder(set)).map(name => join(setFolder(set), name));
  const lines: string[][] = [];
  for (const tool of ['dcmdump', 'gdcmdump']) {
    const program = findCommand(tool);
    if (program === undefined) continue;
    const { code } = await run(program, file, { timeout: LONGEST }).catch(() => ({ code: -1 }));
    lines.push([title, tool, code === 0 ? 'read' : failureOf(code), '', '']);
  }
  return lines;
}

/** Milliseconds of some processes, one after another. */
async function wholeProcesses(calls: readonly (readonly [string, readonly string[]])[]): Promise<number> {
  const start = performance.now();
  for (const [program, args] of calls) {
    const command = withPriority(program, args);
    const { code } = await run(command.program, command.args, { timeout: LONGEST });
    if (code !== 0) throw new Error(`${program} ended with ${code}`);
  }
  return performance.now() - start;
}

async function keptLine(rounds: number, written: string): Promise<string[]> {
  const row: Row = {
    title: 'memory of a kept CT header',
    set: 'ct',
    most: 512,
    ours: 'keep-hounsfield',
    peers: [],
    warm: 0,
    passes: 1,
    unit: 'ms',
  };
  const all: Measured[] = [];
  for (let round = 0; round < rounds; round++) all.push(await measure(row, row.ours, written));
  const bytes = sampleOf(all.map(({ result }) => result / 1024));
  return [row.title, 'hounsfield', `${printSample(bytes)} KiB beyond its bytes`, '', ''];
}

function version(name: string): string {
  const manifest = join(peersFolder() ?? '', 'node_modules', name, 'package.json');
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}

/** One start is short, so each round has several. */
const STARTS = 5;
const JSON_FILES = 100;
/** dcmjs takes minutes over what is nested deep. */
const LONGEST = 60_000;
/** Of `timeout`, when it had to end the program. */
const KILLED = 137;
