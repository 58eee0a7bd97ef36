import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { apart } from '../lib/apart.ts';
import { dataSetFolder } from '../lib/data-sets.ts';
import { touchMemoryFor } from '../lib/memory.ts';
import { scratch } from '../lib/places.ts';
import type { Report } from '../lib/report.ts';
import { printSample, sampleOf, significant } from '../lib/statistics.ts';
import { runLoad, runScu, type ScpRow, type ScuRow, scps, scus, startScp, versions } from './programs.ts';

/** One way to do a job: what is measured, in things a second. */
interface Contender {
  readonly title: string;
  /** @param folder a folder for the files, empty */
  measure(folder: string): Promise<number>;
}

/** A job, ours first, the others beside it. */
interface Job {
  readonly title: string;
  readonly unit: string;
  readonly ours: Contender;
  readonly theirs: readonly Contender[];
}

const FILES = 500;
const ECHOES = 5000;
const ASSOCIATIONS = 1000;
/** Associations that a server has had which has run for a while. */
const LONG_BEFORE = 5000;

/**
 * Measures C-STORE, C-ECHO and associations over loopback, ours beside DCMTK and dcmjs-dimse: contenders in turn,
 * `rounds` times over.
 * @returns undefined with a line that says why where a peer is missing
 */
export async function benchNetwork(rounds: number): Promise<Report | undefined> {
  const about = await versions();
  if (about === undefined) {
    console.error('network: skipped, needs DCMTK and the peers of node bench/install-peers.mjs');
    return undefined;
  }
  const folders = {
    files: filesFolder('ct'),
    manyFiles: dataSetFolder('ct-long'),
    before: filesFolder('mr'),
    longBefore: dataSetFolder('mr'),
  };
  const root = mkdtempSync(join(scratch, 'network-'));
  apart(root);
  const rows: string[][] = [];
  try {
    await talkToDcmjs(folders.before, root);
    for (const job of jobs(folders)) rows.push(...(await rowsOf(job, rounds, root)));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
  return {
    name: 'network',
    head: ['job', 'unit', 'hounsfield', 'beside', 'its figure', 'ratio'],
    rows,
    notes: [
      `Versions: ${about}; DCMTK with TCP_NODELAY=1 on both sides.`,
      `Data: ${FILES} CT files of 0.5 MB, and in the row that says so ${count(readdirSync(folders.manyFiles).length)} of them. Every server that keeps files writes them without a sync; that of dcmjs-dimse drops what it is sent.`,
      'Client → server: the whole command, from the start of its process to its end. Of 500 files the start of Node is a fifth. Load: a generator that sends from memory and checks each status, one request outstanding on each association.',
      'Each server is new for each figure and has served others before: MR files or associations as the row says, 500 MR files before the clients, as many echoes. Code is compiled as it runs: the rows with more before are those of its later life.',
      `Before that, ${FILES} MR files went from the client of dcmjs-dimse to hu receive, and from hu store to its server, all with success.`,
      'Before each figure the system fetches memory for the files: what was free for some seconds is that of the host again.',
      'Median (min–max); the ratio is of the medians.',
    ],
    command: `node bench/run.ts network --rounds ${rounds}`,
  };
}

/** The files that are measured, and others that the server has taken before. */
interface Folders {
  readonly files: string;
  /** So many that the start of a program weighs little. */
  readonly manyFiles: string;
  readonly before: string;
  /** The same for a server that has run for a while. */
  readonly longBefore: string;
}

function jobs({ files, manyFiles, before, longBefore }: Folders): readonly Job[] {
  const pair = (title: string, scu: ScuRow, scp: ScpRow, sent = files): Contender => ({
    title,
    measure: folder =>
      withServer(scp, folder, async port => {
        await runScu(scu, port, before);
        touchMemoryFor(sent);
        return readdirSync(sent).length / (await runScu(scu, port, sent));
      }),
  });
  const load = (scp: ScpRow, options: readonly string[], warmUp = options, stores?: string): Contender => ({
    title: scp.title,
    measure: folder =>
      withServer(scp, folder, async port => {
        await runLoad(port, warmUp);
        if (stores !== undefined) touchMemoryFor(stores);
        return runLoad(port, options);
      }),
  });
  const stored = (scp: ScpRow, associations: string, first: string): Contender => {
    const options = ['--op', 'store', '--associations', associations, '--folder'];
    return load(scp, [...options, files], [...options, first], files);
  };
  const storing = (words: string, associations: string, other: ScpRow): readonly Job[] =>
    [before, longBefore].map(first => ({
      title: `C-STORE under load, ${words}, files on the disk; after ${count(readdirSync(first).length)} others`,
      unit: 'files/s',
      ours: stored(scps.hounsfield, associations, first),
      theirs: [stored(other, associations, first)],
    }));
  const echo = ['--op', 'echo', '--count', String(ECHOES)];
  const associate = (times: number): readonly string[] => ['--op', 'associate', '--count', String(times)];
  return [
    {
      title: 'C-STORE, client → server with files on the disk',
      unit: 'files/s',
      ours: pair('hu store → hu receive', scus.hounsfield, scps.hounsfield),
      theirs: [
        pair('storescu → storescp', scus.storescu, scps.storescp),
        pair('dcmjs-dimse client → server', scus['dcmjs-dimse'], scps['dcmjs-dimse']),
      ],
    },
    {
      title: `C-STORE, client → server with files on the disk, ${count(readdirSync(manyFiles).length)} files`,
      unit: 'files/s',
      ours: pair('hu store → hu receive', scus.hounsfield, scps.hounsfield, manyFiles),
      theirs: [pair('storescu → storescp', scus.storescu, scps.storescp, manyFiles)],
    },
    ...storing('one association', '1', scps.storescp),
    ...storing('four associations', '4', scps['storescp --fork']),
    {
      title: 'C-ECHO on one association',
      unit: 'echoes/s',
      ours: load(scps.hounsfield, echo),
      theirs: [load(scps.storescp, echo)],
    },
    ...[ASSOCIATIONS, LONG_BEFORE].map(first => ({
      title: `associations: connect, associate, echo, release; after ${count(first)} others`,
      unit: 'associations/s',
      ours: load(scps.hounsfield, associate(ASSOCIATIONS), associate(first)),
      theirs: [load(scps.storescp, associate(ASSOCIATIONS), associate(first))],
    })),
  ];
}

function count(number: number): string {
  return number.toLocaleString('en-GB');
}

/** Both mixed pairs once, for the sake of agreement. @throws Error when a file was not stored */
async function talkToDcmjs(files: string, root: string): Promise<void> {
  const mixed = [
    [scus['dcmjs-dimse'], scps.hounsfield],
    [scus.hounsfield, scps['dcmjs-dimse']],
  ] as const;
  for (const [scu, scp] of mixed) {
    const folder = mkdtempSync(join(root, 'mixed-'));
    await withServer(scp, folder, port => runScu(scu, port, files));
  }
}

async function rowsOf(job: Job, rounds: number, root: string): Promise<string[][]> {
  const contenders = [job.ours, ...job.theirs];
  const figures = contenders.map(() => [] as number[]);
  for (let round = 0; round < rounds; round++) {
    for (const [at, contender] of contenders.entries()) {
      const figure = await measured(contender, root);
      figures[at]?.push(figure);
      console.error(`network ${job.title}, round ${round + 1}: ${contender.title} ${significant(figure)} ${job.unit}`);
    }
  }
  const [ours, ...theirs] = figures.map(sampleOf);
  if (ours === undefined) return [];
  return theirs.map((sample, at) => [
    job.title,
    job.unit,
    printSample(ours),
    job.theirs[at]?.title ?? '',
    printSample(sample),
    `${significant(ours.median / sample.median)}×`,
  ]);
}

/** @param root folders of all that is measured; they go with it at the end */
async function measured(contender: Contender, root: string): Promise<number> {
  const folder = mkdtempSync(join(root, 'files-'));
  const figure = await contender.measure(folder);
  // What is not kept needs no disk. Removed it must not be: ext4 passes over the inodes of files that were removed in
  // the last minutes one by one when it makes a new file, which would be measured next.
  for (const name of readdirSync(folder)) truncateSync(join(folder, name));
  return figure;
}

async function withServer(scp: ScpRow, folder: string, measure: (port: number) => Promise<number>): Promise<number> {
  const { server, port } = await startScp(scp, folder);
  await using _running = server;
  return await measure(port);
}

/** The first files of a set in a folder of their own, for clients that send a folder. */
function filesFolder(name: 'ct' | 'mr'): string {
  const all = dataSetFolder(name);
  const folder = join(scratch, 'data', `${name}-${FILES}`);
  if (existsSync(folder)) return folder;
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(all).sort().slice(0, FILES)) cpSync(join(all, file), join(folder, file));
  return folder;
}
