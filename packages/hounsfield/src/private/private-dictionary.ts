import { type DataSet, type Element, type PrivateAttribute, privateAttribute, privateCreator } from '../data/index.ts';
import type { Vr } from '../dictionary/look-ups.ts';
import { packedPrivate } from './packed.generated.ts';

/** What is known of a private element of one creator; creators are spelled as they write themselves. */
export interface PrivateEntry {
  readonly creator: string;
  readonly group: number;
  /** 0x00 to 0xFF: the element number without the block (PS3.5 §7.8.1). */
  readonly element: number;
  /** The VRs that the sources name; UN alone where none of them knows it. */
  readonly vrs: readonly Vr[];
  readonly vm: string;
  /** As the sources print it; undefined where nobody told. */
  readonly name: string | undefined;
  /** Whether PS3.15 Table E.3.10-1 lists it: known to identify nobody. */
  readonly isSafe: boolean;
}

/** The entry of a creator's element: `privateEntry('GEMS_PARM_01', 0x0043, 0x27)`. */
export function privateEntry(creator: string, group: number, element: number): PrivateEntry | undefined {
  return entriesOf(creator).get(keyOf(group, element));
}

/** The entry of a private element in a data set, by the creator that reserved its block there. */
export function privateEntryOf(dataSet: DataSet, tag: number): PrivateEntry | undefined {
  const creator = privateCreator(dataSet, tag);
  return creator === undefined ? undefined : privateEntry(creator, tag >>> 16, tag & 0xff);
}

/**
 * A name in the manner of a keyword for a private element, `DiffusionGradientDirection`; undefined where its creator or its name is
 * not known. Names of one creator need not be unlike.
 */
export function privateKeyword(element: Element): string | undefined {
  const name = privateEntryOf(element.dataSet, element.tag)?.name;
  if (name === undefined) return undefined;
  const words = name.split(/[^\p{L}\p{N}]+/u).filter(word => word !== '');
  return words.map(word => word.charAt(0).toUpperCase() + word.slice(1)).join('') || undefined;
}

/** The attribute of an entry, for `DataSet.get` and `withPrivate`; its VR is the first of those that are named. */
export function privateAttributeOf({ creator, group, element, vrs, vm }: PrivateEntry): PrivateAttribute<unknown> {
  return privateAttribute({ creator, group, element, vr: vrs[0] ?? 'UN', vm });
}

/** All elements of a creator by group and number; none when the creator is not known. */
export function privateEntries(creator: string): Iterable<PrivateEntry> {
  return entriesOf(creator).values();
}

/** All creators that are known. */
export function privateCreators(): Iterable<string> {
  return places().keys();
}

function entriesOf(creator: string): ReadonlyMap<number, PrivateEntry> {
  const known = cache.get(creator);
  if (known !== undefined) return known;
  const start = places().get(creator);
  if (start === undefined) return NOTHING;
  const made = read(creator, start);
  cache.set(creator, made);
  return made;
}

/** Reads the lines of one creator: `@gggg` begins a group, other lines are an element number, facts and a name. */
function read(creator: string, start: number): ReadonlyMap<number, PrivateEntry> {
  const entries = new Map<number, PrivateEntry>();
  const next = packedPrivate.indexOf('\n=', start);
  let group = 0;
  for (const line of packedPrivate.slice(start, next < 0 ? undefined : next).split('\n')) {
    const [, digits, element = '', vrs = '', vm = '', safe, name] = LINE.exec(line) ?? [];
    if (digits !== undefined) {
      group = Number.parseInt(digits, 16);
      continue;
    }
    const number = Number.parseInt(element, 16);
    entries.set(keyOf(group, number), {
      creator,
      group,
      element: number,
      // The generator wrote nothing but VRs here; a test reads every row.
      vrs: vrs.split('|') as Vr[],
      vm: vm === '' ? '1' : vm,
      name,
      isSafe: safe === '*',
    });
  }
  return entries;
}

/** Where the lines of each creator begin; found on first use. */
function places(): ReadonlyMap<string, number> {
  if (found !== undefined) return found;
  const made = new Map<string, number>();
  for (let at = 0; at >= 0; at = packedPrivate.indexOf('\n=', at + 1)) {
    const from = at === 0 ? 1 : at + 2;
    const end = packedPrivate.indexOf('\n', from);
    made.set(packedPrivate.slice(from, end), end + 1);
  }
  found = made;
  return made;
}

function keyOf(group: number, element: number): number {
  return group * 0x100 + element;
}

let found: ReadonlyMap<string, number> | undefined;
const cache = new Map<string, ReadonlyMap<number, PrivateEntry>>();
const NOTHING: ReadonlyMap<number, PrivateEntry> = new Map();
const LINE = /^(?:@([\dA-F]{4})|([\dA-F]{2}) ([A-Z|]*[A-Z])(\d[\dn-]*)?(\*)?(?: (.*))?)$/;
