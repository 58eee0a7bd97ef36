import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createLog, startArchive } from '@hounsfield/archive';
import { suiteThatCannotRun, type TemporaryFolder, temporaryFolder } from '@hounsfield/testkit';
import { readBytes } from 'hounsfield/file';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openIndex } from '../../packages/archive/src/index/index.ts';
import { defaultIngestLimits } from '../../packages/archive/src/ingest/index.ts';
import { FileBlobStore } from '../../packages/archive/src/storage/index.ts';
import { sweep } from '../../packages/archive/src/sweep.ts';
import { faultsOf, filesOf, Ledger, sendByStore, sendByStow } from './support/archive-senders.ts';
import { chances } from './support/chances.ts';
import { type Chance, type Disk, DiskLog, type Fate } from './support/disk-log.ts';
import { buildFaultLayer, type Lie, noFaultLayer, startWatchedArchive } from './support/fault-layer.ts';
import { withoutWorkers } from './support/worker-here.ts';

const TITLE = 'an archive whose power fails while ten senders store (issue 5)';
const SENDERS = 10;
/** More by hand: HOUNSFIELD_CUTS=2000 HOUNSFIELD_OBJECTS=50, with another HOUNSFIELD_SEED each time. */
const CUTS = Number(process.env['HOUNSFIELD_CUTS'] ?? 50);
const OBJECTS = Number(process.env['HOUNSFIELD_OBJECTS'] ?? 8);
const SEED = Number(process.env['HOUNSFIELD_SEED'] ?? 1);
/** Of the cuts, those after which a whole archive is started. */
const STARTS = 5;
const log = createLog({ level: 'silent' });
const fates: readonly Fate[] = ['dropped', 'kept', 'torn'];

if (noFaultLayer === undefined) describe(TITLE, suite);
else suiteThatCannotRun(TITLE, noFaultLayer);

function suite(): void {
  let folder: TemporaryFolder;
  let library: string;
  beforeAll(async () => {
    folder = await temporaryFolder();
    library = await buildFaultLayer(folder);
  });
  afterAll(() => folder.remove());

  it.each([
    ['through the cache of the system', true],
    ['past it', false],
  ])(
    'has all that it acknowledged before, written %s, whole and indexed, and nothing half',
    {
      timeout: 3_600_000,
    },
    async (_, cachesWrites) => {
      const run = await stored(library, { objects: OBJECTS, cachesWrites });
      const chance = chances(SEED);
      let most = 0;
      let n = 0;
      for (const { cut, disk } of run.log.disks(cutsOf(run, CUTS / 2, chance))) {
        const fate = fates[Math.floor(chance() * fates.length)]!;
        const how = n++ % Math.ceil(CUTS / STARTS) === 0 ? byStarting : byOpening;
        const { faults, acknowledged } = await afterCut(run, { cut, disk, fate, chance, how });
        const where = `cut at ${cut} of ${run.log.records.length}, what was not synced is ${fate}, seed ${SEED}`;
        expect(faults, where).toEqual([]);
        most = Math.max(most, acknowledged);
      }
      expect(most).toBeGreaterThan(50);
    },
  );

  it.each<Lie>(['files', 'folders'])(
    'would be found out: where syncs of %s do nothing, objects are lost',
    async lie => {
      const run = await stored(library, { objects: 2, lies: [lie] });
      for (const at of run.log.disks([run.log.records.length])) {
        const { faults } = await afterCut(run, { ...at, fate: 'dropped', chance: chances(SEED), how: byOpening });
        expect(faults.filter(fault => fault.endsWith('is lost')).length).toBeGreaterThan(0);
      }
    },
  );
}

/** What ten senders did to an archive, and what the archive did to its disk. */
interface Run {
  readonly ledger: Ledger;
  readonly log: DiskLog;
  /** When each acknowledgement was sent, as a position of the log. */
  readonly acknowledged: ReadonlyMap<string, number>;
}

async function stored(
  library: string,
  { objects, ...how }: { readonly objects: number; readonly lies?: readonly Lie[]; readonly cachesWrites?: boolean },
): Promise<Run> {
  await using folder = await temporaryFolder();
  await mkdir(folder.file('disk'));
  const ledger = new Ledger();
  const archive = await startWatchedArchive({ library, folder, ...how });
  await Promise.all(
    Array.from({ length: SENDERS }, (_, k) => (k % 5 === 4 ? sendByStow : sendByStore)(archive, ledger, objects)),
  );
  process.kill(archive.server.pid, 'SIGKILL');
  await archive.server.ended;
  expect(ledger.acknowledged.size).toBe(SENDERS * objects);
  const disk = new DiskLog(await readFile(archive.log));
  const sendings = disk.sendings();
  const acknowledged = new Map([...ledger.acknowledged].map(uid => [uid, sendings.first(uid)!]));
  expect([...acknowledged.values()]).not.toContain(undefined);
  return { ledger, log: disk, acknowledged };
}

/** In ascending order; half of them right behind an acknowledgement, the others anywhere. */
function cutsOf({ log, acknowledged }: Run, count: number, chance: Chance): readonly number[] {
  const moments = [...acknowledged.values()].map(moment => moment + 1);
  const cuts = Array.from({ length: count }, (_, k) =>
    k % 2 === 0 ? moments[Math.floor(chance() * moments.length)]! : Math.floor(chance() * (log.records.length + 1)),
  );
  return cuts.toSorted((a, b) => a - b);
}

interface Cut {
  readonly cut: number;
  readonly disk: Disk;
  readonly fate: Fate;
  readonly chance: Chance;
  readonly how: Reading;
}

/** Compares what the power cut left with what had been acknowledged. */
async function afterCut(
  { acknowledged, ledger }: Run,
  { cut, disk, fate, chance, how }: Cut,
): Promise<{ readonly faults: readonly string[]; readonly acknowledged: number }> {
  await using folder = await temporaryFolder();
  await disk.write(folder.path, fate, chance);
  const found = await how(folder.file('data'));
  const before = [...acknowledged].filter(([, moment]) => moment < cut).map(([uid]) => uid);
  return { faults: faultsOf(found, { sent: ledger.sent, acknowledged: before }), acknowledged: before.length };
}

/** Gives the files of all instances that an archive has on this data folder, by SOP Instance UID. */
type Reading = (data: string) => Promise<ReadonlyMap<string, Uint8Array>>;

const byStarting: Reading = async data => {
  await using archive = await startArchive({ data, dicomPort: 0, httpPort: 0 }, { log });
  return await filesOf({ dicomWeb: `http://127.0.0.1:${archive.addresses.http.port}/dicom-web` });
};

/** As the archive does at its start, but without its servers and threads, which take fifty times as long. */
const byOpening: Reading = data => withoutWorkers(() => opened(data));

async function opened(data: string): Promise<ReadonlyMap<string, Uint8Array>> {
  await mkdir(data, { recursive: true });
  const index = await openIndex(join(data, 'index.db'));
  const blobs = await FileBlobStore.open(data, index.files);
  await sweep({ blobs, index, log, now: Date.now, limits: defaultIngestLimits });
  const found = new Map<string, Uint8Array>();
  for (const key of await index.blobKeys('')) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of blobs.get(key)) chunks.push(chunk);
    const file = Buffer.concat(chunks);
    found.set(readBytes(file).require('SOPInstanceUID'), file);
  }
  await blobs.close();
  await index.close();
  return found;
}
