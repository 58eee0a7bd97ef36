import { describe, expect, it } from 'vitest';
import { UsageError } from '../usage-error.ts';
import { identifier, parseKey, splitKeys } from './identifier.ts';

const of = (...texts: string[]) => identifier('STUDY', texts.map(parseKey));

describe('the identifier of a search (PS3.4 §C.4.1.1.3)', () => {
  it('has the level, matching keys with their values and return keys with none', () => {
    const found = of('PatientName=DOE*', 'StudyDate');
    expect([...found].map(({ tag }) => tag)).toEqual([0x0008_0020, 0x0008_0052, 0x0010_0010]);
    expect(found.get('QueryRetrieveLevel')).toBe('STUDY');
    expect(found.text('PatientName')).toBe('DOE*');
    expect(found.element('StudyDate')?.length).toBe(0);
  });

  it.each([
    ['StudyDate=20260101-20260131', '20260101-20260131'],
    ['StudyDate=-20260131', '-20260131'],
    ['PatientID=A=B', 'A=B'],
    ['StudyInstanceUID=1.2\\1.3', '1.2\\1.3'],
    ['ModalitiesInStudy=CT', 'CT'],
    ['InstanceNumber=7', '7'],
    ['PatientName=?O*', '?O*'],
  ])('passes the value of %s through', (text, value) => {
    const { path } = parseKey(text);
    expect(of(text).text(path[0]!)).toBe(value);
  });

  it('writes numbers of binary VRs as numbers', () => {
    expect(of('Rows=512').get('Rows')).toBe(512);
    expect(() => of('Rows=wide')).toThrow(UsageError);
  });

  it('puts keys with paths into the item of their sequence', () => {
    const found = of(
      'RequestAttributesSequence.RequestedProcedureID=P1',
      'RequestAttributesSequence.ScheduledProcedureStepID',
    );
    const [item] = found.get('RequestAttributesSequence') ?? [];
    expect(item?.get('RequestedProcedureID')).toBe('P1');
    expect(item?.has('ScheduledProcedureStepID')).toBe(true);
  });

  it('returns a whole sequence for its key alone (PS3.4 §C.2.2.2.6)', () => {
    expect(of('RequestAttributesSequence').get('RequestAttributesSequence')).toEqual([]);
  });

  it('names UTF-8 when a value needs it, and only then', () => {
    expect(of('PatientName=山田*').get('SpecificCharacterSet')).toEqual(['ISO_IR 192']);
    expect(of('PatientName=山田*').text('PatientName')).toBe('山田*');
    expect(of('PatientName=DOE').has('SpecificCharacterSet')).toBe(false);
  });

  it('keeps the value of a key that is asked for twice', () => {
    expect(of('PatientID=A', 'PatientID').text('PatientID')).toBe('A');
    expect(of('PatientID', 'PatientID=A').text('PatientID')).toBe('A');
  });

  it.each([
    'RequestAttributesSequence=x',
    'PatientID.StudyDate=1',
    'PixelData=1',
    'PatientNaem=X',
    'RequestAttributesSequence[1].StudyInstanceUID=1',
  ])('refuses %s', text => {
    expect(() => of(text)).toThrow(UsageError);
  });
});

describe('a list of keys', () => {
  it.each([
    ['PatientID', ['PatientID']],
    ['PatientID,StudyDate', ['PatientID', 'StudyDate']],
    ['0010,0020', ['0010,0020']],
    ['PatientID,0010,0020,(0008,0020),StudyTime', ['PatientID', '0010,0020', '(0008,0020)', 'StudyTime']],
    ['0040,0275.0040,1001,PatientID', ['0040,0275.0040,1001', 'PatientID']],
    ['', []],
  ])('%s is taken apart', (text, keys) => {
    expect(splitKeys(text)).toEqual(keys);
  });
});
