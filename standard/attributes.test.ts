import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import * as dictionary from 'hounsfield/dictionary';
import { describe, expect, it } from 'vitest';
import { readTable } from './generator/table.ts';

const { rows } = readTable('attributes.tsv');
const exported: ReadonlyMap<string, unknown> = new Map(Object.entries(dictionary));

const expected = rows.map(row => {
  const digits = row.cell('tag').replace(/[(),]/g, '');
  const vr = row.cell('vr');
  return {
    digits,
    keyword: row.cell('keyword'),
    vrs: vr === '-' ? [] : vr.split('|'),
    vm: row.cell('vm'),
    name: row.cell('name'),
    retired: row.cell('retired') === 'Y',
    kind: row.cell('kind'),
  };
});

/** Tags that a row with free digits describes: every digit for each x, even groups alone (PS3.5 §7.6). */
function tagsOf(digits: string): readonly number[] {
  const at = digits.indexOf('x');
  if (at < 0) return [Number.parseInt(digits, 16)];
  const each = [...'0123456789ABCDEF'].flatMap(digit => tagsOf(digits.slice(0, at) + digit + digits.slice(at + 1)));
  return each.filter(tag => ((tag >>> 16) & 1) === 0);
}

const ownTags = new Set(expected.filter(row => !row.digits.includes('x')).map(row => Number.parseInt(row.digits, 16)));

describe('attributes of PS3.6 and PS3.7 Annex E', () => {
  it('are 5,348', () => {
    expect(expected).toHaveLength(5348);
    expect([...dictionary.attributes()]).toHaveLength(5348);
  });

  it('are each found by keyword with VRs, VM, name, retirement and kind as in the table', () => {
    for (const { digits, ...facts } of expected) {
      const entry = dictionary.attributeByKeyword(facts.keyword);
      expect(entry, digits).toMatchObject(facts);
      expect(entry?.tag).toBe(dictionary.tagOf(facts.keyword));
    }
  });

  it('are each found by tag, in the order of their tags', () => {
    for (const { digits, ...facts } of expected.filter(row => !row.digits.includes('x'))) {
      expect(dictionary.attributeByTag(Number.parseInt(digits, 16)), digits).toMatchObject(facts);
    }
    const tags = [...dictionary.attributes()].filter(entry => entry.kind !== 'repeating').map(entry => entry.tag);
    expect(tags).toEqual([...ownTags].sort((a, b) => a - b));
  });

  it('are found by every tag that their free digits allow (PS3.5 §7.6)', () => {
    const repeating = expected.filter(row => row.digits.includes('x'));
    expect(repeating).toHaveLength(88);
    for (const { digits, ...facts } of repeating) {
      const tags = tagsOf(digits).filter(tag => !ownTags.has(tag) && (tag & 0xffff) !== 0);
      for (const tag of tags) {
        if (dictionary.attributeByTag(tag)?.keyword !== facts.keyword)
          expect.fail(`${dictionary.formatTag(tag)} is not ${facts.keyword}`);
      }
      expect(dictionary.attributeByKeyword(facts.keyword)).toMatchObject(facts);
      expect(dictionary.tagOf(facts.keyword)).toBe(Math.min(...tags));
    }
  });

  it('have a constant each, which leads back to the same attribute', () => {
    for (const { keyword } of expected) {
      const tag = exported.get(keyword);
      expect(tag, keyword).toBe(dictionary.tagOf(keyword));
      expect(dictionary.attributeByTag(dictionary.tagOf(keyword) ?? -1)?.keyword).toBe(keyword);
    }
  });

  it('are read in Implicit VR with their VR, OW where that is one of several, else the first (PS3.5 §A.1)', () => {
    for (const { keyword, vrs } of expected) {
      const vr = vrs.length > 1 && vrs.includes('OW') ? 'OW' : vrs[0];
      const code = dictionary.implicitVrCode(dictionary.tagOf(keyword) ?? -1);
      expect(dictionary.vrOfCode(code), keyword).toBe(vr);
    }
  });

  it('leave out the placeholders that PS3.6 never assigned', () => {
    const { rows: placeholders } = readTable('attributes-placeholders.tsv');
    for (const row of placeholders) {
      const tag = dictionary.parseTag(row.cell('tag'));
      expect(dictionary.attributeByTag(tag ?? -1), row.cell('tag')).toBeUndefined();
    }
  });

  it('weigh at most 52 kB in a bundle, compressed', () => {
    const source = readFileSync(
      new URL('../packages/hounsfield/src/dictionary/attributes.generated.ts', import.meta.url),
    );
    expect(gzipSync(source, { level: 9 }).length).toBeLessThanOrEqual(52 * 1024);
  });
});
