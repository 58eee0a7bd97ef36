import { type Association, type AssociationInfo, type Clock, type Proposal, systemClock } from '../network/index.ts';
import { messageTransferSyntaxes, reportWorkitem, UpsEvent } from '../services/index.ts';
import type { WorkitemEvent } from './events.ts';

/** The applications that events can be brought to. */
export interface EventPeers {
  has(aeTitle: string): boolean;
  /** @throws AssociationError */
  connect(aeTitle: string, propose: readonly Proposal[], signal?: AbortSignal): Promise<Association>;
}

export interface CourierOptions {
  readonly peers: EventPeers;
  readonly log: { warn(fields: object, message: string): void };
  /** Events that may wait for one AE title; the oldest one is lost for one more. 1,000 unless given. */
  readonly most?: number;
  /** Told of each event that is given up. */
  readonly onLost?: () => void;
  readonly clock?: Clock;
}

/**
 * Brings events to AE titles by DIMSE (PS3.4 §CC.2.4): on an association that the AE has open with us, else on one to where
 * it listens. Those of one AE go one after another, so that nobody is told of a state before the one it came from; an AE
 * that cannot be reached is tried again, ever more seldom, and no other waits for it.
 */
export class Couriers {
  readonly #options: CourierOptions;
  readonly #clock: Clock;
  readonly #open = new Set<Association>();
  readonly #byTitle = new Map<string, Courier>();
  readonly #stop: AbortController = new AbortController();

  constructor(options: CourierOptions) {
    this.#options = options;
    this.#clock = options.clock ?? systemClock;
  }

  /** An association on which events may go. */
  readonly opened = ({ association, closed }: Pick<AssociationInfo, 'association' | 'closed'>): void => {
    const isAccepted = association.contexts.some(
      ({ abstractSyntax, transferSyntax }) =>
        UpsEvent.sopClasses.includes(abstractSyntax) && transferSyntax !== undefined,
    );
    if (!isAccepted) return;
    this.#open.add(association);
    void closed.then(() => this.#open.delete(association));
  };

  /** Events that wait for an AE title. */
  waiting(aeTitle: string): number {
    return this.#byTitle.get(aeTitle)?.events.length ?? 0;
  }

  send(aeTitle: string, event: WorkitemEvent): void {
    const { peers, most = 1000, onLost = () => {} } = this.#options;
    if (this.#stop.signal.aborted) return;
    // Who listens nowhere and has nothing open may be a subscriber of the web.
    if (this.#associationOf(aeTitle) === undefined && !peers.has(aeTitle)) return;
    const courier = this.#byTitle.get(aeTitle) ?? { events: [] };
    courier.events.push(event);
    if (courier.events.length > most) {
      courier.events.shift();
      onLost();
    }
    this.#byTitle.set(aeTitle, courier);
    courier.running ??= this.#run(aeTitle, courier);
  }

  /** Ends after what is under way, and at most so many milliseconds after that; what still waits is lost. */
  async close({ grace = 0 }: { readonly grace?: number } = {}): Promise<void> {
    const all = Promise.all([...this.#byTitle.values()].map(({ running }) => running));
    if (grace > 0) {
      const isOver = this.#pause(grace);
      await Promise.race([all, isOver]);
    }
    this.#stop.abort();
    await all;
  }

  async #run(aeTitle: string, courier: Courier): Promise<void> {
    const { signal } = this.#stop;
    for (let failures = 0; courier.events.length > 0 && !signal.aborted; ) {
      try {
        await this.#deliver(aeTitle, courier);
        failures = 0;
      } catch (error) {
        if (signal.aborted) break;
        failures++;
        this.#options.log.warn({ aeTitle, err: error }, 'Events of workitems could not be delivered');
        if (!this.#options.peers.has(aeTitle)) break;
        await this.#pause(Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (failures - 1)));
      }
    }
    if (this.#byTitle.get(aeTitle) === courier) this.#byTitle.delete(aeTitle);
  }

  /** All that waits, over one association. */
  async #deliver(aeTitle: string, courier: Courier): Promise<void> {
    const { signal } = this.#stop;
    const open = this.#associationOf(aeTitle);
    if (open !== undefined) return report(open, courier, signal);
    await using own = await this.#options.peers.connect(aeTitle, PROPOSALS, signal);
    const abort = (): void => own.abort();
    signal.addEventListener('abort', abort, { once: true });
    try {
      await report(own, courier, signal);
    } finally {
      signal.removeEventListener('abort', abort);
    }
  }

  #associationOf(aeTitle: string): Association | undefined {
    for (const association of this.#open) if (association.callingAeTitle === aeTitle) return association;
    return undefined;
  }

  #pause(milliseconds: number): Promise<void> {
    const { signal } = this.#stop;
    return new Promise(resolve => {
      const done = (): void => {
        this.#clock.clearTimeout(timer);
        signal.removeEventListener('abort', done);
        resolve();
      };
      const timer = this.#clock.setTimeout(done, milliseconds);
      signal.addEventListener('abort', done, { once: true });
    });
  }
}

interface Courier {
  readonly events: WorkitemEvent[];
  running?: Promise<void>;
}

/** An event stays in the queue until it was answered, whatever the answer is. */
async function report(association: Association, { events }: Courier, signal: AbortSignal): Promise<void> {
  for (let event = events[0]; event !== undefined && !signal.aborted; event = events[0]) {
    await reportWorkitem(association, event);
    if (events[0] === event) events.shift();
  }
}

const PROPOSALS: readonly Proposal[] = UpsEvent.sopClasses.map(abstractSyntax => ({
  abstractSyntax,
  transferSyntaxes: messageTransferSyntaxes,
  roles: { scu: false, scp: true },
}));
const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 60_000;
