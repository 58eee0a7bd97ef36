import { ParseError } from '../errors/index.ts';
import { defaultCharacterSet } from './charset/character-set.ts';
import type { DataSet } from './data-set.ts';
import type { Element } from './element.ts';

/** Whether a tag is one of a private data element or of a private creator (PS3.5 §7.8). */
export function isPrivate(tag: number): boolean {
  return (tag & 0x1_0000) !== 0;
}

/** Whether the element of this tag reserves a block: (gggg,0010-00FF) with gggg odd (PS3.5 §7.8.1). */
export function isPrivateCreator(tag: number): boolean {
  return isPrivate(tag) && (tag & 0xff00) === 0 && (tag & 0xff) >= FIRST_BLOCK;
}

/** The blocks that a creator reserved in a group of this data set, in ascending order: 0x10 to 0xFF each. */
export function blocksOf(dataSet: DataSet, group: number, creator: string): readonly number[] {
  const base = group * 0x1_0000;
  const tags = dataSet.tagsBetween(base + FIRST_BLOCK, base + LAST_BLOCK);
  return tags.filter(tag => creatorOf(dataSet, tag) === creator).map(tag => tag - base);
}

/** The private creator of a private data element in this data set; undefined where its block is not reserved. */
export function privateCreator(dataSet: DataSet, tag: number): string | undefined {
  if (!isPrivate(tag) || (tag & 0xffff) < 0x1000) return undefined;
  return creatorOf(dataSet, (tag & 0xffff_0000) + ((tag >>> 8) & 0xff));
}

/**
 * The tag of a private element: in the block of its creator that holds it, else in the creator's first block; undefined
 * where the creator reserved none.
 */
export function privateTag(
  dataSet: DataSet,
  { group, creator, element }: { readonly group: number; readonly creator: string; readonly element: number },
): number | undefined {
  const tags = blocksOf(dataSet, group, creator).map(block => tagInBlock(group, block, element));
  return tags.length < 2 ? tags[0] : (tags.find(tag => dataSet.has(tag)) ?? tags[0]);
}

/**
 * The lowest block of the group that nobody reserved and that holds no element (PS3.5 §7.8.1).
 * @throws ParseError `no-private-block` when all 240 are taken
 */
export function freeBlock(dataSet: DataSet, group: number): number {
  const base = group * 0x1_0000;
  for (let block = FIRST_BLOCK; block <= LAST_BLOCK; block++) {
    const first = tagInBlock(group, block, 0);
    if (!dataSet.has(base + block) && dataSet.tagsBetween(first, first + 0xff).length === 0) return block;
  }
  throw new ParseError('no-private-block');
}

/** (gggg,bbee) */
export function tagInBlock(group: number, block: number, element: number): number {
  return group * 0x1_0000 + block * 0x100 + element;
}

function creatorOf(dataSet: DataSet, tag: number): string | undefined {
  const element = dataSet.element(tag);
  return element === undefined ? undefined : creatorName(element);
}

/** A creator is LO; programs that do not know so keep it as UN (PS3.5 §6.2.2). */
function creatorName(element: Element): string | undefined {
  const text = element.text ?? unknownText(element.bytes);
  return text?.trim();
}

function unknownText(bytes: Uint8Array | undefined): string | undefined {
  return bytes === undefined ? undefined : defaultCharacterSet.decode(bytes, 0, bytes.length).replace(/\0+$/, '');
}

const FIRST_BLOCK = 0x10;
const LAST_BLOCK = 0xff;
