import type { DataSet } from 'hounsfield/data';
import { UPSFilteredGlobalSubscriptionInstance, UPSGlobalSubscriptionInstance } from 'hounsfield/dictionary';
import type { Association } from 'hounsfield/network';
import { connect } from 'hounsfield/network/node';
import { matches, reportWorkitem, UpsEvent } from 'hounsfield/services';
import type { PeerAddress } from '../parsers.ts';
import { proposalsOf } from '../proposals.ts';
import type { WorkitemEvent } from './workitems.ts';

/** What an AE title has subscribed to. */
interface Subscription {
  /** All workitems, or those that match. */
  all: boolean;
  filter: DataSet | undefined;
  readonly uids: Set<string>;
}

/** Who is told of which workitem, and how (PS3.4 §CC.2.3, §CC.2.4). */
export class Subscriptions {
  readonly #byTitle = new Map<string, Subscription>();
  readonly #associations = new Set<Association>();
  readonly #peers: readonly PeerAddress[];
  readonly #ae: string;
  /** Events go one after another, so that nobody is told of a state before the one it came from. */
  #last: Promise<void> = Promise.resolve();

  constructor(ae: string, peers: readonly PeerAddress[]) {
    this.#ae = ae;
    this.#peers = peers;
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

  /** True where the subscription is for workitems to come as well. */
  subscribe(title: string, uid: string, request: DataSet): boolean {
    const subscription = this.#of(title);
    const isGlobal = GLOBAL.has(uid);
    if (!isGlobal) subscription.uids.add(uid);
    subscription.all ||= isGlobal;
    if (uid === UPSFilteredGlobalSubscriptionInstance) {
      subscription.filter = request.without('ReceivingAE').without('DeletionLock');
    }
    return isGlobal;
  }

  /** Ends the subscription to one workitem, or all of an AE title. */
  unsubscribe(title: string, uid: string): void {
    if (GLOBAL.has(uid)) this.#byTitle.delete(title);
    else this.#byTitle.get(title)?.uids.delete(uid);
  }

  /** No more subscriptions to workitems to come; `known` are those that stay. */
  suspend(title: string, known: Iterable<readonly [string, DataSet]>): void {
    const subscription = this.#of(title);
    for (const [uid, workitem] of known) if (isMeant(subscription, uid, workitem)) subscription.uids.add(uid);
    subscription.all = false;
  }

  /** Tells all that have subscribed to the workitem. */
  tell(event: WorkitemEvent, workitem: DataSet | undefined): void {
    for (const [title, subscription] of this.#byTitle) {
      if (isMeant(subscription, event.sopInstanceUid, workitem)) this.tellOne(title, event);
    }
  }

  tellOne(title: string, event: WorkitemEvent): void {
    this.#last = this.#last.then(() => this.#send(title, event)).catch(() => undefined);
  }

  #of(title: string): Subscription {
    const subscription = this.#byTitle.get(title) ?? { all: false, filter: undefined, uids: new Set<string>() };
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

function isMeant({ all, filter, uids }: Subscription, uid: string, workitem: DataSet | undefined): boolean {
  if (uids.has(uid)) return true;
  return all && (filter === undefined || (workitem !== undefined && matches(workitem, filter)));
}

const GLOBAL: ReadonlySet<string> = new Set([UPSGlobalSubscriptionInstance, UPSFilteredGlobalSubscriptionInstance]);
