import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findCommand, freePort, memoryOf, run, runOk, type Server, spawnServer } from '@hounsfield/testkit';
import { readBytes } from 'hounsfield/file';
import { withPriority } from '../lib/command.ts';
import { dataSetFolder } from '../lib/data-sets.ts';
import { scratch, sharedFile } from '../lib/places.ts';
import type { Report } from '../lib/report.ts';
import { printSample, sampleOf, significant } from '../lib/statistics.ts';
import { hounsfield, orthanc, type StoreContender, type StoreServer } from '../store/servers.ts';

interface Scenario {
  readonly title: string;
  /** Arguments of the client behind those that all have. */
  readonly program: 'getscu' | 'movescu';
  readonly args: readonly string[];
}

const scenarios: readonly Scenario[] = [
  { title: 'C-GET, getscu --ignore', program: 'getscu', args: ['--ignore'] },
  { title: 'C-MOVE, movescu, to storescp --ignore', program: 'movescu', args: ['-aem', 'DEST'] },
];

/** One run of a client. */
interface Measurement {
  readonly filesPerSecond: number;
  readonly peakMegabytes: number;
}

/**
 * Measures C-GET and C-MOVE of one study out of the archive and out of Orthanc, with the clients and the receiver of
 * DCMTK, which drop what comes: the two in turn, `rounds` times over.
 * @returns undefined with a line that says why where something is missing
 */
export async function benchRetrieve(rounds: number): Promise<Report | undefined> {
  const load = sharedFile('rawscu.mjs');
  const orthancVersion = await orthanc.version();
  if (load === undefined || orthancVersion === undefined || findCommand('getscu') === undefined) {
    console.error('retrieve: skipped, needs the load generator (../shared/bench), Orthanc and DCMTK');
    return undefined;
  }
  const figures = new Map<string, Measurement[]>();
  for (let round = 0; round < rounds; round++) {
    for (const contender of [hounsfield, orthanc]) {
      for (const [title, measurement] of await measured(contender, load)) {
        const key = `${title} ${contender.title}`;
        figures.set(key, [...(figures.get(key) ?? []), measurement]);
        const rate = significant(measurement.filesPerSecond);
        console.error(`retrieve ${title}, round ${round + 1}: ${contender.title} ${rate} files/s`);
      }
    }
  }
  return {
    name: 'retrieve',
    head: ['job', 'hounsfield, files/s', 'Orthanc, files/s', 'ratio', 'peak memory, MB'],
    rows: scenarios.map(({ title }) => rowOf(title, figures)),
    notes: [
      `Versions: hounsfield ${await hounsfield.version()}, Orthanc ${orthancVersion}, DCMTK ${await dcmtk()}; TCP_NODELAY=1 everywhere.`,
      'Data: one study of 512 CT files of 0.5 MB, stored just before. The client and the receiver drop what comes.',
      'Files a second of the whole command, the start of its process with them, after one that is not counted; median (min–max); the ratio is of the medians. Memory: of the server, hounsfield / Orthanc.',
    ],
    command: `node bench/run.ts retrieve --rounds ${rounds}`,
  };
}

function rowOf(title: string, figures: ReadonlyMap<string, readonly Measurement[]>): string[] {
  const all = [hounsfield, orthanc].map(contender => figures.get(`${title} ${contender.title}`) ?? []);
  const [ours, theirs] = all.map(list => sampleOf(list.map(each => each.filesPerSecond)));
  if (ours === undefined || theirs === undefined) return [title];
  const memory = all.map(list => significant(sampleOf(list.map(each => each.peakMegabytes)).median));
  const ratio = `${significant(ours.median / theirs.median)}×`;
  return [title, printSample(ours), printSample(theirs), ratio, memory.join(' / ')];
}

/** All scenarios of one server, which is filled before. */
async function measured(contender: StoreContender, load: string): Promise<readonly (readonly [string, Measurement])[]> {
  mkdirSync(scratch, { recursive: true });
  const folder = mkdtempSync(join(scratch, 'retrieve-'));
  try {
    const destination = await freePort();
    await using _receiver = await receiver(destination, folder);
    const started = await contender.start(folder, settings[contender.title]?.(destination));
    await using server = started.server;
    const data = dataSetFolder('ct');
    const fill = [load, `--port=${started.port}`, `--aec=${started.ae}`, '--op=store', `--dir=${data}`];
    await runOk(process.execPath, fill, { timeout: 600_000 });
    const figures: (readonly [string, Measurement])[] = [];
    for (const scenario of scenarios) {
      await retrieve(scenario, started, data, folder);
      const filesPerSecond = await retrieve(scenario, started, data, folder);
      const memory = await memoryOf(server.pid);
      figures.push([scenario.title, { filesPerSecond, peakMegabytes: (memory?.peak ?? 0) / 1e6 }]);
    }
    return figures;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How each is told where C-MOVE to DEST goes. */
const settings: Readonly<Record<string, (port: number) => object>> = {
  hounsfield: port => ({ HOUNSFIELD_PEERS: JSON.stringify({ DEST: { host: '127.0.0.1', port } }) }),
  Orthanc: port => ({
    DicomAlwaysAllowGet: true,
    DicomAlwaysAllowMove: true,
    DicomModalities: { DEST: ['DEST', '127.0.0.1', port] },
  }),
};

function receiver(port: number, folder: string): Promise<Server> {
  const { program, args } = withPriority('storescp', ['--ignore', '-aet', 'DEST', '-od', folder, String(port)]);
  return spawnServer(program, args, { ready: { port }, env: NO_DELAY });
}

/** @returns files a second. @throws Error when not all files were sent */
async function retrieve(
  { program, args }: Scenario,
  { port, ae }: StoreServer,
  data: string,
  folder: string,
): Promise<number> {
  const names = readdirSync(data);
  const study = readBytes(new Uint8Array(readFileSync(join(data, names[0] ?? '')))).text('StudyInstanceUID') ?? '';
  const keys = ['-k', 'QueryRetrieveLevel=STUDY', '-k', `StudyInstanceUID=${study}`];
  const command = withPriority(program, ['-v', '-aec', ae, '-S', ...args, ...keys, '127.0.0.1', String(port)]);
  const begin = performance.now();
  const { stdout, stderr } = await runOk(command.program, command.args, {
    timeout: 600_000,
    env: NO_DELAY,
    cwd: folder,
  });
  const seconds = (performance.now() - begin) / 1000;
  // Success says that no sub-operation failed (PS3.4 Tables C.4-2 and C.4-3).
  if (/Response \(Success\)/.test(stdout + stderr)) return names.length / seconds;
  throw new Error(`not all files were sent:\n${(stdout + stderr).slice(-2000)}`);
}

async function dcmtk(): Promise<string> {
  const { stdout } = await run('getscu', ['--version']);
  return /getscu v(\S+)/.exec(stdout)?.[1] ?? 'unknown';
}

/** DCMTK leaves Nagle's algorithm on unless this is in the environment. */
const NO_DELAY = { TCP_NODELAY: '1' };
