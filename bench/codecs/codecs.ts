import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runOk } from '@hounsfield/testkit';
import { withPriority } from '../lib/command.ts';
import { peersFolder, scratch } from '../lib/places.ts';
import type { Report } from '../lib/report.ts';
import { type Sample, sampleOf, significant } from '../lib/statistics.ts';
import { type ContenderName, coder, type Method, type MethodName, methods } from './contenders.ts';
import { type ImageName, images, nativeFrame } from './images.ts';
import { nativeToolSpeed } from './native-tools.ts';

/** What is measured: a method on the images that the standard lets it compress. */
const rows: readonly (readonly [MethodName, readonly ImageName[]])[] = [
  ['rle', ['ct', 'mammogram', 'ultrasound']],
  ['jpeg-lossless', ['ct', 'mammogram', 'ultrasound']],
  ['jpeg-baseline', ['ultrasound']],
  ['jpeg-extended', ['mammogram']],
  ['deflate', ['ct']],
  ['jpeg-ls', ['ct', 'mammogram', 'ultrasound']],
  ['jpeg-2000', ['ct', 'mammogram', 'ultrasound']],
  ['htj2k', ['ct', 'mammogram', 'ultrasound']],
  ['jpeg-xl', ['ct', 'mammogram', 'ultrasound']],
];

/** The ways to lose something of those that need not. */
const lossyRows: typeof rows = [
  ['jpeg-ls-near', ['ct', 'mammogram', 'ultrasound']],
  ['jpeg-2000-lossy', ['ct', 'mammogram', 'ultrasound']],
  ['htj2k-lossy', ['ct', 'mammogram', 'ultrasound']],
  ['jpeg-xl-lossy', ['ct', 'mammogram', 'ultrasound']],
];

const peers: readonly ContenderName[] = ['dcmjs-codecs', 'cornerstonejs', 'zlib'];
type Work = 'decode' | 'encode';

/** Megabytes of native pixels a second of one thread, decoded and encoded, beside the best peer. */
export async function benchCodecs(rounds: number): Promise<Report> {
  const table = await tableOf(rows, rounds);
  return report('codecs', [...table, await windowRow(rounds), await workersRow(rounds)], rounds);
}

/** The same of what loses something to become smaller, which DICOM allows beside. */
export async function benchLossyCodecs(rounds: number): Promise<Report> {
  return report('codecs-lossy', await tableOf(lossyRows, rounds), rounds);
}

async function tableOf(wanted: typeof rows, rounds: number): Promise<string[][]> {
  if (peersFolder() === undefined) throw new Error('Run first: node bench/install-peers.mjs');
  const table: string[][] = [];
  for (const [method, names] of wanted) {
    for (const image of names) {
      const path = await encodedFile(method, image);
      if (path === undefined) continue;
      for (const work of ['decode', 'encode'] as const) {
        table.push(await row({ method, image, work, path }, rounds));
      }
    }
  }
  return table;
}

function report(name: string, table: string[][], rounds: number): Report {
  return {
    name,
    head: [
      'codec',
      'image',
      'work',
      'hounsfield, MB/s',
      'best peer',
      'its MB/s',
      'ratio',
      'native program, MB/s',
      'ratio',
    ],
    rows: table,
    notes: [
      `Versions: ${['dcmjs-codecs', '@cornerstonejs/codec-libjpeg-turbo-8bit', '@cornerstonejs/codec-charls', '@cornerstonejs/codec-openjpeg', '@cornerstonejs/codec-openjph'].map(name => `${name} ${version(name)}`).join(', ')}; zlib is that of Node.`,
      'Megabytes of native pixels for each second of CPU time, one frame after another in memory; of each round the best of eight passes (of those that two seconds hold), of the rounds the median. What a peer leaves in the memory of its module is copied, as a caller has to.',
      'All decode the same stream, which ours has encoded. Other samples: what the peer decodes without loss are not those that were encoded. HTJ2K that loses something is encoded to a size here and by the peer with a step of quantisation, which it has been told, that comes to that size; of JPEG 2000 the peer does not keep to the size for more than eight bits. Native program: the whole command on a file of many frames, by wall time, reading and writing the file with it.',
    ],
    command: `node bench/run.ts ${name} --rounds ${rounds}`,
  };
}

interface Job {
  readonly method: MethodName;
  readonly image: ImageName;
  readonly work: Work;
  readonly path: string;
}

async function row(job: Job, rounds: number): Promise<string[]> {
  const { method, image, work } = job;
  const size = nativeFrame(image).length / 1e6;
  const speeds = new Map<ContenderName, number[]>();
  const wrong = new Set<ContenderName>();
  for (let round = 0; round < rounds; round++) {
    for (const contender of ['hounsfield', ...peers] as const) {
      const measured = await measure(contender, job);
      if (measured === undefined) continue;
      const { milliseconds, isRight } = measured;
      if (!isRight) wrong.add(contender);
      speeds.set(contender, [...(speeds.get(contender) ?? []), (size / milliseconds) * 1000]);
      console.error(
        `codecs ${method} ${image} ${work} round ${round + 1}: ${contender} ${significant((size / milliseconds) * 1000)} MB/s`,
      );
    }
  }
  const sample = (name: ContenderName): Sample | undefined => {
    const own = speeds.get(name);
    return own === undefined ? undefined : sampleOf(own);
  };
  const mine = sample('hounsfield');
  const best = peers.filter(name => speeds.has(name)).toSorted((a, b) => sample(b)!.median - sample(a)!.median)[0];
  const beside = best === undefined ? undefined : sample(best);
  const frame = work === 'decode' ? readFileSync(job.path) : nativeFrame(image);
  const tool = await nativeToolSpeed(job, frame);
  const ratio = (to: number | undefined): string =>
    mine === undefined || to === undefined ? '' : `${significant(mine.median / to)}×`;
  return [
    methods[method].title,
    images[image].title,
    work,
    print(mine?.median),
    best === undefined ? '' : wrong.has(best) ? `${best}, other samples` : best,
    print(beside?.median),
    ratio(beside?.median),
    tool === undefined ? '' : `${tool.program} ${significant(tool.speed)}`,
    ratio(tool?.speed),
  ];
}

/** Window and level: 16 bits in, 8 out; the megabytes are those that go in. */
async function windowRow(rounds: number): Promise<string[]> {
  const size = nativeFrame('ct').length / 1e6;
  const script = fileURLToPath(new URL('measure-window.ts', import.meta.url));
  const speeds: Record<'hounsfield' | 'loop', number[]> = { hounsfield: [], loop: [] };
  for (let round = 0; round < rounds; round++) {
    for (const way of ['hounsfield', 'loop'] as const) {
      const { program, args } = withPriority(process.execPath, [script, way]);
      const { stdout } = await runOk(program, args, { timeout: 60_000 });
      // The line is printed by measure-window.ts.
      const { milliseconds } = JSON.parse(stdout) as { milliseconds: number[] };
      speeds[way].push((size / sampleOf(milliseconds).min) * 1000);
    }
  }
  const [ours, loop] = [sampleOf(speeds.hounsfield).median, sampleOf(speeds.loop).median];
  const ratio = `${significant(ours / loop)}×`;
  return [
    'window and level to 8 bits',
    images.ct.title,
    'render',
    print(ours),
    'a plain loop',
    print(loop),
    ratio,
    '',
    '',
  ];
}

/** The pool with two workers beside the same with one, by wall time: a machine that does other things shows less. */
async function workersRow(rounds: number): Promise<string[]> {
  const [method, image] = ['jpeg-ls', 'ct'] as const;
  const path = (await encodedFile(method, image))!;
  const size = nativeFrame(image).length / 1e6;
  const script = fileURLToPath(new URL('measure-workers.ts', import.meta.url));
  const speeds: Record<'1' | '2', number[]> = { 1: [], 2: [] };
  for (let round = 0; round < rounds; round++) {
    for (const workers of ['1', '2'] as const) {
      const { program, args } = withPriority(process.execPath, [script, workers, method, image, path]);
      const { stdout } = await runOk(program, args, { timeout: 120_000 });
      // The line is printed by measure-workers.ts.
      const { milliseconds } = JSON.parse(stdout) as { milliseconds: number[] };
      speeds[workers].push((size / sampleOf(milliseconds).min) * 1000);
    }
  }
  const [two, one] = [sampleOf(speeds[2]).median, sampleOf(speeds[1]).median];
  const title = `two workers, ${methods[method].title}`;
  return [
    title,
    images[image].title,
    'decode',
    print(two),
    'one worker',
    print(one),
    `${significant(two / one)}×`,
    '',
    '',
  ];
}

function print(speed: number | undefined): string {
  return speed === undefined ? '' : significant(speed);
}

/** The frame as ours encodes it, in a file; undefined where we have no such codec. */
async function encodedFile(method: MethodName, image: ImageName): Promise<string | undefined> {
  const ours = await coder('hounsfield', method, images[image].facts);
  if (ours?.encode === undefined) return undefined;
  const folder = join(scratch, 'data', 'codecs');
  const path = join(folder, `${image}.${method}`);
  if (existsSync(path)) return path;
  mkdirSync(folder, { recursive: true });
  const encoded = ours.encode(nativeFrame(image));
  writeFileSync(path, new Uint8Array(encoded.buffer, encoded.byteOffset, encoded.byteLength));
  return path;
}

interface Measured {
  readonly milliseconds: number;
  /** Whether the samples are those that were encoded, where they ought to be. */
  readonly isRight: boolean;
}

async function measure(contender: ContenderName, { method, image, work, path }: Job): Promise<Measured | undefined> {
  const script = fileURLToPath(new URL('measure.ts', import.meta.url));
  const { program, args } = withPriority(process.execPath, [
    '--expose-gc',
    script,
    contender,
    method,
    image,
    work,
    path,
  ]);
  const { stdout } = await runOk(program, args, { timeout: 300_000 });
  // The line is printed by measure.ts.
  const { milliseconds, isEqual } = JSON.parse(stdout) as { milliseconds: number[]; isEqual?: boolean };
  if (milliseconds.length === 0) return undefined;
  const { isLossy }: Method = methods[method];
  const isRight = work === 'encode' || isEqual === true || isLossy === true;
  if (!isRight && contender === 'hounsfield') throw new Error(`${method} of ${image} is decoded wrongly`);
  return { milliseconds: sampleOf(milliseconds).min, isRight };
}

function version(name: string): string {
  const manifest = join(peersFolder() ?? '', 'node_modules', name, 'package.json');
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}
