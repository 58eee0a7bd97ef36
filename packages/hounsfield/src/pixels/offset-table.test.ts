import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { basicOffsets, extendedOffsets, fragmentRanges } from './offset-table.ts';

describe('fragmentRanges (PS3.5 §A.4)', () => {
  it('goes by the offset table where it fits', () => {
    expect(fragmentRanges({ items: [0, 10, 20, 30], frames: 2, offsets: [0, 20] })).toEqual([
      { first: 0, end: 2 },
      { first: 2, end: 4 },
    ]);
    expect(fragmentRanges({ items: [0, 10], frames: 1, offsets: [0] })).toEqual([{ first: 0, end: 2 }]);
  });

  it('takes one fragment a frame without a table', () => {
    expect(fragmentRanges({ items: [0, 10], frames: 2 })).toEqual([
      { first: 0, end: 1 },
      { first: 1, end: 2 },
    ]);
    expect(fragmentRanges({ items: [0], frames: 1, offsets: [] })).toEqual([{ first: 0, end: 1 }]);
  });

  it('takes all fragments for a single frame', () => {
    expect(fragmentRanges({ items: [0, 10, 20], frames: 1 })).toEqual([{ first: 0, end: 3 }]);
  });

  it.each([
    ['an offset between fragments', [0, 11]],
    ['a first offset that is not 0', [10, 10]],
    ['offsets that fall', [0, 0]],
    ['too many offsets', [0, 10, 20]],
    ['too few offsets', [0]],
    ['offsets past 32 bits that wrapped around', [0, 10 - 2 ** 32]],
  ])('passes over a table with %s when the number of fragments tells', (_, offsets) => {
    expect(fragmentRanges({ items: [0, 10], frames: 2, offsets })).toEqual([
      { first: 0, end: 1 },
      { first: 1, end: 2 },
    ]);
  });

  it('refuses a wrong table, and no table, where the number does not tell', () => {
    expect(() => fragmentRanges({ items: [0, 10, 20], frames: 2, offsets: [0, 15] })).toThrow(
      expect.objectContaining({ name: 'DecodeError', code: 'bad-offset-table' }),
    );
    expect(() => fragmentRanges({ items: [0, 10, 20], frames: 2 })).toThrow(/3 fragments, 2 frames, 0 offsets/);
    expect(() => fragmentRanges({ items: [], frames: 1 })).toThrow(
      expect.objectContaining({ code: 'frame-borders-unknown' }),
    );
    expect(() => fragmentRanges({ items: [0], frames: 999_999 })).toThrow(
      expect.objectContaining({ code: 'frame-borders-unknown' }),
    );
  });

  it('puts every fragment into exactly one frame, for any table', () => {
    const sizes = fc.array(fc.integer({ min: 8, max: 100 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(sizes, fc.func(fc.boolean()), (lengths, starts) => {
        const items = lengths.map((_, index) => lengths.slice(0, index).reduce((sum, length) => sum + length, 0));
        const offsets = items.filter((offset, index) => index === 0 || starts(offset));
        const ranges = fragmentRanges({ items, frames: offsets.length, offsets });
        expect(ranges.map(range => items[range.first])).toEqual(offsets);
        expect(ranges.flatMap(({ first, end }) => items.slice(first, end))).toEqual(items);
      }),
    );
  });
});

describe('offset tables', () => {
  it('are read little endian, and a rest that is no whole number is left out', () => {
    expect(basicOffsets(Uint8Array.of(1, 0, 0, 0, 0, 0, 0, 128, 9))).toEqual([1, 2 ** 31]);
    expect(extendedOffsets(Uint8Array.of(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 9))).toEqual([1, 2 ** 32]);
    expect(basicOffsets(new Uint8Array(0))).toEqual([]);
  });
});
