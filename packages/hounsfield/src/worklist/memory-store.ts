import type { DataSet } from '../data/index.ts';
import { type UpsState, upsStates } from '../services/index.ts';
import type { SingleSubscription, StoredSubscriber, StoredWorkitem, WorkitemStore } from './store.ts';

export interface MemoryStoreOptions {
  /** What there is at the beginning, by UID. */
  readonly workitems?: Iterable<readonly [sopInstanceUid: string, dataSet: DataSet]>;
  /** Keeps a workitem elsewhere as well; when it settles, so does the change. */
  readonly keep?: (sopInstanceUid: string, dataSet: DataSet) => Promise<void>;
  /** Most workitems; 10,000 unless given. */
  readonly most?: number;
}

/** A worklist in memory, for tests and for small servers. It forgets its subscribers. */
export class MemoryStore implements WorkitemStore {
  readonly isUsed = true;
  readonly #workitems = new Map<string, StoredWorkitem>();
  readonly #keep: NonNullable<MemoryStoreOptions['keep']>;
  readonly #most: number;
  #last = 0;

  constructor({ workitems = [], keep = async () => {}, most = 10_000 }: MemoryStoreOptions = {}) {
    this.#keep = keep;
    this.#most = most;
    for (const [uid, dataSet] of workitems) this.#put(uid, dataSet);
  }

  async find(uid: string): Promise<StoredWorkitem | undefined> {
    return this.#workitems.get(uid);
  }

  async add(uid: string, dataSet: DataSet): Promise<number | 'exists' | 'full'> {
    if (this.#workitems.has(uid)) return 'exists';
    if (this.#workitems.size >= this.#most) return 'full';
    const number = this.#put(uid, dataSet);
    await this.#keep(uid, dataSet);
    return number;
  }

  async replace({ sopInstanceUid, version }: StoredWorkitem, dataSet: DataSet): Promise<boolean> {
    const before = this.#workitems.get(sopInstanceUid);
    if (before?.version !== version) return false;
    this.#workitems.set(sopInstanceUid, { ...before, version: version + 1, dataSet });
    await this.#keep(sopInstanceUid, dataSet);
    return true;
  }

  async *candidates(): AsyncGenerator<StoredWorkitem> {
    yield* this.#workitems.values();
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

  async suspend(): Promise<void> {}

  async putSingle(_title: string, _uid: string, _single: SingleSubscription): Promise<void> {}

  async removeSingle(): Promise<void> {}

  async removeSubscriber(): Promise<void> {}

  async close(): Promise<void> {}

  #put(uid: string, dataSet: DataSet): number {
    const number = ++this.#last;
    this.#workitems.set(uid, { number, version: 1, sopInstanceUid: uid, dataSet });
    return number;
  }
}
