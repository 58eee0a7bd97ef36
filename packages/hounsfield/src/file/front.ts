import { type DataSet, defaultLimits, explicitVrLittleEndian, type ParseOptions } from '../data/index.ts';
import { TransferSyntaxUID } from '../dictionary/own-tags.generated.ts';
import { ParseError } from '../errors/index.ts';
import { foundSyntax, otherSyntax, type TransferSyntax, transferSyntax } from '../syntax/index.ts';
import { PREAMBLE_LENGTH, PREFIX } from './file-meta.ts';

/** Bytes in front of the File Meta Information: preamble and prefix. */
export const FRONT_LENGTH: number = PREAMBLE_LENGTH + 4;
export const MOST_META_BYTES: number = 1024 * 1024;

/** How the group 0002 is read: always Explicit VR Little Endian, to the first element of another group (PS3.10 §7.1). */
export const META_OPTIONS: ParseOptions = {
  encoding: explicitVrLittleEndian,
  limits: { ...defaultLimits, headerBytes: MOST_META_BYTES, elements: 1000 },
  from: 0x0002_0000,
  until: 0x0003_0000,
  origin: FRONT_LENGTH,
};

/** Whether the prefix DICM stands at `at` (PS3.10 §7.1). */
export function hasPrefixAt(bytes: Uint8Array, at: number): boolean {
  return PREFIX.every((byte, k) => bytes[at + k] === byte);
}

/** @throws ParseError `not-dicom` */
export function checkPrefix(front: Uint8Array): void {
  if (!hasPrefixAt(front, PREAMBLE_LENGTH)) throw new ParseError('not-dicom');
}

/** By its tag, because a keyword builds the dictionary: milliseconds in a program that reads one header. */
export function namedSyntaxUid(fileMeta: DataSet): string | undefined {
  return fileMeta.text(TransferSyntaxUID) || undefined;
}

/** @throws ParseError `no-transfer-syntax` */
export function transferSyntaxUidOf(fileMeta: DataSet): string {
  const uid = namedSyntaxUid(fileMeta);
  if (uid === undefined) throw new ParseError('no-transfer-syntax');
  return uid;
}

/** @throws ParseError `unknown-transfer-syntax`, `unsupported-encoding` for one whose body is no data set */
export function readableSyntax(uid: string): TransferSyntax {
  const syntax = describedSyntax(uid);
  if (syntax === undefined) throw unknownSyntax(uid);
  if (!syntax.binary) throw new ParseError('unsupported-encoding', { detail: syntax.name });
  return syntax;
}

/** One of PS3.6, or another one that is known here. */
export function describedSyntax(uid: string): TransferSyntax | undefined {
  return transferSyntax(uid) ?? otherSyntax(uid);
}

export function unknownSyntax(uid: string): ParseError {
  return new ParseError('unknown-transfer-syntax', { detail: shown(uid) });
}

/**
 * The transfer syntax of a data set that was read: one that nobody has described is encapsulated where its pixels turned
 * out to be fragments.
 */
export function seenSyntax(syntax: TransferSyntax, dataSet: DataSet): TransferSyntax {
  if (describedSyntax(syntax.uid) !== undefined) return syntax;
  return dataSet.element(PIXEL_DATA)?.isEncapsulated === true ? foundSyntax(syntax.uid, syntax, true) : syntax;
}

/** A UID from a file is shown only where it is one. */
function shown(uid: string): string {
  return /^[0-9.]{1,64}$/.test(uid) ? uid : 'a text that is not a UID';
}

const PIXEL_DATA = 0x7fe0_0010;
