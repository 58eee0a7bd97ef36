import type { AttributeEntry, AttributeKind } from './entry.ts';
import { nameOfKeyword } from './name-of-keyword.ts';
import { isRepeating, type PackedIndex, packedIndex, rowOfTag, rowText } from './packed-index.ts';
import type { Vr } from './vrs.generated.ts';

/** The attribute of a tag; undefined for private elements, group lengths and what PS3.6 does not name. */
export function attributeByTag(tag: number): AttributeEntry | undefined {
  const index = packedIndex();
  const row = rowOfTag(index, tag);
  return row < 0 ? undefined : entryOf(index, row);
}

/** The attribute of a keyword, spelled exactly as in PS3.6. */
export function attributeByKeyword(keyword: string): AttributeEntry | undefined {
  const row = rowsByKeyword().get(keyword);
  return row === undefined ? undefined : entryOf(packedIndex(), row);
}

/** The tag of a keyword; of a repeating attribute the lowest, e.g. (6000,3000) for OverlayData. */
export function tagOf(keyword: string): number | undefined {
  const row = rowsByKeyword().get(keyword);
  return row === undefined ? undefined : packedIndex().tags[row];
}

/** All attributes in the order of their tags; each call walks the table anew. */
export function* attributes(): Iterable<AttributeEntry> {
  const index = packedIndex();
  for (let row = 0; row < index.tags.length; row++) yield entryOf(index, row);
}

/**
 * VR code of an Implicit VR element (PS3.5 §A.1): the dictionary's VR, LO for a private creator (PS3.5 §7.8.1),
 * UL for a group length (PS3.5 §7.2), 0 where the dictionary knows none and the value is UN (PS3.5 §6.2.2).
 */
export function implicitVrCode(tag: number): number {
  if ((tag & 0xffff) === 0) return UL;
  if ((tag & 0x1_0000) !== 0) return (tag & 0xff00) === 0 && (tag & 0xff) >= 0x10 ? LO : 0;
  const index = packedIndex();
  const row = rowOfTag(index, tag);
  return row < 0 ? 0 : index.vrCodes[row]!;
}

function rowsByKeyword(): ReadonlyMap<string, number> {
  keywords ??= collectKeywords(packedIndex());
  return keywords;
}

function collectKeywords(index: PackedIndex): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (let row = 0; row < index.tags.length; row++) rows.set(split(rowText(index, row)).keyword, row);
  return rows;
}

function entryOf(index: PackedIndex, row: number): AttributeEntry {
  entries ??= new Array<AttributeEntry | undefined>(index.tags.length);
  const known = entries[row];
  if (known !== undefined) return known;
  const entry = decode(index, row);
  entries[row] = entry;
  return entry;
}

function decode(index: PackedIndex, row: number): AttributeEntry {
  const { facts, keyword, name } = split(rowText(index, row));
  const tag = index.tags[row]!;
  const [, vrs = '', vm = '', retired] = FACTS.exec(facts) ?? [];
  return {
    tag,
    keyword,
    // The generator wrote nothing but VRs here; a test reads every row.
    vrs: vrs === '' ? [] : (vrs.split('|') as Vr[]),
    vm: vm === '' ? '1' : vm,
    name: name ?? nameOfKeyword(keyword),
    retired: retired === '!',
    kind: isRepeating(index, row) ? 'repeating' : (KINDS[tag >>> 16] ?? 'element'),
  };
}

function split(text: string): { facts: string; keyword: string; name: string | undefined } {
  const space = text.indexOf(' ');
  const equals = text.indexOf('=', space);
  const keyword = text.slice(space + 1, equals < 0 ? undefined : equals);
  return { facts: text.slice(0, space), keyword, name: equals < 0 ? undefined : text.slice(equals + 1) };
}

let keywords: ReadonlyMap<string, number> | undefined;
let entries: (AttributeEntry | undefined)[] | undefined;

const FACTS = /^([A-Z|]*?)\|?(\d[\dn|-]*)?(!)?$/;
const UL = 0x554c;
const LO = 0x4c4f;
const KINDS: Readonly<Record<number, AttributeKind>> = {
  0: 'command',
  2: 'file-meta',
  4: 'directory',
  65534: 'delimiter',
};
