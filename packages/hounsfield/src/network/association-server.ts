import {
  type AcceptHook,
  Acceptor,
  type AcceptorOptions,
  type AssociationInfo,
  type ServerObserver,
} from './acceptor.ts';
import { type Clock, systemClock } from './clock.ts';
import { LastDecision } from './last-decision.ts';
import { type AssociationLimits, defaultLimits, defaultTimeouts, type Timeouts } from './limits.ts';
import { type Logger, silentLogger } from './logger.ts';
import { type ServedService, ServiceIndex } from './service.ts';
import type { Transport } from './transport.ts';
import { checkAeTitle } from './ul/proposal.ts';
import type { RejectionGround } from './ul/rejection.ts';

/** How many may be served at a time. */
export interface ServerLimits extends AssociationLimits {
  /** Associations in all; one more is rejected as transient. */
  readonly associations: number;
  /** Associations from one address. */
  readonly perAddress: number;
  /** Of `associations`, those that are kept for addresses that have none. */
  readonly reserve: number;
  /** Connections on which no association was accepted yet; one more is closed without a word. */
  readonly connections: number;
}

export const defaultServerLimits: ServerLimits = {
  ...defaultLimits,
  associations: 256,
  perAddress: 64,
  reserve: 32,
  connections: 1024,
};

export interface ServerOptions {
  /** The AE titles that this server answers to. */
  readonly ae: string | readonly string[];
  /** Answers to any called AE title as well. */
  readonly anyCalledAe?: boolean;
  readonly accept?: AcceptHook;
  /** Requests of one association that are served at once, when its requestor asks for more than one; 16 unless told. */
  readonly window?: number;
  /** The longest P-DATA-TF that is announced; 128 KiB unless told. */
  readonly maxPduLength?: number;
  readonly limits?: Partial<ServerLimits>;
  readonly timeouts?: Partial<Timeouts>;
  readonly clock?: Clock;
  readonly logger?: Logger;
  readonly onAssociation?: (association: AssociationInfo) => void;
  readonly observer?: ServerObserver;
}

/** Accepts associations on transports that somebody else listens for, and keeps account of them. */
export class AssociationServer {
  readonly #options: AcceptorOptions;
  readonly #limits: ServerLimits;
  readonly #acceptors = new Map<Acceptor, string>();
  #isClosing = false;
  #isDraining = false;
  #becameIdle: (() => void) | undefined;
  #becameEmpty: (() => void) | undefined;

  /** @throws AssociationError `invalid-proposal` for an AE title, `service-twice` */
  constructor(options: ServerOptions, services: readonly ServedService[]) {
    const titles = typeof options.ae === 'string' ? [options.ae] : options.ae;
    for (const title of titles) checkAeTitle(title);
    const { maxPduLength } = options;
    const announced = maxPduLength === undefined ? {} : { maxPduLength };
    this.#limits = { ...defaultServerLimits, ...options.limits, ...announced };
    const index = new ServiceIndex(services);
    this.#options = {
      services: index,
      lastDecision: new LastDecision(index),
      aeTitles: options.anyCalledAe === true ? undefined : new Set(titles.map(title => title.trim())),
      accept: options.accept,
      limits: this.#limits,
      window: options.window ?? WINDOW,
      timeouts: { ...defaultTimeouts, ...options.timeouts },
      clock: options.clock ?? systemClock,
      logger: options.logger ?? silentLogger,
      onAssociation: options.onAssociation,
      observer: options.observer ?? {},
      admission: address => this.#admission(address),
    };
  }

  /** Associations that were accepted and are not over. */
  get associations(): number {
    let count = 0;
    for (const acceptor of this.#acceptors.keys()) if (acceptor.isEstablished) count++;
    return count;
  }

  /** Connections of any kind. */
  get connections(): number {
    return this.#acceptors.size;
  }

  /** A connection came in. */
  take(transport: Transport): void {
    const { remoteAddress } = transport;
    if (this.#isClosing || this.#isCrowded()) {
      transport.destroy();
      if (!this.#isClosing) this.#options.observer.refused?.('connections');
      return;
    }
    const acceptor = new Acceptor(transport, this.#options);
    this.#acceptors.set(acceptor, remoteAddress);
    void acceptor.core.closed.then(() => this.#forget(acceptor));
  }

  /**
   * Rejects new associations as transient, so that their requestors try again, and lets those under way go on. Settles
   * when none is left, or `grace` milliseconds have passed.
   */
  async drain(grace: number): Promise<void> {
    this.#isDraining = true;
    if (this.associations === 0) return;
    const { clock } = this.#options;
    await new Promise<void>(resolve => {
      const timer = clock.setTimeout(resolve, grace);
      this.#becameIdle = () => {
        clock.clearTimeout(timer);
        resolve();
      };
    });
  }

  /**
   * Lets the associations that are under way go on for `grace` milliseconds (5 s unless told), then aborts them.
   * Settles when all connections are closed.
   */
  async close({ grace = 5_000 }: { readonly grace?: number } = {}): Promise<void> {
    this.#isClosing = true;
    for (const acceptor of this.#acceptors.keys()) if (!acceptor.isEstablished) acceptor.core.upperLayer.destroy();
    const empty = this.#empty();
    const { clock } = this.#options;
    const timers = [
      clock.setTimeout(() => this.#each(acceptor => acceptor.core.abort()), grace),
      clock.setTimeout(() => this.#each(acceptor => acceptor.core.upperLayer.destroy()), grace + FAREWELL),
    ];
    await empty;
    for (const timer of timers) clock.clearTimeout(timer);
  }

  /** Whether there are as many connections without an association as may be. Counting is for servers that have many. */
  #isCrowded(): boolean {
    const { connections } = this.#limits;
    return this.#acceptors.size >= connections && this.#acceptors.size - this.associations >= connections;
  }

  #admission(address: string): RejectionGround | undefined {
    if (this.#isClosing || this.#isDraining) return 'closing';
    let all = 0;
    let same = 0;
    for (const [acceptor, from] of this.#acceptors) {
      if (!acceptor.isEstablished) continue;
      all++;
      if (from === address) same++;
    }
    const { associations, perAddress, reserve } = this.#limits;
    if (same >= perAddress) return 'too-many';
    return all >= (same === 0 ? associations : associations - reserve) ? 'busy' : undefined;
  }

  #each(action: (acceptor: Acceptor) => void): void {
    for (const acceptor of [...this.#acceptors.keys()]) action(acceptor);
  }

  #forget(acceptor: Acceptor): void {
    this.#acceptors.delete(acceptor);
    if (this.#becameIdle !== undefined && this.associations === 0) this.#becameIdle();
    if (this.#acceptors.size === 0) this.#becameEmpty?.();
  }

  #empty(): Promise<void> {
    return new Promise(resolve => {
      this.#becameEmpty = resolve;
      if (this.#acceptors.size === 0) resolve();
    });
  }
}

/** Milliseconds that a peer has to close after our A-ABORT when the server goes down. */
const FAREWELL = 1_000;
/** Enough to keep a disk busy that syncs each object. */
const WINDOW = 16;
