import { setTimeout } from 'node:timers/promises';
import { DataSet } from 'hounsfield/data';
import { UPSFilteredGlobalSubscriptionInstance, UPSGlobalSubscriptionInstance } from 'hounsfield/dictionary';
import type { Association } from 'hounsfield/network';
import { connect } from 'hounsfield/network/node';
import { matches, reportWorkitem, UpsEvent, upsEvents } from 'hounsfield/services';
import type { PeerAddress } from '../parsers.ts';
import { proposalsOf } from '../proposals.ts';
import type { WorkitemEvent, Workitems } from './workitems.ts';

/** What an AE title has subscribed to. */
interface Subscription {
  /** All workitems, or those that match. */
  all: boolean;
  filter: DataSet | undefined;
  readonly uids: Set<string>;
  /** Those of all that it no longer wants to hear of. */
  readonly except: Set<string>;
  /** Rounds of present states that were begun; only the last one goes on. */
  rounds: number;
}

/** A request to be told. */
export interface SubscriptionRequest {
  readonly title: string;
  /** Of a workitem, or the well-known one of all or of those that match. */
  readonly uid: string;
  /** What workitems have to match, for the last of these. */
  readonly filter: DataSet;
}

/** `unknown`: there is no such workitem; `full`: no more AE titles are remembered. */
export type SubscriptionOutcome = 'done' | 'unknown' | 'full';

/** Sends events over the web. */
export interface EventSender {
  send(title: string, event: WorkitemEvent): void;
  /** Bytes that wait for an AE title, of the connection that has the most. */
  waiting(title: string): number;
}

/** Who is told of which workitem, and how (PS3.4 §CC.2.3, §CC.2.4): one store for DIMSE and for the web. */
export class Subscriptions {
  readonly #byTitle = new Map<string, Subscription>();
  readonly #associations = new Set<Association>();
  readonly #peers: readonly PeerAddress[];
  readonly #ae: string;
  readonly #web: EventSender | undefined;
  /** Events go one after another, so that nobody is told of a state before the one it came from. */
  #last: Promise<void> = Promise.resolve();

  constructor(ae: string, peers: readonly PeerAddress[], web?: EventSender) {
    this.#ae = ae;
    this.#peers = peers;
    this.#web = web;
  }

  /** An association on which events may go. */
  opened(association: Association, closed: Promise<unknown>): void {
    const isAccepted = association.contexts.some(
      ({ abstractSyntax, transferSyntax }) =>
        UpsEvent.sopClasses.includes(abstractSyntax) && transferSyntax !== undefined,
    );
    if (!isAccepted) return;
    this.#associations.add(association);
    void closed.then(() => this.#associations.delete(association));
  }

  /** From now on the AE is told; of the present states first, when the request has been answered. */
  subscribe({ title, uid, filter }: SubscriptionRequest, workitems: Workitems): SubscriptionOutcome {
    const isGlobal = GLOBAL.has(uid);
    if (!isGlobal && workitems.get(uid) === undefined) return 'unknown';
    const subscription = this.#of(title);
    if (subscription === undefined) return 'full';
    if (isGlobal) {
      subscription.all = true;
      subscription.filter = uid === UPSFilteredGlobalSubscriptionInstance ? filter : undefined;
      subscription.except.clear();
    } else {
      subscription.uids.add(uid);
      subscription.except.delete(uid);
    }
    setImmediate(() => {
      if (isGlobal) void this.#tellPresent(title, subscription, workitems);
      else this.tellOne(title, workitems.stateReport(uid));
    });
    return 'done';
  }

  /** Ends the subscription to one workitem, or all of an AE title. */
  unsubscribe(title: string, uid: string, workitems: Workitems): SubscriptionOutcome {
    const subscription = this.#byTitle.get(title);
    if (GLOBAL.has(uid)) {
      this.#byTitle.delete(title);
      return 'done';
    }
    if (workitems.get(uid) === undefined) return 'unknown';
    subscription?.uids.delete(uid);
    if (subscription?.all === true) subscription.except.add(uid);
    return 'done';
  }

  /** No more subscriptions to workitems to come; those to workitems that there are stay. */
  suspend(title: string, workitems: Workitems): SubscriptionOutcome {
    const subscription = this.#byTitle.get(title);
    if (subscription === undefined) return 'done';
    for (const [uid, workitem] of workitems.all) {
      if (isMeant(subscription, uid, workitem)) subscription.uids.add(uid);
    }
    subscription.all = false;
    subscription.except.clear();
    return 'done';
  }

  /** Tells all that have subscribed to the workitem. */
  tell(event: WorkitemEvent, workitem: DataSet | undefined): void {
    for (const [title, subscription] of this.#byTitle) {
      if (isMeant(subscription, event.sopInstanceUid, workitem)) this.tellOne(title, event);
    }
  }

  /** Tells subscribers of the web that the worklist ends, and with it what it knows of them (PS3.4 Table CC.2.4-1). */
  goingDown(keepsWorkitems: boolean): void {
    const dataSet = DataSet.of({
      SCPStatus: 'GOING DOWN',
      SubscriptionListStatus: 'COLD START',
      UnifiedProcedureStepListStatus: keepsWorkitems ? 'WARM START' : 'COLD START',
    });
    const event = { sopInstanceUid: UPSGlobalSubscriptionInstance, eventTypeId: upsEvents.scpStatusChange.id, dataSet };
    for (const title of this.#byTitle.keys()) this.#web?.send(title, event);
  }

  /** On every way that there is: a slow application does not keep those of the web waiting. */
  tellOne(title: string, event: WorkitemEvent): void {
    this.#web?.send(title, event);
    this.#last = this.#last.then(() => this.#send(title, event)).catch(() => undefined);
  }

  /** All at once would be more than may wait for a subscriber. */
  async #tellPresent(title: string, subscription: Subscription, workitems: Workitems): Promise<void> {
    const round = ++subscription.rounds;
    for (const [uid, workitem] of workitems.all) {
      while ((this.#web?.waiting(title) ?? 0) > MOST_WAITING) await setTimeout(PAUSE);
      if (this.#byTitle.get(title) !== subscription || subscription.rounds !== round) return;
      if (isMeant(subscription, uid, workitem)) this.tellOne(title, workitems.stateReport(uid));
    }
  }

  #of(title: string): Subscription | undefined {
    const known = this.#byTitle.get(title);
    if (known !== undefined) return known;
    if (this.#byTitle.size >= MOST_TITLES) return undefined;
    const subscription = {
      all: false,
      filter: undefined,
      uids: new Set<string>(),
      except: new Set<string>(),
      rounds: 0,
    };
    this.#byTitle.set(title, subscription);
    return subscription;
  }

  async #send(title: string, event: WorkitemEvent): Promise<void> {
    const open = [...this.#associations].find(({ callingAeTitle }) => callingAeTitle === title);
    if (open !== undefined) {
      await reportWorkitem(open, event);
      return;
    }
    const peer = this.#peers.find(({ ae }) => ae === title);
    if (peer === undefined) return;
    const roles = { scu: false, scp: true };
    const propose = proposalsOf(UpsEvent).map(proposal => ({ ...proposal, roles }));
    await using own = await connect({ ...peer, called: title, calling: this.#ae, propose });
    await reportWorkitem(own, event);
  }
}

function isMeant({ all, filter, uids, except }: Subscription, uid: string, workitem: DataSet | undefined): boolean {
  if (uids.has(uid)) return true;
  return all && !except.has(uid) && (filter === undefined || (workitem !== undefined && matches(workitem, filter)));
}

const GLOBAL: ReadonlySet<string> = new Set([UPSGlobalSubscriptionInstance, UPSFilteredGlobalSubscriptionInstance]);
/** Whoever may subscribe may not fill the memory. */
const MOST_TITLES = 256;
/** Well below where a connection is cut. */
const MOST_WAITING = 256 * 1024;
const PAUSE = 20;
