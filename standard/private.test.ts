import { privateEntry } from 'hounsfield/private';
import { describe, expect, it } from 'vitest';
import { type Row, readTable } from './generator/table.ts';

const BLOCK = /^\(([0-9A-F]{4}),xx([0-9A-F]{2})\)$/;
const FIXED = /^\(([0-9A-F]{4}),[0-9A-F]{2}([0-9A-F]{2})\)$/;

function find(row: Row, form: RegExp): ReturnType<typeof privateEntry> {
  const [, group = '', element = ''] = form.exec(row.cell('tag')) ?? [];
  return privateEntry(row.cell('creator'), Number.parseInt(group, 16), Number.parseInt(element, 16));
}

describe('the private dictionary', () => {
  const { rows } = readTable('private.tsv');
  const safe = readTable('safe-private.tsv').rows;
  const safeKeys = new Set(safe.map(row => `${row.cell('creator')} ${row.cell('tag')}`));

  it('has every row of the table with a block, as it is there', () => {
    const own = rows.filter(row => BLOCK.test(row.cell('tag')));
    expect(own).toHaveLength(15_310);
    for (const row of own) {
      const found = find(row, BLOCK);
      const [creator, tag, name] = [row.cell('creator'), row.cell('tag'), row.cell('name')];
      expect(found?.vrs.join('|'), `${creator} ${tag}`).toBe(row.cell('vr'));
      expect(found?.vm, `${creator} ${tag}`).toBe(row.cell('vm'));
      expect(found?.name ?? '', `${creator} ${tag}`).toBe(name);
      expect(found?.isSafe, `${creator} ${tag}`).toBe(safeKeys.has(`${creator} ${tag}`));
    }
  });

  it('has something for every row with a fixed block', () => {
    const fixed = rows.filter(row => FIXED.test(row.cell('tag')));
    expect(fixed).toHaveLength(105);
    for (const row of fixed) expect(find(row, FIXED), row.cell('tag')).toBeDefined();
  });

  it('knows which elements are safe (PS3.15 Table E.3.10-1)', () => {
    expect(safe).toHaveLength(479);
    for (const row of safe) expect(find(row, BLOCK)?.isSafe, row.cell('tag')).toBe(true);
  });
});
