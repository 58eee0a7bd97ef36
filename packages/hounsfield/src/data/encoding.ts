/** How elements are laid out as bytes (PS3.5 §7.1); a transfer syntax row names one. */
export interface Encoding {
  readonly explicitVr: boolean;
  readonly littleEndian: boolean;
}

/** PS3.5 §A.1 */
export const implicitVrLittleEndian: Encoding = { explicitVr: false, littleEndian: true };
/** PS3.5 §A.2 */
export const explicitVrLittleEndian: Encoding = { explicitVr: true, littleEndian: true };
/** PS3.5 §A.3 (retired) */
export const explicitVrBigEndian: Encoding = { explicitVr: true, littleEndian: false };

export function sameEncoding(a: Encoding, b: Encoding): boolean {
  return a.explicitVr === b.explicitVr && a.littleEndian === b.littleEndian;
}
