import { type Archive, startArchive } from '@hounsfield/archive';
import { freePort, type TemporaryFolder, temporaryFolder } from '@hounsfield/testkit';
import dimse from 'dcmjs-dimse';
import { DataSet } from 'hounsfield/data';
import {
  UPSGlobalSubscriptionInstance as GLOBAL,
  UnifiedProcedureStepPull as PULL,
  UnifiedProcedureStepPush as PUSH,
  UnifiedProcedureStepWatch as WATCH,
} from 'hounsfield/dictionary';
import { workitemProblems } from 'hounsfield/services';
import { WorklistClient } from 'hounsfield/web/client';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ask, succeeded, WillingScp } from './network.dcmjs-dimse.support.ts';

const { Dataset, Server, requests, responses } = dimse;
const UID = '2.25.1';
const KEY = '2.25.7';

describe('the worklist of the archive and dcmjs-dimse (PS3.4 CC)', () => {
  const events: unknown[] = [];
  let folder: TemporaryFolder;
  let archive: Archive;
  let listener: InstanceType<typeof Server>;
  beforeAll(async () => {
    folder = await temporaryFolder();
    const port = await freePort();
    listener = new Server(receiverOf(events));
    listener.listen(port);
    const peers = { DCMJS: { host: '127.0.0.1', port } };
    archive = await startArchive({ data: folder.path, dicomPort: 0, httpPort: 0, logLevel: 'silent', peers });
  });
  afterAll(async () => {
    await archive.close();
    listener.close();
    await folder.remove();
  });

  /** One request of theirs; `context` is the SOP Class that it goes in. */
  const act = async (context: string, uid: string, type: number, elements: Record<string, unknown>) => {
    const request = new requests.NActionRequest(PUSH, uid, type, context);
    request.setDataset(new Dataset(elements));
    return (await ask(request, archive.addresses.dicom.port, undefined)).statuses;
  };

  it('creates, claims, changes, completes, gets and finds workitems for their client, and tells their server', async () => {
    const { port } = archive.addresses.dicom;
    expect(await act(WATCH, GLOBAL, 3, { ReceivingAE: 'DCMJS', DeletionLock: 'FALSE' })).toEqual([0]);
    const create = new requests.NCreateRequest(PUSH, UID);
    create.setDataset(new Dataset(workitem()));
    expect((await ask(create, port, undefined)).statuses).toEqual([0]);
    const claim = { ProcedureStepState: 'IN PROGRESS', TransactionUID: KEY };
    expect(await act(PULL, UID, 1, claim)).toEqual([0]);
    expect(await act(PULL, UID, 1, { ...claim, TransactionUID: '2.25.8' })).toEqual([0xc301]);
    expect(await act(PULL, UID, 1, { ...claim, ProcedureStepState: 'COMPLETED' })).toEqual([0xc304]);
    const set = new requests.NSetRequest(PUSH, UID, PULL);
    set.setDataset(new Dataset({ ...outcome, TransactionUID: KEY }));
    expect((await ask(set, port, undefined)).statuses).toEqual([0]);
    expect(await act(PULL, UID, 1, { ...claim, ProcedureStepState: 'COMPLETED' })).toEqual([0]);
    const get = new requests.NGetRequest(PUSH, UID, [], PULL);
    const { statuses, dataSets } = await ask(get, port, undefined);
    expect([statuses, dataSets]).toEqual([[0], [expect.objectContaining({ ProcedureStepState: 'COMPLETED' })]]);
    expect(Object.keys(dataSets[0] as object)).not.toContain('TransactionUID');
    const find = new requests.CFindRequest();
    find.setAffectedSopClassUid(PULL);
    find.setDataset(new Dataset({ ProcedureStepState: 'COMPLETED', SOPInstanceUID: '', PatientID: '' }));
    const { dataSets: found } = await ask(find, port, undefined);
    expect(found).toEqual([expect.objectContaining({ SOPInstanceUID: UID, ProcedureStepState: 'COMPLETED' })]);
    const states = ['SCHEDULED', 'IN PROGRESS', 'COMPLETED'];
    await vi.waitFor(() => expect(events).toEqual(states.map(state => [UID, 1, state])));
    const web = new WorklistClient({ baseUrl: `http://127.0.0.1:${archive.addresses.http.port}/dicom-web` });
    expect((await web.retrieve(UID)).text('ProcedureStepState')).toBe('COMPLETED');
  });
});

/** A server of theirs that takes events, as UID, type and state. */
function receiverOf(events: unknown[]): typeof WillingScp {
  return class extends WillingScp {
    override nEventReportRequest(
      request: dimse.requests.NEventReportRequest,
      answer: (response: dimse.responses.NEventReportResponse) => void,
    ): void {
      const uid = request.getAffectedSopInstanceUid();
      events.push([uid, request.getEventTypeId(), request.getDataset()?.getElement('ProcedureStepState')]);
      answer(succeeded(responses.NEventReportResponse.fromRequest(request)));
    }
  };
}

/** What PS3.4 Table CC.2.5-3 asks for, in their words. */
function workitem(): Record<string, unknown> {
  const values = {
    ScheduledProcedureStepPriority: 'MEDIUM',
    ProcedureStepLabel: 'Workitem',
    ScheduledProcedureStepStartDateTime: '20260401103000',
    InputReadinessState: 'READY',
    ProcedureStepState: 'SCHEDULED',
  };
  const missing = workitemProblems(DataSet.of(values)).filter(({ path }) => !path.includes('.'));
  const whole = DataSet.of({}).withElements(missing.map(({ tag }) => ({ tag, value: null })));
  const empty = [...whole].map(({ keyword = '', vr }) => [keyword, vr === 'SQ' ? [] : ''] as const);
  return { ...Object.fromEntries(empty), ...values };
}

const CODE = { CodeValue: 'T', CodingSchemeDesignator: '99T', CodeMeaning: 'test' };
const outcome = {
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
