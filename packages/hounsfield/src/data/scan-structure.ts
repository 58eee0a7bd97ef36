import { implicitVrCode, vrCode } from '../dictionary/look-ups.ts';
import { DATA_SET, FRAGMENTS, SEQUENCE } from './open-containers.ts';
import { FORMS, SHORT_FORM, u32 } from './scan-header.ts';
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
    if (open.mode === DATA_SET) endItem(scanner, p);
    openItem(scanner, p, u32(scanner, p + 4));
    return p + 8;
  }
  if (element === 0xe00d && open.mode === DATA_SET && open.depth > 0 && open.isUndefined) scanner.closeDelimited();
  else if (element === 0xe0dd) endSequence(scanner, p);
  else passOver(scanner, p);
  return p + 8;
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
function openUnknown({ open }: Scanner): void {
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
  scanner.enter(end, DATA_SET, p);
  scanner.token(ITEM, CONTAINER | (isUndefined ? UNDEFINED_LENGTH : 0), p + 8, 0);
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

const UNDEFINED = 0xffff_ffff;
const SQ = vrCode('SQ');
const UN = vrCode('UN');
const OB = vrCode('OB');
