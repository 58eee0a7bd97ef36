import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ParseError } from '../../errors/index.ts';
import { compareDates, dayNumber, daysIn, formatDate, parseDate, parseDateRange } from './date.ts';

const day = fc
  .record({ year: fc.nat(9999), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 31 }) })
  .filter(date => date.day <= daysIn(date.year, date.month));

describe('dates (DA, PS3.5 §6.2)', () => {
  it.each([
    ['20260401', { year: 2026, month: 4, day: 1 }],
    ['20240229 ', { year: 2024, month: 2, day: 29 }],
    ['2026.04.01', { year: 2026, month: 4, day: 1 }],
    ['00000101', { year: 0, month: 1, day: 1 }],
  ])('are read: %s', (text, date) => {
    expect(parseDate(text)).toEqual(date);
  });

  it.each([
    '',
    '2026',
    '202604',
    '20260400',
    '20261301',
    '20230229',
    '19000229',
    '2026-04-01',
    '20260401x',
    '2026041',
    '２0260401',
  ])('are not made of what is no day: %s', text => {
    expect(parseDate(text)).toBeUndefined();
  });

  it('are written as they are read, every one', () => {
    fc.assert(
      fc.property(day, date => {
        expect(parseDate(formatDate(date))).toEqual(date);
      }),
    );
    expect(() => formatDate({ year: 2026, month: 2, day: 30 })).toThrow(ParseError);
    expect(() => formatDate({ year: 12026, month: 2, day: 3 })).toThrow(ParseError);
  });

  it('are numbered as the platform numbers days of UTC, and compared alike', () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        const utc = new Date(0);
        utc.setUTCFullYear(a.year, a.month - 1, a.day);
        expect(dayNumber(a)).toBe(utc.getTime() / 86_400_000);
        expect(Math.sign(compareDates(a, b))).toBe(Math.sign(dayNumber(a) - dayNumber(b)));
      }),
    );
  });

  it.each([
    ['20260401', { from: '20260401', to: '20260401' }],
    ['20260401-20260430', { from: '20260401', to: '20260430' }],
    ['20260401-', { from: '20260401' }],
    ['-20260430 ', { to: '20260430' }],
    ['2026.04.01-2026.04.30', { from: '20260401', to: '20260430' }],
  ])('are matched by range (PS3.4 §C.2.2.2.5): %s', (text, expected) => {
    const range = parseDateRange(text);
    expect(Object.entries(range ?? {}).map(([end, date]) => [end, formatDate(date)])).toEqual(Object.entries(expected));
  });

  it.each(['', '-', '20260401-20261301', '20260401--', '20260401-20260402-20260403'])('have no range in: %s', text => {
    expect(parseDateRange(text)).toBeUndefined();
  });
});
