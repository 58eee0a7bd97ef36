import { refuse } from '../vr/codec.ts';
import { digits, inRange } from './date.ts';

/** An age as AS holds it (PS3.5 §6.2): 0 to 999 days, weeks, months or years. */
export interface Age {
  readonly value: number;
  readonly unit: AgeUnit;
}

export type AgeUnit = 'days' | 'weeks' | 'months' | 'years';

/** Reads an AS value, `018M`; undefined for anything else. */
export function parseAge(text: string): Age | undefined {
  const [, value, letter = ''] = AGE.exec(text) ?? [];
  const unit = UNITS[letter];
  return value === undefined || unit === undefined ? undefined : { value: Number(value), unit };
}

/**
 * Writes an AS value.
 * @throws ParseError `invalid-value` for a number that has no three digits
 */
export function formatAge({ value, unit }: Age): string {
  const letter = Object.keys(UNITS).find(key => UNITS[key] === unit);
  if (letter === undefined || !inRange(value, 0, 999)) refuse('0 to 999 days, weeks, months or years');
  return `${digits(value, 3)}${letter}`;
}

const AGE = /^(\d{3})([DWMY]) *$/;
const UNITS: Readonly<Record<string, AgeUnit>> = { D: 'days', W: 'weeks', M: 'months', Y: 'years' };
