import type { Transport } from './transport.ts';

/** Grounds on which nothing more is read from the peer for a while. */
export const holds = {
  /** A data set comes faster than it is consumed. */
  data: 1,
  /** A request waits behind one that is served. */
  requests: 2,
  /** Answers come faster than they are consumed. */
  answers: 4,
} as const;

/** Lets the transport read while nobody objects: back-pressure reaches the peer as a TCP window that closes. */
export class Flow {
  readonly #transport: Transport;
  #held = 0;
  #isOpen = false;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** Whether chunks of the transport must be copied to be kept. */
  get lends(): boolean {
    return this.#transport.lends === true;
  }

  /** Whether we keep the peer from sending, so that its silence is no fault. */
  get isHeld(): boolean {
    return this.#held !== 0;
  }

  hold(ground: number): void {
    if (this.#isOpen) return;
    if (this.#held === 0) this.#transport.pause();
    this.#held |= ground;
  }

  release(ground: number): void {
    if (this.#held === 0) return;
    this.#held &= ~ground;
    if (this.#held === 0) this.#transport.resume();
  }

  /** From now on nobody can hold: what comes is only looked at for its end. */
  open(): void {
    this.release(~0);
    this.#isOpen = true;
  }
}
