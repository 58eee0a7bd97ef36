import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ctSeries, folderForEach } from '@hounsfield/testkit';
import { describe, expect, it } from 'vitest';
import { openIndex } from './index/index.ts';
import { FileBlobStore } from './storage/index.ts';
import { arrivalOf, ingestInto } from './testing/arrivals.ts';
import { type FoundFlaw, type VerifyProgress, verifyObjects } from './verify.ts';

const folder = folderForEach();

const objects = ctSeries({ count: 5, rows: 16, columns: 16 });

describe('verifying the stored objects (TRUST §3)', () => {
  it('finds all of them whole, beside an archive that runs, and changes nothing', async () => {
    const close = await filled();
    const before = await contents();
    const progress: VerifyProgress[] = [];
    const verified = await verifyObjects(folder.path, { onProgress: each => progress.push(each) });
    const bytes = objects.reduce((sum, { dataSet }) => sum + dataSet.length, 0);
    expect(verified).toEqual({ whole: 5, damaged: 0, missing: 0, bytes, hasIndex: true });
    expect(progress.at(-1)).toMatchObject({ done: before.size, total: before.size, bytes });
    expect(await contents()).toEqual(before);
    await close();
  });

  it('names what has changed, what is cut off and what is gone, by file and SOP Instance UID', async () => {
    await (await filled())();
    const [changed = '', cut = '', gone = '', sealed = ''] = await fullFiles();
    const bytes = await readFile(changed);
    await writeFile(changed, bytes.with(700, bytes[700]! ^ 1));
    await writeFile(cut, (await readFile(cut)).subarray(0, 900));
    await rm(gone);
    // An index that is made anew would not have it.
    const whole = await readFile(sealed);
    await writeFile(sealed, whole.with(-20, whole.at(-20)! ^ 1));
    const flaws: FoundFlaw[] = [];
    const verified = await verifyObjects(folder.path, { onFlaw: flaw => flaws.push(flaw) });
    expect(verified).toMatchObject({ whole: 1, damaged: 3, missing: 1 });
    const paths = [changed, cut, gone, sealed].map(path => path.slice(folder.path.length + 1));
    expect(new Map(flaws.map(({ file, why }) => [file, why]))).toEqual(
      new Map([
        [paths[0], 'damaged'],
        [paths[1], 'damaged'],
        [paths[2], 'missing'],
        [paths[3], 'damaged'],
      ]),
    );
    const uids = new Set(objects.map(({ sopInstanceUid }) => sopInstanceUid));
    for (const { sopInstanceUid = '' } of flaws) expect(uids.delete(sopInstanceUid)).toBe(true);
  });

  it('reads what the files say of themselves where the index is elsewhere', async () => {
    await (await filled())();
    for (const ending of ['', '-wal', '-shm']) await rm(folder.file(`index.db${ending}`), { force: true });
    const [changed = '', gone = ''] = await fullFiles();
    const bytes = await readFile(changed);
    await writeFile(changed, bytes.with(700, bytes[700]! ^ 1));
    await rm(gone);
    const verified = await verifyObjects(folder.path);
    expect(verified).toMatchObject({ whole: 3, damaged: 1, missing: 0, hasIndex: false });
  });

  it('refuses a folder that holds no objects, and makes none of it', async () => {
    await mkdir(folder.file('other'));
    await expect(verifyObjects(folder.file('other'))).rejects.toMatchObject({ code: 'data-folder-unusable' });
    expect(await readdir(folder.file('other'))).toEqual([]);
  });
});

async function filled(): Promise<() => Promise<void>> {
  const index = await openIndex(folder.file('index.db'));
  const blobs = await FileBlobStore.open(folder.path, index.files);
  const ingest = ingestInto(blobs, index);
  for (const object of objects) {
    expect(await ingest.take(arrivalOf(object))).toMatchObject({ kind: 'stored' });
  }
  return async () => {
    await blobs.close();
    await index.close();
  };
}

/** Paths of files that hold an object. */
async function fullFiles(): Promise<string[]> {
  const found = await contents();
  return [...found].flatMap(([path, size]) => (size > 0 ? [path] : []));
}

async function contents(): Promise<Map<string, number>> {
  const names = (await readdir(folder.path, { recursive: true })).filter(name => name.endsWith('.dcm')).toSorted();
  const paths = names.map(name => join(folder.path, name));
  return new Map(await Promise.all(paths.map(async path => [path, (await stat(path)).size] as const)));
}
