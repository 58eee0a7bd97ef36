import type { JpegSamples } from './lossless.ts';

/** Samples to compress, colour by pixel. */
export interface EncodableImage {
  readonly samples: JpegSamples;
  readonly rows: number;
  readonly columns: number;
  readonly channels: number;
  readonly precision: number;
  /** The components stay RGB, and the stream says so. */
  readonly isRgb: boolean;
}

/** The samples of one component, without those of others between them. */
export interface SamplePlane {
  readonly samples: JpegSamples;
  readonly start: number;
  readonly step: number;
  readonly width: number;
  readonly height: number;
}

/** The components of an image as they are. */
export function planesOf({ samples, rows, columns, channels }: EncodableImage): readonly SamplePlane[] {
  return Array.from({ length: channels }, (_, start) => ({
    samples,
    start,
    step: channels,
    width: columns,
    height: rows,
  }));
}

/** RGB of 8 bits as luma and chroma of full range (PS3.3 §C.7.6.3.1.2, YBR_FULL), colour by pixel. */
export function ybrOfRgb(rgb: JpegSamples): Uint8Array {
  const ybr = new Uint8Array(rgb.length);
  for (let at = 0; at < rgb.length; at += 3) {
    const red = rgb[at]!;
    const green = rgb[at + 1]!;
    const blue = rgb[at + 2]!;
    ybr[at] = (19_595 * red + 38_470 * green + 7471 * blue + HALF) >> 16;
    ybr[at + 1] = (CHROMA_ZERO - 11_059 * red - 21_709 * green + 32_768 * blue) >> 16;
    ybr[at + 2] = (CHROMA_ZERO + 32_768 * red - 27_439 * green - 5329 * blue) >> 16;
  }
  return ybr;
}

/** Every two samples of a row as their mean, rounded down and up by turns so that none is favoured. */
export function halved({ samples, start, step, width, height }: SamplePlane): SamplePlane {
  const half = Math.ceil(width / 2);
  const means = new Uint8Array(half * height);
  for (let row = 0, to = 0; row < height; row++) {
    for (let column = 0; column < half; column++) {
      const at = start + (row * width + 2 * column) * step;
      const beside = 2 * column + 1 < width ? at + step : at;
      means[to++] = (samples[at]! + samples[beside]! + (column & 1)) >> 1;
    }
  }
  return { samples: means, start: 0, step: 1, width: half, height };
}

/**
 * Copies a block of 8 × 8 of a strip of eight rows, level-shifted; where it reaches over the edge the last samples are
 * repeated.
 * @returns whether all samples are the same
 */
export function readBlock(plane: SamplePlane, column: number, to: Int32Array, middle: number): boolean {
  const { samples, start, step, width, height } = plane;
  const left = column * 8;
  const isInside = left + 8 <= width;
  const first = samples[start + left * step]!;
  let other = 0;
  for (let y = 0; y < 8; y++) {
    const line = start + Math.min(y, height - 1) * width * step;
    if (isInside) {
      for (let at = y * 8, from = line + left * step; at < y * 8 + 8; at++, from += step) {
        const sample = samples[from]!;
        other |= sample ^ first;
        to[at] = sample - middle;
      }
    } else {
      for (let x = 0; x < 8; x++) {
        const sample = samples[line + Math.min(left + x, width - 1) * step]!;
        other |= sample ^ first;
        to[y * 8 + x] = sample - middle;
      }
    }
  }
  return other === 0;
}

const HALF = 1 << 15;
/** Chroma 128, and what makes the sum round as the reference software rounds it. */
const CHROMA_ZERO = (128 << 16) + HALF - 1;
