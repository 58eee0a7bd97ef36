import { readFile, stat } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { colourImage, ctSeries, mrSeries } from './images.ts';
import { bigObject, ELEMENTS_PER_NESTED_FRAME, nestedObject, type TestObject, testUid } from './objects.ts';
import { temporaryFolder } from './temporary.ts';

describe('objects', () => {
  it('are the same in every run and differ by seed', () => {
    const [first] = ctSeries({ count: 1 });
    const [again] = ctSeries({ count: 1 });
    const [other] = ctSeries({ count: 1, seed: 'other' });
    expect(again?.bytes).toEqual(first?.bytes);
    expect(other?.sopInstanceUid).not.toBe(first?.sopInstanceUid);
  });

  it('have unique identifiers of at most 64 characters (PS3.5 §9.1)', () => {
    const made = [...ctSeries({ count: 4 }), ...mrSeries({ count: 4 }), colourImage(), colourImage({ frames: 2 })];
    const uids = new Set(made.map(object => object.sopInstanceUid));
    expect(uids.size).toBe(made.length);
    for (const uid of uids) expect(uid).toMatch(/^2\.25\.(0|[1-9]\d{0,38})$/);
  });

  it('put a series of one study into one series and another modality into another', () => {
    const seriesOf = (object: TestObject): string | undefined => textAfter(object.dataSet, '20000e00');
    const ct = new Set(ctSeries({ count: 3 }).map(seriesOf));
    const mr = new Set(mrSeries({ count: 3 }).map(seriesOf));
    expect([ct.size, mr.size]).toEqual([1, 1]);
    expect([...ct][0]).toBeDefined();
    expect([...ct][0]).not.toBe([...mr][0]);
  });

  it('have the pixels that their header promises (PS3.3 §C.7.6.3)', () => {
    const [ct] = ctSeries({ count: 1, rows: 10, columns: 6 });
    expect(pixelLength(ct)).toBe(120);
    expect(pixelLength(colourImage({ rows: 3, columns: 3, frames: 3 }))).toBe(82);
  });

  it('nest as many elements as asked, the same for both kinds of length (PS3.5 §7.5)', () => {
    const defined = nestedObject({ frames: 5 });
    const undefinedLengths = nestedObject({ frames: 5, undefinedLengths: true });
    const items = 5 * (1 + 5);
    const delimiters = items + 5 * 5 + 1;
    expect(undefinedLengths.dataSet.length - defined.dataSet.length).toBe(delimiters * 8);
    expect(ELEMENTS_PER_NESTED_FRAME * 10_000).toBe(200_000);
  });

  it('are as big as asked without being held: header, chunks and sparse file agree', async () => {
    await using folder = await temporaryFolder();
    const big = bigObject(5_000_000);
    let length = 0;
    for (const chunk of big.chunks()) length += chunk.length;
    await big.writeSparse(folder.file('big.dcm'));
    expect(length).toBe(big.length);
    expect((await stat(folder.file('big.dcm'))).size).toBe(big.length);
    expect(big.length).toBeGreaterThan(5_000_000);
    const head = (await readFile(folder.file('big.dcm'))).subarray(0, big.header.length);
    expect(new Uint8Array(head)).toEqual(big.header);
    expect(big.header.slice(128, 132)).toEqual(new Uint8Array(Buffer.from('DICM')));
  });

  it('take their identifiers from the names alone', () => {
    expect(testUid('a', 'b')).toBe(testUid('a', 'b'));
    expect(testUid('a', 'b')).not.toBe(testUid('a', 'c'));
  });
});

/** The value of an element of a short-form VR, found by the bytes of its tag. */
function textAfter(dataSet: Uint8Array, tag: string): string | undefined {
  const bytes = Buffer.from(dataSet);
  const at = bytes.indexOf(Buffer.from(tag, 'hex'));
  return at < 0 ? undefined : bytes.toString('latin1', at + 8, at + 8 + bytes.readUInt16LE(at + 6));
}

function pixelLength(object: TestObject | undefined): number {
  const bytes = Buffer.from(object?.dataSet ?? []);
  const at = bytes.indexOf(Buffer.from('e07f10004f', 'hex'));
  const length = bytes.readUInt32LE(at + 8);
  expect(at + 12 + length).toBe(bytes.length);
  return length;
}
