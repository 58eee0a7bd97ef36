import { assert, constantFrom, integer, property, record } from 'fast-check';
import { decode as decodePng } from 'fast-png';
import { DecodeError } from 'hounsfield/errors';
import { jpegCodec } from 'hounsfield/pixels/jpeg';
import { decodeJpegFile, encodeJpegFile } from 'hounsfield/pixels/pictures';
import { beforeAll, describe, expect, it } from 'vitest';
import { type BytePicture, type PictureEncoder, pictureEncoder } from './pictures.ts';

let encoder: PictureEncoder;
beforeAll(async () => {
  const loaded = await pictureEncoder();
  if (loaded === undefined) throw new Error('Node compiles WebAssembly');
  encoder = loaded;
});

/** What pictures hold: nothing, all at random, soft slopes with a little noise, and runs. */
const contents = {
  flat: () => 200,
  noise: (at: number) => (at * 2_654_435_761) >>> 24,
  slopes: (at: number) => 90 + Math.round(60 * Math.sin(at / 37)) + (((at * 2_654_435_761) >>> 30) & 3),
  runs: (at: number) => (Math.floor(at / 301) % 3) * 90,
} as const;

function pictureOf(width: number, height: number, samples: 1 | 3, content: keyof typeof contents): BytePicture {
  return {
    width,
    height,
    samples,
    data: Uint8Array.from({ length: width * height * samples }, (_, at) => contents[content](at)),
  };
}

const anyPicture = record({
  width: integer({ min: 1, max: 70 }),
  height: integer({ min: 1, max: 40 }),
  samples: constantFrom(1 as const, 3 as const),
  content: constantFrom(...(Object.keys(contents) as (keyof typeof contents)[])),
}).map(({ width, height, samples, content }) => pictureOf(width, height, samples, content));

/** Decibels: how little one picture differs from another. */
function likeness(one: ArrayLike<number>, other: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += (one[at]! - other[at]!) ** 2;
  return sum === 0 ? 99 : 10 * Math.log10((255 ** 2 * one.length) / sum);
}

describe('PNG in WebAssembly (ISO/IEC 15948)', () => {
  it('gives back every sample of any picture, as another decoder reads it', () => {
    assert(
      property(anyPicture, picture => {
        const { width, height, samples: channels, data } = picture;
        const read = decodePng(encoder.png(picture), { checkCrc: true });
        expect(read).toMatchObject({ width, height, channels, depth: 8 });
        expect([...read.data]).toEqual([...data]);
      }),
      { numRuns: 150 },
    );
  });

  it('writes more than one block of a large picture, and of the worst no more than an eighth above its bytes', () => {
    for (const content of ['noise', 'slopes', 'runs', 'flat'] as const) {
      const picture = pictureOf(600, 400, 1, content);
      const png = encoder.png(picture);
      expect(Buffer.compare(decodePng(png, { checkCrc: true }).data as Uint8Array, picture.data)).toBe(0);
      expect(png.length).toBeLessThan((picture.data.length * 9) / 8);
    }
  });
});

describe('JPEG in WebAssembly (ITU-T T.81)', () => {
  it('is as like the picture, and as small, as what the library writes', () => {
    for (const samples of [1, 3] as const) {
      for (const quality of [1, 25, 50, 75, 90, 100]) {
        const picture = pictureOf(200, 120, samples, 'slopes');
        const [quick, plain] = [encoder.jpeg(picture, quality), encodeJpegFile(picture, jpegCodec, quality)];
        const [one, other] = [quick, plain].map(bytes => decodeJpegFile(bytes, jpegCodec, 1e6).data);
        const facts = `${samples} samples, quality ${quality}`;
        expect(Math.abs(likeness(one!, picture.data) - likeness(other!, picture.data)), facts).toBeLessThan(0.3);
        // Both have the same symbols, and this one a JFIF segment.
        expect(quick.length, facts).toBeLessThan(plain.length * 1.02 + 20);
      }
    }
  });

  it('writes pictures of any size, those at whose edges blocks are not whole too', () => {
    assert(
      property(anyPicture, integer({ min: 1, max: 100 }), (picture, quality) => {
        const { width, height, samples, data } = picture;
        const read = decodeJpegFile(encoder.jpeg(picture, quality), jpegCodec, 1e6);
        expect(read).toMatchObject({ width, height, samples });
        const own = decodeJpegFile(encodeJpegFile(picture, jpegCodec, quality), jpegCodec, 1e6);
        // Of few blocks, one coefficient rounded the other way is up to 6 dB; an edge that is wrong is tens.
        expect(likeness(read.data, data)).toBeGreaterThan(likeness(own.data, data) - 9);
      }),
      { numRuns: 100 },
    );
  });
});

it('refuses pixels that are not as many as they should be, and sides that no header can say', () => {
  for (const wrong of [
    { ...pictureOf(4, 4, 1, 'flat'), height: 5 },
    { ...pictureOf(4, 4, 1, 'flat'), width: 0 },
    pictureOf(65_536, 1, 1, 'flat'),
  ]) {
    expect(() => encoder.jpeg(wrong, 90)).toThrow(DecodeError);
    expect(() => encoder.png(wrong)).toThrow(DecodeError);
  }
  expect(encoder.png(pictureOf(1, 1, 1, 'flat')).length).toBeGreaterThan(60);
});
