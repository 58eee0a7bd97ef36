import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { characterSets } from '../../dictionary/look-ups.ts';
import { readTerms } from './terms.ts';

describe('Specific Character Set', () => {
  it('takes every defined term as it is (PS3.3 §C.12.1.1.2)', () => {
    for (const { term, codeExtensions } of characterSets) {
      const values = codeExtensions ? ['', term] : [term];
      expect(readTerms(values), term).toEqual({ defined: values, warnings: [] });
    }
    const several = ['ISO 2022 IR 13', 'ISO 2022 IR 87', 'ISO 2022 IR 159'];
    expect(readTerms(several)).toEqual({ defined: several, warnings: [] });
    expect(readTerms([])).toEqual({ defined: [''], warnings: [] });
    expect(readTerms(['ISO_IR 6'])).toEqual({ defined: [''], warnings: [] });
  });

  it.each([
    ['ISO-IR 100', 'ISO_IR 100'],
    ['ISO IR 100', 'ISO_IR 100'],
    ['ISO_IR_100', 'ISO_IR 100'],
    ['ISO_IR100', 'ISO_IR 100'],
    ['IR 100', 'ISO_IR 100'],
    ['iso_ir 100', 'ISO_IR 100'],
    ['ISO_IR_192', 'ISO_IR 192'],
    ['ISO IR 192', 'ISO_IR 192'],
    ['ISO 2022 IR 192', 'ISO_IR 192'],
    ['UTF8', 'ISO_IR 192'],
    ['utf-8', 'ISO_IR 192'],
    ['latin1', 'ISO_IR 100'],
    ['ISO-8859-1', 'ISO_IR 100'],
    ['ISO 8859-5', 'ISO_IR 144'],
    ['ISO8859_15', 'ISO_IR 203'],
    ['windows-1252', 'ISO_IR 100'],
    ['US-ASCII', ''],
    ['TIS-620', 'ISO_IR 166'],
    ['Shift_JIS', 'ISO_IR 13'],
    ['gb18030', 'GB18030'],
    ['ISO 2022 GBK', 'GBK'],
    ['GB2312', 'GBK'],
  ])('reads %j as %j, with a warning', (written, term) => {
    expect(readTerms([written])).toEqual({
      defined: [term],
      warnings: [{ code: 'misspelt-term', value: 1, term: written }],
    });
  });

  it.each([
    [['', 'ISO2022 IR 87'], ['', 'ISO 2022 IR 87'], ['misspelt-term 2']],
    [['', 'ISO_2022_IR_149'], ['', 'ISO 2022 IR 149'], ['misspelt-term 2']],
    [['', 'ISO-2022-58'], ['', 'ISO 2022 IR 58'], ['misspelt-term 2']],
    [['ISO 2022 IR 87'], ['', 'ISO 2022 IR 87'], ['missing-first-value 1']],
    [['ISO_IR 87'], ['', 'ISO 2022 IR 87'], ['misspelt-term 1', 'missing-first-value 1']],
    [['EUC-KR'], ['', 'ISO 2022 IR 149'], ['misspelt-term 1', 'missing-first-value 1']],
    [['ISO 2022 IR 87', 'ISO 2022 IR 13'], ['', 'ISO 2022 IR 87', 'ISO 2022 IR 13'], ['missing-first-value 1']],
    [['ISO 2022 IR 100'], ['ISO 2022 IR 100'], ['single-code-extension 1']],
    [['ISO 2022 IR 6'], ['ISO 2022 IR 6'], ['single-code-extension 1']],
    [['ISO_IR 100', 'ISO 2022 IR 144'], ['ISO 2022 IR 100', 'ISO 2022 IR 144'], ['without-code-extension 1']],
    [
      ['ISO_IR 13', 'ISO_IR 87'],
      ['ISO 2022 IR 13', 'ISO 2022 IR 87'],
      ['misspelt-term 2', 'without-code-extension 1'],
    ],
    [['ISO 2022 IR 100', 'ISO 2022 IR 100'], ['ISO 2022 IR 100'], ['repeated-term 2']],
    [['', 'ISO_IR 192'], ['ISO_IR 192'], ['stands-alone 2']],
    [['ISO_IR 192', 'ISO 2022 IR 87'], ['ISO_IR 192'], ['stands-alone 1']],
    [['ISO_IR 100', 'GB18030'], ['ISO_IR 100'], ['stands-alone 2']],
    [['ISO 2022 IR 100', 'ISO_IR 6'], ['ISO 2022 IR 100', 'ISO 2022 IR 6'], ['without-code-extension 2']],
    [['KOI8-R'], [''], ['unknown-term 1']],
    [['ISO_IR 100', 'KOI8-R'], ['ISO_IR 100'], ['unknown-term 2']],
    [['KOI8-R', 'ISO 2022 IR 87'], ['', 'ISO 2022 IR 87'], ['unknown-term 1']],
    [['ISO_IR 100', ''], ['ISO_IR 100'], ['unknown-term 2']],
  ])('reads %j as %j, with %j', (values, defined, warnings) => {
    const read = readTerms(values);
    expect(read.defined).toEqual(defined);
    expect(read.warnings.map(({ code, value }) => `${code} ${value}`)).toEqual(warnings);
  });

  it('reads any texts as defined terms, each once, with few and short warnings', () => {
    const known = new Set(characterSets.map(row => row.term));
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom(...known))), values => {
        const { defined, warnings } = readTerms(values);
        expect(defined.length).toBeGreaterThan(0);
        expect(new Set(defined).size).toBe(defined.length);
        for (const term of defined) expect(known).toContain(term);
        expect(warnings.length).toBeLessThanOrEqual(16);
        expect(readTerms(defined)).toEqual({
          defined,
          warnings: defined.length > 1 ? [] : readTerms(defined).warnings,
        });
      }),
    );
    expect(readTerms(['x'.repeat(1000)]).warnings[0]?.term).toHaveLength(64);
  });
});
