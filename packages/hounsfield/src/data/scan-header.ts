import { implicitVrCode, isVrCode, type Vr, vrCode, vrTable } from '../dictionary/look-ups.ts';
import type { WarningCode } from './parse-warning.ts';
import type { Scanner } from './scanner.ts';
import { IMPLICIT_HEADER, LITTLE_ENDIAN } from './tokens.ts';

/** The header of an element (PS3.5 §7.1). */
export interface Header {
  /** Bytes before the value: 8 or 12. */
  readonly size: number;
  /** FFFFFFFF where it is undefined. */
  readonly length: number;
  readonly vr: number;
  /** Flags of the token. */
  readonly flags: number;
}

/** By VR code: how the length field is laid out (PS3.5 §7.1.2); 0 for codes that are no VR. */
export const SHORT_FORM = 1;
export const LONG_FORM = 2;
export const FORMS: Uint8Array = formTable();

/** The same where a UN element is looked into. */
export const OPENING_FORMS: Uint8Array = formTable('UN');

function formTable(except?: Vr): Uint8Array {
  const table = new Uint8Array(0x1_0000);
  for (const [vr, { longForm }] of Object.entries(vrTable))
    if (vr !== except) table[vrCode(vr)] = longForm ? LONG_FORM : SHORT_FORM;
  return table;
}

export function u16(scanner: Scanner, p: number): number {
  const b = scanner.kept;
  return scanner.open.little ? b[p]! | (b[p + 1]! << 8) : (b[p]! << 8) | b[p + 1]!;
}

export function u32(scanner: Scanner, p: number): number {
  const b = scanner.kept;
  return scanner.open.little
    ? (b[p]! | (b[p + 1]! << 8) | (b[p + 2]! << 16) | (b[p + 3]! << 24)) >>> 0
    : ((b[p]! << 24) | (b[p + 1]! << 16) | (b[p + 2]! << 8) | b[p + 3]!) >>> 0;
}

export function tagAt(scanner: Scanner, p: number): number {
  return ((u16(scanner, p) << 16) | u16(scanner, p + 2)) >>> 0;
}

/** The header at `p`, of which eight bytes are there; undefined when more are wanted. */
export function headerAt(scanner: Scanner, p: number, tag: number): Header | undefined {
  const { open, encoding } = scanner;
  const order = open.little && !encoding.littleEndian ? LITTLE_ENDIAN : 0;
  if (open.implicit) {
    const flags = (encoding.explicitVr ? IMPLICIT_HEADER : 0) | order;
    return { size: 8, length: u32(scanner, p + 4), vr: implicitVrCode(tag) || UN, flags };
  }
  const vr = (scanner.kept[p + 4]! << 8) | scanner.kept[p + 5]!;
  const form = FORMS[vr]!;
  if (form === SHORT_FORM) return { size: 8, length: u16(scanner, p + 6), vr, flags: order };
  if (form !== LONG_FORM) return oddHeader(scanner, p, tag);
  if (p + 12 <= scanner.keptLength) return { size: 12, length: u32(scanner, p + 8), vr, flags: order };
  scanner.want(p + 12);
  return undefined;
}

/** One way to read a header whose VR PS3.5 does not name. */
interface Reading {
  readonly header: Header;
  readonly warning: WarningCode;
}

/**
 * A VR that PS3.5 does not name: letters have a length of 32 bits behind two reserved bytes (PS3.5 §7.1.2), other bytes
 * are the beginning of a length of 32 bits, for the element has no VR field; or the length is of 16 bits all the same.
 * What follows the value decides, where that is near enough to be waited for.
 */
function oddHeader(scanner: Scanner, p: number, tag: number): Header | undefined {
  const readings = readingsAt(scanner, p, tag);
  if (readings === undefined) return undefined;
  let chosen = readings[0]!;
  for (const reading of readings) {
    if (reading.header.length > MOST_AHEAD) continue;
    const isFollowed = hasSuccessor(scanner, p + reading.header.size + reading.header.length, tag);
    if (isFollowed === undefined) return undefined;
    if (!isFollowed) continue;
    chosen = reading;
    break;
  }
  scanner.warn(chosen.warning, p);
  return chosen.header;
}

/** The ways to read a header, the likeliest first; undefined when more bytes are wanted. */
function readingsAt(scanner: Scanner, p: number, tag: number): readonly Reading[] | undefined {
  const vr = (scanner.kept[p + 4]! << 8) | scanner.kept[p + 5]!;
  const hasLetters = isLetters(vr);
  const plain = { size: 8, vr: implicitVrCode(tag) || UN, flags: IMPLICIT_HEADER };
  const short: Reading = {
    header: { ...plain, length: u16(scanner, p + 6) },
    warning: hasLetters ? 'unknown-vr' : 'invalid-vr',
  };
  if (!hasLetters) return [{ header: { ...plain, length: u32(scanner, p + 4) }, warning: 'missing-vr' }, short];
  if (p + 12 > scanner.keptLength) {
    if (scanner.isEnded) return [short];
    scanner.want(p + 12);
    return undefined;
  }
  return [{ header: { size: 12, length: u32(scanner, p + 8), vr, flags: 0 }, warning: 'unknown-vr' }, short];
}

/** Whether an element that may come behind `tag` stands at `p`; undefined when more bytes are wanted. */
function hasSuccessor(scanner: Scanner, p: number, tag: number): boolean | undefined {
  const end = scanner.open.end - scanner.base;
  if (p >= end) return p === end;
  if (p + 8 > scanner.keptLength) {
    if (scanner.isEnded) return p === scanner.keptLength;
    scanner.want(p + 8);
    return undefined;
  }
  const next = tagAt(scanner, p);
  if (next >>> 16 === 0xfffe) return true;
  const vr = (scanner.kept[p + 4]! << 8) | scanner.kept[p + 5]!;
  if (isVrCode[vr] === 1) return true;
  return next > tag && (isLetters(vr) || (implicitVrCode(next) !== 0 && u32(scanner, p + 4) <= MOST_AHEAD));
}

function isLetters(vr: number): boolean {
  return isLetter(vr >> 8) && isLetter(vr & 0xff);
}

function isLetter(byte: number): boolean {
  return byte >= 0x41 && byte <= 0x5a;
}

/** Values longer than this are not waited for to see what follows them. */
const MOST_AHEAD = 0xffff;
const UN = vrCode('UN');
