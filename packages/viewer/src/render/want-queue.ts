import { ByteCache } from './byte-cache.ts';

/** How a queue gets and keeps what is wanted. */
export interface QueueOptions<Key, Value> {
  readonly load: (key: Key, signal: AbortSignal) => Promise<Value>;
  readonly bytesOf: (value: Value) => number;
  /** Called when a value arrived or could not be got; `get` and `failure` tell which. */
  readonly settled: (key: Key) => void;
  /** Called with each value that is let go. */
  readonly dropped?: (value: Value) => void;
  /** Bytes to keep. */
  readonly budget: number;
  /** Requests at one time. */
  readonly concurrent: number;
}

/**
 * Gets values in the order in which they are wanted now. A new list of wishes replaces the old one: what is no longer
 * in it is aborted, what is in it already is not asked for twice.
 */
export class WantQueue<Key, Value> {
  readonly #options: QueueOptions<Key, Value>;
  readonly #kept: ByteCache<Key, Value>;
  readonly #running = new Map<Key, AbortController>();
  readonly #failures = new Map<Key, unknown>();
  #wanted: readonly Key[] = [];
  #closed = false;

  constructor(options: QueueOptions<Key, Value>) {
    this.#options = options;
    this.#kept = new ByteCache(options.budget, options.dropped);
  }

  /** Bytes of the values that are kept. */
  get bytes(): number {
    return this.#kept.bytes;
  }

  /** The value, if it is here already. */
  get(key: Key): Value | undefined {
    return this.#kept.get(key);
  }

  has(key: Key): boolean {
    return this.#kept.has(key);
  }

  /** Why a value could not be got; forgotten with `retry`, and when it becomes the most urgent wish again. */
  failure(key: Key): unknown {
    return this.#failures.get(key);
  }

  /** What is wanted, most urgent first. */
  want(keys: readonly Key[]): void {
    const [first] = keys;
    if (first !== undefined && first !== this.#wanted[0]) this.#failures.delete(first);
    this.#wanted = keys;
    const wanted = new Set(keys);
    for (const [key, controller] of this.#running) {
      if (wanted.has(key)) continue;
      controller.abort();
      this.#running.delete(key);
    }
    this.#start();
  }

  /** Tries again what could not be got. */
  retry(): void {
    this.#failures.clear();
    this.#start();
  }

  /** Aborts what runs and lets go of what is kept. */
  close(): void {
    this.#closed = true;
    for (const controller of this.#running.values()) controller.abort();
    this.#running.clear();
    this.#kept.clear();
  }

  #start(): void {
    for (const key of this.#wanted) {
      if (this.#closed || this.#running.size >= this.#options.concurrent) return;
      if (this.#kept.has(key) || this.#failures.has(key) || this.#running.has(key)) continue;
      void this.#run(key);
    }
  }

  async #run(key: Key): Promise<void> {
    const controller = new AbortController();
    this.#running.set(key, controller);
    const outcome = await this.#options.load(key, controller.signal).then(
      value => ({ value }),
      (error: unknown) => ({ error }),
    );
    // An aborted request that ends after all has had its place taken already.
    if (this.#running.get(key) !== controller) {
      if ('value' in outcome) this.#options.dropped?.(outcome.value);
      return;
    }
    this.#running.delete(key);
    if ('value' in outcome) this.#kept.set(key, outcome.value, this.#options.bytesOf(outcome.value));
    else this.#failures.set(key, outcome.error);
    this.#options.settled(key);
    this.#start();
  }
}

/**
 * Positions to want when `at` is shown: itself, then the neighbours by distance, those ahead first.
 * @param ahead 1 when the reader moves to higher positions, -1 when to lower ones
 */
export function neighbours(at: number, count: number, most: number, ahead: 1 | -1 = 1): readonly number[] {
  const positions: number[] = [];
  for (let distance = 0; distance < count && positions.length < most; distance++)
    for (const position of distance === 0 ? [at] : [at + ahead * distance, at - ahead * distance])
      if (position >= 0 && position < count && positions.length < most) positions.push(position);
  return positions;
}
