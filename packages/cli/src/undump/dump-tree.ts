import type { CharacterSet } from 'hounsfield/data';
import { longForm, type Vr, vrCode } from 'hounsfield/dictionary';
import type { LongPart } from '../files/parsed-parts.ts';

/** A data set or item of a dump, as it will be encoded in Explicit VR Little Endian. */
export interface ItemNode {
  readonly line: number;
  readonly isUndefined: boolean;
  readonly elements: ElementNode[];
  /** Set that Specific Character Set names here or around. */
  characterSet: CharacterSet;
  /** Whether a text was written in the set already. */
  isCharacterSetUsed: boolean;
  /** Bytes of the elements; known when the item is closed. */
  length: number;
}

export interface ElementNode {
  readonly tag: number;
  readonly line: number;
  readonly vr: Vr;
  content: Content;
  /** Whether a delimiter ends the value. */
  isUndefined: boolean;
  /** Bytes of the value field, its delimiter left out; of items and fragments known when they are closed. */
  length: number;
}

export type Content =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'file'; readonly file: LongPart }
  | { readonly kind: 'items'; readonly items: ItemNode[] }
  | { readonly kind: 'fragments'; readonly fragments: LeafContent[] };

export type LeafContent = Extract<Content, { readonly kind: 'bytes' | 'file' }>;

/** A part of the encoded data set. */
export type TreePart = Uint8Array | LongPart;

/** Bytes of an element in its stream. */
export function elementSize({ vr, length, isUndefined }: ElementNode): number {
  return headerSize(vr, length) + length + (isUndefined ? DELIMITER : 0);
}

/** Bytes of an item in its stream. */
export function itemSize({ length, isUndefined }: ItemNode): number {
  return ITEM_HEADER + length + (isUndefined ? DELIMITER : 0);
}

/** Bytes of a value with the one that makes its length even. */
export function evenLength(content: LeafContent): number {
  const length = content.kind === 'bytes' ? content.bytes.length : content.file.length;
  return length + (length % 2);
}

/** The data set in Explicit VR Little Endian (PS3.5 §A.2), walked without recursion. */
export function* treeParts({ elements }: ItemNode): Generator<TreePart> {
  const stack: (ElementNode | ItemNode | TreePart)[] = elements.toReversed();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node instanceof Uint8Array || 'read' in node) yield node;
    else if ('tag' in node) {
      yield elementHeader(node);
      if (node.isUndefined) stack.push(tagAndLength(SEQUENCE_DELIMITATION, 0));
      for (const part of contentOf(node).toReversed()) stack.push(part);
    } else {
      yield tagAndLength(ITEM, node.isUndefined ? UNDEFINED : node.length);
      if (node.isUndefined) stack.push(tagAndLength(ITEM_DELIMITATION, 0));
      for (let k = node.elements.length - 1; k >= 0; k--) stack.push(node.elements[k]!);
    }
  }
}

function contentOf({ content }: ElementNode): readonly (ItemNode | TreePart)[] {
  switch (content.kind) {
    case 'items':
      return content.items;
    case 'fragments':
      return content.fragments.flatMap(each => [tagAndLength(ITEM, evenLength(each)), ...leafParts(each)]);
    default:
      return leafParts(content);
  }
}

function leafParts(content: LeafContent): readonly TreePart[] {
  if (content.kind === 'bytes') return content.bytes.length === 0 ? [] : [content.bytes];
  return content.file.length % 2 === 0 ? [content.file] : [content.file, new Uint8Array(1)];
}

/** A value too long for the 16-bit length of its VR is UN (PS3.5 §6.2.2). */
function headerSize(vr: Vr, length: number): 8 | 12 {
  return longForm[vrCode(vr)] === 1 || length > 0xffff ? 12 : 8;
}

function elementHeader({ tag, vr, length, isUndefined }: ElementNode): Uint8Array {
  const size = headerSize(vr, length);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, tag >>> 16, true);
  view.setUint16(2, tag & 0xffff, true);
  view.setUint16(4, vrCode(size === 12 && longForm[vrCode(vr)] !== 1 ? 'UN' : vr), false);
  if (size === 12) view.setUint32(8, isUndefined ? UNDEFINED : length, true);
  else view.setUint16(6, length, true);
  return bytes;
}

function tagAndLength(tag: number, length: number): Uint8Array {
  const bytes = new Uint8Array(8);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, tag >>> 16, true);
  view.setUint16(2, tag & 0xffff, true);
  view.setUint32(4, length, true);
  return bytes;
}

const ITEM_HEADER = 8;
const DELIMITER = 8;
const UNDEFINED = 0xffff_ffff;
const ITEM = 0xfffe_e000;
const ITEM_DELIMITATION = 0xfffe_e00d;
const SEQUENCE_DELIMITATION = 0xfffe_e0dd;
