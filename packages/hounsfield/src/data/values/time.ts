import { refuse } from '../vr/codec.ts';
import { digits, inRange, parseRange, type Range } from './date.ts';

/** A time of day as TM holds it (PS3.5 §6.2), as exact as it was written: what is undefined was not said. */
export interface DicomTime {
  /** 0 to 23 */
  readonly hour: number;
  /** 0 to 59 */
  readonly minute?: number;
  /** 0 to 60; 60 is a leap second. */
  readonly second?: number;
  /** One to six digits behind the decimal point, e.g. `25` for a quarter of a second. */
  readonly fraction?: string;
}

/** Reads a TM value; `HH:MM:SS.frac` of ACR-NEMA is read as well. Undefined for what is no time of day. */
export function parseTime(text: string): DicomTime | undefined {
  const [, hour, minute, second, fraction] = TIME.exec(text) ?? OLD_TIME.exec(text) ?? [];
  if (hour === undefined) return undefined;
  const time = {
    hour: Number(hour),
    ...(minute === undefined ? {} : { minute: Number(minute) }),
    ...(second === undefined ? {} : { second: Number(second) }),
    ...(fraction === undefined ? {} : { fraction }),
  };
  return isTime(time) ? time : undefined;
}

/**
 * Writes a TM value with the parts that are there.
 * @throws ParseError `invalid-value` for what is no time of day, or has a part without the one before
 */
export function formatTime(time: DicomTime): string {
  if (!isTime(time)) refuse('a time of day whose parts follow one another');
  const { hour, minute, second, fraction } = time;
  const parts = [hour, minute, second].map(part => (part === undefined ? '' : digits(part, 2)));
  return `${parts.join('')}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** Reads a TM value of a query: a time, `from-to`, `from-` or `-to` (PS3.4 §C.2.2.2.5). */
export function parseTimeRange(text: string): Range<DicomTime> | undefined {
  return parseRange(text, parseTime);
}

/** The first and the last microsecond of the day that a time may mean. */
export function microsecondsOf({ hour, minute, second, fraction }: DicomTime): {
  readonly first: number;
  readonly last: number;
} {
  const length = fraction?.length ?? 0;
  const unit = fraction === undefined ? (second === undefined ? (minute === undefined ? 3600 : 60) : 1) : 10 ** -length;
  const first = (hour * 3600 + (minute ?? 0) * 60 + (second ?? 0)) * 1e6 + Number((fraction ?? '').padEnd(6, '0'));
  return { first, last: first + Math.round(unit * 1e6) - 1 };
}

/** Whether the parts are in range and none stands without the one before. */
export function isTime({ hour, minute, second, fraction }: DicomTime): boolean {
  if (!inRange(hour, 0, 23)) return false;
  if (minute === undefined) return second === undefined && fraction === undefined;
  if (!inRange(minute, 0, 59)) return false;
  if (second === undefined) return fraction === undefined;
  return inRange(second, 0, 60) && (fraction === undefined || /^\d{1,6}$/.test(fraction));
}

const TIME = /^(\d{2})(?:(\d{2})(?:(\d{2})(?:\.(\d{1,6}))?)?)? *$/;
/** PS3.5 Table 6.2-1, TM: the form of ACR-NEMA 2.0. */
const OLD_TIME = /^(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,6}))?)? *$/;
