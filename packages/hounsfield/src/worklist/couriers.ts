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
  /** The events that were kept for an AE title, oldest first. */
  readonly kept?: (aeTitle: string) => AsyncIterable<WorkitemEvent>;
  /** Events that may wait for one AE title; the oldest one is lost for one more. 1,000 unless given. */
  readonly most?: number;
  /** Told of each event that is given up, but those that are kept elsewhere. */
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
    this.resume(association.callingAeTitle);
  };

  /** Events that wait for an AE title, and are in memory. */
  waiting(aeTitle: string): number {
    return this.#byTitle.get(aeTitle)?.events.length ?? 0;
  }

  /** Brings what was kept for an AE title, before all else. */
  resume(aeTitle: string): void {
    if (this.#options.kept === undefined) return;
    this.#with(aeTitle, courier => {
      courier.isBehind = true;
    });
  }

  send(aeTitle: string, event: WorkitemEvent): void {
    this.#with(aeTitle, ({ events }) => {
      events.push(event);
      this.#bound(events);
    });
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

  #with(aeTitle: string, change: (courier: Courier) => void): void {
    // Who cannot be reached may be a subscriber of the web.
    if (this.#stop.signal.aborted || !this.#isReachable(aeTitle)) return;
    const courier = this.#byTitle.get(aeTitle) ?? { events: [], isBehind: false };
    change(courier);
    this.#byTitle.set(aeTitle, courier);
    courier.running ??= this.#run(aeTitle, courier);
  }

  #bound(events: WorkitemEvent[]): void {
    const { most = 1000, onLost = () => {} } = this.#options;
    while (events.length > most) {
      if (events.shift()?.id === undefined) onLost();
    }
  }

  async #run(aeTitle: string, courier: Courier): Promise<void> {
    const { signal } = this.#stop;
    for (let failures = 0; (courier.isBehind || courier.events.length > 0) && !signal.aborted; ) {
      try {
        if (courier.isBehind) await this.#catchUp(aeTitle, courier);
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

  /** What came meanwhile may be among what was kept. */
  async #catchUp(aeTitle: string, courier: Courier): Promise<void> {
    courier.isBehind = false;
    const kept: WorkitemEvent[] = [];
    try {
      for await (const event of this.#options.kept?.(aeTitle) ?? []) kept.push(event);
    } catch (error) {
      courier.isBehind = true;
      throw error;
    }
    const ids = new Set(kept.map(({ id }) => id));
    const others = courier.events.filter(({ id }) => id === undefined || !ids.has(id));
    courier.events.splice(0, courier.events.length, ...kept, ...others);
    this.#bound(courier.events);
  }

  /** All that waits, over one association. */
  async #deliver(aeTitle: string, courier: Courier): Promise<void> {
    const { signal } = this.#stop;
    if (courier.events.length === 0) return;
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

  #isReachable(aeTitle: string): boolean {
    return this.#associationOf(aeTitle) !== undefined || this.#options.peers.has(aeTitle);
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
  /** There may be others in the store. */
  isBehind: boolean;
  running?: Promise<void>;
}

/** An event stays in the queue until it was answered, whatever the answer is. */
async function report(association: Association, { events }: Courier, signal: AbortSignal): Promise<void> {
  for (let event = events[0]; event !== undefined && !signal.aborted; event = events[0]) {
    await reportWorkitem(association, event);
    event.delivered?.();
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
