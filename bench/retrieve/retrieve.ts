import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findCommand, freePort, memoryOf, run, runOk, type Server, spawnServer } from '@hounsfield/testkit';
import { readBytes } from 'hounsfield/file';
import { withPriority } from '../lib/command.ts';
import { type DataSetName, dataSetFolder } from '../lib/data-sets.ts';
import { checkout, scratch, sharedFile } from '../lib/places.ts';
import type { Report } from '../lib/report.ts';
import { printSample, sampleOf, significant } from '../lib/statistics.ts';
import { hounsfield, orthanc, type StoreContender, type StoreServer } from '../store/servers.ts';

/** What is to be fetched, and where from. */
interface Job extends StoreServer {
  readonly study: string;
  readonly sopClass: string;
  readonly files: number;
  /** The port of the application DEST. */
  readonly destination: number;
  readonly folder: string;
}

interface Scenario {
  readonly title: string;
  readonly data: DataSetName;
  /** @returns files a second. @throws Error when not all came */
  run(job: Job): Promise<number>;
}

const scenarios: readonly Scenario[] = [
  ...scenariosOf('ct', ''),
  // Where the start of a process weighs little, and code that is compiled as it runs has been.
  ...scenariosOf('ct-long', ', 2,048 CT'),
];

function scenariosOf(data: DataSetName, what: string): readonly Scenario[] {
  return [
    { title: `C-GET, load generator${what}`, data, run: job => raw('get', job) },
    { title: `C-MOVE, to the load generator${what}`, data, run: job => raw('move', job) },
    { title: `C-GET, getscu --ignore${what}`, data, run: job => retrieve('getscu', ['--ignore'], job) },
    {
      title: `C-MOVE, movescu, to storescp --ignore${what}`,
      data,
      async run(job) {
        await using _receiver = await receiver(job.destination, job.folder);
        return await retrieve('movescu', ['-aem', 'DEST'], job);
      },
    },
  ];
}

/** One run of a client. */
interface Measurement {
  readonly filesPerSecond: number;
  readonly peakMegabytes: number;
}

/**
 * Measures C-GET and C-MOVE of one study out of the archive and out of Orthanc, with a generator that costs little and
 * with the clients of DCMTK: the two in turn, `rounds` times over.
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
      'Data: one study of 512 CT files of 0.5 MB, or of 2,048, stored just before. Clients and receivers drop what comes.',
      'Load generator: from the request to its last response. DCMTK: the whole command, the start of its process with it.',
      'Files a second, after one retrieval that is not counted; median (min–max); the ratio is of the medians. Memory: peak of the server until then, hounsfield / Orthanc.',
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
    const started = await contender.start(folder, settings[contender.title]?.(destination));
    await using server = started.server;
    const figures: (readonly [string, Measurement])[] = [];
    let job: Job | undefined;
    let filled: DataSetName | undefined;
    for (const { title, data, run } of scenarios) {
      if (job === undefined || data !== filled) {
        const folderOfData = dataSetFolder(data);
        const fill = [load, `--port=${started.port}`, `--aec=${started.ae}`, '--op=store', `--dir=${folderOfData}`];
        await runOk(process.execPath, fill, { timeout: 600_000 });
        job = { ...started, ...factsOf(folderOfData), destination, folder };
        filled = data;
      }
      await run(job);
      const filesPerSecond = await run(job);
      const memory = await memoryOf(server.pid);
      figures.push([title, { filesPerSecond, peakMegabytes: (memory?.peak ?? 0) / 1e6 }]);
    }
    return figures;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function factsOf(data: string): Pick<Job, 'study' | 'sopClass' | 'files'> {
  const names = readdirSync(data);
  const first = readBytes(new Uint8Array(readFileSync(join(data, names[0] ?? ''))));
  const [study = '', sopClass = ''] = [first.text('StudyInstanceUID'), first.text('SOPClassUID')];
  return { study, sopClass, files: names.length };
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

/** A client of DCMTK: the whole command counts, the start of its process with it. */
async function retrieve(
  client: 'getscu' | 'movescu',
  options: readonly string[],
  { port, ae, study, files, folder }: Job,
): Promise<number> {
  const keys = ['-k', 'QueryRetrieveLevel=STUDY', '-k', `StudyInstanceUID=${study}`];
  const { program, args } = withPriority(client, [
    '-v',
    '-aec',
    ae,
    '-S',
    ...options,
    ...keys,
    '127.0.0.1',
    String(port),
  ]);
  const begin = performance.now();
  const { stdout, stderr } = await runOk(program, args, { timeout: 600_000, env: NO_DELAY, cwd: folder });
  const seconds = (performance.now() - begin) / 1000;
  // Success says that no sub-operation failed (PS3.4 Tables C.4-2 and C.4-3).
  if (/Response \(Success\)/.test(stdout + stderr)) return files / seconds;
  throw new Error(`not all files were sent:\n${(stdout + stderr).slice(-2000)}`);
}

/** What the load generator prints. */
interface Load {
  readonly objects: number;
  readonly status: number;
  readonly perSecond: number;
}

async function raw(kind: 'get' | 'move', { port, ae, study, sopClass, destination, files }: Job): Promise<number> {
  const script = join(checkout, 'bench', 'retrieve', 'raw-retrieval.ts');
  const where = [
    '--port',
    String(port),
    '--ae',
    ae,
    '--study',
    study,
    '--class',
    sopClass,
    '--to',
    String(destination),
  ];
  const { program, args } = withPriority(process.execPath, [script, kind, ...where]);
  const { stdout } = await runOk(program, args, { timeout: 600_000, cwd: checkout });
  // One line, printed by raw-retrieval.ts.
  const { objects, status, perSecond } = JSON.parse(stdout) as Load;
  if (status === 0 && objects === files) return perSecond;
  throw new Error(`${objects} of ${files} files came, and the status was ${status}`);
}

async function dcmtk(): Promise<string> {
  const { stdout } = await run('getscu', ['--version']);
  return /getscu v(\S+)/.exec(stdout)?.[1] ?? 'unknown';
}

/** DCMTK leaves Nagle's algorithm on unless this is in the environment. */
const NO_DELAY = { TCP_NODELAY: '1' };
