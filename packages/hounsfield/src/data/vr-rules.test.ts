import { type Elements, encodeElements } from '@hounsfield/testkit';
import { describe, expect, it } from 'vitest';
import { attributeByKeyword, attributes } from '../dictionary/index.ts';
import { type DataSet, parse } from './data-set.ts';
import { explicitVrLittleEndian, implicitVrLittleEndian } from './encoding.ts';
import { vrRules } from './vr-rules.ts';
import { toBytes } from './writer.ts';

function implicit(elements: Elements): DataSet {
  return parse(encodeElements(elements, { explicitVr: false }), { encoding: implicitVrLittleEndian });
}

/** The same VR when read, and in the header when written with one. */
function vrAt(dataSet: DataSet, path: string): string | undefined {
  const explicit = parse(toBytes(dataSet, { encoding: explicitVrLittleEndian }), { encoding: explicitVrLittleEndian });
  const [read, written] = [dataSet, explicit].map(each => elementAt(each, path)?.vr);
  expect(written, path).toBe(read);
  return read;
}

function elementAt(dataSet: DataSet, path: string) {
  const steps = path.split('.');
  const inner = steps
    .slice(0, -1)
    .reduce<DataSet | undefined>((at, step) => at?.element(step as 'Rows')?.items?.[0], dataSet);
  return inner?.element(steps.at(-1) as 'Rows');
}

const descriptor = ['LUTDescriptor', [0xffff, 0xfff0, 16]] as const;

describe('VRs where the encoding has none (PS3.5 §A.1)', () => {
  it('has a rule for each attribute of PS3.6 that may be US or SS, and for waveforms', () => {
    const both = [...attributes()].filter(({ vrs }) => vrs.includes('US') && vrs.includes('SS') && vrs.length === 2);
    expect(both.length).toBe(25);
    for (const { keyword } of both) expect(Object.keys(vrRules)).toContain(keyword);
    for (const keyword of Object.keys(vrRules)) expect(attributeByKeyword(keyword)?.vrs.length).toBeGreaterThan(1);
  });

  it.each(Object.entries(vrRules).filter(([, rule]) => rule.by === 'sign of pixels'))(
    'takes %s for signed where Pixel Representation is 1, here or around',
    keyword => {
      const value = [keyword, [0xfff0]] as const;
      for (const [representation, vr] of [
        [1, 'SS'],
        [0, 'US'],
      ] as const) {
        const own = implicit([['PixelRepresentation', representation], value]);
        expect(vrAt(own, keyword)).toBe(vr);
        const around = implicit([
          ['PixelRepresentation', representation],
          ['SharedFunctionalGroupsSequence', [[['RealWorldValueMappingSequence', [[value]]]]]],
        ]);
        const path = `SharedFunctionalGroupsSequence.RealWorldValueMappingSequence.${keyword}`;
        expect(vrAt(around, path)).toBe(vr);
      }
      expect(vrAt(implicit([value]), keyword)).toBe('US');
    },
  );

  it.each<[what: string, outer: Elements, sequence: string, vr: string]>([
    ['a modality table of signed pixels', [['PixelRepresentation', 1]], 'ModalityLUTSequence', 'SS'],
    ['a modality table of unsigned pixels', [['PixelRepresentation', 0]], 'ModalityLUTSequence', 'US'],
    ['a VOI table of signed pixels', [['PixelRepresentation', 1]], 'VOILUTSequence', 'SS'],
    [
      'a VOI table behind a modality table',
      [
        ['PixelRepresentation', 1],
        ['ModalityLUTSequence', [[descriptor]]],
      ],
      'VOILUTSequence',
      'US',
    ],
    [
      'a VOI table behind a rescale below zero',
      [
        ['PixelRepresentation', 0],
        ['BitsStored', 12],
        ['RescaleIntercept', '-1024'],
        ['RescaleSlope', '1'],
      ],
      'VOILUTSequence',
      'SS',
    ],
    [
      'a VOI table behind a rescale that stays above zero',
      [
        ['PixelRepresentation', 1],
        ['BitsStored', 12],
        ['RescaleIntercept', '2048'],
        ['RescaleSlope', '1'],
      ],
      'VOILUTSequence',
      'US',
    ],
    ['a presentation table', [['PixelRepresentation', 1]], 'PresentationLUTSequence', 'US'],
  ])('reads the descriptor of %s (PS3.3 §C.11)', (_, outer, sequence, vr) => {
    const dataSet = implicit([...outer.filter(([name]) => name !== sequence), [sequence, [[descriptor]]]]);
    expect(vrAt(dataSet, `${sequence}.LUTDescriptor`)).toBe(vr);
    // The first and third values are unsigned whatever the VR is.
    expect(elementAt(dataSet, `${sequence}.LUTDescriptor`)?.values).toEqual([0xffff, vr === 'SS' ? -16 : 0xfff0, 16]);
  });

  it.each([
    [8, 'OB'],
    [16, 'OW'],
  ])('takes waveforms of %i bits for %s (PS3.5 §8.3)', (bits, vr) => {
    const item: Elements = [
      ['WaveformBitsAllocated', bits],
      ['WaveformData', new Uint8Array(4)],
      ['WaveformPaddingValue', new Uint8Array(2)],
    ];
    const dataSet = implicit([['WaveformSequence', [item]]]);
    expect(vrAt(dataSet, 'WaveformSequence.WaveformData')).toBe(vr);
    expect(vrAt(dataSet, 'WaveformSequence.WaveformPaddingValue')).toBe(vr);
  });

  it('takes Pixel Data, Overlay Data and LUT Data for OW, and Curve Data for OB', () => {
    const dataSet = implicit([
      ['BitsAllocated', 8],
      ['PixelData', new Uint8Array(4)],
      [0x6002_3000, 'OB', new Uint8Array(4)],
      [0x5002_3000, 'OB', new Uint8Array(4)],
      [0x0028_3006, 'OW', new Uint8Array(4)],
    ]);
    expect([0x7fe0_0010, 0x6002_3000, 0x5002_3000, 0x0028_3006].map(tag => dataSet.element(tag)?.vr)).toEqual([
      'OW',
      'OW',
      'OB',
      'OW',
    ]);
  });

  it('follows a change of Pixel Representation', () => {
    const dataSet = implicit([
      ['PixelRepresentation', 0],
      ['PixelPaddingValue', [0xfff0]],
    ]);
    expect(dataSet.get('PixelPaddingValue')).toBe(0xfff0);
    expect(dataSet.with({ PixelRepresentation: 1 }).get('PixelPaddingValue')).toBe(-16);
  });

  it('leaves the VR that an Explicit VR element has, but for the unsigned values of a descriptor', () => {
    const bytes = encodeElements([
      ['PixelRepresentation', 0],
      [0x0028_1101, 'SS', [0xfffe, 0xfffe, 16]],
    ]);
    const element = parse(bytes, { encoding: explicitVrLittleEndian }).element(0x0028_1101);
    expect([element?.vr, element?.values]).toEqual(['SS', [0xfffe, -2, 16]]);
  });

  it('looks once for what decides, however many elements depend on it', () => {
    const many: Elements = Array.from({ length: 20_000 }, () => ['PixelPaddingValue', [0xfff0]] as const);
    const dataSet = implicit(many);
    expect([...dataSet].filter(element => element.vr === 'US')).toHaveLength(20_000);
  });
});
