import type { DataSet } from '../data/index.ts';
import { type QueryKey, type QueryLevel, queryKeys } from '../dictionary/network-look-ups.ts';
import {
  PatientRootQueryRetrieveInformationModelFind,
  StudyRootQueryRetrieveInformationModelFind,
} from '../dictionary/uids.generated.ts';
import { DimseError } from '../errors/index.ts';
import { defineService, type QueryModel, type ServiceDefinition } from '../network/index.ts';
import { statusesOf } from './statuses.ts';
import { messageTransferSyntaxes } from './transfer-syntaxes.ts';

/** An information model of Query/Retrieve (PS3.4 §C.6): what is asked at which level. */
export interface InformationModel extends QueryModel {
  readonly section: string;
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
  levels: ['PATIENT', 'STUDY', 'SERIES', 'IMAGE'],
  keys: queryKeys.filter(key => key.model === 'patient-root'),
};

/** PS3.4 §C.6.2: attributes of the patient belong to the study. */
export const StudyRoot: InformationModel = {
  name: 'Study Root',
  section: 'PS3.4 §C.6.2',
  find: StudyRootQueryRetrieveInformationModelFind,
  levels: ['STUDY', 'SERIES', 'IMAGE'],
  keys: queryKeys.filter(key => key.model === 'study-root'),
};

export const PatientRootFind: ServiceDefinition<'C-FIND'> = findService(PatientRoot);
export const StudyRootFind: ServiceDefinition<'C-FIND'> = findService(StudyRoot);

/** The model of a SOP Class for FIND. */
export function modelOf(sopClassUid: string): InformationModel | undefined {
  return MODELS.find(model => model.find === sopClassUid);
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
  return defineService({
    name: `${name} Query`,
    section,
    statusService: 'Query/Retrieve',
    sopClasses: [find],
    transferSyntaxes: messageTransferSyntaxes,
    operations: { 'C-FIND': { statuses: statusesOf('Query/Retrieve', 'C-FIND') } },
  });
}

const MODELS: readonly InformationModel[] = [PatientRoot, StudyRoot];
/** Identifier does not match SOP Class (PS3.4 §C.4.1.1.4). */
const DOES_NOT_MATCH = 0xa900;
