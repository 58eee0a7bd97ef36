import { type Clock, systemClock, type Transport, type TransportSink } from 'hounsfield/network';
import type { Side } from 'hounsfield/network/trace';
import type { Fault } from './fault.ts';
import { Halt } from './halt.ts';
import { Way, type WayUser } from './way.ts';

/** Is told of what passes, as it came and before any fault. */
export interface RelayObserver {
  connected(): void;
  bytes(from: Side, chunk: Uint8Array): void;
  fault(name: string, detail: string): void;
  /** Called once; undefined where we closed ourselves. */
  closedBy(side: Side | undefined, cause?: unknown): void;
}

export interface RelayOptions {
  /** The requestor's connection. */
  readonly near: Transport;
  /** The acceptor's, not connected yet. */
  readonly far: Transport;
  readonly faults?: readonly Fault[];
  readonly observer: RelayObserver;
  readonly clock?: Clock;
}

/**
 * Hands the bytes of two sides on to each other, through the faults that were asked for. Of each side 128 KiB and one
 * chunk may wait here: a side that takes nothing makes the other one wait.
 */
export class Relay implements WayUser {
  /** Settles when both connections are closed or closing. */
  readonly closed: Promise<void>;
  readonly #options: RelayOptions;
  readonly #ways: Readonly<Record<Side, Way>>;
  readonly #halt = new Halt();
  #untold = 2;
  #settle: () => void = () => {};

  constructor(options: RelayOptions) {
    const { near, far, faults = [], clock = systemClock } = options;
    this.#options = options;
    this.closed = new Promise(resolve => {
      this.#settle = resolve;
    });
    const shared = { clock, user: this, halt: this.#halt };
    const way = (side: Side, source: Transport, target: Transport): Way =>
      new Way({ ...shared, side, source, target, faults: faults.filter(each => isOf(each, side)) });
    this.#ways = { requestor: way('requestor', near, far), acceptor: way('acceptor', far, near) };
    near.open(this.#sink('requestor'));
    far.open(this.#sink('acceptor'));
  }

  /** Ends both connections at once. */
  destroy(): void {
    this.#over(undefined);
    this.#options.near.destroy();
    this.#options.far.destroy();
  }

  note(name: string, detail: string): void {
    if (!this.#halt.isHalted) this.#options.observer.fault(name, detail);
  }

  close(): void {
    this.#over(undefined);
    this.#options.near.close();
    this.#options.far.close();
  }

  tellBoth(pdu: Uint8Array): void {
    this.#ways.requestor.sendBetween(pdu);
    this.#ways.acceptor.sendBetween(pdu);
  }

  told(): void {
    this.#untold--;
    if (this.#untold === 0) this.close();
  }

  failed(error: unknown): void {
    this.#over(undefined, error);
    this.#options.near.destroy();
    this.#options.far.destroy();
  }

  #over(by: Side | undefined, cause?: unknown): void {
    if (this.#halt.isHalted) return;
    this.#halt.halt();
    this.#options.observer.closedBy(by, cause);
    this.#settle();
  }

  #sink(side: Side): TransportSink {
    const { near, far, observer } = this.#options;
    const way = this.#ways[side];
    const back = this.#ways[side === 'requestor' ? 'acceptor' : 'requestor'];
    return {
      // Only the acceptor's connection is opened by us.
      opened: () => {
        observer.connected();
        back.begin();
      },
      data: chunk => {
        if (this.#halt.isHalted) return;
        observer.bytes(side, chunk);
        way.push(chunk);
      },
      drained: () => back.drained(),
      closed: cause => {
        if (this.#halt.isHalted) return;
        void way.end().then(() => {
          this.#over(side, cause);
          (side === 'requestor' ? far : near).close();
        });
      },
    };
  }
}

function isOf({ row, keys }: Fault, side: Side): boolean {
  const from = keys.from ?? row.from;
  return from === 'both' || from === side;
}
