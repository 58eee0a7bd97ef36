/** What was made once and may be asked for again, up to so many bytes; what was asked for longest ago goes first. */
export class Kept<T> {
  /** Of all that is kept. */
  bytes = 0;
  readonly #most: number;
  /** In the order in which they were asked for last. */
  readonly #rows = new Map<string, { readonly value: T; readonly size: number }>();

  constructor(most: number) {
    this.#most = most;
  }

  get(key: string): T | undefined {
    const row = this.#rows.get(key);
    if (row === undefined) return undefined;
    this.#rows.delete(key);
    this.#rows.set(key, row);
    return row.value;
  }

  /** @param length bytes of the value, without what the map takes for it */
  set(key: string, value: T, length: number): void {
    const size = length + key.length + ROW;
    if (size > this.#most || this.#rows.has(key)) return;
    this.#rows.set(key, { value, size });
    this.bytes += size;
    for (const [oldest, row] of this.#rows) {
      if (this.bytes <= this.#most) break;
      this.#rows.delete(oldest);
      this.bytes -= row.size;
    }
  }

  /** Nothing of what was deleted stays in memory. */
  clear(): void {
    this.#rows.clear();
    this.bytes = 0;
  }
}

const ROW = 256;
