import type { Changes, DataSet, PersonName } from '../data/index.ts';
import { ModalityWorklistInformationModelFind } from '../dictionary/uids.generated.ts';
import type { Association, FindOptions, QueryModel, ServiceDefinition } from '../network/index.ts';
import { type AttributeNeeds, type AttributeProblem, attributeRules, checkAttributes } from './attributes.ts';
import { declareService } from './declare.ts';
import { type IdentifierOptions, queryIdentifier } from './identifier.ts';

/** What is to be done at a modality (PS3.4 Annex K). */
export const ModalityWorklist: ServiceDefinition<'C-FIND'> = declareService({
  name: 'Modality Worklist',
  section: 'PS3.4 §K',
  statuses: 'Modality Worklist',
  sopClasses: [ModalityWorklistInformationModelFind],
  operations: ['C-FIND'],
});

export const ModalityWorklistModel: QueryModel = {
  name: 'Modality Worklist',
  find: ModalityWorklistInformationModelFind,
};

/**
 * What an entry of a worklist has to return with a value and does not have (PS3.4 Table K.6-1). What may be empty (type 2)
 * is answered empty when the entry is without it.
 */
export function worklistItemProblems(item: DataSet): readonly AttributeProblem[] {
  return checkAttributes(item, attributeRules('modality-worklist', 'return'), VALUED);
}

/** What a worklist is asked by; ranges and wild cards as PS3.4 §C.2.2.2 has them. */
export interface WorklistKeys {
  readonly stationAeTitle?: string;
  /** A date, or a range such as `20260101-20260107`. */
  readonly startDate?: string;
  readonly startTime?: string;
  readonly modality?: string;
  readonly performingPhysicianName?: string;
  readonly patientName?: string;
  readonly patientId?: string;
  readonly accessionNumber?: string;
  readonly requestedProcedureId?: string;
  readonly studyInstanceUid?: string;
}

/** Keys that have no name above: attributes of the patient, the visit or the procedure, and those of the step. */
export interface MoreWorklistKeys extends IdentifierOptions {
  readonly keys?: Changes;
  readonly stepKeys?: Changes;
}

/** An identifier that asks for all that a worklist has to return (PS3.4 §K.6.1.2.2). */
export function worklistIdentifier(keys: WorklistKeys = {}, more: MoreWorklistKeys = {}): DataSet {
  const step: Changes = {
    ...given({
      ScheduledStationAETitle: keys.stationAeTitle === undefined ? undefined : [keys.stationAeTitle],
      ScheduledProcedureStepStartDate: keys.startDate,
      ScheduledProcedureStepStartTime: keys.startTime,
      Modality: keys.modality,
      ScheduledPerformingPhysicianName: keys.performingPhysicianName,
    }),
    ...more.stepKeys,
  };
  const outer: Changes = {
    ...given({
      PatientName: keys.patientName,
      PatientID: keys.patientId,
      AccessionNumber: keys.accessionNumber,
      RequestedProcedureID: keys.requestedProcedureId,
      StudyInstanceUID: keys.studyInstanceUid,
    }),
    ...more.keys,
    ScheduledProcedureStepSequence: [step],
  };
  return queryIdentifier('modality-worklist', outer, more);
}

/** One step that a modality has to do. */
export interface ScheduledStep {
  readonly stationAeTitles: readonly string[];
  readonly stationName: string | undefined;
  readonly startDate: string | undefined;
  readonly startTime: string | undefined;
  readonly modality: string | undefined;
  readonly performingPhysicianName: PersonName | undefined;
  readonly description: string | undefined;
  readonly id: string | undefined;
  readonly dataSet: DataSet;
}

/** One match of a worklist, its values by the names that people use; all of it is in `dataSet`. */
export interface WorklistItem {
  readonly patientName: PersonName | undefined;
  readonly patientId: string | undefined;
  readonly patientBirthDate: string | undefined;
  readonly patientSex: string | undefined;
  readonly accessionNumber: string | undefined;
  readonly studyInstanceUid: string | undefined;
  readonly requestedProcedureId: string | undefined;
  readonly requestedProcedureDescription: string | undefined;
  /** One, by the standard: each item of the sequence would be a match of its own. */
  readonly steps: readonly ScheduledStep[];
  readonly dataSet: DataSet;
}

/** Reads what a worklist returned. */
export function worklistItem(dataSet: DataSet): WorklistItem {
  return {
    patientName: dataSet.get('PatientName'),
    patientId: dataSet.get('PatientID'),
    patientBirthDate: dataSet.get('PatientBirthDate'),
    patientSex: dataSet.get('PatientSex'),
    accessionNumber: dataSet.get('AccessionNumber'),
    studyInstanceUid: dataSet.get('StudyInstanceUID'),
    requestedProcedureId: dataSet.get('RequestedProcedureID'),
    requestedProcedureDescription: dataSet.get('RequestedProcedureDescription'),
    steps: (dataSet.get('ScheduledProcedureStepSequence') ?? []).map(scheduledStep),
    dataSet,
  };
}

/**
 * Asks for a worklist.
 * @throws as `Association.find`
 */
export async function* findWorklist(
  association: Association,
  keys: WorklistKeys = {},
  options: MoreWorklistKeys & FindOptions = {},
): AsyncGenerator<WorklistItem, void, undefined> {
  const find = { statusService: 'Modality Worklist', ...options } as const;
  for await (const match of association.find(ModalityWorklistModel, worklistIdentifier(keys, options), find))
    yield worklistItem(match);
}

function scheduledStep(dataSet: DataSet): ScheduledStep {
  return {
    stationAeTitles: dataSet.get('ScheduledStationAETitle') ?? [],
    stationName: dataSet.get('ScheduledStationName')?.[0],
    startDate: dataSet.get('ScheduledProcedureStepStartDate'),
    startTime: dataSet.get('ScheduledProcedureStepStartTime'),
    modality: dataSet.get('Modality'),
    performingPhysicianName: dataSet.get('ScheduledPerformingPhysicianName'),
    description: dataSet.get('ScheduledProcedureStepDescription'),
    id: dataSet.get('ScheduledProcedureStepID'),
    dataSet,
  };
}

/** Without the keys that nobody gave: those stay as they are. */
function given(values: { readonly [K in keyof Changes]?: Changes[K] | undefined }): Changes {
  // The members that are left have values.
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Changes;
}

const VALUED: AttributeNeeds = { side: 'scp', present: new Set(['1']), valued: new Set(['1']) };
