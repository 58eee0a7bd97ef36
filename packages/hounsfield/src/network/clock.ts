/** Where time comes from; tests give one that stands still. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  setTimeout(callback: () => void, milliseconds: number): unknown;
  clearTimeout(handle: unknown): void;
}

/** The clock of the machine. */
export const systemClock: Clock = {
  now: () => Date.now(),
  setTimeout: (callback, milliseconds) => setTimeout(callback, milliseconds),
  clearTimeout: handle => clearTimeout(handle),
};

/**
 * One deadline that can be put off cheaply: a running timer is not set anew, it looks at the deadline when it fires.
 */
export class Deadline {
  readonly #clock: Clock;
  readonly #expired: (phase: string) => void;
  #phase: string | undefined;
  #milliseconds = 0;
  #at = 0;
  #timer: unknown;
  #timerAt = 0;

  /** @param expired gets the phase that took too long */
  constructor(clock: Clock, expired: (phase: string) => void) {
    this.#clock = clock;
    this.#expired = expired;
  }

  /** What is waited for; undefined when nothing is. */
  get phase(): string | undefined {
    return this.#phase;
  }

  /** Waits for something else from now on, in place of what was waited for. */
  start(phase: string, milliseconds: number): void {
    this.#phase = phase;
    this.#milliseconds = milliseconds;
    this.touch();
    if (this.#timer !== undefined && this.#timerAt > this.#at) this.#clear();
    if (this.#timer === undefined) this.#arm();
  }

  /** Something came: the time starts again. */
  touch(): void {
    this.#at = this.#clock.now() + this.#milliseconds;
  }

  /** Waits for nothing; a timer that still runs finds nothing to do. */
  stop(): void {
    this.#phase = undefined;
  }

  /** As `stop`, and leaves no timer behind. */
  end(): void {
    this.stop();
    this.#clear();
  }

  #arm(): void {
    this.#timerAt = this.#at;
    this.#timer = this.#clock.setTimeout(() => this.#fire(), Math.max(0, this.#at - this.#clock.now()));
  }

  #clear(): void {
    if (this.#timer !== undefined) this.#clock.clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #fire(): void {
    this.#timer = undefined;
    const phase = this.#phase;
    if (phase === undefined) return;
    if (this.#clock.now() < this.#at) this.#arm();
    else {
      this.#phase = undefined;
      this.#expired(phase);
    }
  }
}
