import { describe, expect, it } from 'vitest';
import { nearest } from './nearest.ts';

const words = ['PatientName', 'PatientID', 'PatientSize', 'StudyDate', 'StudyInstanceUID', 'SeriesInstanceUID'];

describe('the words nearest to a misspelt one', () => {
  it.each([
    ['patientname', 'PatientName'],
    ['PateintName', 'PatientName'],
    ['PatientNam', 'PatientName'],
    ['StudyInstanceUid', 'StudyInstanceUID'],
    ['StudiDate', 'StudyDate'],
  ])('%s begins with %s', (word, first) => {
    expect(nearest(word, words)[0]).toBe(first);
  });

  it('hold a word that is a part of them', () => {
    expect(nearest('InstanceUID', words)).toEqual(['StudyInstanceUID', 'SeriesInstanceUID']);
  });

  it('are none for what resembles nothing, is very short or very long', () => {
    expect(nearest('Zzzzzzzz', words)).toEqual([]);
    expect(nearest('x', words)).toEqual([]);
    expect(nearest('x'.repeat(100_000), words)).toEqual([]);
  });
});
