import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ParseError } from '../../errors/index.ts';
import { type DicomTime, formatTime, microsecondsOf, parseTime, parseTimeRange } from './time.ts';

describe('times of day (TM, PS3.5 §6.2)', () => {
  it.each<[string, DicomTime]>([
    ['10', { hour: 10 }],
    ['1030', { hour: 10, minute: 30 }],
    ['103015', { hour: 10, minute: 30, second: 15 }],
    ['103015.50 ', { hour: 10, minute: 30, second: 15, fraction: '50' }],
    ['235960', { hour: 23, minute: 59, second: 60 }],
    ['10:30:15.000001', { hour: 10, minute: 30, second: 15, fraction: '000001' }],
    ['10:30', { hour: 10, minute: 30 }],
  ])('are read as exactly as they are written: %s', (text, time) => {
    expect(parseTime(text)).toEqual(time);
  });

  it.each(['', '1', '24', '1060', '103061', '103015.', '103015.1234567', '1030.5', '10:3', ' 10', '10:30-'])(
    'are not made of what is none: %s',
    text => {
      expect(parseTime(text)).toBeUndefined();
    },
  );

  it('are written with the same digits, every one', () => {
    const text = fc.stringMatching(/^([01]\d|2[0-3])([0-5]\d([0-5]\d(\.\d{1,6})?)?)?$/);
    fc.assert(
      fc.property(text, tm => {
        expect(formatTime(parseTime(tm) ?? { hour: -1 })).toBe(tm);
      }),
    );
    for (const wrong of [{ hour: 24 }, { hour: 1, second: 1 }, { hour: 1, minute: 1, fraction: '5' }, { hour: 1.5 }])
      expect(() => formatTime(wrong)).toThrow(ParseError);
  });

  it.each([
    ['10', 36_000_000_000, 39_599_999_999],
    ['1030', 37_800_000_000, 37_859_999_999],
    ['000001', 1_000_000, 1_999_999],
    ['000001.5', 1_500_000, 1_599_999],
    ['000001.500000', 1_500_000, 1_500_000],
  ])('mean a span of the day: %s', (text, first, last) => {
    expect(microsecondsOf(parseTime(text) ?? { hour: 0 })).toEqual({ first, last });
  });

  it('are matched by range (PS3.4 §C.2.2.2.5)', () => {
    expect(parseTimeRange('10-1230')).toEqual({ from: { hour: 10 }, to: { hour: 12, minute: 30 } });
    expect(parseTimeRange('-12')).toEqual({ to: { hour: 12 } });
    expect(parseTimeRange('25-26')).toBeUndefined();
  });
});
