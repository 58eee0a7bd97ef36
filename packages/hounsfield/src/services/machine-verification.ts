import type { Changes, DataSet } from '../data/index.ts';
import {
  RTConventionalMachineVerification as conventionalSopClass,
  RTIonMachineVerification as ionSopClass,
} from '../dictionary/uids.generated.ts';
import type { Association, NormalizedResult, ServiceDefinition } from '../network/index.ts';
import { type CreatedInstance, created } from './created.ts';
import { declareService } from './declare.ts';
import type { MessageType } from './service-row.ts';

type Operation = 'N-CREATE' | 'N-SET' | 'N-GET' | 'N-ACTION' | 'N-DELETE';

/** Whether a machine for treatment is set as the plan says, before the beam goes on (PS3.4 Annex DD). */
export const RTMachineVerification: ServiceDefinition<Operation, 'N-EVENT-REPORT'> = declareService({
  name: 'RT Machine Verification',
  section: 'PS3.4 §DD',
  statuses: 'RT Machine Verification',
  sopClasses: [conventionalSopClass, ionSopClass],
  operations: ['N-CREATE', 'N-SET', 'N-GET', 'N-ACTION', 'N-DELETE'],
  notifications: ['N-EVENT-REPORT'],
});

/** PS3.4 Table DD.3.2.3-1 */
export const verificationActions: readonly MessageType[] = [{ id: 1, name: 'Request Beam Verification' }];

/** PS3.4 Table DD.3.2.5-1 */
export const verificationEvents: readonly MessageType[] = [
  { id: 1, name: 'Pending' },
  { id: 2, name: 'Done', attributes: 'rt-machine-verification N-EVENT-REPORT 2' },
];

/** One verification: photons and electrons, or ions. */
export interface Verification {
  readonly beam: 'conventional' | 'ion';
  readonly sopInstanceUid: string;
}

/** Opens a verification (PS3.4 §DD.3.2.1). @throws as `Association.nCreate` */
export async function createVerification(
  association: Association,
  beam: Verification['beam'],
  dataSet: DataSet | Changes,
): Promise<CreatedInstance & Verification> {
  const { sopClassUid, statusService } = request({ beam, sopInstanceUid: '' });
  return { ...(await created(association, { sopClassUid, statusService, dataSet })), beam };
}

/** Gives the parameters to be verified (PS3.4 §DD.3.2.1). @throws as `Association.nSet` */
export function setVerification(
  association: Association,
  verification: Verification,
  dataSet: DataSet | Changes,
): Promise<NormalizedResult> {
  return association.nSet({ ...request(verification), dataSet });
}

/** Has them verified; the result comes as an event (PS3.4 §DD.3.2.3). @throws as `Association.nAction` */
export function verifyBeam(association: Association, verification: Verification): Promise<NormalizedResult> {
  return association.nAction({ ...request(verification), actionTypeId: 1 });
}

/** What was found (PS3.4 §DD.3.2.2). @throws as `Association.nGet` */
export function verificationStatus(association: Association, verification: Verification): Promise<NormalizedResult> {
  return association.nGet(request(verification));
}

/** Ends a verification (PS3.4 §DD.3.2.4). @throws as `Association.nDelete` */
export function deleteVerification(association: Association, verification: Verification): Promise<NormalizedResult> {
  return association.nDelete(request(verification));
}

function request({ beam, sopInstanceUid }: Verification): {
  readonly sopClassUid: string;
  readonly sopInstanceUid: string;
  readonly statusService: 'RT Machine Verification';
} {
  const sopClassUid = beam === 'conventional' ? conventionalSopClass : ionSopClass;
  return { sopClassUid, sopInstanceUid, statusService: 'RT Machine Verification' };
}
