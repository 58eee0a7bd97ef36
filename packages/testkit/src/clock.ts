/** A clock that stands still until it is told to go on; timers run in the order of their time. */
export class FakeClock {
  #now: number;
  #next = 1;
  readonly #timers = new Map<number, { readonly at: number; readonly callback: () => void }>();

  /** @param now milliseconds since 1970 */
  constructor(now: number = Date.UTC(2026, 0, 1)) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  /** How many timers wait. */
  get waiting(): number {
    return this.#timers.size;
  }

  setTimeout(callback: () => void, milliseconds = 0): number {
    const handle = this.#next++;
    this.#timers.set(handle, { at: this.#now + milliseconds, callback });
    return handle;
  }

  clearTimeout(handle: unknown): void {
    if (typeof handle === 'number') this.#timers.delete(handle);
  }

  /** Goes on by `milliseconds` and calls every timer that falls due, also those that are set on the way. */
  advance(milliseconds: number): void {
    const end = this.#now + milliseconds;
    for (let due = this.#due(end); due !== undefined; due = this.#due(end)) {
      const [handle, timer] = due;
      this.#timers.delete(handle);
      this.#now = Math.max(this.#now, timer.at);
      timer.callback();
    }
    this.#now = end;
  }

  #due(end: number): [number, { readonly at: number; readonly callback: () => void }] | undefined {
    const open = [...this.#timers].filter(([, timer]) => timer.at <= end);
    return open.sort(([first, a], [second, b]) => a.at - b.at || first - second)[0];
  }
}
