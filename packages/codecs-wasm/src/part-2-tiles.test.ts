import type { Bytes } from 'hounsfield/bytes';
import { DecodeError } from 'hounsfield/errors';
import type { Codec, ImageFacts } from 'hounsfield/pixels';
import { beforeAll, describe, expect, it } from 'vitest';
import { readComponentTransform } from './component-transform.ts';
import { factsOf } from './frames.fixture.ts';
import { jpeg2000 } from './jpeg-2000.ts';
import {
  errorsOfDamage,
  type Part2Kind,
  segment,
  sideBySide,
  withComponentTransform,
  withMainSegments,
  withTileSegments,
  withTileTransform,
} from './part-2.fixture.ts';
import { readTileGrid } from './tile-grid.ts';

const SIDE = 32;
const PIXELS = SIDE * SIDE;
const facts: ImageFacts = { ...factsOf({ rows: SIDE, columns: 2 * SIDE }), samplesPerPixel: 2 };

/** Two components of one tile, which resemble each other. */
function pixelOf(tile: number, at: number): readonly [number, number] {
  const first = (at * 5 + tile * 60 + (at >> 5) * 3) & 127;
  return [first, first + ((at * 3 + tile) & 31)];
}

const wanted = Array.from({ length: 2 * PIXELS }, (_each, at) => {
  const [x, y] = [at % (2 * SIDE), Math.floor(at / (2 * SIDE))];
  return pixelOf(Math.floor(x / SIDE), y * SIDE + (x % SIDE));
}).flat();

let codec: Required<Codec>;
beforeAll(async () => {
  codec = (await jpeg2000()) as Required<Codec>;
});

type Forward = (a: number, b: number) => readonly [number, number];

/** Codes both tiles, each after what its transform undoes. */
function coded(first: Forward, second: Forward): Bytes {
  const own: ImageFacts = {
    ...factsOf({ rows: SIDE, columns: SIDE, allocated: 16, signed: true }),
    samplesPerPixel: 2,
  };
  const tiles = [first, second].map((forward, tile) => {
    const words = Uint16Array.from(Array.from({ length: PIXELS }, (_each, at) => forward(...pixelOf(tile, at))).flat());
    return codec.encode({ words, facts: own }).bytes;
  });
  return sideBySide(tiles);
}

const both = [0, 1];
const same: Forward = (a, b) => [a, b];
/** What a prediction of the second by the first leaves. */
const predicted: Forward = (a, b) => [a, b - a];
const prediction: Part2Kind = {
  arrays: [{ index: 1, type: 0, numbers: [1] }],
  stages: [[{ type: 0, components: both, chosen: 1 }]],
  depth: 7,
};
const wavelet = [{ type: 3, components: both, chosen: 1 | (1 << 16) }] as const;
const analysed: Forward = (a, b) => [a + Math.floor((2 * (b - a) + 2) / 4), b - a];
const swap = { index: 2, type: 1, numbers: [0, 1, 1, 0] } as const;

function samples(stream: Bytes): readonly number[] {
  return [...codec.decode(stream, facts).words];
}

describe('transforms between components of single tiles (T.801 §A.3.7 to §A.3.9)', () => {
  it('are those of the main header where a tile says nothing', () => {
    expect(samples(withComponentTransform(coded(predicted, predicted), prediction))).toEqual(wanted);
  });

  it.each<readonly [string, Forward, Omit<Part2Kind, 'depth'>]>([
    ['a collection under the same index', analysed, { stages: [wavelet], order: [] }],
    [
      'an array under the same index',
      (a, b) => [a, b - 2 * a],
      { arrays: [{ index: 1, type: 0, numbers: [2] }], stages: [], order: [] },
    ],
    [
      'collections, arrays and an order of its own',
      (a, b) => [b - a, a],
      {
        arrays: [swap],
        stages: [[{ type: 1, components: both, chosen: 2 }], [{ type: 0, components: both, chosen: 1 }]],
      },
    ],
    ['an order that does one thing twice', (a, b) => [a, b - 2 * a], { stages: [], order: [1, 1] }],
  ])('are those of the tile where it has %s', (_, forward, own) => {
    const main = withComponentTransform(coded(predicted, forward), prediction);
    expect(samples(withTileTransform(main, 1, own))).toEqual(wanted);
    const other = withComponentTransform(coded(forward, predicted), prediction);
    expect(samples(withTileTransform(other, 0, own))).toEqual(wanted);
  });

  it('are found in a last tile-part that reaches to the end, and lengths that are told twice are left out', () => {
    const main = withComponentTransform(coded(predicted, analysed), prediction);
    const lengths = segment(0xff55, [0, 0x40, 0, 0, 1, 0, 0, 0, 1, 0]);
    const stream = withTileTransform(withMainSegments(main, lengths), 1, { stages: [wavelet], order: [] });
    const last = stream.findLastIndex((byte, at) => byte === 0xff && stream[at + 1] === 0x90 && stream[at + 3] === 10);
    new DataView(stream.buffer).setUint32(last + 6, 0);
    expect(samples(stream)).toEqual(wanted);
    const { plain } = readComponentTransform(stream)!;
    expect(plain.some((byte, at) => byte === 0xff && plain[at + 1] === 0x55)).toBe(false);
    // Nothing but what OpenJPEG had written.
    expect(plain.length).toBe(coded(predicted, analysed).length);
  });

  it.each<readonly [string, () => Bytes, RegExp]>([
    [
      'by its COD alone',
      () => withTileSegments(coded(same, same), 1, segment(0xff52, [0, 0, 0, 1, 2, 1, 4, 4, 0, 1])),
      /without one of the codestream/,
    ],
    ['by its MCO alone', () => withTileTransform(coded(same, same), 1, prediction), /without one of the codestream/],
    [
      'with depths of its own',
      () => withTileSegments(withComponentTransform(coded(same, same), prediction), 1, segment(0xff78, [0x80, 2, 11])),
      /depths of its own/,
    ],
    [
      'of a tile that is coded otherwise',
      () =>
        withTileSegments(
          withComponentTransform(coded(same, same), prediction),
          1,
          segment(0xff52, [0, 0, 0, 1, 2, 1, 4, 4, 0, 1]),
        ),
      /coded otherwise/,
    ],
    [
      'of a tile that is not there',
      () => {
        const stream = withTileTransform(withComponentTransform(coded(same, same), prediction), 1, prediction);
        // One tile as large as the image.
        new DataView(stream.buffer).setUint32(24, 2 * SIDE);
        return stream;
      },
      /tile 1 of 1/,
    ],
    [
      'that name a collection that is nowhere',
      () => withTileTransform(withComponentTransform(coded(same, same), prediction), 1, { stages: [], order: [9] }),
      /no MCC segment 9/,
    ],
  ])('are refused %s', (_, made, reason) => {
    const stream = made();
    expect(() => codec.decode(stream, facts)).toThrow(DecodeError);
    expect(() => codec.decode(stream, facts)).toThrow(reason);
  });

  it('take no longer than their bytes, where tile-parts without data follow each other', () => {
    const main = withComponentTransform(coded(predicted, predicted), prediction);
    const empty = [0xff, 0x90, 0, 10, 0, 0, 0, 0, 0, 12, 0, 1];
    const stream = withMainSegments(main, Array.from({ length: 300_000 }, () => empty).flat());
    expect(() => codec.decode(stream, facts)).toThrow(/without data/);
  });

  it('may not hide behind a header that is damaged, where the main header has none', () => {
    const hidden = [0xff, 0x90, 0, 10, 0, 0, 0, 0, 0, 18, 0, 1, 0xff, 0x64, 0, 200, 0, 0];
    const stream = withMainSegments(coded(same, same), hidden);
    expect(() => codec.decode(stream, facts)).toThrow(/without data/);
  });

  it('take no longer than their bytes, where an array goes on in many segments', () => {
    const main = withComponentTransform(coded(predicted, predicted), prediction);
    const part = (number: number): readonly number[] => segment(0xff74, [number >> 8, number & 255, 8, 1, 0, 0, 0, 0]);
    const series = Array.from({ length: 60_000 }, (_each, at) => part(at + 1)).flat();
    expect(() => codec.decode(withMainSegments(main, series), facts)).toThrow(/another size/);
  });

  it('raise typed errors where headers of tile-parts are damaged, and leave the codec as it was', () => {
    const main = withComponentTransform(coded(predicted, analysed), prediction);
    const own = { arrays: [swap], stages: [wavelet], order: [1] };
    const stream = withTileTransform(main, 1, own);
    const start = stream.findLastIndex((byte, at) => byte === 0xff && stream[at + 1] === 0x90 && stream[at + 3] === 10);
    const errors = errorsOfDamage(stream, [start, start + 90], bytes => codec.decode(bytes, facts));
    for (const error of errors) expect(error).toBeInstanceOf(DecodeError);
    expect(errors.length).toBeGreaterThan(50);
    expect(samples(stream)).toEqual(wanted);
  });

  it('are of rectangles that begin before the image and end behind it (T.800 §B.3)', () => {
    const stream = coded(same, same);
    const view = new DataView(stream.buffer);
    // The image from (5, 7) to (30, 20), tiles of 10 × 8 from (2, 3).
    for (const [at, value] of [30, 20, 5, 7, 10, 8, 2, 3].entries()) view.setUint32(8 + 4 * at, value);
    const { count, rectangleOf } = readTileGrid(stream);
    expect(count).toBe(9);
    expect([0, 4, 8].map(rectangleOf)).toEqual([
      { left: 0, top: 0, width: 7, height: 4 },
      { left: 7, top: 4, width: 10, height: 8 },
      { left: 17, top: 12, width: 8, height: 1 },
    ]);
    view.setUint32(24, 0);
    expect(() => readTileGrid(stream)).toThrow(DecodeError);
  });
});
