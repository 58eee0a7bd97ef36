import { describe, expect, it } from 'vitest';
import { nameOfKeyword } from './name-of-keyword.ts';

describe('nameOfKeyword', () => {
  it.each([
    ['StudyDate', 'Study Date'],
    ['SOPInstanceUID', 'SOP Instance UID'],
    ['NumberOfFrames', 'Number of Frames'],
    ['AcquisitionDateTime', 'Acquisition DateTime'],
    ['Rows', 'Rows'],
    ['', ''],
  ])('guesses the name of %s', (keyword, name) => {
    expect(nameOfKeyword(keyword)).toBe(name);
  });
});
