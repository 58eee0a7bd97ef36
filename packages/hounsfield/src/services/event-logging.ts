import type { Changes, DataSet } from '../data/index.ts';
import {
  ProceduralEventLoggingInstance,
  ProceduralEventLogging as proceduralSopClass,
  SubstanceAdministrationLoggingInstance,
  SubstanceAdministrationLogging as substanceSopClass,
} from '../dictionary/uids.generated.ts';
import type { Association, NormalizedResult, ServiceDefinition } from '../network/index.ts';
import { declareService } from './declare.ts';

/** What happens during a procedure, for the log of whoever keeps it (PS3.4 §P.2). */
export const ProceduralEventLogging: ServiceDefinition<'N-ACTION'> = declareService({
  name: 'Procedural Event Logging',
  section: 'PS3.4 §P.2',
  statuses: 'Application Event Logging',
  sopClasses: [proceduralSopClass],
  operations: ['N-ACTION'],
});

/** What was given to a patient (PS3.4 §P.3). */
export const SubstanceAdministrationLogging: ServiceDefinition<'N-ACTION'> = declareService({
  name: 'Substance Administration Logging',
  section: 'PS3.4 §P.3',
  statuses: 'Application Event Logging',
  sopClasses: [substanceSopClass],
  operations: ['N-ACTION'],
});

/** Logs an event of a procedure (PS3.4 §P.2.2). @throws as `Association.nAction` */
export function logProceduralEvent(association: Association, dataSet: DataSet | Changes): Promise<NormalizedResult> {
  return record(association, proceduralSopClass, ProceduralEventLoggingInstance, dataSet);
}

/** Logs that a substance was given (PS3.4 §P.3.2). @throws as `Association.nAction` */
export function logSubstanceAdministration(
  association: Association,
  dataSet: DataSet | Changes,
): Promise<NormalizedResult> {
  return record(association, substanceSopClass, SubstanceAdministrationLoggingInstance, dataSet);
}

function record(
  association: Association,
  sopClassUid: string,
  sopInstanceUid: string,
  dataSet: DataSet | Changes,
): Promise<NormalizedResult> {
  const statusService = 'Application Event Logging';
  return association.nAction({ sopClassUid, sopInstanceUid, actionTypeId: RECORD, dataSet, statusService });
}

const RECORD = 1;
