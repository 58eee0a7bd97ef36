/** Thrown out of a wait when what it waits for can never come. */
export class Halted extends Error {
  override readonly name: string = 'Halted';
}

/** Ends all waits of a relay at once. */
export class Halt {
  #isHalted = false;
  readonly #stops = new Set<() => void>();

  get isHalted(): boolean {
    return this.#isHalted;
  }

  /**
   * Waits until the function that `begin` gets is called.
   * @param begin returns what undoes it
   * @throws Halted
   */
  until(begin: (done: () => void) => (() => void) | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.#isHalted) {
        reject(new Halted());
        return;
      }
      const stop = (): void => {
        undo?.();
        reject(new Halted());
      };
      this.#stops.add(stop);
      const undo = begin(() => {
        this.#stops.delete(stop);
        resolve();
      });
    });
  }

  halt(): void {
    this.#isHalted = true;
    const stops = [...this.#stops];
    this.#stops.clear();
    for (const stop of stops) stop();
  }
}
