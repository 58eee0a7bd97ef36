import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Changes, DataSet } from '../data/index.ts';
import { isLike } from '../network/index.ts';
import { matches, matchIdentifier, matching } from './matching.ts';

const item = DataSet.of({
  SpecificCharacterSet: ['ISO_IR 192'],
  PatientName: 'Müller^Hans Peter=山田^太郎',
  PatientID: 'AB-12',
  StudyInstanceUID: '1.2.3',
  StudyDate: '20260115',
  StudyTime: '103000',
  AccessionNumber: null,
  OtherPatientNames: ['Kranz^Ida'],
  PatientWeight: 72.5,
  ScheduledProcedureStepSequence: [
    { Modality: 'CT', ScheduledProcedureStepStartDate: '20260116', ScheduledStationAETitle: ['CT1', 'CT2'] },
    { Modality: 'MR', ScheduledProcedureStepStartDate: '20260120' },
  ],
  AcquisitionDateTime: '20260115103000.5+0100',
});

/** PS3.4 §C.2.2.2, rule by rule: what is asked, and whether the item is found. */
const rows: readonly [string, Changes, boolean][] = [
  ['single value', { PatientID: 'AB-12' }, true],
  ['single value, other case', { PatientID: 'ab-12' }, false],
  ['universal', { PatientID: null, StudyID: null }, true],
  ['one star is universal', { AccessionNumber: '*' }, true],
  ['a star with more needs a value', { AccessionNumber: '?*' }, false],
  ['wild card', { PatientID: 'A?-*2' }, true],
  ['wild card without a match', { PatientID: 'A?*3' }, false],
  ['list of UIDs', { StudyInstanceUID: '1.2.3' }, true],
  ['name in any case', { PatientName: 'MÜLLER^hans peter' }, true],
  ['name, accents composed otherwise', { PatientName: 'Mu\u0308ller*' }, true],
  ['name by its ideographs', { PatientName: '山田*' }, true],
  ['name by both groups', { PatientName: 'Müller*=山*' }, true],
  ['name by a wrong group', { PatientName: 'Müller*=川*' }, false],
  ['one of several names', { OtherPatientNames: ['kranz^*'] }, true],
  ['date', { StudyDate: '20260115' }, true],
  ['date range', { StudyDate: '20260101-20260131' }, true],
  ['date range, open at its end', { StudyDate: '20260116-' }, false],
  ['date range, open at its beginning', { StudyDate: '-20260115' }, true],
  ['time by its meaning', { StudyTime: '1030' }, true],
  ['time range', { StudyTime: '0900-1030' }, true],
  ['time range elsewhere', { StudyTime: '1031-1200' }, false],
  ['moment in another zone', { AcquisitionDateTime: '20260115093000.5+0000' }, true],
  ['moment range', { AcquisitionDateTime: '20260115093000+0000-20260115093001+0000' }, true],
  ['moment of another hour', { AcquisitionDateTime: '20260115103000.5+0000' }, false],
  ['number by its value', { PatientWeight: 72.5 }, true],
  ['number, another one', { PatientWeight: 72 }, false],
  ['empty value, of what is empty', { AccessionNumber: '""' }, true],
  ['empty value, of what has one', { PatientID: '""' }, false],
  [
    'sequence: one item has all keys',
    { ScheduledProcedureStepSequence: [{ Modality: 'CT', ScheduledProcedureStepStartDate: '20260116' }] },
    true,
  ],
  [
    'sequence: keys of two items',
    { ScheduledProcedureStepSequence: [{ Modality: 'CT', ScheduledProcedureStepStartDate: '20260120' }] },
    false,
  ],
  ['sequence: one of several values', { ScheduledProcedureStepSequence: [{ ScheduledStationAETitle: ['CT2'] }] }, true],
  ['sequence that is universal', { RequestedProcedureCodeSequence: [{ CodeValue: null }] }, true],
  [
    'sequence that names its character set alone',
    { ReferencedStudySequence: [{ SpecificCharacterSet: ['ISO_IR 192'] }] },
    true,
  ],
  ['sequence that is absent', { RequestedProcedureCodeSequence: [{ CodeValue: '1' }] }, false],
  ['what is no key', { QueryRetrieveLevel: 'STUDY', TimezoneOffsetFromUTC: '+0300' }, true],
  ['an attribute that is absent', { StudyID: 'x' }, false],
];

describe('attribute matching (PS3.4 §C.2.2.2)', () => {
  it.each(rows)('%s', (_, keys, isMatch) => {
    const identifier = DataSet.of({ SpecificCharacterSet: ['ISO_IR 192'], ...keys });
    expect(matches(item, identifier)).toBe(isMatch);
  });

  it('takes a list of UIDs for any of them (§C.2.2.2.2)', () => {
    const uids = (value: readonly string[]) => DataSet.of({}).withElements([{ tag: 0x0020_000d, value }]);
    expect(matches(item, uids(['1.9', '1.2.3']))).toBe(true);
    expect(matches(item, uids(['1.9', '1.8']))).toBe(false);
  });

  it('matches date and time as one moment only when that was negotiated (§C.2.2.2.5.4)', () => {
    const keys = DataSet.of({ StudyDate: '20260114-20260116', StudyTime: '1200-1300' });
    expect(matches(item, keys)).toBe(false);
    expect(matches(item, keys, { dateTimeMatching: true })).toBe(true);
    const late = DataSet.of({ StudyDate: '20260115-20260116', StudyTime: '1031-0900' });
    expect(matches(item, late, { dateTimeMatching: true })).toBe(false);
  });

  it('matches the start of a scheduled step as one moment always (PS3.4 Table K.6-1)', () => {
    const step = { ScheduledProcedureStepStartDate: '20260705-20260707', ScheduledProcedureStepStartTime: '1000-1800' };
    const at = (date: string, time: string) =>
      matches(
        DataSet.of({ ScheduledProcedureStepStartDate: date, ScheduledProcedureStepStartTime: time }),
        DataSet.of(step),
      );
    expect([at('20260706', '0800'), at('20260705', '0959'), at('20260707', '1801')]).toEqual([true, false, false]);
  });

  it('answers with the keys that were asked for, empty ones for what is not known, and of items only the keys', () => {
    const identifier = DataSet.of({
      PatientName: null,
      StudyID: null,
      ScheduledProcedureStepSequence: [{ Modality: null }],
    });
    const [match] = matching([item], identifier);
    const answer = matchIdentifier(match ?? item, identifier);
    expect(answer.get('PatientName')).toMatchObject({ alphabetic: 'Müller^Hans Peter', ideographic: '山田^太郎' });
    expect(answer.get('SpecificCharacterSet')).toEqual(['ISO_IR 192']);
    expect(answer.has('StudyID')).toBe(true);
    expect(answer.get('StudyID')).toBeUndefined();
    expect(answer.has('PatientID')).toBe(false);
    const steps = answer.get('ScheduledProcedureStepSequence') ?? [];
    expect(steps.map(step => [...step].map(({ tag }) => tag))).toEqual([[0x0008_0060], [0x0008_0060]]);
  });
});

describe('wild cards (PS3.4 §C.2.2.2.4)', () => {
  it('match what a regular expression would', () => {
    const sign = fc.constantFrom('a', 'b', '*', '?');
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 8 }), fc.stringMatching(/^[ab]{0,8}$/), (signs, text) => {
        const pattern = signs.join('');
        const expression = new RegExp(`^${pattern.replaceAll('*', '.*').replaceAll('?', '.')}$`);
        expect(isLike(pattern, text)).toBe(expression.test(text));
      }),
    );
  });

  it('take no time that grows with the stars', () => {
    const begun = performance.now();
    expect(isLike('*a'.repeat(500), 'a'.repeat(5000).concat('b'))).toBe(false);
    expect(isLike('a'.repeat(2000), 'a')).toBe(false);
    expect(performance.now() - begun).toBeLessThan(1000);
  });
});
