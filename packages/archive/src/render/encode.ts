import { deflateSync } from 'node:zlib';
import { codecTable } from '@hounsfield/codecs';
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

type Encode = (picture: Picture, quality: number) => Promise<Uint8Array<ArrayBuffer>>;

const encoders: Readonly<Record<MediaType, Encode>> = {
  'image/png': picture => encodePng(rasterOf(picture), async bytes => [deflateSync(bytes, { level: PNG_LEVEL })]),
  'image/gif': async picture => {
    if (Math.max(picture.width, picture.height) > GIF_SIDE) {
      throw new DecodeError('picture-too-large', {
        detail: `${picture.width} × ${picture.height}, a GIF side is ${GIF_SIDE} at most`,
      });
    }
    return encodeGif(picture);
  },
  'image/jpeg': async (picture, quality) =>
    new Uint8Array(encodeJpegFile(rasterOf(picture), (await loadCodecs(codecTable, [JPEG]))['jpeg']!, quality)),
};

const QUALITY = 90;
/** Half the time of the default level, for less than a tenth more bytes. */
const PNG_LEVEL = 4;
const GIF_SIDE = 65_535;
/** A transfer syntax whose codec writes it. */
const JPEG = transferSyntaxes.find(({ codec }) => codec === 'jpeg')!;
