import { type Attributes, DataSet, utf8CharacterSet } from '../data/index.ts';
import { UnifiedProcedureStepPush } from '../dictionary/uids.generated.ts';
import type { DimseReply } from '../network/index.ts';
import { problemReply } from './problem-reply.ts';
import { upsActions } from './ups.ts';
import {
  finalWorkitemProblems,
  type UpsState,
  upsStates,
  upsTransition,
  upsTrigger,
  workitemChangeProblems,
  workitemProblems,
} from './ups-states.ts';
import { withAll } from './with-all.ts';

/** A workitem as a provider keeps it from now on, with the warning that it answers; or the failure instead. */
export type WorkitemOutcome =
  | { readonly workitem: DataSet; readonly reply?: DimseReply }
  | { readonly workitem?: undefined; readonly reply: DimseReply };

export interface NewWorkitem {
  readonly sopInstanceUid: string;
  /** Whether there is one of this UID already. */
  readonly exists: boolean;
  /** Date and time, DT. */
  readonly now: string;
}

/**
 * Takes N-CREATE (PS3.4 §CC.2.5.3): what is missing is answered with 0120 or 0121, a state but SCHEDULED with C309. A
 * Transaction UID, which has to be empty until somebody claims the workitem, is left out with the warning B300.
 */
export function createdWorkitem(dataSet: DataSet, { sopInstanceUid, exists, now }: NewWorkitem): WorkitemOutcome {
  const state = dataSet.get('ProcedureStepState');
  if (exists) return { reply: { status: upsTransition('create', 'SCHEDULED').status } };
  if (state !== undefined && state !== 'SCHEDULED') return { reply: { status: NOT_SCHEDULED } };
  const reply = problemReply(workitemProblems(dataSet));
  if (reply !== undefined) return { reply };
  const SOPClassUID = UnifiedProcedureStepPush;
  const own = { SOPClassUID, SOPInstanceUID: sopInstanceUid, ScheduledProcedureStepModificationDateTime: now };
  const isKeyed = (dataSet.get('TransactionUID') ?? '') !== '';
  if (!isKeyed) return { workitem: dataSet.with(own) };
  return { workitem: dataSet.with({ ...own, TransactionUID: null }), reply: { status: MODIFIED } };
}

/** Takes N-SET (PS3.4 §CC.2.6.3); without a workitem there is none of this UID. */
export function changedWorkitem(workitem: DataSet | undefined, changes: DataSet, now: string): WorkitemOutcome {
  const state = workitem === undefined ? undefined : stateOf(workitem);
  if (workitem === undefined || state === undefined) return { reply: { status: UNKNOWN } };
  const given = changes.get('TransactionUID');
  if (state === 'COMPLETED' || state === 'CANCELED') return { reply: { status: OVER } };
  if (state === 'SCHEDULED' && given !== undefined) return { reply: { status: NOT_IN_PROGRESS } };
  if (state === 'IN PROGRESS' && given !== workitem.get('TransactionUID')) return { reply: { status: WRONG_LOCK } };
  const values = changes.without('TransactionUID');
  const reply = problemReply(workitemChangeProblems(values));
  if (reply !== undefined) return { reply };
  return { workitem: withAll(workitem, values).with({ ScheduledProcedureStepModificationDateTime: now }) };
}

/** What came of an action: the workitem, when it changed, what is answered, and the states that subscribers are told. */
export interface WorkitemAction {
  readonly workitem?: DataSet;
  readonly reply: DimseReply;
  readonly states: readonly UpsState[];
  /** Subscribers are told that somebody asked for the workitem to be cancelled. */
  readonly cancelRequested: boolean;
}

/** A request of N-ACTION. */
export interface WorkitemRequest {
  readonly actionTypeId: number;
  readonly dataSet?: DataSet;
  /** Date and time, DT; without it no attribute says when. */
  readonly now?: string;
}

/**
 * Takes N-ACTION to change the state or to ask for cancellation (PS3.4 §CC.2.1, §CC.2.2), by Table CC.1.1-2; without a
 * workitem there is none of this UID. A provider that performs the workitem itself decides on cancellation otherwise.
 */
export function workitemAction(
  workitem: DataSet | undefined,
  { actionTypeId, dataSet, now }: WorkitemRequest,
): WorkitemAction {
  const given = dataSet?.get('TransactionUID');
  const keys = { lock: workitem?.get('TransactionUID'), given };
  const isCancel = actionTypeId === upsActions.requestCancel.id;
  if (!isCancel && actionTypeId !== upsActions.changeState.id) return refused(NO_SUCH_ACTION);
  const trigger = isCancel ? 'request cancel' : upsTrigger(dataSet?.get('ProcedureStepState'), keys);
  if (trigger === undefined) return refused(INVALID_ARGUMENT);
  const { status, next, finalStateOf, reportsCancelRequest = false } = upsTransition(trigger, stateOf(workitem));
  if (workitem === undefined || next === undefined) {
    return { reply: { status }, states: [], cancelRequested: reportsCancelRequest };
  }
  const lacks = finalStateOf === undefined ? [] : finalWorkitemProblems(workitem, finalStateOf);
  if (lacks.length > 0) {
    const offendingElements = [...new Set(lacks.map(({ tag }) => tag))];
    return { ...refused(NOT_FINAL), reply: { status: NOT_FINAL, offendingElements } };
  }
  const changed = isCancel ? cancelled(workitem, dataSet, now) : workitem.with({ TransactionUID: given ?? null });
  const states: readonly UpsState[] = isCancel ? ['IN PROGRESS', next] : [next];
  const modified = now === undefined ? {} : { ScheduledProcedureStepModificationDateTime: now };
  const own = changed.with({ ...modified, ProcedureStepState: next });
  return { workitem: own, reply: { status }, states, cancelRequested: false };
}

/** With what the request says of it (PS3.4 §CC.2.2.3). */
function cancelled(workitem: DataSet, request: DataSet | undefined, now: string | undefined): DataSet {
  const [first] = workitem.get('ProcedureStepProgressInformationSequence') ?? [];
  const own = (keyword: keyof Attributes): object =>
    request?.has(keyword) === true ? { [keyword]: request.values(keyword) } : {};
  const contact = { ...own('ContactURI'), ...own('ContactDisplayName') };
  const progress = {
    ...(now === undefined ? {} : { ProcedureStepCancellationDateTime: now }),
    ...own('ReasonForCancellation'),
    ...own('ProcedureStepDiscontinuationReasonCodeSequence'),
    ...(Object.keys(contact).length === 0 ? {} : { ProcedureStepCommunicationsURISequence: [contact] }),
  };
  const given = DataSet.of(progress, { characterSet: utf8CharacterSet });
  const item = first === undefined ? given : withAll(first, given);
  const whole = { ProcedureStepProgressInformationSequence: [item] };
  return withAll(workitem, DataSet.of(whole, { characterSet: utf8CharacterSet }));
}

function stateOf(workitem: DataSet | undefined): UpsState | undefined {
  const text = workitem?.get('ProcedureStepState');
  return upsStates.find(state => state === text);
}

function refused(status: number): WorkitemAction {
  return { reply: { status }, states: [], cancelRequested: false };
}

// PS3.4 §CC.2.1.4, §CC.2.5.4, §CC.2.6.4; PS3.7 Annex C.
const MODIFIED = 0xb300;
const OVER = 0xc300;
const WRONG_LOCK = 0xc301;
const NOT_FINAL = 0xc304;
const UNKNOWN = 0xc307;
const NOT_SCHEDULED = 0xc309;
const NOT_IN_PROGRESS = 0xc310;
const INVALID_ARGUMENT = 0x0115;
const NO_SUCH_ACTION = 0x0123;
