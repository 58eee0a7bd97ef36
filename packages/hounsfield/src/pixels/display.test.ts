import { describe, expect, it } from 'vitest';
import {
  type BulkValue,
  type Changes,
  DataSet,
  explicitVrBigEndian,
  PushParser,
  type RandomAccess,
  toBytes,
} from '../data/index.ts';
import { displayFacts } from './display.ts';

const factsOf = (changes: Changes, frame = 0): ReturnType<typeof displayFacts> =>
  displayFacts(DataSet.of(changes), frame);

function words(...values: readonly number[]): Uint8Array {
  return new Uint8Array(Uint16Array.from(values).buffer);
}

describe('displayFacts', () => {
  it('is empty, and plain data, where the header says nothing', async () => {
    const facts = await factsOf({});
    expect(facts).toEqual({ windows: [], voiLuts: [], inverse: false });
    expect(structuredClone(facts)).toEqual(facts);
  });

  it.each([
    [
      { RescaleSlope: 2, RescaleIntercept: -1024, RescaleType: 'HU' },
      { slope: 2, intercept: -1024, type: 'HU' },
    ],
    [{ RescaleSlope: 0.5 }, { slope: 0.5, intercept: 0 }],
    [{ RescaleIntercept: -5 }, { slope: 1, intercept: -5 }],
    [{ RescaleSlope: 0, RescaleIntercept: 7 }, undefined],
    [{ RescaleSlope: null, RescaleIntercept: null }, undefined],
  ])('reads %j as rescale %j (PS3.3 §C.11.1.1.2)', async (changes, rescale) => {
    expect((await factsOf(changes)).rescale).toEqual(rescale);
  });

  it('reads all windows that can be applied, with their explanations (PS3.3 §C.11.2.1.2)', async () => {
    const facts = await factsOf({
      WindowCenter: [40, 600, 1, 2],
      WindowWidth: [400, 2000, 0, -3],
      WindowCenterWidthExplanation: ['SOFT', 'BONE'],
    });
    expect(facts.windows).toEqual([
      { center: 40, width: 400, function: 'linear', explanation: 'SOFT' },
      { center: 600, width: 2000, function: 'linear', explanation: 'BONE' },
    ]);
  });

  it.each([
    ['LINEAR', 10, 'linear'],
    ['LINEAR_EXACT', 10, 'linear-exact'],
    ['SIGMOID', 10, 'sigmoid'],
    ['WHATEVER', 10, 'linear'],
    [null, 10, 'linear'],
    ['constructor', 10, 'linear'],
    ['LINEAR', 0.5, 'linear-exact'],
    ['SIGMOID', 0.5, 'sigmoid'],
  ] as const)('VOI LUT Function %s with width %d is applied as %s', async (name, width, expected) => {
    const facts = await factsOf({ WindowCenter: [1], WindowWidth: [width], VOILUTFunction: name });
    expect(facts.windows).toEqual([{ center: 1, width, function: expected }]);
  });

  it('ignores a center without its width', async () => {
    expect((await factsOf({ WindowCenter: [1, 2], WindowWidth: [5] })).windows).toHaveLength(1);
  });

  it('takes a table of empty values for none, as some writers mean it', async () => {
    const empty: Changes = { LUTDescriptor: null, LUTData: null };
    const facts = await factsOf({ ModalityLUTSequence: [empty], VOILUTSequence: [empty] });
    expect(facts).toEqual({ windows: [], voiLuts: [], inverse: false });
  });

  it('takes the frame’s own functional groups before shared ones, those before the data set (PS3.3 §C.7.6.16)', async () => {
    const voi = (center: number): DataSet =>
      DataSet.of({ FrameVOILUTSequence: [DataSet.of({ WindowCenter: [center], WindowWidth: [10] })] });
    const own = DataSet.of({
      FrameVOILUTSequence: [DataSet.of({ WindowCenter: [3], WindowWidth: [30], VOILUTFunction: 'SIGMOID' })],
      PixelValueTransformationSequence: [DataSet.of({ RescaleSlope: 4, RescaleIntercept: 5, RescaleType: 'US' })],
    });
    const changes: Changes = {
      RescaleSlope: 9,
      RescaleIntercept: 9,
      SharedFunctionalGroupsSequence: [voi(1)],
      PerFrameFunctionalGroupsSequence: [DataSet.of({}), own],
    };
    expect(await factsOf(changes, 0)).toMatchObject({ rescale: { slope: 9 }, windows: [{ center: 1 }] });
    expect(await factsOf(changes, 1)).toMatchObject({
      rescale: { slope: 4, intercept: 5, type: 'US' },
      windows: [{ center: 3, width: 30, function: 'sigmoid' }],
    });
    expect(await factsOf(changes, 2)).toMatchObject({ rescale: { slope: 9 }, windows: [{ center: 1 }] });
  });

  it('reads modality and VOI tables, the inputs of VOI tables signed when values may be negative', async () => {
    const lut = DataSet.of({ LUTDescriptor: [2, 65_000, 12], LUTExplanation: 'A', LUTData: words(7, 4095) });
    const table = (first: number): unknown => ({ first, bits: 12, entries: Uint16Array.of(7, 4095), explanation: 'A' });
    expect((await factsOf({ ModalityLUTSequence: [lut] })).modalityLut).toEqual(table(65_000));
    expect((await factsOf({ ModalityLUTSequence: [lut], PixelRepresentation: 1 })).modalityLut).toEqual(table(-536));
    const first = async (changes: Changes): Promise<unknown> =>
      (await factsOf({ VOILUTSequence: [lut, lut], ...changes })).voiLuts;
    expect(await first({})).toEqual([table(65_000), table(65_000)]);
    expect(await first({ PixelRepresentation: 1 })).toEqual([table(-536), table(-536)]);
    expect(await first({ RescaleIntercept: -1024 })).toEqual([table(-536), table(-536)]);
    expect(await first({ ModalityLUTSequence: [lut], PixelRepresentation: 1 })).toEqual([table(65_000), table(65_000)]);
  });

  it('reads LUT Data that is written as US', async () => {
    const lut = DataSet.of({ LUTDescriptor: [2, 0, 16], LUTData: [1, 65_535] });
    expect((await factsOf({ VOILUTSequence: [lut] })).voiLuts[0]?.entries).toEqual(Uint16Array.of(1, 65_535));
  });

  const palette = {
    RedPaletteColorLookupTableDescriptor: [2, 0, 16],
    GreenPaletteColorLookupTableDescriptor: [2, 0, 16],
    BluePaletteColorLookupTableDescriptor: [2, 0, 16],
    RedPaletteColorLookupTableData: words(1, 60_001),
    GreenPaletteColorLookupTableData: words(2, 60_002),
  };

  it('reads a palette, plain and segmented (PS3.3 §C.7.9)', async () => {
    const blue = { BluePaletteColorLookupTableData: words(3, 60_003) };
    const segmented = { SegmentedBluePaletteColorLookupTableData: words(0, 2, 3, 60_003) };
    for (const changes of [blue, segmented]) {
      const facts = await factsOf({ ...palette, ...changes });
      expect(facts.palette?.red.entries).toEqual(Uint16Array.of(1, 60_001));
      expect(facts.palette?.blue).toEqual({ first: 0, bits: 16, entries: Uint16Array.of(3, 60_003) });
    }
    expect((await factsOf(palette)).palette).toBeUndefined();
  });

  it('reads tables of big endian data sets, in memory and at their source (PS3.5 §A.3)', async () => {
    const whole = DataSet.of({ ...palette, BluePaletteColorLookupTableData: words(3, 60_003) });
    const bytes = toBytes(whole, { encoding: explicitVrBigEndian });
    const source: RandomAccess = {
      async *read(position, length) {
        yield bytes.subarray(position, position + length);
      },
    };
    for (const bulkAbove of [2, 1000]) {
      const parser = new PushParser({ encoding: explicitVrBigEndian, bulkAbove, source });
      parser.push(bytes);
      const { palette: found } = await displayFacts(DataSet.fromTape(parser.finish()), 0);
      expect(found?.red.entries).toEqual(Uint16Array.of(1, 60_001));
      expect(found?.blue.entries).toEqual(Uint16Array.of(3, 60_003));
    }
  });

  it('reads a table that stayed at its source, and passes the signal on', async () => {
    const signals: (AbortSignal | undefined)[] = [];
    const bulk: BulkValue = {
      length: 4,
      bytes: signal => {
        signals.push(signal);
        return Promise.resolve(words(5, 6));
      },
      async *stream() {
        yield words(5, 6);
      },
    };
    const lut = DataSet.of({ LUTDescriptor: [2, 0, 16], LUTData: bulk });
    const { signal } = new AbortController();
    const facts = await displayFacts(DataSet.of({ VOILUTSequence: [lut] }), 0, signal);
    expect(facts.voiLuts[0]?.entries).toEqual(Uint16Array.of(5, 6));
    expect(signals).toEqual([signal]);
  });

  it('does not read a table that claims to be huge', async () => {
    const bulk: BulkValue = {
      length: 2 ** 31,
      bytes: () => Promise.reject(new Error('was read')),
      stream: () => {
        throw new Error('was read');
      },
    };
    const lut = DataSet.of({ LUTDescriptor: [2, 0, 16], LUTData: bulk });
    await expect(factsOf({ ModalityLUTSequence: [lut] })).rejects.toMatchObject({ code: 'bad-look-up-table' });
  });

  it('goes on without damaged VOI tables, not without a damaged modality table or palette', async () => {
    const damaged = DataSet.of({ LUTDescriptor: [200, 0, 16], LUTData: words(1) });
    const whole = DataSet.of({ LUTDescriptor: [1, 0, 16], LUTData: words(1) });
    expect((await factsOf({ VOILUTSequence: [damaged, whole, damaged] })).voiLuts).toHaveLength(1);
    await expect(factsOf({ ModalityLUTSequence: [damaged] })).rejects.toMatchObject({ code: 'bad-look-up-table' });
    const blue = { BluePaletteColorLookupTableDescriptor: [9, 0, 16], BluePaletteColorLookupTableData: words(1) };
    await expect(factsOf({ ...palette, ...blue })).rejects.toMatchObject({ code: 'bad-look-up-table' });
  });

  it('passes on that a table could not be read at all', async () => {
    const failed = new Error('the disk is gone');
    const bulk: BulkValue = {
      length: 4,
      bytes: () => Promise.reject(failed),
      stream: () => {
        throw failed;
      },
    };
    const lut = DataSet.of({ LUTDescriptor: [2, 0, 16], LUTData: bulk });
    await expect(factsOf({ VOILUTSequence: [lut] })).rejects.toBe(failed);
  });

  it('knows the shape INVERSE', async () => {
    expect((await factsOf({ PresentationLUTShape: 'INVERSE' })).inverse).toBe(true);
    expect((await factsOf({ PresentationLUTShape: 'IDENTITY' })).inverse).toBe(false);
  });
});
