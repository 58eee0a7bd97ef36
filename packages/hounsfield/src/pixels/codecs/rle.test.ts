import { mutants } from '@hounsfield/testkit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeFrame } from '../decode.ts';
import { factsFor, rleSyntax } from '../facts.fixture.ts';
import type { ImageFacts } from '../facts.ts';

/** PackBits as PS3.5 §G.3.1 describes it: runs of two and more are replicated, all else is literal. */
function packBits(plane: Uint8Array): number[] {
  const packed: number[] = [];
  for (let at = 0; at < plane.length; ) {
    let run = 1;
    while (run < 128 && plane[at + run] === plane[at]) run++;
    if (run > 1) {
      packed.push(257 - run, plane[at]!);
      at += run;
      continue;
    }
    let end = at + 1;
    while (end < plane.length && end - at < 128 && plane[end] !== plane[end + 1]) end++;
    packed.push(end - at - 1, ...plane.subarray(at, end));
    at = end;
  }
  return packed.length % 2 === 0 ? packed : [...packed, 0];
}

/** The frame of PS3.5 §G.5: header, then the segments. */
function rleFrame(
  segments: readonly (readonly number[])[],
  changes: { count?: number; offsets?: readonly number[] } = {},
): Uint8Array {
  const header = new DataView(new ArrayBuffer(64));
  header.setUint32(0, changes.count ?? segments.length, true);
  let offset = 64;
  for (const [index, segment] of segments.entries()) {
    header.setUint32(4 + 4 * index, changes.offsets?.[index] ?? offset, true);
    offset += segment.length;
  }
  return Uint8Array.from([...new Uint8Array(header.buffer), ...segments.flat()]);
}

/** Byte planes of samples in the order of PS3.5 §G.2: sample by sample, most significant byte first. */
function planesOf(samples: readonly number[], facts: ImageFacts): Uint8Array[] {
  const size = facts.bitsAllocated / 8;
  const planes: Uint8Array[] = [];
  for (let sample = 0; sample < facts.samplesPerPixel; sample++) {
    const plane = samples.filter((_, index) => index % facts.samplesPerPixel === sample);
    for (let byte = size - 1; byte >= 0; byte--) planes.push(Uint8Array.from(plane, value => value >>> (8 * byte)));
  }
  return planes;
}

describe('RLE Lossless (PS3.5 Annex G)', () => {
  const layouts = [8, 16, 24, 32].flatMap(bits => [1, 3].map(samples => [bits, samples] as const));
  it.each(layouts)('unpacks what was packed, %i bits, %i samples a pixel', (bitsAllocated, samplesPerPixel) => {
    const photometric = samplesPerPixel === 3 ? 'RGB' : 'MONOCHROME2';
    const value = fc.oneof(fc.constantFrom(0, 1), fc.integer({ min: 0, max: 2 ** bitsAllocated - 1 }));
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 400 }), values => {
        const samples = values.flatMap(each => Array<number>(samplesPerPixel).fill(each));
        const facts = factsFor({ columns: values.length, samplesPerPixel, photometric, bitsAllocated });
        const bytes = rleFrame(planesOf(samples, facts).map(packBits));
        expect([...decodeFrame(bytes, facts, rleSyntax).data]).toEqual(samples);
      }),
      { numRuns: 50 },
    );
  });

  it('keeps the order of the colours, whatever Planar Configuration says', () => {
    for (const planar of [false, true]) {
      const facts = factsFor({ columns: 2, samplesPerPixel: 3, photometric: 'RGB', planar });
      const bytes = rleFrame([
        packBits(Uint8Array.of(1, 4)),
        packBits(Uint8Array.of(2, 5)),
        packBits(Uint8Array.of(3, 6)),
      ]);
      expect([...decodeFrame(bytes, facts, rleSyntax).data]).toEqual([1, 2, 3, 4, 5, 6]);
    }
  });

  it('reads samples of one bit, packed', () => {
    const facts = factsFor({ columns: 10, bitsAllocated: 1 });
    const frame = decodeFrame(rleFrame([[1, 0b0000_0101, 0b10]]), facts, rleSyntax);
    expect([...frame.data]).toEqual([1, 0, 1, 0, 0, 0, 0, 0, 0, 1]);
  });

  it('passes over the control byte 128 and over bytes behind the last pixel', () => {
    const bytes = rleFrame([[128, 0, 7, 128, 254, 9, 1, 2, 3]]);
    expect([...decodeFrame(bytes, factsFor({ columns: 4 }), rleSyntax).data]).toEqual([7, 9, 9, 9]);
  });

  const two = factsFor({ columns: 4, bitsAllocated: 16 });
  const good = [packBits(new Uint8Array(4)), packBits(new Uint8Array(4))];
  it.each<[string, Uint8Array]>([
    ['no header', new Uint8Array(63)],
    ['no segments', rleFrame(good, { count: 0 })],
    ['more segments than bytes of a pixel', rleFrame([...good, ...good])],
    ['an absurd number of segments', rleFrame(good, { count: 0xffff_ffff })],
    ['a segment inside the header', rleFrame(good, { offsets: [0, 66] })],
    ['a segment behind the end', rleFrame(good, { offsets: [64, 4000] })],
    ['segments that go backwards', rleFrame(good, { offsets: [66, 64] })],
    ['an empty segment', rleFrame(good, { offsets: [64, 64] })],
    [
      'a segment that ends early',
      rleFrame([
        [253, 0],
        [254, 0],
      ]),
    ],
    [
      'a literal run cut off by the end',
      rleFrame([
        [253, 0],
        [3, 1, 2],
      ]),
    ],
    [
      'a replicate run without its byte',
      rleFrame([
        [253, 0],
        [0, 1, 253],
      ]),
    ],
    [
      'control bytes only',
      rleFrame([
        [253, 0],
        [128, 128],
      ]),
    ],
  ])('refuses %s', (_, bytes) => {
    expect(() => decodeFrame(bytes, two, rleSyntax)).toThrow(
      expect.objectContaining({ name: 'DecodeError', code: 'bad-rle' }),
    );
  });

  it('sees before it allocates that a segment cannot hold the pixels that the header claims', () => {
    const facts = factsFor({ rows: 16_000, columns: 16_000 });
    expect(() => decodeFrame(rleFrame([[129, 1]]), facts, rleSyntax)).toThrow(
      /unpacks to at most 128 of 256000000 bytes/,
    );
  });

  it('throws nothing but DecodeError on any bytes', () => {
    const facts = factsFor({ columns: 8, rows: 8 });
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), noise => {
        const bytes = rleFrame([[...noise]]);
        for (const frame of [noise, bytes]) {
          try {
            expect(decodeFrame(frame, facts, rleSyntax).data.length).toBe(64);
          } catch (error) {
            expect(error).toMatchObject({ name: 'DecodeError', code: 'bad-rle' });
          }
        }
      }),
    );
  });

  it('refuses what Annex G does not define', () => {
    const facts = [
      factsFor({ bitsAllocated: 32, numbers: 'float' }),
      factsFor({ columns: 2, samplesPerPixel: 3, photometric: 'YBR_FULL_422' }),
      factsFor({ samplesPerPixel: 3, photometric: 'RGB', bitsAllocated: 1 }),
    ];
    for (const each of facts) {
      expect(() => decodeFrame(rleFrame(good), each, rleSyntax)).toThrow(
        expect.objectContaining({ code: 'unsupported-layout' }),
      );
    }
  });
});

describe('RLE data of any kind', () => {
  it('give a typed error or samples', () => {
    const facts = factsFor({ rows: 9, columns: 11, bitsAllocated: 16 });
    const samples = Array.from({ length: 99 }, (_, at) => (at * at) >> 3);
    const good = rleFrame(planesOf(samples, facts).map(packBits));
    for (const { bytes } of mutants(good, { seed: 6, count: 1000 })) {
      try {
        decodeFrame(bytes, facts, rleSyntax);
      } catch (error) {
        expect(error).toMatchObject({ name: 'DecodeError', code: 'bad-rle' });
      }
    }
  });
});
