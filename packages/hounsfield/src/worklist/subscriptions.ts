import { DataSet } from '../data/index.ts';
import { UPSFilteredGlobalSubscriptionInstance, UPSGlobalSubscriptionInstance } from '../dictionary/index.ts';
import { matches } from '../services/index.ts';
import { stateReport, type WorkitemEvent } from './events.ts';
import { Outbox, type OutboxOptions } from './outbox.ts';
import type { EventFor, EventIds, SingleSubscription, StoredSubscriber, StoredWorkitem } from './store.ts';

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

/** Changes of workitems that are under way. */
export interface Turns {
  /** Does something with workitems between two changes of each. */
  of<T>(sopInstanceUids: readonly string[], work: () => Promise<T>): Promise<T>;
  /** When those have ended that are under way now. */
  settled(): Promise<void>;
}

export interface SubscriptionOptions extends OutboxOptions {
  /** Most AE titles; 256 unless given. */
  readonly most?: number;
  readonly onFull?: () => void;
}

/** Who is told of which workitem (PS3.4 §CC.2.3): one list for DIMSE and for the web, which the store keeps. */
export class Subscriptions {
  readonly #options: SubscriptionOptions;
  readonly #outbox: Outbox;
  readonly #turns: Turns;
  readonly #subscribers = new Map<string, Subscriber>();
  /** Changes go one after another. */
  #last: Promise<unknown> = Promise.resolve();
  readonly #rounds = new Set<Promise<void>>();
  readonly #pauses = new Set<() => void>();
  #isOver = false;

  constructor(options: SubscriptionOptions, turns: Turns) {
    this.#options = options;
    this.#turns = turns;
    this.#outbox = new Outbox(options);
  }

  /** Goes on with what the store has, and tells subscribers first that it does. */
  async load(restarted: WorkitemEvent): Promise<void> {
    const { store } = this.#options;
    for (const { single, ...rest } of await store.subscribers()) {
      this.#subscribers.set(rest.aeTitle, { ...rest, single: new Map(single), rounds: 0 });
    }
    const aeTitles = [...this.#subscribers.keys()];
    if (aeTitles.length === 0) return;
    await this.#outbox.load();
    const events = [{ event: restarted, aeTitles }];
    const ids = await store.keep(events);
    for (const aeTitle of aeTitles) this.#outbox.resume(aeTitle);
    this.#outbox.send(events, ids);
    for (const subscriber of this.#subscribers.values()) {
      if (subscriber.toTell !== undefined) this.#begin(subscriber, subscriber.toTell);
    }
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
      const subscriber = this.#of(aeTitle);
      subscriber.single.set(sopInstanceUid, single);
      await this.#keepPresent(subscriber, [sopInstanceUid]);
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
        this.#drop(aeTitle);
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
        if (subscriber.single.size === 0) {
          await store.removeSubscriber(aeTitle);
          this.#drop(aeTitle);
        }
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

  /**
   * Events of a workitem, for all that have subscribed to it.
   * @param before what it was: whoever was told of that is told of the change by which it matches no longer, too
   */
  eventsFor(events: readonly WorkitemEvent[], workitem: Meant, before: Meant = workitem): readonly EventFor[] {
    if (events.length === 0) return [];
    const meant = [...this.#subscribers.values()].filter(
      subscriber => isMeant(subscriber, workitem) || (before !== workitem && isMeant(subscriber, before)),
    );
    const aeTitles = meant.map(({ aeTitle }) => aeTitle);
    return aeTitles.length === 0 ? [] : events.map(event => ({ event, aeTitles }));
  }

  /** Tells what was kept with the change that it is of. */
  tell(events: readonly EventFor[], ids: EventIds): void {
    this.#outbox.send(events, ids);
  }

  /** Tells every subscriber that can be reached. */
  tellAll(event: WorkitemEvent): void {
    for (const aeTitle of this.#subscribers.keys()) this.#send(aeTitle, event);
  }

  /** What waits for an AE title, oldest first. */
  keptFor(aeTitle: string): AsyncIterable<WorkitemEvent> {
    return this.#outbox.keptFor(aeTitle);
  }

  /** Workitems that are gone. */
  forget(uids: readonly string[]): void {
    for (const { single } of this.#subscribers.values()) for (const uid of uids) single.delete(uid);
  }

  /** Begins nothing any more. */
  async close(): Promise<void> {
    this.#isOver = true;
    for (const wake of this.#pauses) wake();
    await Promise.all([this.#last, ...this.#rounds]);
    await this.#outbox.close();
  }

  async #subscribeToAll({ aeTitle, sopInstanceUid, filter, isLocked }: SubscriptionRequest): Promise<'done'> {
    const { store } = this.#options;
    const own = sopInstanceUid === UPSFilteredGlobalSubscriptionInstance ? filter : undefined;
    const isNew = !this.#subscribers.has(aeTitle);
    const subscriber = this.#of(aeTitle);
    const before = { ...subscriber };
    // Workitems that come from now on are meant, and those that came before are counted.
    Object.assign(subscriber, { isGlobal: true, filter: own, isLocked, upTo: undefined });
    try {
      await this.#turns.settled();
      const toTell = await store.last();
      await store.putSubscriber({ aeTitle, isGlobal: true, filter: own, isLocked, toTell });
      subscriber.toTell = toTell;
    } catch (error) {
      const { isGlobal, filter, isLocked, upTo } = before;
      Object.assign(subscriber, { isGlobal, filter, isLocked, upTo });
      if (isNew) this.#subscribers.delete(aeTitle);
      throw error;
    }
    for (const [uid, { isWanted }] of subscriber.single) if (!isWanted) subscriber.single.delete(uid);
    const { toTell = 0 } = subscriber;
    // When the request has been answered.
    setTimeout(() => this.#begin(subscriber, toTell));
    return 'done';
  }

  /** Of workitems between two changes, so that nobody is told of a state after the one that followed it. */
  #keepPresent(subscriber: Subscriber, sopInstanceUids: readonly string[]): Promise<void> {
    const { store } = this.#options;
    const aeTitles = [subscriber.aeTitle];
    return this.#turns.of(sopInstanceUids, async () => {
      const events: EventFor[] = [];
      for (const uid of sopInstanceUids) {
        const workitem = await store.find(uid);
        if (workitem === undefined || !isMeant(subscriber, workitem)) continue;
        events.push({ event: stateReport(uid, workitem.dataSet), aeTitles });
      }
      if (events.length > 0) this.#outbox.send(events, await store.keep(events));
    });
  }

  #begin(subscriber: Subscriber, upTo: number): void {
    // What fails is told after a restart.
    const round = this.#tellPresent(subscriber, upTo).catch(() => undefined);
    this.#rounds.add(round);
    void round.then(() => this.#rounds.delete(round));
  }

  /**
   * All at once would be more than is kept for a subscriber. Later workitems are told by themselves; a round that a restart
   * ends begins again.
   */
  async #tellPresent(subscriber: Subscriber, upTo: number): Promise<void> {
    const { aeTitle, filter } = subscriber;
    const { store, events = 1000 } = this.#options;
    const round = ++subscriber.rounds;
    const isOver = (): boolean =>
      this.#isOver || this.#subscribers.get(aeTitle) !== subscriber || subscriber.rounds !== round;
    const most = Math.max(1, Math.min(BATCH, Math.floor(events / 4)));
    for (let last = 0; ; ) {
      for (let pause = PAUSE; this.#outbox.waiting(aeTitle) >= events / 4; pause *= 2) {
        await this.#pause(Math.min(pause, LONGEST_PAUSE));
        if (isOver()) return;
      }
      const batch: string[] = [];
      for await (const { number, sopInstanceUid } of store.candidates(filter ?? ALL, last)) {
        if (number > upTo) break;
        batch.push(sopInstanceUid);
        last = number;
        if (batch.length === most) break;
      }
      if (isOver()) return;
      await this.#keepPresent(subscriber, batch);
      if (batch.length < most) break;
    }
    subscriber.toTell = undefined;
    await store.putTold(aeTitle);
  }

  #pause(milliseconds: number): Promise<void> {
    return new Promise(resolve => {
      const wake = (): void => {
        clearTimeout(timer);
        this.#pauses.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, milliseconds);
      this.#pauses.add(wake);
    });
  }

  #drop(aeTitle: string): void {
    this.#subscribers.delete(aeTitle);
    this.#outbox.forget(aeTitle);
  }

  /** On every way that there is. */
  #send(aeTitle: string, event: WorkitemEvent): void {
    for (const way of this.#options.ways) way.send(aeTitle, event);
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
/** Present states that are kept at once. */
const BATCH = 50;
const PAUSE = 20;
const LONGEST_PAUSE = 1000;
/** Workitems that one AE may subscribe to by themselves. */
const MOST_SINGLE = 10_000;
