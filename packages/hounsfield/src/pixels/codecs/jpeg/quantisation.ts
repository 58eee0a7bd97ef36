import { naturalOrder } from './zig-zag.ts';

/** What the tables below are scaled by; 50 leaves them as they are, 100 makes every factor 1. */
export type Quality = number;

/** Quantisation factors in zig-zag order, scaled as the reference software scales them. */
export function quantisationFactors(base: readonly number[], quality: Quality, most: number): Uint16Array {
  const percent = quality < 50 ? Math.floor(5000 / quality) : 200 - 2 * quality;
  return Uint16Array.from({ length: 64 }, (_, at) => {
    const factor = Math.floor((base[naturalOrder[at]!]! * percent + 50) / 100);
    return Math.max(1, Math.min(most, factor));
  });
}

/** T.81 Table K.1, row by row. */
export const luminance: readonly number[] = [
  [16, 11, 10, 16, 24, 40, 51, 61],
  [12, 12, 14, 19, 26, 58, 60, 55],
  [14, 13, 16, 24, 40, 57, 69, 56],
  [14, 17, 22, 29, 51, 87, 80, 62],
  [18, 22, 37, 56, 68, 109, 103, 77],
  [24, 35, 55, 64, 81, 104, 113, 92],
  [49, 64, 78, 87, 103, 121, 120, 101],
  [72, 92, 95, 98, 112, 100, 103, 99],
].flat();

/** T.81 Table K.2 */
export const chrominance: readonly number[] = [
  [17, 18, 24, 47, 99, 99, 99, 99],
  [18, 21, 26, 66, 99, 99, 99, 99],
  [24, 26, 56, 99, 99, 99, 99, 99],
  [47, 66, 99, 99, 99, 99, 99, 99],
  ...Array.from({ length: 4 }, () => Array<number>(8).fill(99)),
].flat();
