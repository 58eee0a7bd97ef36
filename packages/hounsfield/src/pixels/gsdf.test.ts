import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { displayFunction, indexOf, luminanceOf } from './gsdf.ts';

/** Some rows of PS3.14 Table B-1; the whole table is walked where it is beside the checkout. */
const printed: readonly (readonly [number, number])[] = [
  [1, 0.05],
  [2, 0.0547],
  [3, 0.0594],
  [4, 0.0643],
  [1023, 3993.404],
];
const file = new URL('../../../../../shared/standard/gsdf.tsv', import.meta.url);
const table = existsSync(file)
  ? readFileSync(file, 'utf8')
      .split('\n')
      .filter(line => /^\d/.test(line))
      .map(line => line.split('\t').map(Number) as [number, number])
  : printed;

describe('grayscale standard display function (PS3.14)', () => {
  it('gives the luminance of each index as Table B-1 prints it', () => {
    expect(table.length).toBeGreaterThanOrEqual(printed.length);
    for (const [index, luminance] of table) {
      // The table is printed with four decimals, then with fewer.
      expect(Math.abs(luminanceOf(index) - luminance)).toBeLessThanOrEqual(Math.max(0.000_051, luminance * 0.0007));
    }
  });

  it('finds the index of a luminance again', () => {
    for (const index of [1, 2, 17.5, 400, 1022.9]) expect(indexOf(luminanceOf(index))).toBeCloseTo(index, 6);
  });

  it('makes equal steps of index of the steps of a P-Value (PS3.14 §8)', () => {
    const measured = Array.from({ length: 4096 }, (_, level) => 0.3 + 300 * (level / 4095) ** 2.2);
    const levels = displayFunction(measured, 256);
    expect([levels[0], levels[255]]).toEqual([0, 4095]);
    const first = indexOf(measured[0]!);
    const step = (indexOf(measured[4095]!) - first) / 255;
    for (const [value, level] of levels.entries()) {
      expect(Math.abs(indexOf(measured[level]!) - (first + step * value))).toBeLessThan(0.5);
    }
  });

  it('refuses measurements that do not rise', () => {
    expect(() => displayFunction([1, 0.5], 16)).toThrow(expect.objectContaining({ code: 'bad-look-up-table' }));
  });
});
