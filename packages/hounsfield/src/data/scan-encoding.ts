import { implicitVrCode, isVrCode } from '../dictionary/look-ups.ts';
import {
  type Encoding,
  explicitVrBigEndian,
  explicitVrLittleEndian,
  implicitVrLittleEndian,
  sameEncoding,
} from './encoding.ts';

/** Whether little endian bytes begin as nearly every data set does: with a group from 0000 to 00FF, and a VR or none. */
export function isPlainBeginning(bytes: Uint8Array, { explicitVr, littleEndian }: Encoding): boolean {
  return littleEndian && bytes[1] === 0 && (isVrCode[(bytes[4]! << 8) | bytes[5]!] === 1) === explicitVr;
}

/**
 * The encoding in which the first element makes sense: the one that was declared wherever that may be, another one only
 * where the tag, the VR and the length fit in that and not in the declared one.
 */
export function foundEncoding(bytes: Uint8Array, length: number, encoding: Encoding): Encoding {
  if (length < 8) return encoding;
  if (fits(bytes, encoding)) return encoding;
  // An element without a VR among explicit ones is a mistake of one element, which is read as such.
  const others = CANDIDATES.filter(
    other => !sameEncoding(other, encoding) && !(encoding.explicitVr && !other.explicitVr && encoding.littleEndian),
  );
  return others.find(other => fits(bytes, other)) ?? encoding;
}

/** Whether the first element is one of PS3.6 with its VR, and not long. */
function fits(bytes: Uint8Array, { explicitVr, littleEndian }: Encoding): boolean {
  const [b0, b1, b2, b3] = [bytes[0]!, bytes[1]!, bytes[2]!, bytes[3]!];
  const tag =
    (littleEndian ? (b1 << 24) | (b0 << 16) | (b3 << 8) | b2 : (b0 << 24) | (b1 << 16) | (b2 << 8) | b3) >>> 0;
  const known = implicitVrCode(tag);
  if (known === 0 || tag === 0) return false;
  const vr = (bytes[4]! << 8) | bytes[5]!;
  if (explicitVr) return vr === known;
  // A length below 65,536, which has no letters in it.
  return isVrCode[vr] !== 1 && (littleEndian ? bytes[6] === 0 && bytes[7] === 0 : bytes[4] === 0 && bytes[5] === 0);
}

const CANDIDATES: readonly Encoding[] = [explicitVrLittleEndian, explicitVrBigEndian, implicitVrLittleEndian];
