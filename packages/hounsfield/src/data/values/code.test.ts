import { describe, expect, it } from 'vitest';
import { ParseError } from '../../errors/index.ts';
import { utf8CharacterSet } from '../charset/character-set.ts';
import { DataSet } from '../data-set.ts';
import { type Code, codeItem, codeOf, sameCode } from './code.ts';

describe('codes (PS3.3 §8)', () => {
  it.each<[string, Code, string]>([
    ['a short value', { value: '113100', scheme: 'DCM', meaning: 'Basic Profile' }, 'CodeValue'],
    ['a long value', { value: '12345678901234567', scheme: 'SCT', version: '2026', meaning: 'Long' }, 'LongCodeValue'],
    ['a URN', { value: 'urn:lex:us:federal:x', meaning: 'Law' }, 'URNCodeValue'],
    ['a URL', { value: 'https://example.org/x', meaning: 'Page' }, 'URNCodeValue'],
    ['no meaning', { value: 'A', scheme: '99X' }, 'CodeValue'],
  ])('with %s become items and are read from them', (_, code, attribute) => {
    const item = codeItem(code);
    expect(item.has(attribute as 'CodeValue')).toBe(true);
    expect(codeOf(item)).toEqual(code);
  });

  it('take the character set that they are to be written in', () => {
    const item = codeItem({ value: 'A', scheme: '99X', meaning: 'Schädel' }, { characterSet: utf8CharacterSet });
    const made = DataSet.of({ SpecificCharacterSet: ['ISO_IR 192'], AnatomicRegionSequence: [item] });
    expect(codeOf(made.require('AnatomicRegionSequence')[0]!)?.meaning).toBe('Schädel');
  });

  it('without a value are none, and cannot be written without value or scheme', () => {
    expect(codeOf(DataSet.of({ CodeMeaning: 'x' }))).toBeUndefined();
    expect(() => codeItem({ value: '', scheme: 'DCM' })).toThrow(ParseError);
    expect(() => codeItem({ value: 'A' })).toThrow(ParseError);
  });

  it('are the same by value and scheme, whatever they are called', () => {
    const code = { value: 'T-11100', scheme: 'SRT', meaning: 'Skull' };
    expect(sameCode(code, { ...code, meaning: 'Cranium' })).toBe(true);
    expect(sameCode(code, { ...code, version: '3' })).toBe(true);
    expect(sameCode({ ...code, version: '2' }, { ...code, version: '3' })).toBe(false);
    expect(sameCode(code, { ...code, scheme: '99SDM' })).toBe(false);
  });
});
