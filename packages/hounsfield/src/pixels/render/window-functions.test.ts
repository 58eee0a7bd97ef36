import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { voiFunctionNames, windowFunctions } from './window-functions.ts';

/** PS3.3 §C.11.2.1.2.1, with the output range that its pseudo-code names. */
function linear(x: number, c: number, w: number, [ymin, ymax]: readonly [number, number]): number {
  if (x <= c - 0.5 - (w - 1) / 2) return ymin;
  if (x > c - 0.5 + (w - 1) / 2) return ymax;
  return ((x - (c - 0.5)) / (w - 1) + 0.5) * (ymax - ymin) + ymin;
}

/** PS3.3 §C.11.2.1.3.2. */
function linearExact(x: number, c: number, w: number, [ymin, ymax]: readonly [number, number]): number {
  if (x <= c - w / 2) return ymin;
  if (x > c + w / 2) return ymax;
  return ((x - c) / w + 0.5) * (ymax - ymin) + ymin;
}

/** PS3.3 §C.11.2.1.3.1. */
function sigmoid(x: number, c: number, w: number, [ymin, ymax]: readonly [number, number]): number {
  return (ymax - ymin) / (1 + Math.exp(-4 * ((x - c) / w))) + ymin;
}

describe('window functions', () => {
  // The examples printed below the pseudo-code of PS3.3 §C.11.2.1.2.1: the last value that is black, the last that is not white.
  it.each([
    [2048, 4096, 0, 4095],
    [2048, 1, 2047.5, 2047.5],
    [0, 100, -50, 49],
    [0, 1, -0.5, -0.5],
  ])('linear with center %d and width %d is black up to %d and white above %d', (c, w, black, white) => {
    const voi = windowFunctions.linear(c, w);
    expect(voi(black)).toBe(0);
    expect(voi(white + 0.001)).toBe(1);
    if (w > 1) {
      expect(voi(black + 0.001)).toBeGreaterThan(0);
      expect(voi(white)).toBeCloseTo(1, 12);
    }
  });

  it.each([
    ['linear', linear, 1],
    ['linear-exact', linearExact, 0.001],
    ['sigmoid', sigmoid, 0.001],
  ] as const)('%s follows its equation for any center, width and value', (name, equation, least) => {
    const number = fc.double({ min: -70_000, max: 70_000, noNaN: true });
    const width = fc.oneof(fc.constant(least === 1 ? 1 : 0.5), fc.double({ min: least, max: 70_000, noNaN: true }));
    fc.assert(
      fc.property(number, width, number, (center, wide, x) => {
        const level = windowFunctions[name](center, wide)(x);
        expect(level).toBeGreaterThanOrEqual(0);
        expect(level).toBeLessThanOrEqual(1);
        expect(255 * level).toBeCloseTo(equation(x, center, wide, [0, 255]), 9);
      }),
    );
  });

  it('knows the defined terms of VOI LUT Function (0028,1056)', () => {
    expect([...voiFunctionNames]).toEqual([
      ['LINEAR', 'linear'],
      ['LINEAR_EXACT', 'linear-exact'],
      ['SIGMOID', 'sigmoid'],
    ]);
  });
});
