import { refuse } from '../vr/codec.ts';

/** A day of the Gregorian calendar as DA holds it (PS3.5 §6.2): without a time zone, and no instant. */
export interface DicomDate {
  /** 0 to 9999 */
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  /** 1 to 31 */
  readonly day: number;
}

/** Both ends are in the range; one that is absent has no bound (PS3.4 §C.2.2.2.5). */
export interface Range<T> {
  readonly from?: T;
  readonly to?: T;
}

/** Reads a DA value; `YYYY.MM.DD` of ACR-NEMA is read as well. Undefined for what is no day of the calendar. */
export function parseDate(text: string): DicomDate | undefined {
  const [, year, month, day] = DATE.exec(text) ?? OLD_DATE.exec(text) ?? [];
  if (year === undefined) return undefined;
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  return isDate(date) ? date : undefined;
}

/**
 * Writes a DA value, `YYYYMMDD`.
 * @throws ParseError `invalid-value` for what is no day of the calendar
 */
export function formatDate(date: DicomDate): string {
  if (!isDate(date)) refuse('a day of the calendar');
  return `${digits(date.year, 4)}${digits(date.month, 2)}${digits(date.day, 2)}`;
}

/** Reads a DA value of a query: a day, `from-to`, `from-` or `-to`. */
export function parseDateRange(text: string): Range<DicomDate> | undefined {
  return parseRange(text, parseDate);
}

/** Negative when `a` is earlier, positive when it is later, 0 when they are the same day. */
export function compareDates(a: DicomDate, b: DicomDate): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}

/** Days from 1970-01-01, in the Gregorian calendar. */
export function dayNumber({ year, month, day }: DicomDate): number {
  // Counted in years that begin with March, so that the leap day is the last of its year.
  const shifted = year - (month <= 2 ? 1 : 0);
  const days = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return (
    shifted * 365 + Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400) + days - 719_468
  );
}

export function isDate({ year, month, day }: DicomDate): boolean {
  return inRange(year, 0, 9999) && inRange(month, 1, 12) && inRange(day, 1, daysIn(year, month));
}

/** Days of a month; 0 when there is no such month. */
export function daysIn(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 0);
}

/** Reads a text that is one value or a range of them around a hyphen; one value is a range of itself. */
export function parseRange<T>(text: string, parse: (text: string) => T | undefined): Range<T> | undefined {
  const whole = parse(text);
  if (whole !== undefined) return { from: whole, to: whole };
  for (let at = text.indexOf('-'); at >= 0; at = text.indexOf('-', at + 1)) {
    const [first, last] = [text.slice(0, at).trimEnd(), text.slice(at + 1)];
    const [from, to] = [parse(first), parse(last)];
    const isRange = (from !== undefined || first === '') && (to !== undefined || last.trimEnd() === '');
    if (isRange && (from ?? to) !== undefined)
      return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  }
  return undefined;
}

export function inRange(value: number, low: number, high: number): boolean {
  return Number.isInteger(value) && value >= low && value <= high;
}

export function digits(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

const DATE = /^(\d{4})(\d{2})(\d{2}) *$/;
/** PS3.5 Table 6.2-1, DA: the form of ACR-NEMA 2.0. */
const OLD_DATE = /^(\d{4})\.(\d{2})\.(\d{2}) *$/;
const DAYS: readonly number[] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
