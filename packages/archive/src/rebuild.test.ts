import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ctSeries, folderForEach, mrSeries } from '@hounsfield/testkit';
import { explicitVrLittleEndian, parse, toBytes } from 'hounsfield/data';
import { StorageError } from 'hounsfield/errors';
import { describe, expect, it } from 'vitest';
import { openForReading } from './index/database.ts';
import { type Index, isInSequence, levels, openIndex, queryKeys } from './index/index.ts';
import { IndexReader } from './index/reader.ts';
import { defaultIngestLimits, Ingest } from './ingest/index.ts';
import { lockFolder } from './lock.ts';
import { createLog } from './log.ts';
import { rebuildIndex } from './rebuild.ts';
import { FileBlobStore } from './storage/index.ts';
import { arrivalOf, ingestInto } from './testing/arrivals.ts';

const folder = folderForEach();

const objects = [
  ...ctSeries({ count: 4, seed: 'a', rows: 16, columns: 16, patientId: 'P-1', studyDescription: 'Head' }),
  // Of the same study, which has the name that it came with first.
  ...ctSeries({ count: 2, seed: 'a', rows: 16, columns: 16, seriesNumber: 2, studyDescription: 'Later name' }),
  ...mrSeries({ count: 3, seed: 'b', rows: 16, columns: 16, patientId: 'P-2', patientName: 'Müller^Jörg' }),
].filter((object, k, all) => all.findIndex(each => each.sopInstanceUid === object.sopInstanceUid) === k);

describe('rebuilding the index', () => {
  it('gives the same answers at every level as the index that was there, and says how far it is', async () => {
    await fill();
    const before = answers();
    const seen: number[] = [];
    const rebuilt = await rebuildIndex(folder.path, { onProgress: ({ done, total }) => seen.push(done / total) });
    expect(seen).toEqual(objects.map((_, k) => (k + 1) / objects.length));
    expect(rebuilt).toMatchObject({ indexed: objects.length, duplicate: 0, version: 0, damaged: 0 });
    expect(answers()).toEqual(before);
    expect(before.map(rows => rows.length)).toEqual([2, 2, 3, objects.length]);
    expect(rebuilt.kept).toMatch(/index\.db\.\d{4}-\d\d-\d\d$/);
    expect(await readdir(folder.path)).toContain(rebuilt.kept?.split('/').at(-1));
  });

  it('keeps contents of one instance that came in the same millisecond in the order that they had', async () => {
    const [{ dataSet, ...rest } = objects[0]!] = objects;
    const contents = Array.from({ length: 24 }, (_, k) =>
      toBytes(parse(dataSet, { encoding: explicitVrLittleEndian }).with({ StudyDescription: `content ${k}` })),
    );
    const index = await openIndex(folder.file('index.db'));
    const blobs = await FileBlobStore.open(folder.path, index.files);
    const ingest = ingestInto(blobs, index, {}, { keepsVersions: true });
    const taken = contents.map(each => ingest.take(arrivalOf({ ...rest, dataSet: each })));
    for (const result of await Promise.all(taken)) expect(result.kind).toBe('stored');
    const { sopInstanceUid } = rest;
    const keys = async (from: Index): Promise<readonly unknown[]> =>
      (await from.upkeep({ what: 'versions', sopInstanceUid })).map(row => row['blob_key']);
    const before = await keys(index);
    expect(before).toHaveLength(contents.length);
    await blobs.close();
    await index.close();
    expect(await rebuildIndex(folder.path)).toMatchObject({ indexed: 1, version: contents.length - 1 });
    const rebuilt = await openIndex(folder.file('index.db'));
    expect(await keys(rebuilt)).toEqual(before);
    await rebuilt.close();
  });

  it('needs no index, or only a damaged one, and keeps each that was there', async () => {
    await fill();
    const before = answers();
    await rm(folder.file('index.db'));
    expect(await rebuildIndex(folder.path)).toEqual({ indexed: objects.length, duplicate: 0, version: 0, damaged: 0 });
    await writeFile(folder.file('index.db'), 'x'.repeat(10_000));
    await writeFile(folder.file('index.db-wal'), 'y'.repeat(10_000));
    const damaged = await rebuildIndex(folder.path);
    const again = await rebuildIndex(folder.path);
    expect(again.kept).toBe(`${damaged.kept}.2`);
    const names = await readdir(folder.path);
    expect(names.filter(name => name.startsWith('index.db.')).length).toBe(3);
    expect(names).not.toContain('index.db-wal');
    expect(answers()).toEqual(before);
  });

  it('tells of what it leaves out, goes on with the rest, and removes nothing', async () => {
    await fill();
    const names = await readdir(bucket());
    await writeFile(join(bucket(), names[0]!), 'no object');
    const left: string[] = [];
    const rebuilt = await rebuildIndex(folder.path, { onLeftOut: (key, why) => left.push(`${why} ${key}`) });
    expect(rebuilt).toMatchObject({ indexed: objects.length - 1, damaged: 1 });
    expect(left).toHaveLength(1);
    expect(left[0]).toMatch(new RegExp(`^damaged 000000-${names[0]!.slice(0, 32)}-`));
    const aside = names[0]!.replace('.dcm', '.unsealed');
    expect((await readdir(bucket())).toSorted()).toEqual(names.with(0, aside).toSorted());
  });

  it('refuses a folder that an archive runs on, and one that holds no objects', async () => {
    await mkdir(folder.file('blobs'));
    const lock = lockFolder(folder.file('lock'));
    await expect(rebuildIndex(folder.path)).rejects.toMatchObject({ code: 'data-folder-in-use' });
    lock.release();
    await expect(rebuildIndex(folder.file('elsewhere'))).rejects.toMatchObject({ code: 'data-folder-unusable' });
    expect((await readdir(folder.path)).toSorted()).toEqual(['blobs', 'lock']);
  });

  it('leaves the old index in place when it cannot make the new one', async () => {
    await mkdir(folder.file('blobs', '000', '000'), { recursive: true });
    await writeFile(join(bucket(), `${'0'.repeat(32)}.dcm`), 'no object');
    await writeFile(folder.file('index.db'), 'old');
    await mkdir(folder.file('index.db.new-wal', 'in the way'), { recursive: true });
    await expect(rebuildIndex(folder.path)).rejects.toBeInstanceOf(StorageError);
    expect(await readFile(folder.file('index.db'), 'utf8')).toBe('old');
  });
});

function bucket(): string {
  return folder.file('blobs', '000', '000');
}

async function fill(): Promise<void> {
  const index = await openIndex(folder.file('index.db'));
  const blobs = await FileBlobStore.open(folder.path, index.files);
  let now = 1_700_000_000_000;
  const log = createLog({ level: 'silent' });
  const ingest = new Ingest({ blobs, index, log, now: () => ++now, limits: defaultIngestLimits });
  for (const object of objects) expect(await ingest.take(arrivalOf(object))).toMatchObject({ kind: 'stored' });
  await blobs.close();
  await index.close();
}

/** All rows of each level with all keys, and what is known of each instance. */
function answers(): readonly (readonly unknown[])[] {
  const database = openForReading(folder.file('index.db'));
  const reader = new IndexReader(database);
  try {
    return levels.map(level => rowsAt(reader, level));
  } finally {
    database.raw.close();
  }
}

function rowsAt(reader: IndexReader, level: (typeof levels)[number]): readonly unknown[] {
  const isAbove = (key: (typeof queryKeys)[number]): boolean => levels.indexOf(key.level) <= levels.indexOf(level);
  const columns = queryKeys.filter(key => isAbove(key) && !isInSequence(key)).map(key => key.path);
  const request = { level, match: [], columns, withHeader: true, combinesDateAndTime: false };
  const { rows } = reader.search(request, { limit: 1000, offset: 0 });
  return level === 'instance' ? rows.map((row, k) => [row, reader.instances({}, 1000)[k]]) : rows;
}
