import {
  UnifiedProcedureStepEvent as eventSopClass,
  UnifiedProcedureStepPull as pullSopClass,
  UnifiedProcedureStepPush as pushSopClass,
  UnifiedProcedureStepQuery as querySopClass,
  UnifiedProcedureStepWatch as watchSopClass,
} from '../dictionary/uids.generated.ts';
import type { DimseName, ServiceDefinition } from '../network/index.ts';
import { declareService } from './declare.ts';
import type { MessageType } from './service-row.ts';

// The five SOP Classes of one worklist (PS3.4 §CC.2). All workitems are of UPS Push, whatever class was negotiated
// (PS3.4 §CC.3.1), so messages name it in the context of each of the others.

/** Puts workitems into a worklist. */
export const UpsPush: ServiceDefinition<'N-CREATE' | 'N-ACTION' | 'N-GET'> = ups('Push', pushSopClass, [
  'N-CREATE',
  'N-ACTION',
  'N-GET',
]);

/** Performs workitems. */
export const UpsPull: ServiceDefinition<'C-FIND' | 'N-GET' | 'N-SET' | 'N-ACTION'> = ups('Pull', pullSopClass, [
  'C-FIND',
  'N-GET',
  'N-SET',
  'N-ACTION',
]);

/** Looks on, subscribes to events, and asks for workitems to be cancelled. */
export const UpsWatch: ServiceDefinition<'N-ACTION' | 'N-GET' | 'C-FIND'> = ups('Watch', watchSopClass, [
  'N-ACTION',
  'N-GET',
  'C-FIND',
]);

/** Asks for workitems. */
export const UpsQuery: ServiceDefinition<'C-FIND'> = ups('Query', querySopClass, ['C-FIND']);

/** Is told of changes. */
export const UpsEvent: ServiceDefinition<never, 'N-EVENT-REPORT'> = declareService({
  name: 'Unified Procedure Step Event',
  section: 'PS3.4 §CC',
  statuses: 'UPS',
  sopClasses: [eventSopClass],
  operations: [],
  notifications: ['N-EVENT-REPORT'],
  members: { [eventSopClass]: [pushSopClass] },
});

/** Action Type IDs (PS3.4 Tables CC.2.1-1, CC.2.2-1, CC.2.3-1). */
export const upsActions: {
  readonly changeState: MessageType;
  readonly requestCancel: MessageType;
  readonly subscribe: MessageType;
  readonly unsubscribe: MessageType;
  readonly suspendGlobalSubscription: MessageType;
} = {
  changeState: { id: 1, name: 'Change UPS State', attributes: 'ups N-ACTION 1' },
  requestCancel: { id: 2, name: 'Request UPS Cancel', attributes: 'ups N-ACTION 2' },
  subscribe: { id: 3, name: 'Subscribe to Receive UPS Event Reports', attributes: 'ups N-ACTION 3' },
  unsubscribe: { id: 4, name: 'Unsubscribe from Receiving UPS Event Reports', attributes: 'ups N-ACTION 4' },
  suspendGlobalSubscription: { id: 5, name: 'Suspend Global Subscription', attributes: 'ups N-ACTION 5' },
};

/** Event Type IDs (PS3.4 Table CC.2.4-1). */
export const upsEvents: {
  readonly stateReport: MessageType;
  readonly cancelRequested: MessageType;
  readonly progressReport: MessageType;
  readonly scpStatusChange: MessageType;
  readonly assigned: MessageType;
} = {
  stateReport: { id: 1, name: 'UPS State Report', attributes: 'ups N-EVENT-REPORT 1' },
  cancelRequested: { id: 2, name: 'UPS Cancel Requested', attributes: 'ups N-EVENT-REPORT 2' },
  progressReport: { id: 3, name: 'UPS Progress Report', attributes: 'ups N-EVENT-REPORT 3' },
  scpStatusChange: { id: 4, name: 'SCP Status Change', attributes: 'ups N-EVENT-REPORT 4' },
  assigned: { id: 5, name: 'UPS Assigned', attributes: 'ups N-EVENT-REPORT 5' },
};

function ups<D extends DimseName>(name: string, uid: string, operations: readonly D[]): ServiceDefinition<D> {
  return declareService({
    name: `Unified Procedure Step ${name}`,
    section: 'PS3.4 §CC',
    statuses: 'UPS',
    sopClasses: [uid],
    operations,
    ...(uid === pushSopClass ? {} : { members: { [uid]: [pushSopClass] } }),
  });
}
