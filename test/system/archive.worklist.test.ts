import { rm } from 'node:fs/promises';
import { type TemporaryFolder, temporaryFolder } from '@hounsfield/testkit';
import { type Changes, DataSet } from 'hounsfield/data';
import { connect } from 'hounsfield/network/node';
import {
  changeWorkitemState,
  claimWorkitem,
  createWorkitem,
  setWorkitem,
  UpsPull,
  UpsPush,
  workitemProblems,
} from 'hounsfield/services';
import { WorklistClient } from 'hounsfield/web/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { huWith } from './cli.hu.ts';
import { type ArchiveProcess, startArchiveProcess } from './support/archive-process.ts';

/** More by hand, HOUNSFIELD_ROUNDS=100. */
const ROUNDS = Number(process.env['HOUNSFIELD_ROUNDS'] ?? 3);
/** Changes of each round that are acknowledged before the archive is killed, at least and at most. */
const [LEAST, MOST] = [60, 120];
const KEY = '2.25.7';

/** One way to take a workitem through its life; each step settles when it was acknowledged. */
interface Performer extends AsyncDisposable {
  readonly steps: readonly ((uid: string) => Promise<void>)[];
}

/** How far each workitem was acknowledged to be, by its UID: the number of steps. */
type Ledger = Map<string, number>;

describe('an archive that is killed while workitems change, by DIMSE and over the web (PS3.4 CC, TRUST §3)', () => {
  let folder: TemporaryFolder;
  const ledger: Ledger = new Map();
  beforeAll(async () => {
    folder = await temporaryFolder();
  });
  afterAll(() => folder.remove());

  it('starts again with each change that it acknowledged and tells whoever was away of it, and at most the one behind it', {
    timeout: 300_000,
  }, async () => {
    const told = new Set<string>();
    for (let round = 0; round < ROUNDS; round++) {
      const archive = await startArchiveProcess('serve', folder);
      if (round === 0) await new WorklistClient({ baseUrl: archive.dicomWeb }).subscribe('AWAY');
      else await hear(archive, told);
      await killedWhileChanging(archive, ledger);
    }
    await using archive = await startArchiveProcess('serve', folder);
    await hear(archive, told);
    const untold = [...ledger].flatMap(([uid, step]) => STATES.slice(1, step + 1).map(state => `${uid} ${state}`));
    expect(untold.filter(change => !change.endsWith(' ') && !told.has(change))).toEqual([]);
    const found = await stepsFound(archive);
    expect(faultsOf(found, ledger)).toEqual([]);
    console.log(`killed ${ROUNDS} times: ${ledger.size} workitems acknowledged, ${found.size} found`);
    expect(ledger.size).toBeGreaterThan(ROUNDS * 10);
    for (const [uid, step] of found) ledger.set(uid, step);
  });

  it('keeps them when the index is made anew, for nothing else says what there is to do', {
    timeout: 120_000,
  }, async () => {
    await rm(folder.file('data', 'index.db'));
    await huWith(0, ['archive', 'rebuild', '--data', folder.file('data'), '--json']);
    await using archive = await startArchiveProcess('serve', folder);
    expect(await stepsFound(archive)).toEqual(new Map([...ledger].toSorted()));
  });
});

async function killedWhileChanging(archive: ArchiveProcess, ledger: Ledger): Promise<void> {
  let left = LEAST + Math.floor(Math.random() * (MOST - LEAST));
  const acknowledged = (uid: string, step: number): void => {
    ledger.set(uid, step);
    if (--left === 0) process.kill(archive.server.pid, 'SIGKILL');
  };
  const performers = await Promise.all([overWeb(archive), byDimse(archive), overWeb(archive), byDimse(archive)]);
  await Promise.all(performers.map(each => work(each, acknowledged)));
  await archive.server.ended;
  await Promise.allSettled(performers.map(each => each[Symbol.asyncDispose]()));
  expect(left).toBeLessThanOrEqual(0);
}

/** What waited for the subscriber: all of it lies before what it is told of the start. */
async function hear({ dicomWeb: baseUrl }: ArchiveProcess, told: Set<string>): Promise<void> {
  await using events = await new WorklistClient({ baseUrl }).events('AWAY');
  for await (const { sopInstanceUid, dataSet } of events) {
    if (dataSet.text('SCPStatus') === 'RESTARTED') return;
    told.add(`${sopInstanceUid} ${dataSet.text('ProcedureStepState') ?? ''}`);
  }
}

/** One workitem after another until the archive is gone. */
async function work({ steps }: Performer, acknowledged: (uid: string, step: number) => void): Promise<void> {
  try {
    for (;;) {
      const uid = `2.25.${Math.floor(Math.random() * 1e15)}`;
      for (const [k, step] of steps.entries()) {
        await step(uid);
        acknowledged(uid, k + 1);
      }
    }
  } catch {
    // It was killed.
  }
}

async function overWeb({ dicomWeb: baseUrl }: ArchiveProcess): Promise<Performer> {
  const client = new WorklistClient({ baseUrl, retries: 0 });
  const state = (uid: string, value: string): Promise<unknown> =>
    client.changeState(uid, DataSet.of({ ProcedureStepState: value, TransactionUID: KEY }));
  const steps = [
    (uid: string) => client.create(workitem(), { sopInstanceUid: uid }),
    (uid: string) => state(uid, 'IN PROGRESS'),
    (uid: string) => client.update(uid, DataSet.of(outcome), { transactionUid: KEY }),
    (uid: string) => state(uid, 'COMPLETED'),
  ].map(step => async (uid: string) => void (await step(uid)));
  return { steps, [Symbol.asyncDispose]: async () => {} };
}

async function byDimse({ dicomPort: port }: ArchiveProcess): Promise<Performer> {
  const propose = [UpsPush, UpsPull];
  const association = await connect({ host: '127.0.0.1', port, called: 'HOUNSFIELD', calling: 'WORKER', propose });
  const claimed = (sopInstanceUid: string) => ({ sopInstanceUid, transactionUid: KEY });
  const steps = [
    (uid: string) => createWorkitem(association, workitem(), uid),
    (uid: string) => claimWorkitem(association, uid, KEY),
    (uid: string) => setWorkitem(association, claimed(uid), outcome),
    (uid: string) => changeWorkitemState(association, claimed(uid), 'COMPLETED'),
  ].map(step => async (uid: string) => {
    expect((await step(uid)).status).toBe(0);
  });
  return { steps, [Symbol.asyncDispose]: async () => association.abort() };
}

/** By UID, how many steps were made. */
async function stepsFound({ dicomWeb: baseUrl }: ArchiveProcess): Promise<Map<string, number>> {
  const client = new WorklistClient({ baseUrl });
  const found: [string, number][] = [];
  for await (const row of client.search({}, { include: ['UnifiedProcedureStepPerformedProcedureSequence'] })) {
    const isUpdated = row.get('UnifiedProcedureStepPerformedProcedureSequence')?.[0] !== undefined;
    const state = row.text('ProcedureStepState') ?? '';
    const step = STATES.indexOf(state) + Number(isUpdated && state === 'IN PROGRESS');
    found.push([row.text('SOPInstanceUID') ?? '', step]);
  }
  return new Map(found.toSorted());
}

function faultsOf(found: ReadonlyMap<string, number>, ledger: Ledger): string[] {
  const faults: string[] = [];
  for (const [uid, acknowledged] of ledger) {
    const is = found.get(uid);
    if (is === acknowledged || is === acknowledged + 1) continue;
    faults.push(`${uid}: ${acknowledged} steps were acknowledged, ${is ?? 'none'} are there`);
  }
  // What nobody was told of may be there as it began, and no further.
  for (const [uid, step] of found) if (!ledger.has(uid) && step > 1) faults.push(`${uid} is ${step} steps ahead`);
  return faults;
}

function workitem(): DataSet {
  const begun = DataSet.of({
    ScheduledProcedureStepPriority: 'MEDIUM',
    ProcedureStepLabel: 'Workitem',
    ScheduledProcedureStepStartDateTime: '20260401103000',
    InputReadinessState: 'READY',
    ProcedureStepState: 'SCHEDULED',
  });
  const missing = workitemProblems(begun).filter(({ path }) => !path.includes('.'));
  return begun.withElements(missing.map(({ tag }) => ({ tag, value: null })));
}

const CODE = { CodeValue: 'T', CodingSchemeDesignator: '99T', CodeMeaning: 'test' };
const outcome: Changes = {
  UnifiedProcedureStepPerformedProcedureSequence: [
    {
      PerformedStationNameCodeSequence: [CODE],
      PerformedProcedureStepStartDateTime: '20260401103000',
      PerformedWorkitemCodeSequence: [CODE],
      PerformedProcedureStepEndDateTime: '20260401110000',
      OutputInformationSequence: [],
    },
  ],
};
/** By the number of steps; the third one changes values alone. */
const STATES: readonly string[] = ['', 'SCHEDULED', 'IN PROGRESS', '', 'COMPLETED'];
