import { type Elements, encodeElements } from '@hounsfield/testkit';
import { describe, expect, it } from 'vitest';
import { concat } from '../bytes/index.ts';
import { ParseError } from '../errors/index.ts';
import { utf8CharacterSet } from './charset/character-set.ts';
import { DataSet, parse } from './data-set.ts';
import { setAt } from './edit.ts';
import { explicitVrBigEndian, explicitVrLittleEndian, implicitVrLittleEndian } from './encoding.ts';
import { encodedLength, parts, toBytes, type WriteOptions } from './writer.ts';

const sample: Elements = [
  ['StudyDate', '20260401'],
  ['PatientID', 'A'],
  [
    'RequestAttributesSequence',
    [
      [
        ['CodeValue', 'AB'],
        ['ScheduledProtocolCodeSequence', [[['CodeValue', 'CD']], []]],
        ['RequestedProcedureID', 'RP1'],
      ],
      [],
    ],
  ],
  ['PixelData', new Uint8Array(10)],
];
const encodings = [
  { encoding: explicitVrLittleEndian, explicitVr: true },
  { encoding: implicitVrLittleEndian, explicitVr: false },
  { encoding: explicitVrBigEndian, explicitVr: true, littleEndian: false },
];

describe.each(encodings)('lengths of sequences and items (PS3.5 §7.5): $encoding', ({ encoding, ...coding }) => {
  const [defined, undefinedLengths] = [false, true].map(each =>
    encodeElements(sample, { ...coding, undefinedLengths: each }),
  );

  it('are stated, left undefined, or kept, by choice', () => {
    for (const bytes of [defined!, undefinedLengths!]) {
      const dataSet = parse(bytes, { encoding });
      expect(written(dataSet, { lengths: 'defined' })).toEqual(defined);
      expect(written(dataSet, { lengths: 'undefined' })).toEqual(undefinedLengths);
      expect(written(dataSet, { lengths: 'kept' })).toEqual(bytes);
      expect(written(dataSet)).toEqual(bytes);
    }
  });

  it('are kept in every other encoding too', () => {
    for (const other of encodings) {
      const { encoding: target, ...targetCoding } = other;
      for (const each of [false, true]) {
        const dataSet = parse(each ? undefinedLengths! : defined!, { encoding });
        const ours = parse(written(dataSet, { encoding: target }), { encoding: target });
        const theirs = parse(encodeElements(sample, { ...targetCoding, undefinedLengths: each }), { encoding: target });
        expect([...lengthsOf(ours)]).toEqual([...lengthsOf(theirs)]);
        expect(ours.window.tape.count).toBe(theirs.window.tape.count);
      }
    }
  });

  it('of changed and new sequences follow the choice', () => {
    const item = DataSet.of({ CodeValue: 'N' });
    const dataSet = parse(defined!, { encoding }).with({ ReferencedStudySequence: [item], PatientID: 'B' });
    for (const lengths of ['defined', 'undefined'] as const) {
      const back = parse(written(dataSet, { lengths }), { encoding });
      expect(back.get('ReferencedStudySequence')?.[0]?.get('CodeValue')).toBe('N');
      expect([...lengthsOf(back)].every(length => length < 0)).toBe(lengths === 'undefined');
    }
  });

  it('of groups are made for every group at every level, kept, or dropped (retired, PS3.5 §7.2)', () => {
    const dataSet = parse(defined!, { encoding });
    const made = parse(written(dataSet, { groupLengths: 'made' }), { encoding });
    const groups = [...made].filter(element => (element.tag & 0xffff) === 0);
    expect(groups.map(element => element.tag)).toEqual([0x0008_0000, 0x0010_0000, 0x0040_0000, 0x7fe0_0000]);
    expect(groups[0]?.values).toEqual([16]);
    const item = made.get('RequestAttributesSequence')?.[0];
    // Code Value with its header, and the sequence of a sequence is in the group 0040.
    expect(item?.get(0x0008_0000)).toEqual([10]);
    expect(item?.get(0x0040_0000)).toEqual([groupOf(item!, 0x0040)]);
    expect(written(made)).toEqual(written(made, { groupLengths: 'kept' }));
    expect(written(made, { groupLengths: 'dropped' })).toEqual(written(dataSet, { groupLengths: 'dropped' }));
    // Counted anew where something changed by the choice, left out unless said so; untouched groups stay.
    const changed = made.with({ StudyDate: '2026', PatientID: 'ABCDEF' });
    const kept = parse(written(changed, { groupLengths: 'kept' }), { encoding });
    expect([0x0008_0000, 0x0010_0000, 0x7fe0_0000].map(tag => kept.get(tag))).toEqual([
      [12],
      [14],
      made.get(0x7fe0_0000),
    ]);
    const plain = parse(written(changed), { encoding });
    expect([0x0008_0000, 0x0040_0000].map(tag => plain.has(tag))).toEqual([false, true]);
    for (const other of encodings) {
      const anew = parse(written(made, { encoding: other.encoding }), { encoding: other.encoding });
      expect(anew.get(0x0040_0000)).toEqual([groupOf(anew, 0x0040)]);
    }
  });

  it('make room for padding to a multiple of bytes, or drop it (PS3.10 §7.2)', () => {
    const dataSet = parse(defined!, { encoding });
    for (const multiple of [2, 64, 512, 1000]) {
      const padded = written(dataSet, { padding: { multiple, before: 334 } });
      expect((padded.length + 334) % multiple).toBe(0);
      const back = parse(padded, { encoding });
      expect(back.has(0xfffc_fffc)).toBe(true);
      expect(written(back, { padding: 'dropped' })).toEqual(defined);
    }
    expect(() => written(dataSet, { padding: { multiple: 7 } })).toThrow(ParseError);
  });
});

describe('values written anew', () => {
  it('get an even length, padded as their VR wants it (PS3.5 §6.2)', () => {
    const odd = Uint8Array.from([8, 0, 0, 1, 0x53, 0x48, 1, 0, 0x41, 8, 0, 0x18, 0, 0x55, 0x49, 1, 0, 0x31]);
    const back = toBytes(parse(odd, { encoding: explicitVrLittleEndian }), { encoding: implicitVrLittleEndian });
    expect([...back]).toEqual([8, 0, 0, 1, 2, 0, 0, 0, 0x41, 0x20, 8, 0, 0x18, 0, 2, 0, 0, 0, 0x31, 0]);
  });

  it('keep their bytes where only lengths change', () => {
    const odd = Uint8Array.from([8, 0, 0, 1, 0x5a, 0x5a, 0, 0, 1, 0, 0, 0, 0x41]);
    const dataSet = parse(odd, { encoding: explicitVrLittleEndian });
    expect(written(dataSet, { lengths: 'defined' })).toEqual(odd);
  });

  it('have one length a group, though an item states it twice (PS3.5 §7.2)', () => {
    const twice: Elements = [
      [0x0008_0000, 'UL', 24],
      [0x0008_0000, 'UL', 24],
      ['CodeValue', 'AB'],
    ];
    const dataSet = parse(encodeElements([['ReferencedStudySequence', [twice]]]), { encoding: explicitVrLittleEndian });
    const bytes = written(dataSet, { lengths: 'undefined', groupLengths: 'kept' });
    const again = parse(bytes, { encoding: explicitVrLittleEndian });
    expect([...again.get('ReferencedStudySequence')![0]!].map(({ tag }) => tag)).toEqual([0x0008_0000, 0x0008_0100]);
    expect(again.at('ReferencedStudySequence[0].(0008,0000)')).toEqual([10]);
  });

  it('do not take in a delimiter that stands behind their sequence (PS3.5 §7.5)', () => {
    const stray = Uint8Array.from([0xfe, 0xff, 0x0d, 0xe0, 1, 0, 0, 0]);
    const sequence = encodeElements([['RequestAttributesSequence', [[['CodeValue', 'AB']], [['CodeValue', 'CD']]]]]);
    const odd = parse(concat([sequence, stray]), { encoding: explicitVrLittleEndian });
    const changed = setAt(odd, 'RequestAttributesSequence[0].CodeValue', 'EF');
    const again = parse(written(changed), { encoding: explicitVrLittleEndian });
    expect(again.get('RequestAttributesSequence')?.map(item => item.get('CodeValue'))).toEqual(['EF', 'CD']);
  });

  it('get a whole data set as an item without what was passed over in it', () => {
    const stray = Uint8Array.from([0xfe, 0xff, 0x0d, 0xe0, 0, 0, 0, 0]);
    const odd = parse(concat([encodeElements([['CodeValue', 'AB']]), stray, new Uint8Array(16)]), {
      encoding: explicitVrLittleEndian,
    });
    const around = DataSet.of({ ReferencedStudySequence: [odd], PatientID: 'ID' });
    const again = parse(written(around), { encoding: explicitVrLittleEndian });
    expect([again.at('ReferencedStudySequence[0].CodeValue'), again.get('PatientID')]).toEqual(['AB', 'ID']);
    expect(again.window.tape.warnings).toEqual([]);
  });

  it('are not recursed into: 64 levels state their lengths', () => {
    let dataSet: Elements = [];
    for (let level = 0; level < 64; level++) dataSet = [['ReferencedStudySequence', [dataSet]]];
    const [defined, undefinedLengths] = [false, true].map(each => encodeElements(dataSet, { undefinedLengths: each }));
    expect(written(parse(undefinedLengths!, { encoding: explicitVrLittleEndian }), { lengths: 'defined' })).toEqual(
      defined,
    );
  });
});

describe('a data set of new elements alone', () => {
  const plain = {
    PatientName: 'Käse^Anna',
    PatientID: 'A',
    Rows: 3,
    StudyDate: null,
    EncapsulatedDocument: new Uint8Array(5),
  };
  const sets = {
    plain: DataSet.of({ SpecificCharacterSet: ['ISO_IR 192'], ...plain }, { characterSet: utf8CharacterSet }),
    'with one taken away': DataSet.of(plain, { characterSet: utf8CharacterSet }).without('PatientID'),
    'with a sequence': DataSet.of(
      { ...plain, ReferencedStudySequence: [{ StudyID: '1' }] },
      { characterSet: utf8CharacterSet },
    ),
    empty: DataSet.of({}),
  };
  it.each(Object.entries(sets))('%s is the same bytes in one piece and part by part (PS3.5 §7.1)', (_, dataSet) => {
    for (const { encoding } of encodings) {
      const pieces = [...parts(dataSet, { encoding })].map(part => (part instanceof Uint8Array ? part : part.inline!));
      expect(toBytes(dataSet, { encoding })).toEqual(concat(pieces));
    }
  });
});

/** The bytes, whose number was known before. */
function written(dataSet: DataSet, options: WriteOptions = {}): Uint8Array {
  const bytes = toBytes(dataSet, options);
  expect(encodedLength(dataSet, options)).toBe(bytes.length);
  return bytes;
}

/** Lengths of all sequences, -1 where they are undefined. */
function* lengthsOf(dataSet: DataSet): Generator<number> {
  for (const element of dataSet) {
    if (!element.isSequence) continue;
    yield element.length;
    for (const item of element.items ?? []) yield* lengthsOf(item);
  }
}

/** Bytes of a group but for its length, told by writing it alone. */
function groupOf(dataSet: DataSet, group: number): number {
  const others = [...dataSet].map(element => element.tag).filter(tag => tag >>> 16 !== group || (tag & 0xffff) === 0);
  let length = 0;
  for (const part of parts(dataSet.without(...others))) length += part.length;
  return length;
}
