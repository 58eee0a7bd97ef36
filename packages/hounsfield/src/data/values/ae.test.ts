import { describe, expect, it } from 'vitest';
import { ParseError } from '../../errors/index.ts';
import { aeTitle, isAeTitle } from './ae.ts';

describe('AE titles (AE, PS3.5 §6.2)', () => {
  it('have 1 to 16 characters, and the spaces around them mean nothing', () => {
    expect(['A', 'STORE SCP', '1234567890123456', ' A '].map(isAeTitle)).toEqual([true, true, true, true]);
    expect(aeTitle('  STORE SCP ')).toBe('STORE SCP');
  });

  it.each(['', '    ', 'A\\B', 'A\nB', 'Ä', '12345678901234567', 'A\x7f'])('are not: %j', text => {
    expect(isAeTitle(text)).toBe(false);
    expect(() => aeTitle(text)).toThrow(ParseError);
  });
});
