import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dragWindow, nudgeWindow, type WindowDrag, windowDigits } from './window-drag.ts';

const ct: WindowDrag = { start: { center: 40, width: 400, function: 'linear' }, range: 4096 };
const windowAfter = (drag: WindowDrag, dx: number, dy: number): { center: number; width: number } => {
  const voi = dragWindow(drag, dx, dy);
  if (typeof voi !== 'object' || !('center' in voi)) throw new Error('a window was expected');
  return voi;
};

describe('dragging the window', () => {
  it('widens to the right, narrows to the left, and raises the centre downwards', () => {
    expect(windowAfter(ct, 100, 0).width).toBeGreaterThan(400);
    expect(windowAfter(ct, -100, 0).width).toBeLessThan(400);
    expect(windowAfter(ct, 0, 100).center).toBeGreaterThan(40);
    expect(windowAfter(ct, 0, -100).center).toBeLessThan(40);
  });

  it('changes nothing without a movement', () => {
    expect(windowAfter(ct, 0, 0)).toMatchObject({ center: 40, width: 400, function: 'linear' });
  });

  it('moves a soft tissue window by one to two units a pixel', () => {
    expect(windowAfter(ct, 64, 64)).toMatchObject({ center: 140, width: 500 });
  });

  it('keeps a width that the function allows (PS3.3 §C.11.2.1.2)', () => {
    const drags = fc.record({
      center: fc.double({ min: -5000, max: 5000, noNaN: true }),
      width: fc.double({ min: 1, max: 70_000, noNaN: true }),
      range: fc.double({ min: 1e-6, max: 70_000, noNaN: true }),
    });
    fc.assert(
      fc.property(drags, fc.integer({ min: -3000, max: 3000 }), ({ center, width, range }, dx) => {
        const linear = windowAfter({ start: { center, width, function: 'linear' }, range }, dx, 0);
        expect(linear.width).toBeGreaterThanOrEqual(1);
        const exact = windowAfter({ start: { center, width: width / 70_000, function: 'linear-exact' }, range }, dx, 0);
        expect(exact.width).toBeGreaterThan(0);
      }),
    );
  });

  it('is as fine for values between 0 and 1 as for Hounsfield units', () => {
    const fraction: WindowDrag = { start: { center: 0.5, width: 1, function: 'linear-exact' }, range: 1 };
    const { center, width } = windowAfter(fraction, 64, 64);
    expect(center).toBeCloseTo(0.75, 1);
    expect(width).toBeCloseTo(1.25, 1);
  });

  it('goes by steps on the keyboard', () => {
    expect(nudgeWindow(ct, 1, 0)).toEqual(dragWindow(ct, 8, 0));
  });
});

describe('digits of a window', () => {
  it.each([
    [4096, 0],
    [100, 0],
    [50, 1],
    [2, 2],
    [0.01, 4],
    [1e-12, 6],
  ])('of width %d are %d', (width, digits) => {
    expect(windowDigits(width)).toBe(digits);
  });
});
