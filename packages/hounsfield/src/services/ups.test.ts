import { describe, expect, it } from 'vitest';
import { type Changes, DataSet } from '../data/index.ts';
import { dimseStatus } from '../dictionary/network-look-ups.ts';
import * as uids from '../dictionary/uids.generated.ts';
import { type DimseReply, type DimseRequests, pending, Status } from '../network/index.ts';
import { collected, dialogue, only } from './dialogue.fixture.ts';
import {
  attend,
  changedWorkitem,
  changeWorkitemState,
  claimWorkitem,
  createdWorkitem,
  createWorkitem,
  finalWorkitemProblems,
  matches,
  matchIdentifier,
  reportWorkitem,
  requestWorkitemCancel,
  searchWorkitems,
  serve,
  setWorkitem,
  subscribe,
  suspendSubscription,
  UpsEvent,
  UpsPull,
  UpsPush,
  UpsWatch,
  unsubscribe,
  upsActions,
  upsEvents,
  upsStates,
  upsTransition,
  upsTransitions,
  upsTrigger,
  type WorkitemOutcome,
  workitemAction,
  workitemFrom,
} from './index.ts';

describe('the states of a workitem (PS3.4 Table CC.1.1-2)', () => {
  it('answer each event in each state with a status that the standard names', () => {
    expect(Object.keys(upsTransitions)).toHaveLength(9);
    for (const [trigger, row] of Object.entries(upsTransitions)) {
      expect(row, trigger).toHaveLength(1 + upsStates.length);
      for (const { status, next, finalStateOf } of row) {
        const operation = trigger === 'create' ? 'N-CREATE' : 'N-ACTION change state';
        if (status !== 0)
          expect(['general', 'UPS'], `${trigger} ${status}`).toContain(statusService(status, operation));
        if (next !== undefined) expect(status).toBe(0);
        if (finalStateOf !== undefined) expect(next).toBe(finalStateOf);
      }
    }
  });

  it('are left only by whoever has the lock, and never once they are final', () => {
    for (const [trigger, row] of Object.entries(upsTransitions)) {
      expect(row[3].next ?? row[4].next, trigger).toBeUndefined();
      if (trigger.endsWith('unkeyed')) for (const cell of row) expect(cell.next).toBeUndefined();
    }
    expect(upsTransition('start keyed', 'SCHEDULED')).toEqual({ status: 0, next: 'IN PROGRESS' });
    expect(upsTransition('create', undefined)).toEqual({ status: 0, next: 'SCHEDULED' });
    expect(upsTransition('complete keyed', 'COMPLETED').status).toBe(0xb306);
    expect(upsTransition('request cancel', 'IN PROGRESS').reportsCancelRequest).toBe(true);
  });

  it('take the first transaction UID for the lock', () => {
    expect(upsTrigger('IN PROGRESS', { lock: undefined, given: '1.2' })).toBe('start keyed');
    expect(upsTrigger('COMPLETED', { lock: '1.2', given: '1.2' })).toBe('complete keyed');
    expect(upsTrigger('CANCELED', { lock: '1.2', given: '1.3' })).toBe('cancel unkeyed');
    expect(upsTrigger('IN PROGRESS', { lock: undefined, given: undefined })).toBe('start unkeyed');
    expect(upsTrigger('SCHEDULED', { lock: '', given: '' })).toBe('schedule');
    expect(upsTrigger('DONE', { lock: '', given: '' })).toBeUndefined();
  });
});

const workitem = {
  ScheduledProcedureStepPriority: 'MEDIUM',
  ProcedureStepLabel: 'Segment',
  WorklistLabel: 'AI',
  ScheduledProcessingParametersSequence: [],
  ScheduledStationNameCodeSequence: [],
  ScheduledStationClassCodeSequence: [],
  ScheduledStationGeographicLocationCodeSequence: [],
  ScheduledProcedureStepStartDateTime: '20260115103000',
  ScheduledWorkitemCodeSequence: [],
  CommentsOnTheScheduledProcedureStep: null,
  InputReadinessState: 'READY',
  InputInformationSequence: [],
  TransactionUID: null,
  PatientName: 'Test^One',
  PatientID: 'ID1',
  IssuerOfPatientID: null,
  IssuerOfPatientIDQualifiersSequence: [],
  OtherPatientIDsSequence: [],
  PatientBirthDate: null,
  PatientSex: null,
  AdmissionID: null,
  IssuerOfAdmissionIDSequence: [],
  AdmittingDiagnosesDescription: null,
  AdmittingDiagnosesCodeSequence: [],
  ReferencedRequestSequence: [],
  ProcedureStepState: 'SCHEDULED',
  ProcedureStepProgressInformationSequence: [],
  UnifiedProcedureStepPerformedProcedureSequence: [],
} as const;

describe('unified procedure steps (PS3.4 §CC)', () => {
  const items = new Map<string, DataSet>();
  const now = '20260115103000';
  const keep = (uid: string, outcome: WorkitemOutcome): DimseReply => {
    if ('reply' in outcome) return outcome.reply;
    items.set(uid, outcome.workitem);
    return Status.success;
  };
  const push = {
    'N-CREATE': ({ sopInstanceUid = '', dataSet = DataSet.of({}) }): DimseReply =>
      keep(sopInstanceUid, createdWorkitem(dataSet, { sopInstanceUid, exists: items.has(sopInstanceUid), now })),
    'N-GET': ({ sopInstanceUid, attributes }: DimseRequests['N-GET']): DimseReply => ({
      ...Status.success,
      dataSet: only(items.get(sopInstanceUid) ?? DataSet.of({}), attributes),
    }),
    'N-ACTION': (rq: DimseRequests['N-ACTION']): DimseReply => {
      expect(rq.sopClassUid).toBe(uids.UnifiedProcedureStepPush);
      if (rq.actionTypeId >= upsActions.subscribe.id) {
        expect(rq.sopInstanceUid).toBe(uids.UPSGlobalSubscriptionInstance);
        return { status: rq.dataSet?.get('ReceivingAE') === 'USER' ? 0 : 0xc308 };
      }
      const { workitem: changed, reply } = workitemAction(items.get(rq.sopInstanceUid), rq);
      if (changed !== undefined) items.set(rq.sopInstanceUid, changed);
      return reply;
    },
  };
  const pull = {
    ...push,
    'N-SET': ({ sopInstanceUid, dataSet }: DimseRequests['N-SET']): DimseReply =>
      keep(sopInstanceUid, changedWorkitem(items.get(sopInstanceUid), dataSet, now)),
    async *'C-FIND'({ identifier }: { identifier: DataSet }) {
      for (const item of items.values())
        if (matches(item, identifier)) yield pending(matchIdentifier(item, identifier));
    },
  };
  const served = [serve(UpsPush, push), serve(UpsPull, pull), serve(UpsWatch, pull), serve(UpsEvent, {})];

  it('are pushed, found, claimed, set and completed; the final state is checked', async () => {
    await dialogue({ serve: served, propose: [UpsPush, UpsPull, UpsWatch] }, async association => {
      const { PatientName: _, ...nameless } = workitem;
      expect(await createWorkitem(association, nameless)).toMatchObject({ status: 0x0120 });
      expect(await createWorkitem(association, workitem, '1.2.1')).toMatchObject({ status: 0 });
      const found = await collected(searchWorkitems(association, { ProcedureStepLabel: 'Seg*' }));
      expect(found.map(({ dataSet }) => dataSet.get('SOPInstanceUID'))).toEqual(['1.2.1']);
      const claim = await claimWorkitem(association, '1.2.1');
      expect(claim.status).toBe(0);
      expect(await claimWorkitem(association, '1.2.1')).toMatchObject({ status: 0xc301, category: 'failure' });
      expect(await changeWorkitemState(association, claim, 'COMPLETED')).toMatchObject({ status: 0xc304 });
      const code = { CodeValue: '1', CodingSchemeDesignator: '99T', CodeMeaning: 'x' };
      const instance = { ReferencedSOPClassUID: '1.2', ReferencedSOPInstanceUID: '1.3' };
      const performed = {
        PerformedStationNameCodeSequence: [code],
        PerformedProcedureStepStartDateTime: '20260115103100',
        PerformedProcedureStepEndDateTime: '20260115103200',
        PerformedWorkitemCodeSequence: [code],
        OutputInformationSequence: [{ TypeOfInstances: 'DICOM', ReferencedSOPSequence: [instance] }],
      };
      const change = (output: object) => ({
        UnifiedProcedureStepPerformedProcedureSequence: [
          { ...performed, OutputInformationSequence: [{ ...performed.OutputInformationSequence[0], ...output }] },
        ],
      });
      // PS3.3 Table 10-3b: objects of DICOM are of a study and a series, and can be retrieved somehow.
      const lacking = await setWorkitem(association, claim, change({ StudyInstanceUID: '1.4' }));
      expect(lacking).toMatchObject({ status: 0x0120 });
      const retrieval = { DICOMRetrievalSequence: [{ RetrieveAETitle: ['ARCHIVE'] }] };
      const changes = change({ StudyInstanceUID: '1.4', SeriesInstanceUID: '1.5', ...retrieval });
      expect(await setWorkitem(association, claim, changes)).toMatchObject({ status: 0 });
      expect(await changeWorkitemState(association, claim, 'COMPLETED')).toMatchObject({ status: 0 });
      expect(await requestWorkitemCancel(association, '1.2.1', { reason: 'x' })).toMatchObject({ status: 0xc311 });
      expect(await requestWorkitemCancel(association, '1.9')).toMatchObject({ status: 0xc307 });
      const { dataSet } = await workitemFrom(association, '1.2.1', { attributes: [0x0074_1000], as: 'watch' });
      expect(dataSet?.get('ProcedureStepState')).toBe('COMPLETED');
    });
  });

  it('are subscribed to, and events name UPS Push in the context of UPS Event (§CC.3.1)', async () => {
    const seen: unknown[] = [];
    const user = attend(UpsEvent, {
      'N-EVENT-REPORT': ({ sopClassUid, eventTypeId, dataSet }) => {
        seen.push([sopClassUid, eventTypeId, dataSet?.get('ProcedureStepState')]);
        return Status.success;
      },
    });
    const report = { sopInstanceUid: '1.2.1', eventTypeId: upsEvents.stateReport.id };
    const state = { ProcedureStepState: 'COMPLETED', InputReadinessState: 'READY' };
    const watch = serve(UpsWatch, {
      ...pull,
      'N-ACTION': async (rq, { association }) => {
        const reply = pull['N-ACTION'](rq);
        if (rq.actionTypeId === upsActions.subscribe.id)
          void reportWorkitem(association, { ...report, dataSet: state });
        return reply;
      },
    });
    const propose = [
      UpsWatch,
      { abstractSyntax: uids.UnifiedProcedureStepEvent, transferSyntaxes: ['1.2.840.10008.1.2'] },
    ];
    await dialogue({ serve: [watch, serve(UpsEvent, {})], propose, services: [user] }, async association => {
      const receivingAeTitle = 'USER';
      expect(await subscribe(association, { receivingAeTitle, deletionLock: true })).toMatchObject({ status: 0 });
      expect(await suspendSubscription(association, 'USER')).toMatchObject({ status: 0 });
      expect(await unsubscribe(association, { receivingAeTitle: 'NOBODY' })).toMatchObject({ status: 0xc308 });
    });
    expect(seen).toEqual([[uids.UnifiedProcedureStepPush, 1, 'COMPLETED']]);
  });

  it.each<[string, () => WorkitemOutcome, number]>([
    ['a state but SCHEDULED', () => made({ ProcedureStepState: 'IN PROGRESS' }), 0xc309],
    ['a UID that there is', () => made({}, true), 0x0111],
    ['no label', () => made({ ProcedureStepLabel: null }), 0x0121],
    ['a change of what is over', () => set({ ProcedureStepState: 'COMPLETED' }, {}), 0xc300],
    ['a change without the lock', () => set({ ProcedureStepState: 'IN PROGRESS', TransactionUID: '1.9' }, {}), 0xc301],
    ['a change of the state', () => set({}, { ProcedureStepState: 'CANCELED' }), 0x0105],
    ['a lock for what is scheduled', () => set({}, { TransactionUID: '1.9' }), 0xc310],
    ['a change of what is not there', () => changedWorkitem(undefined, DataSet.of({}), '2026'), 0xc307],
  ])('are refused for %s (§CC.2.5.4, §CC.2.6.4)', (_, attempt, status) => {
    expect(attempt()).toMatchObject({ reply: { status } });
  });

  it('that nobody has begun pass IN PROGRESS on their way to CANCELED; others are asked for it (§CC.2.2.3)', () => {
    const cancel = (state: Changes) => workitemAction(DataSet.of({ ...workitem, ...state }), { actionTypeId: 2 });
    expect(cancel({})).toMatchObject({ reply: { status: 0 }, states: ['IN PROGRESS', 'CANCELED'] });
    const running = cancel({ ProcedureStepState: 'IN PROGRESS', TransactionUID: '1.9' });
    expect(running).toEqual({ reply: { status: 0 }, states: [], cancelRequested: true });
    expect(workitemAction(undefined, { actionTypeId: 9 }).reply.status).toBe(0x0123);
    expect(workitemAction(DataSet.of({}), { actionTypeId: 1 }).reply.status).toBe(0x0115);
  });

  it('lack what Table CC.2.5-3 asks of each final state', () => {
    const item = DataSet.of({ ...workitem, SOPClassUID: '1.2', SOPInstanceUID: '1.3' });
    const paths = (state: 'COMPLETED' | 'CANCELED') => finalWorkitemProblems(item, state).map(({ path }) => path);
    expect(paths('COMPLETED')).toContain('UnifiedProcedureStepPerformedProcedureSequence');
    expect(paths('CANCELED')).toContain('ProcedureStepProgressInformationSequence');
    expect(paths('CANCELED')).not.toContain('UnifiedProcedureStepPerformedProcedureSequence');
  });

  it('may come to nothing: the output of what is COMPLETED must be there, but may be empty (Table CC.2.5-3)', () => {
    const output = (performed: Changes) => {
      const item = DataSet.of({ ...workitem, UnifiedProcedureStepPerformedProcedureSequence: [performed] });
      return finalWorkitemProblems(item, 'COMPLETED').filter(({ path }) => path.endsWith('OutputInformationSequence'));
    };
    expect(output({})).toMatchObject([{ kind: 'missing', requirement: 'P' }]);
    expect(output({ OutputInformationSequence: [] })).toEqual([]);
    const start = { PerformedProcedureStepStartDateTime: null, OutputInformationSequence: [] };
    const item = DataSet.of({ ...workitem, UnifiedProcedureStepPerformedProcedureSequence: [start] });
    expect(finalWorkitemProblems(item, 'COMPLETED')).toContainEqual(
      expect.objectContaining({
        kind: 'no-value',
        path: expect.stringMatching(/PerformedProcedureStepStartDateTime$/),
      }),
    );
  });
});

function made(changes: Changes, exists = false): WorkitemOutcome {
  return createdWorkitem(DataSet.of({ ...workitem, ...changes }), { sopInstanceUid: '1.2', exists, now: '2026' });
}

function set(state: Changes, changes: Changes): WorkitemOutcome {
  return changedWorkitem(DataSet.of({ ...workitem, ...state }), DataSet.of(changes), '2026');
}

function statusService(status: number, operation: string): string | undefined {
  return (dimseStatus(status, 'UPS', operation) ?? dimseStatus(status, 'UPS', 'N-ACTION request cancel'))?.service;
}
