import type { Changes, DataSet } from '../data/index.ts';
import { MediaCreationManagement as mediaSopClass } from '../dictionary/uids.generated.ts';
import type { Association, NormalizedResult, ServiceDefinition } from '../network/index.ts';
import { type CreatedInstance, created } from './created.ts';
import { declareService } from './declare.ts';
import type { MessageType } from './service-row.ts';

/** Discs made by a device on the network (PS3.4 Annex S). */
export const MediaCreation: ServiceDefinition<'N-CREATE' | 'N-ACTION' | 'N-GET'> = declareService({
  name: 'Media Creation Management',
  section: 'PS3.4 §S',
  statuses: 'Media Creation',
  sopClasses: [mediaSopClass],
  operations: ['N-CREATE', 'N-ACTION', 'N-GET'],
});

/** Action Type IDs (PS3.4 §S.3.2.2, §S.3.2.3). */
export const mediaActions: { readonly initiate: MessageType; readonly cancel: MessageType } = {
  initiate: { id: 1, name: 'Initiate Media Creation', attributes: 'media-creation N-ACTION 1' },
  cancel: { id: 2, name: 'Cancel Media Creation' },
};

/** Says what is to be on the disc (PS3.4 §S.3.2.1); nothing is made yet. @throws as `Association.nCreate` */
export function createMediaRequest(association: Association, dataSet: DataSet | Changes): Promise<CreatedInstance> {
  return created(association, { ...media, dataSet });
}

/** Has the disc made (PS3.4 §S.3.2.2). @throws as `Association.nAction` */
export function initiateMedia(
  association: Association,
  sopInstanceUid: string,
  dataSet: Changes = {},
): Promise<NormalizedResult> {
  return association.nAction({ ...media, sopInstanceUid, actionTypeId: mediaActions.initiate.id, dataSet });
}

/** Takes a request back (PS3.4 §S.3.2.3). @throws as `Association.nAction` */
export function cancelMedia(association: Association, sopInstanceUid: string): Promise<NormalizedResult> {
  return association.nAction({ ...media, sopInstanceUid, actionTypeId: mediaActions.cancel.id });
}

/** How far it has come (PS3.4 §S.3.2.4). @throws as `Association.nGet` */
export function mediaStatus(association: Association, sopInstanceUid: string): Promise<NormalizedResult> {
  return association.nGet({ ...media, sopInstanceUid });
}

const media = { sopClassUid: mediaSopClass, statusService: 'Media Creation' } as const;
