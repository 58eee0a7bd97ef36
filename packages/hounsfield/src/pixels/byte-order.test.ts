import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignBits, swapUnits } from './byte-order.ts';

describe('swapUnits', () => {
  it.each([
    [1, [1, 2, 3, 4, 5]],
    [2, [2, 1, 4, 3, 5]],
    [4, [4, 3, 2, 1, 5]],
  ])('reverses each %i bytes and leaves a rest alone', (size, expected) => {
    expect([...swapUnits(Uint8Array.of(1, 2, 3, 4, 5), size)]).toEqual(expected);
  });

  it('undoes itself and leaves its input as it was', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.constantFrom(2, 4, 8), (bytes, size) => {
        const before = [...bytes];
        expect([...swapUnits(swapUnits(bytes, size), size)]).toEqual(before);
        expect([...bytes]).toEqual(before);
      }),
    );
  });
});

describe('alignBits', () => {
  it('cuts any run of bits out of a stream and clears what follows it', () => {
    const bit = (bytes: Uint8Array, at: number): number => (bytes[at >>> 3]! >>> (at & 7)) & 1;
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 12 }), fc.nat(95), fc.nat(95), (bytes, from, length) => {
        const first = from % (bytes.length * 8);
        const count = Math.min(length, bytes.length * 8 - first);
        const aligned = alignBits(bytes, first, count);
        expect(aligned.length).toBe(Math.ceil(count / 8));
        for (let at = 0; at < aligned.length * 8; at++) {
          expect(bit(aligned, at)).toBe(at < count ? bit(bytes, first + at) : 0);
        }
      }),
    );
  });
});
