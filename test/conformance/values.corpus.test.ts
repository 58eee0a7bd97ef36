import { describeWithCorpus } from '@hounsfield/testkit';
import {
  type DataSet,
  formatAge,
  formatDate,
  formatDateTime,
  formatTime,
  isUid,
  parseAge,
  parseDate,
  parseDateTime,
  parseTime,
  select,
} from 'hounsfield/data';
import { ParseError } from 'hounsfield/errors';
import { readBytes } from 'hounsfield/file';
import { expect, it } from 'vitest';

/** Reads and writes a value again; undefined where it is not valid. */
type Check = (text: string) => string | undefined;

const checks: Readonly<Record<string, Check>> = {
  DA: text => through(parseDate(text), formatDate),
  TM: text => through(parseTime(text), formatTime),
  DT: text => through(parseDateTime(text), formatDateTime),
  AS: text => through(parseAge(text), formatAge),
  UI: text => (isUid(text) ? text : undefined),
};

describeWithCorpus('dates, times, ages and UIDs of real files (PS3.5 §6.2)', corpus => {
  const counts = new Map<string, { valid: number; changed: string[]; odd: number }>();
  for (const row of corpus.rows.filter(each => each.kind === 'part10' && !each.path.startsWith('pwn-fuzz/'))) {
    const object = attempt(() => readBytes(corpus.read(row)));
    if (object === undefined) continue;
    for (const { element } of select(object, '**.(xxxx,xxxx)')) {
      const check = checks[element.vr];
      if (check === undefined) continue;
      const count = counts.get(element.vr) ?? { valid: 0, changed: [], odd: 0 };
      counts.set(element.vr, count);
      for (const text of element.text?.split('\\').map(each => each.trimEnd()) ?? []) {
        const again = check(text);
        if (again === undefined) count.odd += text === '' ? 0 : 1;
        else if (again === text) count.valid++;
        else count.changed.push(`${row.path} ${text.length}`);
      }
    }
  }

  // What is odd in them: 00000000, 0Y, NaN, UUIDs and digests that a program put in place of a value, a bare point at the end.
  it.each([
    ['DA', 2000, 100],
    ['TM', 1800, 60],
    ['DT', 20, 40],
    ['AS', 200, 100],
    ['UI', 9000, 20],
  ])('%s values are read, and written with the same characters', (vr, least, odd) => {
    const count = counts.get(vr) ?? { valid: 0, changed: [], odd: 0 };
    expect(count.valid).toBeGreaterThan(least);
    expect(count.odd).toBeLessThanOrEqual(odd);
    // The forms of ACR-NEMA, with points and colons, are read but not written.
    expect(count.changed.length).toBeLessThanOrEqual(vr === 'DA' || vr === 'TM' ? 20 : 0);
  });
});

function through<T>(value: T | undefined, format: (value: T) => string): string | undefined {
  return value === undefined ? undefined : format(value);
}

function attempt(read: () => DataSet): DataSet | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof ParseError) return undefined;
    throw error;
  }
}
