import { DataSet } from '../data/index.ts';
import { type Association, type DimseRequests, pending, Status } from '../network/index.ts';
import { defineService, PatientRootFind, Storage, StudyRoot, StudyRootFind, serve, Verification } from './index.ts';

// What must compile.
serve(Verification, { 'C-ECHO': () => Status.success });
serve(Verification, { 'C-ECHO': async () => ({ status: 0 }) });
serve(Storage, {
  'C-STORE': async (rq, cx) => {
    const uid: string = rq.sopInstanceUid;
    const data: AsyncIterable<Uint8Array> = rq.data;
    const signal: AbortSignal = cx.signal;
    return uid === '' || signal.aborted || data === undefined
      ? { status: 0xa700, comment: cx.callingAeTitle }
      : Status.success;
  },
});
serve(StudyRootFind, {
  async *'C-FIND'(rq, cx) {
    if (cx.signal.aborted) return;
    yield pending(rq.identifier.with({ PatientID: '1' }));
  },
});
const both = defineService({
  ...PatientRootFind,
  operations: { ...PatientRootFind.operations, 'C-ECHO': { statuses: [] } },
});
serve(both, { async *'C-FIND'() {}, 'C-ECHO': () => Status.success });

// @ts-expect-error a service that declares C-STORE must get a handler for it
serve(Storage, {});
// @ts-expect-error two operations are declared, one is served
serve(both, { 'C-ECHO': () => Status.success });
// @ts-expect-error Verification has no C-STORE
serve(Verification, { 'C-ECHO': () => Status.success, 'C-STORE': () => Status.success });
// @ts-expect-error the handler of a query yields many replies
serve(StudyRootFind, { 'C-FIND': () => Status.success });
// @ts-expect-error the handler of C-STORE answers once
serve(Storage, { async *'C-STORE'() {} });
// @ts-expect-error a reply has a status
serve(Verification, { 'C-ECHO': () => ({}) });
// @ts-expect-error there is no member of this name in a C-STORE request
serve(Storage, { 'C-STORE': rq => ({ status: rq.identifier === undefined ? 0 : 1 }) });
// @ts-expect-error there is no such operation
defineService({ ...Verification, operations: { 'C-SING': { statuses: [] } } });

declare const association: Association;
association.find(StudyRoot, { PatientID: '1', StudyDate: '' });
association.find(StudyRoot, DataSet.of({ PatientID: '1' }));
// @ts-expect-error Storage is no query model
association.find(Storage, {});
// @ts-expect-error no attribute has this keyword
association.find(StudyRoot, { PatientNmae: '1' });
// @ts-expect-error the data of an object are needed
association.store({ sopClassUid: '1', sopInstanceUid: '1', transferSyntaxUid: '1' });

declare const store: DimseRequests['C-STORE'];
// @ts-expect-error requests are not to be changed
store.sopInstanceUid = '1';
