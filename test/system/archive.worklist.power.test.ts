import { mkdir, readFile } from 'node:fs/promises';
import { suiteThatCannotRun, type TemporaryFolder, temporaryFolder } from '@hounsfield/testkit';
import { DataSet } from 'hounsfield/data';
import { connect } from 'hounsfield/network/node';
import { claimWorkitem, createWorkitem, UpsPull, UpsPush } from 'hounsfield/services';
import { WorklistClient } from 'hounsfield/web/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorklist } from '../../packages/archive/src/index/index.ts';
import { testWorkitem } from '../../packages/archive/src/testing/workitems.ts';
import { chances } from './support/chances.ts';
import { DiskLog, type Fate } from './support/disk-log.ts';
import { buildFaultLayer, noFaultLayer, startWatchedArchive, type WatchedArchive } from './support/fault-layer.ts';
import { withoutWorkers } from './support/worker-here.ts';

const TITLE = 'an archive whose power fails while workitems change';
/** Workitems of each way; more by hand, HOUNSFIELD_OBJECTS=100. */
const COUNT = Number(process.env['HOUNSFIELD_OBJECTS'] ?? 6);
const SEED = Number(process.env['HOUNSFIELD_SEED'] ?? 1);
const fates: readonly Fate[] = ['dropped', 'kept', 'torn'];
const STATES = ['SCHEDULED', 'IN PROGRESS'];

if (noFaultLayer === undefined) describe(TITLE, suite);
else suiteThatCannotRun(TITLE, noFaultLayer);

function suite(): void {
  let folder: TemporaryFolder;
  beforeAll(async () => {
    folder = await temporaryFolder();
    await mkdir(folder.file('disk'));
  });
  afterAll(() => folder.remove());

  it('has each state that it acknowledged before, or a later one, and the events of it for who is away', {
    timeout: 300_000,
  }, async () => {
    const archive = await startWatchedArchive({ library: await buildFaultLayer(folder), folder });
    await new WorklistClient({ baseUrl: archive.dicomWeb }).subscribe('AWAY');
    const uids = (await Promise.all([overWeb(archive), byDimse(archive)])).flat();
    process.kill(archive.server.pid, 'SIGKILL');
    await archive.server.ended;
    const log = new DiskLog(await readFile(archive.log));
    const moments = uids.flatMap(uid => acknowledgements(log, uid).map((at, step) => ({ uid, at, step })));
    expect(moments).toHaveLength(uids.length * STATES.length);
    const chance = chances(SEED);
    const cuts = moments.map(({ at }) => at + 1).toSorted((a, b) => a - b);
    for (const { cut, disk } of log.disks(cuts)) {
      const fate = fates[Math.floor(chance() * fates.length)]!;
      await using left = await temporaryFolder();
      await disk.write(left.path, fate, chance);
      const { states, events } = await withoutWorkers(() => contentsOf(left.file('data', 'worklist.db')));
      const acknowledged = moments.filter(({ at }) => at < cut);
      const lost = acknowledged.filter(({ uid, step }) => STATES.indexOf(states.get(uid) ?? '') < step);
      const untold = acknowledged.filter(({ uid, step }) => events.filter(each => each === uid).length <= step);
      expect([...lost, ...untold], `cut at ${cut} of ${log.records.length}, not synced: ${fate}, seed ${SEED}`).toEqual(
        [],
      );
    }
  });
}

async function overWeb({ dicomWeb: baseUrl }: WatchedArchive): Promise<readonly string[]> {
  const client = new WorklistClient({ baseUrl });
  const uids = uidsOf('2.25.1000');
  for (const uid of uids) {
    await client.create(testWorkitem(), { sopInstanceUid: uid });
    const claim = DataSet.of({ ProcedureStepState: 'IN PROGRESS', TransactionUID: '2.25.7' });
    await client.changeState(uid, claim);
  }
  return uids;
}

async function byDimse({ dicomPort: port }: WatchedArchive): Promise<readonly string[]> {
  const to = { host: '127.0.0.1', port, called: 'HOUNSFIELD', calling: 'WORKER' };
  await using association = await connect({ ...to, propose: [UpsPush, UpsPull] });
  const uids = uidsOf('2.25.2000');
  for (const uid of uids) {
    expect((await createWorkitem(association, testWorkitem(), uid)).status).toBe(0);
    expect((await claimWorkitem(association, uid)).status).toBe(0);
  }
  return uids;
}

/** None is the beginning of another. */
function uidsOf(root: string): readonly string[] {
  return Array.from({ length: COUNT }, (_, k) => `${root}.${k + 100_000}`);
}

/** When each change of a workitem was answered, as positions of the log: each answer names it. */
function acknowledgements({ records }: DiskLog, uid: string): readonly number[] {
  return records.flatMap(({ kind, data }, at) => (kind === 'send' && data.includes(uid) ? [at] : []));
}

/** Workitems with their states, and of which of them the subscriber who is away has to be told. */
async function contentsOf(path: string) {
  const database = await openWorklist({}, path);
  const rows = await database.run({ what: 'page', narrow: [], after: 0, limit: 10_000 });
  const kept = await database.run({ what: 'events', aeTitle: 'AWAY', after: 0, limit: 10_000 });
  await database.close();
  return {
    states: new Map(rows.map(row => [String(row['sop_instance_uid']), String(row['state'])])),
    events: kept.map(row => String(row['sop_instance_uid'])),
  };
}
