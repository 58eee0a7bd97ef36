import { characterSets } from '../../dictionary/look-ups.ts';
import { decodedUnits } from './decoded-units.ts';
import { type LargerSet, PlatformPairs, UnifiedHangul } from './larger-set.ts';

/**
 * One set of graphic characters of the ISO register, which G0 or G1 may be (PS3.5 §6.1.2). A place is the one byte or
 * the two bytes of a character without their high bits: `byte` or `first << 7 | second`.
 */
export interface GraphicSet {
  /** Number in the ISO International Register of Coded Character Sets. */
  readonly isoIr: number;
  /** Bytes of a character. */
  readonly width: 1 | 2;
  /** UTF-16 unit of each place, 0 where there is none. */
  readonly units: Uint16Array;
  /** Place of each UTF-16 unit that belongs to the registered set. */
  readonly places: ReadonlyMap<number, number>;
  /** How the bytes are read that the set lacks and a larger set of the same country has. */
  readonly larger: LargerSet | undefined;
}

/** The set of a registration number; its tables are made from the platform's decoders at the first use. */
export function graphicSet(isoIr: number): GraphicSet {
  const known = made.get(isoIr);
  if (known !== undefined) return known;
  const set = new PlatformSet(isoIr, sources[isoIr] ?? { label: labelOf(isoIr) });
  made.set(isoIr, set);
  return set;
}

class PlatformSet implements GraphicSet {
  readonly isoIr: number;
  readonly width: 1 | 2;
  readonly larger: LargerSet | undefined;
  readonly #source: Source;
  #units: Uint16Array | undefined;
  #places: ReadonlyMap<number, number> | undefined;

  constructor(isoIr: number, source: Source) {
    this.isoIr = isoIr;
    this.width = source.rows === undefined ? 1 : 2;
    this.#source = source;
    this.larger = source.larger?.(this);
  }

  get units(): Uint16Array {
    this.#units ??= this.width === 1 ? singleUnits(this.#source) : doubleUnits(this.#source);
    return this.#units;
  }

  get places(): ReadonlyMap<number, number> {
    if (this.#places !== undefined) return this.#places;
    const places = new Map<number, number>();
    const { units } = this;
    for (const [first, last] of this.#source.rows ?? WHOLE) {
      for (let at = first; at <= last; at++) {
        const unit = units[at]!;
        if (unit !== 0 && !places.has(unit)) places.set(unit, at);
      }
    }
    this.#places = places;
    return places;
  }
}

/** Where the characters of a set come from. */
interface Source {
  /** Name of a decoder of the platform (WHATWG Encoding); none for ISO 646. */
  readonly label?: string;
  /** For two-byte sets the places that the standard assigns; vendors' characters at others are read, not written. */
  readonly rows?: readonly Span[];
  /** The last row to be read, where platforms differ in those behind it. */
  readonly lastRow?: number;
  /** A byte that the decoder needs before each code. */
  readonly prefix?: number;
  /** Places at which the registered set differs from what the platforms agree on. */
  readonly patches?: Readonly<Record<number, string>>;
  readonly larger?: (set: GraphicSet) => LargerSet;
}

/** First and last place. */
type Span = readonly [number, number];

/** Whole rows of a set of 94 × 94 characters, numbered from 1 as the national standards do. */
function rows(first: number, last: number): Span {
  return [place(first, 1), place(last, 94)];
}

/** A part of one row. */
function cells(row: number, first: number, last: number): Span {
  return [place(row, first), place(row, last)];
}

function place(row: number, cell: number): number {
  return ((row + 0x20) << 7) | (cell + 0x20);
}

/** Upper halves for G1, ISO 646 for G0: both are places 20 to 7F. */
function singleUnits({ label, patches = {} }: Source): Uint16Array {
  const units = new Uint16Array(0x80);
  for (let at = 0x21; at < 0x7f; at++) units[at] = at;
  if (label !== undefined) {
    const codes = Uint8Array.from({ length: 0x60 }, (_, k) => 0xa0 + k);
    units.set(decodedUnits(label, codes, 1), 0x20);
  }
  for (const [at, character] of Object.entries(patches)) units[Number(at)] = character.charCodeAt(0);
  return units;
}

function doubleUnits({ label = '', lastRow = 94, prefix, patches = {} }: Source): Uint16Array {
  const units = new Uint16Array(0x80 * 0x80);
  const before = prefix === undefined ? 0 : 1;
  const width = before + 2;
  const codes = new Uint8Array(94 * 94 * width).fill(prefix ?? 0);
  for (let k = 0; k < 94 * 94; k++) {
    codes[k * width + before] = 0xa1 + Math.floor(k / 94);
    codes[k * width + before + 1] = 0xa1 + (k % 94);
  }
  const found = decodedUnits(label, codes, width);
  for (let row = 1; row <= lastRow; row++) units.set(found.subarray((row - 1) * 94, row * 94), place(row, 1));
  for (const [at, character] of Object.entries(patches)) units[Number(at)] = character.charCodeAt(0);
  return units;
}

/** The dictionary names the platform's decoder of the sets of ISO 8859. */
function labelOf(isoIr: number): string {
  return characterSets.find(row => row.isoIr === isoIr && row.codeElement === 'G1')?.decoder ?? 'us-ascii';
}

const BACKSLASH = 0x5c;
const TILDE = 0x7e;
const made = new Map<number, GraphicSet>();
const WHOLE: readonly Span[] = [[0x20, 0x7f]];

/** By registration number; platforms agree on these decoders but for what is patched or left out here. */
const sources: Readonly<Record<number, Source>> = {
  6: {},
  14: { patches: { [BACKSLASH]: '¥', [TILDE]: '‾' } },
  13: { label: 'shift_jis', larger: () => new PlatformPairs('shift_jis') },
  166: { label: 'windows-874' },
  // JIS X 0208: rows 13 and 89 to 92 are a vendor's, read but not written.
  87: {
    label: 'euc-jp',
    rows: [rows(1, 8), rows(16, 84)],
    patches: {
      [place(1, 33)]: '〜',
      [place(1, 34)]: '‖',
      [place(1, 61)]: '−',
      [place(1, 81)]: '¢',
      [place(1, 82)]: '£',
      [place(2, 44)]: '¬',
    },
  },
  // JIS X 0212
  159: { label: 'euc-jp', prefix: 0x8f, rows: [rows(2, 77)], lastRow: 77, patches: { [place(2, 23)]: '~' } },
  // KS X 1001, with the two characters of 1998
  149: {
    label: 'euc-kr',
    rows: [rows(1, 93)],
    patches: { [place(2, 70)]: '€', [place(2, 71)]: '®' },
    larger: set => new UnifiedHangul(set.places),
  },
  // GB 2312, whose places kept their characters in GBK and GB 18030
  58: {
    label: 'gb18030',
    rows: [
      rows(1, 1),
      cells(2, 17, 66),
      cells(2, 69, 78),
      cells(2, 81, 92),
      rows(3, 3),
      cells(4, 1, 83),
      cells(5, 1, 86),
      cells(6, 1, 24),
      cells(6, 33, 56),
      cells(7, 1, 33),
      cells(7, 49, 81),
      cells(8, 1, 26),
      cells(8, 37, 73),
      cells(9, 4, 79),
      rows(16, 54),
      cells(55, 1, 89),
      rows(56, 87),
    ],
    larger: () => new PlatformPairs('gb18030'),
  },
};
