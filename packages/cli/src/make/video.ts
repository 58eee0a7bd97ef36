import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Changes, DataSet } from 'hounsfield/data';
import { CommandError } from '../errors.ts';
import type { ImageKind } from './kinds.ts';
import type { NewObject } from './new-object.ts';

/** Whether a file begins as MP4 does (ISO/IEC 14496-12 §4.3). */
export function isMp4(beginning: Uint8Array): boolean {
  return Buffer.from(beginning.subarray(4, 8)).toString('latin1') === 'ftyp';
}

/**
 * A video object of an MP4 file with H.264 or HEVC, which stays as it is in one fragment (PS3.5 §8.2.5 to §8.2.11, §A.4.5).
 * Of the file its description alone is read here.
 * @throws CommandError `not-a-video`
 */
export async function videoObject(
  path: string,
  kind: ImageKind,
  dataSetOf: (values: Changes) => DataSet,
): Promise<NewObject> {
  const { length, description } = await descriptionOf(path);
  const film = filmOf(description);
  const frameTime = (film.duration * 1000) / film.frames;
  const native = film.width * film.height * 3 * film.frames;
  const dataSet = dataSetOf({
    SOPClassUID: kind.sopClassUid,
    Modality: kind.modality,
    ImageType: ['ORIGINAL', 'PRIMARY'],
    ...kind.more,
    NumberOfFrames: film.frames,
    FrameTime: Number(frameTime.toFixed(4)),
    FrameIncrementPointer: [0x0018_1063],
    CineRate: Math.max(1, Math.round(1000 / frameTime)),
    SamplesPerPixel: 3,
    PhotometricInterpretation: 'YBR_PARTIAL_420',
    PlanarConfiguration: 0,
    Rows: film.height,
    Columns: film.width,
    BitsAllocated: 8,
    BitsStored: 8,
    HighBit: 7,
    PixelRepresentation: 0,
    LossyImageCompression: '01',
    LossyImageCompressionRatio: [Number((native / length).toFixed(2))],
    LossyImageCompressionMethod: [film.method],
  });
  return {
    dataSet,
    transferSyntaxUid: film.transferSyntaxUid,
    fragments: [{ length, chunks: () => createReadStream(path) }],
  };
}

interface Film {
  readonly width: number;
  readonly height: number;
  readonly frames: number;
  /** Seconds. */
  readonly duration: number;
  readonly transferSyntaxUid: string;
  readonly method: string;
}

/** The box `moov` of a file with its header, wherever it stands. */
async function descriptionOf(path: string): Promise<{ readonly length: number; readonly description: Uint8Array }> {
  await using file = await open(path);
  const { size: length } = await file.stat();
  const head = new DataView(new ArrayBuffer(16));
  for (let at = 0; at + 8 <= length; ) {
    await file.read(new Uint8Array(head.buffer), 0, 16, at);
    const isLong = head.getUint32(0) === 1;
    const size = isLong ? Number(head.getBigUint64(8)) : head.getUint32(0) || length - at;
    if (size < 8 || at + size > length) break;
    if (head.getUint32(4) === MOOV && size <= MOST_DESCRIPTION) {
      const description = new Uint8Array(size);
      await file.read(description, 0, size, at);
      return { length, description };
    }
    at += size;
  }
  throw new CommandError('not-a-video');
}

function filmOf(bytes: Uint8Array): Film {
  for (const track of boxes(bytes, ['moov', 'trak'])) {
    const media = boxes(track, ['mdia'])[0];
    const table = media && boxes(media, ['minf', 'stbl'])[0];
    const header = media && boxes(media, ['mdhd'])[0];
    const entries = table && boxes(table, ['stsd'])[0];
    if (header === undefined || table === undefined || entries === undefined || entries.length < 86) continue;
    const name = Buffer.from(entries.subarray(12, 16)).toString('latin1');
    const codec = CODECS.find(({ names }) => names.includes(name));
    if (codec === undefined) continue;
    const view = viewOf(entries);
    const sizes = boxes(table, ['stsz'])[0];
    const frames = sizes === undefined || sizes.length < 12 ? 0 : viewOf(sizes).getUint32(8);
    if (frames < 1) continue;
    const [width, height] = [view.getUint16(40), view.getUint16(42)];
    return { width, height, frames, duration: durationOf(header), ...codec.syntax(entries, width * height) };
  }
  throw new CommandError('not-a-video');
}

function durationOf(header: Uint8Array): number {
  const view = viewOf(header);
  const isLong = header[0] === 1;
  if (header.length < (isLong ? 32 : 20)) throw new CommandError('not-a-video');
  const scale = view.getUint32(isLong ? 20 : 12);
  const length = isLong ? Number(view.getBigUint64(24)) : view.getUint32(16);
  return length / Math.max(1, scale) || 1;
}

/** The contents of the boxes that a path leads to; all of its last name. */
function boxes(bytes: Uint8Array, [name, ...deeper]: readonly string[]): readonly Uint8Array[] {
  const found: Uint8Array[] = [];
  for (let at = 0; at + 8 <= bytes.length; ) {
    const view = viewOf(bytes.subarray(at));
    const isLong = view.getUint32(0) === 1 && at + 16 <= bytes.length;
    const length = isLong ? Number(view.getBigUint64(8)) : view.getUint32(0) || bytes.length - at;
    if (length < 8 || at + length > bytes.length) break;
    if (Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1') === name) {
      const content = bytes.subarray(at + (isLong ? 16 : 8), at + length);
      found.push(...(deeper.length === 0 ? [content] : boxes(content, deeper)));
    }
    at += length;
  }
  return found;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The four letters. */
const MOOV = 0x6d6f_6f76;
const MOST_DESCRIPTION = 2 ** 28;

type Syntax = Pick<Film, 'transferSyntaxUid' | 'method'>;

/** Sample entries of a film, and the transfer syntax by the profile and level in their configuration. */
const CODECS: readonly { readonly names: readonly string[]; syntax(entries: Uint8Array, pixels: number): Syntax }[] = [
  {
    names: ['avc1', 'avc3'],
    syntax: entries => {
      // The configuration is a box behind the 86 bytes of a visual sample entry: version, profile, compatibility, level.
      const [configuration] = boxes(entries.subarray(94), ['avcC']);
      const level = configuration?.[3] ?? 41;
      return {
        transferSyntaxUid: level > 41 ? '1.2.840.10008.1.2.4.104' : '1.2.840.10008.1.2.4.102',
        method: 'ISO_14496_10',
      };
    },
  },
  {
    names: ['hvc1', 'hev1'],
    syntax: entries => {
      const [configuration] = boxes(entries.subarray(94), ['hvcC']);
      const isMain10 = ((configuration?.[1] ?? 1) & 31) === 2;
      return {
        transferSyntaxUid: isMain10 ? '1.2.840.10008.1.2.4.108' : '1.2.840.10008.1.2.4.107',
        method: 'ISO_23008_2',
      };
    },
  },
];
