import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemOf, nameOf, numberOf, numbersOf, textsOf } from './json-row.ts';
import { seriesRows, studyRow, studyRows } from './rows.ts';

describe('rows of the DICOM JSON Model (PS3.18 Annex F)', () => {
  it('gives a study its values', () => {
    const row = studyRow({
      '00080020': { vr: 'DA', Value: ['20261124'] },
      '00080061': { vr: 'CS', Value: ['CT', 'SR '] },
      '00100010': { vr: 'PN', Value: [{ Alphabetic: 'Yamada^Tarou', Ideographic: '山田^太郎' }] },
      '0020000D': { vr: 'UI', Value: ['1.2.3'] },
      '00201206': { vr: 'IS', Value: [2] },
      '00201208': { vr: 'IS', Value: ['24'] },
    });
    expect(row).toMatchObject({
      studyInstanceUid: '1.2.3',
      studyDate: '20261124',
      modalities: ['CT', 'SR'],
      patientName: { alphabetic: 'Yamada^Tarou', ideographic: '山田^太郎', phonetic: '' },
      series: 2,
      instances: 24,
      accessionNumber: '',
    });
  });

  it('passes over what names no study', () => {
    expect(studyRows([null, 7, [], {}, { '0020000D': { vr: 'UI' } }])).toEqual([]);
    expect(studyRows({ error: 'no' })).toEqual([]);
  });

  it('orders series by number, those without one last', () => {
    const series = (uid: string, number?: number): unknown => ({
      '0020000E': { vr: 'UI', Value: [uid] },
      ...(number === undefined ? {} : { '00200011': { vr: 'IS', Value: [number] } }),
    });
    const rows = seriesRows([series('a'), series('b', 11), series('c', 2)]);
    expect(rows.map(row => row.seriesInstanceUid)).toEqual(['c', 'b', 'a']);
  });

  it('never throws, whatever an answer holds', () => {
    fc.assert(
      fc.property(fc.anything(), value => {
        studyRows([value, { '00100010': value, '0020000D': { Value: ['1'] } }]);
        seriesRows([{ '00200011': { Value: value }, '0020000E': { Value: ['1'] } }]);
      }),
    );
  });
});

describe('single values', () => {
  it('reads numbers that are written as strings, and none from other texts', () => {
    expect(numberOf({ '00200013': { Value: ['12 '] } }, '00200013')).toBe(12);
    expect(numberOf({ '00200013': { Value: ['one'] } }, '00200013')).toBeUndefined();
    expect(numberOf({}, '00200013')).toBeUndefined();
  });

  it('gives no numbers at all where one is none, so that positions keep their meaning', () => {
    expect(numbersOf({ '00200032': { Value: [1, '2.5', -3] } }, '00200032')).toEqual([1, 2.5, -3]);
    expect(numbersOf({ '00200032': { Value: [1, null, -3] } }, '00200032')).toEqual([]);
    expect(numbersOf({ '00200032': { Value: [1, 'x', -3] } }, '00200032')).toEqual([]);
  });

  it('reads names of the old form, a plain string', () => {
    expect(nameOf({ '00100010': { Value: ['Doe^John'] } }, '00100010').alphabetic).toBe('Doe^John');
    expect(nameOf({ '00100010': { Value: [null] } }, '00100010').alphabetic).toBe('');
  });

  it('finds items, and none where there is no object', () => {
    expect(itemOf({ '00081115': { Value: [{ a: 1 }] } }, '00081115')).toEqual({ a: 1 });
    expect(itemOf({ '00081115': { Value: ['x'] } }, '00081115')).toBeUndefined();
  });

  it('leaves out values that are no text', () => {
    expect(textsOf({ '00080061': { Value: ['CT', null, {}, '', 5] } }, '00080061')).toEqual(['CT', '5']);
  });
});
