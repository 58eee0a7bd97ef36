import { implicitVrCode, isVrCode, vrCode } from '../dictionary/look-ups.ts';
import { DATA_SET, FRAGMENTS, SEQUENCE } from './open-containers.ts';
import { FORMS, SHORT_FORM, tagAt, u32 } from './scan-header.ts';
import { sequenceWithoutItems } from './scan-without-items.ts';
import type { Scanner } from './scanner.ts';
import { ITEM } from './tape.ts';
import { BULK, CONTAINER, ENCAPSULATED, IMPLICIT_HEADER, UNDEFINED_LENGTH } from './tokens.ts';
import { isBytesVr } from './vr/kinds.ts';

/**
 * An item, a fragment or a delimiter at `p` (PS3.5 §7.5, §A.4).
 * @returns the offset behind its header, or behind a short fragment; -1 when more bytes are wanted
 */
export function itemAt(scanner: Scanner, p: number, element: number): number {
  const { open } = scanner;
  if (element === 0xe000) {
    if (open.mode === FRAGMENTS) return fragmentAt(scanner, p, u32(scanner, p + 4));
    // Whether the items of UN have VRs shows in their first elements.
    const isInUnknown = open.implicit && scanner.encoding.explicitVr;
    if (isInUnknown && p + FIRST_ELEMENT > scanner.keptLength && !scanner.isEnded)
      return scanner.want(p + FIRST_ELEMENT);
    if (open.mode === DATA_SET) endItem(scanner, p);
    openItem(scanner, p, u32(scanner, p + 4));
    return p + 8;
  }
  if (element === 0xe00d && open.mode === DATA_SET && open.depth > 0 && open.isUndefined) scanner.closeDelimited();
  else if (isBytes(scanner, p)) return sequenceWithoutItems(scanner, p);
  else if (element === 0xe0dd) endSequence(scanner, p);
  else passOver(scanner, p);
  return p + 8;
}

/** Whether a sequence begins with what is no delimiter either: one has no length. */
function isBytes({ open, tokens, kept }: Scanner, p: number): boolean {
  if (open.mode !== SEQUENCE || open.isUndefined || tokens.count !== open.token + 1) return false;
  return kept[p + 4] !== 0 || kept[p + 5] !== 0 || kept[p + 6] !== 0 || kept[p + 7] !== 0;
}

/** Opens the value of items or fragments of the element at `scanner.at`; `meta` is the token's VR code and flags so far. */
export function openValue(scanner: Scanner, tag: number, meta: number, length: number): void {
  const { open, at: p } = scanner;
  const vr = meta >>> 16;
  const hasLongForm = (meta & IMPLICIT_HEADER) === 0 && !open.implicit && FORMS[vr] !== SHORT_FORM;
  const start = p + (hasLongForm ? 12 : 8);
  if (tag <= open.last) scanner.sorted = false;
  open.last = tag;
  if (length !== UNDEFINED) {
    const end = scanner.base + start + length;
    if (end > open.end) scanner.fail('length-exceeds-container', p);
    scanner.enter(end, SEQUENCE, p);
    if (vr === UN) openUnknown(scanner);
    scanner.token(tag, meta | CONTAINER, start, 0);
    return;
  }
  const isFragments = isBytesVr[vr] === 1 && vr !== UN && implicitVrCode(tag) !== SQ;
  if (!isFragments && vr !== SQ && vr !== UN && !open.implicit) scanner.warn('sequence-vr', p);
  scanner.enter(Number.POSITIVE_INFINITY, isFragments ? FRAGMENTS : SEQUENCE, p);
  if (vr === UN) openUnknown(scanner);
  scanner.token(tag, meta | CONTAINER | UNDEFINED_LENGTH | (isFragments ? ENCAPSULATED : 0), start, 0);
}

/** The items of an Explicit VR UN are Implicit VR Little Endian (PS3.5 §6.2.2). */
function openUnknown({ open, encoding }: Scanner): void {
  if (!encoding.explicitVr) return;
  open.implicit = true;
  open.little = true;
}

/** Before an item: that before it may lack its delimiter. */
function endItem(scanner: Scanner, p: number): void {
  const { open } = scanner;
  if (open.depth === 0 || !open.isUndefined) scanner.fail('unexpected-delimiter', p);
  scanner.warn('missing-item-delimiter', p);
  scanner.close();
  // The sequence around may have ended before.
  scanner.closeEnded(p);
  if (open.mode !== SEQUENCE) scanner.fail('unexpected-delimiter', p);
}

function openItem(scanner: Scanner, p: number, length: number): void {
  const { open } = scanner;
  const isUndefined = length === UNDEFINED;
  let end = isUndefined ? Number.POSITIVE_INFINITY : scanner.base + p + 8 + length;
  if (end > open.end && !isUndefined) {
    scanner.warn('item-too-long', p);
    end = open.end;
  }
  const isExplicit = open.implicit && scanner.encoding.explicitVr && beginsExplicit(scanner, p + 8, end);
  if (isExplicit) scanner.warn('explicit-in-unknown', p);
  scanner.enter(end, DATA_SET, p);
  if (isExplicit) open.implicit = false;
  scanner.token(ITEM, CONTAINER | (isUndefined ? UNDEFINED_LENGTH : 0), p + 8, 0);
}

/**
 * Whether an item in UN, which must be Implicit VR, is Explicit VR (PS3.5 §6.2.2): its first element has the VR that it
 * should have, or one whose letters would be a length beyond the item.
 * @param end position at the source where the item ends
 */
function beginsExplicit(scanner: Scanner, p: number, end: number): boolean {
  if (p + 8 > scanner.keptLength) return false;
  const vr = (scanner.kept[p + 4]! << 8) | scanner.kept[p + 5]!;
  if (isVrCode[vr] !== 1) return false;
  return implicitVrCode(tagAt(scanner, p)) === vr || scanner.base + p + 8 + u32(scanner, p + 4) > end;
}

function endSequence(scanner: Scanner, p: number): void {
  const { open } = scanner;
  if (open.mode === DATA_SET && open.depth > 0 && open.isUndefined) {
    scanner.warn('missing-item-delimiter', p);
    scanner.close();
  }
  if (open.mode === DATA_SET || !open.isUndefined) passOver(scanner, p);
  else scanner.closeDelimited();
}

/** A delimiter that ends nothing, as written by some programs. */
function passOver(scanner: Scanner, p: number): void {
  const { open } = scanner;
  if (open.mode === FRAGMENTS || (open.depth > 0 && u32(scanner, p + 4) !== 0)) scanner.fail('unexpected-delimiter', p);
  scanner.warn('stray-delimiter', p);
}

function fragmentAt(scanner: Scanner, p: number, length: number): number {
  const { open, options } = scanner;
  const value = p + 8;
  if (length === UNDEFINED) scanner.fail('undefined-length', p);
  if (scanner.base + value + length > open.end) scanner.fail('length-exceeds-container', p);
  scanner.lengths |= length;
  // The first item is the Basic Offset Table, which is kept where it is short (PS3.5 §A.4).
  const isFirst = scanner.tokens.count === open.token + 1;
  const keeps =
    options.bulkAbove === Number.POSITIVE_INFINITY || length === 0 || (isFirst && length <= options.valueAbove);
  if (!keeps) {
    scanner.token(ITEM, (OB << 16) | BULK, value, scanner.bulk.length / 3);
    scanner.skipValue(value, length);
    return value;
  }
  let end = value + length;
  if (end > scanner.keptLength) {
    if (!scanner.isCut) return scanner.want(end);
    scanner.warn('truncated', p);
    end = scanner.keptLength;
  }
  scanner.token(ITEM, OB << 16, value, end);
  return end;
}

/** Bytes of an item's header, and of the first element in it up to its length. */
const FIRST_ELEMENT = 16;
const UNDEFINED = 0xffff_ffff;
const SQ = vrCode('SQ');
const UN = vrCode('UN');
const OB = vrCode('OB');
