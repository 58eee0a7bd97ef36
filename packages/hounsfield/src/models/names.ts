import { attributeByTag } from '../dictionary/look-ups.ts';

/** Eight hexadecimal digits in capitals, as both models name an attribute. */
export function hex(tag: number): string {
  return BYTES[tag >>> 24]! + BYTES[(tag >>> 16) & 0xff]! + BYTES[(tag >>> 8) & 0xff]! + BYTES[tag & 0xff]!;
}

/** The keyword of PS3.6, or the digits. */
export function nameOf(tag: number): string {
  return attributeByTag(tag)?.keyword ?? hex(tag);
}

/** (0008,0005) */
export const SPECIFIC_CHARACTER_SET = 0x0008_0005;

const BYTES: readonly string[] = Array.from({ length: 0x100 }, (_, byte) =>
  byte.toString(16).toUpperCase().padStart(2, '0'),
);
