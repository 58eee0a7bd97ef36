import { type Changes, createUid, type DataSet } from '../data/index.ts';
import {
  ModalityPerformedProcedureStep as mppsSopClass,
  ModalityPerformedProcedureStepNotification as notificationSopClass,
  ModalityPerformedProcedureStepRetrieve as retrieveSopClass,
} from '../dictionary/uids.generated.ts';
import type { Association, DimseReply, NormalizedResult, ServiceDefinition } from '../network/index.ts';
import { type AttributeProblem, attributeRules, checkAttributes, requestNeeds } from './attributes.ts';
import { type CreatedInstance, created } from './created.ts';
import { declareService } from './declare.ts';
import { problemReply } from './problem-reply.ts';
import { withAll } from './with-all.ts';
import type { WorklistItem } from './worklist.ts';

/** What a modality does, told while it does it (PS3.4 §F.7). */
export const ModalityPerformedProcedureStep: ServiceDefinition<'N-CREATE' | 'N-SET'> = declareService({
  name: 'Modality Performed Procedure Step',
  section: 'PS3.4 §F.7',
  statuses: 'MPPS',
  sopClasses: [mppsSopClass],
  operations: ['N-CREATE', 'N-SET'],
});

/** PS3.4 §F.8 */
export const ModalityPerformedProcedureStepRetrieve: ServiceDefinition<'N-GET'> = declareService({
  name: 'Modality Performed Procedure Step Retrieve',
  section: 'PS3.4 §F.8',
  statuses: 'MPPS',
  sopClasses: [retrieveSopClass],
  operations: ['N-GET'],
});

/** PS3.4 §F.9 */
export const ModalityPerformedProcedureStepNotification: ServiceDefinition<never, 'N-EVENT-REPORT'> = declareService({
  name: 'Modality Performed Procedure Step Notification',
  section: 'PS3.4 §F.9',
  statuses: 'MPPS',
  sopClasses: [notificationSopClass],
  operations: [],
  notifications: ['N-EVENT-REPORT'],
});

/** Values of Performed Procedure Step Status (0040,0252). */
export type StepStatus = 'IN PROGRESS' | 'COMPLETED' | 'DISCONTINUED';

/** What N-CREATE has to hold and does not (PS3.4 Table F.7.2-1). */
export function stepCreationProblems(dataSet: DataSet): readonly AttributeProblem[] {
  return checkAttributes(dataSet, attributeRules('mpps', 'create'));
}

/** What N-SET must not hold, or lacks inside of what it holds. */
export function stepChangeProblems(dataSet: DataSet): readonly AttributeProblem[] {
  return checkAttributes(dataSet, attributeRules('mpps', 'set'));
}

/** What a step lacks that is completed or discontinued. */
export function finalStepProblems(step: DataSet): readonly AttributeProblem[] {
  return checkAttributes(step, attributeRules('mpps', 'final'), requestNeeds);
}

/**
 * Creates a step (PS3.4 §F.7.2.1), under a UID of our own unless one is given.
 * @throws as `Association.nCreate`
 */
export function createStep(
  association: Association,
  dataSet: DataSet | Changes,
  sopInstanceUid: string = createUid(),
): Promise<CreatedInstance> {
  return created(association, { sopClassUid: mppsSopClass, sopInstanceUid, dataSet, statusService: 'MPPS' });
}

/** Changes a step (PS3.4 §F.7.2.2). @throws as `Association.nSet` */
export function setStep(
  association: Association,
  sopInstanceUid: string,
  dataSet: DataSet | Changes,
): Promise<NormalizedResult> {
  return association.nSet({ sopClassUid: mppsSopClass, sopInstanceUid, dataSet, statusService: 'MPPS' });
}

/** Retrieves a step (PS3.4 §F.8.2). @throws as `Association.nGet` */
export function stepFrom(
  association: Association,
  sopInstanceUid: string,
  attributes?: readonly number[],
): Promise<NormalizedResult> {
  const asked = attributes === undefined ? {} : { attributes };
  return association.nGet({ sopClassUid: retrieveSopClass, sopInstanceUid, statusService: 'MPPS', ...asked });
}

/** What the modality itself knows of a step that begins. */
export interface StartedStep {
  readonly id: string;
  readonly stationAeTitle: string;
  readonly stationName?: string;
  readonly modality: string;
  readonly startDate: string;
  readonly startTime: string;
  /** Needed when the step was not scheduled. */
  readonly studyInstanceUid?: string;
}

/** The attributes of N-CREATE for a step of a worklist, or for one that nobody scheduled. */
export function startedStep(facts: StartedStep, item?: WorklistItem): Changes {
  const order = item?.dataSet;
  const scheduled = item?.steps[0]?.dataSet;
  return {
    ...(order?.has('SpecificCharacterSet') === true && {
      SpecificCharacterSet: order.get('SpecificCharacterSet') ?? null,
    }),
    ScheduledStepAttributesSequence: [
      {
        StudyInstanceUID: item?.studyInstanceUid ?? facts.studyInstanceUid ?? null,
        ReferencedStudySequence: order?.get('ReferencedStudySequence') ?? [],
        AccessionNumber: item?.accessionNumber ?? null,
        RequestedProcedureID: item?.requestedProcedureId ?? null,
        RequestedProcedureDescription: item?.requestedProcedureDescription ?? null,
        ScheduledProcedureStepID: scheduled?.get('ScheduledProcedureStepID') ?? null,
        ScheduledProcedureStepDescription: scheduled?.get('ScheduledProcedureStepDescription') ?? null,
        ScheduledProtocolCodeSequence: scheduled?.get('ScheduledProtocolCodeSequence') ?? [],
      },
    ],
    PatientName: item?.patientName ?? null,
    PatientID: item?.patientId ?? null,
    PatientBirthDate: item?.patientBirthDate ?? null,
    PatientSex: item?.patientSex ?? null,
    ReferencedPatientSequence: order?.get('ReferencedPatientSequence') ?? [],
    PerformedProcedureStepID: facts.id,
    PerformedStationAETitle: facts.stationAeTitle,
    PerformedStationName: facts.stationName ?? null,
    PerformedLocation: null,
    PerformedProcedureStepStartDate: facts.startDate,
    PerformedProcedureStepStartTime: facts.startTime,
    PerformedProcedureStepStatus: 'IN PROGRESS',
    PerformedProcedureStepDescription: null,
    PerformedProcedureTypeDescription: null,
    ProcedureCodeSequence: order?.get('RequestedProcedureCodeSequence') ?? [],
    PerformedProcedureStepEndDate: null,
    PerformedProcedureStepEndTime: null,
    Modality: facts.modality,
    StudyID: null,
    PerformedProtocolCodeSequence: [],
    PerformedSeriesSequence: [],
  };
}

/** A step as a provider keeps it, or the failure that it answers instead. */
export type StepOutcome = { readonly step: DataSet } | { readonly reply: DimseReply };

/** Takes N-CREATE as a provider: what is missing is answered with 0120 or 0121, another status than IN PROGRESS with 0106. */
export function createdStep(dataSet: DataSet): StepOutcome {
  const reply =
    problemReply(stepCreationProblems(dataSet)) ?? (statusOf(dataSet) === 'IN PROGRESS' ? undefined : BEGUN);
  return reply === undefined ? { step: dataSet } : { reply };
}

/**
 * Takes N-SET as a provider: the step with the changes. A step that is over is not changed any more (PS3.4 §F.7.2.2.4),
 * and one that is to be over needs what Table F.7.2-1 asks of its final state.
 */
export function changedStep(step: DataSet, changes: DataSet): StepOutcome {
  if (statusOf(step) !== 'IN PROGRESS') return { reply: OVER };
  const refused = problemReply(stepChangeProblems(changes));
  if (refused !== undefined) return { reply: refused };
  const changed = withAll(step, changes);
  const status = statusOf(changed);
  if (status === undefined) return { reply: BEGUN };
  const unfinished = status === 'IN PROGRESS' ? undefined : problemReply(finalStepProblems(changed));
  return unfinished === undefined ? { step: changed } : { reply: unfinished };
}

function statusOf(step: DataSet): StepStatus | undefined {
  const text = step.get('PerformedProcedureStepStatus');
  return STATUSES.find(status => status === text);
}

const STATUSES: readonly StepStatus[] = ['IN PROGRESS', 'COMPLETED', 'DISCONTINUED'];
const STATUS_TAG = 0x0040_0252;
/** Invalid attribute value (PS3.7 §C.5.11). */
const BEGUN: DimseReply = {
  status: 0x0106,
  comment: 'PerformedProcedureStepStatus has no value that is allowed',
  offendingElements: [STATUS_TAG],
};
/** As PS3.4 Table F.7.2-2 words and numbers it. */
const OVER: DimseReply = {
  status: 0x0110,
  comment: 'Performed Procedure Step Object may no longer be updated',
  errorId: 0xa710,
};
