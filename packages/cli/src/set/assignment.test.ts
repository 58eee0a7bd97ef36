import { describe, expect, it } from 'vitest';
import { UsageError } from '../usage-error.ts';
import { assignment } from './assignment.ts';

describe('an assignment', () => {
  it.each([
    ['PatientID=ID-7', 'PatientID', undefined, 'ID-7'],
    ['PatientID=', 'PatientID', undefined, ''],
    ['0010,0020:LO=a=b:c', '0010,0020', 'LO', 'a=b:c'],
    ['(0009,"A=B:C",01):LO=x', '(0009,"A=B:C",01)', 'LO', 'x'],
    ['**.Rows:US=1\\2', '**.Rows', 'US', '1\\2'],
    [
      'A[0].B=x\ny'.replace('A', 'RequestAttributesSequence').replace('B', 'CodeValue'),
      'RequestAttributesSequence[0].CodeValue',
      undefined,
      'x\ny',
    ],
  ] as const)('%j is read', (word, path, vr, text) => {
    const read = assignment(word);
    expect([String(read.path), read.vr, read.text]).toEqual([path, vr, text]);
  });

  it.each(['PatientID', '=x', 'PatientNaem=x', 'PatientID:ZZ=x', 'PatientID[=x'])('%j is refused', word => {
    expect(() => assignment(word)).toThrow(UsageError);
  });
});
