import { type Clock, Deadline } from './clock.ts';
import { type Phase, phases, type Timeouts } from './limits.ts';

/** The phases by weight: of several that are under way at once, the time limit of the first one counts. */
const ORDER: readonly Phase[] = ['release', 'send', 'response', 'idle', 'associate', 'connect'];

/** What is waited for on one association: several phases may be under way, one deadline runs. */
export class Waits {
  readonly #timeouts: Timeouts;
  readonly #deadline: Deadline;
  readonly #counts = new Map<Phase, number>();
  #current: Phase | undefined;

  /** @param expired gets the phase that took too long; it still is under way */
  constructor(clock: Clock, timeouts: Timeouts, expired: (phase: Phase) => void) {
    this.#timeouts = timeouts;
    this.#deadline = new Deadline(clock, phase => {
      this.#current = undefined;
      expired(phase as Phase);
    });
  }

  /** A phase begins; it may be under way several times over. */
  begin(phase: Phase): void {
    this.#counts.set(phase, (this.#counts.get(phase) ?? 0) + 1);
    this.#choose();
  }

  /** A phase ends as often as it began. */
  end(phase: Phase): void {
    const count = this.#counts.get(phase) ?? 0;
    if (count > 1) this.#counts.set(phase, count - 1);
    else this.#counts.delete(phase);
    this.#choose();
  }

  /** Whether a phase is under way. */
  has(phase: Phase): boolean {
    return this.#counts.has(phase);
  }

  /** Gives what is waited for its full time again. */
  renew(): void {
    if (this.#current === undefined) this.#choose();
    else this.#deadline.touch();
  }

  /** Bytes of the peer came. */
  heard(): void {
    if (this.#current !== undefined && phases[this.#current].renewedBy === 'bytes') this.#deadline.touch();
  }

  /** Nothing will be waited for any more. */
  stop(): void {
    this.#counts.clear();
    this.#current = undefined;
    this.#deadline.end();
  }

  #choose(): void {
    const next = ORDER.find(phase => this.#counts.has(phase));
    if (next === this.#current) return;
    this.#current = next;
    if (next === undefined) this.#deadline.stop();
    else this.#deadline.start(next, this.#timeouts[next]);
  }
}
