import type { DataSet } from '../data/index.ts';
import type { UpsState } from '../services/index.ts';
import type { WorkitemEvent } from './events.ts';

/** Where a worklist keeps what it has. What a promise has settled for stays, whatever happens then. */
export interface WorkitemStore {
  /** Whether there may be something in it: one that was never used need not be opened. */
  readonly isUsed: boolean;
  find(sopInstanceUid: string): Promise<StoredWorkitem | undefined>;
  /**
   * Puts a workitem in, with the events of that or not at all.
   * @returns its number; `exists` where there is one of the UID, `full` where there is no room
   */
  add(
    sopInstanceUid: string,
    dataSet: DataSet,
    events: readonly EventFor[],
  ): Promise<AddedWorkitem | 'exists' | 'full'>;
  /** As `add`. @returns undefined where it is no longer the one that was read, which another archive may have changed */
  replace(before: StoredWorkitem, dataSet: DataSet, events: readonly EventFor[]): Promise<EventIds | undefined>;
  /** All that may match, in the order in which they came, behind a number; the caller matches. */
  candidates(identifier: DataSet, after?: number): AsyncIterable<StoredWorkitem>;
  /** Takes away what ended before, in milliseconds since 1970, but what is locked; gives the UIDs. */
  expire(before: number): Promise<readonly string[]>;
  counts(): Promise<Readonly<Record<UpsState, number>>>;
  /** The number of the last workitem, 0 where there is none. */
  last(): Promise<number>;

  subscribers(): Promise<readonly StoredSubscriber[]>;
  /** Has it told of all workitems; which it did not want of them is forgotten. */
  putSubscriber(subscriber: Omit<StoredSubscriber, 'single'>): Promise<void>;
  /** It was told of the present states. */
  putTold(aeTitle: string): Promise<void>;
  suspend(aeTitle: string, upTo: number): Promise<void>;
  putSingle(aeTitle: string, sopInstanceUid: string, single: SingleSubscription): Promise<void>;
  removeSingle(aeTitle: string, sopInstanceUid: string): Promise<void>;
  /** With the events that wait for it. */
  removeSubscriber(aeTitle: string): Promise<void>;

  /** Keeps events that no change of a workitem goes with. */
  keep(events: readonly EventFor[]): Promise<EventIds>;
  /** All that wait, oldest first. */
  waitingEvents(): Promise<readonly WaitingEvent[]>;
  /** Those that wait for an AE title behind one, oldest first; so many at most. */
  eventsOf(aeTitle: string, after: number, limit: number): Promise<readonly KeptEvent[]>;
  dropEvents(ids: readonly number[]): Promise<void>;
  close(): Promise<void>;
}

/** An event, and whom it is for. */
export interface EventFor {
  readonly event: WorkitemEvent;
  readonly aeTitles: readonly string[];
}

export interface KeptEvent extends WorkitemEvent {
  readonly id: number;
}

/** Of events that were kept, in their order: the number that each has for an AE title. They rise. */
export type EventIds = readonly ReadonlyMap<string, number>[];

export interface AddedWorkitem {
  readonly number: number;
  readonly ids: EventIds;
}

export interface WaitingEvent {
  readonly id: number;
  readonly aeTitle: string;
  readonly eventTypeId: number;
  /** Of its data set. */
  readonly bytes: number;
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
  /** Number of the last workitem whose present state it has to be told; undefined when it was. */
  readonly toTell?: number | undefined;
  readonly isLocked: boolean;
  /** Workitems by UID that it wants, or does not want of those of a global subscription. */
  readonly single: ReadonlyMap<string, SingleSubscription>;
}

export interface SingleSubscription {
  readonly isWanted: boolean;
  readonly isLocked: boolean;
}
