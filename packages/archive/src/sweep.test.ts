import { randomBytes } from 'node:crypto';
import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ctSeries, folderForEach } from '@hounsfield/testkit';
import { explicitVrLittleEndian, parse, toBytes } from 'hounsfield/data';
import { describe, expect, it, vi } from 'vitest';
import { type Index, openIndex } from './index/index.ts';
import { defaultIngestLimits, type IngestOptions } from './ingest/index.ts';
import { createLog } from './log.ts';
import { FileBlobStore } from './storage/index.ts';
import { readSeal } from './storage/seal.ts';
import { sweep } from './sweep.ts';
import { arrivalOf, ingestInto } from './testing/arrivals.ts';

const folder = folderForEach();

const objects = ctSeries({ count: 5, rows: 16, columns: 16 });

describe('the sweep at the start', () => {
  it('rebuilds an index that was lost from the stored objects', async () => {
    const before = await filled();
    await before.close();
    await rm(folder.file('index.db'));
    const { options, index, close } = await open();
    expect(await sweep(options)).toEqual({ indexed: 5, duplicate: 0, version: 0, damaged: 0 });
    for (const { sopInstanceUid, dataSet } of objects) {
      const facts = await index.locate(sopInstanceUid);
      expect(facts?.length).toBeGreaterThan(dataSet.length);
      expect(facts?.frames).toBe(1);
    }
    expect(await sweep(options)).toEqual({ indexed: 0, duplicate: 0, version: 0, damaged: 0 });
    await close();
  });

  it('reports a file that lost its end when the index is lost too, and puts it aside where no start removes it', async () => {
    const before = await filled();
    await before.close();
    await rm(folder.file('index.db'));
    const [name = ''] = await readdir(bucket());
    await writeFile(join(bucket(), name), randomBytes(5000));
    const { options, close } = await open();
    const reported = vi.spyOn(options.log, 'error');
    expect(await sweep(options)).toEqual({ indexed: 4, duplicate: 0, version: 0, damaged: 1 });
    expect(reported).toHaveBeenCalledOnce();
    const aside = name.replace('.dcm', '.unsealed');
    expect(await readdir(bucket())).toContain(aside);
    await close();
    const again = await open();
    expect(await sweep(again.options)).toEqual({ indexed: 0, duplicate: 0, version: 0, damaged: 0 });
    expect(await readdir(bucket())).toContain(aside);
    await again.close();
  });

  it('reports a file whose bytes are not those of its digest, and leaves it where it is', async () => {
    const before = await filled();
    await before.close();
    await rm(folder.file('index.db'));
    const names = await readdir(bucket());
    const contents = await Promise.all(names.map(name => readFile(join(bucket(), name))));
    const at = contents.findIndex(bytes => bytes.length > 0);
    const { length } = readSeal(contents[at]!, contents[at]!.length)!;
    contents[at]![length - 1]! ^= 0xff;
    await writeFile(join(bucket(), names[at]!), contents[at]!);
    const { options, close } = await open();
    expect(await sweep(options)).toEqual({ indexed: 4, duplicate: 0, version: 0, damaged: 1 });
    expect(await readdir(bucket())).toContain(names[at]);
    await close();
  });

  it('mends a record whose file is gone by a whole copy that has no record', async () => {
    const before = await filled();
    await before.close();
    const [name = ''] = await fullFiles();
    const copy = `${'f'.repeat(32)}.dcm`;
    await rename(join(bucket(), name), join(bucket(), copy));
    const { options, index, close } = await open();
    const keys = () => index.blobKeys('000000-');
    expect((await keys()).some(key => key.includes(name.slice(0, 32)))).toBe(true);
    expect(await sweep(options)).toEqual({ indexed: 1, duplicate: 0, version: 0, damaged: 0 });
    expect((await keys()).filter(key => key.includes('f'.repeat(32)))).toHaveLength(1);
    expect(await keys()).toHaveLength(5);
    expect(await sweep(options)).toEqual({ indexed: 0, duplicate: 0, version: 0, damaged: 0 });
    await close();
  });

  it.each([
    ['file', 700],
    ['seal', -20],
  ])(
    'removes one whose %s is damaged and that a crash left behind where it was mended by another file',
    async (_, at) => {
      const before = await filled();
      await before.close();
      const [name = ''] = await fullFiles();
      const left = `${'e'.repeat(32)}.dcm`;
      const bytes = await readFile(join(bucket(), name));
      await writeFile(join(bucket(), left), bytes.with(at, bytes.at(at)! ^ 1));
      const { options, index, close } = await open();
      expect(await sweep(options)).toEqual({ indexed: 0, duplicate: 1, version: 0, damaged: 0 });
      expect(await readdir(bucket())).not.toContain(left);
      expect(await readdir(bucket())).toContain(name);
      expect(await index.blobKeys('000000-')).toHaveLength(5);
      await close();
    },
  );

  it('keeps other content of an instance as a version of it, in the order of reception: nobody was refused', async () => {
    const before = await filled();
    const [{ sopInstanceUid, dataSet, ...rest } = objects[0]!] = objects;
    const changed = parse(dataSet, { encoding: explicitVrLittleEndian }).with({ StudyDescription: 'changed' });
    const ingest = ingestInto(before.options.blobs, before.index, {}, { keepsVersions: true, now: () => Date.now() });
    const again = arrivalOf({ ...rest, sopInstanceUid, dataSet: toBytes(changed) });
    expect(await ingest.take(again)).toMatchObject({ kind: 'stored', isVersion: true, isDuplicate: false });
    const versions = (index: Index) => index.upkeep({ what: 'versions', sopInstanceUid });
    const known = await versions(before.index);
    expect(known).toHaveLength(2);
    await before.close();
    const { options, close } = await open();
    expect(await sweep(options)).toEqual({ indexed: 0, duplicate: 0, version: 0, damaged: 0 });
    await close();
    await rm(folder.file('index.db'));
    const fresh = await open();
    expect(await sweep(fresh.options)).toEqual({ indexed: 5, duplicate: 0, version: 1, damaged: 0 });
    expect((await versions(fresh.index)).map(row => row['blob_key'])).toEqual(known.map(row => row['blob_key']));
    await fresh.close();
  });

  it('removes what was never received whole, and leaves files that are not its own alone', async () => {
    const before = await filled();
    await before.close();
    const count = (await readdir(bucket())).length;
    await writeFile(join(bucket(), `${'0'.repeat(32)}.part`), randomBytes(5000));
    await writeFile(join(bucket(), 'README.txt'), 'mine');
    const { options, close } = await open();
    await sweep(options);
    expect((await readdir(bucket())).toSorted()).toContain('README.txt');
    expect(await readdir(bucket())).toHaveLength(count + 1);
    await close();
  });
});

function bucket(): string {
  return folder.file('blobs', '000', '000');
}

interface Opened {
  readonly options: IngestOptions;
  readonly index: Index;
  close(): Promise<void>;
}

async function open(): Promise<Opened> {
  const blobs = await FileBlobStore.open(folder.path);
  const index = await openIndex(folder.file('index.db'));
  const close = async (): Promise<void> => {
    await blobs.close();
    await index.close();
  };
  const log = createLog({ level: 'silent' });
  return { options: { blobs, index, log, now: () => 0, limits: defaultIngestLimits }, index, close };
}

async function filled(): Promise<Opened> {
  const opened = await open();
  const ingest = ingestInto(opened.options.blobs, opened.index);
  for (const object of objects) expect(await ingest.take(arrivalOf(object))).toMatchObject({ kind: 'stored' });
  return opened;
}

/** Names of files that hold an object. */
async function fullFiles(): Promise<string[]> {
  const names = await readdir(bucket());
  const sizes = await Promise.all(names.map(async name => (await stat(join(bucket(), name))).size));
  return names.filter((_, k) => sizes[k]! > 0);
}
