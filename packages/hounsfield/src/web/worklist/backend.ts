import type { DataSet } from '../../data/index.ts';
import type { MatchKey, SearchQuery, WebContext } from '../backend.ts';

/**
 * What `worklistHandler` asks of a worklist of workitems (PS3.18 §11, PS3.4 Annex CC). A request that is refused is a
 * result, not an exception.
 */
export interface WorklistBackend {
  /** Takes a new workitem in; its UID is that of the address, of the data set, or made here (PS3.18 §11.4). */
  create(workitem: DataSet, sopInstanceUid: string | undefined, cx: WebContext): Promise<WorkitemResult>;

  /** The workitem, without its Transaction UID; undefined when there is none (PS3.18 §11.5). */
  retrieve(sopInstanceUid: string, cx: WebContext): Promise<DataSet | undefined>;

  /** Changes attributes; `transactionUid` proves that the workitem is the client's (PS3.18 §11.6). */
  update(request: WorkitemUpdate, cx: WebContext): Promise<WorkitemResult>;

  /** `request` has Procedure Step State and Transaction UID (PS3.18 §11.7). */
  changeState(sopInstanceUid: string, request: DataSet, cx: WebContext): Promise<WorkitemResult>;

  /** `request` may say why and whom to ask (PS3.18 §11.8). */
  requestCancellation(sopInstanceUid: string, request: DataSet, cx: WebContext): Promise<WorkitemResult>;

  /** Workitems that match, in a stable order, without Transaction UIDs (PS3.18 §11.9). */
  search(query: WorkitemQuery, cx: WebContext): AsyncIterable<DataSet>;

  /** Without it requests that have to do with subscriptions answer 501. */
  readonly subscriptions?: SubscriptionBackend;
}

/** Who is told of changes (PS3.18 §11.10 to §11.12, PS3.4 §CC.2.3). */
export interface SubscriptionBackend {
  /** From now on the AE is told, of the present state first. */
  subscribe(subscription: WorkitemSubscription, cx: WebContext): Promise<SubscriptionResult>;

  /** Ends the subscription to one workitem, or with a well-known UID all of the AE. */
  unsubscribe(subscriber: Subscriber, cx: WebContext): Promise<SubscriptionResult>;

  /** Keeps what there is, but subscribes to no workitems to come. */
  suspend(subscriber: Subscriber, cx: WebContext): Promise<SubscriptionResult>;
}

export interface Subscriber {
  readonly aeTitle: string;
  /** Of a workitem, or the well-known one of all workitems or of those that match. */
  readonly sopInstanceUid: string;
}

export interface WorkitemSubscription extends Subscriber {
  /** What workitems have to match; undefined where there is no filter. */
  readonly match: readonly MatchKey[] | undefined;
  /** Whether the workitems shall stay until the subscription ends. */
  readonly deletionLock: boolean;
}

/** What came of it; `lock not granted` where there is a subscription, but nothing keeps the workitems. */
export type SubscriptionResult =
  | { readonly kind: 'done'; readonly note?: 'lock not granted' }
  | { readonly kind: 'refused'; readonly reason: 'unknown' | 'full' };

export interface WorkitemUpdate {
  readonly sopInstanceUid: string;
  readonly changes: DataSet;
  readonly transactionUid: string | undefined;
}

/** One search request, checked and with names resolved. */
export type WorkitemQuery = Pick<SearchQuery, 'match' | 'include' | 'includeAll' | 'limit' | 'offset'>;

/** What came of a request. */
export type WorkitemResult =
  | { readonly kind: 'done'; readonly sopInstanceUid: string; readonly note?: WorkitemNote }
  | { readonly kind: 'refused'; readonly reason: WorkitemRefusal };

/** What a request that was taken has to be told beside. */
export type WorkitemNote = 'modified' | 'already canceled' | 'already completed' | 'lock not granted';

/** Why a request was refused. */
export type WorkitemRefusal =
  /** Another workitem has the UID (0111). */
  | 'exists'
  /** There is none of the UID (C307). */
  | 'unknown'
  /** A value is missing or not allowed (0120, 0121, 0106, 0115). */
  | 'invalid'
  /** A new workitem is not SCHEDULED (C309). */
  | 'not scheduled'
  /** The Transaction UID is another than that of the workitem (C301). */
  | 'wrong transaction'
  /** None was given. */
  | 'no transaction'
  /** It is COMPLETED or CANCELED (C300), IN PROGRESS already (C302), or the state cannot follow (C303, C310). */
  | 'wrong state'
  /** It lacks what a final state needs (C304). */
  | 'not final'
  /** It is COMPLETED, and cannot be cancelled (C311). */
  | 'completed'
  /** The performer does not want to, or cannot be asked (C312, C313, C314). */
  | 'not cancelled'
  /** There is no room for more (0213). */
  | 'full'
  /** It has more bytes than are taken (0213, PS3.18 §8.5). */
  | 'too long';
