import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonRow } from '../dicomweb/json-row.ts';
import { aspectOf, dot, letters, normalOf, planeOf, sidesOf, spacingOf, thicknessOf, type Vector } from './plane.ts';

const numbers = (...values: readonly unknown[]): { readonly Value: readonly unknown[] } => ({ Value: values });
const axial: JsonRow = {
  '00200032': numbers(-100, -120, 50),
  '00200037': numbers(1, 0, 0, 0, 1, 0),
  '00280030': numbers(0.5, 0.25),
  '00180050': numbers('5.0'),
};
const directions: fc.Arbitrary<Vector> = fc
  .tuple(
    fc.double({ noNaN: true, min: -1, max: 1 }),
    fc.double({ noNaN: true, min: -1, max: 1 }),
    fc.double({ noNaN: true, min: 0.1, max: 1 }),
  )
  .map(([x, y, z]): Vector => [x / Math.hypot(x, y, z), y / Math.hypot(x, y, z), z / Math.hypot(x, y, z)]);

describe('the plane of an image (PS3.3 §C.7.6.2)', () => {
  it('comes from position and orientation', () => {
    expect(planeOf(axial, 1)).toEqual({ row: [1, 0, 0], column: [0, 1, 0], position: [-100, -120, 50] });
    expect(spacingOf(axial, 1)).toEqual({ rows: 0.5, columns: 0.25 });
    expect([aspectOf(axial, 1), thicknessOf(axial, 1)]).toEqual([2, '5.0']);
  });

  it('comes from the frame’s own functional groups before the shared ones (PS3.3 §C.7.6.16)', () => {
    const position = (z: number): unknown => ({ '00209113': numbers({ '00200032': numbers(0, 0, z) }) });
    const enhanced: JsonRow = {
      '52009229': numbers({
        '00209116': numbers({ '00200037': numbers(0, 1, 0, 0, 0, -1) }),
        '00289110': numbers({ '00280030': numbers(2, 2), '00180050': numbers(3) }),
      }),
      '52009230': numbers(position(10), position(20)),
    };
    expect(planeOf(enhanced, 2)).toEqual({ row: [0, 1, 0], column: [0, 0, -1], position: [0, 0, 20] });
    expect(spacingOf(enhanced, 1)).toEqual({ rows: 2, columns: 2 });
    expect(planeOf(enhanced, 3)).toBeUndefined();
  });

  it.each([
    ['is missing', {}],
    ['is incomplete', { ...axial, '00200037': numbers(1, 0, 0) }],
    ['is zero', { ...axial, '00200037': numbers(0, 0, 0, 0, 1, 0) }],
    ['is no number', { ...axial, '00200032': numbers('left', 1, 2) }],
  ])('is undefined where it %s', (_, row) => {
    expect(planeOf(row as JsonRow, 1)).toBeUndefined();
  });

  it('has a normal at right angles to it', () => {
    fc.assert(
      fc.property(directions, directions, (row, column) => {
        const normal = normalOf({ row, column });
        expect(dot(normal, row)).toBeCloseTo(0, 9);
        expect(dot(normal, column)).toBeCloseTo(0, 9);
      }),
    );
  });
});

describe('the shape of pixels', () => {
  it.each([
    [{ '00280034': numbers('3', '2') }, 1.5],
    [{ '00181164': numbers(0.2, 0.1) }, 2],
    [{ '00280030': numbers(0, 1) }, 1],
    [{ '00280030': numbers(1000, 1) }, 1],
    [{}, 1],
  ])('of %j is %d', (row, aspect) => {
    expect(aspectOf(row as JsonRow, 1)).toBe(aspect);
  });
});

describe('letters for directions (PS3.3 §C.7.6.1.1.1)', () => {
  it.each([
    [[1, 0, 0], 'L'],
    [[-1, 0, 0], 'R'],
    [[0, 1, 0], 'P'],
    [[0, -1, 0], 'A'],
    [[0, 0, 1], 'H'],
    [[0, 0, -1], 'F'],
    [[0.8, 0.6, 0], 'LP'],
    [[-0.5, 0.1, 0.86], 'HR'],
    [[0.995, 0.1, 0], 'L'],
  ] as const)('%j is %s', (direction, text) => {
    expect(letters(direction)).toBe(text);
  });

  it('stand opposite each other', () => {
    const plane = { row: [1, 0, 0], column: [0, 0, -1], position: [0, 0, 0] } as const;
    expect(sidesOf(plane)).toEqual({ left: 'R', right: 'L', top: 'H', bottom: 'F' });
  });
});
