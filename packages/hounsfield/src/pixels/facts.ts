import type { DataSet, Keyword } from '../data/index.ts';
import { DecodeError } from '../errors/index.ts';
import { numberOf } from './attribute.ts';
import { type Photometric, photometricOf } from './photometric.ts';

/** What the numbers of the samples are. */
export type NumberKind = 'integer' | 'float' | 'double';

/**
 * How the pixels of an image are laid out (PS3.3 §C.7.6.3), checked: every count is in its range, so that their
 * products are exact. Plain data, so that it can be sent to a worker.
 */
export interface ImageFacts {
  /** 1 to 65,535. */
  readonly rows: number;
  /** 1 to 65,535. */
  readonly columns: number;
  /** Samples of one pixel as stored, 1 to 4. */
  readonly samplesPerPixel: number;
  readonly photometric: Photometric;
  /** Colours are stored plane by plane (Planar Configuration 1), not pixel by pixel. */
  readonly planar: boolean;
  readonly numbers: NumberKind;
  /** Bits that one sample takes: 1, 8, 16, 24, 32, 64. Integers of 64 bits are exact up to 2^53. */
  readonly bitsAllocated: number;
  /** Bits that hold the sample, 1 to `bitsAllocated`. */
  readonly bitsStored: number;
  /** Number of the sample's highest bit, `bitsStored` − 1 to `bitsAllocated` − 1. */
  readonly highBit: number;
  /** Two's complement. */
  readonly signed: boolean;
  /** Number of Frames, 1 and up. How many frames the Pixel Data really hold is for `framesOf`. */
  readonly frames: number;
  /** Of one frame, where a stream holds several as its components (PS3.5 §A.4.4): which it is, from 0, and of how many. */
  readonly collection?: { readonly frame: number; readonly frames: number };
  /** Sample values that mean "no pixel here", both ends included (PS3.3 §C.7.5.1.1.2). */
  readonly padding?: { readonly low: number; readonly high: number };
  /** Keywords of attributes whose value was impossible and was read as the nearest possible one. */
  readonly corrected: readonly string[];
}

/** Limits on what the header may make a decoder allocate. */
export interface PixelLimits {
  /** Bytes of one decoded frame. */
  readonly frameBytes: number;
}

/** 1 GiB: a frame of 16,384 × 16,384 pixels of 32 bits. */
export const defaultPixelLimits: PixelLimits = { frameBytes: 1024 ** 3 };

/**
 * Reads and checks the layout of an image; needs no pixel data, so it also works on metadata alone.
 * @throws DecodeError `missing-image-attribute`, `bad-image-attribute`, `unsupported-layout`
 */
export function imageFacts(dataSet: DataSet): ImageFacts {
  const corrected: string[] = [];
  const numbers = numberKind(dataSet);
  const photometric = photometricOf(dataSet.text('PhotometricInterpretation')?.trim() ?? '');
  const samplesPerPixel = count(dataSet, 'SamplesPerPixel', photometric.channels || 1);
  if (samplesPerPixel > MOST_SAMPLES) throw bad('SamplesPerPixel', samplesPerPixel);
  const sample = sampleFacts(dataSet, numbers, corrected);
  const facts = {
    rows: count(dataSet, 'Rows'),
    columns: count(dataSet, 'Columns'),
    samplesPerPixel,
    photometric,
    planar: samplesPerPixel > 1 && numberOf(dataSet, 'PlanarConfiguration') === 1,
    ...sample,
    frames: numberOfFrames(dataSet, corrected),
    corrected,
  };
  const padding = paddingOf(dataSet, sample);
  return padding === undefined ? facts : { ...facts, padding };
}

/**
 * Bits of one frame in native pixel data (PS3.5 §8.1.1, §8.2), at most 2^40: exact in a number. Multiplied with a
 * number of frames it may not be; divide lengths by it instead.
 */
export function nativeFrameBits(
  facts: Pick<ImageFacts, 'rows' | 'columns' | 'samplesPerPixel' | 'bitsAllocated' | 'photometric'>,
): number {
  const { across, down } = facts.photometric.chroma;
  // Each block of across × down pixels has that many luma samples and one pair of chroma samples.
  const perPixel = across * down === 1 ? facts.samplesPerPixel : (across * down + 2) / (across * down);
  return Math.ceil(facts.rows * facts.columns * perPixel * facts.bitsAllocated);
}

/** Samples of one decoded frame: rows × columns × samples per pixel. */
export function frameSamples(facts: Pick<ImageFacts, 'rows' | 'columns' | 'samplesPerPixel'>): number {
  return facts.rows * facts.columns * facts.samplesPerPixel;
}

/** Refuses a frame that would take more memory than allowed, before anything is allocated for it. */
export function checkFrameSize(facts: ImageFacts, limits: PixelLimits = defaultPixelLimits): void {
  const bytes = frameSamples(facts) * Math.ceil(facts.bitsAllocated / 8);
  if (bytes > limits.frameBytes) {
    throw new DecodeError('image-too-large', { detail: `${bytes} bytes, limit ${limits.frameBytes}` });
  }
}

type SampleFacts = Pick<ImageFacts, 'numbers' | 'bitsAllocated' | 'bitsStored' | 'highBit' | 'signed'>;

function sampleFacts(dataSet: DataSet, numbers: NumberKind, corrected: string[]): SampleFacts {
  const fixed = floatBits[numbers];
  if (fixed !== undefined) {
    return { numbers, bitsAllocated: fixed, bitsStored: fixed, highBit: fixed - 1, signed: true };
  }
  const bitsAllocated = count(dataSet, 'BitsAllocated');
  if (!integerBits.has(bitsAllocated)) {
    throw new DecodeError('unsupported-layout', { detail: `Bits Allocated ${bitsAllocated}`, path: 'BitsAllocated' });
  }
  let bitsStored = numberOf(dataSet, 'BitsStored') ?? bitsAllocated;
  if (bitsStored < 1 || bitsStored > bitsAllocated) {
    corrected.push('BitsStored');
    bitsStored = bitsAllocated;
  }
  let highBit = numberOf(dataSet, 'HighBit') ?? bitsStored - 1;
  if (highBit < bitsStored - 1 || highBit >= bitsAllocated) {
    corrected.push('HighBit');
    highBit = bitsStored - 1;
  }
  return { numbers, bitsAllocated, bitsStored, highBit, signed: numberOf(dataSet, 'PixelRepresentation') === 1 };
}

/** Which of the three pixel elements is there; without any, integers, because metadata alone carry none. */
function numberKind(dataSet: DataSet): NumberKind {
  return pixelElements.find(row => dataSet.has(row.keyword))?.numbers ?? 'integer';
}

function numberOfFrames(dataSet: DataSet, corrected: string[]): number {
  const stated = numberOf(dataSet, 'NumberOfFrames');
  if (stated !== undefined && Number.isSafeInteger(stated) && stated >= 1) return stated;
  if (dataSet.has('NumberOfFrames')) corrected.push('NumberOfFrames');
  return 1;
}

function count(
  dataSet: DataSet,
  keyword: 'Rows' | 'Columns' | 'BitsAllocated' | 'SamplesPerPixel',
  fallback?: number,
): number {
  const value = numberOf(dataSet, keyword) ?? fallback;
  if (value === undefined) throw new DecodeError('missing-image-attribute', { path: keyword });
  if (!Number.isInteger(value) || value < 1 || value > 0xffff) throw bad(keyword, value);
  return value;
}

function bad(keyword: string, value: number): DecodeError {
  return new DecodeError('bad-image-attribute', { detail: String(value), path: keyword });
}

/**
 * Pixel Padding Value and Range Limit. Their VR is US or SS by Pixel Representation, which Implicit VR does not
 * tell, so a value read as unsigned is turned here.
 */
function paddingOf(dataSet: DataSet, sample: SampleFacts): ImageFacts['padding'] {
  if (sample.numbers === 'integer') {
    const value = asSigned(numberOf(dataSet, 'PixelPaddingValue'), sample.signed);
    return range(value, asSigned(numberOf(dataSet, 'PixelPaddingRangeLimit'), sample.signed));
  }
  const [value, limit] = floatPadding[sample.numbers];
  return range(numberOf(dataSet, value), numberOf(dataSet, limit));
}

function range(first: number | undefined, limit: number | undefined): ImageFacts['padding'] {
  if (first === undefined) return undefined;
  const last = limit ?? first;
  return { low: Math.min(first, last), high: Math.max(first, last) };
}

/** A 16-bit number of VR "US or SS" with the sign that the image's Pixel Representation gives it. */
export function asSigned(value: number | undefined, signed: boolean): number | undefined {
  if (value === undefined) return undefined;
  return signed ? (value << 16) >> 16 : value & 0xffff;
}

/** The elements that hold pixels (PS3.3 §C.7.6.3, §C.7.6.24, §C.7.6.25); an object has at most one. */
export const pixelElements: readonly {
  readonly keyword: 'PixelData' | 'FloatPixelData' | 'DoubleFloatPixelData';
  readonly numbers: NumberKind;
}[] = [
  { keyword: 'PixelData', numbers: 'integer' },
  { keyword: 'FloatPixelData', numbers: 'float' },
  { keyword: 'DoubleFloatPixelData', numbers: 'double' },
];

const floatPadding: Readonly<Record<Exclude<NumberKind, 'integer'>, readonly [Keyword, Keyword]>> = {
  float: ['FloatPixelPaddingValue', 'FloatPixelPaddingRangeLimit'],
  double: ['DoubleFloatPixelPaddingValue', 'DoubleFloatPixelPaddingRangeLimit'],
};

const floatBits: Readonly<Record<NumberKind, number | undefined>> = { integer: undefined, float: 32, double: 64 };

/** What native decoding knows; PS3.5 §8.1.1 allows 1 and multiples of 8. */
const integerBits: ReadonlySet<number> = new Set([1, 8, 16, 24, 32, 64]);

/** ARGB and CMYK had the most samples that PS3.3 ever defined. */
const MOST_SAMPLES = 4;
