import { describe, expect, it } from 'vitest';
import { type ElementCoding, type Elements, encodeElements } from './elements.ts';

/** Hexadecimal of each coding, written by hand from PS3.5 §7.1 and §7.5. */
const cases: readonly { name: string; elements: Elements; coding: ElementCoding; bytes: string }[] = [
  {
    name: 'pads a text of odd length with a space (PS3.5 §6.2)',
    elements: [['PatientID', 'ABC']],
    coding: {},
    bytes: '10002000 4c4f 0400 41424320',
  },
  {
    name: 'pads a UID with a zero (PS3.5 §9.1)',
    elements: [['SOPInstanceUID', '2.2']],
    coding: {},
    bytes: '08001800 5549 0400 322e3200',
  },
  {
    name: 'leaves the VR out in Implicit VR (PS3.5 §7.1.3)',
    elements: [['PatientID', 'AB']],
    coding: { explicitVr: false },
    bytes: '10002000 02000000 4142',
  },
  {
    name: 'turns tags, lengths and numbers round in Big Endian (PS3.5 §7.3)',
    elements: [['Rows', 512]],
    coding: { littleEndian: false },
    bytes: '00280010 5553 0002 0200',
  },
  {
    name: 'writes the long form of a length where the VR has it (PS3.5 §7.1.2)',
    elements: [[0x7fe0_0010, 'OW', new Uint8Array([1, 2])]],
    coding: {},
    bytes: 'e07f1000 4f57 0000 02000000 0102',
  },
  {
    name: 'states the lengths of sequences and items (PS3.5 §7.5.1)',
    elements: [['ReferencedStudySequence', [[['CodeValue', 'X1']]]]],
    coding: {},
    bytes: '08001011 5351 0000 12000000 feff00e0 0a000000 08000001 5348 0200 5831',
  },
  {
    name: 'ends sequences and items with delimiters (PS3.5 §7.5.2)',
    elements: [['ReferencedStudySequence', [[['CodeValue', 'X1']]]]],
    coding: { undefinedLengths: true },
    bytes: '08001011 5351 0000 ffffffff feff00e0 ffffffff 08000001 5348 0200 5831 feff0de0 00000000 feffdde0 00000000',
  },
  {
    name: 'orders elements by tag and codes a name as told (PS3.5 §6.1)',
    elements: [
      ['PatientName', 'Mü'],
      ['Modality', 'CT'],
    ],
    coding: { latin1: true },
    bytes: '08006000 4353 0200 4354 10001000 504e 0200 4dfc',
  },
  {
    name: 'writes a tag as two numbers (PS3.5 Table 6.2-1, AT)',
    elements: [['FrameIncrementPointer', 0x0018_1063]],
    coding: {},
    bytes: '28000900 4154 0400 18006310',
  },
  {
    name: 'joins numbers of a text VR with backslashes (PS3.5 §6.4)',
    elements: [['PixelSpacing', [1, 0.5]]],
    coding: {},
    bytes: '28003000 4453 0600 315c302e3520',
  },
];

describe('encodeElements', () => {
  it.each(cases)('$name', ({ elements, coding, bytes }) => {
    expect(Buffer.from(encodeElements(elements, coding)).toString('hex')).toBe(bytes.replaceAll(' ', ''));
  });

  it('refuses a keyword that PS3.6 does not have', () => {
    expect(() => encodeElements([['PatientNmae', 'A']])).toThrow(RangeError);
  });

  it('refuses a value that is longer than its length field (PS3.5 §7.1.2)', () => {
    expect(() => encodeElements([['PatientID', 'A'.repeat(65_536)]])).toThrow(RangeError);
  });
});
