import type { ByteWriter } from '../../bytes/index.ts';
import type { Delimiters } from './code-extension.ts';
import type { GraphicSet } from './graphic-set.ts';

/** Code of a unit in G0, one or two bytes as one number; -1 where the set lacks it. Space is one of a single-byte G0. */
export function lowerCode(set: GraphicSet, unit: number, delimiters: Delimiters): number {
  if (unit === SPACE || unit === DELETE) return set.width === 1 ? unit : -1;
  const place = set.places.get(unit);
  if (place === undefined) return -1;
  // The character that a set has in the place of the separator cannot be part of a value (PS3.5 §6.1.2.3).
  if (set.width === 1) return place === BACKSLASH && delimiters !== 'none' ? -1 : place;
  return ((place >> 7) << 8) | (place & 0x7f);
}

/** Code of a unit in G1, one or two bytes as one number; -1 where the set lacks it. */
export function upperCode(set: GraphicSet | undefined, unit: number): number {
  const place = set?.places.get(unit);
  if (set === undefined || place === undefined) return -1;
  return set.width === 1 ? place | 0x80 : (((place >> 7) | 0x80) << 8) | (place & 0x7f) | 0x80;
}

/** Writes a code of one or two bytes. */
export function writeCode(writer: ByteWriter, code: number): void {
  if (code > 0xff) writer.u16(code, false);
  else writer.u8(code);
}

const SPACE = 0x20;
const BACKSLASH = 0x5c;
const DELETE = 0x7f;
