import { deflateSync } from 'node:zlib';
import { codecTable } from '@hounsfield/codecs';
import { type BytePicture, type GreyTable, pictureEncoder, type StoredWords } from '@hounsfield/codecs/pictures';
import { transferSyntaxes } from 'hounsfield/dictionary';
import { DecodeError } from 'hounsfield/errors';
import { loadCodecs, type Picture } from 'hounsfield/pixels';
import { encodeJpegFile, encodePng, rasterOf } from 'hounsfield/pixels/pictures';
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
  return mediaType === 'image/gif' ? undefined : (await pictureEncoder())?.room(pixels);
}

/** Greys of samples in the same memory; undefined where there is no room for them. */
export async function greysFor(
  mediaType: MediaType,
  words: StoredWords,
  table: GreyTable,
): Promise<Uint8ClampedArray<ArrayBuffer> | undefined> {
  const encoder = mediaType === 'image/gif' ? undefined : await pictureEncoder();
  return encoder === undefined || encoder.room(words.count).length < words.count
    ? undefined
    : encoder.greys(words, table);
}

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
    return written ?? new Uint8Array(encodeJpegFile(bytes, (await loadCodecs(codecTable, [JPEG]))['jpeg']!, quality));
  },
};

/** What is drawn has 8 bits, and is grey or of three colours. */
function bytePicture(picture: Picture): BytePicture {
  const { width, height, samples, data } = rasterOf(picture);
  if (!(data instanceof Uint8Array) || (samples !== 1 && samples !== 3))
    throw new RangeError('The picture is of no such kind');
  return { width, height, samples, data };
}

const QUALITY = 90;
/** Half the time of the default level, for less than a tenth more bytes. */
const PNG_LEVEL = 4;
const GIF_SIDE = 65_535;
const JPEG_SIDE = 65_535;
/** A transfer syntax whose codec writes it. */
const JPEG = transferSyntaxes.find(({ codec }) => codec === 'jpeg')!;
