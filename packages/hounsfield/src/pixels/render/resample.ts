import type { Picture } from './picture.ts';
import type { Viewport } from './viewport.ts';

/** `nearest` keeps the pixels as they are; `smooth` averages areas when shrinking and is bilinear when enlarging. */
export type Interpolation = 'nearest' | 'smooth';

/** The part of a picture that the viewport names, at the viewport's size. */
export function resample(
  picture: Picture,
  viewport: Viewport,
  interpolation: Interpolation,
  data: Uint8ClampedArray<ArrayBuffer>,
): Picture {
  const { channels } = picture;
  const { width, height } = viewport.size;
  const across = taps(viewport.x, viewport.width, width, interpolation);
  const down = taps(viewport.y, viewport.height, height, interpolation);
  if (viewport.flipHorizontal) across.reverse();
  if (viewport.flipVertical) down.reverse();
  const row = new Float32Array(picture.width * channels);
  for (const [line, tap] of down.entries()) {
    mixRows(picture, tap, row);
    mixColumns(row, across, channels, data.subarray(line * width * channels, (line + 1) * width * channels));
  }
  return { width, height, channels, data };
}

/** The source pixels that one target pixel is made of: `weights[0]` belongs to pixel `first`. They sum to 1. */
interface Tap {
  readonly first: number;
  readonly weights: readonly number[];
}

function taps(start: number, length: number, count: number, interpolation: Interpolation): Tap[] {
  const step = length / count;
  const make = interpolation === 'nearest' ? nearestTap : step > 1 ? areaTap : linearTap;
  return Array.from({ length: count }, (_, index) => make(start, length, step, index));
}

function nearestTap(start: number, length: number, step: number, index: number): Tap {
  return { first: start + Math.min(length - 1, Math.floor((index + 0.5) * step)), weights: [1] };
}

/** Each source pixel weighs as much as of it lies under the target pixel. */
function areaTap(start: number, length: number, step: number, index: number): Tap {
  const from = index * step;
  const to = Math.min(length, from + step);
  const first = Math.floor(from);
  const weights: number[] = [];
  for (let at = first; at < to; at++) weights.push((Math.min(at + 1, to) - Math.max(at, from)) / (to - from));
  return { first: start + first, weights };
}

/** Between the centres of two source pixels; the edge repeats. */
function linearTap(start: number, length: number, step: number, index: number): Tap {
  const centre = Math.min(length - 1, Math.max(0, (index + 0.5) * step - 0.5));
  const first = Math.min(Math.floor(centre), Math.max(0, length - 2));
  const share = centre - first;
  return share === 0 ? { first: start + first, weights: [1] } : { first: start + first, weights: [1 - share, share] };
}

function mixRows(picture: Picture, tap: Tap, row: Float32Array): void {
  row.fill(0);
  for (const [index, weight] of tap.weights.entries()) {
    const from = (tap.first + index) * row.length;
    for (let at = 0; at < row.length; at++) row[at]! += picture.data[from + at]! * weight;
  }
}

function mixColumns(row: Float32Array, across: readonly Tap[], channels: number, line: Uint8ClampedArray): void {
  let to = 0;
  for (const { first, weights } of across) {
    for (let channel = 0; channel < channels; channel++, to++) {
      let sum = 0;
      for (let index = 0, at = first * channels + channel; index < weights.length; index++, at += channels) {
        sum += row[at]! * weights[index]!;
      }
      line[to] = sum;
    }
  }
}
