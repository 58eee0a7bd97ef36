import { DataSet, parse, privateBlock, toBytes, withPrivate } from 'hounsfield/data';
import { isVr } from 'hounsfield/dictionary';
import { describe, expect, it } from 'vitest';
import { GEMS_PARM_01, SIEMENS_MR_HEADER } from './index.ts';
import {
  privateAttributeOf,
  privateCreators,
  privateEntries,
  privateEntry,
  privateEntryOf,
  privateKeyword,
} from './private-dictionary.ts';

const image = withPrivate(
  DataSet.of({ Modality: 'MR' }),
  privateBlock(
    { creator: 'SIEMENS MR HEADER', group: 0x0019 },
    {
      B: { element: 0x0c, vr: 'IS' },
      Direction: { element: 0x0e, vr: 'FD', vm: '3' },
      Odd: { element: 0xfe, vr: 'LO' },
    },
  ),
  { B: 1000, Direction: [1, 0, 0], Odd: 'x' },
);

describe('the private dictionary (PS3.5 §7.8)', () => {
  it('finds an element by creator, group and number', () => {
    expect(privateEntry('GEMS_PARM_01', 0x0043, 0x27)).toEqual({
      creator: 'GEMS_PARM_01',
      group: 0x0043,
      element: 0x27,
      vrs: ['SH'],
      vm: '1',
      name: 'ScanPitchRatioInTheFormNNnn1',
      isSafe: true,
    });
    expect(privateEntry('Philips Imaging DD 001', 0x2001, 0x7d)?.vrs).toEqual(['OW', 'OB']);
    expect(privateEntry('GEMS_IDEN_01', 0x0009, 0xe2)?.name).toContain('\\');
  });

  it('knows nothing of other creators, groups and numbers', () => {
    expect(privateEntry('NOBODY', 0x0043, 0x27)).toBeUndefined();
    expect(privateEntry('GEMS_PARM_01', 0x0045, 0x27)).toBeUndefined();
    expect(privateEntry('gems_parm_01', 0x0043, 0x27)).toBeUndefined();
    expect([...privateEntries('constructor')]).toEqual([]);
  });

  it('finds the elements of a data set wherever their block is', () => {
    const moved = parse(toBytes(image), image);
    expect(privateEntryOf(moved, 0x0019_100c)).toMatchObject({ creator: 'SIEMENS MR HEADER', isSafe: true });
    expect(privateEntryOf(moved, 0x0019_110c)).toBeUndefined();
    expect(privateEntryOf(moved, 0x0019_0010)).toBeUndefined();
    expect(privateEntryOf(moved, 0x0008_0060)).toBeUndefined();
  });

  it('gives elements a name in the manner of a keyword', () => {
    const names = [...image].map(element => [element.tag, privateKeyword(element)]);
    expect(names).toEqual([
      [0x0008_0060, undefined],
      [0x0019_0010, undefined],
      [0x0019_100c, 'BValue'],
      [0x0019_100e, 'DiffusionGradientDirection'],
      [0x0019_10fe, undefined],
    ]);
  });

  it('has typed attributes for the creators of PS3.15 Table E.3.10-1', () => {
    const b: number | undefined = image.get(SIEMENS_MR_HEADER.BValue);
    const direction: readonly number[] | undefined = image.get(SIEMENS_MR_HEADER.DiffusionGradientDirection);
    expect([b, direction]).toEqual([1000, [1, 0, 0]]);
    const made = withPrivate(image, GEMS_PARM_01, { ScanPitchRatioInTheFormNNnn1: '0.984' });
    expect(made.get(GEMS_PARM_01.ScanPitchRatioInTheFormNNnn1)).toBe('0.984');
  });

  it('makes attributes of its entries', () => {
    const entry = privateEntry('SIEMENS MR HEADER', 0x0019, 0x0e)!;
    expect(image.get(privateAttributeOf(entry))).toEqual([1, 0, 0]);
  });

  it('has VRs of PS3.5 and printable names alone, in every row', () => {
    let count = 0;
    for (const creator of privateCreators()) {
      for (const entry of privateEntries(creator)) {
        count++;
        expect(
          entry.vrs.filter(vr => !isVr(vr)),
          `${creator} ${entry.element}`,
        ).toEqual([]);
        expect(entry.vm).toMatch(/^\d+(-(\d*n|\d+))?$/);
        expect(entry.group % 2).toBe(1);
        expect(entry.name ?? 'x').not.toBe('');
        expect(privateAttributeOf(entry).creator).toBe(creator);
      }
    }
    expect(count).toBe(15_320);
    expect([...privateCreators()]).toHaveLength(642);
  });
});
