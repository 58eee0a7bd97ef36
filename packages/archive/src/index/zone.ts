import { type SqlBool, sql } from 'kysely';
import type { Condition } from './flavour.ts';
import { MATCHED, type QueryKey } from './keys.ts';
import { allOf, anyOf, column, dateRange, type Range, rangeCondition, timeRange } from './match.ts';
import { zoneKey } from './normalise.ts';

/** What is asked for of a date and the time of the same event; an empty text asks for nothing. */
export interface ZonedKeys {
  readonly date: QueryKey;
  readonly dates: string;
  readonly time: QueryKey;
  readonly times: string;
  /** Timezone Offset From UTC of what is asked for. */
  readonly zone: string;
  /** Whether both are one range of moments. */
  readonly isCombined: boolean;
}

/**
 * Dates and times in the time zone of the query, where midnight is that of the query too (PS3.4 §C.2.2.2.5). Those of an
 * object that does not tell its zone are taken as they are.
 * @throws BadKey
 */
export function matchingInZone(keys: ZonedKeys): Condition {
  const { date, dates, time, times, zone } = keys;
  const asked: Asked = {
    ...keys,
    days: dates === '' ? undefined : dateRange(date, dates),
    hours: times === '' ? undefined : timeRange(time, times),
  };
  const own = sql.ref<string>(`${date.level}.utc_offset`);
  const minutes = minutesOf(zoneKey(zone));
  const shifts = minutes === undefined ? [] : zones.map(each => ({ each, by: (minutesOf(each) ?? 0) - minutes }));
  const told = shifts
    .filter(({ by }) => by !== 0)
    .map(({ each, by }) => allOf([sql<SqlBool>`${own} = ${each}`, shifted(asked, by)]));
  const same = shifts.filter(({ by }) => by === 0).map(({ each }) => sql<SqlBool>`${own} = ${each}`);
  const untold = allOf([anyOf([sql<SqlBool>`${own} = ''`, ...same]), shifted(asked, 0)]);
  const near = asked.days === undefined ? [] : [rangeCondition(column(date, MATCHED), around(asked.days))];
  return allOf([...near, anyOf([untold, ...told])]);
}

interface Asked extends ZonedKeys {
  readonly days: Range | undefined;
  readonly hours: Range | undefined;
}

/** The condition on local dates and times that are `by` minutes ahead of those of the query. */
function shifted({ date, time, days, hours, isCombined }: Asked, by: number): Condition {
  const [dateText, timeText] = [column(date, MATCHED), column(time, MATCHED)];
  if (days === undefined) return hoursCondition(time, hours ?? NO_RANGE, by);
  const within = isCombined ? (hours ?? NO_RANGE) : NO_RANGE;
  const moments = {
    first: days.first === undefined ? undefined : moved(days.first + (within.first ?? DAY_START), by),
    last: days.last === undefined ? undefined : moved(days.last + (within.last ?? DAY_END), by),
  };
  const timed = allOf([
    sql<SqlBool>`${timeText} <> ''`,
    sql<SqlBool>`${dateText} <> ''`,
    rangeCondition(sql<string>`${dateText} || ${timeText}`, moments),
  ]);
  // A day without a time is that day in any zone.
  const untimed = allOf([sql<SqlBool>`${timeText} = ''`, rangeCondition(dateText, days)]);
  if (isCombined && hours !== undefined) return timed;
  const dated = anyOf([timed, untimed]);
  return hours === undefined ? dated : allOf([dated, hoursCondition(time, hours, by)]);
}

/** Times of any day: a range may go over midnight once it is moved. */
function hoursCondition(time: QueryKey, { first, last }: Range, by: number): Condition {
  const text = column(time, MATCHED);
  const [from, to] = [first ?? DAY_START, last ?? DAY_END].map(each => moved(`20000102${each}`, by).slice(8));
  if (from === undefined || to === undefined || from <= to) return rangeCondition(text, { first: from, last: to });
  return anyOf([
    rangeCondition(text, { first: from, last: undefined }),
    rangeCondition(text, { first: undefined, last: to }),
  ]);
}

/** Days that a range can be on in any zone; the condition that an index answers. */
function around({ first, last }: Range): Range {
  const days = (day: string | undefined, by: number): string | undefined =>
    day === undefined ? undefined : moved(day + DAY_START, by * 24 * 60).slice(0, 8);
  return { first: days(first, -2), last: days(last, 2) };
}

/** `YYYYMMDDHHMMSSFFFFFF`, some minutes later. */
function moved(moment: string, minutes: number): string {
  if (minutes === 0) return moment;
  const [year, month, day, hour, minute] = [
    [0, 4],
    [4, 6],
    [6, 8],
    [8, 10],
    [10, 12],
  ].map(([from, to]) => Number(moment.slice(from, to)));
  const then = new Date(0);
  then.setUTCFullYear(year ?? 0, (month ?? 1) - 1, day);
  then.setUTCHours(hour ?? 0, (minute ?? 0) + minutes);
  return then.toISOString().slice(-24, -8).replaceAll(/[-T:]/g, '') + moment.slice(12);
}

function minutesOf(zone: string): number | undefined {
  if (zone === '') return undefined;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3));
  return zone.startsWith('-') ? -minutes : minutes;
}

/** All that clocks are set to: each quarter of an hour from -1200 to +1400. */
const zones: readonly string[] = Array.from({ length: 105 }, (_, k) => {
  const minutes = k * 15 - 720;
  const digits = [Math.trunc(Math.abs(minutes) / 60), Math.abs(minutes) % 60].map(part =>
    String(part).padStart(2, '0'),
  );
  return `${minutes < 0 ? '-' : '+'}${digits.join('')}`;
});
const NO_RANGE: Range = { first: undefined, last: undefined };
const DAY_START = '000000000000';
const DAY_END = '235959999999';
