import { join } from 'node:path';
import { memoryOf, runOk } from '@hounsfield/testkit';
import { withPriority } from '../lib/command.ts';
import { dataSetFolder } from '../lib/data-sets.ts';
import { touchMemoryFor } from '../lib/memory.ts';
import { sharedFile } from '../lib/places.ts';
import type { Report } from '../lib/report.ts';
import { sampleOf, significant } from '../lib/statistics.ts';
import { BenchFolders, flushDisk } from '../store/measure.ts';
import { hounsfield, orthanc, orthancDicomWeb, type StoreContender } from '../store/servers.ts';
import { bigFolder, bigFrames, ctAddresses, urlFile } from './data.ts';

/** One thing that clients ask for. */
interface Scenario {
  readonly title: string;
  readonly accept: string;
  readonly addresses: readonly string[];
  /** Times, over all clients; the second figure for the slow. */
  readonly times: readonly [ours: number, theirs: number];
  /** Of a server of its own that keeps no text to send it again: each time is the first. */
  readonly keepsNothing?: true;
}

/** One run of the load generator. */
interface Load {
  readonly per_s: number;
  readonly p50_ms: number;
  readonly p99_ms: number;
  readonly bad: number;
}

interface Measured extends Load {
  readonly peakMegabytes: number;
}

const OBJECT = 'multipart/related; type="application/dicom"; transfer-syntax=*';
const BYTES = 'multipart/related; type="application/octet-stream"';
const JSON_TYPE = 'application/dicom+json';
const CLIENTS = [1, 8] as const;
const KEEPS_NOTHING = { HOUNSFIELD_LIMITS_HTTP_KEPT_BYTES: 1024 } as const;

function scenarios(): readonly Scenario[] {
  const { series, instances } = ctAddresses();
  const each = (ending: string): readonly string[] => instances.map(address => `${address}${ending}`);
  return [
    { title: 'WADO-RS, instance of 0.5 MB', accept: OBJECT, addresses: instances, times: [1000, 400] },
    { title: 'WADO-RS, frame of 0.5 MB', accept: BYTES, addresses: each('/frames/1'), times: [1000, 400] },
    { title: 'WADO-RS, frame of an object of 262 MB', accept: BYTES, addresses: bigFrames(), times: [400, 6] },
    { title: 'WADO-RS, metadata of an instance', accept: JSON_TYPE, addresses: each('/metadata'), times: [1000, 400] },
    {
      title: 'WADO-RS, metadata of a series of 512, for the first time',
      accept: JSON_TYPE,
      addresses: [`${series}/metadata`],
      times: [24, 8],
      keepsNothing: true,
    },
    {
      title: 'WADO-RS, metadata of a series of 512, again',
      accept: JSON_TYPE,
      addresses: [`${series}/metadata`],
      times: [96, 8],
    },
    { title: 'rendered as JPEG', accept: 'image/jpeg', addresses: each('/rendered'), times: [400, 200] },
    { title: 'rendered as PNG', accept: 'image/png', addresses: each('/rendered'), times: [200, 60] },
  ];
}

/**
 * Measures DICOMweb of the archive beside that of Orthanc, each with one client and with eight: the two in turn, `rounds`
 * times over.
 * @returns undefined with a line that says why where the load generator or Orthanc is missing
 */
export async function benchWeb(rounds: number): Promise<Report | undefined> {
  const load = sharedFile('web.mjs');
  const orthancVersion = await orthanc.version();
  if (load === undefined || orthancVersion === undefined) {
    const missing = load === undefined ? 'the load generator (HOUNSFIELD_BENCH or ../shared/bench)' : 'Orthanc';
    console.error(`web: skipped, needs ${missing}`);
    return undefined;
  }
  const figures = new Map<string, Measured[]>();
  await using folders = new BenchFolders();
  for (let round = 0; round < rounds; round++) {
    for (const contender of [hounsfield, orthanc]) {
      for (const [title, measured] of await allOf(contender, load, folders)) {
        const key = `${contender.title} ${title}`;
        figures.set(key, [...(figures.get(key) ?? []), measured]);
        console.error(`web, round ${round + 1}: ${key}: ${significant(measured.per_s)} a second`);
      }
    }
  }
  const titles = [...figures.keys()].filter(key => key.startsWith(hounsfield.title));
  return {
    name: 'web',
    head: [
      'job',
      'clients',
      'hounsfield, a second',
      'Orthanc, a second',
      'ratio',
      'median / p99, ms',
      'Orthanc, ms',
      'memory, MB',
    ],
    rows: titles.map(key => rowOf(key.slice(hounsfield.title.length + 1), figures)),
    notes: [
      `Versions: hounsfield ${await hounsfield.version()}, Orthanc ${orthancVersion} with its DICOMweb plug-in of Debian 12.`,
      'STOW-RS: instances, ten in a request, of a new server with an empty database, or one that has just stored the 2,000 MR or the 512 CT; the system fetches memory for the files before. All others: requests, of an archive that holds the 512 CT and the large object.',
      'Metadata again: the texts were kept from the time before (limits.http.keptBytes); for the first time: of a server that keeps none. Orthanc keeps none.',
      'HTTP/1.1 over loopback, connections kept alive; medians of the rounds. Memory: resident peak of the server until then, hounsfield / Orthanc.',
    ],
    command: `node bench/run.ts web --rounds ${rounds}`,
  };
}

async function allOf(
  contender: StoreContender,
  load: string,
  folders: BenchFolders,
): Promise<ReadonlyMap<string, Measured>> {
  const found = new Map<string, Measured>();
  const withServer = (use: (server: Running) => Promise<void>, settings?: object): Promise<void> =>
    started(contender, folders.next(), use, settings);
  for (const [set, before] of [
    ['ct', 'mr'],
    ['mr', 'ct'],
  ] as const) {
    for (const clients of CLIENTS) {
      await withServer(async server => {
        for (const [name, title] of [
          [before, `STOW-RS, ${before.toUpperCase()}`],
          [set, `STOW-RS, ${set.toUpperCase()}, after ${before.toUpperCase()}`],
        ] as const) {
          flushDisk();
          touchMemoryFor(dataSetFolder(name));
          const stow = ['--op=stow', `--dir=${dataSetFolder(name)}`, '--per=10', `--conc=${clients}`];
          found.set(`${title}|${clients}`, await measured(server, [load, ...stow]));
        }
      });
    }
  }
  const [keeping, others] = [
    scenarios().filter(each => !each.keepsNothing),
    scenarios().filter(each => each.keepsNothing),
  ];
  await withServer(async server => {
    for (const folder of [dataSetFolder('ct'), await bigFolder()]) await storedIn(server, load, folder);
    for (const scenario of keeping)
      for await (const [name, figures] of asked(contender, server, load, scenario)) found.set(name, figures);
  });
  await withServer(async server => {
    await storedIn(server, load, dataSetFolder('ct'));
    for (const scenario of others)
      for await (const [name, figures] of asked(contender, server, load, scenario)) found.set(name, figures);
  }, KEEPS_NOTHING);
  return found;
}

async function storedIn(server: Running, load: string, folder: string): Promise<void> {
  await measured(server, [load, '--op=stow', `--dir=${folder}`, '--per=1']);
}

/** One scenario with each number of clients, under the names of the table. */
async function* asked(
  contender: StoreContender,
  server: Running,
  load: string,
  { title, accept, addresses, times }: Scenario,
): AsyncGenerator<readonly [string, Measured]> {
  for (const clients of CLIENTS) {
    const urls = urlFile(join(server.folder, 'urls.txt'), server.base, addresses);
    const count = contender === hounsfield ? times[0] : times[1];
    const get = ['--op=get', `--urls=${urls}`, `--accept=${accept}`, `--n=${count}`, `--conc=${clients}`];
    yield [`${title}|${clients}`, await measured(server, [load, ...get])];
  }
}

interface Running {
  readonly base: string;
  readonly pid: number;
  readonly folder: string;
}

async function started(
  contender: StoreContender,
  folder: string,
  use: (server: Running) => Promise<void>,
  settings: object = {},
): Promise<void> {
  const { server, httpPort } = await contender.start(folder, contender === orthanc ? orthancDicomWeb : settings);
  await using _running = server;
  await use({ base: `http://127.0.0.1:${httpPort}/dicom-web`, pid: server.pid, folder });
}

/** @throws Error when an answer was not of success */
async function measured({ base, pid }: Running, args: readonly string[]): Promise<Measured> {
  const { program, args: all } = withPriority(process.execPath, [...args, `--base=${base}`]);
  const { stdout } = await runOk(program, all, { timeout: 300_000 });
  const load = JSON.parse(stdout) as Load;
  if (load.bad > 0) throw new Error(`web: ${load.bad} requests were refused: ${args.join(' ')}: ${stdout}`);
  return { ...load, peakMegabytes: ((await memoryOf(pid))?.peak ?? 0) / 1e6 };
}

function rowOf(key: string, figures: ReadonlyMap<string, readonly Measured[]>): string[] {
  const [title = '', clients = ''] = key.split('|');
  const all = [hounsfield, orthanc].map(({ title: who }) => figures.get(`${who} ${key}`) ?? []);
  const median = (list: readonly Measured[], pick: (each: Measured) => number): number =>
    sampleOf(list.map(pick)).median;
  const [ours, theirs] = all.map(list => median(list, each => each.per_s)) as [number, number];
  const [mine, peers] = all.map(
    list => `${significant(median(list, each => each.p50_ms))} / ${significant(median(list, each => each.p99_ms))}`,
  ) as [string, string];
  const memory = all.map(list => significant(median(list, each => each.peakMegabytes))).join(' / ');
  return [
    title,
    clients,
    significant(ours),
    significant(theirs),
    `${significant(ours / theirs)}×`,
    mine,
    peers,
    memory,
  ];
}
