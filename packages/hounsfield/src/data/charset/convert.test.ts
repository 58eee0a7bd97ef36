import { describe, expect, it } from 'vitest';
import { asciiBytes } from '../../bytes/index.ts';
import { ParseError } from '../../errors/index.ts';
import { DataSet, parse } from '../data-set.ts';
import { explicitVrLittleEndian } from '../encoding.ts';
import { toBytes } from '../writer.ts';
import { characterSet, utf8CharacterSet } from './character-set.ts';
import { convertCharacterSet } from './convert.ts';

const japanese = DataSet.of({
  SpecificCharacterSet: ['', 'ISO 2022 IR 87'],
  PatientName: 'Yamada^Tarou=山田^太郎=やまだ^たろう',
  PatientID: 'P1',
  OtherPatientNames: ['A=山', 'B=田'],
  PatientComments: '移\r\n緯綾',
  RequestAttributesSequence: [
    DataSet.of({ ScheduledProcedureStepID: 'S1' }),
    DataSet.of({ SpecificCharacterSet: ['', 'ISO 2022 IR 87'], RequestedProcedureDescription: '頭部' }),
  ],
});

describe('converting a data set to another character set', () => {
  it('keeps every text, in nested items too, and names the set where it was named', () => {
    const converted = parsed(convertCharacterSet(parsed(japanese), ['ISO_IR 192']));
    expect(converted.get('SpecificCharacterSet')).toEqual(['ISO_IR 192']);
    expect(texts(converted)).toEqual(texts(japanese));
    const [plain, named] = converted.get('RequestAttributesSequence')!;
    expect(plain?.has('SpecificCharacterSet')).toBe(false);
    expect(named?.get('SpecificCharacterSet')).toEqual(['ISO_IR 192']);
    expect(new TextDecoder().decode(toBytes(converted))).toContain('Yamada^Tarou=山田^太郎=やまだ^たろう');
  });

  it.each([['GB18030'], ['GBK'], ['ISO_IR 192'], ['ISO 2022 IR 13', 'ISO 2022 IR 87']])(
    'gives back the same bytes by way of %j %j',
    (...terms) => {
      const there = convertCharacterSet(parsed(japanese), terms);
      expect(texts(parsed(there))).toEqual(texts(japanese));
      expect(toBytes(convertCharacterSet(parsed(there), ['', 'ISO 2022 IR 87']))).toEqual(toBytes(japanese));
    },
  );

  it('changes nothing but Specific Character Set where the bytes are the same', () => {
    const plain = parsed(
      DataSet.of({ SpecificCharacterSet: ['ISO_IR 100'], PatientName: 'Doe^John ', PatientID: '1' }),
    );
    expect([...convertCharacterSet(plain, ['ISO_IR 192']).changes.keys()]).toEqual([0x0008_0005]);
    const same = convertCharacterSet(parsed(japanese), ['', 'ISO 2022 IR 87']);
    expect(toBytes(same)).toEqual(toBytes(japanese));
  });

  it('leaves what another program wrote in the same set, needless escape sequences and unknown bytes included', () => {
    const before = raw(['', 'ISO 2022 IR 149'], '\x1b(BA\x1b$)C\xb1\xe6\x1b(B\xff');
    expect(toBytes(convertCharacterSet(before, ['', 'ISO 2022 IR 149']))).toEqual(toBytes(before));
  });

  it('takes Specific Character Set away for the default repertoire', () => {
    const plain = DataSet.of({ SpecificCharacterSet: ['ISO_IR 192'], PatientName: 'Doe^John' });
    const converted = convertCharacterSet(plain, []);
    expect(converted.has('SpecificCharacterSet')).toBe(false);
    expect(converted.text('PatientName')).toBe('Doe^John');
  });

  it('takes it away whatever was asked before: no term is not an empty term', () => {
    characterSet(['']);
    const converted = convertCharacterSet(DataSet.of({ SpecificCharacterSet: ['ISO_IR 192'] }), []);
    expect(converted.has('SpecificCharacterSet')).toBe(false);
    expect(characterSet([]).terms).toEqual([]);
  });

  it('refuses a loss with the path of the element, unless it may replace or escape', () => {
    expect(() => convertCharacterSet(japanese, ['ISO_IR 100'])).toThrow(
      expect.objectContaining({ code: 'not-representable', path: 'PatientName' }),
    );
    const nested = DataSet.of({
      SpecificCharacterSet: ['ISO_IR 192'],
      RequestAttributesSequence: [DataSet.of({ RequestedProcedureDescription: '頭' }, UTF8)],
    });
    expect(() => convertCharacterSet(nested, ['ISO_IR 100'])).toThrow(
      expect.objectContaining({ path: 'RequestAttributesSequence[0].RequestedProcedureDescription' }),
    );
    const lost: string[] = [];
    const replaced = convertCharacterSet(japanese, ['ISO_IR 100'], {
      loss: 'replace',
      onLoss: path => lost.push(path),
    });
    expect(replaced.text('PatientName')).toBe('Yamada^Tarou=??^??=???^???');
    expect(replaced.text('PatientComments')).toBe('?\r\n??');
    expect(lost).toEqual([
      'PatientName',
      'OtherPatientNames',
      'PatientComments',
      'RequestAttributesSequence[1].RequestedProcedureDescription',
    ]);
    const escaped = convertCharacterSet(nested, ['ISO_IR 144'], { loss: 'escape' });
    expect(escaped.at('RequestAttributesSequence[0].RequestedProcedureDescription')).toBe('<U+982D>');
    expect(
      convertCharacterSet(DataSet.of({ SpecificCharacterSet: ['ISO_IR 192'], PatientID: 'é😀' }), ['ISO_IR 100'], {
        loss: 'escape',
      }).text('PatientID'),
    ).toBe('é<U+1F600>');
  });

  it.each([
    ['bytes above 7F without Specific Character Set', [], 'M\xfcller', 'Müller'],
    ['bytes that are not UTF-8', ['ISO_IR 192'], 'M\xfcller', 'M\ufffdller'],
    ['codes that the set does not assign', ['', 'ISO 2022 IR 87'], 'a\x1b$B(z\x1b(B', 'a\ufffd'],
  ])('takes %s for a loss', (...[, terms, bytes, text]) => {
    const before = raw(terms, bytes);
    expect(() => convertCharacterSet(before, ['GB18030'])).toThrow(ParseError);
    const lost: string[] = [];
    const after = convertCharacterSet(before, ['GB18030'], { loss: 'replace', onLoss: path => lost.push(path) });
    expect(after.text('PatientName')).toBe(text);
    expect(lost).toEqual(['PatientName']);
  });

  it('keeps what larger sets say under the name of smaller ones, and a genuine U+FFFD', () => {
    expect(convertCharacterSet(raw(['ISO_IR 13'], '\x95\x5c'), ['ISO_IR 192']).text('PatientName')).toBe('表');
    expect(convertCharacterSet(raw(['ISO_IR 192'], 'a\xef\xbf\xbd'), ['GB18030']).text('PatientName')).toBe('a\ufffd');
  });

  it('reads the texts in the set that it is told, where the data set names none', () => {
    const before = raw([], '\xb1\xe6');
    const after = convertCharacterSet(before, ['ISO_IR 192'], { assume: ['', 'ISO 2022 IR 149'] });
    expect(after.text('PatientName')).toBe('길');
    expect(after.get('SpecificCharacterSet')).toEqual(['ISO_IR 192']);
  });

  it('leaves texts of the default repertoire, numbers and private bytes alone', () => {
    const before = DataSet.fromElements(
      [
        { tag: 0x0008_0005, vr: 'CS', value: ['ISO_IR 100'] },
        { tag: 0x0008_0060, vr: 'CS', value: 'CT' },
        { tag: 0x0009_0010, vr: 'LO', value: 'É' },
        { tag: 0x0009_1001, vr: 'UN', value: Uint8Array.of(0xe9, 0x20) },
        { tag: 0x0009_1002, vr: 'LO', value: 'é' },
      ],
      {},
    );
    const after = convertCharacterSet(before, ['ISO_IR 192']);
    expect(after.values(0x0009_0010)).toEqual(['É']);
    expect(after.values(0x0009_1002)).toEqual(['é']);
    expect(after.element(0x0009_1001)?.bytes).toEqual(Uint8Array.of(0xe9, 0x20));
  });

  it('refuses terms that are not defined', () => {
    for (const terms of [['ISO-IR 100'], ['ISO 2022 IR 100'], ['ISO 2022 IR 87']]) {
      expect(() => convertCharacterSet(japanese, terms)).toThrow(expect.objectContaining({ code: 'invalid-value' }));
    }
  });

  it('goes through items of any depth without recursion', () => {
    let inner = DataSet.of({ PatientName: '山' }, UTF8);
    for (let depth = 0; depth < 2000; depth++) inner = DataSet.of({ ReferencedStudySequence: [inner] }, UTF8);
    let at = convertCharacterSet(inner.with({ SpecificCharacterSet: ['ISO_IR 192'] }), ['GB18030']);
    for (let depth = 0; depth < 2000; depth++) at = at.get('ReferencedStudySequence')![0]!;
    expect(at.element('PatientName')?.bytes).toEqual(Uint8Array.of(0xc9, 0xbd));
    expect(at.text('PatientName')).toBe('山');
  });
});

const UTF8 = { characterSet: utf8CharacterSet };

function parsed(dataSet: DataSet): DataSet {
  return parse(toBytes(dataSet), { encoding: explicitVrLittleEndian });
}

/** A data set as a program writes it that knows nothing of character sets. */
function raw(terms: readonly string[], name: string): DataSet {
  const value = asciiBytes(name.length % 2 === 0 ? name : `${name} `);
  const header = Uint8Array.of(0x10, 0, 0x10, 0, 0x50, 0x4e, value.length, 0);
  const before = terms.length === 0 ? [] : [...toBytes(DataSet.of({ SpecificCharacterSet: terms }))];
  return parse(Uint8Array.from([...before, ...header, ...value]), { encoding: explicitVrLittleEndian });
}

function texts(dataSet: DataSet): readonly unknown[] {
  return [
    dataSet.get('PatientName'),
    dataSet.get('PatientID'),
    dataSet.get('OtherPatientNames'),
    dataSet.get('PatientComments'),
    dataSet.at('RequestAttributesSequence[0].ScheduledProcedureStepID'),
    dataSet.at('RequestAttributesSequence[1].RequestedProcedureDescription'),
  ];
}
