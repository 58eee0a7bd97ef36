import { DecodeError } from '../errors/index.ts';

/** Luminance in cd/m² of a just-noticeable difference index, 1 to 1,023 (PS3.14 §7, equation 7.1). */
export function luminanceOf(index: number): number {
  const x = Math.log(index);
  const above = A + x * (C + x * (E + x * (G + x * M)));
  const below = 1 + x * (B + x * (D + x * (F + x * (H + x * K))));
  return 10 ** (above / below);
}

/** The just-noticeable difference index of a luminance, by bisection: the inverse of `luminanceOf`. */
export function indexOf(luminance: number): number {
  let low = 1;
  let high = 1023;
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2;
    if (luminanceOf(middle) < luminance) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * The driving levels that make a display show P-Values by the Grayscale Standard Display Function (PS3.14 §8): for each
 * of the P-Values, spread evenly over the indexes that the display reaches, the level whose luminance is nearest.
 * @param measured luminance of each driving level in cd/m², ambient light included, rising.
 * @param count of P-Values, e.g. 256 or 4,096.
 * @throws DecodeError `bad-look-up-table` for measurements that do not rise
 */
export function displayFunction(measured: readonly number[], count: number): Uint16Array {
  const rises = measured.every((value, at) => value > 0 && (at === 0 || value >= measured[at - 1]!));
  if (measured.length < 2 || !rises) throw new DecodeError('bad-look-up-table', { detail: 'luminances do not rise' });
  const first = indexOf(measured[0]!);
  const last = indexOf(measured.at(-1)!);
  const levels = new Uint16Array(count);
  let level = 0;
  for (let value = 0; value < count; value++) {
    const wanted = luminanceOf(first + ((last - first) * value) / Math.max(1, count - 1));
    while (level + 1 < measured.length && measured[level + 1]! - wanted <= wanted - measured[level]!) level++;
    levels[value] = level;
  }
  return levels;
}

/** Constants of PS3.14 equation 7.1. */
const A = -1.301_187_7;
const B = -2.584_019_1e-2;
const C = 8.024_263_6e-2;
const D = -1.032_022_9e-1;
const E = 1.364_669_9e-1;
const F = 2.874_562e-2;
const G = -2.546_840_4e-2;
const H = -3.197_897_7e-3;
const K = 1.299_263_4e-4;
const M = 1.363_533_4e-3;
