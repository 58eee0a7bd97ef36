import { anything, array, assert, constantFrom, double, integer, oneof, property, record, string } from 'fast-check';
import { expect, it } from 'vitest';
import { DataSet, type NewElement, utf8CharacterSet } from '../data/index.ts';
import { ParseError } from '../errors/index.ts';
import { JsonRowLayout, jsonRow } from './json-row.ts';
import { jsonChunks } from './json-write.ts';

/** What a data set of the elements is written as. */
function throughDataSet(elements: readonly NewElement[]): string {
  const dataSet = DataSet.fromElements(elements, { characterSet: utf8CharacterSet });
  return [...jsonChunks(dataSet, { numbers: 'value' })].join('');
}

function outcome(write: (elements: readonly NewElement[]) => string, elements: readonly NewElement[]): string {
  try {
    return write(elements);
  } catch (error) {
    expect(error).toBeInstanceOf(ParseError);
    return (error as ParseError).code;
  }
}

const texts = oneof(
  constantFrom(
    '',
    ' ',
    'A',
    ' A',
    'A ',
    'A\\B',
    'A\\ B',
    '"',
    '\\',
    'Ä',
    '山田',
    'DOE^JANE',
    'A=B=C',
    '1.50',
    '007',
    '-0',
    '1e400',
    '1\\2',
    '+5',
  ),
  string({ maxLength: 8 }),
);
function itemOf(name: string): DataSet {
  return DataSet.fromElements([{ tag: 0x0040_0009, vr: 'SH', value: name }], { characterSet: utf8CharacterSet });
}

const elements = record({
  tag: constantFrom(
    0x0008_0005,
    0x0008_0018,
    0x0008_0020,
    0x0008_0061,
    0x0008_1190,
    0x0010_0010,
    0x0020_1208,
    0x0018_0050,
    0x0028_0010,
    0x0040_0275,
    0x0009_1001,
  ),
  vr: constantFrom('CS', 'UI', 'DA', 'UR', 'PN', 'IS', 'DS', 'US', 'FD', 'SQ', 'LO', 'LT', 'AT', 'OB', 'UN'),
  value: oneof(
    texts,
    array(texts, { maxLength: 3 }),
    array(oneof(integer(), double()), { maxLength: 3 }),
    array(constantFrom('A', 'B C', '山', ''), { maxLength: 2 }).map(names => names.map(itemOf)),
    constantFrom(null),
    anything(),
  ),
});

it('is what a data set of the same elements is in the DICOM JSON Model, numbers by value (PS3.18 §F.2)', () => {
  assert(
    property(array(elements, { maxLength: 6 }), each => {
      // Of elements that stand twice a data set keeps one.
      const row = [...new Map(each.map(element => [element.tag, element])).values()];
      const wanted = outcome(throughDataSet, row);
      // What the VR does not allow may be written as it is, where nothing in it is a control character or a quote.
      if (wanted.startsWith('{')) expect(outcome(jsonRow, row)).toBe(wanted);
    }),
    { numRuns: 3000 },
  );
});

it('writes what a search gives without a data set, in the order of the tags', () => {
  const row: readonly NewElement[] = [
    { tag: 0x0020_1208, vr: 'IS', value: '12' },
    { tag: 0x0010_0010, vr: 'PN', value: 'DOE^JANE' },
    { tag: 0x0008_0061, vr: 'CS', value: ['CT', 'SR'] },
    { tag: 0x0008_0050, value: null },
  ];
  expect(jsonRow(row)).toBe(
    '{"00080050":{"vr":"SH"},"00080061":{"vr":"CS","Value":["CT","SR"]},' +
      '"00100010":{"vr":"PN","Value":[{"Alphabetic":"DOE^JANE"}]},"00201208":{"vr":"IS","Value":[12]}}',
  );
});

it('writes rows of the same elements as a data set of each would be, in the order of the tags', () => {
  const cells = record({
    tag: constantFrom(0x0008_0005, 0x0008_0018, 0x0008_0061, 0x0008_1190, 0x0010_0010, 0x0020_1208, 0x0018_0050),
    vr: constantFrom('CS', 'UI', 'DA', 'UR', 'PN', 'IS', 'DS', 'US', 'LO', 'LT'),
    value: oneof(texts, array(integer({ min: 0, max: 0xffff }), { maxLength: 3 })),
  });
  assert(
    property(array(cells, { maxLength: 6 }), some => {
      const row = [...new Map(some.map(cell => [cell.tag, cell])).values()];
      const wanted = outcome(throughDataSet, row);
      const write = (): string => new JsonRowLayout(row).row(row.map(({ value }) => value));
      if (wanted.startsWith('{')) expect(outcome(write, row)).toBe(wanted);
    }),
    { numRuns: 3000 },
  );
});
