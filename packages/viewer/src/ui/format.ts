import type { NameGroups } from '../dicomweb/json-row.ts';

/**
 * A date (DA: YYYYMMDD, PS3.5 §6.2) as the reader's language writes it; a text that is no date is shown as it is.
 * Dates have no zone, so they are counted and written in UTC.
 */
export function formatDate(da: string): string {
  const date = dateOf(da);
  return date === undefined ? da : dateFormat.format(date);
}

/** True for a text that is a day of the calendar. */
export function isDate(da: string): boolean {
  return dateOf(da) !== undefined;
}

/** Date and time of day (TM: HHMMSS.FFFFFF or its beginning), the time where there is one. */
export function formatDateTime(da: string, tm: string): string {
  const time = formatTime(tm);
  return [formatDate(da), time].filter(text => text !== '').join(', ');
}

/** Hours and minutes; '' where the text is no time. */
export function formatTime(tm: string): string {
  const match = /^(\d{2}):?(\d{2})?/.exec(tm);
  const [hours, minutes] = [Number(match?.[1] ?? Number.NaN), Number(match?.[2] ?? '0')];
  if (!(hours < 24 && minutes < 60)) return '';
  return timeFormat.format(new Date(Date.UTC(2000, 0, 1, hours, minutes)));
}

/** A name of PS3.5 §6.2.1 (Family^Given^Middle^Prefix^Suffix) as "Family, Given Middle"; other scripts in brackets. */
export function formatName(name: NameGroups): string {
  const groups = [name.alphabetic, name.ideographic, name.phonetic].map(nameGroup).filter(text => text !== '');
  const [first = '', ...others] = groups;
  return others.length === 0 ? first : `${first} (${others.join(', ')})`;
}

/** Age in whole years on the day of the study, undefined where either date is unknown. */
export function ageAt(birth: string, day: string): number | undefined {
  const [born, then] = [dateOf(birth), dateOf(day)];
  if (born === undefined || then === undefined || then < born) return undefined;
  const years = then.getUTCFullYear() - born.getUTCFullYear();
  const birthday = Date.UTC(then.getUTCFullYear(), born.getUTCMonth(), born.getUTCDate());
  return then.getTime() < birthday ? years - 1 : years;
}

/** A number as the reader's language writes it, with at most `digits` digits after the point. */
export function formatNumber(value: number, digits = 0): string {
  return value.toLocaleString(undefined, { maximumFractionDigits: digits, useGrouping: false });
}

function nameGroup(group: string): string {
  const [family = '', given = '', middle = '', prefix = '', suffix = ''] = group.split('^').map(part => part.trim());
  const own = [prefix, given, middle, suffix].filter(part => part !== '').join(' ');
  return [family, own].filter(part => part !== '').join(', ');
}

function dateOf(da: string): Date | undefined {
  // YYYY.MM.DD is the form of ACR-NEMA, which old archives still hold.
  const match = /^(\d{4})\.?(\d{2})\.?(\d{2})$/.exec(da);
  if (match === null) return undefined;
  const [year, month, day] = match.slice(1).map(Number);
  const date = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day));
  return date.getUTCMonth() === (month ?? 0) - 1 && date.getUTCDate() === day ? date : undefined;
}

const dateFormat = new Intl.DateTimeFormat(undefined, {
  year: 'numeric',
  month: 'short',
  day: '2-digit',
  timeZone: 'UTC',
});
const timeFormat = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });
