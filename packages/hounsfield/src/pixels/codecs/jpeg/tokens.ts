/** How often each symbol comes with the tables of one number. */
export interface Frequencies {
  readonly differences: Uint32Array;
  readonly coefficients: Uint32Array;
}

/**
 * The symbols and values of blocks, before their codes are known. Bits 0 to 7 of a token are the symbol, bit 8 says that
 * it is of coefficients, bit 9 is the number of the tables, and the rest is the value.
 */
export class Tokens {
  readonly frequencies: readonly Frequencies[] = [0, 1].map(() => ({
    differences: new Uint32Array(17),
    coefficients: new Uint32Array(256),
  }));
  /** The level of the block before, of each component. */
  readonly #levels: Int32Array;
  readonly #full: Int32Array[] = [];
  #chunk: Int32Array = new Int32Array(CHUNK);
  #filled = 0;

  constructor(components: number) {
    this.#levels = new Int32Array(components);
  }

  get count(): number {
    return this.#full.reduce((sum, chunk) => sum + chunk.length, this.#filled);
  }

  /**
   * Takes a block in zig-zag order (T.81 §F.1.2).
   * @param last place of the last coefficient that is not 0, or 0
   */
  add(coefficients: Int32Array, last: number, component: number, table: number): void {
    if (this.#filled + LONGEST_BLOCK > CHUNK) this.#next();
    const chunk = this.#chunk;
    const counts = this.frequencies[table]!;
    let filled = this.#filled;
    const level = coefficients[0]!;
    const difference = level - this.#levels[component]!;
    this.#levels[component] = level;
    const category = categoryOf(difference);
    counts.differences[category]!++;
    chunk[filled++] = (difference << 10) | (table << 9) | category;
    const kind = (table << 9) | OF_COEFFICIENTS;
    for (let at = 1, run = 0; at <= last; at++) {
      const value = coefficients[at]!;
      if (value === 0) {
        run++;
        continue;
      }
      for (; run > 15; run -= 16) {
        counts.coefficients[ZERO_RUN]!++;
        chunk[filled++] = kind | ZERO_RUN;
      }
      const symbol = (run << 4) | categoryOf(value);
      counts.coefficients[symbol]!++;
      chunk[filled++] = (value << 10) | kind | symbol;
      run = 0;
    }
    if (last < 63) {
      counts.coefficients[END_OF_BLOCK]!++;
      chunk[filled++] = kind | END_OF_BLOCK;
    }
    this.#filled = filled;
  }

  chunks(): readonly Int32Array[] {
    return [...this.#full, this.#chunk.subarray(0, this.#filled)];
  }

  #next(): void {
    this.#full.push(this.#chunk.subarray(0, this.#filled));
    this.#chunk = new Int32Array(CHUNK);
    this.#filled = 0;
  }
}

function categoryOf(value: number): number {
  return 32 - Math.clz32(Math.abs(value));
}

const OF_COEFFICIENTS = 256;
const ZERO_RUN = 0xf0;
const END_OF_BLOCK = 0;
const LONGEST_BLOCK = 64;
const CHUNK = 1 << 15;
