import { encode as encodePng } from 'fast-png';
import { DecodeError } from 'hounsfield/errors';
import type { Picture } from 'hounsfield/pixels';
import { COLOUR, GREY, jpegEncoder } from './mozjpeg.ts';
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
  'image/png': async ({ width, height, channels, data }) => {
    const samples = channels === 1 ? data : withoutAlpha(data);
    return new Uint8Array(encodePng({ width, height, data: samples, depth: 8, channels: channels === 1 ? 1 : 3 }));
  },
  'image/jpeg': async ({ width, height, channels, data }, quality) => {
    if (Math.max(width, height) > JPEG_SIDE) {
      throw new DecodeError('picture-too-large', {
        detail: `${width} × ${height}, a JPEG side is ${JPEG_SIDE} at most`,
      });
    }
    const encode = await jpegEncoder();
    const rgba = channels === 1 ? fromGrey(data) : data;
    // Baseline without a second pass takes half the time for a twelfth more bytes.
    const form = { baseline: true, progressive: false, optimize_coding: false };
    const options = { ...form, quality, color_space: channels === 1 ? GREY : COLOUR };
    return new Uint8Array(await encode({ width, height, data: rgba }, options));
  },
};

function withoutAlpha(rgba: Uint8ClampedArray): Uint8Array<ArrayBuffer> {
  const rgb = new Uint8Array((rgba.length / 4) * 3);
  for (let from = 0, to = 0; from < rgba.length; from += 4, to += 3) {
    rgb[to] = rgba[from]!;
    rgb[to + 1] = rgba[from + 1]!;
    rgb[to + 2] = rgba[from + 2]!;
  }
  return rgb;
}

function fromGrey(grey: Uint8ClampedArray): Uint8ClampedArray<ArrayBuffer> {
  const rgba = new Uint8ClampedArray(grey.length * 4);
  for (let from = 0, to = 0; from < grey.length; from++, to += 4) {
    rgba[to] = rgba[to + 1] = rgba[to + 2] = grey[from]!;
    rgba[to + 3] = 255;
  }
  return rgba;
}

const QUALITY = 90;
/** JPEG_MAX_DIMENSION of the IJG code that mozjpeg grew from. */
const JPEG_SIDE = 65_500;
