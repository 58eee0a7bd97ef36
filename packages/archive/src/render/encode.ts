import { deflateSync } from 'node:zlib';
import { codecTable } from '@hounsfield/codecs';
import { type BytePicture, type GreyTable, pictureEncoder, type StoredWords } from '@hounsfield/codecs/pictures';
import { transferSyntaxes } from 'hounsfield/dictionary';
import { DecodeError } from 'hounsfield/errors';
import { type Codec, loadCodecs, type Picture } from 'hounsfield/pixels';
import { encodeCoded, encodeJpegFile, encodePng, type Jp2Brand, jp2File, rasterOf } from 'hounsfield/pixels/pictures';
import { encodeGif } from './gif.ts';
import type { MediaType } from './request.ts';

/** How a picture is to be written. */
export interface ImageOptions {
  readonly mediaType: MediaType;
  /** 1 (worst) to 100 (best) for lossy types; 90 unless said otherwise. */
  readonly quality?: number;
}

/**
 * Writes a picture as an image file: grey with one component, colour with three.
 * @throws DecodeError `picture-too-large`
 */
export function renderToImage(picture: Picture, options: ImageOptions): Promise<Uint8Array<ArrayBuffer>> {
  return encoders[options.mediaType](picture, Math.min(100, Math.max(1, options.quality ?? QUALITY)));
}

/** Memory of the encoder in which a picture of greys is best painted, where it has some: then nothing is copied. */
export async function roomFor(
  mediaType: MediaType,
  pixels: number,
): Promise<Uint8ClampedArray<ArrayBuffer> | undefined> {
  return PAINTED.has(mediaType) ? (await pictureEncoder())?.room(pixels) : undefined;
}

/** Greys of samples in the same memory; undefined where there is no room for them. */
export async function greysFor(
  mediaType: MediaType,
  words: StoredWords,
  table: GreyTable,
): Promise<Uint8ClampedArray<ArrayBuffer> | undefined> {
  const encoder = PAINTED.has(mediaType) ? await pictureEncoder() : undefined;
  return encoder === undefined || encoder.room(words.count).length < words.count
    ? undefined
    : encoder.greys(words, table);
}

/** The most of a JPEG XL, whose encoder takes some sixty bytes of memory for each. */
export const JXL_PIXELS: number = 2 ** 21;

type Encode = (picture: Picture, quality: number) => Promise<Uint8Array<ArrayBuffer>>;

const encoders: Readonly<Record<MediaType, Encode>> = {
  'image/png': async picture => {
    const bytes = bytePicture(picture);
    return (
      (await pictureEncoder())?.png(bytes) ?? encodePng(bytes, async rows => [deflateSync(rows, { level: PNG_LEVEL })])
    );
  },
  'image/gif': async picture => {
    if (Math.max(picture.width, picture.height) > GIF_SIDE) {
      throw new DecodeError('picture-too-large', {
        detail: `${picture.width} × ${picture.height}, a GIF side is ${GIF_SIDE} at most`,
      });
    }
    return encodeGif(picture);
  },
  'image/jpeg': async (picture, quality) => {
    const bytes = bytePicture(picture);
    if (Math.max(bytes.width, bytes.height) > JPEG_SIDE) {
      throw new DecodeError('picture-too-large', { detail: `${bytes.width} × ${bytes.height}` });
    }
    const written = (await pictureEncoder())?.jpeg(bytes, quality);
    return written ?? new Uint8Array(encodeJpegFile(bytes, await encoderOf('jpeg'), quality));
  },
  'image/jp2': jpeg2000File('jpeg2000', 'jp2 '),
  'image/jph': jpeg2000File('htj2k', 'jph '),
  // A bare code stream is a file too (ISO/IEC 18181-2).
  'image/jxl': async (picture, quality) => {
    const bytes = bytePicture(picture);
    if (bytes.width * bytes.height > JXL_PIXELS) {
      throw new DecodeError('picture-too-large', {
        detail: `${bytes.width} × ${bytes.height}, JPEG XL is drawn to ${JXL_PIXELS} pixels`,
      });
    }
    return new Uint8Array(encodeCoded(bytes, await encoderOf('jpeg-xl'), { quality }));
  },
};

/** Exact where the best quality is asked for. */
function jpeg2000File(codec: string, brand: Jp2Brand): Encode {
  return async (picture, quality) => {
    const bytes = bytePicture(picture);
    const ratio = quality === BEST ? 1 : ratioOf(bytes.data.length, quality);
    const encoded = encodeCoded(bytes, await encoderOf(codec), ratio > 1 ? { ratio } : {});
    return new Uint8Array(jp2File(encoded, bytes, brand));
  };
}

/**
 * Native size to compressed size: 6 for the quality that is the default, and twice that for every 20 below. What a code
 * stream says of itself comes on top, which for small pictures is most of it.
 */
function ratioOf(size: number, quality: number): number {
  const wanted = size / (6 * 2 ** ((QUALITY - quality) / 20));
  return size / (wanted + HEADERS);
}

async function encoderOf(name: string): Promise<Codec> {
  const syntax = transferSyntaxes.find(({ codec }) => codec === name)!;
  return (await loadCodecs(codecTable, [syntax], 'encode'))[name]!;
}

/** What is drawn has 8 bits, and is grey or of three colours. */
function bytePicture(picture: Picture): BytePicture {
  const { width, height, samples, data } = rasterOf(picture);
  if (!(data instanceof Uint8Array) || (samples !== 1 && samples !== 3))
    throw new RangeError('The picture is of no such kind');
  return { width, height, samples, data };
}

const QUALITY = 90;
const BEST = 100;
/** Bytes. */
const HEADERS = 500;
/** What is written from memory of the one encoder that draws. */
const PAINTED: ReadonlySet<MediaType> = new Set(['image/jpeg', 'image/png']);
/** Half the time of the default level, for less than a tenth more bytes. */
const PNG_LEVEL = 4;
const GIF_SIDE = 65_535;
const JPEG_SIDE = 65_535;
