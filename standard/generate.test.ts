import { describe, expect, it } from 'vitest';
import { staleOutputs } from './generator/check.ts';
import { lineBlock, literal, propertyName, quote, raw, tagLiteral, tagNumber } from './generator/emit.ts';
import { outputs } from './generator/outputs.ts';
import { parseTable } from './generator/table.ts';

const root = new URL('../', import.meta.url);

describe('generated code', () => {
  it.each(outputs())('is what standard/tables make: $path', output => {
    expect(staleOutputs([output], root)).toEqual([]);
  });

  it('is reported as stale when a file differs or is missing', () => {
    const [first] = outputs();
    if (first === undefined) throw new Error('The generator makes no file');
    const changed = { ...first, text: `${first.text} ` };
    const missing = { path: 'standard/no-such-file.ts', text: '' };
    expect(staleOutputs([first, changed, missing], root)).toEqual([changed, missing]);
  });

  it('says in its first line where it comes from and that it is not to be edited', () => {
    for (const { path, text } of outputs()) {
      expect(text, path).toMatch(
        /^\/\/ Generated from standard\/tables\/.+ \(.+\)\. Do not edit: run `node standard\/generate\.ts`\.\n/,
      );
    }
  });
});

describe('fact tables', () => {
  const table = '# origin\n# rows: 2\ntag\tretired\n(0010,0010)\t\n(0010,0020)\tY\n';

  it('are read by column name', () => {
    const { rows } = parseTable('some.tsv', table);
    expect(rows.map(row => [row.cell('tag'), row.flag('retired')])).toEqual([
      ['(0010,0010)', false],
      ['(0010,0020)', true],
    ]);
  });

  it('are refused when they hold another number of rows than they promise', () => {
    expect(() => parseTable('some.tsv', table.replace('rows: 2', 'rows: 3'))).toThrow('holds 2 rows but promises 3');
  });

  it('have no cell for a column that is not there, and no flag but Y, N and nothing', () => {
    const [row] = parseTable('some.tsv', table).rows;
    expect(() => row?.cell('vr')).toThrow('some.tsv has no column vr');
    expect(() => row?.flag('tag')).toThrow('not Y or N');
  });
});

describe('source text', () => {
  it('escapes quotes and backslashes', () => {
    expect(quote("Patient's \\")).toBe("'Patient\\'s \\\\'");
  });

  it('leaves out what is undefined and prints raw text unquoted', () => {
    expect(literal({ a: undefined, b: [1, 'x', true], 'c-d': raw('0x0F') })).toBe("{ b: [1, 'x', true], 'c-d': 0x0F }");
  });

  it('prints tags in groups of four digits and reads them back', () => {
    expect(tagLiteral(tagNumber('(7FE0,0010)'))).toBe('0x7FE0_0010');
    expect(() => tagNumber('(60xx,3000)')).toThrow('not understood');
  });

  it('refuses lines that a template literal would read otherwise', () => {
    expect(() => lineBlock(['a`b'])).toThrow('packed row');
    expect(() => lineBlock(['$' + '{a}'])).toThrow('packed row');
    expect(lineBlock(['a', 'b'])).toBe('`a\nb`');
  });

  it('quotes property names only where it must', () => {
    expect([propertyName('AE'), propertyName('12'), propertyName('01'), propertyName('C-STORE-RQ')]).toEqual([
      'AE',
      '12',
      "'01'",
      "'C-STORE-RQ'",
    ]);
  });
});
