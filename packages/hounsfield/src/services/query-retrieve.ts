import type { DataSet } from '../data/index.ts';
import { type QueryKey, type QueryLevel, queryKeys } from '../dictionary/network-look-ups.ts';
import {
  CompositeInstanceRootRetrieveGet as compositeInstanceRootGet,
  CompositeInstanceRootRetrieveMove as compositeInstanceRootMove,
  PatientRootQueryRetrieveInformationModelFind,
  PatientRootQueryRetrieveInformationModelGet,
  PatientRootQueryRetrieveInformationModelMove,
  PatientStudyOnlyQueryRetrieveInformationModelFind,
  PatientStudyOnlyQueryRetrieveInformationModelGet,
  PatientStudyOnlyQueryRetrieveInformationModelMove,
  StudyRootQueryRetrieveInformationModelFind,
  StudyRootQueryRetrieveInformationModelGet,
  StudyRootQueryRetrieveInformationModelMove,
  CompositeInstanceRetrieveWithoutBulkDataGet as withoutBulkDataGet,
} from '../dictionary/uids.generated.ts';
import { DimseError } from '../errors/index.ts';
import type { QueryModel, ServiceDefinition } from '../network/index.ts';
import { declareService } from './declare.ts';

/** An information model of Query/Retrieve (PS3.4 §C.6): what is asked at which level. */
export interface InformationModel extends QueryModel {
  readonly section: string;
  /** SOP Class UIDs for retrieval. */
  readonly move: string;
  readonly get: string;
  /** From the top down. */
  readonly levels: readonly QueryLevel[];
  /** The keys that the standard names; any attribute of a level may be asked for besides. */
  readonly keys: readonly QueryKey[];
}

/** PS3.4 §C.6.1 */
export const PatientRoot: InformationModel = {
  name: 'Patient Root',
  section: 'PS3.4 §C.6.1',
  find: PatientRootQueryRetrieveInformationModelFind,
  move: PatientRootQueryRetrieveInformationModelMove,
  get: PatientRootQueryRetrieveInformationModelGet,
  levels: ['PATIENT', 'STUDY', 'SERIES', 'IMAGE'],
  keys: queryKeys.filter(key => key.model === 'patient-root'),
};

/** PS3.4 §C.6.2: attributes of the patient belong to the study. */
export const StudyRoot: InformationModel = {
  name: 'Study Root',
  section: 'PS3.4 §C.6.2',
  find: StudyRootQueryRetrieveInformationModelFind,
  move: StudyRootQueryRetrieveInformationModelMove,
  get: StudyRootQueryRetrieveInformationModelGet,
  levels: ['STUDY', 'SERIES', 'IMAGE'],
  keys: queryKeys.filter(key => key.model === 'study-root'),
};

/** PS3.4 §C.6.3, retired: Patient Root without series and instances. */
export const PatientStudyOnly: InformationModel = {
  name: 'Patient/Study Only',
  section: 'PS3.4 §C.6.3',
  find: PatientStudyOnlyQueryRetrieveInformationModelFind,
  move: PatientStudyOnlyQueryRetrieveInformationModelMove,
  get: PatientStudyOnlyQueryRetrieveInformationModelGet,
  levels: ['PATIENT', 'STUDY'],
  keys: PatientRoot.keys.filter(key => key.level === 'PATIENT' || key.level === 'STUDY'),
};

export const PatientRootFind: ServiceDefinition<'C-FIND'> = findService(PatientRoot);
export const StudyRootFind: ServiceDefinition<'C-FIND'> = findService(StudyRoot);
export const PatientStudyOnlyFind: ServiceDefinition<'C-FIND'> = findService(PatientStudyOnly);
export const PatientRootMove: ServiceDefinition<'C-MOVE'> = moveService(PatientRoot);
export const StudyRootMove: ServiceDefinition<'C-MOVE'> = moveService(StudyRoot);
export const PatientStudyOnlyMove: ServiceDefinition<'C-MOVE'> = moveService(PatientStudyOnly);
export const PatientRootGet: ServiceDefinition<'C-GET'> = getService(PatientRoot);
export const StudyRootGet: ServiceDefinition<'C-GET'> = getService(StudyRoot);
export const PatientStudyOnlyGet: ServiceDefinition<'C-GET'> = getService(PatientStudyOnly);

/** Instances, or frames of one made into a new instance (PS3.4 Annex Y). */
export const CompositeInstanceRootRetrieveMove: ServiceDefinition<'C-MOVE'> = declareService({
  name: 'Composite Instance Root Move',
  section: 'PS3.4 §Y',
  statuses: 'Instance and Frame Level Retrieve',
  sopClasses: [compositeInstanceRootMove],
  operations: ['C-MOVE'],
});

export const CompositeInstanceRootRetrieveGet: ServiceDefinition<'C-GET'> = declareService({
  name: 'Composite Instance Root Get',
  section: 'PS3.4 §Y',
  statuses: 'Instance and Frame Level Retrieve',
  sopClasses: [compositeInstanceRootGet],
  operations: ['C-GET'],
});

/** Headers alone, as soon as they are there (PS3.4 Annex Z). */
export const CompositeInstanceRetrieveWithoutBulkDataGet: ServiceDefinition<'C-GET'> = declareService({
  name: 'Composite Instance Without Bulk Data Get',
  section: 'PS3.4 §Z',
  statuses: 'Composite Instance Retrieve Without Bulk Data',
  sopClasses: [withoutBulkDataGet],
  operations: ['C-GET'],
});

/** The model of a SOP Class for FIND, MOVE or GET. */
export function modelOf(sopClassUid: string): InformationModel | undefined {
  return MODELS.find(({ find, move, get }) => sopClassUid === find || sopClassUid === move || sopClassUid === get);
}

/** The unique key of a level (PS3.4 §C.3.1). */
export function uniqueKey(model: InformationModel, level: QueryLevel): QueryKey {
  const key = model.keys.find(each => each.level === level && each.type === 'unique');
  if (key === undefined) throw new RangeError(`${model.name} has no level ${level}`);
  return key;
}

/**
 * The level that an identifier asks for.
 * @throws DimseError with status A900 when it is absent or not one of the model (PS3.4 §C.4.1.1.3, §C.4.1.3.1)
 */
export function queryLevel(model: InformationModel, identifier: DataSet): QueryLevel {
  const text = identifier.text('QueryRetrieveLevel')?.trim();
  const level = model.levels.find(each => each === text);
  if (level !== undefined) return level;
  const detail = `Query/Retrieve Level is none of ${model.levels.join(', ')}`;
  throw new DimseError('invalid-query', { status: DOES_NOT_MATCH, detail });
}

/**
 * The levels above the one asked for whose unique key the identifier does not give as one value: a hierarchical query
 * needs all of them (PS3.4 §C.4.1.2.1), a relational one none.
 */
export function missingUniqueKeys(
  model: InformationModel,
  level: QueryLevel,
  identifier: DataSet,
): readonly QueryLevel[] {
  const above = model.levels.slice(0, model.levels.indexOf(level));
  return above.filter(each => {
    const values = identifier.values(uniqueKey(model, each).tag);
    return values.length !== 1 || values[0] === '' || /[*?]/.test(String(values[0]));
  });
}

function findService({ name, section, find }: InformationModel): ServiceDefinition<'C-FIND'> {
  return declareService({ ...of(`${name} Query`, section), sopClasses: [find], operations: ['C-FIND'] });
}

function moveService({ name, section, move }: InformationModel): ServiceDefinition<'C-MOVE'> {
  return declareService({ ...of(`${name} Move`, section), sopClasses: [move], operations: ['C-MOVE'] });
}

function getService({ name, section, get }: InformationModel): ServiceDefinition<'C-GET'> {
  return declareService({ ...of(`${name} Get`, section), sopClasses: [get], operations: ['C-GET'] });
}

function of(name: string, section: string): { name: string; section: string; statuses: 'Query/Retrieve' } {
  return { name, section, statuses: 'Query/Retrieve' };
}

const MODELS: readonly InformationModel[] = [PatientRoot, StudyRoot, PatientStudyOnly];
/** Identifier does not match SOP Class (PS3.4 §C.4.1.1.4). */
const DOES_NOT_MATCH = 0xa900;
