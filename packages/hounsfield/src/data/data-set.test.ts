import { encodeElements } from '@hounsfield/testkit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Vr, vrTable } from '../dictionary/look-ups.ts';
import type { ParseErrorCode } from '../errors/index.ts';
import { parseErrorCodeOf } from '../errors/parse-error.fixture.ts';
import { InlineBulk } from './bulk-value.ts';
import { utf8CharacterSet } from './charset/character-set.ts';
import { type Changes, DataSet, parse } from './data-set.ts';
import { explicitVrLittleEndian, implicitVrLittleEndian } from './encoding.ts';
import { privateAttribute, privateAttributes } from './private-attribute.ts';
import { toBytes } from './writer.ts';

const image = parse(
  encodeElements([
    ['SpecificCharacterSet', 'ISO_IR 192'],
    ['ImageType', 'ORIGINAL\\PRIMARY'],
    ['SOPClassUID', '1.2.840.10008.5.1.4.1.1.2'],
    ['StudyDate', ''],
    ['RequestAttributesSequence', [[['RequestedProcedureID', 'RP1']], [['RequestedProcedureID', 'RP2']]]],
    ['ReferencedImageSequence', []],
    ['PatientName', 'Müller^Anna\\Two'],
    ['PatientWeight', '71.50 '],
    ['Rows', 512],
    ['ImagePositionPatient', '-1.5\\2\\3e1'],
    [0x0009_0010, 'LO', 'OTHER'],
    [0x0009_0011, 'LO', 'ACME 1.1'],
    [0x0009_110c, 'DS', '4.5'],
    [0x0009_110d, 'LO', 'a\\b'],
  ]),
  { encoding: explicitVrLittleEndian },
);

describe('data set (PS3.5 §7)', () => {
  it('gives one value where PS3.6 says VM 1 and a list elsewhere', () => {
    expect(image.get('Rows')).toBe(512);
    expect(image.get('ImageType')).toEqual(['ORIGINAL', 'PRIMARY']);
    expect(image.get('ImagePositionPatient')).toEqual([-1.5, 2, 30]);
    expect(image.get('PatientName')).toEqual({ alphabetic: 'Müller^Anna' });
    expect(image.values('PatientName')).toHaveLength(2);
  });

  it('tells absent and empty elements apart by `has`', () => {
    expect(image.get('StudyDate')).toBeUndefined();
    expect(image.has('StudyDate')).toBe(true);
    expect(image.has('SeriesDate')).toBe(false);
    expect(image.get('ReferencedImageSequence')).toEqual([]);
  });

  it('keeps the exact text of a decimal string', () => {
    expect(image.text('PatientWeight')).toBe('71.50');
    expect(image.get('PatientWeight')).toBe(71.5);
  });

  it('finds private attributes by the block that their creator reserved (PS3.5 §7.8.1)', () => {
    expect(image.get(privateAttribute({ creator: 'ACME 1.1', group: 0x0009, element: 0x0c, vr: 'DS' }))).toBe(4.5);
    expect(image.get(privateAttributes({ creator: 'ACME 1.1', group: 0x0009, element: 0x0d, vr: 'LO' }))).toEqual([
      'a',
      'b',
    ]);
    expect(image.get(privateAttribute({ creator: 'NOBODY', group: 0x0009, element: 0x0c, vr: 'DS' }))).toBeUndefined();
  });

  it('reads paths through sequences', () => {
    expect(image.at('RequestAttributesSequence[1].RequestedProcedureID')).toBe('RP2');
    expect(image.at('(0040,0275)[0].00401001')).toBe('RP1');
    expect(image.at('RequestAttributesSequence[7].RequestedProcedureID')).toBeUndefined();
    expect(image.at('ImageType[1]')).toBe('PRIMARY');
    expect(parseErrorCodeOf(() => image.at('NoSuchKeyword'))).toBe('unknown-attribute');
  });

  it('names the attribute that `require` misses', () => {
    expect(() => image.require('StudyInstanceUID')).toThrow(/StudyInstanceUID/);
  });

  it('finds the same elements by scan and by index', () => {
    const fresh = parse(toBytes(image), { encoding: explicitVrLittleEndian });
    for (const element of [...image]) expect(fresh.element(element.tag)?.bytes).toEqual(element.bytes);
    for (let tag = 0x0008_0000; tag < 0x0008_0100; tag++) expect(fresh.has(tag)).toBe(image.has(tag));
  });

  it('finds every element and none that is not there, whatever the order of the look-ups', () => {
    const rows = Array.from({ length: 300 }, (_, k) => [0x0009_1000 + k * 3, 'IS', String(k)] as const);
    const bytes = encodeElements([['RequestAttributesSequence', [rows, rows.slice(0, 5)]], ...rows]);
    fc.assert(
      fc.property(fc.array(fc.nat(905), { maxLength: 40 }), numbers => {
        const fresh = parse(bytes, { encoding: explicitVrLittleEndian });
        const [long, short] = fresh.require('RequestAttributesSequence');
        for (const number of numbers) {
          const isThere = number % 3 === 0 && number < 900;
          const expected = isThere ? [number / 3] : undefined;
          expect(fresh.get(0x0009_1000 + number)).toEqual(expected);
          expect(long!.get(0x0009_1000 + number)).toEqual(expected);
          expect(short!.has(0x0009_1000 + number)).toBe(isThere && number < 15);
        }
      }),
    );
  });

  it('lists the tags of a span, with changes', () => {
    const changed = image.withElements([{ tag: 0x0009_1102, vr: 'LO', value: 'x' }]).without(0x0009_110c);
    expect(image.tagsBetween(0x0009_0000, 0x0009_ffff)).toEqual([0x0009_0010, 0x0009_0011, 0x0009_110c, 0x0009_110d]);
    expect(changed.tagsBetween(0x0009_0011, 0x0009_110d)).toEqual([0x0009_0011, 0x0009_1102, 0x0009_110d]);
    expect(image.tagsBetween(0xffff_0000, 0xffff_ffff)).toEqual([]);
  });

  it('finds elements although their tags are out of order, the first of two', () => {
    const shuffled = parse(
      new Uint8Array([
        ...encodeElements([['Rows', 1]]),
        ...encodeElements([['PatientID', 'A']]),
        ...encodeElements([['Rows', 2]]),
      ]),
      { encoding: explicitVrLittleEndian },
    );
    expect(shuffled.get('PatientID')).toBe('A');
    expect(shuffled.get('Rows')).toBe(1);
    expect(shuffled.window.tape.sorted).toBe(false);
  });

  it('gives a series of elements in the order of the file', () => {
    expect([...image].map(element => element.keyword ?? 'private').slice(0, 4)).toEqual([
      'SpecificCharacterSet',
      'ImageType',
      'SOPClassUID',
      'StudyDate',
    ]);
    expect([...image].map(element => element.length)).not.toContain(undefined);
  });

  it('takes the VR of PS3.6 where the encoding has none', () => {
    const implicit = parse(
      encodeElements(
        [
          ['PatientName', 'A^B'],
          ['Rows', 3],
          [0x0009_1001, 'LO', 'x'],
        ],
        { explicitVr: false },
      ),
      { encoding: implicitVrLittleEndian },
    );
    expect([...implicit].map(element => element.vr)).toEqual(['UN', 'PN', 'US']);
    expect(implicit.get('Rows')).toBe(3);
  });
});

describe('new data sets and changes', () => {
  it('writes what `of` was given and reads it back', () => {
    const made = DataSet.of({
      SpecificCharacterSet: ['ISO_IR 192'],
      PatientName: { alphabetic: 'Yamada^Taro', ideographic: '山田^太郎' },
      PatientID: 'C12',
      StudyDate: '',
      Rows: 512,
      ImagePositionPatient: [1, -2.5, 1 / 3],
      SmallestImagePixelValue: -5,
      PixelData: Uint8Array.of(1, 2, 3),
      RequestAttributesSequence: [DataSet.of({ RequestedProcedureID: 'RP' }), DataSet.of({})],
    });
    for (const encoding of [explicitVrLittleEndian, implicitVrLittleEndian]) {
      const back = parse(toBytes(made, { encoding }), { encoding });
      expect(back.get('PatientName')).toEqual({ alphabetic: 'Yamada^Taro', ideographic: '山田^太郎' });
      expect(back.get('PatientID')).toBe('C12');
      expect(back.has('StudyDate')).toBe(true);
      expect(back.get('ImagePositionPatient')).toEqual([1, -2.5, 0.33333333333333]);
      expect(back.get('PixelData')?.inline).toEqual(Uint8Array.of(1, 2, 3, 0));
      expect(back.get('RequestAttributesSequence')?.map(item => item.get('RequestedProcedureID'))).toEqual([
        'RP',
        undefined,
      ]);
    }
    expect(made.element('SmallestImagePixelValue')?.vr).toBe('SS');
  });

  it('leaves every byte of what was not changed as it was', () => {
    const changed = image.with({ PatientID: 'NEW', Rows: 7 }).without('ImageType');
    expect(changed.get('Rows')).toBe(7);
    expect(changed.has('ImageType')).toBe(false);
    expect(image.get('Rows')).toBe(512);
    const back = parse(toBytes(changed), { encoding: explicitVrLittleEndian });
    expect(back.get('PatientID')).toBe('NEW');
    expect(back.window.tape.sorted).toBe(true);
    for (const element of image) {
      if (element.keyword === 'Rows' || element.keyword === 'ImageType') continue;
      expect(back.element(element.tag)?.bytes, element.keyword ?? '').toEqual(element.bytes);
    }
    expect(toBytes(changed.with({ Rows: 512, ImageType: ['ORIGINAL', 'PRIMARY'] }).without('PatientID'))).toEqual(
      toBytes(image),
    );
  });

  it('takes items as values by keyword, with texts in the character set around', () => {
    const made = DataSet.of({
      SpecificCharacterSet: ['ISO_IR 100'],
      RequestAttributesSequence: [
        { RequestedProcedureID: 'Ä1', RequestedProcedureCodeSequence: [{ CodeMeaning: 'ö' }] },
        DataSet.of({ RequestedProcedureID: 'R2' }),
        {},
      ],
    });
    const back = parse(toBytes(made), { encoding: explicitVrLittleEndian });
    expect(back.at('RequestAttributesSequence[0].RequestedProcedureID')).toBe('Ä1');
    expect(back.at('RequestAttributesSequence[0].RequestedProcedureCodeSequence[0].CodeMeaning')).toBe('ö');
    expect(back.at('RequestAttributesSequence[1].RequestedProcedureID')).toBe('R2');
    expect(back.at('RequestAttributesSequence')).toHaveLength(3);
  });

  it('changes items inside a sequence and keeps their other bytes', () => {
    const items = image.require('RequestAttributesSequence').map(item => item.with({ ScheduledProcedureStepID: 'S1' }));
    const back = parse(toBytes(image.with({ RequestAttributesSequence: items })), { encoding: explicitVrLittleEndian });
    expect(back.at('RequestAttributesSequence[1].ScheduledProcedureStepID')).toBe('S1');
    expect(back.at('RequestAttributesSequence[1].RequestedProcedureID')).toBe('RP2');
  });

  it('drops a group length that a change would turn into a lie (PS3.5 §7.2)', () => {
    const withLength = parse(
      new Uint8Array([...encodeElements([[0x0010_0000, 'UL', [8]]]), ...encodeElements([['PatientID', 'A ']])]),
      { encoding: explicitVrLittleEndian },
    );
    expect(withLength.has(0x0010_0000)).toBe(true);
    expect(
      parse(toBytes(withLength.with({ PatientID: 'LONGER' })), { encoding: explicitVrLittleEndian }).has(0x0010_0000),
    ).toBe(false);
    expect(parse(toBytes(withLength.with({ Rows: 1 })), { encoding: explicitVrLittleEndian }).has(0x0010_0000)).toBe(
      true,
    );
  });

  it('writes any data set of texts the same after any chain of changes as made at once', () => {
    const keywords = [
      'PatientID',
      'PatientName',
      'StudyID',
      'AccessionNumber',
      'Modality',
      'SeriesDescription',
    ] as const;
    const change = fc.record({
      keyword: fc.constantFrom(...keywords),
      value: fc.option(fc.stringMatching(/^[A-Z0-9]{0,16}$/)),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 20 }), changes => {
        let chained = DataSet.of({});
        const last = new Map<string, string>();
        for (const { keyword, value } of changes) {
          chained = value === null ? chained.without(keyword) : chained.with({ [keyword]: value } as Changes);
          if (value === null) last.delete(keyword);
          else last.set(keyword, value);
        }
        expect(toBytes(chained)).toEqual(toBytes(DataSet.of(Object.fromEntries(last) as Changes)));
      }),
    );
  });

  it.each<[string, ParseErrorCode, () => unknown]>([
    ['a text for a number', 'invalid-value', () => DataSet.fromElements([{ tag: 0x0028_0010, vr: 'US', value: 'x' }])],
    ['a number out of range', 'invalid-value', () => DataSet.of({ Rows: 65_536 })],
    ['a fraction for an integer', 'invalid-value', () => DataSet.of({ InstanceNumber: 1.5 })],
    ['an infinite decimal', 'invalid-value', () => DataSet.of({ PatientWeight: Number.POSITIVE_INFINITY })],
    ['a backslash inside one of several values', 'invalid-value', () => DataSet.of({ ImageType: ['A\\B', 'C'] })],
    ['a character that the set lacks', 'not-representable', () => DataSet.of({ PatientID: 'Ä' })],
    [
      'a Greek letter in ISO_IR 100',
      'not-representable',
      () => DataSet.of({ SpecificCharacterSet: ['ISO_IR 100'], PatientID: 'Ω' }),
    ],
    ['a keyword that PS3.6 lacks', 'unknown-attribute', () => DataSet.of({ NoSuchKeyword: 'x' } as Changes)],
    [
      'a keyword that PS3.6 lacks in an item',
      'unknown-attribute',
      () => DataSet.of({ RequestAttributesSequence: [{ NoSuchKeyword: 'x' } as Changes] }),
    ],
    [
      'a list for an item',
      'invalid-value',
      () => DataSet.fromElements([{ tag: 0x0040_0275, vr: 'SQ', value: [['x']] }]),
    ],
    [
      'a new character set under old texts',
      'invalid-value',
      () => image.with({ SpecificCharacterSet: ['ISO_IR 100'] }),
    ],
  ])('refuses %s', (_, code, action) => {
    expect(parseErrorCodeOf(action)).toBe(code);
  });

  it('never shows a value in an error', () => {
    expect(messageOf(() => DataSet.of({ PatientName: 'Secrét^Name' }))).not.toContain('Secr');
  });

  it('round-trips values of every VR (PS3.5 Table 6.2-1)', () => {
    const samples: Readonly<Record<Exclude<Vr, 'SQ'>, unknown>> = {
      AE: ['STORE', 'B'],
      AS: ['018M'],
      AT: [0x0010_0010, 0xfffe_e000],
      CS: ['A B', 'C'],
      DA: ['20260401'],
      DS: [1.5, -2, 0],
      DT: ['20260401101112.5+0100'],
      FD: [Math.PI, -0],
      FL: [0.5],
      IS: [-5, 2 ** 31 - 1],
      LO: ['ä\\b'.slice(0, 1), 'b'],
      LT: [' text\nline'],
      OB: [Uint8Array.of(1, 2)],
      OD: [new Uint8Array(8)],
      OF: [new Uint8Array(4)],
      OL: [new Uint8Array(4)],
      OV: [new Uint8Array(8)],
      OW: [new Uint8Array(2)],
      PN: [{ alphabetic: 'Ä^B' }],
      SH: ['x'],
      SL: [-1],
      SS: [-32_768],
      ST: ['t\\ext'],
      SV: [-(2n ** 63n)],
      TM: ['101112.5'],
      UC: ['long'],
      UI: ['1.2.3'],
      UL: [2 ** 32 - 1],
      UN: [Uint8Array.of(7, 0)],
      UR: ['urn:x'],
      US: [65_535],
      UT: ['ü\\t'],
      UV: [2n ** 64n - 1n],
    };
    expect(Object.keys(samples).sort()).toEqual(
      Object.keys(vrTable)
        .filter(vr => vr !== 'SQ')
        .sort(),
    );
    for (const [vr, values] of Object.entries(samples) as [Exclude<Vr, 'SQ'>, readonly unknown[]][]) {
      const made = DataSet.fromElements([{ tag: 0x0009_1001, vr, value: values }], { characterSet: utf8CharacterSet });
      const bytes = toBytes(made);
      expect(bytes.length % 2, vr).toBe(0);
      const back = new DataSet(
        parse(bytes, { encoding: explicitVrLittleEndian }).window,
        undefined,
        utf8CharacterSet,
      ).element(0x0009_1001);
      expect(back?.vr).toBe(vr);
      expect(
        back?.values.map(value => (value instanceof InlineBulk ? value.inline : value)),
        vr,
      ).toEqual(values);
    }
  });
});

function messageOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    return String(error);
  }
  throw new Error('nothing was thrown');
}
