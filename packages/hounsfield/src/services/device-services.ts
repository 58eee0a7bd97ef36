import {
  DisplaySystemInstance,
  DisplaySystem as displaySopClass,
  InventoryCreation as inventorySopClass,
} from '../dictionary/uids.generated.ts';
import type { Association, NormalizedResult, ServiceDefinition } from '../network/index.ts';
import { declareService } from './declare.ts';

/** What displays a workstation has and how they are calibrated (PS3.4 Annex EE). */
export const DisplaySystem: ServiceDefinition<'N-GET'> = declareService({
  name: 'Display System',
  section: 'PS3.4 §EE',
  sopClasses: [displaySopClass],
  operations: ['N-GET'],
});

/** Lists of all that a repository holds, made on request (PS3.4 Annex KK, since 2022). */
export const StorageManagement: ServiceDefinition<'N-ACTION', 'N-EVENT-REPORT'> = declareService({
  name: 'Storage Management: Inventory Creation',
  section: 'PS3.4 §KK',
  sopClasses: [inventorySopClass],
  operations: ['N-ACTION'],
  notifications: ['N-EVENT-REPORT'],
});

/** Asks for the displays, or for some attributes of them (PS3.4 §EE.2.2). @throws as `Association.nGet` */
export function displaySystemOf(association: Association, attributes?: readonly number[]): Promise<NormalizedResult> {
  const request = { sopClassUid: displaySopClass, sopInstanceUid: DisplaySystemInstance };
  return association.nGet(attributes === undefined ? request : { ...request, attributes });
}
