import { isVrCode, longForm, vrCode } from '../dictionary/look-ups.ts';
import { InlineBulk } from './bulk-value.ts';
import { SwappedBulk, swappedBytes, swapUnit } from './byte-order.ts';
import { type Encoding, isLittleEndianAt } from './encoding.ts';
import type { BulkValue } from './value-types.ts';

/** An element header; a value too long for the 16-bit length of its VR is written as UN (PS3.5 §6.2.2). */
export function header(tag: number, vr: number, length: number, target: Encoding): Uint8Array {
  const bytes = new Uint8Array(headerSize(vr, length, target));
  putHeader(bytes, { at: 0, tag, vr, length }, target);
  return bytes;
}

/** The same into bytes that are there and zero. @returns where the value begins */
export function putHeader(
  bytes: Uint8Array,
  { at, tag, vr, length }: { readonly at: number; readonly tag: number; readonly vr: number; readonly length: number },
  { explicitVr, littleEndian }: Encoding,
): number {
  put16(bytes, at, tag >>> 16, littleEndian);
  put16(bytes, at + 2, tag & 0xffff, littleEndian);
  if (!explicitVr) {
    put32(bytes, at + 4, length, littleEndian);
    return at + 8;
  }
  const written = writtenVr(vr, length);
  put16(bytes, at + 4, written, false);
  if (longForm[written] === 1) {
    put32(bytes, at + 8, length, littleEndian);
    return at + 12;
  }
  put16(bytes, at + 6, length, littleEndian);
  return at + 8;
}

/** The header of an item or delimiter, or of an element without a VR. */
export function tagAndLength(tag: number, length: number, { littleEndian }: Encoding): Uint8Array {
  const bytes = new Uint8Array(8);
  put16(bytes, 0, tag >>> 16, littleEndian);
  put16(bytes, 2, tag & 0xffff, littleEndian);
  put32(bytes, 4, length, littleEndian);
  return bytes;
}

/** Byte by byte: a view would move so few bytes off the heap first, which costs more than all the rest. */
function put16(bytes: Uint8Array, at: number, value: number, littleEndian: boolean): void {
  bytes[littleEndian ? at : at + 1] = value;
  bytes[littleEndian ? at + 1 : at] = value >>> 8;
}

function put32(bytes: Uint8Array, at: number, value: number, littleEndian: boolean): void {
  put16(bytes, littleEndian ? at : at + 2, value & 0xffff, littleEndian);
  put16(bytes, littleEndian ? at + 2 : at, value >>> 16, littleEndian);
}

export function headerSize(vr: number, length: number, { explicitVr }: Encoding): 8 | 12 {
  return explicitVr && longForm[writtenVr(vr, length)] === 1 ? 12 : 8;
}

/** The VR in the header of a value. */
export function writtenVr(vr: number, length: number): number {
  return isVrCode[vr] !== 1 || (longForm[vr] !== 1 && length > 0xffff) ? UN : vr;
}

/**
 * A value in the byte order that it has in the output: what is written as UN is little endian (PS3.5 §6.2.2).
 * @param isLittle its byte order now
 */
export function orderedValue(
  value: Uint8Array | BulkValue,
  isLittle: boolean,
  { tag, vr }: { readonly tag: number; readonly vr: number },
  target: Encoding,
): Uint8Array | BulkValue {
  const { littleEndian, explicitVr } = target;
  const becomesLittle = littleEndian
    ? isLittleEndianAt(tag, target)
    : explicitVr && writtenVr(vr, value.length + (value.length % 2)) === UN;
  const unit = isLittle === becomesLittle ? 1 : swapUnit(vr);
  if (unit === 1) return value;
  if (value instanceof Uint8Array) return swappedBytes(value, unit);
  return value.inline === undefined ? new SwappedBulk(value, unit) : new InlineBulk(swappedBytes(value.inline, unit));
}

const UN = vrCode('UN');
