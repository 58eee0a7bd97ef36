import { encodeElements } from '@hounsfield/testkit';
import { describe, expect, it } from 'vitest';
import { concat } from '../bytes/index.ts';
import { memorySource } from './bulk-value.ts';
import { DataSet, parse } from './data-set.ts';
import { setAt } from './edit.ts';
import { explicitVrLittleEndian as encoding } from './encoding.ts';
import { PushParser } from './push-parser.ts';
import { encodedLength, toBytes, write } from './writer.ts';

const ITEM = [0xfe, 0xff, 0x00, 0xe0];
const UNDEFINED = [0xff, 0xff, 0xff, 0xff];
const SEQUENCE = [0x40, 0, 0x75, 0x02, 0x53, 0x51, 0, 0];
const code = [...encodeElements([['CodeValue', 'AB']])];
const id = [...encodeElements([['PatientID', 'ID12']])];

/** Data sets that end before something in them does. */
const rows: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ['a value', [...id, 0x20, 0, 0x10, 0, 0x53, 0x48, 8, 0, 0x53, 0x31]],
  ['a long value', [...id, 0x42, 0, 0x11, 0, 0x4f, 0x42, 0, 0, 0, 0x20, 0, 0, ...new Array<number>(5000).fill(7)]],
  ['an item', [...id, ...SEQUENCE, ...UNDEFINED, ...ITEM, 90, 0, 0, 0, ...code]],
  ['a sequence', [...id, ...SEQUENCE, 90, 0, 0, 0, ...ITEM, 10, 0, 0, 0, ...code]],
  ['a delimiter', [...id, ...SEQUENCE, ...UNDEFINED, ...ITEM, ...UNDEFINED, ...code]],
  ['a value in an item', [...id, ...SEQUENCE, ...UNDEFINED, ...ITEM, ...UNDEFINED, ...code.slice(0, -1)]],
  ['an element', [...id, ...encodeElements([['StudyID', 'S1']]), 0, 0, 0]],
  [
    'fragments',
    [...id, 0xe0, 0x7f, 0x10, 0, 0x4f, 0x42, 0, 0, ...UNDEFINED, ...ITEM, 0, 0, 0, 0, ...ITEM, 9, 0, 0, 0, 1],
  ],
];

describe('a data set that ends in the middle of something', () => {
  it.each(rows)('is written as it was read, and closed where something comes behind it: %s', async (_, list) => {
    const bytes = Uint8Array.from(list);
    const options = { encoding, acceptsTruncated: true };
    const parser = new PushParser({ ...options, source: memorySource(bytes), bulkAbove: 1000 });
    parser.push(bytes);
    for (const dataSet of [parse(bytes, options), DataSet.fromTape(parser.finish())]) {
      expect(await written(dataSet)).toEqual(bytes);
      const changed = await written(dataSet.with({ PatientID: 'ID34' }));
      expect(changed).toEqual(Uint8Array.from([...encodeElements([['PatientID', 'ID34']]), ...list.slice(id.length)]));
      const added = dataSet.withElements([{ tag: 0x7fe1_0010, vr: 'LO', value: 'MAKER' }]);
      expect(encodedLength(added)).toBe((await written(added)).length);
      // Nothing is cut off any more.
      const again = parse(await written(added), { encoding });
      expect(again.get(0x7fe1_0010)).toEqual(['MAKER']);
      expect(again.window.tape.warnings.map(warning => warning.code)).not.toContain('truncated');
    }
  });

  it.each(rows.slice(2, 6))('is closed where an item of it is changed or comes behind another: %s', (_, list) => {
    const dataSet = parse(Uint8Array.from(list), { encoding, acceptsTruncated: true });
    const changed = setAt(dataSet, 'RequestAttributesSequence[0].ScheduledProcedureStepID', 'S1');
    const again = parse(toBytes(changed), { encoding });
    expect(again.at('RequestAttributesSequence[0].ScheduledProcedureStepID')).toBe('S1');
    expect(again.at('RequestAttributesSequence[0].CodeValue')).toMatch(/^AB?$/);
  });
});

async function written(dataSet: DataSet): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of write(dataSet)) chunks.push(chunk);
  return concat(chunks);
}
