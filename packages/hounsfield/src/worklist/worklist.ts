import { DataSet, encodedLength, formatDateTime, isAeTitle, isUid } from '../data/index.ts';
import { UPSGlobalSubscriptionInstance } from '../dictionary/index.ts';
import { type DimseReply, failure, Status } from '../network/index.ts';
import {
  changedWorkitem,
  createdWorkitem,
  matches,
  matchIdentifier,
  type UpsState,
  upsActions,
  upsStates,
  workitemAction,
} from '../services/index.ts';
import { cancelRequested, changeReports, stateReport, statusChange, type WorkitemEvent } from './events.ts';
import type { StoredWorkitem } from './store.ts';
import {
  type SubscriptionOptions,
  type SubscriptionOutcome,
  type SubscriptionRequest,
  Subscriptions,
  standsForAll,
} from './subscriptions.ts';

export interface WorklistOptions extends SubscriptionOptions {
  /** Whether subscribers are there after a restart. */
  readonly keepsSubscribers?: boolean;
  /** Whether workitems are; they are unless told otherwise. */
  readonly keepsWorkitems?: boolean;
  /** Most bytes of a workitem; 1 MiB unless given. */
  readonly mostBytes?: number;
  readonly onLimit?: (limit: 'workitems' | 'workitemBytes') => void;
  /** Told of each request to change something, when it is answered. */
  readonly onChange?: (change: WorklistChange) => void;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** What was asked for, and how that was answered; nothing of it tells of a patient. */
export interface WorklistChange {
  readonly how: string;
  readonly workitem: string;
  readonly status: number;
  /** Of a subscription, the AE title that is told. */
  readonly receiver?: string;
}

/** Workitems, and how they change (PS3.4 Annex CC): one list for DIMSE and for the web. A change that was answered stays. */
export class Worklist {
  readonly subscriptions: Subscriptions;
  readonly #options: WorklistOptions;
  readonly #now: () => number;
  /** The last change of each workitem that is under way, so that its events go in their order. */
  readonly #turns = new Map<string, Promise<unknown>>();
  #begun: Promise<void> | undefined;

  constructor(options: WorklistOptions) {
    this.#options = options;
    this.#now = options.now ?? Date.now;
    this.subscriptions = new Subscriptions(options, {
      of: (uids, work) => this.#inTurn(uids, work),
      settled: async () => void (await Promise.all(this.#turns.values())),
    });
  }

  /** Reads who has subscribed, and tells them that the worklist runs again; by itself before the first request. */
  begin(): Promise<void> {
    this.#begun ??= this.#begin().catch(error => {
      this.#begun = undefined;
      throw error;
    });
    return this.#begun;
  }

  async get(uid: string): Promise<DataSet | undefined> {
    await this.begin();
    const stored = await this.#options.store.find(uid);
    return stored?.dataSet.without('TransactionUID');
  }

  /** Those that match, in the order in which they came, as an identifier or `undefined` wants them returned. */
  async *search(identifier: DataSet, isWhole = false, signal?: AbortSignal): AsyncGenerator<DataSet> {
    await this.begin();
    for await (const { dataSet } of this.#options.store.candidates(identifier)) {
      signal?.throwIfAborted();
      const shown = dataSet.without('TransactionUID');
      if (matches(shown, identifier)) yield isWhole ? shown : matchIdentifier(shown, identifier);
    }
  }

  /** PS3.4 §CC.2.5 */
  create(uid: string, dataSet: DataSet): Promise<DimseReply> {
    return this.#heard({ how: 'create', workitem: uid }, () => this.#create(uid, dataSet));
  }

  #create(uid: string, dataSet: DataSet): Promise<DimseReply> {
    // Those that stand for all workitems are none themselves.
    if (!isUid(uid) || standsForAll(uid)) return Promise.resolve(failure(INVALID_INSTANCE));
    return this.#inTurn([uid], async () => {
      const exists = (await this.#options.store.find(uid)) !== undefined;
      const { workitem, reply = Status.success } = createdWorkitem(dataSet, {
        sopInstanceUid: uid,
        exists,
        now: this.#moment(),
      });
      if (workitem === undefined) return reply;
      if (this.#isTooLong(workitem)) return tooLong;
      const reports = [stateReport(uid, workitem)];
      // It comes behind all that there are.
      const last = { number: Number.POSITIVE_INFINITY, sopInstanceUid: uid, dataSet: workitem };
      const events = this.subscriptions.eventsFor(reports, last);
      const added = await this.#options.store.add(uid, workitem, events);
      if (added === 'exists') return failure(DUPLICATE);
      if (added === 'full') {
        this.#options.onLimit?.('workitems');
        return failure(RESOURCE_LIMITATION, 'There is no room for more workitems');
      }
      this.subscriptions.tell(events, added.ids);
      return { ...reply, sopInstanceUid: uid };
    });
  }

  /** PS3.4 §CC.2.6 */
  set(uid: string, changes: DataSet): Promise<DimseReply> {
    const own = changes.without('TransactionUID');
    const decide = (before: DataSet | undefined): Decision => {
      const { workitem, reply = Status.success } = changedWorkitem(before, changes, this.#moment());
      return { workitem, reply, events: workitem === undefined ? [] : changeReports(uid, workitem, own) };
    };
    return this.#heard({ how: 'set', workitem: uid }, () => this.#change(uid, decide));
  }

  /** Changes the state, or asks for cancellation (PS3.4 §CC.2.1, §CC.2.2). @param requestingAe who asks */
  act(uid: string, actionTypeId: number, request: DataSet, requestingAe: string): Promise<DimseReply> {
    const isCancel = actionTypeId === upsActions.requestCancel.id;
    const dataSet = isCancel && !request.has('RequestingAE') ? request.with({ RequestingAE: requestingAe }) : request;
    const decide = (before: DataSet | undefined): Decision => {
      const asked = { actionTypeId, dataSet, now: this.#moment() };
      const { workitem, reply, states, cancelRequested: isAsked } = workitemAction(before, asked);
      const events = states.map(state => stateReport(uid, workitem ?? DataSet.of({}), state));
      return { workitem, reply, events: isAsked ? [cancelRequested(uid, dataSet)] : events };
    };
    const wanted = upsStates.find(state => state === dataSet.text('ProcedureStepState')) ?? 'no state';
    const how = isCancel ? 'request cancel' : wanted;
    return this.#heard({ how, workitem: uid }, () => this.#change(uid, decide));
  }

  subscribe(request: SubscriptionRequest): Promise<DimseReply> {
    const { aeTitle: receiver, sopInstanceUid: workitem } = request;
    // An AE title (PS3.5 Table 6.2-1), which becomes a part of addresses.
    if (!isAeTitle(receiver)) return Promise.resolve(failure(INVALID_ARGUMENT));
    return this.#subscription({ how: 'subscribe', workitem, receiver }, each => each.subscribe(request));
  }

  unsubscribe(receiver: string, workitem: string): Promise<DimseReply> {
    return this.#subscription({ how: 'unsubscribe', workitem, receiver }, each => each.unsubscribe(receiver, workitem));
  }

  suspend(receiver: string): Promise<DimseReply> {
    const workitem = UPSGlobalSubscriptionInstance;
    return this.#subscription({ how: 'suspend', workitem, receiver }, each => each.suspend(receiver));
  }

  /** Takes away workitems that ended before, but what is locked. @returns how many */
  async expire(before: number): Promise<number> {
    if (!this.#options.store.isUsed) return 0;
    await this.begin();
    const gone = await this.#options.store.expire(before);
    this.subscriptions.forget(gone);
    return gone.length;
  }

  /** Events that wait for an AE title, oldest first: what whoever it is that opens a connection is told before all else. */
  async *kept(aeTitle: string): AsyncGenerator<WorkitemEvent> {
    if (!this.#options.store.isUsed) return;
    await this.begin();
    yield* this.subscriptions.keptFor(aeTitle);
  }

  counts(): Promise<Readonly<Record<UpsState, number>>> {
    return this.#options.store.counts();
  }

  /** Tells subscribers that the worklist ends. */
  goingDown(): void {
    this.subscriptions.tellAll(statusChange('GOING DOWN', this.#keeps));
  }

  async close(): Promise<void> {
    await this.subscriptions.close();
    await Promise.all(this.#turns.values());
    await this.#options.store.close();
  }

  #subscription(
    change: Omit<WorklistChange, 'status'>,
    ask: (subscriptions: Subscriptions) => Promise<SubscriptionOutcome>,
  ): Promise<DimseReply> {
    return this.#heard(change, async () => {
      await this.begin();
      return replies[await ask(this.subscriptions)];
    });
  }

  async #heard(change: Omit<WorklistChange, 'status'>, work: () => Promise<DimseReply>): Promise<DimseReply> {
    const reply = await work();
    this.#options.onChange?.({ ...change, status: reply.status });
    return reply;
  }

  #begin(): Promise<void> {
    return this.subscriptions.load(statusChange('RESTARTED', this.#keeps));
  }

  get #keeps(): { readonly workitems: boolean; readonly subscribers: boolean } {
    const { keepsSubscribers: subscribers = true, keepsWorkitems: workitems = true } = this.#options;
    return { subscribers, workitems };
  }

  /** Another archive on the same tables may have been faster: then it is decided anew by what there is now. */
  #change(uid: string, decide: (before: DataSet | undefined) => Decision): Promise<DimseReply> {
    return this.#inTurn([uid], async () => {
      for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
        const before = await this.#options.store.find(uid);
        const { workitem, reply, events } = decide(before?.dataSet);
        if (workitem !== undefined && this.#isTooLong(workitem)) return tooLong;
        if (before === undefined || (await this.#isKept(before, workitem, events))) return reply;
      }
      return failure(PROCESSING_FAILURE, 'Others change the workitem all the time');
    });
  }

  /** What became of a workitem, together with its events. */
  async #isKept(
    before: StoredWorkitem,
    workitem: DataSet | undefined,
    events: readonly WorkitemEvent[],
  ): Promise<boolean> {
    const { store } = this.#options;
    const now = workitem === undefined ? before : { ...before, dataSet: workitem };
    const meant = this.subscriptions.eventsFor(events, now, before);
    if (workitem === undefined && meant.length === 0) return true;
    const ids = await (workitem === undefined ? store.keep(meant) : store.replace(before, workitem, meant));
    if (ids !== undefined) this.subscriptions.tell(meant, ids);
    return ids !== undefined;
  }

  #isTooLong(workitem: DataSet): boolean {
    const { mostBytes = 1024 ** 2, onLimit } = this.#options;
    if (encodedLength(workitem) <= mostBytes) return false;
    onLimit?.('workitemBytes');
    return true;
  }

  async #inTurn<T>(uids: readonly string[], work: () => Promise<T>): Promise<T> {
    await this.begin();
    const turn = Promise.all(uids.map(uid => this.#turns.get(uid))).then(work);
    const settled = turn.catch(() => undefined);
    for (const uid of uids) this.#turns.set(uid, settled);
    try {
      return await turn;
    } finally {
      for (const uid of uids) if (this.#turns.get(uid) === settled) this.#turns.delete(uid);
    }
  }

  /** Now as DT. */
  #moment(): string {
    const now = new Date(this.#now());
    return formatDateTime({
      year: now.getUTCFullYear(),
      month: now.getUTCMonth() + 1,
      day: now.getUTCDate(),
      hour: now.getUTCHours(),
      minute: now.getUTCMinutes(),
      second: now.getUTCSeconds(),
      fraction: String(now.getUTCMilliseconds()).padStart(3, '0'),
      offset: 0,
    });
  }
}

interface Decision {
  /** Undefined where nothing changes. */
  readonly workitem: DataSet | undefined;
  readonly reply: DimseReply;
  readonly events: readonly WorkitemEvent[];
}

/** PS3.7 Annex C, PS3.4 Table CC.2.5-2 */
const PROCESSING_FAILURE = 0x0110;
const DUPLICATE = 0x0111;
const INVALID_ARGUMENT = 0x0115;
const INVALID_INSTANCE = 0x0117;
const RESOURCE_LIMITATION = 0x0213;
const NO_SUCH_WORKITEM = 0xc307;
/** The very reply to what has too many bytes: its status says no more than that there is no room. */
export const tooLong: DimseReply = failure(RESOURCE_LIMITATION, 'The workitem is too long');
const MOST_ATTEMPTS = 20;

/** PS3.7 Annex C, PS3.4 §CC.2.3.4 */
const replies: Readonly<Record<SubscriptionOutcome, DimseReply>> = {
  done: Status.success,
  unknown: failure(NO_SUCH_WORKITEM),
  full: failure(RESOURCE_LIMITATION, 'There is no room for more subscribers'),
};
