import { pictureEncoder } from '@hounsfield/codecs/pictures';
import { assert, asyncProperty, boolean, constantFrom, integer, option, record } from 'fast-check';
import { DataSet } from 'hounsfield/data';
import { decodeFrame, displayFacts, imageFacts, render } from 'hounsfield/pixels';
import { transferSyntax } from 'hounsfield/syntax';
import { expect, it } from 'vitest';
import { greyTable } from './grey-table.ts';

const native = transferSyntax('1.2.840.10008.1.2.1')!;
/** Each word that there can be, and some more, so that the last are no whole stretch. */
const words = Uint16Array.from({ length: 1025 * 65 }, (_, k) => k * 40_503);
const bytes = new Uint8Array(words.buffer);

const anyImage = record({
  bits: integer({ min: 1, max: 16 }),
  signed: boolean(),
  photometric: constantFrom('MONOCHROME1', 'MONOCHROME2'),
  center: integer({ min: -2000, max: 4000 }).map(value => value / 2),
  width: integer({ min: 4, max: 8000 }).map(value => value / 4),
  function: constantFrom('LINEAR', 'LINEAR_EXACT'),
  slope: constantFrom(1, -1, 0.5, 2.37),
  intercept: constantFrom(0, -1024, 0.3),
  padding: option(integer({ min: -500, max: 2000 }), { nil: undefined }),
  invert: boolean(),
});

it('gives each stored word the grey that the library gives it (PS3.3 §C.11.2), whatever lies above its bits', async () => {
  const encoder = (await pictureEncoder())!;
  let drawn = 0;
  await assert(
    asyncProperty(anyImage, async ({ bits, signed, padding, invert, ...image }) => {
      const header = DataSet.of({
        SamplesPerPixel: 1,
        PhotometricInterpretation: image.photometric,
        Rows: 1025,
        Columns: 65,
        BitsAllocated: 16,
        BitsStored: bits,
        HighBit: bits - 1,
        PixelRepresentation: signed ? 1 : 0,
        ...(padding === undefined ? {} : { PixelPaddingValue: signed ? padding : Math.abs(padding) }),
        RescaleSlope: image.slope,
        RescaleIntercept: image.intercept,
        WindowCenter: [image.center],
        WindowWidth: [image.width],
        VOILUTFunction: image.function,
      });
      const [facts, display, show] = [imageFacts(header), await displayFacts(header), { invert }];
      const table = greyTable({ facts, display, show });
      if (table === undefined) return;
      drawn++;
      const expected = render(decodeFrame(bytes, facts, native), { display, ...show }).data;
      const painted = encoder.greys({ bytes, count: words.length, bits, signed }, table);
      expect(Buffer.compare(Buffer.from(painted), Buffer.from(expected))).toBe(0);
    }),
    { numRuns: 100 },
  );
  expect(drawn).toBeGreaterThan(30);
});
