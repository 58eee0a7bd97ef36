import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonRow } from '../dicomweb/json-row.ts';
import { sortInstances, stackOf } from './stack.ts';

interface Slice {
  readonly uid: string;
  readonly number?: number;
  readonly z?: number;
  readonly frames?: number;
  readonly orientation?: readonly number[];
}

function slice({ uid, number, z, frames, orientation = [1, 0, 0, 0, 1, 0] }: Slice): JsonRow {
  return {
    '00080018': { Value: [uid] },
    '00280010': { Value: [2] },
    '00280011': { Value: [2] },
    ...(number === undefined ? {} : { '00200013': { Value: [number] } }),
    ...(z === undefined ? {} : { '00200032': { Value: [0, 0, z] }, '00200037': { Value: orientation } }),
    ...(frames === undefined ? {} : { '00280008': { Value: [frames] } }),
  };
}
const order = (slices: readonly Slice[]): string =>
  sortInstances(slices.map(slice))
    .map(row => (row['00080018'] as { Value: string[] }).Value[0])
    .join('');

describe('the order of a series', () => {
  it('is that of the places in the patient, in the direction of the numbers', () => {
    expect(
      order([
        { uid: 'c', number: 3, z: 10 },
        { uid: 'a', number: 1, z: 30 },
        { uid: 'b', number: 2, z: 20 },
      ]),
    ).toBe('abc');
    expect(
      order([
        { uid: 'c', number: 1, z: 10 },
        { uid: 'a', number: 3, z: 30 },
        { uid: 'b', number: 2, z: 20 },
      ]),
    ).toBe('cba');
  });

  it('is that of the places even where numbers are scattered', () => {
    expect(
      order([
        { uid: 'a', number: 1, z: 5 },
        { uid: 'c', number: 2, z: 15 },
        { uid: 'b', number: 9, z: 10 },
        { uid: 'd', number: 10, z: 20 },
      ]),
    ).toBe('abcd');
  });

  it.each<[string, readonly Slice[]]>([
    [
      'two share a place, as in a series over time',
      [
        { uid: 'b', number: 2, z: 1 },
        { uid: 'a', number: 1, z: 1 },
      ],
    ],
    [
      'one has no place',
      [
        { uid: 'b', number: 2, z: 1 },
        { uid: 'a', number: 1 },
      ],
    ],
    [
      'they are not parallel, as scouts',
      [
        { uid: 'b', number: 2, z: 1 },
        { uid: 'a', number: 1, z: 2, orientation: [0, 1, 0, 0, 0, -1] },
      ],
    ],
  ])('is that of the numbers where %s', (_, slices) => {
    expect(order(slices)).toBe('ab');
  });

  it('does not depend on the order of the answer', () => {
    const positions = fc.uniqueArray(fc.integer({ min: -500, max: 500 }), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(positions, fc.integer(), (places, seed) => {
        const slices = places.map((z, at) => ({ uid: `${z}`, number: at, z }));
        const shuffled = [...slices].sort((a, b) => ((a.z * 7919 + seed) % 101) - ((b.z * 7919 + seed) % 101));
        expect(order(shuffled)).toBe(order(slices));
      }),
    );
  });
});

describe('a stack', () => {
  it('has each frame of each instance', () => {
    const stack = stackOf('1', '2', [slice({ uid: 'cine', number: 2, frames: 3 }), slice({ uid: 'still', number: 1 })]);
    expect(stack.map(image => image.key)).toEqual(['still/1', 'cine/1', 'cine/2', 'cine/3']);
    expect(stack[3]).toMatchObject({ frame: 3, frames: 3, uids: { study: '1', series: '2', instance: 'cine' } });
  });

  it('leaves out what holds no image or no name', () => {
    const report: JsonRow = { '00080018': { Value: ['sr'] } };
    expect(stackOf('1', '2', [report, null, 'x', { ...slice({ uid: 'a' }), '00080018': {} }])).toEqual([]);
  });

  it.each([0, -5, 1.5, 1e12])('does not believe %d frames beyond what a page can list', frames => {
    const { length } = stackOf('1', '2', [slice({ uid: 'a', frames })]);
    expect(length).toBe(frames === 1e12 ? 100_000 : 1);
  });
});
