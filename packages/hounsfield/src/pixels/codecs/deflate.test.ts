import { inflateRawSync } from 'node:zlib';
import { mutants } from '@hounsfield/testkit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DecodeError } from '../../errors/index.ts';
import { factsFor } from '../facts.fixture.ts';
import { deflated } from './deflate/deflated.ts';
import { deflateCodec } from './deflate.ts';
import { nativeCodec } from './native.ts';

const encode = deflateCodec.encode!;

describe('Deflated Image Frame Compression (PS3.5 §8.2.16, §A.4.13)', () => {
  it.each([1, 8, 16, 24, 32])('comes back as it was, %i bits allocated', bitsAllocated => {
    const most = 2 ** bitsAllocated - 1;
    const values = Array.from({ length: 61 * 7 }, (_, at) => (at % 9 === 0 ? most : Math.floor(at / 20) % (most + 1)));
    const type = bitsAllocated <= 8 ? Uint8Array : bitsAllocated === 16 ? Uint16Array : Uint32Array;
    const facts = factsFor({ rows: 7, columns: 61, bitsAllocated });
    const { bytes } = encode({ words: type.from(values), facts });
    expect(inflateRawSync(bytes).length).toBe(Math.ceil((values.length * bitsAllocated) / 8));
    expect([...deflateCodec.decode(bytes, facts).words]).toEqual(values);
  });

  it('leaves alone what stands behind the frame: a byte of padding, or more pixels', () => {
    const facts = factsFor({ columns: 3 });
    const bytes = Uint8Array.of(...deflated(Uint8Array.of(1, 2, 3, 4)), 0);
    expect([...deflateCodec.decode(bytes, facts).words]).toEqual([1, 2, 3]);
  });

  it('is refused where it has too few bytes, and before memory is taken for what cannot be there', () => {
    const damage = expect.objectContaining({ name: 'DecodeError', code: 'bad-deflate' });
    expect(() => deflateCodec.decode(deflated(Uint8Array.of(1, 2, 3)), factsFor({ columns: 4 }))).toThrow(damage);
    const huge = factsFor({ rows: 30_000, columns: 30_000 });
    expect(() => deflateCodec.decode(new Uint8Array(1000), huge)).toThrow(damage);
    expect(() => deflateCodec.decode(Uint8Array.of(7, 1), factsFor())).toThrow(damage);
  });

  it('gives a typed error or samples, whatever its bytes are', () => {
    const facts = factsFor({ rows: 16, columns: 16 });
    const words = Uint8Array.from({ length: 256 }, (_, at) => (at * at) >> 5);
    for (const { bytes } of mutants(new Uint8Array(encode({ words, facts }).bytes), { seed: 4, count: 1000 })) {
      try {
        deflateCodec.decode(bytes, facts);
      } catch (error) {
        expect(error).toBeInstanceOf(DecodeError);
      }
    }
  });
});

describe('deflated', () => {
  it('is inflated by zlib to what it was, whatever that is', () => {
    const pieces = fc.array(fc.tuple(fc.uint8Array({ maxLength: 40 }), fc.integer({ min: 1, max: 60 })), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(pieces, list => {
        const bytes = Uint8Array.from(
          list.flatMap(([piece, times]) => Array.from({ length: times }, () => [...piece]).flat()),
        );
        expect(inflateRawSync(deflated(bytes)).equals(bytes)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('makes blocks anew where one is full, and finds what lies a window back', () => {
    const noise = Uint8Array.from({ length: 200_000 }, (_, at) => (Math.imul(at, 0x9e37_79b1) >>> 13) & 255);
    noise.copyWithin(120_000, 120_000 - 32_768, 121_000);
    const bytes = deflated(noise);
    expect(inflateRawSync(bytes).equals(noise)).toBe(true);
    expect(deflated(new Uint8Array(100_000)).length).toBeLessThan(200);
  });
});

describe('Encapsulated Uncompressed (PS3.5 §A.4.11)', () => {
  it.each([1, 8, 16, 24, 32])('holds a frame as native Pixel Data do, %i bits allocated', bitsAllocated => {
    const values = Array.from({ length: 21 }, (_, at) => at % 2 ** Math.min(bitsAllocated, 30));
    const type = bitsAllocated <= 8 ? Uint8Array : bitsAllocated === 16 ? Uint16Array : Uint32Array;
    const facts = factsFor({ rows: 3, columns: 7, bitsAllocated });
    const { bytes } = nativeCodec.encode!({ words: type.from(values), facts });
    expect(bytes.length).toBe(Math.ceil((21 * bitsAllocated) / 8));
    expect([...nativeCodec.decode(bytes, facts).words]).toEqual(values);
  });
});
