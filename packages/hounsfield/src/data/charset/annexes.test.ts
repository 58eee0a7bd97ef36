import { describe, expect, it } from 'vitest';
import { asciiBytes, latin1 } from '../../bytes/index.ts';
import { DataSet } from '../data-set.ts';
import { toBytes } from '../writer.ts';
import { annexExamples } from './annexes.fixture.ts';
import { characterSet } from './character-set.ts';

describe('the examples of the standard', () => {
  it.each(annexExamples)('$section with $terms is read', ({ terms, delimiters, text, bytes }) => {
    const given = asciiBytes(bytes);
    expect(characterSet(terms.split('\\')).decode(given, 0, given.length, delimiters)).toBe(text);
  });

  it.each(annexExamples)('$section with $terms is written, byte for byte', ({ terms, delimiters, text, bytes }) => {
    const written = characterSet(terms.split('\\')).encode(text, delimiters);
    expect(latin1(written, 0, written.length)).toBe(bytes);
  });

  it.each(annexExamples)('$section with $terms stands so in a data set', ({ terms, delimiters, text, bytes }) => {
    const keyword = { names: 'PatientName', values: 'PatientID', none: 'PatientComments' }[delimiters];
    const dataSet = DataSet.of({ SpecificCharacterSet: terms.split('\\'), [keyword]: text });
    const all = toBytes(dataSet);
    expect(latin1(all, 0, all.length)).toContain(bytes);
    const element = dataSet.element(keyword as 'PatientName')!;
    expect(latin1(element.bytes!, 0, bytes.length)).toBe(bytes);
  });

  it('PS3.5 §I.3, where the escape sequence stands at the head of the line, is read; ours stands before its use', () => {
    const set = characterSet(['', 'ISO 2022 IR 149']);
    const text = 'The first line includes 한글 .\r\nThe second line includes 한글 , too.\r\nThe third line';
    const printed = asciiBytes(
      '\x1b$)CThe first line includes \xc7\xd1\xb1\xdb .\r\n' +
        '\x1b$)CThe second line includes \xc7\xd1\xb1\xdb , too.\r\nThe third line',
    );
    expect(set.decode(printed, 0, printed.length, 'none')).toBe(text);
    const ours = set.encode(text, 'none');
    expect(latin1(ours, 0, ours.length)).toBe(
      'The first line includes \x1b$)C\xc7\xd1\xb1\xdb .\r\n' +
        'The second line includes \x1b$)C\xc7\xd1\xb1\xdb , too.\r\nThe third line',
    );
    expect(ours.length).toBe(printed.length);
  });
});
