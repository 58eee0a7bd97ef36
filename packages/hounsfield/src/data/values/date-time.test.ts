import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ParseError } from '../../errors/index.ts';
import {
  type DicomDateTime,
  formatDateTime,
  instantsOf,
  parseDateTime,
  parseDateTimeRange,
  parseOffset,
} from './date-time.ts';

describe('dates with times (DT, PS3.5 §6.2)', () => {
  it.each<[string, DicomDateTime]>([
    ['2026', { year: 2026 }],
    ['202604', { year: 2026, month: 4 }],
    ['20260401', { year: 2026, month: 4, day: 1 }],
    ['2026040110', { year: 2026, month: 4, day: 1, hour: 10 }],
    [
      '20260401103015.25-0330',
      { year: 2026, month: 4, day: 1, hour: 10, minute: 30, second: 15, fraction: '25', offset: -210 },
    ],
    ['2026+0000', { year: 2026, offset: 0 }],
    ['20260401+1400 ', { year: 2026, month: 4, day: 1, offset: 840 }],
  ])('are read as exactly as they are written: %s', (text, dateTime) => {
    expect(parseDateTime(text)).toEqual(dateTime);
    expect(formatDateTime(dateTime)).toBe(text.trimEnd());
  });

  it.each([
    '',
    '202',
    '20261301',
    '20260230',
    '2026040124',
    '2026-0000',
    '2026+1500',
    '2026-1300',
    '2026+0260',
    '2026.5',
    '2026+01',
  ])('are not made of what is none: %s', text => {
    expect(parseDateTime(text)).toBeUndefined();
  });

  it('are written with the same digits, every one', () => {
    const text = fc.stringMatching(
      /^\d{4}(0[1-9]|1[0-2])(([01][1-9]|2[0-8])(([01]\d|2[0-3])([0-5]\d([0-5]\d(\.\d{1,6})?)?)?)?)?([+]0\d[0-5]\d)?$/,
    );
    fc.assert(
      fc.property(text, dt => {
        expect(formatDateTime(parseDateTime(dt) ?? { year: -1 })).toBe(dt);
      }),
    );
    for (const wrong of [
      { year: 2026, day: 1 },
      { year: 2026, month: 2, day: 30 },
      { year: 2026, hour: 1 },
      { year: 1, offset: 900 },
    ])
      expect(() => formatDateTime(wrong)).toThrow(ParseError);
  });

  it('mean a span of instants where an offset is known, and none where it is not', () => {
    const at = (text: string, offset?: number): (string | undefined)[] => {
      const range = instantsOf(parseDateTime(text) ?? { year: 0 }, offset);
      return [range?.first, range?.last].map(end => (end === undefined ? undefined : iso(end)));
    };
    expect(at('20260401')).toEqual([undefined, undefined]);
    expect(at('20260401', 0)).toEqual(['2026-04-01T00:00:00.000000', '2026-04-01T23:59:59.999999']);
    expect(at('202602+0100')).toEqual(['2026-01-31T23:00:00.000000', '2026-02-28T22:59:59.999999']);
    expect(at('2024-0500', 60)).toEqual(['2024-01-01T05:00:00.000000', '2025-01-01T04:59:59.999999']);
    expect(at('20260401103015.25', -60)).toEqual(['2026-04-01T11:30:15.250000', '2026-04-01T11:30:15.259999']);
  });

  it.each([
    ['20260401-20260430', { from: { year: 2026, month: 4, day: 1 }, to: { year: 2026, month: 4, day: 30 } }],
    ['2020-2021', { from: { year: 2020 }, to: { year: 2021 } }],
    ['2020-0500', { from: { year: 2020, offset: -300 }, to: { year: 2020, offset: -300 } }],
    ['2020-0500-2021-0500', { from: { year: 2020, offset: -300 }, to: { year: 2021, offset: -300 } }],
    ['-2021-0500', { to: { year: 2021, offset: -300 } }],
    ['2020-', { from: { year: 2020 } }],
    ['-', undefined],
  ])('are matched by range (PS3.4 §C.2.2.2.5): %s', (text, range) => {
    expect(parseDateTimeRange(text)).toEqual(range);
  });

  it('name offsets from UTC in minutes', () => {
    expect(['+0100', '-0330 ', '+0000', '-0000', '0100', 'Z'].map(parseOffset)).toEqual([
      60,
      -210,
      0,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

function iso(microseconds: bigint): string {
  const text = new Date(Number(microseconds / 1000n)).toISOString().slice(0, -1);
  return `${text}${String(microseconds % 1000n).padStart(3, '0')}`;
}
