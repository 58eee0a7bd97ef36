import { DataSet, parse } from '../data/index.ts';
import { ParseError } from '../errors/index.ts';
import { foundSyntax, type TransferSyntax, transferSyntax } from '../syntax/index.ts';
import { PREAMBLE_LENGTH, PREFIX } from './file-meta.ts';
import {
  describedSyntax,
  hasPrefixAt,
  META_OPTIONS,
  MOST_META_BYTES,
  namedSyntaxUid,
  readableSyntax,
  unknownSyntax,
} from './front.ts';
import { GUESS_BYTES, guessSyntax, guessSyntaxBehindMeta } from './guess.ts';
import { foreignFormat } from './magic.ts';

/** What stands before a data set, and what is missing there. */
export interface FileFront {
  /** 128 bytes, or none where the file begins with the prefix, the meta information or the data set. */
  readonly preamble: Uint8Array;
  readonly hasPrefix: boolean;
  /** Without elements where there is none. */
  readonly fileMeta: DataSet;
  readonly transferSyntax: TransferSyntax;
  /** The transfer syntax was told by the first elements, for the file does not name it, or names one that nobody knows. */
  readonly isGuessed: boolean;
  /** Where the data set begins. */
  readonly origin: number;
}

/**
 * Reads what stands before the data set: preamble, prefix and File Meta Information (PS3.10 §7.1), or as much of these
 * as the writer gave.
 * @param bytes the beginning of a file
 * @param isWhole whether no byte follows
 * @returns undefined when more bytes are needed
 * @throws ParseError `not-dicom`, `no-transfer-syntax`, `unknown-transfer-syntax`, `unsupported-encoding`, and what may
 * be wrong in the meta information
 */
export function fileFront(bytes: Uint8Array, isWhole: boolean): FileFront | undefined {
  if (hasPrefixAt(bytes, PREAMBLE_LENGTH))
    return withMeta(bytes, { preambleLength: PREAMBLE_LENGTH, hasPrefix: true }, isWhole);
  if (!isWhole && bytes.length < GUESS_BYTES) return undefined;
  if (hasPrefixAt(bytes, 0)) return withMeta(bytes, { preambleLength: 0, hasPrefix: true }, isWhole);
  const foreign = foreignFormat(bytes);
  const syntax = foreign === undefined ? guessSyntax(bytes, isWhole) : undefined;
  if (syntax === undefined) throw notDicom(foreign?.name);
  const group = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint16(0, syntax.littleEndian);
  if (group === 0x0002) return withMeta(bytes, { preambleLength: 0, hasPrefix: false }, isWhole);
  return {
    preamble: NOTHING,
    hasPrefix: false,
    fileMeta: DataSet.of({}),
    transferSyntax: syntax,
    isGuessed: true,
    origin: 0,
  };
}

function notDicom(format: string | undefined): ParseError {
  return new ParseError('not-dicom', {
    detail: format === undefined ? 'neither the prefix DICM at byte 128 nor a data set' : `it is ${format}`,
  });
}

interface Place {
  readonly preambleLength: number;
  readonly hasPrefix: boolean;
}

function withMeta(bytes: Uint8Array, { preambleLength, hasPrefix }: Place, isWhole: boolean): FileFront | undefined {
  const start = preambleLength + (hasPrefix ? PREFIX.length : 0);
  const fileMeta = metaAt(bytes, start, isWhole);
  if (fileMeta === undefined) return undefined;
  const origin = start + fileMeta.window.end;
  const preamble = bytes.subarray(0, preambleLength);
  const uid = namedSyntaxUid(fileMeta);
  if (uid !== undefined && describedSyntax(uid) !== undefined)
    return { preamble, hasPrefix, fileMeta, transferSyntax: readableSyntax(uid), isGuessed: false, origin };
  if (!isWhole && bytes.length < origin + GUESS_BYTES) return undefined;
  // Behind a syntax that nobody has described may be anything; behind none there is a data set.
  const guess = uid === undefined ? guessSyntaxBehindMeta : guessSyntax;
  const guessed = guess(bytes.subarray(origin), isWhole);
  if (guessed === undefined) throw uid === undefined ? new ParseError('no-transfer-syntax') : unknownSyntax(uid);
  const found = uid === undefined ? guessed : foundSyntax(uid, guessed);
  return { preamble, hasPrefix, fileMeta, transferSyntax: found, isGuessed: true, origin };
}

/** The group 0002; undefined when it may go on behind the bytes. */
function metaAt(bytes: Uint8Array, start: number, isWhole: boolean): DataSet | undefined {
  const rest = bytes.subarray(start);
  try {
    const meta = parse(rest, { ...META_OPTIONS, origin: start });
    if (meta.window.end === rest.length && !isWhole) return more(rest);
    return isDeflated(meta) ? (statedMeta(rest, start) ?? meta) : meta;
  } catch (error) {
    // Deflated data may begin like a further element of the group; then only its length tells where it ends.
    const meta = statedMeta(rest, start);
    if (meta !== undefined && isDeflated(meta)) return meta;
    if (error instanceof ParseError && error.code === 'truncated' && !isWhole) return more(rest);
    throw error;
  }
}

/** @throws ParseError `header-too-large` where there is no end of it */
function more(rest: Uint8Array): undefined {
  if (rest.length <= MOST_META_BYTES) return undefined;
  throw new ParseError('header-too-large', { detail: 'the File Meta Information' });
}

/** The meta information up to the end that its group length (0002,0000) states, if that is the end of an element. */
function statedMeta(rest: Uint8Array, start: number): DataSet | undefined {
  const view = new DataView(rest.buffer, rest.byteOffset, rest.byteLength);
  if (rest.length < GROUP_LENGTH_BYTES || view.getUint32(0, true) !== 0x0000_0002) return undefined;
  const length = GROUP_LENGTH_BYTES + view.getUint32(8, true);
  if (length > rest.length) return undefined;
  try {
    const meta = parse(rest.subarray(0, length), { ...META_OPTIONS, origin: start });
    return meta.window.end === length ? meta : undefined;
  } catch (error) {
    if (error instanceof ParseError) return undefined;
    throw error;
  }
}

function isDeflated(meta: DataSet): boolean {
  return transferSyntax(namedSyntaxUid(meta) ?? '')?.deflated ?? false;
}

const NOTHING = new Uint8Array(0);
/** The element (0002,0000) itself. */
const GROUP_LENGTH_BYTES = 12;
