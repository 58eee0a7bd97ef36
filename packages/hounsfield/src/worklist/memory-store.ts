import type { DataSet } from '../data/index.ts';
import { type UpsState, upsStates } from '../services/index.ts';
import type { WorkitemEvent } from './events.ts';
import type {
  AddedWorkitem,
  EventFor,
  EventIds,
  KeptEvent,
  SingleSubscription,
  StoredSubscriber,
  StoredWorkitem,
  WaitingEvent,
  WorkitemStore,
} from './store.ts';

export interface MemoryStoreOptions {
  /** What there is at the beginning, by UID. */
  readonly workitems?: Iterable<readonly [sopInstanceUid: string, dataSet: DataSet]>;
  /** Keeps a workitem elsewhere as well; when it settles, so does the change. */
  readonly keep?: (sopInstanceUid: string, dataSet: DataSet) => Promise<void>;
  /** Most workitems; 10,000 unless given. */
  readonly most?: number;
}

/** A worklist in memory, for tests and for small servers. It forgets its subscribers, and what waits for them. */
export class MemoryStore implements WorkitemStore {
  readonly isUsed = true;
  readonly #workitems = new Map<string, StoredWorkitem>();
  readonly #keep: NonNullable<MemoryStoreOptions['keep']>;
  readonly #most: number;
  readonly #events = new Map<string, Map<number, WorkitemEvent>>();
  #last = 0;
  #lastEvent = 0;

  constructor({ workitems = [], keep = async () => {}, most = 10_000 }: MemoryStoreOptions = {}) {
    this.#keep = keep;
    this.#most = most;
    for (const [uid, dataSet] of workitems) this.#put(uid, dataSet);
  }

  async find(uid: string): Promise<StoredWorkitem | undefined> {
    return this.#workitems.get(uid);
  }

  async add(uid: string, dataSet: DataSet, events: readonly EventFor[]): Promise<AddedWorkitem | 'exists' | 'full'> {
    if (this.#workitems.has(uid)) return 'exists';
    if (this.#workitems.size >= this.#most) return 'full';
    const number = this.#put(uid, dataSet);
    await this.#keep(uid, dataSet);
    return { number, ids: await this.keep(events) };
  }

  async replace(
    { sopInstanceUid, version }: StoredWorkitem,
    dataSet: DataSet,
    events: readonly EventFor[],
  ): Promise<EventIds | undefined> {
    const before = this.#workitems.get(sopInstanceUid);
    if (before?.version !== version) return undefined;
    this.#workitems.set(sopInstanceUid, { ...before, version: version + 1, dataSet });
    await this.#keep(sopInstanceUid, dataSet);
    return this.keep(events);
  }

  async *candidates(_identifier: DataSet, after = 0): AsyncGenerator<StoredWorkitem> {
    for (const workitem of this.#workitems.values()) if (workitem.number > after) yield workitem;
  }

  async expire(): Promise<readonly string[]> {
    return [];
  }

  async counts(): Promise<Readonly<Record<UpsState, number>>> {
    const states = [...this.#workitems.values()].map(({ dataSet }) => dataSet.get('ProcedureStepState'));
    const of = (state: UpsState): number => states.filter(each => each === state).length;
    return Object.fromEntries(upsStates.map(state => [state, of(state)])) as Record<UpsState, number>;
  }

  async last(): Promise<number> {
    return this.#last;
  }

  async subscribers(): Promise<readonly StoredSubscriber[]> {
    return [];
  }

  async putSubscriber(): Promise<void> {}

  async putTold(): Promise<void> {}

  async suspend(): Promise<void> {}

  async putSingle(_title: string, _uid: string, _single: SingleSubscription): Promise<void> {}

  async removeSingle(): Promise<void> {}

  async removeSubscriber(aeTitle: string): Promise<void> {
    this.#events.delete(aeTitle);
  }

  async keep(events: readonly EventFor[]): Promise<EventIds> {
    return events.map(({ event, aeTitles }) => new Map(aeTitles.map(title => [title, this.#putEvent(title, event)])));
  }

  async waitingEvents(): Promise<readonly WaitingEvent[]> {
    return [];
  }

  async eventsOf(aeTitle: string, after: number, limit: number): Promise<readonly KeptEvent[]> {
    const all = [...(this.#events.get(aeTitle) ?? [])].filter(([id]) => id > after);
    return all.slice(0, limit).map(([id, event]) => ({ ...event, id }));
  }

  async dropEvents(ids: readonly number[]): Promise<void> {
    for (const [title, events] of this.#events) {
      for (const id of ids) events.delete(id);
      if (events.size === 0) this.#events.delete(title);
    }
  }

  async close(): Promise<void> {}

  #putEvent(aeTitle: string, event: WorkitemEvent): number {
    const id = ++this.#lastEvent;
    const own = this.#events.get(aeTitle) ?? new Map<number, WorkitemEvent>();
    this.#events.set(aeTitle, own.set(id, event));
    return id;
  }

  #put(uid: string, dataSet: DataSet): number {
    const number = ++this.#last;
    this.#workitems.set(uid, { number, version: 1, sopInstanceUid: uid, dataSet });
    return number;
  }
}
