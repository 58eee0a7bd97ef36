import type { DataSet } from '../data/index.ts';
import type { UpsState } from '../services/index.ts';

/** Where a worklist keeps what it has. What a promise has settled for stays, whatever happens then. */
export interface WorkitemStore {
  /** Whether there may be something in it: one that was never used need not be opened. */
  readonly isUsed: boolean;
  find(sopInstanceUid: string): Promise<StoredWorkitem | undefined>;
  /** @returns its number; `exists` where there is one of the UID, `full` where there is no room */
  add(sopInstanceUid: string, dataSet: DataSet): Promise<number | 'exists' | 'full'>;
  /** @returns false where it is no longer the one that was read, which another archive may have changed */
  replace(before: StoredWorkitem, dataSet: DataSet): Promise<boolean>;
  /** All that may match, in the order in which they came; the caller matches. */
  candidates(identifier: DataSet): AsyncIterable<StoredWorkitem>;
  /** Takes away what ended before, in milliseconds since 1970, but what is locked; gives the UIDs. */
  expire(before: number): Promise<readonly string[]>;
  counts(): Promise<Readonly<Record<UpsState, number>>>;
  /** The number of the last workitem, 0 where there is none. */
  last(): Promise<number>;

  subscribers(): Promise<readonly StoredSubscriber[]>;
  /** Has it told of all workitems; which it did not want of them is forgotten. */
  putSubscriber(subscriber: Omit<StoredSubscriber, 'single'>): Promise<void>;
  suspend(aeTitle: string, upTo: number): Promise<void>;
  putSingle(aeTitle: string, sopInstanceUid: string, single: SingleSubscription): Promise<void>;
  removeSingle(aeTitle: string, sopInstanceUid: string): Promise<void>;
  removeSubscriber(aeTitle: string): Promise<void>;
  close(): Promise<void>;
}

export interface StoredWorkitem {
  /** Counts workitems in the order in which they came. */
  readonly number: number;
  readonly version: number;
  readonly sopInstanceUid: string;
  /** With the Transaction UID that locks it. */
  readonly dataSet: DataSet;
}

/** What an AE title has subscribed to. */
export interface StoredSubscriber {
  readonly aeTitle: string;
  /** All workitems, or those that match. */
  readonly isGlobal: boolean;
  readonly filter?: DataSet | undefined;
  /** Number of the last workitem that a suspended subscription is for. */
  readonly upTo?: number | undefined;
  readonly isLocked: boolean;
  /** Workitems by UID that it wants, or does not want of those of a global subscription. */
  readonly single: ReadonlyMap<string, SingleSubscription>;
}

export interface SingleSubscription {
  readonly isWanted: boolean;
  readonly isLocked: boolean;
}
