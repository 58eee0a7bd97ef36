import { type Changes, createUid, type DataSet } from '../data/index.ts';
import {
  UnifiedProcedureStepEvent as eventSopClass,
  UPSFilteredGlobalSubscriptionInstance as filteredSubscription,
  UPSGlobalSubscriptionInstance as globalSubscription,
  UnifiedProcedureStepPull as pullSopClass,
  UnifiedProcedureStepPush as pushSopClass,
  UnifiedProcedureStepQuery as querySopClass,
  UnifiedProcedureStepWatch as watchSopClass,
} from '../dictionary/uids.generated.ts';
import type { Association, FindOptions, NormalizedResult, QueryMatch } from '../network/index.ts';
import { type CreatedInstance, created } from './created.ts';
import { queryIdentifier } from './identifier.ts';
import { upsActions } from './ups.ts';
import type { UpsState } from './ups-states.ts';

/** A workitem, and the UID that locks it for whoever performs it. */
export interface ClaimedWorkitem {
  readonly sopInstanceUid: string;
  readonly transactionUid: string;
}

/** Puts a workitem into the worklist of the peer, SCHEDULED (PS3.4 §CC.2.5). @throws as `Association.nCreate` */
export function createWorkitem(
  association: Association,
  dataSet: DataSet | Changes,
  sopInstanceUid: string = createUid(),
): Promise<CreatedInstance> {
  return created(association, { ...push, sopInstanceUid, dataSet });
}

/**
 * Takes a workitem to perform it (PS3.4 §CC.2.1): from then on its state and values change only with the transaction
 * UID. When another one was faster, the result has status C301 or C302.
 * @throws as `Association.nAction`
 */
export async function claimWorkitem(
  association: Association,
  sopInstanceUid: string,
  transactionUid: string = createUid(),
): Promise<NormalizedResult & ClaimedWorkitem> {
  const result = await changeWorkitemState(association, { sopInstanceUid, transactionUid }, 'IN PROGRESS');
  return { ...result, sopInstanceUid, transactionUid };
}

/** Ends the work on a workitem, or begins it (PS3.4 §CC.2.1). @throws as `Association.nAction` */
export function changeWorkitemState(
  association: Association,
  { sopInstanceUid, transactionUid }: ClaimedWorkitem,
  state: Exclude<UpsState, 'SCHEDULED'>,
): Promise<NormalizedResult> {
  const dataSet = { ProcedureStepState: state, TransactionUID: transactionUid };
  return association.nAction({ ...pull, sopInstanceUid, actionTypeId: upsActions.changeState.id, dataSet });
}

/**
 * Changes values of a workitem (PS3.4 §CC.2.6); one that is still SCHEDULED has no transaction UID.
 * @throws as `Association.nSet`
 */
export function setWorkitem(
  association: Association,
  { sopInstanceUid, transactionUid }: Partial<ClaimedWorkitem> & Pick<ClaimedWorkitem, 'sopInstanceUid'>,
  changes: Changes,
): Promise<NormalizedResult> {
  const dataSet = transactionUid === undefined ? changes : { ...changes, TransactionUID: transactionUid };
  return association.nSet({ ...pull, sopInstanceUid, dataSet });
}

export interface WorkitemAccess {
  /** Tags; all unless told. */
  readonly attributes?: readonly number[];
  /** The class that was negotiated. */
  readonly as?: 'push' | 'pull' | 'watch';
}

/** Gets values of a workitem (PS3.4 §CC.2.7). @throws as `Association.nGet` */
export function workitemFrom(
  association: Association,
  sopInstanceUid: string,
  { attributes, as = 'pull' }: WorkitemAccess = {},
): Promise<NormalizedResult> {
  return association.nGet({ ...CONTEXTS[as], sopInstanceUid, ...(attributes === undefined ? {} : { attributes }) });
}

export interface CancelRequest {
  /** Reason For Cancellation (0074,1238). */
  readonly reason?: string;
  readonly contactUri?: string;
  readonly contactName?: string;
  readonly as?: 'push' | 'watch';
}

/** Asks that a workitem of others be cancelled (PS3.4 §CC.2.2). @throws as `Association.nAction` */
export function requestWorkitemCancel(
  association: Association,
  sopInstanceUid: string,
  { reason, contactUri, contactName, as = 'watch' }: CancelRequest = {},
): Promise<NormalizedResult> {
  const isAscii = [reason, contactName].every(text => text === undefined || /^[\x20-\x7e]*$/.test(text));
  const dataSet: Changes = {
    ...(isAscii ? {} : { SpecificCharacterSet: ['ISO_IR 192'] }),
    ...(reason !== undefined && { ReasonForCancellation: reason }),
    ...(contactUri !== undefined && { ContactURI: contactUri }),
    ...(contactName !== undefined && { ContactDisplayName: contactName }),
  };
  return association.nAction({ ...CONTEXTS[as], sopInstanceUid, actionTypeId: upsActions.requestCancel.id, dataSet });
}

/** Whose events go where. */
export interface Subscription {
  readonly receivingAeTitle: string;
  /** One workitem; all, unless told. */
  readonly sopInstanceUid?: string;
  /** All workitems that match. */
  readonly filter?: Changes;
  /** Asks that workitems stay until the subscription ends. */
  readonly deletionLock?: boolean;
}

/** Subscribes to events (PS3.4 §CC.2.3). @throws as `Association.nAction` */
export function subscribe(association: Association, subscription: Subscription): Promise<NormalizedResult> {
  const { receivingAeTitle, sopInstanceUid, filter, deletionLock = false } = subscription;
  const all = filter === undefined ? globalSubscription : filteredSubscription;
  return association.nAction({
    ...watch,
    sopInstanceUid: sopInstanceUid ?? all,
    actionTypeId: upsActions.subscribe.id,
    dataSet: { ...filter, ReceivingAE: receivingAeTitle, DeletionLock: deletionLock ? 'TRUE' : 'FALSE' },
  });
}

/** Ends subscriptions: that of one workitem, or all of them. @throws as `Association.nAction` */
export function unsubscribe(
  association: Association,
  { receivingAeTitle, sopInstanceUid = globalSubscription }: Pick<Subscription, 'receivingAeTitle' | 'sopInstanceUid'>,
): Promise<NormalizedResult> {
  const dataSet = { ReceivingAE: receivingAeTitle };
  return association.nAction({ ...watch, sopInstanceUid, actionTypeId: upsActions.unsubscribe.id, dataSet });
}

/** Keeps the subscriptions that there are, but makes none for new workitems. @throws as `Association.nAction` */
export function suspendSubscription(association: Association, receivingAeTitle: string): Promise<NormalizedResult> {
  return association.nAction({
    ...watch,
    sopInstanceUid: globalSubscription,
    actionTypeId: upsActions.suspendGlobalSubscription.id,
    dataSet: { ReceivingAE: receivingAeTitle },
  });
}

/** Searches workitems (PS3.4 §CC.2.8), asking for all that a worklist has to return. @throws as `Association.query` */
export function searchWorkitems(
  association: Association,
  keys: Changes = {},
  { as = 'pull', ...options }: FindOptions & { readonly as?: 'pull' | 'watch' | 'query' } = {},
): AsyncGenerator<QueryMatch, void, undefined> {
  const uid = { pull: pullSopClass, watch: watchSopClass, query: querySopClass }[as];
  return association.query(uid, queryIdentifier('ups', keys), { statusService: 'UPS', ...options });
}

/** Tells a subscriber what happened (PS3.4 §CC.2.4), as the provider. @throws as `Association.nEventReport` */
export function reportWorkitem(
  association: Association,
  event: { readonly sopInstanceUid: string; readonly eventTypeId: number; readonly dataSet: DataSet | Changes },
): Promise<NormalizedResult> {
  return association.nEventReport({ ...context(eventSopClass), ...event });
}

function context(abstractSyntaxUid: string): {
  readonly sopClassUid: string;
  readonly abstractSyntaxUid: string;
  readonly statusService: 'UPS';
} {
  return { sopClassUid: pushSopClass, abstractSyntaxUid, statusService: 'UPS' };
}

const push = context(pushSopClass);
const pull = context(pullSopClass);
const watch = context(watchSopClass);
const CONTEXTS = { push, pull, watch };
