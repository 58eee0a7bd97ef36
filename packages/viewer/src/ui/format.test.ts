import { describe, expect, it } from 'vitest';
import { ageAt, formatDate, formatDateTime, formatName, formatTime, isDate } from './format.ts';

describe('dates and times (PS3.5 §6.2)', () => {
  it('writes a date in the words of the reader, the same day in every zone', () => {
    const written = new Intl.DateTimeFormat(undefined, { year: 'numeric', month: 'short', day: '2-digit' });
    expect(formatDate('20261124')).toBe(written.format(new Date(2026, 10, 24)));
    expect(formatDate('2026.11.24')).toBe(formatDate('20261124'));
  });

  it.each(['', 'unknown', '20261', '20261340', '20260230', '00000000'])('shows %j as it is', text => {
    expect(formatDate(text)).toBe(text);
    expect(isDate(text)).toBe(false);
  });

  it.each(['101530.25', '1015', '10:15:30', '10'])('reads the time %s', text => {
    expect(formatTime(text)).toMatch(/10/);
  });

  it.each(['', 'noon', '2530', '1', '1090'])('has no time for %j', text => {
    expect(formatTime(text)).toBe('');
  });

  it('puts date and time together, and leaves out what is missing', () => {
    expect(formatDateTime('20261124', '1015')).toBe(`${formatDate('20261124')}, ${formatTime('1015')}`);
    expect(formatDateTime('20261124', '')).toBe(formatDate('20261124'));
    expect(formatDateTime('', '')).toBe('');
  });

  it.each([
    ['20001124', '20261124', 26],
    ['20001125', '20261124', 25],
    ['20260101', '20261124', 0],
    ['20270101', '20261124', undefined],
    ['', '20261124', undefined],
  ])('counts the age from %s to %s as %s', (born, day, age) => {
    expect(ageAt(born, day)).toBe(age);
  });
});

describe('names (PS3.5 §6.2.1)', () => {
  const name = (alphabetic: string, ideographic = '', phonetic = ''): string =>
    formatName({ alphabetic, ideographic, phonetic });

  it.each([
    ['', ''],
    ['Doe', 'Doe'],
    ['Doe^John', 'Doe, John'],
    ['Adams^John Robert Quincy^^Rev.^B.A. M.Div.', 'Adams, Rev. John Robert Quincy B.A. M.Div.'],
    ['^John', 'John'],
    ['Doe^John^^^', 'Doe, John'],
  ])('writes %j as %j', (stored, written) => {
    expect(name(stored)).toBe(written);
  });

  it('adds the other scripts in brackets', () => {
    expect(name('Yamada^Tarou', '山田^太郎', 'やまだ^たろう')).toBe('Yamada, Tarou (山田, 太郎, やまだ, たろう)');
    expect(name('', '山田^太郎')).toBe('山田, 太郎');
  });
});
