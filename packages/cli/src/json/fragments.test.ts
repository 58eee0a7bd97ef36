import { writeFile } from 'node:fs/promises';
import { sharedFolder } from '@hounsfield/testkit';
import { DataSet, fragmentsOf, SourceBulk } from 'hounsfield/data';
import { openSource } from 'hounsfield/file/node';
import { describe, expect, it } from 'vitest';
import { FileBulk } from './bulk-folder.ts';
import { withFragments } from './fragments.ts';

const JPEG = '1.2.840.10008.1.2.4.50';
const item = (bytes: Uint8Array): Uint8Array => {
  const header = Buffer.from([0xfe, 0xff, 0x00, 0xe0, 0, 0, 0, 0]);
  header.writeUInt32LE(bytes.length, 4);
  return Buffer.concat([header, bytes]);
};
const long = (fill: number): Uint8Array => new Uint8Array(100_000).fill(fill);

const folder = sharedFolder();

async function withPixels(bytes: Uint8Array): Promise<DataSet> {
  await writeFile(folder.file('x'), Buffer.concat([Uint8Array.of(9), bytes]));
  const source = openSource(folder.file('x'));
  return DataSet.of({ SOPInstanceUID: '1.2.3', PixelData: new FileBulk(source, 1, bytes.length) }).withElements([
    { tag: 0x0042_0011, vr: 'OB', value: new SourceBulk(source, 9, 8) },
    { tag: 0xfffc_fffc, vr: 'OB', value: Uint8Array.of(0, 0) },
  ]);
}

describe('fragments in a file (PS3.5 §A.4)', () => {
  const fragments = Buffer.concat([item(new Uint8Array(0)), item(long(1)), item(long(2)), item(Uint8Array.of(3, 4))]);

  it('become encapsulated pixels whose bytes stay there', async () => {
    const dataSet = await withFragments(await withPixels(fragments), JPEG);
    expect(dataSet.element('PixelData')?.isEncapsulated).toBe(true);
    expect([dataSet.get('SOPInstanceUID'), dataSet.has(0xfffc_fffc), dataSet.element(0x0042_0011)?.length]).toEqual([
      '1.2.3',
      true,
      8,
    ]);
    const found = fragmentsOf(dataSet)?.fragments ?? [];
    expect(found.map(({ value }) => [value.inline, value.length])).toEqual([
      [undefined, 100_000],
      [undefined, 100_000],
      [undefined, 2],
    ]);
    expect(Buffer.from(await found[1]!.value.bytes()).equals(long(2))).toBe(true);
    expect([...(await found[2]!.value.bytes())]).toEqual([3, 4]);
    expect(Buffer.from(await dataSet.element('PixelData')!.bulk!.bytes()).equals(fragments)).toBe(true);
  });

  it('are refused without a transfer syntax that compresses, and the opposite', async () => {
    const whole = await withPixels(fragments);
    await expect(withFragments(whole, undefined)).rejects.toMatchObject({ code: 'no-transfer-syntax' });
    for (const bytes of [fragments.subarray(0, -1), fragments.subarray(8, 100), fragments.subarray(0, 4), long(7)]) {
      const dataSet = await withPixels(bytes);
      await expect(withFragments(dataSet, JPEG)).rejects.toMatchObject({ code: 'invalid-value', path: 'PixelData' });
      expect(await withFragments(dataSet, undefined)).toBe(dataSet);
    }
    const none = DataSet.of({ SOPInstanceUID: '1.2.3', PixelData: Uint8Array.of(1, 2) });
    expect(await withFragments(none, JPEG)).toBe(none);
  });
});
