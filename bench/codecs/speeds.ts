import { sampleOf, significant } from '../lib/statistics.ts';

/** Megabytes of native pixels a second, by contender and round. */
export class Speeds<Name extends string> {
  readonly #rounds = new Map<Name, number[]>();

  /**
   * Adds a round.
   * @param milliseconds of a frame
   * @param size megabytes of a frame
   */
  add(milliseconds: ReadonlyMap<Name, number>, size: number): void {
    for (const [name, each] of milliseconds) {
      this.#rounds.set(name, [...(this.#rounds.get(name) ?? []), (size / each) * 1000]);
    }
  }

  /** The median of the rounds; 0 where there are none. */
  of(name: Name): number {
    const own = this.#rounds.get(name);
    return own === undefined ? 0 : sampleOf(own).median;
  }

  /** Of the medians. */
  ratio(name: Name, other: Name): string {
    return `${significant(this.of(name) / this.of(other))}×`;
  }

  /** The last round. */
  toString(): string {
    return [...this.#rounds].map(([name, own]) => `${name} ${significant(own.at(-1)!)}`).join(', ');
  }
}
