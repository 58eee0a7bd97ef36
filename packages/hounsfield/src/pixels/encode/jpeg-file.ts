import type { Bytes } from '../../bytes/index.ts';
import { DecodeError } from '../../errors/index.ts';
import type { Codec } from '../codec.ts';
import { photometricOf } from '../photometric.ts';
import { convertYbr } from '../render/colour.ts';
import { codedFacts, encodeCoded } from './coded.ts';
import type { RasterImage } from './raster.ts';

/** What the frame header of a JPEG stream says (T.81 §B.2.2). */
export interface JpegHeader {
  readonly width: number;
  readonly height: number;
  readonly components: number;
  readonly precision: number;
  /** The marker's number: 0 baseline, 1 extended, 2 progressive, 3 lossless. */
  readonly process: number;
  /** Chroma samples of a pixel, across and down. */
  readonly chroma: { readonly across: number; readonly down: number };
  /** Transform of an Adobe segment: 0 none, 1 YCbCr, 2 YCCK. */
  readonly adobeTransform?: number;
  /** Of the components, in their order; `RGB` where the stream says so. */
  readonly names: string;
}

/** @throws DecodeError `bad-picture` */
export function jpegHeader(bytes: Bytes): JpegHeader {
  let adobeTransform: number | undefined;
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) break;
    const marker = bytes[at + 1]!;
    const length = (bytes[at + 2]! << 8) | bytes[at + 3]!;
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker === 0xee && length >= 14 && bytes[at + 4] === 0x41) adobeTransform = bytes[at + 15];
    if (marker >= 0xc0 && marker <= 0xcf && !NO_FRAME.has(marker)) {
      return { ...frameHeader(bytes, at, length, marker), ...(adobeTransform !== undefined && { adobeTransform }) };
    }
    at += 2 + length;
  }
  throw bad('no frame header');
}

/** Writes JPEG of 8 bits with loss, by the codec of the transfer syntaxes. */
export function encodeJpegFile(image: RasterImage, codec: Codec, quality: number): Bytes {
  const { width, height } = image;
  if (Math.max(width, height) > MOST_SIDE)
    throw new DecodeError('picture-too-large', { detail: `${width} × ${height}` });
  return encodeCoded(image, codec, { quality });
}

/** @throws DecodeError `bad-picture`, `picture-too-large`, or what the codec finds */
export function decodeJpegFile(bytes: Bytes, codec: Codec, limit: number): RasterImage {
  const header = jpegHeader(bytes);
  const { width, height, components, adobeTransform, names } = header;
  if (width * height > limit) throw new DecodeError('picture-too-large', { detail: `${width} × ${height}` });
  if (components !== 1 && components !== 3) throw bad(`${components} components`);
  const isRgb = adobeTransform === 0 || (adobeTransform === undefined && names === 'RGB');
  const { words } = codec.decode(
    bytes,
    codedFacts(header, components === 1 ? 'MONOCHROME2' : isRgb ? 'RGB' : 'YBR_FULL'),
  );
  if (words instanceof Uint16Array) return spread(words, header);
  if (!(words instanceof Uint8Array)) throw bad('its samples');
  if (components === 1 || isRgb) return { width, height, samples: components, data: words };
  const rgba = new Uint8ClampedArray(width * height * 4);
  convertYbr(words, photometricOf('YBR_FULL').toRgb!, rgba);
  const rgb = words.slice();
  for (let from = 0, to = 0; to < rgb.length; from += 4, to += 3) rgb.set(rgba.subarray(from, from + 3), to);
  return { width, height, samples: 3, data: rgb };
}

/** Samples of more than 8 bits over the whole range. */
function spread(words: Uint16Array, { width, height, components, precision }: JpegHeader): RasterImage {
  const highest = 2 ** precision - 1;
  const data = words.map(word => Math.round((word / highest) * 65_535));
  return { width, height, samples: components as 1 | 3, data };
}

function frameHeader(bytes: Bytes, at: number, length: number, marker: number): JpegHeader {
  const components = bytes[at + 9] ?? 0;
  if (length < 8 + components * 3 || at + 2 + length > bytes.length || components === 0) throw bad('its frame header');
  const factor = (component: number): number => bytes[at + 11 + component * 3]!;
  const across = components < 3 ? 1 : (factor(0) >>> 4) / (factor(1) >>> 4 || 1);
  const down = components < 3 ? 1 : (factor(0) & 15) / (factor(1) & 15 || 1);
  return {
    precision: bytes[at + 4]!,
    height: (bytes[at + 5]! << 8) | bytes[at + 6]!,
    width: (bytes[at + 7]! << 8) | bytes[at + 8]!,
    components,
    process: marker - 0xc0,
    chroma: { across, down },
    names: Array.from({ length: components }, (_, index) => String.fromCharCode(bytes[at + 10 + index * 3]!)).join(''),
  };
}

function bad(detail: string): DecodeError {
  return new DecodeError('bad-picture', { detail: `JPEG: ${detail}` });
}

/** Tables and reserved markers among those of frames (T.81 Table B.1). */
const NO_FRAME: ReadonlySet<number> = new Set([0xc4, 0xc8, 0xcc]);
/** The largest number of 16 bits. */
const MOST_SIDE = 65_535;
