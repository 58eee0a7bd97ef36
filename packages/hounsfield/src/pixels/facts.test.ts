import { describe, expect, it } from 'vitest';
import { type Changes, DataSet } from '../data/index.ts';
import { checkFrameSize, imageFacts, nativeFrameBits } from './facts.ts';

const ct: Changes = {
  SamplesPerPixel: 1,
  PhotometricInterpretation: 'MONOCHROME2',
  Rows: 512,
  Columns: 256,
  BitsAllocated: 16,
  BitsStored: 12,
  HighBit: 11,
  PixelRepresentation: 1,
};

const factsOf = (changes: Changes = {}): ReturnType<typeof imageFacts> => imageFacts(DataSet.of({ ...ct, ...changes }));

describe('imageFacts (PS3.3 §C.7.6.3)', () => {
  it('reads the layout, also of metadata without pixels', () => {
    expect(factsOf()).toEqual({
      rows: 512,
      columns: 256,
      samplesPerPixel: 1,
      photometric: expect.objectContaining({ name: 'MONOCHROME2' }),
      planar: false,
      numbers: 'integer',
      bitsAllocated: 16,
      bitsStored: 12,
      highBit: 11,
      signed: true,
      frames: 1,
      corrected: [],
    });
  });

  it('is plain data that can be sent to a worker', () => {
    expect(structuredClone(factsOf())).toEqual(factsOf());
  });

  it.each([
    ['RGB', 3, 0, false],
    ['RGB', 3, 1, true],
    ['MONOCHROME2', 1, 1, false],
  ] as const)(
    'takes planes only where there are several samples: %s %i %i',
    (photometric, samples, planar, expected) => {
      const changes = { PhotometricInterpretation: photometric, SamplesPerPixel: samples, PlanarConfiguration: planar };
      expect(factsOf(changes).planar).toBe(expected);
    },
  );

  it('counts the samples by the Photometric Interpretation where Samples per Pixel is absent', () => {
    expect(factsOf({ PhotometricInterpretation: 'YBR_FULL', SamplesPerPixel: null }).samplesPerPixel).toBe(3);
    expect(factsOf({ PhotometricInterpretation: null, SamplesPerPixel: null }).samplesPerPixel).toBe(1);
  });

  it.each([
    [{ BitsStored: null, HighBit: null }, [16, 15], []],
    [{ BitsStored: 12, HighBit: null }, [12, 11], []],
    [{ BitsStored: 8, HighBit: 11 }, [8, 11], []],
    [{ BitsStored: 0, HighBit: 0 }, [16, 15], ['BitsStored', 'HighBit']],
    [{ BitsStored: 17, HighBit: 16 }, [16, 15], ['BitsStored', 'HighBit']],
    [{ BitsStored: 12, HighBit: 20 }, [12, 11], ['HighBit']],
    [{ BitsStored: 12, HighBit: 5 }, [12, 11], ['HighBit']],
    [{ BitsStored: 16, HighBit: 255 }, [16, 15], ['HighBit']],
  ] as const)('reads %j of 16 bits allocated as %j', (changes, [bitsStored, highBit], corrected) => {
    expect(factsOf(changes)).toMatchObject({ bitsStored, highBit, corrected });
  });

  it.each(['Rows', 'Columns', 'BitsAllocated'] as const)('refuses an image without %s, or with 0', keyword => {
    expect(() => factsOf({ [keyword]: null })).toThrow(
      expect.objectContaining({ name: 'DecodeError', code: 'missing-image-attribute', path: keyword }),
    );
    expect(() => factsOf({ [keyword]: 0 })).toThrow(
      expect.objectContaining({ code: 'bad-image-attribute', path: keyword }),
    );
  });

  it.each([2, 9, 12, 40, 48])('refuses %i bits allocated', bits => {
    expect(() => factsOf({ BitsAllocated: bits })).toThrow(expect.objectContaining({ code: 'unsupported-layout' }));
  });

  it('refuses more samples than any interpretation has', () => {
    expect(() => factsOf({ SamplesPerPixel: 5 })).toThrow(expect.objectContaining({ code: 'bad-image-attribute' }));
  });

  it.each([
    [7, 7, []],
    [0, 1, ['NumberOfFrames']],
    [-1, 1, ['NumberOfFrames']],
    [null, 1, ['NumberOfFrames']],
  ] as const)('Number of Frames %s counts as %i', (stated, frames, corrected) => {
    expect(factsOf({ NumberOfFrames: stated })).toMatchObject({ frames, corrected });
  });

  it('reads an element that the writer gave another VR as absent', () => {
    const odd = DataSet.of(ct).withElements([{ tag: 0x0028_0010, vr: 'LO', value: 'many' }]);
    expect(() => imageFacts(odd)).toThrow(expect.objectContaining({ code: 'missing-image-attribute', path: 'Rows' }));
  });

  it('knows float and double pixels by their element (PS3.3 §C.7.6.24, §C.7.6.25)', () => {
    const none = { BitsStored: null, HighBit: null, PixelRepresentation: null };
    expect(factsOf({ ...none, BitsAllocated: 32, FloatPixelData: new Uint8Array(4) })).toMatchObject({
      numbers: 'float',
      bitsAllocated: 32,
      bitsStored: 32,
    });
    expect(factsOf({ ...none, BitsAllocated: 64, DoubleFloatPixelData: new Uint8Array(8) })).toMatchObject({
      numbers: 'double',
      bitsAllocated: 64,
    });
  });
});

describe('Pixel Padding Value (PS3.3 §C.7.5.1.1.2)', () => {
  it.each([
    [{ PixelPaddingValue: -2000 }, { low: -2000, high: -2000 }],
    [{ PixelPaddingValue: 63_536 }, { low: -2000, high: -2000 }],
    [
      { PixelPaddingValue: -2000, PixelPaddingRangeLimit: -1990 },
      { low: -2000, high: -1990 },
    ],
    [
      { PixelPaddingValue: -1990, PixelPaddingRangeLimit: -2000 },
      { low: -2000, high: -1990 },
    ],
    [{ PixelPaddingRangeLimit: -2000 }, undefined],
    [
      { PixelRepresentation: 0, PixelPaddingValue: 63_536 },
      { low: 63_536, high: 63_536 },
    ],
    [
      { FloatPixelData: new Uint8Array(4), FloatPixelPaddingValue: 1.5 },
      { low: 1.5, high: 1.5 },
    ],
    [
      {
        DoubleFloatPixelData: new Uint8Array(8),
        DoubleFloatPixelPaddingValue: 9,
        DoubleFloatPixelPaddingRangeLimit: 3,
      },
      { low: 3, high: 9 },
    ],
  ] as const)('%j is the range %j', (changes, padding) => {
    expect(factsOf(changes).padding).toEqual(padding);
  });
});

describe('nativeFrameBits', () => {
  it.each([
    [{ Rows: 3, Columns: 5, BitsAllocated: 1 }, 15],
    [{ Rows: 3, Columns: 5, BitsAllocated: 16 }, 240],
    [{ Rows: 3, Columns: 5, BitsAllocated: 8, SamplesPerPixel: 3, PhotometricInterpretation: 'RGB' }, 360],
    [{ Rows: 3, Columns: 4, BitsAllocated: 8, SamplesPerPixel: 3, PhotometricInterpretation: 'YBR_FULL_422' }, 192],
    [{ Rows: 2, Columns: 4, BitsAllocated: 8, SamplesPerPixel: 3, PhotometricInterpretation: 'YBR_PARTIAL_420' }, 96],
    [
      { Rows: 65_535, Columns: 65_535, BitsAllocated: 32, SamplesPerPixel: 4, PhotometricInterpretation: 'CMYK' },
      549_739_036_800,
    ],
  ] as const)('of %j is %i', (changes, bits) => {
    expect(nativeFrameBits(factsOf(changes))).toBe(bits);
  });

  it('is checked against the limit without overflow', () => {
    const changes = { Rows: 65_535, Columns: 65_535, BitsAllocated: 32, SamplesPerPixel: 4 };
    expect(() => checkFrameSize(factsOf(changes))).toThrow(/68717379600 bytes, limit 1073741824/);
    expect(() => checkFrameSize(factsOf())).not.toThrow();
  });
});
