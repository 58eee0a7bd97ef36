import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factsFor } from '../facts.fixture.ts';
import { rleCodec } from './rle.ts';

const encode = rleCodec.encode!;

/** The bytes of a segment, the header of PS3.5 §G.5 left out. */
function segment(bytes: Uint8Array, index: number): number[] {
  const header = new DataView(bytes.buffer, bytes.byteOffset, 64);
  const start = header.getUint32(4 + 4 * index, true);
  const next = index + 1 < header.getUint32(0, true) ? header.getUint32(8 + 4 * index, true) : bytes.length;
  return [...bytes.subarray(start, next)];
}

describe('RLE encoding (PS3.5 §G.3)', () => {
  const layouts = [8, 16, 24, 32].flatMap(bits => [1, 3].map(samples => [bits, samples] as const));
  it.each(layouts)('comes back as it was, %i bits, %i samples a pixel', (bitsAllocated, samplesPerPixel) => {
    const value = fc.oneof(fc.constantFrom(0, 1), fc.integer({ min: 0, max: 2 ** bitsAllocated - 1 }));
    const shape = fc.record({
      rows: fc.integer({ min: 1, max: 4 }),
      row: fc.array(value, { minLength: 1, maxLength: 300 }),
    });
    fc.assert(
      fc.property(shape, ({ rows, row }) => {
        const pixels = Array.from({ length: rows }, (_, at) => [...row.slice(at), ...row.slice(0, at)]).flat();
        const samples = pixels.flatMap(each => Array<number>(samplesPerPixel).fill(each));
        const type = bitsAllocated === 8 ? Uint8Array : bitsAllocated === 16 ? Uint16Array : Uint32Array;
        const photometric = samplesPerPixel === 3 ? 'RGB' : 'MONOCHROME2';
        const facts = factsFor({ rows, columns: row.length, samplesPerPixel, photometric, bitsAllocated });
        const { bytes } = encode({ words: type.from(samples), facts });
        expect(bytes.length % 2).toBe(0);
        expect([...rleCodec.decode(bytes, facts).words]).toEqual(samples);
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    ['three equal bytes are a replicate run', [1, 2, 3, 3, 3, 4], [1, 1, 2, 254, 3, 0, 4, 0]],
    ['two between literal bytes stay with them', [1, 2, 2, 3], [3, 1, 2, 2, 3, 0]],
    ['two at the begin of a row are a replicate run', [5, 5, 6], [255, 5, 0, 6]],
    ['a run of 129 takes two, the second a literal one', Array<number>(129).fill(7), [129, 7, 0, 7]],
    ['a literal run has 128 bytes at most', Array.from({ length: 130 }, (_, at) => at % 3), [127]],
  ])('%s', (_, values, packed) => {
    const { bytes } = encode({ words: Uint8Array.from(values), facts: factsFor({ columns: values.length }) });
    expect(segment(bytes, 0).slice(0, packed.length)).toEqual(packed);
  });

  it('packs each row for itself: no run goes over the end of one (§G.3.1)', () => {
    const { bytes } = encode({ words: new Uint8Array(8), facts: factsFor({ rows: 2, columns: 4 }) });
    expect(segment(bytes, 0)).toEqual([253, 0, 253, 0]);
  });

  it('orders segments by sample, the most significant byte first, each of an even length (§G.2)', () => {
    const facts = factsFor({ samplesPerPixel: 3, photometric: 'RGB', bitsAllocated: 16 });
    const { bytes } = encode({ words: Uint16Array.of(0x0102, 0x0304, 0x0506), facts });
    expect([0, 1, 2, 3, 4, 5].map(index => segment(bytes, index))).toEqual([1, 2, 3, 4, 5, 6].map(byte => [0, byte]));
  });

  it.each([8, 5])('packs single bits first, rows of %i columns', columns => {
    const words = Uint8Array.from({ length: 3 * columns }, (_, at) => at & 1);
    const facts = factsFor({ rows: 3, columns, bitsAllocated: 1 });
    expect([...rleCodec.decode(encode({ words, facts }).bytes, facts).words]).toEqual([...words]);
  });

  it.each([
    ['floats', factsFor({ bitsAllocated: 32, numbers: 'float' })],
    ['chroma that pixels share', factsFor({ columns: 2, samplesPerPixel: 3, photometric: 'YBR_FULL_422' })],
    ['more than fifteen segments', factsFor({ samplesPerPixel: 4, bitsAllocated: 32, photometric: 'CMYK' })],
  ])('is not made of %s', (_, facts) => {
    expect(() => encode({ words: new Uint8Array(64), facts })).toThrow(
      expect.objectContaining({ code: 'not-encodable' }),
    );
  });
});
