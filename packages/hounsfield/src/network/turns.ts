/** Lets so many work at a time; who comes later waits, in the order of coming. */
export class Turns {
  readonly #most: number;
  #free: number;
  readonly #waiting: { readonly places: number; readonly go: () => void }[] = [];

  constructor(most: number) {
    this.#most = most;
    this.#free = most;
  }

  /** A place, where one is free and nobody waits: what ends the turn; it must be called once. */
  takeAtOnce(): (() => void) | undefined {
    if (this.#waiting.length > 0 || this.#free < 1) return undefined;
    this.#free--;
    return () => this.#giveBack(1);
  }

  /** Waits for a place, or for all of them. The promise gives what ends the turn; it must be called once. */
  take(places: 'one' | 'all' = 'one'): Promise<() => void> {
    const wanted = places === 'all' ? this.#most : 1;
    return new Promise(resolve => {
      const go = (): void => {
        this.#free -= wanted;
        resolve(() => this.#giveBack(wanted));
      };
      if (this.#waiting.length === 0 && this.#free >= wanted) go();
      else this.#waiting.push({ places: wanted, go });
    });
  }

  #giveBack(places: number): void {
    this.#free += places;
    for (let next = this.#waiting[0]; next !== undefined && next.places <= this.#free; next = this.#waiting[0]) {
      this.#waiting.shift();
      next.go();
    }
  }
}
