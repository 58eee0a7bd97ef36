import { DataSet } from 'hounsfield/data';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../usage-error.ts';
import { assignment } from './assignment.ts';
import { assignedValue } from './value.ts';

const dataSet = DataSet.fromElements([
  { tag: 0x0028_0106, vr: 'SS', value: [-5] },
  { tag: 0x0009_0010, vr: 'LO', value: 'ACME' },
  { tag: 0x0009_1001, vr: 'FD', value: [1.5] },
]);

describe('the value of an assignment', () => {
  it.each([
    ['PatientID=', null],
    ['PatientID=A', ['A']],
    ['ImageType=A\\B', ['A', 'B']],
    ['ImageType[1]=A\\B', 'A\\B'],
    ['PatientComments=A\\B', 'A\\B'],
    ['Rows=512', [512]],
    ['PixelSpacing=0.50\\0.5', ['0.50', '0.5']],
    ['SmallestImagePixelValue=-7', [-7]],
    ['(0009,"ACME",01)=2.5\\3', [2.5, 3]],
    ['(0009,"ACME",02):UL=7', [7]],
    ['(0009,"ACME",03):SV=9007199254740993', [9007199254740993n]],
    ['OffendingElement=PatientID\\0010,0010', [0x0010_0020, 0x0010_0010]],
    ['(0009,"ACME",04):OB=00 ff\\7F', Uint8Array.of(0, 255, 127)],
    ['PixelData=00:01', Uint8Array.of(0, 1)],
  ] as const)('%s', (word, expected) => {
    expect(assignedValue(assignment(word), dataSet)).toEqual(expected);
  });

  it.each([
    'Rows=x',
    'Rows=1\\',
    'PixelData=0',
    'PixelData=xy',
    '0009,1003:SV=1.5',
    'RequestAttributesSequence=x',
    'OffendingElement=PatientNaem',
  ])('%s is refused without a word of the value', word => {
    expect(() => assignedValue(assignment(word), dataSet)).toThrow(UsageError);
  });
});
