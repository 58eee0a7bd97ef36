import { describe, expect, it } from 'vitest';
import { ParseError } from '../../errors/index.ts';
import { type Age, formatAge, parseAge } from './age.ts';

describe('ages (AS, PS3.5 §6.2)', () => {
  it.each<[string, Age]>([
    ['018M', { value: 18, unit: 'months' }],
    ['000D', { value: 0, unit: 'days' }],
    ['999W', { value: 999, unit: 'weeks' }],
    ['045Y', { value: 45, unit: 'years' }],
  ])('are read and written: %s', (text, age) => {
    expect(parseAge(text)).toEqual(age);
    expect(formatAge(age)).toBe(text);
  });

  it.each(['', '18M', '018', '018m', '018 M', '0018M', '018X'])('are not made of what is none: %s', text => {
    expect(parseAge(text)).toBeUndefined();
  });

  it('of numbers without three digits cannot be written', () => {
    for (const value of [-1, 1000, 1.5, Number.NaN])
      expect(() => formatAge({ value, unit: 'years' })).toThrow(ParseError);
  });
});
