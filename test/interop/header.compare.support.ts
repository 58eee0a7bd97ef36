import type { Corpus } from '@hounsfield/testkit';
import { type DataSet, type Element, fragmentsOf } from 'hounsfield/data';
import { ParseError } from 'hounsfield/errors';
import { type DicomObject, readBytes } from 'hounsfield/file';
import { type DifferenceRow, headerDifferences, rowFor } from './header.differences.ts';

/** An element as a peer sees it. */
export interface PeerElement {
  readonly tag: number;
  readonly vr: string;
  /** Bytes as the peer tells them, -1 for undefined length; undefined where it does not say. */
  readonly length?: number | undefined;
  /** Data sets of a sequence; undefined for all else. */
  readonly items?: readonly (readonly PeerElement[])[] | undefined;
  /** What the peer says about the value, in a form of its own. */
  readonly value: unknown;
}

/** What of an element, or of a file, two programs say differently. */
export type Aspect = 'refused' | 'absent' | 'vr' | 'length' | 'items' | 'value';

/** One thing that two programs say differently; `ours` and `theirs` are short texts. */
export interface HeaderDifference {
  readonly file: string;
  /** Tags and numbers of items on the way, such as `00081140[0].00080016`; a second element of one tag ends in `#2`. */
  readonly path: string;
  readonly aspect: Aspect;
  readonly ours: string;
  readonly theirs: string;
}

/** Both forms of a value where they differ. */
export type Differing = readonly [ours: string, theirs: string] | undefined;

/** How a value of a peer is compared with ours. */
export type ValueDifference = (ours: Element, theirs: PeerElement) => Differing;

/** The outcome over all files. */
export interface Compared {
  /** Files that both read. */
  readonly files: number;
  /** Files that neither reads. */
  readonly refused: number;
  /** Elements that both have, those in items too. */
  readonly elements: number;
  readonly differences: readonly HeaderDifference[];
}

/**
 * Compares our reading of every file of the corpus with a peer's, its File Meta Information too.
 * @param answers elements of each row of the corpus, or the peer's word for its refusal
 */
export function compareCorpus(
  corpus: Corpus,
  answers: readonly (readonly PeerElement[] | string)[],
  valueDifference: ValueDifference,
): Compared {
  const comparison: Comparison = { differences: [], elements: 0, valueDifference };
  let [files, refused] = [0, 0];
  for (const [k, row] of corpus.rows.entries()) {
    const [ours, theirs] = [reading(corpus.read(row)), answers[k] ?? 'not asked'];
    const isOurs = typeof ours !== 'string';
    if (isOurs && typeof theirs !== 'string') {
      compareObject(comparison, { file: row.path, object: ours }, theirs);
      files++;
    } else if (!isOurs && typeof theirs === 'string') refused++;
    else {
      const words = [isOurs ? 'read' : ours, typeof theirs === 'string' ? theirs : 'read'] as const;
      comparison.differences.push({ file: row.path, path: '', aspect: 'refused', ours: words[0], theirs: words[1] });
    }
  }
  return { files, refused, elements: comparison.elements, differences: comparison.differences };
}

/** Differences that no row of the table explains, and rows of the peer that explain none. */
export function checked(
  peer: DifferenceRow['peer'],
  differences: readonly HeaderDifference[],
): { readonly unexplained: readonly string[]; readonly idle: readonly string[] } {
  const used = new Set<DifferenceRow>();
  const unexplained = differences.filter(difference => {
    const row = rowFor(peer, difference);
    if (row !== undefined) used.add(row);
    return row === undefined;
  });
  const idle = headerDifferences.filter(row => row.peer === peer && !used.has(row));
  return { unexplained: unexplained.map(inOneLine), idle: idle.map(row => row.what) };
}

function inOneLine({ file, path, aspect, ours, theirs }: HeaderDifference): string {
  return `${file} ${path} ${aspect}: ${ours.slice(0, 60)} / ${theirs.slice(0, 60)}`;
}

/** The object, or the code of the error. */
function reading(bytes: Uint8Array): DicomObject | string {
  try {
    return readBytes(bytes);
  } catch (error) {
    if (error instanceof ParseError) return error.code;
    throw error;
  }
}

interface Comparison {
  readonly differences: HeaderDifference[];
  elements: number;
  readonly valueDifference: ValueDifference;
}

function compareObject(
  comparison: Comparison,
  { file, object }: { readonly file: string; readonly object: DicomObject },
  theirs: readonly PeerElement[],
): void {
  const isMeta = (element: PeerElement): boolean => element.tag >>> 16 === 0x0002;
  const open: Pair[] = [
    { path: '', ours: object.fileMeta, theirs: theirs.filter(isMeta) },
    { path: '', ours: object, theirs: theirs.filter(element => !isMeta(element)) },
  ];
  for (let pair = open.pop(); pair !== undefined; pair = open.pop()) open.push(...comparePair(comparison, file, pair));
}

interface Pair {
  readonly path: string;
  readonly ours: DataSet;
  readonly theirs: readonly PeerElement[];
}

/** Compares the elements of one data set. Returns the items that are still to do. */
function comparePair(comparison: Comparison, file: string, pair: Pair): Pair[] {
  const ours = numbered([...pair.ours]);
  const theirs = numbered(pair.theirs);
  const open: Pair[] = [];
  for (const [at, element] of ours) {
    const path = `${pair.path}${at}`;
    const differ: Differ = (aspect, both) =>
      comparison.differences.push({ file, path, aspect, ours: both[0], theirs: both[1] });
    const other = theirs.get(at);
    if (other === undefined) differ('absent', [`${element.vr} ${element.length}`, '']);
    else {
      comparison.elements++;
      const items = compareElement(comparison, element, other, differ);
      open.push(...items.map((each, k) => ({ ...each, path: `${path}[${k}].` })));
    }
  }
  for (const [at, element] of theirs) {
    if (!ours.has(at))
      comparison.differences.push({ file, path: `${pair.path}${at}`, aspect: 'absent', ours: '', theirs: element.vr });
  }
  return open;
}

type Differ = (aspect: Aspect, both: readonly [ours: string, theirs: string]) => void;

function compareElement(
  comparison: Comparison,
  ours: Element,
  theirs: PeerElement,
  differ: Differ,
): Omit<Pair, 'path'>[] {
  if (ours.vr !== theirs.vr) differ('vr', [ours.vr, theirs.vr]);
  if (theirs.length !== undefined && theirs.length !== ours.length)
    differ('length', [`${ours.length}`, `${theirs.length}`]);
  const items = ours.items;
  if (items !== undefined && theirs.items !== undefined) {
    if (items.length !== theirs.items.length) differ('items', [`${items.length}`, `${theirs.items.length}`]);
    return items.slice(0, theirs.items.length).map((item, k) => ({ ours: item, theirs: theirs.items?.[k] ?? [] }));
  }
  if ((items === undefined) !== (theirs.items === undefined)) {
    differ('items', [`${items?.length ?? 'none'}`, `${theirs.items?.length ?? 'none'}`]);
    return [];
  }
  const both = comparison.valueDifference(ours, theirs);
  if (both !== undefined) differ('value', both);
  return [];
}

/** Elements by tag; of several with one tag the second is called `#2`. */
function numbered<T extends { readonly tag: number }>(elements: readonly T[]): Map<string, T> {
  const all = new Map<string, T>();
  for (const element of elements) {
    const tag = element.tag.toString(16).padStart(8, '0');
    let at = tag;
    for (let k = 2; all.has(at); k++) at = `${tag}#${k}`;
    all.set(at, element);
  }
  return all;
}

/** The fragments of an encapsulated value, the Basic Offset Table first. */
export function fragmentValues(element: Element): readonly Uint8Array[] {
  const found = fragmentsOf(element.dataSet);
  if (found === undefined || found.tag !== element.tag) return [];
  return [found.offsetTable, ...found.fragments.map(each => each.value)].map(each => each.inline ?? new Uint8Array(0));
}
