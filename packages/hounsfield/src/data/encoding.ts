/** How elements are laid out as bytes (PS3.5 §7.1); a transfer syntax row names one. */
export interface Encoding {
  readonly explicitVr: boolean;
  readonly littleEndian: boolean;
  /** Numbers of Pixel Data are big endian although all others are little endian, as in a private syntax of GE. */
  readonly bigEndianPixels?: true;
}

/** PS3.5 §A.1 */
export const implicitVrLittleEndian: Encoding = { explicitVr: false, littleEndian: true };
/** PS3.5 §A.2 */
export const explicitVrLittleEndian: Encoding = { explicitVr: true, littleEndian: true };
/** PS3.5 §A.3 (retired) */
export const explicitVrBigEndian: Encoding = { explicitVr: true, littleEndian: false };

/** Byte order of the numbers of an element, wherever VR and place do not say otherwise. */
export function isLittleEndianAt(tag: number, { littleEndian, bigEndianPixels }: Encoding): boolean {
  return littleEndian && !(bigEndianPixels === true && tag === PIXEL_DATA);
}

export function sameEncoding(a: Encoding, b: Encoding): boolean {
  return a.explicitVr === b.explicitVr && a.littleEndian === b.littleEndian && a.bigEndianPixels === b.bigEndianPixels;
}

const PIXEL_DATA = 0x7fe0_0010;
