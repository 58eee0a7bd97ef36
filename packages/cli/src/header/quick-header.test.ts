import { writeFile } from 'node:fs/promises';
import { describeWithCorpus, fileOf, temporaryFolder, testObject } from '@hounsfield/testkit';
import { describe, expect, it } from 'vitest';
import { quickHeader } from './quick-header.ts';
import { readStoreHeader, type StoreHeader } from './store-header.ts';

const CT = '1.2.840.10008.5.1.4.1.1.2';
const ct = testObject(CT, 'one', [['Modality', 'CT']]);

describe('a glance at a file to be sent', () => {
  it('finds what a closer look finds', async () => {
    await using folder = await temporaryFolder();
    const path = folder.file('a.dcm');
    await writeFile(path, ct.bytes);
    expect(quickHeader(path)).toEqual(await readStoreHeader(path));
  });

  it('finds the same or nothing when any byte of the front is another one', async () => {
    await using folder = await temporaryFolder();
    const path = folder.file('a.dcm');
    let found = 0;
    for (let at = 128; at < 460; at += 2) {
      const bytes = ct.bytes.slice();
      bytes[at + ((at >> 1) & 1)]! ^= at % 8 < 4 ? 0x01 : 0x80;
      await writeFile(path, bytes);
      const quick = quickHeader(path);
      if (quick === undefined) continue;
      found++;
      expect([at, quick]).toEqual([at, await closerLook(path)]);
    }
    // Bytes of values may be others without being wrong.
    expect(found).toBeGreaterThan(15);
  });

  it('finds nothing in a file that is cut off within its front, and in none', async () => {
    await using folder = await temporaryFolder();
    const path = folder.file('a.dcm');
    const { bytes } = fileOf(ct);
    for (const length of [0, 131, 140, 200, 330]) {
      await writeFile(path, bytes.subarray(0, length));
      expect(quickHeader(path)).toBeUndefined();
    }
    expect(quickHeader(folder.path)).toBeUndefined();
    expect(() => quickHeader(folder.file('none'))).toThrow('ENOENT');
  });
});

describeWithCorpus('a glance at real files', corpus => {
  it('finds what a closer look finds, for most of them', async () => {
    let found = 0;
    const rows = corpus.rows.filter((_, at) => at % 3 === 0);
    for (const row of rows) {
      const quick = quickHeader(corpus.path(row));
      if (quick === undefined) continue;
      found++;
      expect(quick).toEqual(await closerLook(corpus.path(row)));
    }
    expect(found).toBeGreaterThan(rows.length / 2);
  });
});

function closerLook(path: string): Promise<StoreHeader | string> {
  return readStoreHeader(path).catch(String);
}
