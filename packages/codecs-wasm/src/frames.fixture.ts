import type { EncodableFrame, ImageFacts } from 'hounsfield/pixels';
import { photometricOf } from 'hounsfield/pixels';

/** What a test frame is; a grey one of 8 bits unless told. */
export interface FrameKind {
  readonly rows?: number;
  readonly columns?: number;
  readonly samples?: 1 | 3;
  readonly allocated?: 8 | 16 | 32;
  readonly stored?: number;
  readonly highBit?: number;
  readonly signed?: boolean;
  readonly photometric?: string;
}

export function factsOf(kind: FrameKind): ImageFacts {
  const { rows = 19, columns = 23, samples = 1, allocated = 8, signed = false } = kind;
  const bitsStored = kind.stored ?? allocated;
  return {
    rows,
    columns,
    samplesPerPixel: samples,
    photometric: photometricOf(kind.photometric ?? (samples === 3 ? 'RGB' : 'MONOCHROME2')),
    planar: false,
    numbers: 'integer',
    bitsAllocated: allocated,
    bitsStored,
    highBit: kind.highBit ?? bitsStored - 1,
    signed,
    frames: 1,
    corrected: [],
  };
}

/** Words of a ramp with noise and flat places, which reach both ends of the range; bits that are not stored are 0. */
export function frameOf(kind: FrameKind, seed = 1): EncodableFrame {
  const facts = factsOf(kind);
  const { rows, columns, samplesPerPixel, bitsAllocated, bitsStored, highBit } = facts;
  const count = rows * columns * samplesPerPixel;
  const words =
    bitsAllocated === 8
      ? new Uint8Array(count)
      : bitsAllocated === 16
        ? new Uint16Array(count)
        : new Uint32Array(count);
  const range = 2 ** bitsStored;
  let state = seed;
  for (let at = 0; at < count; at++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const noise = (state >>> 8) % Math.max(1, range >>> 4);
    const ramp = Math.floor((at / count) * range);
    const flat = at % 97 < 40 ? 0 : noise;
    const value = at === 0 ? range - 1 : at === 5 ? range / 2 : (ramp + flat) % range;
    words[at] = value * 2 ** (highBit + 1 - bitsStored);
  }
  return { words, facts };
}

/** The greatest difference of a sample, sign and place of the bits minded. */
export function largestDifference(a: EncodableFrame, b: ArrayLike<number>): number {
  const { bitsStored, highBit, signed } = a.facts;
  const value = (word: number): number => {
    const bits = Math.floor(word / 2 ** (highBit + 1 - bitsStored)) % 2 ** bitsStored;
    return signed && bits >= 2 ** (bitsStored - 1) ? bits - 2 ** bitsStored : bits;
  };
  let largest = 0;
  for (let at = 0; at < a.words.length; at++) {
    largest = Math.max(largest, Math.abs(value(a.words[at]!) - value(b[at]!)));
  }
  return largest;
}
