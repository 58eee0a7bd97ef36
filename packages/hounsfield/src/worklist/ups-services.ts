import { createUid, DataSet } from '../data/index.ts';
import {
  type DimseContext,
  type DimseReply,
  type DimseRequests,
  failure,
  pending,
  type ServedService,
  Status,
} from '../network/index.ts';
import {
  type MessageType,
  serve,
  UpsEvent,
  UpsPull,
  UpsPush,
  UpsQuery,
  UpsWatch,
  upsActions,
} from '../services/index.ts';
import type { Worklist } from './worklist.ts';

/** Told of each change that was asked for, when it is answered. */
export type ToldOfChange = (change: UpsChange, context: DimseContext, reply: DimseReply) => void | Promise<void>;

export interface UpsChange {
  /** `create`, `set`, or the name of an action. */
  readonly operation: string;
  readonly sopInstanceUid: string;
}

/** The five SOP Classes of a worklist (PS3.4 §CC.2), each with the actions that are its own. */
export function upsServices(worklist: Worklist, told: ToldOfChange = () => {}): readonly ServedService[] {
  const find = async function* (
    { identifier }: DimseRequests['C-FIND'],
    { signal }: DimseContext,
  ): AsyncGenerator<DimseReply> {
    for await (const row of worklist.search(identifier, false, signal)) yield pending(row);
  };
  const get = async ({ sopInstanceUid, attributes }: DimseRequests['N-GET']): Promise<DimseReply> => {
    const workitem = await worklist.get(sopInstanceUid);
    if (workitem === undefined) return failure(NO_SUCH_WORKITEM);
    return { ...Status.success, dataSet: chosen(workitem, attributes) };
  };
  const heard = async (change: UpsChange, cx: DimseContext, asked: Promise<DimseReply>): Promise<DimseReply> => {
    const reply = await asked;
    await told(change, cx, reply);
    return reply;
  };
  const acting =
    (...actions: readonly Action[]) =>
    (request: DimseRequests['N-ACTION'], cx: DimseContext): Promise<DimseReply> => {
      const action = actions.find(({ type }) => type.id === request.actionTypeId);
      const { sopInstanceUid } = request;
      if (action === undefined) return Promise.resolve(failure(NO_SUCH_ACTION));
      return heard({ operation: action.type.name, sopInstanceUid }, cx, action.run(worklist, request, cx));
    };
  return [
    serve(UpsPush, {
      'N-GET': get,
      'N-ACTION': acting(requestCancel),
      'N-CREATE': ({ sopInstanceUid = createUid(), dataSet = NOTHING }, cx) =>
        heard({ operation: 'create', sopInstanceUid }, cx, worklist.create(sopInstanceUid, dataSet)),
    }),
    serve(UpsPull, {
      'N-GET': get,
      'N-ACTION': acting(changeState),
      'C-FIND': find,
      'N-SET': ({ sopInstanceUid, dataSet }, cx) =>
        heard({ operation: 'set', sopInstanceUid }, cx, worklist.set(sopInstanceUid, dataSet)),
    }),
    serve(UpsWatch, {
      'N-GET': get,
      'N-ACTION': acting(requestCancel, subscribe, unsubscribe, suspend),
      'C-FIND': find,
    }),
    serve(UpsQuery, { 'C-FIND': find }),
    serve(UpsEvent, {}),
  ];
}

interface Action {
  readonly type: MessageType;
  run(worklist: Worklist, request: DimseRequests['N-ACTION'], cx: DimseContext): Promise<DimseReply>;
}

// PS3.4 Tables CC.2.1-1, CC.2.2-1 and CC.2.3-1.

const changeState: Action = { type: upsActions.changeState, run: act };
const requestCancel: Action = { type: upsActions.requestCancel, run: act };

const subscribe: Action = {
  type: upsActions.subscribe,
  run: (worklist, { sopInstanceUid, dataSet = NOTHING }, cx) => {
    const isLocked = dataSet.get('DeletionLock') === 'TRUE';
    const filter = dataSet.without('ReceivingAE', 'DeletionLock');
    return worklist.subscribe({ aeTitle: receiverOf(dataSet, cx), sopInstanceUid, filter, isLocked });
  },
};

const unsubscribe: Action = {
  type: upsActions.unsubscribe,
  run: (worklist, { sopInstanceUid, dataSet = NOTHING }, cx) =>
    worklist.unsubscribe(receiverOf(dataSet, cx), sopInstanceUid),
};

const suspend: Action = {
  type: upsActions.suspendGlobalSubscription,
  run: (worklist, { dataSet = NOTHING }, cx) => worklist.suspend(receiverOf(dataSet, cx)),
};

function act(
  worklist: Worklist,
  { sopInstanceUid, actionTypeId, dataSet = NOTHING }: DimseRequests['N-ACTION'],
  { callingAeTitle }: DimseContext,
): Promise<DimseReply> {
  return worklist.act(sopInstanceUid, actionTypeId, dataSet, callingAeTitle);
}

function receiverOf(dataSet: DataSet, { callingAeTitle }: DimseContext): string {
  return (dataSet.text('ReceivingAE') ?? '').trim() || callingAeTitle;
}

/** The attributes that N-GET asks for; all but the UID, which the answer has itself, where it names none (PS3.7 §10.1.2.1.4). */
function chosen(workitem: DataSet, attributes: readonly number[] | undefined): DataSet {
  if (attributes === undefined || attributes.length === 0) return workitem.without('SOPInstanceUID');
  const unwanted = [...workitem]
    .map(({ tag }) => tag)
    .filter(tag => tag !== CHARACTER_SET && !attributes.includes(tag));
  return workitem.without(...unwanted);
}

const CHARACTER_SET = 0x0008_0005;
const NOTHING = DataSet.of({});
/** PS3.7 Annex C, PS3.4 Table CC.2.7-2 */
const NO_SUCH_ACTION = 0x0123;
const NO_SUCH_WORKITEM = 0xc307;
