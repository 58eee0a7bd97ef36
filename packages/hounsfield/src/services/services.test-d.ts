import { DataSet } from '../data/index.ts';
import { type Association, type DimseReply, type DimseRequests, pending, Status } from '../network/index.ts';
import {
  attend,
  CompositeInstanceRetrieveWithoutBulkDataGet,
  CompositeInstanceRootRetrieveMove,
  DisplaySystem,
  defineService,
  HangingProtocol,
  InstanceAvailability,
  Inventory,
  MediaCreation,
  ModalityPerformedProcedureStep,
  ModalityPerformedProcedureStepNotification,
  ModalityPerformedProcedureStepRetrieve,
  ModalityWorklist,
  PatientRootFind,
  PresentationLut,
  Print,
  PrintAnnotation,
  PrinterConfiguration,
  PrintJob,
  ProceduralEventLogging,
  RelevantPatientInformation,
  RepositoryQuery,
  RTMachineVerification,
  Storage,
  StorageCommitmentPush,
  StorageManagement,
  StudyRoot,
  StudyRootFind,
  StudyRootGet,
  StudyRootMove,
  SubstanceAdministrationLogging,
  SubstanceApprovalQuery,
  serve,
  UpsEvent,
  UpsPull,
  UpsPush,
  UpsQuery,
  UpsWatch,
  Verification,
} from './index.ts';

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

// Each service misses one operation of its own.
const one = (): DimseReply => Status.success;
async function* many(): AsyncGenerator<DimseReply> {}
// @ts-expect-error C-MOVE
serve(StudyRootMove, {});
// @ts-expect-error C-GET
serve(StudyRootGet, {});
// @ts-expect-error C-MOVE
serve(CompositeInstanceRootRetrieveMove, { 'C-GET': many });
// @ts-expect-error C-GET
serve(CompositeInstanceRetrieveWithoutBulkDataGet, {});
// @ts-expect-error C-FIND
serve(RepositoryQuery, {});
// @ts-expect-error C-FIND
serve(ModalityWorklist, {});
// @ts-expect-error N-SET
serve(ModalityPerformedProcedureStep, { 'N-CREATE': one });
// @ts-expect-error N-GET
serve(ModalityPerformedProcedureStepRetrieve, {});
// @ts-expect-error N-EVENT-REPORT
attend(ModalityPerformedProcedureStepNotification, {});
// @ts-expect-error N-ACTION
serve(StorageCommitmentPush, {});
// @ts-expect-error N-EVENT-REPORT
attend(StorageCommitmentPush, {});
// @ts-expect-error N-EVENT-REPORT is what the SCP sends
serve(StorageCommitmentPush, { 'N-ACTION': one, 'N-EVENT-REPORT': one });
// @ts-expect-error N-CREATE
serve(InstanceAvailability, {});
// @ts-expect-error N-GET
serve(UpsPush, { 'N-CREATE': one, 'N-ACTION': one });
// @ts-expect-error N-SET
serve(UpsPull, { 'C-FIND': many, 'N-GET': one, 'N-ACTION': one });
// @ts-expect-error C-FIND
serve(UpsWatch, { 'N-ACTION': one, 'N-GET': one });
// @ts-expect-error C-FIND
serve(UpsQuery, {});
// @ts-expect-error N-EVENT-REPORT
attend(UpsEvent, {});
// @ts-expect-error N-DELETE
serve(Print, { 'N-CREATE': one, 'N-SET': one, 'N-GET': one, 'N-ACTION': one });
// @ts-expect-error N-SET
serve(PrintAnnotation, {});
// @ts-expect-error N-GET
serve(PrintJob, {});
// @ts-expect-error N-EVENT-REPORT
attend(PrintJob, {});
// @ts-expect-error N-DELETE
serve(PresentationLut, { 'N-CREATE': one });
// @ts-expect-error N-GET
serve(PrinterConfiguration, {});
// @ts-expect-error C-FIND
serve(RelevantPatientInformation, {});
// @ts-expect-error C-FIND
serve(SubstanceApprovalQuery, {});
// @ts-expect-error N-ACTION
serve(SubstanceAdministrationLogging, {});
// @ts-expect-error N-ACTION
serve(ProceduralEventLogging, {});
// @ts-expect-error C-FIND
serve(HangingProtocol.find, {});
// @ts-expect-error C-MOVE
serve(Inventory.move, {});
// @ts-expect-error N-GET
serve(MediaCreation, { 'N-CREATE': one, 'N-ACTION': one });
// @ts-expect-error N-DELETE
serve(RTMachineVerification, { 'N-CREATE': one, 'N-SET': one, 'N-GET': one, 'N-ACTION': one });
// @ts-expect-error N-GET
serve(DisplaySystem, {});
// @ts-expect-error N-ACTION
serve(StorageManagement, {});
serve(UpsPull, { 'C-FIND': many, 'N-GET': one, 'N-SET': one, 'N-ACTION': one });
attend(PrintJob, { 'N-EVENT-REPORT': one });
