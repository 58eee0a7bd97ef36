import { sopClasses } from '../dictionary/network-look-ups.ts';
import { InstanceAvailability } from './availability.ts';
import { StorageCommitmentPull, StorageCommitmentPush } from './commitment.ts';
import { DisplaySystem, StorageManagement } from './device-services.ts';
import { ProceduralEventLogging, SubstanceAdministrationLogging } from './event-logging.ts';
import {
  ProductCharacteristicsQuery,
  RelevantPatientInformation,
  RepositoryQuery,
  SubstanceApprovalQuery,
} from './information-queries.ts';
import { RTMachineVerification, verificationActions, verificationEvents } from './machine-verification.ts';
import { MediaCreation, mediaActions } from './media-creation.ts';
import {
  ModalityPerformedProcedureStep,
  ModalityPerformedProcedureStepNotification,
  ModalityPerformedProcedureStepRetrieve,
} from './mpps.ts';
import { type NonPatientServices, nonPatientServices } from './non-patient.ts';
import {
  PresentationLut,
  Print,
  PrintAnnotation,
  PrinterConfiguration,
  PrintJob,
  printerEvents,
  printJobEvents,
} from './print.ts';
import * as queryRetrieve from './query-retrieve.ts';
import { type ServiceRow, sopClassesOf } from './service-row.ts';
import { Storage } from './storage.ts';
import { UpsEvent, UpsPull, UpsPush, UpsQuery, UpsWatch, upsActions, upsEvents } from './ups.ts';
import { Verification } from './verification.ts';
import { ModalityWorklist } from './worklist.ts';

const LATER = 'no source: the tables of attributes are those of 2020, the service is of 2022';
const RETIRED_TEXT = 'no source: retired, the text of the standard has it no more';
const DCMQRSCP = 'dcmqrscp (DCMTK) as SCP';
const KEYS = 'keys are those of the information model, see `queryKeys` of the dictionary';

/** Every service that is declared, in the order of the annexes of PS3.4. */
export const services: readonly ServiceRow[] = [
  {
    service: Verification,
    peers: ['storescp (DCMTK) as SCP', 'echoscu (DCMTK) as SCU'],
    group: 'Verification',
    noSource: 'the message has no data set',
  },
  {
    service: Storage,
    peers: ['storescp, dcmrecv, dcmqrscp (DCMTK) and Orthanc as SCP', 'storescu, dcmsend (DCMTK) as SCU'],
    group: 'Storage',
    noSource: 'objects are described by their IODs',
  },
  ...queryRetrieveRows(),
  {
    service: ModalityPerformedProcedureStep,
    group: 'Modality Performed Procedure Step',
    attributes: ['mpps'],
  },
  {
    service: ModalityPerformedProcedureStepRetrieve,
    group: 'Modality Performed Procedure Step',
    attributes: ['mpps N-GET'],
  },
  {
    service: ModalityPerformedProcedureStepNotification,
    group: 'Modality Performed Procedure Step',
    events: [
      { id: 1, name: 'Performed Procedure Step In Progress' },
      { id: 2, name: 'Performed Procedure Step Completed' },
      { id: 3, name: 'Performed Procedure Step Discontinued' },
      { id: 4, name: 'Performed Procedure Step Updated' },
      { id: 5, name: 'Performed Procedure Step Deleted' },
    ],
    noSource: 'events hold no attributes (PS3.4 Table F.9.2-1)',
  },
  ...printRows(),
  {
    service: StorageCommitmentPush,
    group: 'Storage Commitment',
    peers: ['Orthanc as SCP and as SCU'],
    actions: [{ id: 1, name: 'Request Storage Commitment', attributes: 'storage-commitment N-ACTION 1' }],
    events: [
      { id: 1, name: 'Storage Commitment Request Successful', attributes: 'storage-commitment N-EVENT-REPORT 1' },
      {
        id: 2,
        name: 'Storage Commitment Request Complete - Failures Exist',
        attributes: 'storage-commitment N-EVENT-REPORT 2',
      },
    ],
  },
  { service: StorageCommitmentPull, group: 'Storage Commitment', retired: true, noSource: RETIRED_TEXT },
  {
    service: ModalityWorklist,
    group: 'Modality Worklist',
    attributes: ['modality-worklist', 'modality-worklist identifier'],
    peers: ['wlmscpfs (DCMTK) as SCP', 'findscu (DCMTK) as SCU'],
  },
  {
    service: ProceduralEventLogging,
    group: 'Application Event Logging',
    actions: [{ id: 1, name: 'Record Procedural Event', attributes: 'application-event-logging N-ACTION 1' }],
  },
  {
    service: SubstanceAdministrationLogging,
    group: 'Application Event Logging',
    actions: [
      { id: 1, name: 'Record Substance Administration Event', attributes: 'application-event-logging N-ACTION 1 #3' },
    ],
  },
  {
    service: RelevantPatientInformation,
    group: 'Relevant Patient Information Query',
    attributes: ['relevant-patient-information C-FIND', 'relevant-patient-information C-FIND #2'],
  },
  {
    service: InstanceAvailability,
    group: 'Instance Availability Notification',
    attributes: ['instance-availability N-CREATE'],
  },
  {
    service: MediaCreation,
    group: 'Media Creation Management',
    actions: [mediaActions.initiate, mediaActions.cancel],
    attributes: ['media-creation N-CREATE', 'media-creation N-GET'],
  },
  {
    service: ProductCharacteristicsQuery,
    group: 'Substance Administration Query',
    attributes: ['substance-administration C-FIND'],
  },
  {
    service: SubstanceApprovalQuery,
    group: 'Substance Administration Query',
    attributes: ['substance-administration C-FIND #2'],
  },
  ...upsRows(),
  {
    service: RTMachineVerification,
    group: 'RT Machine Verification',
    actions: verificationActions,
    events: verificationEvents,
    attributes: [
      'rt-machine-verification N-CREATE',
      'rt-machine-verification N-CREATE #2',
      'rt-machine-verification N-GET',
      'rt-machine-verification attributes',
    ],
  },
  {
    service: DisplaySystem,
    group: 'Display System',
    attributes: ['display-system N-GET', 'display-system attributes'],
  },
  ...nonPatientServices.flatMap(nonPatientRows),
  { service: StorageManagement, group: 'Storage Management', noSource: LATER },
];

/** Independent software that knows the messages of all operations, and the meaning of no service. */
export const messagePeers: readonly string[] = ['dcmjs-dimse as SCP and as SCU'];

/** The row of a SOP Class, as a class that is negotiated or as the member of a Meta SOP Class. */
export function serviceOf(sopClassUid: string): ServiceRow | undefined {
  return (
    services.find(({ service }) => service.sopClasses.includes(sopClassUid)) ??
    services.find(({ service }) => sopClassesOf(service).includes(sopClassUid))
  );
}

/** SOP Classes of the standard that belong to no service here, each with the reason. */
export function unservedSopClasses(): readonly { readonly uid: string; readonly reason: string }[] {
  return sopClasses
    .filter(row => (row.class === 'service' || row.class === 'meta') && serviceOf(row.uid) === undefined)
    .map(({ uid, name, retired }) => ({ uid, reason: reasonOf(uid, name, retired) }));
}

function reasonOf(uid: string, name: string, retired: boolean): string {
  if (WITHDRAWN.has(uid)) return 'PS3.4 §H.4.7 is retired, although PS3.6 does not mark the UID';
  if (!retired) throw new RangeError(`${uid} belongs to no service`);
  if (name.includes('Storage')) return 'retired, and its IOD is no more in the standard';
  return 'retired, and its text is no more in the standard';
}

function queryRetrieveRows(): readonly ServiceRow[] {
  const group = 'Query/Retrieve';
  const old = { group, retired: true, noSource: KEYS } as const;
  const live = { group, noSource: KEYS };
  const finders = [DCMQRSCP, 'findscu (DCMTK) as SCU'];
  const movers = ['dcmqrscp (DCMTK) and Orthanc as SCP', 'movescu (DCMTK) as SCU'];
  const getters = ['dcmqrscp (DCMTK) and Orthanc as SCP', 'getscu (DCMTK) as SCU'];
  return [
    { service: queryRetrieve.PatientRootFind, ...live, peers: finders },
    { service: queryRetrieve.PatientRootMove, ...live, peers: movers },
    { service: queryRetrieve.PatientRootGet, ...live, peers: getters },
    { service: queryRetrieve.StudyRootFind, ...live, peers: finders },
    { service: queryRetrieve.StudyRootMove, ...live, peers: movers },
    { service: queryRetrieve.StudyRootGet, ...live, peers: getters },
    { service: queryRetrieve.PatientStudyOnlyFind, ...old, peers: finders },
    { service: queryRetrieve.PatientStudyOnlyMove, ...old, peers: [DCMQRSCP, 'movescu (DCMTK) as SCU'] },
    { service: queryRetrieve.PatientStudyOnlyGet, ...old, peers: [DCMQRSCP, 'getscu (DCMTK) as SCU'] },
    { service: queryRetrieve.CompositeInstanceRootRetrieveMove, ...live },
    { service: queryRetrieve.CompositeInstanceRootRetrieveGet, ...live },
    {
      service: queryRetrieve.CompositeInstanceRetrieveWithoutBulkDataGet,
      group,
      attributes: ['retrieve-without-bulk-data attributes', 'retrieve-without-bulk-data C-FIND'],
    },
    { service: RepositoryQuery, group, noSource: LATER },
  ];
}

function printRows(): readonly ServiceRow[] {
  const group = 'Print Management';
  const printers = ['dcmprscp (DCMTK) as SCP', 'dcmprscu (DCMTK) as SCU'];
  return [
    {
      service: Print,
      group,
      peers: printers,
      actions: [{ id: 1, name: 'Print', attributes: 'print basic-film-session N-ACTION 1' }],
      events: printerEvents,
      attributes: [
        'print basic-film-session N-CREATE',
        'print basic-film-box N-CREATE',
        'print basic-film-box N-SET',
        'print basic-film-box N-ACTION 1',
        'print basic-grayscale-image-box N-SET',
        'print basic-color-image-box N-SET',
        'print printer N-GET',
      ],
    },
    { service: PrintAnnotation, group, attributes: ['print basic-annotation-box N-SET'] },
    { service: PrintJob, group, events: printJobEvents, attributes: ['print print-job N-GET'] },
    {
      service: PresentationLut,
      group,
      attributes: ['print presentation-lut N-CREATE'],
      peers: printers,
    },
    { service: PrinterConfiguration, group, attributes: ['print printer-configuration N-GET'] },
  ];
}

function upsRows(): readonly ServiceRow[] {
  const group = 'Unified Procedure Step';
  const { changeState, requestCancel, subscribe, unsubscribe, suspendGlobalSubscription } = upsActions;
  return [
    { service: UpsPush, group, actions: [requestCancel], attributes: ['ups'] },
    { service: UpsPull, group, actions: [changeState], attributes: ['ups'] },
    {
      service: UpsWatch,
      group,
      actions: [requestCancel, subscribe, unsubscribe, suspendGlobalSubscription],
      attributes: ['ups'],
    },
    { service: UpsEvent, group, events: Object.values(upsEvents) },
    { service: UpsQuery, group, attributes: ['ups'] },
  ];
}

function nonPatientRows({ name, find, move, get, keys }: NonPatientServices): readonly ServiceRow[] {
  const more: Pick<ServiceRow, 'attributes' | 'noSource'> =
    keys === undefined ? { noSource: LATER } : { attributes: [keys] };
  return [find, move, get].map(service => ({ service, group: `${name} Query/Retrieve`, ...more }));
}

/** VOI LUT Box. */
const WITHDRAWN: ReadonlySet<string> = new Set(['1.2.840.10008.5.1.1.22']);
