import type { Generated } from 'kysely';

/** Tables of the worklist. They are no part of the index: nothing else says what they do. */
export interface WorklistTables {
  readonly workitem: WorkitemTable;
  readonly subscriber: SubscriberTable;
  readonly subscription: SubscriptionTable;
  readonly workitem_event: WorkitemEventTable;
}

/** Workitems, in the order in which they came. */
export interface WorkitemTable {
  id: Generated<number>;
  sop_instance_uid: string;
  /** Counts changes, so that of two who change what they have read one is told that the other was faster. */
  version: number;
  /** The data set in Explicit VR Little Endian, without File Meta Information. */
  data_set: Uint8Array;
  /** Procedure Step State. */
  state: string;
  /** Milliseconds since 1970 when it became COMPLETED or CANCELED. */
  ended_at: number | null;
  /** What searches narrow by (see `search-columns.ts`); null is a value that only the data set tells. */
  priority: string | null;
  patient_id: string | null;
  /** Scheduled Procedure Step Start DateTime, in milliseconds since 1970 with what has no offset taken for UTC. */
  start_at: number | null;
}

/** Who is told of workitems by a subscription to all of them, or to those that match. */
export interface SubscriberTable {
  ae_title: string;
  /** 1 for all workitems, 0 for none but those of `subscription`. */
  is_global: number;
  /** Keys that workitems have to match, as `data_set`. */
  filter: Uint8Array | null;
  /** The last workitem that was there when the subscription was suspended. */
  up_to: number | null;
  is_locked: number;
  /** The last workitem whose present state it has to be told; null when it was. */
  to_tell: number | null;
}

/** Events that somebody has not been told of. */
export interface WorkitemEventTable {
  /** Rises, and is never given again. */
  id: Generated<number>;
  ae_title: string;
  sop_instance_uid: string;
  event_type_id: number;
  /** As that of a workitem. */
  data_set: Uint8Array;
}

/** Single workitems that somebody is told of, or no longer. */
export interface SubscriptionTable {
  ae_title: string;
  sop_instance_uid: string;
  is_wanted: number;
  is_locked: number;
}
