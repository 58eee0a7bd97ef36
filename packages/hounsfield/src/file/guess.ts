import type { Encoding } from '../data/index.ts';
import { attributeByTag, implicitVrCode, isVrCode, longForm, vrCode } from '../dictionary/look-ups.ts';
import { implicitVrBigEndian, type TransferSyntax, transferSyntax } from '../syntax/index.ts';

/** Bytes by which an encoding is told; fewer do where there are no more. */
export const GUESS_BYTES = 1024;

/**
 * The transfer syntax of a bare data set, told by its first elements: each must have a tag that PS3.6 lists or that is
 * private, higher than the one before, a VR and a length that fit. Undefined where the bytes are no data set.
 * @param bytes the beginning of the data set; GUESS_BYTES of it, or all
 * @param isWhole whether no byte follows
 */
export function guessSyntax(bytes: Uint8Array, isWhole: boolean): TransferSyntax | undefined {
  let best: TransferSyntax | undefined;
  let most = 0;
  for (const uid of CANDIDATES) {
    const syntax = uid === undefined ? implicitVrBigEndian : transferSyntax(uid);
    if (syntax === undefined) continue;
    const elements = plausibleElements(bytes, syntax, isWhole);
    if (elements > most) {
      most = elements;
      best = syntax;
    }
  }
  return best;
}

/**
 * The same for a data set that is known to be one, behind a File Meta Information: where no encoding explains its first
 * elements, VR letters in the first one tell Explicit from Implicit VR. Undefined where there is no element.
 */
export function guessSyntaxBehindMeta(bytes: Uint8Array, isWhole: boolean): TransferSyntax | undefined {
  const guessed = guessSyntax(bytes, isWhole);
  if (guessed !== undefined || bytes.length < 8) return guessed;
  const isExplicit = isVrCode[(bytes[4]! << 8) | bytes[5]!] === 1;
  return transferSyntax(isExplicit ? CANDIDATES[0] : CANDIDATES[1]);
}

/** How many elements at the beginning make sense in an encoding; 0 where one of the first does not. */
function plausibleElements(bytes: Uint8Array, encoding: Encoding, isWhole: boolean): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let last = -1;
  let count = 0;
  for (let at = 0; count < ENOUGH && at + 8 <= bytes.length; count++) {
    const element = elementAt(view, at, encoding);
    // A private element is no beginning: half of all texts would be one.
    if (element === undefined || element.tag <= last || (count === 0 && isPrivate(element.tag))) return 0;
    last = element.tag;
    // What a value of undefined length holds is not looked at; neither is what lies behind the bytes at hand.
    if (element.length === UNDEFINED) return count + 1;
    at = element.value + element.length;
    if (at >= bytes.length) return isWhole && at > bytes.length && count < 2 ? 0 : count + 1;
  }
  return count;
}

interface FoundElement {
  readonly tag: number;
  readonly length: number;
  /** Offset of the value. */
  readonly value: number;
}

/** The element at an offset, if there may be one. */
function elementAt(view: DataView, at: number, encoding: Encoding): FoundElement | undefined {
  const { littleEndian, explicitVr } = encoding;
  const tag = ((view.getUint16(at, littleEndian) << 16) | view.getUint16(at + 2, littleEndian)) >>> 0;
  if (!isKnownTag(tag)) return undefined;
  if (!explicitVr)
    return fitting({ tag, length: view.getUint32(at + 4, littleEndian), value: at + 8 }, implicitVrCode(tag));
  const vr = view.getUint16(at + 4, false);
  if (isVrCode[vr] !== 1) return undefined;
  if (longForm[vr] !== 1) return fitting({ tag, length: view.getUint16(at + 6, littleEndian), value: at + 8 }, vr);
  if (at + 12 > view.byteLength) return undefined;
  return fitting({ tag, length: view.getUint32(at + 8, littleEndian), value: at + 12 }, vr);
}

/** Undefined length is for sequences, numbers of 16 and 32 bits have whole values, and a group length is one number. */
function fitting(element: FoundElement, vr: number): FoundElement | undefined {
  const { tag, length } = element;
  if ((tag & 0xffff) === 0 && length !== 4) return undefined;
  const unit = UNITS[vr] ?? 1;
  if (length === UNDEFINED) return vr === 0 || unit === 0 ? element : undefined;
  return unit === 0 || length % unit === 0 ? element : undefined;
}

/** Group lengths, private elements, and those of PS3.6. */
function isKnownTag(tag: number): boolean {
  const group = tag >>> 16;
  if (group === 0 || group >= 0xfffe) return false;
  return isPrivate(tag) || (tag & 0xffff) === 0 || attributeByTag(tag) !== undefined;
}

function isPrivate(tag: number): boolean {
  const group = tag >>> 16;
  return group % 2 === 1 && group > 0x0008;
}

/**
 * The uncompressed syntaxes, the likeliest first: it wins where two explain as many elements. The last one never had a
 * UID.
 */
const CANDIDATES = ['1.2.840.10008.1.2.1', '1.2.840.10008.1.2', '1.2.840.10008.1.2.2', undefined] as const;

/** Bytes of one value of a VR of fixed width; 0 for those whose length may be undefined. */
const UNITS: Readonly<Record<number, number>> = {
  [vrCode('SQ')]: 0,
  [vrCode('UN')]: 0,
  [vrCode('OB')]: 0,
  [vrCode('OW')]: 0,
  [vrCode('US')]: 2,
  [vrCode('SS')]: 2,
  [vrCode('UL')]: 4,
  [vrCode('SL')]: 4,
  [vrCode('FL')]: 4,
  [vrCode('FD')]: 8,
  [vrCode('AT')]: 4,
};
const UNDEFINED = 0xffff_ffff;
/** So many elements in a row are no chance. */
const ENOUGH = 12;
