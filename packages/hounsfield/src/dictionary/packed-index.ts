import { packedAttributes } from './attributes.generated.ts';
import { firstTag, fitsPattern, groupsOf, type TagPattern, tagPattern } from './repeating.ts';
import { longForm } from './vr.ts';

/**
 * Where each packed row begins, by tag. A row is a line `place facts keyword[=name]`:
 * place is the distance from the row before in hexadecimal (empty for 1) or a pattern such as 60xx3000;
 * facts are the VRs joined by `|`, the VM unless it is 1, and `!` if retired.
 */
export interface PackedIndex {
  /** The packed text. */
  readonly text: string;
  /** Tag of each row; of a pattern its first own tag. */
  readonly tags: Uint32Array;
  /** Offset of each row's facts in the packed text. */
  readonly starts: Uint32Array;
  /** VR code of each row for Implicit VR. */
  readonly vrCodes: Uint16Array;
  /** Rows with free digits, by each group that they may describe. */
  readonly patterns: ReadonlyMap<number, readonly PatternRow[]>;
  /** Open-addressing hash table over the rows without free digits: the tag and the row number plus one, 0 if free. */
  readonly slotTags: Uint32Array;
  readonly slotRows: Uint16Array;
}

export interface PatternRow {
  readonly pattern: TagPattern;
  readonly row: number;
}

/** The index, made on first use: a few milliseconds. */
export function packedIndex(): PackedIndex {
  built ??= build();
  return built;
}

/** The row of a tag, or -1. Patterns are asked last, so that PixelData wins over VariablePixelData. */
export function rowOfTag(index: PackedIndex, tag: number): number {
  const row = ownRowOfTag(index, tag);
  return row >= 0 || (tag & 0xffff) === 0 ? row : rowOfPattern(index, tag);
}

/** True if the row has free digits. */
export function isRepeating({ patterns, tags }: PackedIndex, row: number): boolean {
  return patterns.get(tags[row]! >>> 16)?.some(one => one.row === row) === true;
}

/** The text of one row behind its place: facts, a space, keyword, and `=` name where it is stored. */
export function rowText({ text, starts }: PackedIndex, row: number): string {
  const start = starts[row]!;
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? undefined : end);
}

function ownRowOfTag({ slotTags, slotRows }: PackedIndex, tag: number): number {
  for (let slot = slotOf(tag); ; slot = (slot + 1) & SLOT_MASK) {
    const row = slotRows[slot]!;
    if (row === 0 || slotTags[slot] === tag) return row - 1;
  }
}

function rowOfPattern({ patterns }: PackedIndex, tag: number): number {
  const rows = patterns.get(tag >>> 16);
  if (rows === undefined) return -1;
  for (const { pattern, row } of rows) if (fitsPattern(pattern, tag)) return row;
  return -1;
}

function build(): PackedIndex {
  const text = packedAttributes();
  const patterns = new Map<number, PatternRow[]>();
  const index = {
    text,
    tags: new Uint32Array(MOST_ROWS),
    starts: new Uint32Array(MOST_ROWS),
    vrCodes: new Uint16Array(MOST_ROWS),
    patterns,
    slotTags: new Uint32Array(SLOT_MASK + 1),
    slotRows: new Uint16Array(SLOT_MASK + 1),
  };
  let row = 0;
  let base = 0;
  for (let at = 0; at < text.length; row++) {
    const space = text.indexOf(' ', at);
    const place = text.slice(at, space);
    const pattern = place.includes('x') ? tagPattern(place) : undefined;
    base = pattern === undefined ? base + (place === '' ? 1 : Number.parseInt(place, 16)) : pattern.base;
    index.starts[row] = space + 1;
    index.vrCodes[row] = implicitCode(text, space + 1);
    if (pattern === undefined) addOwn(index, base, row);
    else addPattern(patterns, { pattern, row });
    const end = text.indexOf('\n', space);
    at = end < 0 ? text.length : end + 1;
  }
  for (const one of [...new Set(patterns.values())].flat()) {
    index.tags[one.row] = firstTag(one.pattern, tag => ownRowOfTag(index, tag) >= 0);
  }
  return { ...index, tags: index.tags.subarray(0, row) };
}

/**
 * The VR that an Implicit VR element is read with when several are allowed: the last one if its length field has
 * 32 bits, else the first. OB or OW is OW (PS3.5 §A.1); US or OW is OW, because a look-up table may be longer than
 * the 65,534 bytes that US can hold once the element is written with an explicit VR; US or SS is US, and Pixel
 * Representation (0028,0103) decides later.
 */
function implicitCode(text: string, at: number): number {
  let code = codeAt(text, at);
  if (code < CODE_AA) return 0;
  let last = at;
  while (text.charCodeAt(last + 2) === BAR) last += 3;
  if (longForm[codeAt(text, last)] === 1) code = codeAt(text, last);
  return code;
}

function codeAt(text: string, at: number): number {
  return (text.charCodeAt(at) << 8) | text.charCodeAt(at + 1);
}

/** Patterns with free group digits share one list for all their groups: no two of them overlap in part. */
function addPattern(patterns: Map<number, PatternRow[]>, one: PatternRow): void {
  const rows = patterns.get(one.pattern.base >>> 16);
  if (rows !== undefined) {
    rows.push(one);
    return;
  }
  const first = [one];
  for (const group of groupsOf(one.pattern)) patterns.set(group, first);
}

function addOwn({ tags, slotTags, slotRows }: PackedIndex, tag: number, row: number): void {
  tags[row] = tag;
  let slot = slotOf(tag);
  while (slotRows[slot] !== 0) slot = (slot + 1) & SLOT_MASK;
  slotTags[slot] = tag;
  slotRows[slot] = row + 1;
}

/** Multiplication by the golden ratio spreads the runs of neighbouring tags. */
function slotOf(tag: number): number {
  return Math.imul(tag, 0x9e37_79b1) >>> 18;
}

let built: PackedIndex | undefined;

/** Three times as many slots as rows keep the runs of taken slots short. */
const SLOT_MASK = 0x3fff;
/** More than the rows there are; a test counts them. */
const MOST_ROWS = 8192;
const BAR = 0x7c;
const CODE_AA = 0x4141;
