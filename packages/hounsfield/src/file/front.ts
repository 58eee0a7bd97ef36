import { type DataSet, defaultLimits, explicitVrLittleEndian, type ParseOptions } from '../data/index.ts';
import { TransferSyntaxUID } from '../dictionary/tags.generated.ts';
import { ParseError } from '../errors/index.ts';
import { type TransferSyntax, transferSyntax } from '../syntax/index.ts';
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
  const syntax = transferSyntax(uid);
  if (syntax === undefined) throw new ParseError('unknown-transfer-syntax', { detail: shown(uid) });
  if (!syntax.binary) throw new ParseError('unsupported-encoding', { detail: syntax.name });
  return syntax;
}

/** A UID from a file is shown only where it is one. */
function shown(uid: string): string {
  return /^[0-9.]{1,64}$/.test(uid) ? uid : 'a text that is not a UID';
}
