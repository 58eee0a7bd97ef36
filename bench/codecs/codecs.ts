import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { peersFolder, scratch } from '../lib/places.ts';
import type { Report } from '../lib/report.ts';
import { significant } from '../lib/statistics.ts';
import { type ContenderName, coder, type Method, type MethodName, methods } from './contenders.ts';
import { type ImageName, images, nativeFrame } from './images.ts';
import { nativeTool } from './native-tools.ts';
import type { Ready } from './passes.ts';
import { Speeds } from './speeds.ts';
import { inTurn, type Measured, startMeasured } from './together.ts';

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
      'Megabytes of native pixels for each second of CPU time, one frame after another in memory; of each round the best of ten passes (of those that two seconds hold), of the rounds the median. Contenders do their passes in turn and on the same processor, since what else its host does slows one for seconds. What a peer leaves in the memory of its module is copied, as a caller has to.',
      'All decode the same stream, which ours has encoded. Other samples: what the peer decodes without loss are not those that were encoded. HTJ2K that loses something is encoded to a size here and by the peer with a step of quantisation, which it has been told, that comes to that size; of JPEG 2000 the peer does not keep to the size for more than eight bits. Native program: the whole command on a file of many frames, by wall time, reading and writing the file with it, the better of two in each round.',
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
  const speeds = new Speeds<ContenderName | 'tool'>();
  const wrong = new Set<ContenderName>();
  using tool = nativeTool(job, work === 'decode' ? readFileSync(job.path) : nativeFrame(image));
  for (let round = 0; round < rounds; round++) {
    await using started = new AsyncDisposableStack();
    const contenders: Measured<ContenderName>[] = [];
    for (const name of ['hounsfield', ...peers] as const) {
      const each = started.use(await startMeasured(name, 'measure.ts', [name, method, image, work, job.path]));
      if (!each.ready.isAble) continue;
      contenders.push(each);
      if (!isRight(each.ready, method)) wrong.add(name);
    }
    if (wrong.has('hounsfield')) throw new Error(`${method} of ${image} is decoded wrongly`);
    speeds.add(await inTurn([...contenders, ...(tool === undefined ? [] : [tool])]), size);
    console.error(`codecs ${method} ${image} ${work} round ${round + 1}: ${speeds}`);
  }
  const best = peers.filter(name => speeds.of(name) > 0).toSorted((a, b) => speeds.of(b) - speeds.of(a))[0];
  return [
    methods[method].title,
    images[image].title,
    work,
    significant(speeds.of('hounsfield')),
    ...(best === undefined
      ? ['', '', '']
      : [
          wrong.has(best) ? `${best}, other samples` : best,
          significant(speeds.of(best)),
          speeds.ratio('hounsfield', best),
        ]),
    ...(tool === undefined
      ? ['', '']
      : [`${tool.program} ${significant(speeds.of('tool'))}`, speeds.ratio('hounsfield', 'tool')]),
  ];
}

/** Whether the samples are those that were encoded, where they ought to be. */
function isRight(ready: Ready, method: MethodName): boolean {
  const { isLossy }: Method = methods[method];
  return isLossy === true || ready.isRight === true;
}

/** Window and level: 16 bits in, 8 out; the megabytes are those that go in. */
async function windowRow(rounds: number): Promise<string[]> {
  const size = nativeFrame('ct').length / 1e6;
  const speeds = new Speeds<'hounsfield' | 'loop'>();
  for (let round = 0; round < rounds; round++) {
    await using ours = await startMeasured('hounsfield', 'measure-window.ts', ['hounsfield']);
    await using loop = await startMeasured('loop', 'measure-window.ts', ['loop']);
    speeds.add(await inTurn<'hounsfield' | 'loop'>([ours, loop]), size);
  }
  return [
    'window and level to 8 bits',
    images.ct.title,
    'render',
    significant(speeds.of('hounsfield')),
    'a plain loop',
    significant(speeds.of('loop')),
    speeds.ratio('hounsfield', 'loop'),
    '',
    '',
  ];
}

/** The pool with two workers beside the same with one, by wall time: a machine that does other things shows less. */
async function workersRow(rounds: number): Promise<string[]> {
  const [method, image] = ['jpeg-ls', 'ct'] as const;
  const path = (await encodedFile(method, image))!;
  const size = nativeFrame(image).length / 1e6;
  const speeds = new Speeds<'1' | '2'>();
  for (let round = 0; round < rounds; round++) {
    await using one = await startMeasured('1', 'measure-workers.ts', ['1', method, image, path], 'all');
    await using two = await startMeasured('2', 'measure-workers.ts', ['2', method, image, path], 'all');
    speeds.add(await inTurn<'1' | '2'>([one, two]), size);
  }
  return [
    `two workers, ${methods[method].title}`,
    images[image].title,
    'decode',
    significant(speeds.of('2')),
    'one worker',
    significant(speeds.of('1')),
    speeds.ratio('2', '1'),
    '',
    '',
  ];
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

function version(name: string): string {
  const manifest = join(peersFolder() ?? '', 'node_modules', name, 'package.json');
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}
