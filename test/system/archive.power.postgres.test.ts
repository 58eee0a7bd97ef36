import { mkdir, readFile } from 'node:fs/promises';
import { createLog, startArchive } from '@hounsfield/archive';
import {
  describeWithPeers,
  type PostgresServer,
  startPostgres,
  suiteThatCannotRun,
  type TemporaryFolder,
  temporaryFolder,
} from '@hounsfield/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { faultsOf, filesOf, Ledger, sendByStore, sendByStow } from './support/archive-senders.ts';
import { chances } from './support/chances.ts';
import { DiskLog, type Fate } from './support/disk-log.ts';
import { buildFaultLayer, noFaultLayer, startWatchedArchive } from './support/fault-layer.ts';

const TITLE = 'an archive with PostgreSQL whose power fails, and that of the database too (issue 5)';
/** More by hand: HOUNSFIELD_ROUNDS=100, with another HOUNSFIELD_SEED each time. */
const ROUNDS = Number(process.env['HOUNSFIELD_ROUNDS'] ?? 3);
const SEED = Number(process.env['HOUNSFIELD_SEED'] ?? 1);
const SENDERS = 10;
const fates: readonly Fate[] = ['dropped', 'torn', 'kept'];
const log = createLog({ level: 'silent' });

if (noFaultLayer === undefined) describeWithPeers(['postgresql'], TITLE, suite);
else suiteThatCannotRun(TITLE, noFaultLayer);

function suite(): void {
  let folder: TemporaryFolder;
  let library: string;
  let server: PostgresServer;
  const chance = chances(SEED);
  beforeAll(async () => {
    folder = await temporaryFolder();
    library = await buildFaultLayer(folder);
    server = await startPostgres();
  });
  afterAll(async () => {
    await server.crash();
    await folder.remove();
  });

  it('has all that it acknowledged, whole and indexed, and nothing half', { timeout: 3_600_000 }, async () => {
    let acknowledged = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const index = await newDatabase();
      await using run = await temporaryFolder();
      await mkdir(run.file('disk'));
      const { ledger, records } = await cutWhileStoring(index, run);
      acknowledged += ledger.acknowledged.size;
      await using left = await temporaryFolder();
      const fate = fates[round % fates.length]!;
      for (const { disk } of records.disks([records.records.length])) await disk.write(left.path, fate, chance);
      await server.restart();
      await using archive = await startArchive({ data: left.file('data'), dicomPort: 0, httpPort: 0, index }, { log });
      const found = await filesOf({ dicomWeb: `http://127.0.0.1:${archive.addresses.http.port}/dicom-web` });
      expect(faultsOf(found, ledger), `round ${round}, what was not synced is ${fate}, seed ${SEED}`).toEqual([]);
    }
    console.log(`power cut ${ROUNDS} times: ${acknowledged} acknowledged, all found`);
    expect(acknowledged).toBeGreaterThan(ROUNDS * SENDERS);
  });

  /** What a commit does not write into the log of the database, a crash takes. */
  const newDatabase = async (): Promise<string> => {
    const url = await server.newDatabase();
    await server.sql(url, `alter database ${url.replace(/^.*\//, '')} set synchronous_commit = off`);
    return url;
  };

  /** Archive and database go at the same moment, the one or the other first. */
  const cutWhileStoring = async (
    index: string,
    run: TemporaryFolder,
  ): Promise<{ readonly ledger: Ledger; readonly records: DiskLog }> => {
    const ledger = new Ledger();
    const archive = await startWatchedArchive({ library, folder: run, index });
    let left = 20 + Math.floor(chance() * 200);
    let crash: Promise<void> | undefined;
    const cut = async (isArchiveFirst: boolean): Promise<void> => {
      const crashing = isArchiveFirst ? undefined : server.crash();
      process.kill(archive.server.pid, 'SIGKILL');
      await (crashing ?? server.crash());
    };
    ledger.onAcknowledged = () => {
      if (--left === 0) crash = cut(chance() < 1 / 2);
    };
    await Promise.all(
      Array.from({ length: SENDERS }, (_, k) => (k % 5 === 4 ? sendByStow : sendByStore)(archive, ledger, 1000)),
    );
    await archive.server.ended;
    await crash;
    return { ledger, records: new DiskLog(await readFile(archive.log)) };
  };
}
