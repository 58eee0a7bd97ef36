/** Numbers that are the same in every run for the same seeds (mulberry32). */
export class Random {
  #state = 0x9e37_79b9;

  constructor(...seeds: readonly number[]) {
    for (const seed of seeds) {
      this.#state = (this.#state ^ seed) >>> 0;
      // Mixed, so that neighbouring seeds do not give the same numbers in another order.
      this.#state = this.next();
    }
  }

  /** 0 to 2^32 - 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b_79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }

  /** 0 to `limit` - 1; 0 where there is no room. */
  below(limit: number): number {
    return limit <= 1 ? 0 : this.next() % limit;
  }

  /** One time in so many. */
  once(times: number): boolean {
    return this.below(times) === 0;
  }

  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }

  bytes(count: number): Uint8Array {
    return Uint8Array.from({ length: count }, () => this.below(256));
  }
}
