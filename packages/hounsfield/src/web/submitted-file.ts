import type { Bytes } from '../bytes/index.ts';
import { type BulkValue, type Changes, type DataSet, explicitVrLittleEndian, write } from '../data/index.ts';
import { transferSyntaxByUid } from '../dictionary/index.ts';
import { webMediaTypes } from '../dictionary/web.generated.ts';
import { DecodeError, ParseError } from '../errors/index.ts';
import { fileMetaBytes, writeObject } from '../file/index.ts';
import { modelObject } from '../models/index.ts';
import { storeReasons } from './backend.ts';
import { OCTETS } from './representations.ts';

/** One part of bulk data. */
export interface BulkPart {
  /** Padded to an even length (PS3.5 §7.1.1). */
  readonly value: BulkValue;
  /** Bytes as they came. */
  readonly length: number;
  /** Some of them. */
  read(position: number, length: number): Promise<Bytes>;
  readonly mediaType: string;
  /** As the part names it. */
  readonly transferSyntax?: string;
}

/**
 * The Part 10 file of metadata with its bulk data (PS3.18 §10.5.2.1): uncompressed values as they are, compressed pixels
 * in the transfer syntax of their media type, one part a frame.
 * @returns a Failure Reason where no object can be made of it
 */
export async function submittedFile(
  metadata: DataSet,
  parts: ReadonlyMap<BulkValue, readonly BulkPart[]>,
  signal: AbortSignal,
): Promise<AsyncIterable<Bytes> | number> {
  const pixels = partsOf(metadata, PIXEL_DATA, parts);
  const named = pixels[0]?.transferSyntax ?? namedSyntax(metadata);
  const dataSet = withDocument(withoutMeta(metadata), partsOf(metadata, DOCUMENT, parts)[0]);
  try {
    const [first] = pixels;
    if (first === undefined || (first.mediaType === OCTETS && !isEncapsulated(first.transferSyntax))) {
      return nativeFile(dataSet, named, signal);
    }
    const picture = pixels.length === 1 ? await SPECIAL.get(first.mediaType)?.(first) : undefined;
    if (picture !== undefined) {
      const { changes, transferSyntax } = picture;
      const whole = described(dataSet, changes);
      if (transferSyntax === undefined) return nativeFile(whole, undefined, signal);
      return encapsulatedFile(whole, pixels, named ?? transferSyntax, signal);
    }
    return encapsulatedFile(dataSet, pixels, named ?? syntaxOf(first.mediaType), signal);
  } catch (error) {
    if (error instanceof DecodeError) return storeReasons.cannotUnderstand;
    if (error instanceof ParseError) return storeReasons.doesNotMatchSopClass;
    throw error;
  }
}

function partsOf(
  dataSet: DataSet,
  tag: number,
  parts: ReadonlyMap<BulkValue, readonly BulkPart[]>,
): readonly BulkPart[] {
  const bulk = dataSet.element(tag)?.bulk;
  if (bulk === undefined) return [];
  // The data set may hold the value by another name.
  const own = [...parts.values()].find(([part]) => part !== undefined && isSame(part.value, bulk));
  return parts.get(bulk) ?? own ?? [];
}

function isSame(a: BulkValue, b: BulkValue): boolean {
  const position = (value: BulkValue): unknown => (value as { readonly position?: number }).position;
  return position(a) !== undefined && position(a) === position(b);
}

/** Available Transfer Syntax UID (0008,3002), or what some clients leave of File Meta Information. */
function namedSyntax(dataSet: DataSet): string | undefined {
  return dataSet.text('AvailableTransferSyntaxUID') || dataSet.text(TRANSFER_SYNTAX) || undefined;
}

function withoutMeta(dataSet: DataSet): DataSet {
  const tags = Array.from(dataSet, ({ tag }) => tag).filter(tag => tag < FIRST_OF_DATA_SET);
  return dataSet.without(...tags, 'AvailableTransferSyntaxUID');
}

function withDocument(dataSet: DataSet, part: BulkPart | undefined): DataSet {
  if (part === undefined || part.mediaType === OCTETS) return dataSet;
  return dataSet.with({
    MIMETypeOfEncapsulatedDocument: dataSet.text('MIMETypeOfEncapsulatedDocument') || part.mediaType,
    EncapsulatedDocumentLength: dataSet.get('EncapsulatedDocumentLength') ?? part.length,
  });
}

function nativeFile(dataSet: DataSet, named: string | undefined, signal: AbortSignal): AsyncIterable<Bytes> {
  const transferSyntaxUid = isEncapsulated(named) ? named : undefined;
  const inline = dataSet.element(PIXEL_DATA)?.bulk?.inline;
  // Fragments that stand inline with their item headers are of the transfer syntax that the metadata name.
  const facts = transferSyntaxUid === undefined || inline === undefined ? {} : { transferSyntaxUid };
  return writeObject(modelObject(dataSet, facts), { signal });
}

function encapsulatedFile(
  dataSet: DataSet,
  frames: readonly BulkPart[],
  transferSyntaxUid: string | undefined,
  signal: AbortSignal,
): AsyncIterable<Bytes> | number {
  const row = transferSyntaxUid === undefined ? undefined : transferSyntaxByUid(transferSyntaxUid);
  if (transferSyntaxUid === undefined || row === undefined || !row.encapsulated) {
    return storeReasons.transferSyntaxNotSupported;
  }
  const isStream = row.fragment === 'whole-stream' || row.fragment === 'part-of-stream';
  const count = isStream ? 1 : (dataSet.get('NumberOfFrames') ?? 1);
  const isDescribed = IMAGE.every(keyword => dataSet.has(keyword));
  if (frames.length !== count || !isDescribed) return storeReasons.doesNotMatchSopClass;
  return fragmentsFile(dataSet, frames, transferSyntaxUid, signal);
}

async function* fragmentsFile(
  dataSet: DataSet,
  frames: readonly BulkPart[],
  transferSyntaxUid: string,
  signal: AbortSignal,
): AsyncGenerator<Bytes> {
  const tags = Array.from(dataSet, ({ tag }) => tag);
  const options = { encoding: explicitVrLittleEndian, signal };
  yield fileMetaBytes({
    sopClassUid: dataSet.text('SOPClassUID') ?? '',
    sopInstanceUid: dataSet.text('SOPInstanceUID') ?? '',
    transferSyntaxUid,
  });
  yield* write(dataSet.without(...tags.filter(tag => tag >= PIXEL_DATA)), options);
  yield PIXEL_HEADER;
  yield item(0);
  for (const { value } of frames) {
    yield item(value.length);
    yield* value.stream(signal);
  }
  yield DELIMITER;
  yield* write(dataSet.without(...tags.filter(tag => tag <= PIXEL_DATA)), options);
}

function item(length: number): Bytes {
  const bytes = new Uint8Array(8);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0xe000_fffe, true);
  view.setUint32(4, length, true);
  return bytes;
}

/** What a picture says of its pixels goes before what the metadata say, which need not have it (PS3.18 §10.5.2.1). */
function described(dataSet: DataSet, changes: Changes): DataSet {
  return dataSet.with(changes);
}

function isEncapsulated(uid: string | undefined): uid is string {
  return uid !== undefined && transferSyntaxByUid(uid)?.encapsulated === true;
}

/** The default transfer syntax of a media type (PS3.18 Table 8.7.3-5). */
function syntaxOf(mediaType: string): string | undefined {
  const rows = webMediaTypes.filter(row => row.table === '8.7.3-5' && row.mediaType.toLowerCase() === mediaType);
  return (rows.find(({ requirement }) => requirement === 'default') ?? rows[0])?.transferSyntax;
}

interface Picture {
  readonly changes: Changes;
  /** Undefined where the pixels are native ones now. */
  readonly transferSyntax?: string;
}

/** Undefined where the bytes tell nothing. */
type Reader = (part: BulkPart) => Promise<Picture | undefined>;

const film: Reader = async part => (await import('./submitted-picture.ts')).readFilm(part);

/** Media types whose bytes tell more than their name (PS3.18 Table 10.5.2-1). Loaded when one comes. */
const SPECIAL: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  [
    'image/jpeg',
    async ({ read, length }) => {
      const { readJpeg } = await import('./submitted-picture.ts');
      const least = Math.min(length, USUAL_BEFORE_FRAME);
      const most = Math.min(length, MOST_BEFORE_FRAME);
      return readJpeg(await read(0, least), length, least === most ? undefined : () => read(0, most));
    },
  ],
  [
    'image/png',
    async ({ read, length }) => {
      if (length > MOST_OF_PNG) throw new DecodeError('picture-too-large', { detail: `a PNG of ${length} bytes` });
      return (await import('./submitted-picture.ts')).readPng(await read(0, length));
    },
  ],
  ['video/mp4', film],
  ['video/mpeg', film],
  ['video/h265', film],
]);
/** Of a JPEG file: what may stand before the header of its frame, such as a profile. */
const MOST_BEFORE_FRAME = 32 * 1024 * 1024;
const USUAL_BEFORE_FRAME = 256 * 1024;
/** PNG is decoded in memory. */
const MOST_OF_PNG = 256 * 1024 * 1024;
const IMAGE = ['Rows', 'Columns', 'SamplesPerPixel', 'PhotometricInterpretation', 'BitsAllocated'] as const;
const PIXEL_DATA = 0x7fe0_0010;
const DOCUMENT = 0x0042_0011;
const TRANSFER_SYNTAX = 0x0002_0010;
const FIRST_OF_DATA_SET = 0x0008_0000;
/** OB of undefined length. */
const PIXEL_HEADER: Bytes = Uint8Array.of(0xe0, 0x7f, 0x10, 0, 0x4f, 0x42, 0, 0, 0xff, 0xff, 0xff, 0xff);
const DELIMITER: Bytes = Uint8Array.of(0xfe, 0xff, 0xdd, 0xe0, 0, 0, 0, 0);
