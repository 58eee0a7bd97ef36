import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DecodeError } from '../../errors/index.ts';
import { decodeBmp, encodeBmp } from './bmp.ts';
import { encodeNifti } from './nifti.ts';
import { decodePng, encodePng } from './png.ts';
import { type RasterImage, withoutAlpha } from './raster.ts';
import { decodeTiff } from './read-tiff.ts';
import { encodeTiff } from './tiff.ts';
import { unpackBits, unpackLzw } from './tiff-compression.ts';

const images: fc.Arbitrary<RasterImage> = fc
  .record({
    width: fc.integer({ min: 1, max: 9 }),
    height: fc.integer({ min: 1, max: 7 }),
    samples: fc.constantFrom(1, 2, 3, 4),
  })
  .chain(({ width, height, samples }) => {
    const length = { minLength: width * height * samples, maxLength: width * height * samples };
    return fc
      .oneof(
        fc.array(fc.nat(255), length).map(values => Uint8Array.from(values)),
        fc.array(fc.nat(65_535), length).map(values => Uint16Array.from(values)),
      )
      .map(data => ({ width, height, samples: samples as RasterImage['samples'], data }));
  });
const limit = 1000;

describe('picture files', () => {
  it('in PNG come back as they were, deep ones too (ISO/IEC 15948)', async () => {
    await fc.assert(
      fc.asyncProperty(images, async image => {
        expect(await decodePng(await encodePng(image), limit)).toEqual(image);
      }),
      { numRuns: 40 },
    );
  });

  it('in TIFF come back as they were, page by page (TIFF 6.0)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(images, { minLength: 1, maxLength: 3 }), async pages => {
        expect(await decodeTiff(encodeTiff(pages), limit)).toEqual(pages);
      }),
      { numRuns: 40 },
    );
  });

  it('in BMP come back as colours of 8 bits', () => {
    fc.assert(
      fc.property(images, image => {
        const read = decodeBmp(encodeBmp(image), limit);
        expect([read.width, read.height, read.samples]).toEqual([image.width, image.height, 3]);
        const shift = image.data instanceof Uint16Array ? 8 : 0;
        const first = image.data[0]! >>> shift;
        expect(read.data[0]).toBe(first);
        if (image.samples < 3) expect([...read.data.subarray(0, 3)]).toEqual([first, first, first]);
      }),
      { numRuns: 40 },
    );
  });

  it('keep the size of pixels in PNG, to a hundredth of a per cent', async () => {
    const image: RasterImage = { width: 1, height: 1, samples: 1, data: Uint8Array.of(7), spacing: [0.25, 0.5] };
    expect((await decodePng(await encodePng(image), limit)).spacing).toEqual([0.25, 0.5]);
  });

  it('without alpha lie on black', () => {
    const image: RasterImage = {
      width: 2,
      height: 1,
      samples: 4,
      data: Uint8Array.of(10, 20, 30, 255, 100, 200, 50, 51),
    };
    expect([...withoutAlpha(image).data]).toEqual([10, 20, 30, 20, 40, 10]);
  });

  it('of TIFF are read packed by runs and by LZW (TIFF 6.0 §9, §13)', () => {
    const packed = Uint8Array.of(
      0xfe,
      0xaa,
      0x02,
      0x80,
      0x00,
      0x2a,
      0xfd,
      0xaa,
      0x03,
      0x80,
      0x00,
      0x2a,
      0x22,
      0xf7,
      0xaa,
    );
    const aa = (count: number): number[] => new Array(count).fill(0xaa);
    expect([...unpackBits(packed, 24)]).toEqual([...aa(3), 0x80, 0, 0x2a, ...aa(4), 0x80, 0, 0x2a, 0x22, ...aa(10)]);
    // The codes 256, 7, 258, 8, 8, 258, 6, 257 of the example in §13.
    const codes = [256, 7, 258, 8, 8, 258, 6, 257].map(code => code.toString(2).padStart(9, '0')).join('');
    const bytes = Uint8Array.from({ length: 9 }, (_, at) =>
      Number.parseInt(codes.slice(at * 8, at * 8 + 8).padEnd(8, '0'), 2),
    );
    expect([...unpackLzw(bytes, 8)]).toEqual([7, 7, 7, 8, 8, 7, 7, 6]);
  });

  it('that are damaged give a typed error or a picture within the limit, never anything else', async () => {
    const sample: RasterImage = { width: 5, height: 4, samples: 3, data: new Uint8Array(60).map((_, at) => at * 4) };
    const files = [await encodePng(sample), encodeTiff([sample]), encodeBmp(sample)];
    const readers = [decodePng, decodeTiff, decodeBmp];
    const change = fc.record({ at: fc.nat(), value: fc.nat(255), cut: fc.option(fc.nat(), { freq: 4 }) });
    await fc.assert(
      fc.asyncProperty(fc.nat(2), fc.array(change, { minLength: 1, maxLength: 4 }), async (which, changes) => {
        let bytes = files[which]!.slice();
        for (const { at, value, cut } of changes) {
          bytes[at % bytes.length] = value;
          if (cut !== null) bytes = bytes.slice(0, 1 + (cut % bytes.length));
        }
        try {
          await readers[which]!(bytes, limit);
        } catch (error) {
          expect(error).toBeInstanceOf(DecodeError);
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe('NIfTI-1', () => {
  it('has the values as stored, and the place in the patient with left and back turned round', () => {
    const bytes = encodeNifti({
      columns: 2,
      rows: 1,
      samplesPerPixel: 1,
      slices: [Int16Array.of(1, -2), Int16Array.of(3, 4)],
      geometry: { spacing: [3, 2], position: [10, 20, 30], orientation: [1, 0, 0, 0, 1, 0] },
      lastPosition: [10, 20, 34],
      rescale: { slope: 2, intercept: -5 },
    });
    const view = new DataView(bytes.buffer);
    expect([0, 1, 2, 3].map(at => view.getInt16(40 + at * 2, true))).toEqual([3, 2, 1, 2]);
    expect([view.getInt16(70, true), view.getInt16(72, true)]).toEqual([4, 16]);
    expect([1, 2, 3].map(at => view.getFloat32(76 + at * 4, true))).toEqual([2, 3, 4]);
    expect([view.getFloat32(112, true), view.getFloat32(116, true)]).toEqual([2, -5]);
    const affine = Array.from({ length: 12 }, (_, at) => view.getFloat32(280 + at * 4, true));
    expect(affine).toEqual([-2, 0, 0, -10, 0, -3, 0, -20, 0, 0, 4, 30]);
    expect([...new Int16Array(bytes.buffer.slice(352))]).toEqual([1, -2, 3, 4]);
  });
});
