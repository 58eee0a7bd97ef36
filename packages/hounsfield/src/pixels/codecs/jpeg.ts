import type { Bytes } from '../../bytes/index.ts';
import { DecodeError } from '../../errors/index.ts';
import type { Codec, EncodableFrame, EncodedFrame, EncodeOptions } from '../codec.ts';
import type { ImageFacts } from '../facts.ts';
import { type Photometric, photometricOf, withoutSubsampling } from '../photometric.ts';
import { decodeJpeg, type JpegImage } from './jpeg/decode.ts';
import { encodeBlocks } from './jpeg/encode-blocks.ts';
import { encodeLossless } from './jpeg/encode-lossless.ts';
import type { JpegSamples } from './jpeg/lossless.ts';
import type { EncodableImage } from './jpeg/planes.ts';

/** How colours are compressed with loss. */
export interface JpegOptions {
  /**
   * `4:2:2`, the default, halves the chroma across (YBR_FULL_422); `4:4:4` keeps it (YBR_FULL); `RGB` leaves the
   * colours as they are, which takes some twice the bytes.
   */
  readonly chroma?: '4:2:2' | '4:4:4' | 'RGB';
  /** `best`, the default, counts what is there first; `standard` is faster, some percent larger, and of 8 bits only. */
  readonly codes?: 'best' | 'standard';
}

export type { EncodableImage, JpegImage, JpegSamples };

/**
 * A quicker decoder of some streams, which is asked before the library's own; it gives undefined for those that it does
 * not know, or finds damaged, and must give the same samples for all others.
 */
export type JpegDecoder = (bytes: Bytes, facts: ImageFacts) => JpegImage | undefined;

/**
 * A quicker encoder of some images, which is asked before the library's own: baseline of 8 bits, grey, or of RGB with
 * chroma that is halved across. It gives undefined where it had better not.
 */
export type JpegEncoder = (image: EncodableImage, quality: number) => Bytes | undefined;

/**
 * JPEG (ITU-T T.81; PS3.5 §8.2.1). Decodes baseline, extended, progressive and lossless streams of 2 to 16 bits;
 * samples come out as they were coded, with subsampled chroma spread, and whoever shows them converts the colours.
 * Encodes lossless, unless the transfer syntax is a lossy one or a quality is given: then baseline of 8 bits and
 * extended of 12.
 */
export function jpeg(settings: JpegOptions = {}, decoder?: JpegDecoder, encoder?: JpegEncoder): Codec {
  return {
    decode(bytes, facts) {
      const image = decoder?.(bytes, facts) ?? decodeJpeg(bytes, facts);
      return { words: image.samples, photometric: photometricOfStream(image, facts) };
    },
    encode(frame, options = {}) {
      const loss = options.syntax?.loss;
      const isLossy = loss === undefined ? options.quality !== undefined : loss === 'lossy';
      return isLossy ? encodeLossy(frame, options, { ...settings, encoder }) : encodeExactly(frame, options);
    },
  };
}

/** JPEG with chroma that is halved where it is compressed with loss. */
export const jpegCodec: Codec = jpeg();

/**
 * What the samples mean. The data set decides; yet files are frequent whose Photometric Interpretation says what the
 * pixels were before compression, so a stream that states its colours beyond doubt is believed.
 */
function photometricOfStream(image: JpegImage, facts: ImageFacts): Photometric {
  const { adobeTransform, isJfif, isSubsampled, isNamedRgb } = image;
  const stated = withoutSubsampling(facts.photometric);
  if (facts.samplesPerPixel !== 3) return stated;
  if (stated.model === 'rgb' && (adobeTransform === 1 || isSubsampled || (isJfif && adobeTransform === undefined))) {
    return photometricOf('YBR_FULL');
  }
  return stated.model === 'ybr' && (adobeTransform === 0 || isNamedRgb) ? photometricOf('RGB') : stated;
}

function encodeExactly({ words, facts }: EncodableFrame, { predictor = 1 }: EncodeOptions): EncodedFrame {
  const samples = samplesOf(words, facts);
  if (!Number.isInteger(predictor) || predictor < 1 || predictor > 7) throw badOption(`predictor ${predictor}, 1 to 7`);
  const isWithin = !facts.signed && facts.bitsAllocated > 8 && facts.highBit >= 8 && fits(samples, facts.highBit + 1);
  const precision = isWithin ? facts.highBit + 1 : facts.bitsAllocated;
  return { bytes: encodeLossless(imageOf(samples, facts, precision), predictor) };
}

interface LossySettings extends JpegOptions {
  readonly encoder: JpegEncoder | undefined;
}

function encodeLossy({ words, facts }: EncodableFrame, options: EncodeOptions, settings: LossySettings): EncodedFrame {
  const { chroma, encoder } = settings;
  const standardCodes = settings.codes === 'standard';
  const samples = samplesOf(words, facts);
  const { quality = 90 } = options;
  if (!(quality >= 1 && quality <= 100)) throw badOption(`quality ${quality}, 1 to 100`);
  const { highBit, bitsStored, signed, photometric, samplesPerPixel } = facts;
  // Half of the values of signed samples lie at the other end of the range: the transform would tear them apart.
  if (signed || highBit !== bitsStored - 1 || highBit > 11 || photometric.model === 'palette') {
    throw refused(`${signed ? 'signed' : 'unsigned'}, ${bitsStored} bits, ${photometric.name}, with loss`);
  }
  const precision = highBit < 8 ? 8 : 12;
  if (!fits(samples, precision)) throw refused(`samples above ${precision} bits, with loss`);
  const image = imageOf(samples, facts, precision);
  const isColour = samplesPerPixel === 3 && precision === 8;
  const isQuick = precision === 8 && !standardCodes;
  if (!isColour || (image.isRgb && chroma === 'RGB')) {
    const quick = isQuick && samplesPerPixel === 1 ? encoder?.(image, quality) : undefined;
    return { bytes: quick ?? encodeBlocks(image, { quality, toYbr: false, halvesChroma: false, standardCodes }) };
  }
  const halvesChroma = chroma !== '4:4:4';
  const quick = isQuick && image.isRgb && halvesChroma ? encoder?.(image, quality) : undefined;
  const bytes = quick ?? encodeBlocks(image, { quality, toYbr: image.isRgb, halvesChroma, standardCodes });
  return { bytes, photometric: halvesChroma ? 'YBR_FULL_422' : 'YBR_FULL' };
}

function samplesOf(words: EncodableFrame['words'], facts: ImageFacts): JpegSamples {
  const { rows, columns, samplesPerPixel } = facts;
  // A frame header has 16 bits for each (T.81 Table B.2).
  const isWritable = Math.min(rows, columns) > 0 && Math.max(rows, columns) <= MOST_SIDE;
  if (!isWritable || words.length !== rows * columns * samplesPerPixel) {
    throw refused(`${columns} × ${rows} of ${samplesPerPixel}, ${words.length} samples`);
  }
  const isSize = facts.bitsAllocated === 8 || facts.bitsAllocated === 16;
  const isShared = facts.photometric.chroma.across * facts.photometric.chroma.down !== 1;
  if (isSize && !isShared && (words instanceof Uint8Array || words instanceof Uint16Array)) return words;
  throw refused(`${facts.photometric.name}, ${facts.numbers}, ${facts.bitsAllocated} bits allocated`);
}

function imageOf(samples: JpegSamples, facts: ImageFacts, precision: number): EncodableImage {
  const { rows, columns, samplesPerPixel: channels, photometric } = facts;
  return { samples, rows, columns, channels, precision, isRgb: channels === 3 && photometric.model === 'rgb' };
}

function fits(samples: JpegSamples, bits: number): boolean {
  if (samples instanceof Uint8Array && bits >= 8) return true;
  let all = 0;
  for (let at = 0; at < samples.length; at++) all |= samples[at]!;
  return all < 1 << bits;
}

function refused(detail: string): DecodeError {
  return new DecodeError('not-encodable', { detail: `JPEG: ${detail}` });
}

function badOption(detail: string): DecodeError {
  return new DecodeError('bad-encode-options', { detail });
}

const MOST_SIDE = 65_535;
