import { temporaryFolder } from '@hounsfield/testkit';
import { attributeByKeyword, queryKeys as standardKeys, webSearchKeys } from 'hounsfield/dictionary';
import { describe, expect, it } from 'vitest';
import { computedKeys } from './computed.ts';
import { openForWriting } from './database.ts';
import { columnsOf, isInSequence, type KeyKind, levels, queryKey, queryKeys } from './keys.ts';
import { ownColumns } from './rows.ts';

describe('the table of query keys', () => {
  it('has a column in the schema for every form of every key, and no key twice', async () => {
    await using folder = await temporaryFolder();
    const { raw } = await openForWriting(folder.file('index.db'));
    for (const level of levels) {
      const columns = raw
        .prepare('select name from pragma_table_info(?)')
        .all(level)
        .map(row => row['name']);
      const keys = queryKeys.filter(key => key.level === level && !key.isComputed);
      expect(columns).toEqual(expect.arrayContaining(keys.flatMap(columnsOf)));
      const structural: ReadonlySet<string> = new Set(['id', ...ownColumns[level]]);
      expect(columns.filter(name => !structural.has(String(name))).toSorted()).toEqual(
        keys.flatMap(columnsOf).toSorted(),
      );
    }
    raw.close();
    expect(new Set(queryKeys.map(key => key.path)).size).toBe(queryKeys.length);
  });

  it.each(queryKeys.map(key => [key.path, key] as const))(
    'matches %s as its Value Representation asks (PS3.4 §C.2.2.2)',
    (path, key) => {
      const entries = path.split('.').map(attributeByKeyword);
      expect(entries.slice(0, -1).every(entry => entry?.vrs[0] === 'SQ')).toBe(true);
      const entry = entries.at(-1);
      expect(vrsOfKind[key.kind]).toContain(entry?.vrs[0]);
      const holdsOne = entry?.vm === '1' && !isInSequence(key);
      if (key.kind === 'name' || key.kind === 'text' || key.kind === 'date') expect(holdsOne).toBe(true);
      if (key.kind === 'names' || key.kind === 'texts') expect(holdsOne).toBe(false);
      expect(Object.hasOwn(computedKeys, path)).toBe(key.isComputed);
    },
  );

  const needed = standardKeys
    .filter(key => key.type === 'unique' || key.type === 'required')
    .filter(key => key.model !== 'composite-instance-root');

  it.each(needed.map(key => [`${key.model} ${key.level} ${key.keyword}`, key] as const))(
    'knows the unique or required key %s (PS3.4 §C.6)',
    (_, key) => {
      const known = queryKey(key.path.join('.'));
      const level = key.level === 'IMAGE' ? 'instance' : key.level.toLowerCase();
      // In the Study Root model the attributes of the patient are those of the study.
      expect(level === 'study' ? ['patient', 'study'] : [level]).toContain(known?.level);
    },
  );

  const matched = webSearchKeys.filter(key => key.use === 'match' && key.keyword !== 'RequestAttributesSequence');

  it.each(matched.map(key => [`${key.level} ${key.keyword}`, key] as const))(
    'knows the matching key %s of QIDO-RS (PS3.18 Table 10.6.1-5)',
    (_, { keyword }) => {
      expect(queryKey(keyword) ?? queryKey(`RequestAttributesSequence.${keyword}`)).toBeDefined();
    },
  );
});

const vrsOfKind: Readonly<Record<KeyKind, readonly string[]>> = {
  uid: ['UI'],
  text: ['AE', 'AS', 'CS', 'LO', 'LT', 'SH', 'ST', 'UC', 'UT'],
  texts: ['AE', 'AS', 'CS', 'LO', 'LT', 'SH', 'ST', 'UC', 'UT', 'IS', 'UI'],
  name: ['PN'],
  names: ['PN'],
  date: ['DA'],
  time: ['TM'],
  number: ['IS', 'DS', 'US'],
  count: ['IS'],
  zone: ['SH'],
};
