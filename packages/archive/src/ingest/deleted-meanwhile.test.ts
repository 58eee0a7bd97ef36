import { ctSlice, describeWithDatabases, temporaryFolder } from '@hounsfield/testkit';
import { explicitVrLittleEndian, parse, toBytes } from 'hounsfield/data';
import { describe, expect, it } from 'vitest';
import { type FileIndex, type Index, openConfiguredIndex, type Upkeep } from '../index/index.ts';
import { durabilities, FileBlobStore } from '../storage/index.ts';
import { arrivalOf, ingestInto } from '../testing/arrivals.ts';
import { MemoryFiles } from '../testing/memory-files.ts';
import { MemoryIndex } from '../testing/memory-index.ts';

const ct = ctSlice(0, { rows: 16, columns: 16 });
const { sopInstanceUid } = ct;
const dataSet = parse(ct.dataSet, { encoding: explicitVrLittleEndian });
const other = { ...ct, dataSet: toBytes(dataSet.with({ StudyDescription: 'another' })) };

describeWithDatabases('an instance that is deleted in the moment in which it comes again', newDatabase => {
  it.each([
    ['the same content, before it is compared', 'versions', ct],
    ['the same content of a file that is gone, before that is mended', 'mend', ct],
    ['other content, before it is compared', 'versions', other],
  ] as const)('is stored as a new one: %s', async (_, moment, object) => {
    await using folder = await temporaryFolder();
    const place = { path: folder.file('index.db'), durability: durabilities.object };
    const index = await openConfiguredIndex({ index: await newDatabase() } as never, place);
    const blobs = await FileBlobStore.open(folder.path, index.files);
    const plain = ingestInto(blobs, index);
    expect(await plain.take(arrivalOf(ct))).toMatchObject({ isDuplicate: false });
    const before = await index.locate(sopInstanceUid);
    if (moment === 'mend') await blobs.remove(before!.blobKey);
    let isDeleted = false;
    const deleting = during(index, moment, async () => {
      if (isDeleted) return;
      isDeleted = true;
      await index.upkeep({ what: 'remove', instances: [before!.id] });
      await blobs.remove(before!.blobKey);
    });
    const ingest = ingestInto(blobs, deleting);
    expect(await ingest.take(arrivalOf(object))).toMatchObject({ kind: 'stored', isDuplicate: false });
    expect(isDeleted).toBe(true);
    const after = await index.locate(sopInstanceUid);
    const keys = await index.blobKeys('0');
    expect(keys).toEqual([after!.blobKey]);
    const bytes = new Uint8Array(after!.length);
    await blobs.read(after!.blobKey, bytes);
    expect(Buffer.from(bytes).subarray(-object.dataSet.length).equals(object.dataSet)).toBe(true);
    await blobs.close();
    await index.close();
  });
});

describe('an instance that somebody deletes and stores again and again', () => {
  it('is refused as out of resources (A700) in the end, and does not hold up anybody', async () => {
    const files = new MemoryFiles();
    await files.makeFolder('/data');
    const blobs = await FileBlobStore.open('/data', files);
    const index = new MemoryIndex();
    await ingestInto(blobs, index).take(arrivalOf(ct));
    const record = index.records.get(sopInstanceUid)!;
    let times = 0;
    index.before = () => void index.records.set(sopInstanceUid, record);
    const deleting = during(index, 'versions', () => {
      times++;
      index.records.clear();
    });
    expect(await ingestInto(blobs, deleting).take(arrivalOf(ct))).toEqual({
      kind: 'refused',
      reason: 'out-of-resources',
    });
    expect(times).toBe(8);
  });
});

/** An index before whose answer to one kind of work something happens. */
function during<I extends Index | FileIndex>(index: I, moment: Upkeep['what'], happens: () => unknown): I {
  return new Proxy(index, {
    get(target, name) {
      if (name === 'upkeep')
        return async (work: Upkeep) => {
          if (work.what === moment) await happens();
          return target.upkeep(work);
        };
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
