import { concat } from '../bytes/index.ts';
import { DataSet, PushParser } from '../data/index.ts';
// Not by the door of the network, whose tables a reader of files has no use for.
import { uidByValue } from '../dictionary/look-ups.ts';
import { ParseError } from '../errors/index.ts';
import type { TransferSyntax } from '../syntax/index.ts';
import { acrNemaEdition } from './acr-nema.ts';
import { InflatingParser } from './deflate/inflating-parser.ts';
import { type FileFront, fileFront } from './file-front.ts';
import { PREAMBLE_LENGTH } from './file-meta.ts';
import { hasPrefixAt } from './front.ts';
import { etasVersion, foreignFormat } from './magic.ts';
import { type PreambleVerdict, preambleVerdict } from './preamble.ts';

/** What DICOM is told of a file: by its meta information, else by its first elements. */
interface DicomIdentity {
  /** Undefined where the meta information names one that PS3.6 does not list, and in a damaged file. */
  readonly transferSyntax?: TransferSyntax;
  readonly sopClassUid?: string;
  /** Name of the SOP Class by PS3.6, or of the directory. */
  readonly sopClassName?: string;
}

/** What a file is, as far as its first bytes tell. */
export type Identity = { readonly description: string } & (
  | ({ readonly kind: 'part10' | 'dicomdir'; readonly preamble: PreambleVerdict } & DicomIdentity)
  | ({ readonly kind: 'data-set' } & DicomIdentity)
  | ({ readonly kind: 'acr-nema'; readonly edition: string } & DicomIdentity)
  | { readonly kind: 'etas'; readonly version: string }
  | { readonly kind: 'foreign'; readonly name: string; readonly mediaType: string }
  | { readonly kind: 'empty' | 'unknown' }
);

/** Bytes from the beginning that `identify` wants; fewer do for a shorter file. */
export const IDENTIFY_BYTES = 8192;

/**
 * Names what a file is, whatever its extension says: a Part 10 file with its transfer syntax and SOP Class, a DICOMDIR,
 * a bare data set, ACR-NEMA, the calibration text that shares the extension `.dcm`, or a format that is not DICOM.
 * @param head the first bytes of a file, IDENTIFY_BYTES of them or all
 */
export function identify(head: Uint8Array): Identity {
  if (head.length === 0) return { kind: 'empty', description: 'an empty file' };
  if (!hasPrefixAt(head, PREAMBLE_LENGTH) && !hasPrefixAt(head, 0)) {
    const version = etasVersion(head);
    if (version !== undefined) return etas(version);
    const foreign = foreignFormat(head);
    if (foreign !== undefined) return { kind: 'foreign', ...foreign, description: foreign.name };
  }
  return dicomIdentity(head);
}

/** The same for a stream, of which it takes no more than the beginning. */
export async function identifyStream(source: AsyncIterable<Uint8Array>): Promise<Identity> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of source) {
    // The array may be used again for the next chunk.
    chunks.push(new Uint8Array(chunk.subarray(0, IDENTIFY_BYTES - length)));
    length += chunk.length;
    if (length >= IDENTIFY_BYTES) break;
  }
  return identify(concat(chunks));
}

function etas(version: string): Identity {
  return { kind: 'etas', version, description: `an automotive calibration text (ETAS DCM), version ${version}` };
}

function dicomIdentity(head: Uint8Array): Identity {
  const isPart10 = hasPrefixAt(head, PREAMBLE_LENGTH) || hasPrefixAt(head, 0);
  const front = frontOf(head);
  if (front === undefined) {
    return isPart10
      ? {
          kind: 'part10',
          preamble: preambleOf(head),
          description: 'a DICOM file whose File Meta Information cannot be read',
        }
      : { kind: 'unknown', description: 'neither DICOM nor a format that is known here' };
  }
  const begin = beginOf(head, front);
  const sopClassUid = uidIn(front.fileMeta, 'MediaStorageSOPClassUID') ?? uidIn(begin, 'SOPClassUID');
  const row = sopClassUid === undefined ? undefined : uidByValue(sopClassUid);
  const isDirectory = row?.keyword === 'MediaStorageDirectoryStorage';
  const facts: DicomIdentity = {
    transferSyntax: front.transferSyntax,
    ...(sopClassUid === undefined ? {} : { sopClassUid }),
    ...(row === undefined ? {} : { sopClassName: row.name }),
  };
  const what = `${row?.name ?? 'SOP Class unknown'}, ${front.transferSyntax.name}`;
  const edition = acrNemaEdition(begin);
  if (isPart10 || front.fileMeta.window.tape.count > 0) {
    const preamble = preambleOf(head);
    const also = preamble.format === undefined ? '' : `, and ${preamble.format} by its preamble`;
    return isDirectory
      ? { kind: 'dicomdir', preamble, ...facts, description: `a DICOMDIR, ${front.transferSyntax.name}${also}` }
      : { kind: 'part10', preamble, ...facts, description: `a DICOM file: ${what}${also}` };
  }
  if (edition !== undefined)
    return {
      kind: 'acr-nema',
      edition,
      ...facts,
      description: `a message of ACR-NEMA ${edition}, ${front.transferSyntax.name}`,
    };
  return { kind: 'data-set', ...facts, description: `a bare DICOM data set: ${what}` };
}

function preambleOf(head: Uint8Array): PreambleVerdict {
  return preambleVerdict(hasPrefixAt(head, PREAMBLE_LENGTH) ? head : head.subarray(0, 0));
}

/** What stands before the data set, if that can be read from the beginning alone. */
function frontOf(head: Uint8Array): FileFront | undefined {
  try {
    return fileFront(head, head.length < IDENTIFY_BYTES);
  } catch (error) {
    if (error instanceof ParseError) return undefined;
    throw error;
  }
}

/** The first elements of the data set, as far as they go. */
function beginOf(head: Uint8Array, { transferSyntax: encoding, origin }: FileFront): DataSet {
  const options = { encoding, origin, until: BEHIND_SOP_CLASS };
  const parser = encoding.deflated ? new InflatingParser(options) : new PushParser(options);
  try {
    parser.push(head.subarray(origin));
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
  }
  return DataSet.fromTape(parser.partial());
}

/** A UID that is one; a damaged file may hold anything in its place. */
function uidIn(dataSet: DataSet, keyword: 'MediaStorageSOPClassUID' | 'SOPClassUID'): string | undefined {
  const element = dataSet.element(keyword);
  const text = element?.bytes === undefined ? undefined : element.text;
  return text !== undefined && /^[0-9.]{1,64}$/.test(text) ? text : undefined;
}

const BEHIND_SOP_CLASS = 0x0008_0017;
