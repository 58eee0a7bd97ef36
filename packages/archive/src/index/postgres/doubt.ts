import { setTimeout } from 'node:timers/promises';
import { StorageError } from 'hounsfield/errors';
import { isLost, UnknownOutcome } from './failure.ts';

/**
 * Changes of which nobody knows whether they took place, because the connection was lost in their commit. Each is made
 * again until its outcome is known, and nothing else is changed before: an object that was deleted must not come back by
 * a record that was under way, nor one that was stored again be deleted by an earlier removal.
 */
export class Doubt {
  readonly #closing = new AbortController();
  readonly #pause: number;
  readonly #patience: number;
  #changes = 0;

  /**
   * @param patience milliseconds, five seconds at most, until those who wait are told that the outcome is not known
   * @param pause milliseconds between two attempts
   */
  constructor(patience: number = PATIENCE, pause: number = PAUSE) {
    this.#patience = Math.min(patience, PATIENCE);
    this.#pause = pause;
  }

  get isThere(): boolean {
    return this.#changes > 0;
  }

  /** @throws StorageError `index-unreachable` while the outcome of another change is not known */
  refuseOthers(): void {
    if (this.isThere) throw new StorageError('index-unreachable', { detail: 'it was lost in the middle of a change' });
  }

  /**
   * @param again makes the same change once more, or finds it made
   * @throws UnknownOutcome when the index is closed before, or PostgreSQL refuses to tell; after the patience too, and then
   *   it goes on by itself
   */
  async settle<Result>(again: () => Promise<Result>): Promise<Result> {
    const settling = this.#settle(again);
    const waiting = new AbortController();
    const overdue = setTimeout(this.#patience, undefined, { signal: waiting.signal, ref: false }).then(() => {
      throw new UnknownOutcome(new Error('The database has not answered for long'));
    });
    for (const each of [settling, overdue]) each.catch(() => {});
    return Promise.race([settling, overdue]).finally(() => waiting.abort());
  }

  async #settle<Result>(again: () => Promise<Result>): Promise<Result> {
    this.#changes++;
    try {
      for (;;) {
        await setTimeout(this.#pause, undefined, { signal: this.#closing.signal });
        try {
          return await again();
        } catch (error) {
          if (!(error instanceof UnknownOutcome) && !isLost(error)) throw error;
        }
      }
    } catch (error) {
      throw new UnknownOutcome(error);
    } finally {
      this.#changes--;
    }
  }

  /** What is not settled stays unknown. */
  close(): void {
    this.#closing.abort();
  }
}

const PAUSE = 250;
const PATIENCE = 5000;
