import { attributeByTag, isVr, type Vr } from 'hounsfield/dictionary';

/** What a line of a dump says, whoever printed it. */
export type DumpLine = ElementLine | ItemLine | EndLine;

/** Where a line stands. */
interface Place {
  /** From 1. */
  readonly line: number;
  /** Sequences around it, told by the indent; undefined where delimiters tell. */
  readonly depth: number | undefined;
}

export interface ElementLine extends Place {
  readonly kind: 'element';
  readonly tag: number;
  readonly vr: Vr;
  readonly value: DumpValue;
}

/** The begin of an item or a fragment; the text does not tell them apart. */
export interface ItemLine extends Place {
  readonly kind: 'item';
  readonly isUndefined: boolean | undefined;
  readonly value: DumpValue;
}

export interface EndLine extends Place {
  readonly kind: 'item-end' | 'sequence-end';
}

/** How a value stands in the text; which it is goes by the form and not by the VR. */
export type DumpValue =
  | { readonly kind: 'empty' }
  /** Characters in brackets: bytes as U+0000 to U+00FF, as they are in the file. */
  | { readonly kind: 'bytes-of-text'; readonly text: string }
  /** Characters as people read them, to be written in the character set of the data set. */
  | { readonly kind: 'text'; readonly text: string; readonly statedLength: number }
  /** Without brackets: numbers, tags, bytes, names, and short texts. */
  | { readonly kind: 'word'; readonly text: string }
  /** Bytes in hexadecimal with spaces between them. */
  | { readonly kind: 'hex'; readonly text: string }
  | { readonly kind: 'file'; readonly name: string }
  | { readonly kind: 'sequence'; readonly isUndefined: boolean }
  | { readonly kind: 'fragments' }
  /** The program that made the dump left out the value or a part of it. */
  | { readonly kind: 'missing' }
  | { readonly kind: 'wrong' };

/** A VR of the text; one that is no VR of PS3.5 becomes what PS3.6 says of the tag. */
export function vrOf(text: string | undefined, tag: number): Vr {
  if (text !== undefined && isVr(text)) return text;
  if ((tag & 0xffff) === 0) return 'UL';
  const isPrivateCreator = (tag & 0x1_0000) !== 0 && (tag & 0xffff) >= 0x10 && (tag & 0xffff) <= 0xff;
  if (isPrivateCreator) return 'LO';
  // Of several VRs the last can hold any bytes: US or SS or OW, OB or OW.
  const vrs = attributeByTag(tag)?.vrs;
  return (text === 'ox' || text === 'px' ? vrs?.at(-1) : vrs?.[0]) ?? 'UN';
}
