import { array, assert, constantFrom, integer, oneof, property, record, string } from 'fast-check';
import { expect, it } from 'vitest';
import { ByteWriter } from '../bytes/index.ts';
import { utf8CharacterSet } from './charset/character-set.ts';
import { DataSet } from './data-set.ts';
import { type Encoding, explicitVrBigEndian, explicitVrLittleEndian, implicitVrLittleEndian } from './encoding.ts';
import { RowLayout, type RowOptions } from './row-layout.ts';
import { toBytes } from './writer.ts';

const texts = oneof(
  constantFrom('', ' ', 'A', 'A ', 'A\\B', 'Müller^Jörg=山田', '007', '1.50\\2', 'a\nb', '\u001b$B', '1.2.840'),
  string({ maxLength: 12 }),
  constantFrom('x'.repeat(300), '\ud800'),
);

const cells = record({
  tag: constantFrom(0x0008_0018, 0x0008_0020, 0x0008_0061, 0x0008_1190, 0x0010_0010, 0x0020_1208, 0x0009_1001),
  vr: constantFrom('CS', 'UI', 'DA', 'UR', 'UC', 'PN', 'IS', 'DS', 'US', 'FD', 'LO', 'LT'),
  value: oneof(texts, array(integer({ min: 0, max: 0xffff }), { maxLength: 3 })),
});

it('writes what a data set of the same elements is written as, or nothing (PS3.5 §7.1)', () => {
  const encodings: readonly Encoding[] = [implicitVrLittleEndian, explicitVrLittleEndian, explicitVrBigEndian];
  const options = record({ encoding: constantFrom(...encodings), unicode: constantFrom(true, false) });
  let written = 0;
  assert(
    property(array(cells, { maxLength: 6 }), options, (some, asked) => {
      const row = [...new Map(some.map(cell => [cell.tag, cell])).values()];
      const into = new ByteWriter(4).ascii('before');
      const done = attempt(() =>
        new RowLayout(row, asked).write(
          row.map(({ value }) => value),
          into,
        ),
      );
      if (done !== true) {
        expect(done === false ? into.length : 6).toBe(6);
        return;
      }
      written++;
      const wanted = toBytes(DataSet.fromElements(row, { characterSet: utf8CharacterSet }), {
        encoding: asked.encoding,
      });
      expect(into.finish().subarray(6)).toEqual(wanted);
    }),
    { numRuns: 2000 },
  );
  expect(written).toBeGreaterThan(300);
});

it('leaves texts beyond ASCII to a layout that is told of Unicode, and long values to a data set', () => {
  const columns = [{ tag: 0x0010_0010, vr: 'PN' }] as const;
  const write = (options: RowOptions, value: string): boolean =>
    new RowLayout(columns, options).write([value], new ByteWriter());
  const encoding = explicitVrLittleEndian;
  expect(write({ encoding }, 'Müller')).toBe(false);
  expect(write({ encoding, unicode: true }, 'Müller')).toBe(true);
  expect(write({ encoding }, 'x'.repeat(0x1_0000))).toBe(false);
  expect(write({ encoding: implicitVrLittleEndian }, 'x'.repeat(0x1_0000))).toBe(true);
  expect(write({ encoding: explicitVrBigEndian }, 'x')).toBe(false);
});

function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
