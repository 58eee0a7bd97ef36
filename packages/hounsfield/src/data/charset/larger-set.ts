import { decodedUnits } from './decoded-units.ts';

/** A set that is written in practice under the name of a smaller one; it is read, and never written. */
export interface LargerSet {
  /** UTF-16 unit of two bytes of which the first is above 7F; 0 where they are no character. */
  unit(first: number, second: number): number;
}

/** The two-byte codes of a decoder of the platform. */
export class PlatformPairs implements LargerSet {
  readonly #label: string;
  #units: Uint16Array | undefined;

  constructor(label: string) {
    this.#label = label;
  }

  unit(first: number, second: number): number {
    if (second < 0x40) return 0;
    this.#units ??= decodedUnits(this.#label, allPairs(), 2);
    return this.#units[(first - 0x80) * PAIRS_A_ROW + second - 0x40] ?? 0;
  }
}

function allPairs(): Uint8Array {
  const codes = new Uint8Array(0x80 * PAIRS_A_ROW * 2);
  for (let k = 0; k < 0x80 * PAIRS_A_ROW; k++) {
    codes[k * 2] = 0x80 + Math.floor(k / PAIRS_A_ROW);
    codes[k * 2 + 1] = 0x40 + (k % PAIRS_A_ROW);
  }
  return codes;
}

/** The 8822 syllables that Unified Hangul Code (code page 949) has beyond KS X 1001, in the order of Unicode. */
export class UnifiedHangul implements LargerSet {
  readonly #known: ReadonlyMap<number, number>;
  #units: Uint16Array | undefined;

  /** @param known the units of KS X 1001 */
  constructor(known: ReadonlyMap<number, number>) {
    this.#known = known;
  }

  unit(first: number, second: number): number {
    const cell = hangulCell(second);
    if (cell < 0 || first < 0x81) return 0;
    // From A1 on, the second half of each row is that of KS X 1001.
    const isNarrow = first > 0xa0;
    if (isNarrow && cell >= NARROW) return 0;
    const index = isNarrow ? 0x20 * WIDE + (first - 0xa1) * NARROW + cell : (first - 0x81) * WIDE + cell;
    this.#units ??= syllablesBut(this.#known);
    return this.#units[index] ?? 0;
  }
}

/** The second bytes are 41 to 5A, 61 to 7A and 81 to FE. */
function hangulCell(byte: number): number {
  if (byte >= 0x41 && byte <= 0x5a) return byte - 0x41;
  if (byte >= 0x61 && byte <= 0x7a) return byte - 0x61 + 26;
  return byte >= 0x81 && byte <= 0xfe ? byte - 0x81 + 52 : -1;
}

function syllablesBut(known: ReadonlyMap<number, number>): Uint16Array {
  const units: number[] = [];
  for (let unit = 0xac00; unit <= 0xd7a3; unit++) if (!known.has(unit)) units.push(unit);
  return Uint16Array.from(units);
}

const PAIRS_A_ROW = 0xc0;
const WIDE = 178;
const NARROW = 84;
