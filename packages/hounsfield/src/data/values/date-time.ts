import { refuse } from '../vr/codec.ts';
import { dayNumber, daysIn, digits, inRange, parseRange, type Range } from './date.ts';
import { type DicomTime, isTime, microsecondsOf } from './time.ts';

/** A date and time as DT holds it (PS3.5 §6.2), as exact as it was written: what is undefined was not said. */
export interface DicomDateTime {
  /** 0 to 9999 */
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  readonly hour?: number;
  readonly minute?: number;
  /** 0 to 60; 60 is a leap second. */
  readonly second?: number;
  /** One to six digits behind the decimal point. */
  readonly fraction?: string;
  /** Minutes east of UTC, −720 to 840. */
  readonly offset?: number;
}

/** Microseconds from 1970-01-01 00:00 UTC; both ends are in it. Leap seconds fall into the minute after. */
export interface InstantRange {
  readonly first: bigint;
  readonly last: bigint;
}

/** Reads a DT value. Undefined for what is no date and time. */
export function parseDateTime(text: string): DicomDateTime | undefined {
  const { groups } = DATE_TIME.exec(text) ?? {};
  if (groups === undefined) return undefined;
  const parsed: { -readonly [K in keyof DicomDateTime]: DicomDateTime[K] } = { year: Number(groups['year']) };
  for (const part of PARTS) if (groups[part] !== undefined) parsed[part] = Number(groups[part]);
  if (groups['fraction'] !== undefined) parsed.fraction = groups['fraction'];
  const { sign, hours, minutes } = groups;
  // −0000 shall not be used (PS3.5 §6.2).
  if (sign === '-' && hours === '00' && minutes === '00') return undefined;
  if (sign !== undefined) {
    if (Number(minutes) > 59) return undefined;
    parsed.offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  }
  return isDateTime(parsed) ? parsed : undefined;
}

/**
 * Writes a DT value with the parts that are there.
 * @throws ParseError `invalid-value` for what is no date and time, or has a part without the one before
 */
export function formatDateTime(dateTime: DicomDateTime): string {
  if (!isDateTime(dateTime)) refuse('a date and time whose parts follow one another');
  const { year, fraction, offset } = dateTime;
  const parts = PARTS.map(part => dateTime[part]).map(part => (part === undefined ? '' : digits(part, 2)));
  return `${digits(year, 4)}${parts.join('')}${fraction === undefined ? '' : `.${fraction}`}${offsetText(offset)}`;
}

/**
 * Reads a DT value of a query: a date and time, `from-to`, `from-` or `-to` (PS3.4 §C.2.2.2.5). A hyphen that may begin
 * an offset from UTC does so.
 */
export function parseDateTimeRange(text: string): Range<DicomDateTime> | undefined {
  return parseRange(text, parseDateTime);
}

/**
 * The instants that a date and time may mean: a day without a time is all of that day.
 * @param offset minutes east of UTC where the value names none, from Timezone Offset From UTC (0008,0201), say
 * @returns undefined where no offset is known: a time zone is never guessed
 */
export function instantsOf(dateTime: DicomDateTime, offset?: number): InstantRange | undefined {
  const shift = dateTime.offset ?? offset;
  if (shift === undefined || !isDateTime(dateTime)) return undefined;
  const { year, month, day, hour, minute, second, fraction } = dateTime;
  const firstDay = dayNumber({ year, month: month ?? 1, day: day ?? 1 });
  const lastMonth = month ?? 12;
  const lastDay = dayNumber({ year, month: lastMonth, day: day ?? daysIn(year, lastMonth) });
  const time =
    hour === undefined ? { first: 0, last: DAY - 1 } : microsecondsOf(timeOf(hour, { minute, second, fraction }));
  const at = (days: number, microseconds: number): bigint =>
    BigInt(days) * BigInt(DAY) + BigInt(microseconds) - BigInt(shift) * 60_000_000n;
  return { first: at(firstDay, time.first), last: at(lastDay, time.last) };
}

/** Reads an offset such as `-0330`: minutes east of UTC. */
export function parseOffset(text: string): number | undefined {
  return parseDateTime(`2000${text.trim()}`)?.offset;
}

function isDateTime({ year, month, day, hour, minute, second, fraction, offset }: DicomDateTime): boolean {
  if (!inRange(year, 0, 9999) || (offset !== undefined && !inRange(offset, -720, 840))) return false;
  const isBare = hour === undefined && minute === undefined && second === undefined && fraction === undefined;
  if (month === undefined) return day === undefined && isBare;
  if (!inRange(month, 1, 12)) return false;
  if (day === undefined) return isBare;
  if (!inRange(day, 1, daysIn(year, month))) return false;
  return hour === undefined ? isBare : isTime(timeOf(hour, { minute, second, fraction }));
}

function timeOf(
  hour: number,
  rest: { readonly [K in 'minute' | 'second']: number | undefined } & { readonly fraction: string | undefined },
): DicomTime {
  return {
    hour,
    ...(rest.minute === undefined ? {} : { minute: rest.minute }),
    ...(rest.second === undefined ? {} : { second: rest.second }),
    ...(rest.fraction === undefined ? {} : { fraction: rest.fraction }),
  };
}

function offsetText(offset: number | undefined): string {
  if (offset === undefined) return '';
  const minutes = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${digits(Math.floor(minutes / 60), 2)}${digits(minutes % 60, 2)}`;
}

const PARTS = ['month', 'day', 'hour', 'minute', 'second'] as const;
const DATE_TIME: RegExp =
  /^(?<year>\d{4})(?:(?<month>\d{2})(?:(?<day>\d{2})(?:(?<hour>\d{2})(?:(?<minute>\d{2})(?:(?<second>\d{2})(?:\.(?<fraction>\d{1,6}))?)?)?)?)?)?(?:(?<sign>[+-])(?<hours>\d{2})(?<minutes>\d{2}))? *$/;
/** Microseconds of a day. */
const DAY = 86_400_000_000;
