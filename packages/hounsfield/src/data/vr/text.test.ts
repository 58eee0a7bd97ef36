import { describe, expect, it } from 'vitest';
import { asciiBytes, latin1 } from '../../bytes/index.ts';
import { vrCode } from '../../dictionary/look-ups.ts';
import { characterSet } from '../charset/character-set.ts';
import { DataSet } from '../data-set.ts';
import { codecOf } from './kinds.ts';
import { asTextCodec, fieldText } from './text.ts';

describe('texts in character sets', () => {
  it.each([
    ['LO', 'GBK', '\x81\\\\A', ['乗', 'A']],
    ['LO', 'GB18030', '\x81\\\\\x81\x5e\\', ['乗', '乛', '']],
    ['SH', '\\ISO 2022 IR 87', '\x1b$B0\\\x1b(B\\\x1b$B0=\x1b(B', ['移', '綾']],
    ['UC', 'ISO_IR 13', '\xb1\\~', ['ｱ', '‾']],
    ['LT', 'ISO_IR 13', 'C:\\ ', ['C:¥']],
    ['ST', 'GBK', 'a\\b', ['a\\b']],
    ['UT', '\\ISO 2022 IR 149', '\x1b$)C\xb1\xe6\\\xb5\xbf', ['길\\동']],
    ['LO', 'ISO_IR 192', ' a \\ b \\', ['a', 'b', '']],
    ['LO', 'ISO_IR 192', '\xe3\x80\x80\xe5\xb1\xb1\xe3\x80\x80', ['　山　']],
    ['CS', 'ISO_IR 192', 'A\\\xc3\xa4', ['A', 'Ã¤']],
    ['UI', 'ISO_IR 192', '1.2\0\\1.3\0', ['1.2', '1.3']],
    ['PN', 'GBK', '\x81^^\x81\\=\\A', [{ alphabetic: '乛^乗' }, { alphabetic: 'A' }]],
    ['PN', '\\ISO 2022 IR 87', 'A=\x1b$B0=\x1b(B^\x1b$B0^\x1b(B', [{ alphabetic: 'A', ideographic: '綾^緯' }]],
    ['PN', '', 'A \\ B', [{ alphabetic: 'A' }, { alphabetic: ' B' }]],
  ])('splits %s in %j on its characters, never on bytes (PS3.5 §6.1.2.3)', (...[vr, terms, bytes, values]) => {
    const given = asciiBytes(bytes);
    const from = { bytes: given, view: new DataView(given.buffer), littleEndian: true };
    const set = characterSet(terms === '' ? [] : terms.split('\\'));
    expect(codecOf(vrCode(vr)).decode(from, 0, given.length, set)).toEqual(values);
  });

  it('joins values with the sets of the first term around each backslash (PS3.5 §6.1.2.5.3)', () => {
    const dataSet = DataSet.of({
      SpecificCharacterSet: ['ISO 2022 IR 100', 'ISO 2022 IR 144', 'ISO 2022 IR 87'],
      OtherPatientNames: [{ alphabetic: 'é', ideographic: '山^И' }, 'И'],
    });
    const bytes = dataSet.element('OtherPatientNames')!.bytes!;
    expect(latin1(bytes, 0, bytes.length)).toBe('\xe9=\x1b$B;3\x1b(B^\x1b-L\xb8\x1b-A\\\x1b-L\xb8\x1b-A');
    expect(dataSet.get('OtherPatientNames')).toEqual([{ alphabetic: 'é', ideographic: '山^И' }, { alphabetic: 'И' }]);
  });

  it.each([[{ alphabetic: 'A=B' }], [{ alphabetic: 'A', ideographic: 'B=C' }], [{ ideographic: 'A' }], [7]])(
    'refuses %j as a person name',
    value => {
      expect(() => DataSet.fromElements([{ tag: 0x0010_0010, vr: 'PN', value }])).toThrow(
        expect.objectContaining({ code: 'invalid-value' }),
      );
    },
  );

  it.each([
    ['LT', 'ISO_IR 13', 'C:\\ ', 'C:¥'],
    ['LO', 'ISO_IR 13', '\xb1\\\xb2 ', 'ｱ\\ｲ'],
    ['PN', 'ISO 2022 IR 100\\ISO 2022 IR 144', '\x1b-L\xb8^\xe9', 'И^é'],
    ['DS', 'ISO_IR 13', '1\\2 ', '1\\2'],
    ['CS', 'ISO_IR 192', '\xc3\xa4', 'Ã¤'],
    ['LO', 'ISO_IR 192', '  ', ''],
  ])('gives the whole field of %s in %j as one text', (...[vr, terms, bytes, text]) => {
    const given = asciiBytes(bytes);
    const from = { bytes: given, view: new DataView(given.buffer), littleEndian: true };
    expect(fieldText(codecOf(vrCode(vr)), from, [0, given.length], characterSet(terms.split('\\')))).toBe(text);
  });

  it('knows the texts that Specific Character Set applies to, and what separates in them', () => {
    const rows = ['LO', 'LT', 'PN', 'SH', 'ST', 'UC', 'UT', 'AE', 'CS', 'UI', 'UR', 'DS', 'OB'].map(vr => {
      const codec = asTextCodec(codecOf(vrCode(vr)));
      return [vr, codec?.hasCharacterSet === true ? codec.delimiters : undefined];
    });
    expect(Object.fromEntries(rows)).toEqual({
      LO: 'values',
      LT: 'none',
      PN: 'names',
      SH: 'values',
      ST: 'none',
      UC: 'values',
      UT: 'none',
    });
  });
});
