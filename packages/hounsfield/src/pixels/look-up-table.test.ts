import { describe, expect, it } from 'vitest';
import { lookUp, lookUpTable } from './look-up-table.ts';

function words(...values: readonly number[]): Uint8Array {
  return new Uint8Array(Uint16Array.from(values).buffer);
}

const plain = { littleEndian: true, signed: false } as const;

describe('lookUpTable (PS3.3 §C.11.1.1)', () => {
  it('reads entries of 16 bits in both byte orders', () => {
    const table = { first: 5, bits: 16, entries: Uint16Array.of(1, 0x0203, 0xffff) };
    expect(lookUpTable({ ...plain, descriptor: [3, 5, 16], data: words(1, 0x0203, 0xffff) })).toEqual(table);
    const bigEndian = Uint8Array.of(0, 1, 2, 3, 255, 255);
    expect(lookUpTable({ ...plain, littleEndian: false, descriptor: [3, 5, 16], data: bigEndian })).toEqual(table);
  });

  it('reads entries of 8 bits, packed two to a word or one to a word', () => {
    for (const data of [Uint8Array.of(1, 2, 3, 0), words(1, 2, 3)]) {
      expect([...lookUpTable({ ...plain, descriptor: [3, 0, 8], data }).entries]).toEqual([1, 2, 3]);
    }
    const swapped = Uint8Array.of(2, 1, 0, 3);
    expect([...lookUpTable({ ...plain, littleEndian: false, descriptor: [3, 0, 8], data: swapped }).entries]).toEqual([
      1, 2, 3,
    ]);
  });

  it.each([0, 65_536, -65_536])('takes a count of %i for 65,536 entries', count => {
    const table = lookUpTable({ ...plain, descriptor: [count, 0, 16], data: new Uint8Array(131_072).fill(255) });
    expect(table.entries.length).toBe(65_536);
  });

  it('gives the first input the sign of the samples, however it was read', () => {
    const descriptor = [1, 64_512, 8] as const;
    expect(lookUpTable({ ...plain, descriptor, data: words(1) }).first).toBe(64_512);
    expect(lookUpTable({ ...plain, signed: true, descriptor, data: words(1) }).first).toBe(-1024);
    expect(lookUpTable({ ...plain, signed: true, descriptor: [1, -1024, 8], data: words(1) }).first).toBe(-1024);
  });

  it.each([
    [[4, 0, 12], [0, 1, 2, 4095], 12],
    [[2, 0, 8], [0, 4095], 12],
    [[2, 0, 10], [0, 4095], 12],
    [[256, 0, 16], Array.from({ length: 256 }, (_, index) => index), 8],
    [[256, 0, 16], Array.from({ length: 256 }, (_, index) => index * 257), 16],
    [[1, 0, 99], [5], 16],
    [[1, 0, 0], [5], 8],
  ])('descriptor %j: the entries have the bits that they need', (descriptor, values, bits) => {
    expect(lookUpTable({ ...plain, descriptor, data: words(...values) }).bits).toBe(bits);
  });

  it.each([
    ['a descriptor of two values', { descriptor: [3, 0], data: words(1, 2, 3) }],
    ['too few entries', { descriptor: [3, 0, 16], data: Uint8Array.of(1, 2) }],
    ['no entries', { descriptor: [0, 0, 16], data: new Uint8Array(0) }],
  ])('refuses %s', (_, source) => {
    expect(() => lookUpTable({ ...plain, ...source })).toThrow(
      expect.objectContaining({ name: 'DecodeError', code: 'bad-look-up-table' }),
    );
  });

  it('looks inputs up, rounded and held inside the table', () => {
    const table = lookUpTable({ ...plain, descriptor: [3, 10, 16], data: words(100, 200, 300) });
    const inputs = [-1e9, 10, 10.4, 10.6, 12, 99, Number.POSITIVE_INFINITY, Number.NaN];
    expect(inputs.map(input => lookUp(table, input))).toEqual([100, 100, 100, 200, 300, 300, 300, 100]);
  });
});

describe('segmented palettes (PS3.3 §C.7.9.2)', () => {
  const segmented = { ...plain, segmented: true } as const;
  const entries = (descriptor: readonly number[], ...values: number[]): number[] => [
    ...lookUpTable({ ...segmented, descriptor, data: words(...values) }).entries,
  ];

  it('expands discrete, linear and indirect segments', () => {
    expect(entries([4, 0, 16], 0, 4, 9, 8, 7, 60_000)).toEqual([9, 8, 7, 60_000]);
    expect(entries([5, 0, 16], 0, 1, 100, 1, 4, 500)).toEqual([100, 200, 300, 400, 500]);
    expect(entries([3, 0, 16], 0, 1, 500, 1, 2, 100)).toEqual([500, 300, 100]);
    // The segments at byte 0 (discrete) and 6 (linear) once more.
    expect(entries([6, 0, 16], 0, 1, 100, 1, 2, 300, 2, 2, 0, 0)).toEqual([100, 200, 300, 100, 200, 300]);
  });

  it('reads segments of bytes where entries have 8 bits', () => {
    const data = Uint8Array.of(0, 1, 10, 1, 2, 30);
    expect([...lookUpTable({ ...segmented, descriptor: [3, 0, 8], data }).entries]).toEqual([10, 20, 30]);
  });

  it('stops at the number of entries that the descriptor gives', () => {
    expect(entries([2, 0, 16], 0, 4, 9, 8, 7, 6)).toEqual([9, 8]);
  });

  it.each([
    ['an unknown type', [3, 1, 0]],
    ['nothing', []],
    ['an end in the middle', [0, 4, 1, 2]],
    ['a linear segment first', [1, 4, 100]],
    ['a segment of no entries', [0, 0, 0, 0]],
    ['an indirect segment that names itself', [0, 1, 5, 2, 1, 6, 0]],
    ['an indirect segment that points behind the end', [0, 1, 5, 2, 1, 0xffff, 0xffff]],
  ])('refuses %s', (_, values) => {
    expect(() => entries([400, 0, 16], ...values)).toThrow(expect.objectContaining({ code: 'bad-look-up-table' }));
  });

  it('ends, whatever indirect segments repeat', () => {
    const values = [0, 1, 5, ...Array.from({ length: 2000 }, () => [2, 0xffff, 0, 0]).flat()];
    expect(() => entries([0, 0, 16], ...values)).toThrow(expect.objectContaining({ code: 'bad-look-up-table' }));
  });
});
