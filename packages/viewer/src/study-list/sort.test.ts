import { describe, expect, it } from 'vitest';
import { type StudyRow, studyRow } from '../dicomweb/rows.ts';
import { columns } from './columns.ts';
import { newestFirst, nextOrder, sortStudies } from './sort.ts';

const study = (uid: string, fields: Partial<StudyRow> = {}): StudyRow => ({
  ...studyRow({ '0020000D': { Value: [uid] } }),
  ...fields,
});
const uids = (rows: readonly StudyRow[]): string => rows.map(row => row.studyInstanceUid).join('');
const named = (alphabetic: string): Partial<StudyRow> => ({
  patientName: { alphabetic, ideographic: '', phonetic: '' },
});

describe('the order of the list', () => {
  it('starts with the newest study; time counts within a day', () => {
    const rows = [
      study('a', { studyDate: '20250101' }),
      study('b', { studyDate: '20260101', studyTime: '0900' }),
      study('c', { studyDate: '20260101', studyTime: '1700' }),
      study('d', { studyDate: '2026.01.02' }),
    ];
    expect(uids(sortStudies(rows, newestFirst))).toBe('dcba');
  });

  it('counts numbers in texts and does not mind case', () => {
    const rows = [
      study('a', { patientId: 'Pat 10' }),
      study('b', { patientId: 'pat 9' }),
      study('c', { patientId: 'PAT 1' }),
    ];
    expect(uids(sortStudies(rows, { column: 'patientId', direction: 'ascending' }))).toBe('cba');
  });

  it.each(['ascending', 'descending'] as const)('puts rows without a value last when %s', direction => {
    const rows = [study('a'), study('b', named('Doe')), study('c', { studyDate: 'damaged' })];
    expect(uids(sortStudies(rows, { column: 'name', direction }))).toBe('bac');
    expect(
      uids(sortStudies([...rows, study('d', { studyDate: '20200101' })], { column: 'studyDate', direction })),
    ).toBe('dabc');
  });

  it('keeps the places of equal rows and leaves the list it was given alone', () => {
    const rows = [study('a', { instances: 2 }), study('b', { instances: 1 }), study('c', { instances: 2 })];
    expect(uids(sortStudies(rows, { column: 'instances', direction: 'descending' }))).toBe('acb');
    expect(uids(rows)).toBe('abc');
  });

  it.each(columns.map(({ id }) => id))('by %s is the reverse when turned round', column => {
    const rows = ['1', '2', '3'].map(digit =>
      study(digit, {
        ...named(`N${digit}`),
        patientId: digit,
        patientBirthDate: `2000010${digit}`,
        studyDate: `2020010${digit}`,
        studyDescription: digit,
        modalities: [`M${digit}`],
        accessionNumber: digit,
        series: Number(digit),
        instances: Number(digit),
      }),
    );
    expect(uids(sortStudies(rows, { column, direction: 'ascending' }))).toBe('123');
    expect(uids(sortStudies(rows, { column, direction: 'descending' }))).toBe('321');
  });
});

describe('a click on a heading', () => {
  it('turns the order of that column round, and starts another one its usual way', () => {
    expect(nextOrder(newestFirst, 'studyDate')).toEqual({ column: 'studyDate', direction: 'ascending' });
    expect(nextOrder(newestFirst, 'name')).toEqual({ column: 'name', direction: 'ascending' });
    expect(nextOrder({ column: 'name', direction: 'ascending' }, 'studyDate')).toEqual(newestFirst);
  });
});
