import { describe, expect, it } from 'vitest';
import { attributePath, pathText, wayTo } from './attribute-path.ts';
import { UsageError } from './usage-error.ts';

describe('a path on the command line', () => {
  it.each([
    ['PatientID', [{ tag: 0x0010_0020, item: undefined }]],
    ['0010,0020', [{ tag: 0x0010_0020, item: undefined }]],
    ['(0010,0020)', [{ tag: 0x0010_0020, item: undefined }]],
    ['00091001', [{ tag: 0x0009_1001, item: undefined }]],
    ['ImageType[2]', [{ tag: 0x0008_0008, item: 2 }]],
    [
      'RequestAttributesSequence[1].StudyInstanceUID',
      [
        { tag: 0x0040_0275, item: 1 },
        { tag: 0x0020_000d, item: undefined },
      ],
    ],
  ])('%s is read', (text, steps) => {
    expect(attributePath(text)).toEqual(steps);
  });

  it.each([
    '',
    '.',
    'PatientID.',
    'PatientID[',
    'PatientID[-1]',
    'PatientID[x]',
    '[0]',
    'PatientID[1][2]',
    'constructor',
    '0010',
  ])('%j is refused', text => {
    expect(() => attributePath(text)).toThrow(UsageError);
  });

  it('proposes keywords for a misspelt one', () => {
    expect(() => attributePath('PatinetName')).toThrow(
      expect.objectContaining({ remedy: expect.stringContaining('PatientName') }),
    );
  });

  it.each(['PatientID', '**.PatientID', 'ReferencedStudySequence[*].0008,1155', '(0009,"A B",01)', '(60xx,3000)'])(
    '%s may lead to several places',
    text => {
      expect(String(wayTo(text))).toBe(text);
    },
  );

  it.each(['', '.', 'PatientID[', '(0008,"A",01)', 'PatientNaem'])('%j leads nowhere', text => {
    expect(() => wayTo(text)).toThrow(UsageError);
  });

  it('is written as it was read', () => {
    expect(pathText(attributePath('0040,0275[1].0020,000D'))).toBe('(0040,0275)[1].(0020,000D)');
  });
});
