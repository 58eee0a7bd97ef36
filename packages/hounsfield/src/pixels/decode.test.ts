import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInCodecs, decodeFrame } from './decode.ts';
import { factsFor, nativeSyntax } from './facts.fixture.ts';
import type { ImageFacts } from './facts.ts';
import { minMax } from './samples.ts';

/** What PS3.5 §8.1.1 says, word by word with big integers. */
function expectedSample(word: number, facts: ImageFacts): number {
  const bits = BigInt(word >>> 0) >> BigInt(facts.highBit + 1 - facts.bitsStored);
  return Number(facts.signed ? BigInt.asIntN(facts.bitsStored, bits) : BigInt.asUintN(facts.bitsStored, bits));
}

function bytesOf(words: readonly number[], bits: number): Uint8Array {
  const size = bits / 8;
  const bytes = new Uint8Array(words.length * size);
  for (const [index, word] of words.entries()) {
    for (let at = 0; at < size; at++) bytes[index * size + at] = (word >>> (8 * at)) & 0xff;
  }
  return bytes;
}

const words = [
  0, 1, 0x7f, 0x80, 0xff, 0x0fff, 0x8000, 0xffff, 0x12_3456, 0x80_0000, 0x1234_5678, 0xdead_beef, 0xffff_ffff,
];

describe('native pixel data (PS3.5 §8.1.1)', () => {
  for (const bitsAllocated of [8, 16, 24, 32]) {
    it(`reads every Bits Stored, High Bit and Pixel Representation in ${bitsAllocated} bits allocated`, () => {
      const mask = bitsAllocated === 32 ? 0xffff_ffff : 2 ** bitsAllocated - 1;
      const stored = words.map(word => (word & mask) >>> 0);
      const bytes = bytesOf(stored, bitsAllocated);
      for (let bitsStored = 1; bitsStored <= bitsAllocated; bitsStored++) {
        for (let highBit = bitsStored - 1; highBit < bitsAllocated; highBit++) {
          for (const signed of [false, true]) {
            const facts = factsFor({ columns: stored.length, bitsAllocated, bitsStored, highBit, signed });
            const frame = decodeFrame(bytes, facts, nativeSyntax);
            expect([...frame.data]).toEqual(stored.map(word => expectedSample(word, facts)));
          }
        }
      }
    });
  }

  it.each([
    [8, false, Uint8Array],
    [8, true, Int8Array],
    [16, false, Uint16Array],
    [16, true, Int16Array],
    [24, false, Uint32Array],
    [24, true, Int32Array],
    [32, false, Uint32Array],
    [32, true, Int32Array],
  ] as const)('gives %i bits allocated, signed %s, in a %o', (bitsAllocated, signed, type) => {
    const facts = factsFor({ bitsAllocated, signed });
    expect(decodeFrame(new Uint8Array(bitsAllocated / 8), facts, nativeSyntax).data).toBeInstanceOf(type);
  });

  it.each([
    ['as they stand where no bit above Bits Stored is set', 0x0000, true],
    ['without the bits above Bits Stored that others have set', 0xf000, false],
  ])('gives samples %s', (_, above, isShared) => {
    const bytes = bytesOf([0x0123, 0x0fff | above], 16);
    const frame = decodeFrame(
      bytes,
      factsFor({ columns: 2, bitsAllocated: 16, bitsStored: 12, highBit: 11 }),
      nativeSyntax,
    );
    expect([...frame.data]).toEqual([0x0123, 0x0fff]);
    expect(frame.data.buffer === bytes.buffer).toBe(isShared);
  });

  it('reads samples of one bit, the least significant first', () => {
    const frame = decodeFrame(
      Uint8Array.of(0b1000_0101, 0b1),
      factsFor({ columns: 9, bitsAllocated: 1 }),
      nativeSyntax,
    );
    expect([...frame.data]).toEqual([1, 0, 1, 0, 0, 0, 0, 1, 1]);
  });

  it('reads float and double pixels (PS3.3 §C.7.6.24, §C.7.6.25)', () => {
    const values = [0, -1.5, Number.NaN, Number.POSITIVE_INFINITY];
    const float = factsFor({ columns: 4, bitsAllocated: 32, numbers: 'float' });
    const double = factsFor({ columns: 4, bitsAllocated: 64, numbers: 'double' });
    expect([...decodeFrame(new Uint8Array(Float32Array.from(values).buffer), float, nativeSyntax).data]).toEqual(
      values,
    );
    expect([...decodeFrame(new Uint8Array(Float64Array.from(values).buffer), double, nativeSyntax).data]).toEqual(
      values,
    );
  });

  it.each([8, 16, 32] as const)(
    'turns planes of %i-bit colours into pixels (Planar Configuration 1)',
    bitsAllocated => {
      const facts = factsFor({ columns: 2, samplesPerPixel: 3, photometric: 'RGB', bitsAllocated, planar: true });
      const frame = decodeFrame(bytesOf([1, 2, 3, 4, 5, 6], bitsAllocated), facts, nativeSyntax);
      expect([...frame.data]).toEqual([1, 3, 5, 2, 4, 6]);
    },
  );

  it('turns planes that come in a Buffer of Node without touching them', () => {
    const facts = factsFor({ columns: 2, samplesPerPixel: 3, photometric: 'RGB', planar: true });
    const planes = Buffer.from([1, 2, 3, 4, 5, 6]);
    expect([...decodeFrame(planes, facts, nativeSyntax).data]).toEqual([1, 3, 5, 2, 4, 6]);
    expect([...planes]).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it.each([1, 3])('reads 16- and 32-bit words that begin at odd byte %i', offset => {
    for (const bitsAllocated of [16, 32]) {
      const buffer = Buffer.concat([Buffer.alloc(offset), bytesOf([0x0102, 0x0304], bitsAllocated)]);
      const frame = decodeFrame(buffer.subarray(offset), factsFor({ columns: 2, bitsAllocated }), nativeSyntax);
      expect([...frame.data]).toEqual([0x0102, 0x0304]);
    }
  });

  it.each([8, 16] as const)('spreads the chroma of YBR_FULL_422 over both pixels of a pair, %i bits', bitsAllocated => {
    const facts = factsFor({ columns: 4, samplesPerPixel: 3, photometric: 'YBR_FULL_422', bitsAllocated });
    const frame = decodeFrame(bytesOf([10, 11, 20, 30, 12, 13, 21, 31], bitsAllocated), facts, nativeSyntax);
    expect([...frame.data]).toEqual([10, 20, 30, 11, 20, 30, 12, 21, 31, 13, 21, 31]);
    expect(frame.data.BYTES_PER_ELEMENT).toBe(bitsAllocated / 8);
    expect(frame.photometric).toMatchObject({ name: 'YBR_FULL_422', chroma: { across: 1, down: 1 } });
  });

  it.each([
    ['an odd number of columns', { columns: 3, photometric: 'YBR_FULL_422' }],
    ['planes', { columns: 2, photometric: 'YBR_FULL_422', planar: true }],
    ['chroma halved in both directions', { rows: 2, columns: 2, photometric: 'YBR_PARTIAL_420' }],
    ['one sample', { columns: 2, photometric: 'YBR_FULL_422', samplesPerPixel: 1 }],
  ])('refuses subsampled chroma with %s', (_, changes) => {
    const facts = factsFor({ samplesPerPixel: 3, ...changes });
    expect(() => decodeFrame(new Uint8Array(64), facts, nativeSyntax)).toThrow(
      expect.objectContaining({ name: 'DecodeError', code: 'unsupported-layout' }),
    );
  });

  it('says how many bytes are missing from a short frame', () => {
    expect(() => decodeFrame(new Uint8Array(7), factsFor({ rows: 2, columns: 4 }), nativeSyntax)).toThrow(
      /needs 8 bytes, 7 are there/,
    );
  });

  it('takes bytes behind the frame as padding', () => {
    expect([...decodeFrame(Uint8Array.of(1, 2, 3, 0), factsFor({ columns: 3 }), nativeSyntax).data]).toEqual([1, 2, 3]);
  });
});

describe('decodeFrame', () => {
  it('names the transfer syntax that no codec is there for', () => {
    const syntax = {
      uid: '1.2.840.10008.1.2.4.90',
      name: 'JPEG 2000 Image Compression',
      codec: 'jpeg2000',
      fragment: 'part-of-frame',
    };
    expect(() => decodeFrame(new Uint8Array(4), factsFor(), syntax)).toThrow(
      /No decoder.*JPEG 2000 Image Compression \(1\.2\.840\.10008\.1\.2\.4\.90\).*Register a codec/,
    );
    expect(() => decodeFrame(new Uint8Array(4), factsFor(), { ...syntax, codec: 'constructor' })).toThrow(
      expect.objectContaining({ code: 'no-codec' }),
    );
  });

  it('hands the bytes to the codec that the transfer syntax names', () => {
    const codecs = { ...builtInCodecs, mine: { decode: () => ({ words: Uint8Array.of(42) }) } };
    expect(decodeFrame(new Uint8Array(0), factsFor(), { ...nativeSyntax, codec: 'mine' }, { codecs }).data[0]).toBe(42);
  });

  it('refuses a frame above the limit before anything is allocated', () => {
    const huge = factsFor({ rows: 65_535, columns: 65_535, samplesPerPixel: 4, bitsAllocated: 32 });
    expect(() => decodeFrame(new Uint8Array(4), huge, nativeSyntax)).toThrow(
      expect.objectContaining({ code: 'image-too-large' }),
    );
    const limits = { frameBytes: 8 };
    expect(decodeFrame(new Uint8Array(8), factsFor({ columns: 8 }), nativeSyntax, { limits }).data.length).toBe(8);
    expect(() => decodeFrame(new Uint8Array(9), factsFor({ columns: 9 }), nativeSyntax, { limits })).toThrow(
      /9 bytes, limit 8/,
    );
  });
});

describe('minMax', () => {
  it('finds the extremes of any samples', () => {
    fc.assert(
      fc.property(fc.int16Array({ minLength: 1 }), samples => {
        expect(minMax(samples)).toEqual({ min: Math.min(...samples), max: Math.max(...samples) });
      }),
    );
  });

  it('leaves out numbers that are not finite', () => {
    expect(minMax(Float32Array.of(Number.NaN, 2, Number.NEGATIVE_INFINITY, -3))).toEqual({ min: -3, max: 2 });
    expect(minMax(Float64Array.of(Number.NaN))).toEqual({ min: 0, max: 0 });
    expect(minMax(new Uint8Array(0))).toEqual({ min: 0, max: 0 });
  });
});
