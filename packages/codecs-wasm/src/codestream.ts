import type { Bytes } from 'hounsfield/bytes';
import { DecodeError } from 'hounsfield/errors';

/** What the SIZ marker of a codestream says (T.800 §A.5.1). */
export interface StreamSize {
  readonly width: number;
  readonly height: number;
  /** −1 where components differ in size, bits or sign. */
  readonly components: number;
  readonly bits: number;
  readonly isSigned: boolean;
}

/** Reads the size from the head of a codestream. @throws DecodeError `bad-jpeg-2000` */
export function readStreamSize(bytes: Bytes): StreamSize {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isHead = bytes.length >= COMPONENTS_AT + COMPONENT_SIZE && view.getUint32(0) === SOC_AND_SIZ;
  const count = isHead ? view.getUint16(COMPONENTS_AT - 2) : 0;
  if (count === 0 || bytes.length < COMPONENTS_AT + count * COMPONENT_SIZE) {
    throw new DecodeError('bad-jpeg-2000', { detail: 'no SIZ marker' });
  }
  const depth = view.getUint8(COMPONENTS_AT);
  let isOneKind = true;
  for (let at = COMPONENTS_AT; at < COMPONENTS_AT + count * COMPONENT_SIZE; at += COMPONENT_SIZE) {
    isOneKind &&= view.getUint8(at) === depth && view.getUint16(at + 1) === UNSAMPLED;
  }
  return {
    width: view.getUint32(8) - view.getUint32(16),
    height: view.getUint32(12) - view.getUint32(20),
    components: isOneKind ? count : -1,
    bits: (depth & ~SIGNED) + 1,
    isSigned: (depth & SIGNED) !== 0,
  };
}

/**
 * Walks over the tile-parts of a codestream (T.800 §A.4.2): a decoder may make a picture of what is left of a stream that
 * was cut off, and say nothing.
 * @throws DecodeError `bad-jpeg-2000`
 */
export function checkTileParts(bytes: Bytes): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = segmentAt(view, SOT);
  while (at + SOT_SIZE <= bytes.length && view.getUint16(at) === SOT) {
    const length = view.getUint32(at + 6);
    // The last one may reach to the end of the codestream.
    if (length === 0) return;
    if (length < SOT_SIZE || at + length > bytes.length) break;
    at += length;
    // Some leave out the marker of the end.
    if (at + 2 > bytes.length || view.getUint16(at) === EOC) return;
  }
  throw new DecodeError('bad-jpeg-2000', { detail: 'a tile-part is cut off or missing' });
}

/** How the samples of each component are coded (T.800 Table A.11); one line for each. */
export function depthsOf(bytes: Bytes): readonly { readonly bits: number; readonly isSigned: boolean }[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  readStreamSize(bytes);
  return Array.from({ length: view.getUint16(COMPONENTS_AT - 2) }, (_each, at) => {
    const depth = view.getUint8(COMPONENTS_AT + at * COMPONENT_SIZE);
    return { bits: (depth & ~SIGNED) + 1, isSigned: (depth & SIGNED) !== 0 };
  });
}

/** Where a marker of the main header is, or the first tile-part; the end of the bytes or a place behind it without one. */
function segmentAt(view: DataView, marker: number): number {
  let at = 2;
  while (at + 4 <= view.byteLength && view.getUint16(at) !== marker && view.getUint16(at) !== SOT) {
    at += 2 + Math.max(2, view.getUint16(at + 2));
  }
  return at;
}

/** SOC, and SIZ right after it. */
const SOC_AND_SIZ = 0xff4f_ff51;
/** Ssiz, XRsiz and YRsiz of each component, behind SOC and the fixed part of SIZ. */
const COMPONENTS_AT = 42;
const COMPONENT_SIZE = 3;
const SIGNED = 0x80;
const UNSAMPLED = 0x0101;
const SOT = 0xff90;
const SOT_SIZE = 12;
const EOC = 0xffd9;
