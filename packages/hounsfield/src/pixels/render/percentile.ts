import type { DecodedFrame } from '../decode.ts';
import { isFloat, minMax, type Samples } from '../samples.ts';

/**
 * The stored values below which `range[0]` and `range[1]` per cent of the frame's samples lie; padding and numbers
 * that are not finite are left out. Where both percentiles fall on one value, the lowest and highest value instead:
 * a mask whose few pixels are set must not come out as nothing.
 */
export function percentiles(frame: DecodedFrame, range: readonly [number, number]): readonly [number, number] {
  const { data, facts } = frame;
  const padding = facts.padding ?? nothing;
  const found = data.BYTES_PER_ELEMENT <= 2 ? byHistogram(data, padding, range) : bySample(data, padding, range);
  return found[0] < found[1] ? found : extremes(frame);
}

type Padding = NonNullable<DecodedFrame['facts']['padding']>;

/** A range that holds no value. */
const nothing: Padding = { low: Number.POSITIVE_INFINITY, high: Number.NEGATIVE_INFINITY };

/** Exact: one counter for each possible value between the extremes. */
function byHistogram(data: Samples, padding: Padding, range: readonly [number, number]): readonly [number, number] {
  const { min, max } = minMax(data);
  const counts = new Uint32Array(max - min + 1);
  for (let at = 0; at < data.length; at++) counts[data[at]! - min]!++;
  for (let value = Math.max(min, padding.low); value <= Math.min(max, padding.high); value++) counts[value - min] = 0;
  const total = counts.reduce((sum, count) => sum + count, 0);
  return [valueAt(counts, (range[0] / 100) * total) + min, valueAt(counts, (range[1] / 100) * total) + min];
}

/** The first value whose count, with all below it, reaches `rank`. */
function valueAt(counts: Uint32Array, rank: number): number {
  let passed = 0;
  for (let value = 0; value < counts.length; value++) {
    passed += counts[value]!;
    if (passed > 0 && passed >= rank) return value;
  }
  return counts.length - 1;
}

/** 32-bit and float data: evenly spaced samples, sorted. Far outliers do not disturb it as they would a histogram. */
function bySample(data: Samples, padding: Padding, range: readonly [number, number]): readonly [number, number] {
  const step = Math.max(1, Math.floor(data.length / MOST_SAMPLES));
  const sorted = new Float64Array(Math.ceil(data.length / step));
  let kept = 0;
  for (let at = 0; at < data.length; at += step) {
    const value = data[at]!;
    if (Number.isFinite(value) && !(value >= padding.low && value <= padding.high)) sorted[kept++] = value;
  }
  if (kept === 0) return [0, 0];
  const values = sorted.subarray(0, kept).sort();
  return [values[rankOf(range[0], kept)]!, values[rankOf(range[1], kept)]!];
}

function rankOf(percentile: number, count: number): number {
  return Math.min(count - 1, Math.max(0, Math.ceil((percentile / 100) * count) - 1));
}

/** The lowest and the highest stored value, padding and what is not finite left out; zeros where nothing is left. */
export function extremes({ data, facts }: DecodedFrame): readonly [number, number] {
  const padding = facts.padding ?? nothing;
  if (padding === nothing && !isFloat(data)) {
    const { min, max } = minMax(data);
    return [min, max];
  }
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < data.length; at++) {
    const value = data[at]!;
    if (!Number.isFinite(value) || (value >= padding.low && value <= padding.high)) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return low <= high ? [low, high] : [0, 0];
}

const MOST_SAMPLES = 1 << 18;
