import type { Changes } from 'hounsfield/data';
import { type JpegHeader, jpegHeader, littleEndian, type RasterImage, withoutAlpha } from 'hounsfield/pixels/pictures';
import { CommandError } from '../errors.ts';
import { formatOfBytes, readPicture } from '../pictures/formats.ts';
import type { ImageKind } from './kinds.ts';
import { type Fragment, fragment } from './new-object.ts';

/** Pixels of one picture file: its JPEG stream as it is, or samples. */
export type PicturePixels =
  | {
      readonly kind: 'jpeg';
      readonly header: JpegHeader;
      readonly stream: Uint8Array;
      readonly transferSyntaxUid: string;
    }
  | { readonly kind: 'samples'; readonly pages: readonly RasterImage[] };

/** JPEG of a process that DICOM has is kept as it is; all else is decoded. @throws CommandError `not-a-picture` */
export async function picturePixels(bytes: Uint8Array, keepsJpeg: boolean): Promise<PicturePixels> {
  if (keepsJpeg && formatOfBytes(bytes) === 'jpeg') {
    const header = jpegHeader(bytes);
    const transferSyntaxUid = PROCESSES.get(header.process);
    const isPlain = header.components === 1 || header.components === 3;
    if (transferSyntaxUid !== undefined && isPlain) return { kind: 'jpeg', header, stream: bytes, transferSyntaxUid };
  }
  return { kind: 'samples', pages: (await readPicture(bytes)).map(withoutAlpha) };
}

export interface ImagePixels {
  readonly changes: Changes;
  readonly transferSyntaxUid: string;
  readonly fragments?: readonly Fragment[];
  readonly takes: ImageKind['takes'];
}

/** Pictures of one size and kind as frames of one image. @throws CommandError `unlike-images` */
export function imagePixels(pictures: readonly PicturePixels[]): ImagePixels {
  const streams = pictures.flatMap(each => (each.kind === 'jpeg' ? [each] : []));
  const pages = pictures.flatMap(each => (each.kind === 'samples' ? each.pages : []));
  if (streams.length > 0 && pages.length > 0) throw new CommandError('unlike-images', { detail: 'JPEG and others' });
  return streams.length > 0 ? ofStreams(streams) : ofPages(pages);
}

function ofStreams(streams: readonly (PicturePixels & { readonly kind: 'jpeg' })[]): ImagePixels {
  const [{ header, transferSyntaxUid }] = streams as [(typeof streams)[number]];
  for (const other of streams) {
    const { width, height, components } = other.header;
    const isAlike = width === header.width && height === header.height && components === header.components;
    if (!isAlike || other.transferSyntaxUid !== transferSyntaxUid) throw new CommandError('unlike-images');
  }
  const isColour = header.components === 3;
  const isRgb = header.adobeTransform === 0 || (header.adobeTransform === undefined && header.names === 'RGB');
  const isShared = header.chroma.across * header.chroma.down > 1;
  const native = header.width * header.height * header.components * (header.precision > 8 ? 2 : 1);
  const stored = streams.reduce((sum, { stream }) => sum + stream.length, 0);
  const isLossy = header.process !== 3;
  return {
    transferSyntaxUid,
    fragments: streams.map(({ stream }) => fragment(stream)),
    takes: takesOf(streams.length, header.components, header.precision),
    changes: {
      ...layout(header.width, header.height, header.components, header.precision),
      PhotometricInterpretation: isColour ? (isRgb ? 'RGB' : isShared ? 'YBR_FULL_422' : 'YBR_FULL') : 'MONOCHROME2',
      ...(isLossy && {
        LossyImageCompression: '01',
        LossyImageCompressionRatio: [Number(((native * streams.length) / stored).toFixed(2))],
        LossyImageCompressionMethod: ['ISO_10918_1'],
      }),
    },
  };
}

function ofPages(pages: readonly RasterImage[]): ImagePixels {
  const [first] = pages as [RasterImage];
  const isDeep = first.data instanceof Uint16Array;
  // VL and true colour objects have 8 bits (PS3.3 §C.8.12.1.1, §A.8.5.4).
  const isColour = first.samples === 3;
  const frames = pages.map(({ width, height, samples, data }) => {
    if (
      width !== first.width ||
      height !== first.height ||
      samples !== first.samples ||
      data instanceof Uint16Array !== isDeep
    )
      throw new CommandError('unlike-images');
    return isColour && data instanceof Uint16Array ? Uint8Array.from(data, level => level >>> 8) : littleEndian(data);
  });
  const [bytes] = frames as [Uint8Array];
  const whole = new Uint8Array(bytes.length * frames.length + ((bytes.length * frames.length) & 1));
  for (const [index, frame] of frames.entries()) whole.set(frame, index * bytes.length);
  const precision = isDeep && !isColour ? 16 : 8;
  return {
    transferSyntaxUid: '1.2.840.10008.1.2.1',
    takes: takesOf(pages.length, first.samples, precision),
    changes: {
      ...layout(first.width, first.height, first.samples, precision),
      PhotometricInterpretation: isColour ? 'RGB' : 'MONOCHROME2',
      ...(first.spacing && { PixelSpacing: [...first.spacing] }),
      PixelData: whole,
    },
  };
}

function takesOf(frames: number, samples: number, precision: number): ImageKind['takes'] {
  return {
    frames: frames > 1 ? 'many' : 'one',
    pixels: samples === 3 ? 'colour' : precision > 8 ? 'grey-16' : 'grey-8',
  };
}

function layout(width: number, height: number, samples: number, precision: number): Changes {
  return {
    SamplesPerPixel: samples,
    ...(samples > 1 && { PlanarConfiguration: 0 }),
    Rows: height,
    Columns: width,
    BitsAllocated: precision > 8 ? 16 : 8,
    BitsStored: precision,
    HighBit: precision - 1,
    PixelRepresentation: 0,
  };
}

/** Processes of JPEG by the number of their frame header: baseline, and extended with Huffman codes (PS3.5 §8.2.1). */
const PROCESSES: ReadonlyMap<number, string> = new Map([
  [0, '1.2.840.10008.1.2.4.50'],
  [1, '1.2.840.10008.1.2.4.51'],
]);
