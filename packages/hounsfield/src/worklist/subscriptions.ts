import { DataSet } from '../data/index.ts';
import { UPSFilteredGlobalSubscriptionInstance, UPSGlobalSubscriptionInstance } from '../dictionary/index.ts';
import { matches } from '../services/index.ts';
import { stateReport, type WorkitemEvent } from './events.ts';
import type { SingleSubscription, StoredSubscriber, StoredWorkitem, WorkitemStore } from './store.ts';

/** A request to be told (PS3.4 §CC.2.3). */
export interface SubscriptionRequest {
  readonly aeTitle: string;
  /** Of a workitem, or the well-known one of all or of those that match. */
  readonly sopInstanceUid: string;
  /** What workitems have to match, for the last of these. */
  readonly filter: DataSet;
  /** Whether the workitems shall stay until the subscription ends. */
  readonly isLocked: boolean;
}

/** `unknown`: there is no such workitem; `full`: no more AE titles are remembered. */
export type SubscriptionOutcome = 'done' | 'unknown' | 'full';

/** A way on which events go. */
export interface EventWay {
  send(aeTitle: string, event: WorkitemEvent): void;
  /** What waits for an AE title, in whatever the way counts. */
  waiting(aeTitle: string): number;
}

/** Does something with a workitem between two changes of it. */
export type InTurn = <T>(sopInstanceUid: string, work: () => Promise<T>) => Promise<T>;

export interface SubscriptionOptions {
  readonly store: WorkitemStore;
  /** Each with how much may wait on it before a round of present states goes on. */
  readonly ways: readonly (readonly [way: EventWay, most: number])[];
  /** Most AE titles; 256 unless given. */
  readonly most?: number;
  readonly onFull?: () => void;
}

/** Who is told of which workitem (PS3.4 §CC.2.3): one list for DIMSE and for the web, which the store keeps. */
export class Subscriptions {
  readonly #options: SubscriptionOptions;
  readonly #inTurnOf: InTurn;
  readonly #subscribers = new Map<string, Subscriber>();
  /** Changes go one after another. */
  #last: Promise<unknown> = Promise.resolve();
  #isOver = false;

  constructor(options: SubscriptionOptions, inTurnOf: InTurn) {
    this.#options = options;
    this.#inTurnOf = inTurnOf;
  }

  /** Reads what the store has. @returns the AE titles */
  async load(): Promise<readonly string[]> {
    for (const { single, ...rest } of await this.#options.store.subscribers()) {
      this.#subscribers.set(rest.aeTitle, { ...rest, single: new Map(single), rounds: 0 });
    }
    return [...this.#subscribers.keys()];
  }

  get size(): number {
    return this.#subscribers.size;
  }

  /** From now on the AE is told; of the present states first, when the request has been answered. */
  subscribe(request: SubscriptionRequest): Promise<SubscriptionOutcome> {
    return this.#inTurn<SubscriptionOutcome>(async () => {
      const { aeTitle, sopInstanceUid, isLocked } = request;
      const { store, most = 256, onFull = () => {} } = this.#options;
      const isGlobal = GLOBAL.has(sopInstanceUid);
      if (!isGlobal && (await store.find(sopInstanceUid)) === undefined) return 'unknown';
      const known = this.#subscribers.get(aeTitle);
      const isFull = known === undefined ? this.#subscribers.size >= most : known.single.size >= MOST_SINGLE;
      if (isFull && !(isGlobal && known !== undefined)) {
        onFull();
        return 'full';
      }
      if (isGlobal) return this.#subscribeToAll(request);
      const single = { isWanted: true, isLocked };
      await store.putSingle(aeTitle, sopInstanceUid, single);
      this.#of(aeTitle).single.set(sopInstanceUid, single);
      this.#later(() => this.#tellOne(this.#of(aeTitle), sopInstanceUid));
      return 'done';
    });
  }

  /** Ends the subscription to one workitem, or all of an AE title. */
  unsubscribe(aeTitle: string, sopInstanceUid: string): Promise<SubscriptionOutcome> {
    return this.#inTurn<SubscriptionOutcome>(async () => {
      const { store } = this.#options;
      const subscriber = this.#subscribers.get(aeTitle);
      if (GLOBAL.has(sopInstanceUid)) {
        if (subscriber !== undefined) await store.removeSubscriber(aeTitle);
        this.#subscribers.delete(aeTitle);
        return 'done';
      }
      if ((await store.find(sopInstanceUid)) === undefined) return 'unknown';
      if (subscriber === undefined) return 'done';
      if (subscriber.isGlobal) {
        if (subscriber.single.size >= MOST_SINGLE) return 'full';
        const single = { isWanted: false, isLocked: false };
        await store.putSingle(aeTitle, sopInstanceUid, single);
        subscriber.single.set(sopInstanceUid, single);
      } else {
        await store.removeSingle(aeTitle, sopInstanceUid);
        subscriber.single.delete(sopInstanceUid);
        if (subscriber.single.size === 0) this.#subscribers.delete(aeTitle);
      }
      return 'done';
    });
  }

  /** No more subscriptions to workitems to come; those to workitems that there are stay. */
  suspend(aeTitle: string): Promise<SubscriptionOutcome> {
    return this.#inTurn<SubscriptionOutcome>(async () => {
      const { store } = this.#options;
      const subscriber = this.#subscribers.get(aeTitle);
      if (subscriber?.isGlobal !== true || subscriber.upTo !== undefined) return 'done';
      const upTo = await store.last();
      await store.suspend(aeTitle, upTo);
      subscriber.upTo = upTo;
      return 'done';
    });
  }

  /** Tells all that have subscribed to the workitem. */
  tell(event: WorkitemEvent, workitem: Pick<StoredWorkitem, 'number' | 'sopInstanceUid' | 'dataSet'>): void {
    for (const subscriber of this.#subscribers.values()) {
      if (isMeant(subscriber, workitem)) this.#send(subscriber.aeTitle, event);
    }
  }

  /** Tells every subscriber. */
  tellAll(event: WorkitemEvent): void {
    for (const aeTitle of this.#subscribers.keys()) this.#send(aeTitle, event);
  }

  /** Workitems that are gone. */
  forget(uids: readonly string[]): void {
    for (const { single } of this.#subscribers.values()) for (const uid of uids) single.delete(uid);
  }

  /** Begins nothing any more. */
  async close(): Promise<void> {
    this.#isOver = true;
    await this.#last;
  }

  async #subscribeToAll({ aeTitle, sopInstanceUid, filter, isLocked }: SubscriptionRequest): Promise<'done'> {
    const own = sopInstanceUid === UPSFilteredGlobalSubscriptionInstance ? filter : undefined;
    const upTo = await this.#options.store.last();
    await this.#options.store.putSubscriber({ aeTitle, isGlobal: true, filter: own, isLocked });
    const subscriber = this.#of(aeTitle);
    Object.assign(subscriber, { isGlobal: true, filter: own, isLocked, upTo: undefined });
    for (const [uid, { isWanted }] of subscriber.single) if (!isWanted) subscriber.single.delete(uid);
    this.#later(() => this.#tellPresent(subscriber, upTo));
    return 'done';
  }

  /** When the request has been answered. */
  #later(work: () => Promise<void>): void {
    setTimeout(() => void work().catch(() => undefined));
  }

  /** Between two changes, so that nobody is told of a state after the one that followed it. */
  #tellOne(subscriber: Subscriber, sopInstanceUid: string): Promise<void> {
    return this.#inTurnOf(sopInstanceUid, async () => {
      const workitem = await this.#options.store.find(sopInstanceUid);
      if (workitem === undefined || !isMeant(subscriber, workitem)) return;
      this.#send(subscriber.aeTitle, stateReport(sopInstanceUid, workitem.dataSet));
    });
  }

  /** All at once would be more than may wait for a subscriber. Later ones are told by themselves. */
  async #tellPresent(subscriber: Subscriber, upTo: number): Promise<void> {
    const round = ++subscriber.rounds;
    const { aeTitle, filter } = subscriber;
    const { store, ways } = this.#options;
    for await (const workitem of store.candidates(filter ?? ALL)) {
      for (let pause = PAUSE; ways.some(([way, most]) => way.waiting(aeTitle) > most); pause *= 2) {
        if (this.#isOver) return;
        const length = Math.min(pause, LONGEST_PAUSE);
        await new Promise<void>(resolve => void setTimeout(resolve, length));
      }
      const isCurrent = this.#subscribers.get(aeTitle) === subscriber && subscriber.rounds === round;
      if (!isCurrent || this.#isOver || workitem.number > upTo) return;
      if (isMeant(subscriber, workitem)) await this.#tellOne(subscriber, workitem.sopInstanceUid);
    }
  }

  /** On every way that there is. */
  #send(aeTitle: string, event: WorkitemEvent): void {
    for (const [way] of this.#options.ways) way.send(aeTitle, event);
  }

  #of(aeTitle: string): Subscriber {
    const known = this.#subscribers.get(aeTitle);
    if (known !== undefined) return known;
    const made: Subscriber = { aeTitle, isGlobal: false, isLocked: false, single: new Map(), rounds: 0 };
    this.#subscribers.set(aeTitle, made);
    return made;
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };
interface Subscriber extends Writable<Omit<StoredSubscriber, 'single'>> {
  readonly single: Map<string, SingleSubscription>;
  /** Rounds of present states that were begun; only the last one goes on. */
  rounds: number;
}

type Meant = Pick<StoredWorkitem, 'number' | 'sopInstanceUid' | 'dataSet'>;

function isMeant(subscriber: Subscriber, { number, sopInstanceUid, dataSet }: Meant): boolean {
  const { single, isGlobal, filter, upTo } = subscriber;
  const own = single.get(sopInstanceUid);
  if (own !== undefined) return own.isWanted;
  if (!isGlobal || (upTo !== undefined && number > upTo)) return false;
  return filter === undefined || matches(dataSet.without('TransactionUID'), filter);
}

/** Whether a UID stands for all workitems, or for those that match. */
export function standsForAll(uid: string): boolean {
  return GLOBAL.has(uid);
}

const GLOBAL: ReadonlySet<string> = new Set([UPSGlobalSubscriptionInstance, UPSFilteredGlobalSubscriptionInstance]);
const ALL = DataSet.of({});
const PAUSE = 20;
const LONGEST_PAUSE = 1000;
/** Workitems that one AE may subscribe to by themselves. */
const MOST_SINGLE = 10_000;
