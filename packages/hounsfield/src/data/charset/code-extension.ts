import { characterSets } from '../../dictionary/look-ups.ts';
import { type GraphicSet, graphicSet } from './graphic-set.ts';
import { rowsOfTerm } from './terms.ts';

/** Which characters end the reach of an escape sequence, besides control characters (PS3.5 §6.1.2.5.3). */
export type Delimiters =
  /** One text: LT, ST, UT. */
  | 'none'
  /** Backslash between values: LO, SH, UC. */
  | 'values'
  /** Backslash, and `^` and `=` in the values: PN. */
  | 'names';

/** An escape sequence and what it makes of a code element. */
export interface Designation {
  readonly element: 'g0' | 'g1';
  readonly set: GraphicSet;
  /** The escape sequence, ESC included. */
  readonly sequence: readonly number[];
}

/** The sets of an 8-bit code, with or without code extensions (PS3.5 §6.1.2.4, §6.1.2.5.4). */
export interface CodeTable {
  /** Sets at the beginning of each value, line, page and component: those of the first term. */
  readonly g0: GraphicSet;
  readonly g1: GraphicSet | undefined;
  /** What bytes above 7F are read as while G1 is undefined. */
  readonly assumedG1: GraphicSet | undefined;
  /** Whether escape sequences are followed and may be written. */
  readonly hasExtensions: boolean;
  /** Designations that the terms allow, in their order. */
  readonly designations: readonly Designation[];
}

/** @param terms defined terms: a single one, or several with code extensions of which the first may be empty */
export function codeTable(terms: readonly string[]): CodeTable {
  const [first = ''] = terms;
  const rows = rowsOfTerm(first);
  const upper = rows.find(row => row.codeElement === 'G1');
  const hasExtensions = terms.length > 1 || rows.some(row => row.codeExtensions);
  const designations = hasExtensions ? terms.flatMap(term => designationsOf(term === '' ? 'ISO 2022 IR 6' : term)) : [];
  return {
    g0: graphicSet(rows.find(row => row.codeElement === 'G0')?.isoIr ?? ASCII),
    g1: upper?.isoIr === undefined ? undefined : graphicSet(upper.isoIr),
    assumedG1: designations.find(each => each.element === 'g1')?.set,
    hasExtensions,
    designations: designations.filter((each, k) => designations.findIndex(other => isSame(each, other)) === k),
  };
}

/** The designation whose escape sequence stands at `at`; undefined when the bytes there are none. */
export function designationAt(bytes: Uint8Array, at: number, end: number): Designation | undefined {
  if (end - at < 3) return undefined;
  const short = ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
  return all().get(short) ?? (end - at < 4 ? undefined : all().get((short << 8) | (bytes[at + 3] ?? 0)));
}

function designationsOf(term: string): readonly Designation[] {
  // Escape sequences return to the lower half first: that is where delimiters are.
  const rows = rowsOfTerm(term).toReversed();
  return rows.flatMap(row => {
    if (row.isoIr === undefined || row.escape === undefined) return [];
    return [{ element: row.codeElement === 'G1' ? 'g1' : 'g0', set: graphicSet(row.isoIr), sequence: row.escape }];
  });
}

function isSame(a: Designation, b: Designation): boolean {
  return a.element === b.element && a.set === b.set;
}

/** Every sequence that is understood, by its bytes behind ESC, whether the terms name the set or not. */
function all(): ReadonlyMap<number, Designation> {
  if (known !== undefined) return known;
  known = new Map();
  for (const term of new Set(characterSets.map(row => row.term))) {
    for (const designation of designationsOf(term)) known.set(keyOf(designation.sequence), designation);
  }
  for (const { element, isoIr, sequence } of tolerated) {
    known.set(keyOf(sequence), { element, set: graphicSet(isoIr), sequence });
  }
  return known;
}

function keyOf(sequence: readonly number[]): number {
  return sequence.slice(1).reduce((key, byte) => (key << 8) | byte, 0);
}

let known: Map<number, Designation> | undefined;
const ASCII = 6;

/** Sequences of ISO 2022 that PS3.3 does not allow and that are read all the same (PS3.5 Annexes H and I name some). */
const tolerated: readonly { element: 'g0' | 'g1'; isoIr: number; sequence: readonly number[] }[] = [
  // JIS X 0201 katakana in G0 and romaji in G1; kanji of 1978, and of 1983 by the long form or in G1.
  { element: 'g0', isoIr: 13, sequence: [0x1b, 0x28, 0x49] },
  { element: 'g1', isoIr: 14, sequence: [0x1b, 0x29, 0x4a] },
  { element: 'g0', isoIr: 87, sequence: [0x1b, 0x24, 0x40] },
  { element: 'g0', isoIr: 87, sequence: [0x1b, 0x24, 0x28, 0x42] },
  { element: 'g1', isoIr: 87, sequence: [0x1b, 0x24, 0x29, 0x42] },
  { element: 'g1', isoIr: 159, sequence: [0x1b, 0x24, 0x29, 0x44] },
  // Korean and Chinese in G0.
  { element: 'g0', isoIr: 149, sequence: [0x1b, 0x24, 0x28, 0x43] },
  { element: 'g0', isoIr: 58, sequence: [0x1b, 0x24, 0x41] },
  { element: 'g0', isoIr: 58, sequence: [0x1b, 0x24, 0x28, 0x41] },
];
