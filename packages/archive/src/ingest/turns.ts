/**
 * Work under one name at a time, in the order in which it was given. Contents of one instance that come at the same
 * moment are kept one after another, so that their seals have the order that the index has them in.
 */
export class Turns {
  readonly #last = new Map<string, Promise<unknown>>();

  take<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
    const before = this.#last.get(name);
    const mine = before === undefined ? work() : before.then(work, work);
    this.#last.set(name, mine);
    const end = (): void => {
      if (this.#last.get(name) === mine) this.#last.delete(name);
    };
    mine.then(end, end);
    return mine;
  }
}
