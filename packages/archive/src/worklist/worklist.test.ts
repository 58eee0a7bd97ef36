import { describeWithDatabases, FakeClock, type TemporaryFolder, temporaryFolder } from '@hounsfield/testkit';
import { type Changes, DataSet } from 'hounsfield/data';
import {
  UPSFilteredGlobalSubscriptionInstance as FILTERED,
  UPSGlobalSubscriptionInstance as GLOBAL,
} from 'hounsfield/dictionary';
import { upsActions } from 'hounsfield/services';
import type { WorkitemEvent } from 'hounsfield/worklist';
import { Worklist } from 'hounsfield/worklist';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { testOutcome, testWorkitem } from '../testing/workitems.ts';
import { openTestWorklist } from '../testing/worklist-databases.ts';
import { DatabaseStore } from './database-store.ts';

const KEY = '2.25.7';
const HOUR = 3_600_000;
/** Of disks that others keep busy. */
const PATIENT = { timeout: 20_000 };
const UTF8: Changes = { SpecificCharacterSet: ['ISO_IR 192'] };
const { changeState, requestCancel } = upsActions;

describeWithDatabases('a worklist', newDatabase => {
  let folder: TemporaryFolder;
  let count = 0;
  beforeAll(async () => {
    folder = await temporaryFolder();
  });
  afterAll(() => folder.remove());

  interface RigOptions {
    readonly most?: number;
    readonly mostBytes?: number;
    readonly events?: number;
    readonly eventBytes?: number;
  }

  /** Worklists on one set of tables, one after another or at the same time. */
  async function rig() {
    const [url, path] = [await newDatabase(), folder.file(`${count++}.db`)];
    const clock = new FakeClock();
    const open = (options: RigOptions = {}) => {
      const events: (readonly [title: string, event: WorkitemEvent])[] = [];
      const { most = 1000, mostBytes = 100_000, ...more } = options;
      const now = (): number => clock.now();
      const store = new DatabaseStore({ open: () => openTestWorklist(url, path), isUsed: true, most, now });
      const resumed: string[] = [];
      const way = {
        send: (title: string, event: WorkitemEvent) => events.push([title, event]),
        resume: (title: string) => resumed.push(title),
      };
      const worklist = new Worklist({ store, ways: [way], mostBytes, now, ...more });
      const states = (title = 'A'): unknown[] =>
        events
          .filter(([to, { eventTypeId }]) => to === title && eventTypeId === 1)
          .map(([, { dataSet }]) => dataSet.get('ProcedureStepState'));
      const create = async (uid: string, given: Changes = {}) =>
        (await worklist.create(uid, testWorkitem(given))).status;
      const state = async (uid: string, wanted: string, key: string = KEY) => {
        const request = DataSet.of({ ProcedureStepState: wanted, TransactionUID: key });
        return (await worklist.act(uid, changeState.id, request, 'T')).status;
      };
      const cancel = async (uid: string, wish: Changes = {}) =>
        (await worklist.act(uid, requestCancel.id, DataSet.of(wish), 'T')).status;
      const set = async (uid: string, changes: Changes) =>
        (await worklist.set(uid, DataSet.of({ ...UTF8, ...changes }))).status;
      const subscribe = async (aeTitle: string, uid: string, filter: Changes = {}, isLocked = false) => {
        const request = { aeTitle, sopInstanceUid: uid, filter: DataSet.of(filter), isLocked };
        return (await worklist.subscribe(request)).status;
      };
      const found = async (keys: Changes | DataSet) => {
        const uids: (string | undefined)[] = [];
        const identifier = keys instanceof DataSet ? keys : DataSet.of({ SOPInstanceUID: null, ...keys });
        for await (const row of worklist.search(identifier)) {
          uids.push(row.text('SOPInstanceUID'));
        }
        return uids;
      };
      const kept = async (title: string) => {
        const all: WorkitemEvent[] = [];
        for await (const event of worklist.kept(title)) all.push(event);
        return all;
      };
      return { worklist, events, states, create, state, cancel, set, subscribe, found, kept, resumed };
    };
    return { open, clock };
  }

  it('refuses what lacks attributes of Table CC.2.5-3, what does not begin as SCHEDULED, and a UID twice', async () => {
    const { worklist, create } = (await rig()).open();
    expect((await worklist.create('2.25.1', DataSet.of({}))).status).toBe(0x0120);
    expect(await create('2.25.1', { ProcedureStepState: 'IN PROGRESS' })).toBe(0xc309);
    expect(await worklist.get('2.25.1')).toBeUndefined();
    expect([await create('2.25.1'), await create('2.25.1')]).toEqual([0, 0x0111]);
    await worklist.close();
  });

  it('keeps a key that a new workitem brings for nobody, so that whoever is first can claim it (B300)', async () => {
    const { worklist, create, state } = (await rig()).open();
    expect(await create('2.25.1', { TransactionUID: '2.25.666' })).toBe(0xb300);
    expect(await state('2.25.1', 'IN PROGRESS')).toBe(0);
    await worklist.close();
  });

  it('lets everybody change what is SCHEDULED, then whoever has the key, then nobody (PS3.4 §CC.2.6)', async () => {
    const { worklist, create, state, set, states, events, subscribe } = (await rig()).open();
    await subscribe('A', GLOBAL);
    await create('2.25.1');
    expect(await set('2.25.1', { WorklistLabel: 'x' })).toBe(0);
    expect(await state('2.25.1', 'IN PROGRESS', '')).toBe(0xc301);
    expect(await state('2.25.1', 'IN PROGRESS')).toBe(0);
    expect(await state('2.25.1', 'IN PROGRESS')).toBe(0xc302);
    expect(await set('2.25.1', { WorklistLabel: 'x' })).toBe(0xc301);
    expect(await set('2.25.1', { WorklistLabel: 'x', TransactionUID: '2.25.8' })).toBe(0xc301);
    expect(await set('2.25.1', { WorklistLabel: 'y', TransactionUID: KEY })).toBe(0);
    expect(await state('2.25.1', 'COMPLETED')).toBe(0xc304);
    const progress = [{ ProcedureStepProgressDescription: 'fertig für 山田' }];
    expect(await set('2.25.1', { ProcedureStepProgressInformationSequence: progress, TransactionUID: KEY })).toBe(0);
    const [told] = events.at(-1)?.[1].dataSet.get('ProcedureStepProgressInformationSequence') ?? [];
    expect(told?.text('ProcedureStepProgressDescription')).toBe('fertig für 山田');
    expect(await set('2.25.1', { ...testOutcome(), TransactionUID: KEY })).toBe(0);
    expect(await state('2.25.1', 'COMPLETED', '2.25.8')).toBe(0xc301);
    expect(await state('2.25.1', 'COMPLETED')).toBe(0);
    expect(await state('2.25.1', 'COMPLETED')).toBe(0xb306);
    expect(await set('2.25.1', { TransactionUID: KEY })).toBe(0xc300);
    expect(await set('2.25.99', { WorklistLabel: 'x' })).toBe(0xc307);
    expect(states()).toEqual(['SCHEDULED', 'IN PROGRESS', 'COMPLETED']);
    expect((await worklist.get('2.25.1'))?.has('TransactionUID')).toBe(false);
    await worklist.close();
  });

  it('cancels what nobody has begun, with the reason, and tells of the wish after that (PS3.4 §CC.2.2)', async () => {
    const { worklist, create, cancel, state, states, events, subscribe } = (await rig()).open();
    await subscribe('A', GLOBAL);
    await create('2.25.1');
    expect(await cancel('2.25.1', { ReasonForCancellation: 'twice', ContactDisplayName: 'Desk' })).toBe(0);
    expect(states()).toEqual(['SCHEDULED', 'IN PROGRESS', 'CANCELED']);
    const [progress] = (await worklist.get('2.25.1'))?.get('ProcedureStepProgressInformationSequence') ?? [];
    expect(progress?.text('ReasonForCancellation')).toBe('twice');
    expect(progress?.text('ProcedureStepCancellationDateTime')).toMatch(/^\d{14}\.\d{3}\+0000$/);
    expect(await cancel('2.25.1')).toBe(0xb304);
    await create('2.25.2');
    await state('2.25.2', 'IN PROGRESS');
    expect(await cancel('2.25.2')).toBe(0);
    const [, { eventTypeId, dataSet }] = events.at(-1)!;
    expect([eventTypeId, dataSet.text('RequestingAE')]).toEqual([2, 'T']);
    expect((await worklist.get('2.25.2'))?.text('ProcedureStepState')).toBe('IN PROGRESS');
    await worklist.close();
  });

  it('gives one workitem to exactly one of many who claim it at the same moment, on several archives', async () => {
    const { open } = await rig();
    const sides = [open(), open()];
    await sides[0]!.create('2.25.1');
    const claims = Array.from({ length: 20 }, (_, k) => sides[k % 2]!.state('2.25.1', 'IN PROGRESS', `2.25.${k}`));
    const statuses = await Promise.all(claims);
    expect(statuses.filter(status => status === 0)).toHaveLength(1);
    // Another key has it: C301, or C302 where the answer came first (PS3.4 Table CC.1.1-2).
    expect(statuses.filter(status => status !== 0).every(status => status === 0xc301)).toBe(true);
    for (const { worklist } of sides) await worklist.close();
  });

  it('has after a restart what it acknowledged, subscribers among it, and tells them (PS3.4 §CC.2.4)', async () => {
    const { open } = await rig();
    const before = open();
    await before.create('2.25.1');
    expect(await before.set('2.25.1', { WorklistLabel: 'Müller 山田' }), 'more than its set can say').toBe(0);
    await before.create('2.25.2', { ScheduledProcedureStepPriority: 'HIGH' });
    await before.state('2.25.1', 'IN PROGRESS');
    await before.subscribe('A', GLOBAL);
    await before.subscribe('B', FILTERED, { ScheduledProcedureStepPriority: 'HIGH' });
    await before.subscribe('C', GLOBAL);
    await vi.waitFor(
      () => expect(['A', 'B', 'C'].map(title => before.states(title).length)).toEqual([2, 1, 2]),
      PATIENT,
    );
    await before.worklist.unsubscribe('A', '2.25.2');
    await before.worklist.suspend('C');
    await before.subscribe('D', '2.25.2');
    await before.worklist.close();
    const after = open();
    expect((await after.worklist.get('2.25.1'))?.text('WorklistLabel')).toBe('Müller 山田');
    const told = after.events.map(([title, { eventTypeId, dataSet }]) => [
      title,
      eventTypeId,
      dataSet.text('SCPStatus'),
    ]);
    expect(told).toEqual(['A', 'B', 'C', 'D'].map(title => [title, 4, 'RESTARTED']));
    expect(await after.state('2.25.1', 'COMPLETED', '2.25.8')).toBe(0xc301);
    await after.cancel('2.25.2');
    await after.create('2.25.3', { ScheduledProcedureStepPriority: 'HIGH' });
    expect(['A', 'B', 'C', 'D'].map(title => after.states(title).length)).toEqual([1, 3, 2, 2]);
    await after.worklist.close();
  });

  it('tells who watches what matches of the change by which it no longer does, and of none after it', async () => {
    const { worklist, create, state, set, states, events, subscribe } = (await rig()).open();
    await subscribe('A', FILTERED, { ProcedureStepState: 'SCHEDULED' });
    await create('2.25.1');
    await state('2.25.1', 'IN PROGRESS');
    expect(states()).toEqual(['SCHEDULED', 'IN PROGRESS']);
    await set('2.25.1', { InputReadinessState: 'UNAVAILABLE', TransactionUID: KEY });
    expect(events).toHaveLength(2);
    await worklist.close();
  });

  it('keeps events with the change that they are of, until somebody has them, over a restart too', async () => {
    const { open } = await rig();
    const before = open();
    await before.create('2.25.1');
    await before.subscribe('A', GLOBAL);
    await before.subscribe('B', '2.25.1');
    await vi.waitFor(async () => expect(await before.kept('A')).toHaveLength(1), PATIENT);
    await before.create('2.25.2', { ...UTF8, PatientName: 'Müller' });
    await before.state('2.25.1', 'IN PROGRESS');
    expect(await before.state('2.25.1', 'COMPLETED'), 'what is refused is told to nobody').toBe(0xc304);
    await before.cancel('2.25.1', { ReasonForCancellation: 'twice' });
    const [first] = await before.kept('A');
    first?.delivered?.();
    await before.worklist.close();
    const after = open();
    const shown = async (title: string): Promise<unknown[]> =>
      (await after.kept(title)).map(({ sopInstanceUid, eventTypeId, dataSet }) => [
        sopInstanceUid,
        eventTypeId,
        dataSet.text('ProcedureStepState') ?? dataSet.text('ReasonForCancellation') ?? dataSet.text('SCPStatus'),
      ]);
    const own = [
      ['2.25.1', 1, 'IN PROGRESS'],
      ['2.25.1', 2, 'twice'],
      [GLOBAL, 4, 'RESTARTED'],
    ];
    expect(await shown('A')).toEqual([['2.25.2', 1, 'SCHEDULED'], ...own]);
    expect(await shown('B')).toEqual([['2.25.1', 1, 'SCHEDULED'], ...own]);
    expect(after.resumed).toEqual(['A', 'B']);
    for (const event of await after.kept('A')) event.delivered?.();
    await after.worklist.unsubscribe('B', GLOBAL);
    await after.worklist.close();
    const last = open();
    expect((await last.kept('A')).map(({ eventTypeId }) => eventTypeId)).toEqual([4]);
    expect(await last.kept('B')).toEqual([]);
    await last.worklist.close();
  });

  it('keeps so many events, and so many bytes of them, the newest ones; a round of present states goes on', async () => {
    const { open } = await rig();
    const before = open();
    for (let k = 1; k <= 15; k++) await before.create(`2.25.${k}`);
    await before.subscribe('A', GLOBAL);
    await before.worklist.close();
    const after = open({ events: 20 });
    await vi.waitFor(async () => expect(await after.kept('A')).toHaveLength(6), PATIENT);
    for (let round = 0; round < 2; round++) {
      for (const event of await after.kept('A')) event.delivered?.();
      await vi.waitFor(async () => expect(await after.kept('A')).toHaveLength(5), PATIENT);
    }
    await after.worklist.close();
    const narrow = open({ eventBytes: 1000 });
    // The round may have to go on else.
    await narrow.worklist.unsubscribe('A', GLOBAL);
    await narrow.subscribe('A', '2.25.1');
    await narrow.state('2.25.1', 'IN PROGRESS');
    const long = [{ ProcedureStepProgressDescription: 'x'.repeat(900) }];
    for (let k = 0; k < 2; k++) {
      await narrow.set('2.25.1', { ProcedureStepProgressInformationSequence: long, TransactionUID: KEY });
    }
    expect((await narrow.kept('A')).map(({ eventTypeId }) => eventTypeId)).toEqual([3]);
    await narrow.worklist.close();
  });

  it('finds by each kind of matching, in the order in which they came (PS3.4 §C.2.2.2)', async () => {
    const { worklist, create, found, state } = (await rig()).open();
    const step = (CodeValue: string) => [{ CodeValue, CodingSchemeDesignator: '99T', CodeMeaning: 'm' }];
    await create('2.25.1', {
      ...UTF8,
      PatientID: 'P[1',
      PatientName: 'García^José',
      ScheduledWorkitemCodeSequence: step('A'),
    });
    await create('2.25.2', { PatientID: 'P2', ScheduledProcedureStepStartDateTime: '20260402' });
    await create('2.25.3', { PatientID: 'Q3', ScheduledProcedureStepStartDateTime: '20260401233000-0200' });
    await state('2.25.3', 'IN PROGRESS');
    expect(await found({})).toEqual(['2.25.1', '2.25.2', '2.25.3']);
    expect(await found({ PatientID: 'P*' })).toEqual(['2.25.1', '2.25.2']);
    expect(await found({ PatientID: 'P[?' })).toEqual(['2.25.1']);
    expect(await found({ PatientID: 'p2' })).toEqual([]);
    expect(await found({ PatientID: '*2*' })).toEqual(['2.25.2']);
    expect(await found({ PatientName: 'garc*' })).toEqual(['2.25.1']);
    expect(await found({ PatientName: 'garcia^*' }), 'accents count').toEqual([]);
    expect(await found({ ...UTF8, PatientName: 'GARCÍA^*' })).toEqual(['2.25.1']);
    expect(await found({ PatientName: '""' })).toEqual(['2.25.2', '2.25.3']);
    expect(await found({ ProcedureStepState: 'SCHEDULED' })).toEqual(['2.25.1', '2.25.2']);
    expect(await found(DataSet.fromElements([{ tag: 0x0008_0018, value: ['2.25.1', '2.25.3', '2.25.9'] }]))).toEqual([
      '2.25.1',
      '2.25.3',
    ]);
    expect(await found({ ScheduledProcedureStepStartDateTime: '20260402-20260402' })).toEqual(['2.25.2', '2.25.3']);
    expect(await found({ ScheduledProcedureStepStartDateTime: '-20260401' })).toEqual(['2.25.1']);
    expect(await found({ ScheduledWorkitemCodeSequence: step('A') })).toEqual(['2.25.1']);
    expect(await found({ ScheduledWorkitemCodeSequence: step('B') })).toEqual([]);
    expect(await found({ TransactionUID: KEY }), 'the key is no one else’s').toEqual([]);
    await worklist.close();
  });

  it('takes no more than there is room for, in number, bytes and subscribers', async () => {
    const { open } = await rig();
    const { worklist, create, set, subscribe } = open({ most: 2, mostBytes: 2000 });
    expect([await create('2.25.1'), await create('2.25.2')]).toEqual([0, 0]);
    expect([await create('2.25.3'), await create('2.25.2')]).toEqual([0x0213, 0x0111]);
    expect(await set('2.25.1', { CommentsOnTheScheduledProcedureStep: 'x'.repeat(2000) })).toBe(0x0213);
    for (let k = 0; k < 256; k++) await subscribe(`AE${k}`, '2.25.1');
    expect(await subscribe('ONE MORE', GLOBAL)).toBe(0x0213);
    await worklist.unsubscribe('AE7', GLOBAL);
    expect(await subscribe('ONE MORE', GLOBAL)).toBe(0);
    await worklist.close();
  });

  it('takes away what ended long ago, but what a lock keeps (PS3.4 §CC.2.3)', async () => {
    const { open, clock } = await rig();
    const { worklist, create, cancel, subscribe, found } = open();
    for (const uid of ['2.25.1', '2.25.2', '2.25.3', '2.25.4']) await create(uid);
    for (const uid of ['2.25.1', '2.25.2', '2.25.4']) await cancel(uid);
    await subscribe('A', '2.25.1', {}, true);
    clock.advance(2 * HOUR);
    expect(await worklist.expire(clock.now() - 3 * HOUR)).toBe(0);
    expect(await worklist.expire(clock.now() - HOUR)).toBe(1);
    expect(await found({}), 'the last one keeps its number').toEqual(['2.25.1', '2.25.3', '2.25.4']);
    await worklist.unsubscribe('A', '2.25.1');
    expect(await worklist.expire(clock.now() - HOUR)).toBe(1);
    await worklist.close();
  });

  it('counts workitems by their states', async () => {
    const { worklist, create, cancel } = (await rig()).open();
    await create('2.25.1');
    await create('2.25.2');
    await cancel('2.25.2');
    expect(await worklist.counts()).toEqual({ SCHEDULED: 1, 'IN PROGRESS': 0, COMPLETED: 0, CANCELED: 1 });
    await worklist.close();
  });
});
