import type { Bytes } from '../../bytes/index.ts';
import { DecodeError } from '../../errors/index.ts';
import type { Codec, EncodeOptions } from '../codec.ts';
import type { ImageFacts } from '../facts.ts';
import { photometricOf } from '../photometric.ts';
import { type RasterImage, withoutAlpha } from './raster.ts';

/** A picture of which the samples have so many bits. */
export interface CodedSize {
  readonly width: number;
  readonly height: number;
  readonly components: number;
  readonly precision: number;
}

/**
 * Codes a picture by the codec of a transfer syntax, in 8 bits and without alpha: grey, or red, green and blue.
 * @throws DecodeError `no-codec` for one that only decodes, and what the codec refuses
 */
export function encodeCoded(image: RasterImage, codec: Codec, options: EncodeOptions = {}): Bytes {
  const { width, height, samples, data } = withoutAlpha(image);
  const words = data instanceof Uint16Array ? Uint8Array.from(data, level => level >>> 8) : data;
  const facts = codedFacts({ width, height, components: samples, precision: 8 }, samples === 1 ? 'MONOCHROME2' : 'RGB');
  const encoded = codec.encode?.({ words, facts }, options);
  if (encoded === undefined) throw new DecodeError('no-codec', { detail: options.syntax?.name ?? 'of the picture' });
  return encoded.bytes;
}

/** What a codec is told of a picture that is no object. */
export function codedFacts({ width, height, components, precision }: CodedSize, photometric: string): ImageFacts {
  return {
    rows: height,
    columns: width,
    samplesPerPixel: components,
    photometric: photometricOf(photometric),
    planar: false,
    numbers: 'integer',
    bitsAllocated: precision > 8 ? 16 : 8,
    bitsStored: precision,
    highBit: precision - 1,
    signed: false,
    frames: 1,
    corrected: [],
  };
}
