import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Picture } from './picture.ts';
import { resample } from './resample.ts';
import { viewportOf } from './viewport.ts';

const frame = { width: 400, height: 200 };
const limit = 2 ** 26;

describe('viewportOf (PS3.18 §8.3.5.1.3)', () => {
  it.each([
    [
      { width: 100, height: 100 },
      { width: 100, height: 50 },
    ],
    [
      { width: 1000, height: 100 },
      { width: 200, height: 100 },
    ],
    [
      { width: 800, height: 800 },
      { width: 800, height: 400 },
    ],
    [
      { width: 1, height: 1 },
      { width: 1, height: 1 },
    ],
    [
      { width: 3, height: 1000 },
      { width: 3, height: 2 },
    ],
  ])('fits into %j as %j, the shape kept', (size, expected) => {
    expect(viewportOf(frame, undefined, size, limit).size).toEqual(expected);
  });

  it('never leaves the size that was asked for', () => {
    const side = fc.integer({ min: 1, max: 2000 });
    fc.assert(
      fc.property(side, side, side, side, (width, height, wide, high) => {
        const { size } = viewportOf({ width, height }, undefined, { width: wide, height: high }, limit);
        expect(size.width >= 1 && size.width <= wide && size.height >= 1 && size.height <= high).toBe(true);
        expect(size.width === wide || size.height === high).toBe(true);
      }),
    );
  });

  it('takes the rest of the frame where a region has no size', () => {
    expect(viewportOf(frame, { x: 300, y: 150 }, undefined, limit)).toMatchObject({
      x: 300,
      y: 150,
      width: 100,
      height: 50,
      size: { width: 100, height: 50 },
      plain: false,
    });
  });

  it('knows when there is nothing to do', () => {
    expect(viewportOf(frame, undefined, undefined, limit).plain).toBe(true);
    expect(viewportOf(frame, { x: 0, y: 0, flipVertical: true }, undefined, limit).plain).toBe(false);
    expect(viewportOf(frame, undefined, { width: 401, height: 201 }, limit).plain).toBe(false);
  });

  it.each([
    [{ x: -1, y: 0 }, undefined],
    [{ x: 400, y: 0 }, undefined],
    [{ x: 0, y: 0, width: 401 }, undefined],
    [{ x: 0, y: 1, height: 200 }, undefined],
    [{ x: 0.5, y: 0 }, undefined],
    [{ x: Number.NaN, y: 0 }, undefined],
    [{ x: 0, y: 0, width: 0 }, undefined],
    [{ x: 0, y: 0, width: -5 }, undefined],
    [undefined, { width: 0, height: 10 }],
    [undefined, { width: 10, height: -1 }],
    [undefined, { width: Number.NaN, height: 10 }],
    [undefined, { width: Number.POSITIVE_INFINITY, height: 10 }],
  ])('refuses region %j with size %j', (region, size) => {
    expect(() => viewportOf(frame, region, size, limit)).toThrow(expect.objectContaining({ code: 'bad-viewport' }));
  });
});

function pictureOf(rows: readonly (readonly number[])[]): Picture {
  return { width: rows[0]!.length, height: rows.length, channels: 1, data: Uint8ClampedArray.from(rows.flat()) };
}

function resized(
  picture: Picture,
  region: Parameters<typeof viewportOf>[1],
  size: { width: number; height: number } | undefined,
  interpolation: 'nearest' | 'smooth' = 'smooth',
): number[][] {
  const viewport = viewportOf(picture, region, size, limit);
  const data = new Uint8ClampedArray(viewport.size.width * viewport.size.height * picture.channels);
  const { width } = resample(picture, viewport, interpolation, data);
  const rows: number[][] = [];
  for (let at = 0; at < data.length; at += width * picture.channels)
    rows.push([...data.subarray(at, at + width * picture.channels)]);
  return rows;
}

describe('resample', () => {
  const four = pictureOf([
    [0, 10, 20, 30],
    [40, 50, 60, 70],
    [80, 90, 100, 110],
    [120, 130, 140, 150],
  ]);

  it('averages areas when it shrinks', () => {
    expect(resized(four, undefined, { width: 2, height: 2 })).toEqual([
      [25, 45],
      [105, 125],
    ]);
    expect(resized(four, undefined, { width: 1, height: 1 })).toEqual([[75]]);
    expect(
      resized(
        pictureOf([
          [0, 90, 180],
          [0, 90, 180],
          [0, 90, 180],
        ]),
        undefined,
        { width: 2, height: 2 },
      ),
    ).toEqual([
      [30, 150],
      [30, 150],
    ]);
  });

  it('goes straight from pixel centre to pixel centre when it enlarges', () => {
    expect(resized(pictureOf([[0, 100]]), undefined, { width: 4, height: 2 })).toEqual([
      [0, 25, 75, 100],
      [0, 25, 75, 100],
    ]);
    expect(resized(pictureOf([[7]]), undefined, { width: 3, height: 3 })).toEqual([
      [7, 7, 7],
      [7, 7, 7],
      [7, 7, 7],
    ]);
  });

  it('keeps values as they are when asked for the nearest', () => {
    expect(resized(four, undefined, { width: 2, height: 2 }, 'nearest')).toEqual([
      [50, 70],
      [130, 150],
    ]);
    expect(resized(pictureOf([[1, 9]]), undefined, { width: 4, height: 2 }, 'nearest')).toEqual([
      [1, 1, 9, 9],
      [1, 1, 9, 9],
    ]);
  });

  it('cuts a region out and flips it', () => {
    const region = { x: 1, y: 2, width: 2, height: 2 };
    expect(resized(four, region, undefined)).toEqual([
      [90, 100],
      [130, 140],
    ]);
    expect(resized(four, { ...region, flipHorizontal: true, flipVertical: true }, undefined)).toEqual([
      [140, 130],
      [100, 90],
    ]);
  });

  it('treats the four channels apart', () => {
    const picture: Picture = {
      width: 2,
      height: 1,
      channels: 4,
      data: Uint8ClampedArray.of(0, 10, 20, 255, 100, 30, 60, 255),
    };
    expect(resized(picture, undefined, { width: 1, height: 1 })).toEqual([[50, 20, 40, 255]]);
  });

  it('leaves a picture of one colour as it is at any size', () => {
    const side = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(fc.tuple(side, side), fc.tuple(side, side), fc.nat(255), ([width, height], [wide, high], level) => {
        const picture: Picture = {
          width,
          height,
          channels: 1,
          data: new Uint8ClampedArray(width * height).fill(level),
        };
        for (const row of resized(picture, undefined, { width: wide, height: high })) {
          for (const value of row) expect(value).toBe(level);
        }
      }),
    );
  });
});
