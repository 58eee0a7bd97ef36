import { describe, expect, it } from 'vitest';
import { type Changes, DataSet } from '../../data/index.ts';
import { type DecodedFrame, decodeFrame } from '../decode.ts';
import { factsFor, nativeSyntax } from '../facts.fixture.ts';
import { advancedBlending, type BlendedImage, blendAdvanced } from './advanced.ts';

const frameOf = (samples: readonly number[]): DecodedFrame =>
  decodeFrame(Uint8Array.from(samples), factsFor({ columns: samples.length, rows: 1 }), nativeSyntax);
const image = (samples: readonly number[], facts: Partial<BlendedImage['facts']> = {}): BlendedImage => {
  const frame = frameOf(samples);
  return { ...frame, facts: { ...frame.facts, ...facts }, sopInstanceUid: '1.2' };
};

const wide: Changes = {
  SoftcopyVOILUTSequence: [{ WindowCenter: [127.5], WindowWidth: [255], VOILUTFunction: 'LINEAR_EXACT' }],
};
const table = (last: number): Uint8Array => new Uint8Array(Uint16Array.of(0, last).buffer);
const red: Changes = {
  PaletteColorLookupTableSequence: [
    {
      RedPaletteColorLookupTableDescriptor: [2, 0, 16],
      GreenPaletteColorLookupTableDescriptor: [2, 0, 16],
      BluePaletteColorLookupTableDescriptor: [2, 0, 16],
      RedPaletteColorLookupTableData: table(0xff00),
      GreenPaletteColorLookupTableData: table(0),
      BluePaletteColorLookupTableData: table(0),
    },
  ],
};
const input = (number: number, changes: Changes = {}): Changes => ({
  BlendingInputNumber: number,
  StudyInstanceUID: '1',
  SeriesInstanceUID: `1.${number}`,
  ...wide,
  ...changes,
});
const step = (inputs: readonly number[], changes: Changes = {}): Changes => ({
  BlendingDisplayInputSequence: inputs.map(number => ({ BlendingInputNumber: number })),
  BlendingMode: 'EQUAL',
  ...changes,
});
const foreground: Changes = { BlendingMode: 'FOREGROUND', RelativeOpacity: 0.25 };

async function shown(
  inputs: readonly Changes[],
  steps: readonly Changes[],
  ...images: readonly BlendedImage[]
): Promise<readonly (readonly number[])[]> {
  const dataSet = DataSet.of({ AdvancedBlendingSequence: [...inputs], BlendingDisplaySequence: [...steps] });
  const state = await advancedBlending(dataSet);
  const { data } = blendAdvanced(state, new Map(images.map((each, index) => [index + 1, each])));
  return Array.from({ length: data.length / 4 }, (_, at) => [...data.subarray(at * 4, at * 4 + 3)]);
}

describe('advanced blending (PS3.3 §C.11.33, PS3.4 §N.2.6)', () => {
  it('puts the first input over the second by its opacity', async () => {
    const inputs = [input(1, red), input(2)];
    expect(await shown(inputs, [step([1, 2], foreground)], image([255, 0]), image([200, 200]))).toEqual([
      [214, 150, 150],
      [150, 150, 150],
    ]);
  });

  it('gives each input that has a pixel the same share', async () => {
    const padded = image([255, 9, 90], { padding: { low: 9, high: 9 } });
    const inputs = [input(1), input(2), input(3)];
    expect(await shown(inputs, [step([1, 2, 3])], padded, image([0, 100, 0]), image([0, 50, 0]))).toEqual([
      [85, 85, 85],
      [75, 75, 75],
      [30, 30, 30],
    ]);
  });

  it.each([
    ['RANGE_INCL', [50, 100], [0, 50, 100, 0]],
    ['RANGE_EXCL', [50, 100], [49, 0, 0, 101]],
    ['GREATER_OR_EQUAL', [100], [0, 0, 100, 101]],
    ['LESS_THAN', [50], [49, 0, 0, 0]],
  ] as const)('leaves out what a threshold %s %j does not show', async (type, values, expected) => {
    const ThresholdSequence = [
      { ThresholdType: type, ThresholdValueSequence: values.map(value => ({ ThresholdValue: value })) },
    ];
    const pixels = await shown([input(1, { ThresholdSequence })], [step([1])], image([49, 50, 100, 101]));
    expect(pixels.map(([level]) => level)).toEqual(expected);
  });

  it('shows what any of several thresholds shows, in units of the modality', async () => {
    const ThresholdSequence = [
      { ThresholdType: 'LESS_THAN', ThresholdValueSequence: [{ ThresholdValue: -990 }] },
      { ThresholdType: 'GREATER_THAN', ThresholdValueSequence: [{ ThresholdValue: -900 }] },
    ];
    const display = { windows: [], voiLuts: [], inverse: false, rescale: { slope: 1, intercept: -1000 } };
    const window = {
      SoftcopyVOILUTSequence: [{ WindowCenter: [-872.5], WindowWidth: [255], VOILUTFunction: 'LINEAR_EXACT' }],
    };
    const inputs = [input(1, { ThresholdSequence, ...window })];
    const pixels = await shown(inputs, [step([1])], { ...image([5, 50, 200]), display });
    expect(pixels.map(([level]) => level)).toEqual([5, 0, 200]);
  });

  it('uses the result of a step in another, whatever their order', async () => {
    const steps = [step([3, 2]), step([1, 2], { ...foreground, BlendingInputNumber: 3 })];
    expect(await shown([input(1), input(2)], steps, image([200]), image([100]))).toEqual([[112, 112, 112]]);
  });

  it.each([
    ['an input that is not there', [input(1)], [step([1, 7])]],
    ['no last step', [input(1)], [step([1], { BlendingInputNumber: 2 })]],
    ['two last steps', [input(1)], [step([1]), step([1])]],
    ['a foreground of one', [input(1)], [step([1], foreground)]],
    ['steps that wait for each other', [input(1)], [step([1, 2], { BlendingInputNumber: 2 }), step([2])]],
    ['a threshold of no kind', [input(1, { ThresholdSequence: [{ ThresholdType: 'SOME' }] })], [step([1])]],
  ] as const)('refuses %s', async (_, inputs, steps) => {
    const refused = expect.objectContaining({ code: 'bad-presentation-state' });
    await expect(shown(inputs, steps, image([1]))).rejects.toThrow(refused);
  });

  it('refuses images of unlike size, and inputs without an image', async () => {
    const refused = expect.objectContaining({ code: 'bad-presentation-state' });
    const inputs = [input(1), input(2)];
    await expect(shown(inputs, [step([1, 2])], image([1]), image([1, 2]))).rejects.toThrow(refused);
    await expect(shown(inputs, [step([1, 2])], image([1]))).rejects.toThrow(refused);
  });
});
