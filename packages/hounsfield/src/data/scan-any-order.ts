import { vrCode } from '../dictionary/look-ups.ts';
import { DATA_SET } from './open-containers.ts';
import { type Header, headerAt, tagAt } from './scan-header.ts';
import { itemAt, openValue } from './scan-structure.ts';
import { bytesOfUndefinedLength, sequenceWithoutItems } from './scan-without-items.ts';
import type { Scanner } from './scanner.ts';
import { BULK } from './tokens.ts';
import { isBytesVr } from './vr/kinds.ts';

/** Reads elements one by one in either byte order. */
export function scanAnyOrder(scanner: Scanner): void {
  let p = scanner.at;
  while (scanner.skip === 0) {
    const read = elementAt(scanner, p);
    if (read < 0) break;
    p = read;
  }
  scanner.at = p;
}

/**
 * Reads one element, item or delimiter in either byte order, odd ones among them.
 * @returns the offset behind what was read, -1 when the data set is done or more bytes are wanted
 */
export function elementAt(scanner: Scanner, p: number): number {
  const { open, options } = scanner;
  scanner.closeEnded(p);
  if (p + 8 > scanner.keptLength) return scanner.want(p + 8);
  const tag = tagAt(scanner, p);
  if (tag >>> 16 === 0xfffe) return itemAt(scanner, p, tag & 0xffff);
  if (open.mode !== DATA_SET) return sequenceWithoutItems(scanner, p);
  if ((tag >= options.until || tag < options.from) && open.depth === 0) {
    scanner.done = true;
    return -1;
  }
  if (tag === 0 && open.depth === 0 && open.last >= 0 && isZero(scanner, p)) return behindPadding(scanner, p);
  const header = headerAt(scanner, p, tag);
  if (header === undefined) return -1;
  const opens = holdsItems(scanner, p + header.size, header);
  if (opens === undefined) return -1;
  if (!opens && header.length === UNDEFINED) return bytesOfUndefinedLength(scanner, p, tag, header);
  if (!opens) return valueAt(scanner, p, tag, header);
  scanner.at = p;
  openValue(scanner, tag, (header.vr << 16) | header.flags, header.length);
  return p + header.size;
}

/** A value that is no container. */
function valueAt(scanner: Scanner, p: number, tag: number, { size, length, vr, flags }: Header): number {
  const { open, options } = scanner;
  const value = p + size;
  if (value + length > open.end - scanner.base) scanner.fail('length-exceeds-container', p);
  const isLong = length > options.bulkAbove && (length > options.valueAbove || isBytesVr[vr] === 1);
  let end = value + length;
  if (!isLong && end > scanner.keptLength) {
    if (!scanner.isCut) return scanner.want(end);
    scanner.warn('truncated', p);
    end = scanner.keptLength;
  }
  if (tag <= open.last) scanner.sorted = false;
  open.last = tag;
  scanner.lengths |= length;
  const meta = (vr << 16) | flags;
  if (!isLong) {
    scanner.token(tag, meta, value, end);
    return end;
  }
  scanner.token(tag, meta | BULK, value, scanner.bulk.length / 3);
  scanner.skipValue(value, length);
  return value;
}

/** Whether the value is a sequence or fragments; undefined when more bytes are wanted. */
function holdsItems(scanner: Scanner, value: number, header: Header): boolean | undefined {
  const { length, vr } = header;
  if (vr === SQ) return true;
  const isUndefined = length === UNDEFINED;
  const isBytes = isBytesVr[vr] === 1;
  if (isUndefined && (vr === UN || (scanner.open.implicit && !isBytes))) return true;
  // A UN element may be a sequence of stated length that lost its VR on the way (CP-246).
  if (!isUndefined && (vr !== UN || !scanner.options.opensUnknown || length < 8)) return false;
  if (value + 8 <= scanner.keptLength) {
    if (!isUndefined) return beginsItem(scanner, value, length);
    return isBytes ? tagAt(scanner, value) >>> 16 === 0xfffe : beginsSequence(scanner, value, header);
  }
  if (!scanner.isEnded) {
    scanner.want(value + 8);
    return undefined;
  }
  if (isUndefined && !isBytes) scanner.fail('undefined-length', value - header.size);
  return isUndefined;
}

/** A VR that must state its length does not: what follows must be an item or the end of a sequence. */
function beginsSequence(scanner: Scanner, value: number, { size }: Header): true {
  if (tagAt(scanner, value) >>> 16 !== 0xfffe) scanner.fail('undefined-length', value - size);
  return true;
}

/** Whether the value begins with an item that fits into it. */
function beginsItem(scanner: Scanner, value: number, length: number): boolean {
  const b = scanner.kept;
  if (b[value] !== 0xfe || b[value + 1] !== 0xff || b[value + 2] !== 0x00 || b[value + 3] !== 0xe0) return false;
  const item = (b[value + 4]! | (b[value + 5]! << 8) | (b[value + 6]! << 16) | (b[value + 7]! << 24)) >>> 0;
  return item === UNDEFINED || item <= length - 8;
}

/** Passes over zeros in units of an element header; kept bytes that need not be kept are given up. */
function behindPadding(scanner: Scanner, p: number): number {
  const isRun = scanner.padded === scanner.base + p;
  if (!isRun) scanner.warn('trailing-padding', p);
  let end = p + 8;
  while (end + 8 <= scanner.keptLength && isZero(scanner, end)) end += 8;
  scanner.padded = scanner.base + end;
  if (scanner.options.bulkAbove === Number.POSITIVE_INFINITY) return end;
  const { bulk } = scanner;
  if (isRun) bulk[bulk.length - 1]! += end - p;
  else bulk.push(p, scanner.base + p, end - p);
  scanner.kept.copyWithin(p, end, scanner.keptLength);
  scanner.keptLength -= end - p;
  scanner.base += end - p;
  return p;
}

function isZero({ kept }: Scanner, p: number): boolean {
  for (let k = p; k < p + 8; k++) if (kept[k] !== 0) return false;
  return true;
}

const UNDEFINED = 0xffff_ffff;
const SQ = vrCode('SQ');
const UN = vrCode('UN');
