import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DecodedFrame, decodeFrame } from '../decode.ts';
import { factsFor, nativeSyntax } from '../facts.fixture.ts';
import type { Samples } from '../samples.ts';
import { percentiles } from './percentile.ts';

function frameOf(samples: Samples, changes: Parameters<typeof factsFor>[0] = {}): DecodedFrame {
  const facts = factsFor({ columns: samples.length, bitsAllocated: samples.BYTES_PER_ELEMENT * 8, ...changes });
  return decodeFrame(new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength), facts, nativeSyntax);
}

const hundred = Array.from({ length: 100 }, (_, index) => index);

describe('percentiles', () => {
  it.each([
    [
      [0.5, 99.5],
      [0, 99],
    ],
    [
      [5, 95],
      [4, 94],
    ],
    [
      [0, 100],
      [0, 99],
    ],
    [
      [50, 51],
      [49, 50],
    ],
  ] as const)('%j of the numbers from 0 to 99 are %j, whatever their type', (range, expected) => {
    const list: [Samples, Parameters<typeof factsFor>[0]][] = [
      [Uint8Array.from(hundred), {}],
      [Int16Array.from(hundred), { signed: true }],
      [Uint32Array.from(hundred), {}],
      [Float32Array.from(hundred), { numbers: 'float' }],
    ];
    for (const [samples, changes] of list) expect(percentiles(frameOf(samples, changes), range)).toEqual(expected);
  });

  it('are the same by counting and by sorting', () => {
    fc.assert(
      fc.property(fc.int16Array({ minLength: 1, maxLength: 300 }), samples => {
        const counted = percentiles(frameOf(samples, { signed: true }), [10, 90]);
        const sorted = percentiles(frameOf(Int32Array.from(samples), { signed: true }), [10, 90]);
        expect(counted).toEqual(sorted);
      }),
    );
  });

  it('leave padding out (PS3.3 §C.7.5.1.1.2)', () => {
    const samples = Int16Array.from([...Array<number>(900).fill(-2000), ...hundred]);
    const padding = { low: -2000, high: -1990 };
    expect(percentiles(frameOf(samples, { signed: true, padding }), [1, 99])).toEqual([0, 98]);
    expect(percentiles(frameOf(Int32Array.from(samples), { signed: true, padding }), [1, 99])).toEqual([0, 98]);
    const beside = { low: 5000, high: 6000 };
    expect(percentiles(frameOf(Int16Array.from(hundred), { signed: true, padding: beside }), [1, 99])).toEqual([0, 98]);
  });

  it('widen to the extremes where both fall on one value, as with a mask of few pixels', () => {
    const mask = Uint8Array.from({ length: 1000 }, (_, index) => (index === 500 ? 1 : 0));
    expect(percentiles(frameOf(mask), [0.5, 99.5])).toEqual([0, 1]);
    const padded = { padding: { low: 9, high: 9 } };
    expect(percentiles(frameOf(Uint8Array.of(...mask, 9, 9, 9), padded), [0.5, 99.5])).toEqual([0, 1]);
    expect(percentiles(frameOf(Float32Array.from(mask), { numbers: 'float' }), [0.5, 99.5])).toEqual([0, 1]);
  });

  it('leave out float values that are not finite, and far outliers by their rank', () => {
    const samples = Float32Array.from([
      ...hundred.flatMap(value => [value, value]),
      1e30,
      Number.NaN,
      Number.POSITIVE_INFINITY,
    ]);
    expect(percentiles(frameOf(samples, { numbers: 'float' }), [0.5, 99])).toEqual([0, 99]);
  });

  it('are zero where there is nothing but padding', () => {
    const padding = { low: 7, high: 7 };
    expect(percentiles(frameOf(Uint8Array.of(7, 7), { padding }), [1, 99])).toEqual([0, 0]);
    expect(percentiles(frameOf(Float32Array.of(Number.NaN), { numbers: 'float' }), [1, 99])).toEqual([0, 0]);
  });
});
