import { vrCode } from '../dictionary/look-ups.ts';
import { SEQUENCE } from './open-containers.ts';
import { type Header, u32 } from './scan-header.ts';
import type { Scanner } from './scanner.ts';
import { BULK, CONTAINER, DELIMITED, IMPLICIT_HEADER, STRIDE, UNDEFINED_LENGTH } from './tokens.ts';

/**
 * What stands in a container is no item: the value of a sequence of stated length that has none at all is bytes.
 * @param p the first byte that is no item
 * @returns the offset behind the value, or of one that is passed over; -1 when more bytes are wanted
 * @throws ParseError `not-an-item`, `unexpected-delimiter`
 */
export function sequenceWithoutItems(scanner: Scanner, p: number): number {
  const { open, tokens, options } = scanner;
  if (open.mode !== SEQUENCE || open.isUndefined || tokens.count !== open.token + 1) scanner.failInContainer(p);
  const length = open.end - scanner.base - p;
  const isLong = length > options.bulkAbove;
  const end = Math.min(p + length, isLong || !scanner.isCut ? Number.POSITIVE_INFINITY : scanner.keptLength);
  if (!isLong && end > scanner.keptLength) return scanner.want(end);
  // The token of the sequence was the last to be written.
  const { words } = tokens;
  const at = tokens.used - STRIDE;
  const flags = words[at + 1]! & 0xffff & ~CONTAINER;
  const header = scanner.encoding.explicitVr && (flags & IMPLICIT_HEADER) === 0 ? 12 : 8;
  scanner.warn('no-items', p - header, tokens.count - 1);
  if (end < p + length) scanner.warn('truncated', p - header, tokens.count - 1);
  scanner.lengths |= length;
  open.close();
  words[at + 1] = (UN << 16) | flags | (isLong ? BULK : 0);
  words[at + 3] = isLong ? scanner.bulk.length / 3 : end;
  if (isLong) scanner.skipValue(p, length);
  return isLong ? p : end;
}

/**
 * A value of bytes of undefined length that does not begin with an item: it goes to the delimiter that should not be
 * there, or to the end of what it stands in. How long it is shows only then, so that it is kept.
 * @returns the offset behind it, -1 when more bytes are wanted
 */
export function bytesOfUndefinedLength(scanner: Scanner, p: number, tag: number, header: Header): number {
  const { open } = scanner;
  const value = p + header.size;
  const most = open.end - scanner.base;
  const limit = Math.min(most, scanner.keptLength);
  const delimiter = delimiterAt(scanner, value, limit);
  if (delimiter < 0 && limit < most && !scanner.isEnded) return scanner.want(2 * limit - value + FIRST_LOOK);
  const end = delimiter < 0 ? limit : delimiter;
  scanner.warn('undefined-length', p);
  if (tag <= open.last) scanner.sorted = false;
  open.last = tag;
  scanner.lengths |= end - value;
  const flags = header.flags | UNDEFINED_LENGTH | (delimiter < 0 ? 0 : DELIMITED);
  scanner.token(tag, (header.vr << 16) | flags, value, end);
  return delimiter < 0 ? end : end + DELIMITER;
}

/** The offset of a Sequence Delimitation Item of length zero (PS3.5 §7.5.2) in `[start, end)`, or -1. */
function delimiterAt(scanner: Scanner, start: number, end: number): number {
  const { kept, open } = scanner;
  const first = open.little ? 0xfe : 0xff;
  for (let at = kept.indexOf(first, start); at >= 0 && at + DELIMITER <= end; at = kept.indexOf(first, at + 1)) {
    const isTag = open.little
      ? u32(scanner, at) === SEQUENCE_DELIMITATION_LITTLE
      : u32(scanner, at) === SEQUENCE_DELIMITATION_BIG;
    if (isTag && u32(scanner, at + 4) === 0) return at;
  }
  return -1;
}

const UN = vrCode('UN');
const DELIMITER = 8;
const SEQUENCE_DELIMITATION_LITTLE = 0xe0dd_fffe;
const SEQUENCE_DELIMITATION_BIG = 0xfffe_e0dd;
const FIRST_LOOK = 4096;
