import { describe, expect, it } from 'vitest';
import { copyInto } from './copy.ts';

describe('copyInto', () => {
  it.each([
    [0, 0, 0],
    [1, 0, 0],
    [511, 3, 5],
    [512, 0, 0],
    [512, 8, 1],
    [70_001, 7, 0],
    [70_001, 0, 13],
  ])('copies %i bytes from place %i to place %i of shared memory, and no others', (length, from, to) => {
    const source = Uint8Array.from({ length: from + length }, (_, at) => 1 + (at % 250));
    const target = new Uint8Array(new SharedArrayBuffer(to + length + 9));
    copyInto(target, to, source.subarray(from));
    const wanted = new Uint8Array(target.length);
    wanted.set(source.subarray(from), to);
    expect(Buffer.compare(target, wanted)).toBe(0);
  });
});
