import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scaleBar } from './scale-bar.ts';

describe('the scale', () => {
  it.each([
    [1, 1000, '20 cm', 200],
    [2, 1000, '10 cm', 200],
    [3, 1000, '5 cm', 150],
    [150, 1000, '1 mm', 150],
    [1e4, 1000, '20 µm', 200],
  ])('at %d pixels a millimetre in %d pixels is %s', (perMillimetre, width, label, pixels) => {
    expect(scaleBar(perMillimetre, width)).toEqual({ label, pixels });
  });

  it('takes between a thirteenth and a fifth of the width', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 1e5, noNaN: true }), perMillimetre => {
        const bar = scaleBar(perMillimetre, 1000);
        expect(bar?.pixels).toBeGreaterThan(76);
        expect(bar?.pixels).toBeLessThanOrEqual(200.001);
      }),
    );
  });

  it.each([0, Number.NaN, Number.POSITIVE_INFINITY])('is left out for %d', perMillimetre => {
    expect(scaleBar(perMillimetre, 1000)).toBeUndefined();
  });
});
