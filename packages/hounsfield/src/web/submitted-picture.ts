import type { Bytes } from '../bytes/index.ts';
import type { Changes } from '../data/index.ts';
import { DecodeError } from '../errors/index.ts';
import { decodePng, type JpegHeader, jpegHeader, littleEndian, withoutAlpha } from '../pixels/encode/index.ts';
import { type FilmCodec, type FilmSource, filmOf, filmSyntax } from '../pixels/video/index.ts';

/**
 * What a JPEG stream says of itself, which is stored unchanged (PS3.18 Table 10.5.2-1).
 * @param bytes of its beginning, where its header usually is
 * @param length of all of it
 * @param more bytes of its beginning, where there are more
 * @throws DecodeError `bad-picture`
 */
export async function readJpeg(
  bytes: Bytes,
  length: number,
  more?: () => Promise<Bytes>,
): Promise<{ readonly changes: Changes; readonly transferSyntax: string }> {
  const header = await headerOf(bytes, more);
  const { width, height, components, precision, process } = header;
  const native = width * height * components * (precision > 8 ? 2 : 1);
  return {
    transferSyntax: PROCESSES.get(process) ?? EXTENDED,
    changes: {
      ...layout({ width, height, samples: components, precision }),
      PhotometricInterpretation: components === 1 ? 'MONOCHROME2' : colourOf(header),
      ...(process === LOSSLESS
        ? {}
        : {
            LossyImageCompression: '01',
            LossyImageCompressionRatio: [Number((native / length).toFixed(2))],
            LossyImageCompressionMethod: ['ISO_10918_1'],
          }),
    },
  };
}

async function headerOf(bytes: Bytes, more: (() => Promise<Bytes>) | undefined): Promise<JpegHeader> {
  try {
    return jpegHeader(bytes);
  } catch (error) {
    if (!(error instanceof DecodeError) || more === undefined) throw error;
    return jpegHeader(await more());
  }
}

/** The native pixels of a PNG, which DICOM has no transfer syntax for. @throws DecodeError */
export async function readPng(bytes: Bytes): Promise<{ readonly changes: Changes }> {
  const { width, height, samples, data } = withoutAlpha(await decodePng(bytes, MOST_PIXELS));
  const isDeep = data instanceof Uint16Array && samples === 1;
  const plain = data instanceof Uint16Array && !isDeep ? Uint8Array.from(data, level => level >>> 8) : data;
  const words = littleEndian(plain);
  const padded = new Uint8Array(words.length + (words.length & 1));
  padded.set(words);
  return {
    changes: {
      ...layout({ width, height, samples, precision: isDeep ? 16 : 8 }),
      PhotometricInterpretation: samples === 3 ? 'RGB' : 'MONOCHROME2',
      PixelData: padded,
    },
  };
}

/**
 * What a film says of itself, which is stored unchanged.
 * @returns undefined where it cannot be read: then the metadata have to say it
 */
export async function readFilm(
  source: FilmSource,
): Promise<{ readonly changes: Changes; readonly transferSyntax: string } | undefined> {
  try {
    const film = await filmOf(source);
    const { width, height, frames, frameTime, codec } = film;
    return {
      transferSyntax: filmSyntax(film),
      changes: {
        ...layout({ width, height, samples: 3, precision: 8 }),
        PhotometricInterpretation: 'YBR_PARTIAL_420',
        NumberOfFrames: frames,
        FrameTime: Number(frameTime.toFixed(4)),
        FrameIncrementPointer: [0x0018_1063],
        CineRate: Math.max(1, Math.round(1000 / frameTime)),
        LossyImageCompression: '01',
        LossyImageCompressionRatio: [Number(((width * height * 3 * frames) / source.length).toFixed(2))],
        LossyImageCompressionMethod: [METHODS[codec]],
      },
    };
  } catch (error) {
    if (error instanceof DecodeError) return undefined;
    throw error;
  }
}

function layout(image: { width: number; height: number; samples: number; precision: number }): Changes {
  const { width, height, samples, precision } = image;
  return {
    SamplesPerPixel: samples,
    ...(samples > 1 ? { PlanarConfiguration: 0 } : {}),
    Rows: height,
    Columns: width,
    BitsAllocated: precision > 8 ? 16 : 8,
    BitsStored: precision,
    HighBit: precision - 1,
    PixelRepresentation: 0,
  };
}

function colourOf({ adobeTransform, names, chroma }: JpegHeader): string {
  if (adobeTransform === 0 || (adobeTransform === undefined && names === 'RGB')) return 'RGB';
  return chroma.across * chroma.down > 1 ? 'YBR_FULL_422' : 'YBR_FULL';
}

/** Processes of JPEG by the number of their frame header (PS3.5 §8.2.1). */
const PROCESSES: ReadonlyMap<number, string> = new Map([
  [0, '1.2.840.10008.1.2.4.50'],
  [3, '1.2.840.10008.1.2.4.57'],
]);
const EXTENDED = '1.2.840.10008.1.2.4.51';
const LOSSLESS = 3;
/** Defined terms of PS3.3 §C.7.6.1.1.5.1. */
const METHODS: Readonly<Record<FilmCodec, string>> = {
  mpeg2: 'ISO_13818_2',
  h264: 'ISO_14496_10',
  h265: 'ISO_23008_2',
};
const MOST_PIXELS = 2 ** 26;
