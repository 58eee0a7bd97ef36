import { createHash, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFolder } from '@hounsfield/testkit';
import { StorageError } from 'hounsfield/errors';
import { describe, expect, it } from 'vitest';
import { type Fault, MemoryFiles, type PowerCut } from '../testing/memory-files.ts';
import type { BlobKey, BlobStore, RecoveredBlob } from './blob-store.ts';
import { newDigest } from './digest.ts';
import { FileBlobStore } from './file-blob-store.ts';
import { readSeal } from './seal.ts';

describe('a file blob store', () => {
  it('gives back the bytes that were put in, as a file of its own name below blobs', async () => {
    await using folder = await temporaryFolder();
    const store = await FileBlobStore.open(folder.path);
    const bytes = randomBytes(3_000_000);
    const key = await put(store, bytes, 65_536);
    expect(digestOf(await take(store, key))).toBe(digestOf(bytes));
    await store.close();
    const [bucket = '', random, digest] = key.split('-');
    expect(digest).toBe(digestOf(bytes));
    const path = join(folder.path, 'blobs', bucket.slice(0, 3), bucket.slice(3), `${random}.dcm`);
    const file = await readFile(path);
    expect(file.subarray(0, bytes.length).equals(bytes)).toBe(true);
    expect(readSeal(file, file.length)).toMatchObject({ length: bytes.length, digest, receivedAt: 1 });
  });

  it.each([
    [0, 10],
    [5, 6],
    [299_990, 300_000],
    [100_000, 290_000],
    [7, 7],
  ])('gives bytes %i to %i of a blob', async (start, end) => {
    const store = await memoryStore(new MemoryFiles());
    const bytes = randomBytes(300_000);
    const key = await put(store, bytes, 10_000);
    expect(Buffer.concat(await all(store.get(key, { start, end }))).equals(bytes.subarray(start, end))).toBe(true);
  });

  it('reads the first bytes of a blob into memory of the caller, and no less', async () => {
    const store = await memoryStore(new MemoryFiles());
    const bytes = randomBytes(300_000);
    const key = await put(store, bytes, 10_000);
    const target = new Uint8Array(bytes.length);
    await store.read(key, target);
    expect(Buffer.from(target).equals(bytes)).toBe(true);
    await expect(store.read(key, new Uint8Array(400_000))).rejects.toMatchObject({ code: 'blob-damaged' });
    await store.remove(key);
    await expect(store.read(key, target)).rejects.toMatchObject({ code: 'blob-missing' });
  });

  it('throws blob-damaged for a range behind the end and blob-missing for a blob that is gone', async () => {
    const store = await memoryStore(new MemoryFiles());
    const key = await put(store, randomBytes(100), 100);
    await expect(all(store.get(key, { start: 90, end: 5000 }))).rejects.toMatchObject({ code: 'blob-damaged' });
    await store.remove(key);
    await expect(all(store.get(key))).rejects.toMatchObject({ code: 'blob-missing' });
    await store.remove(key);
  });

  it.each(['', '../../etc/passwd', '000000-..-..', `000000-${'a'.repeat(32)}-${'b'.repeat(63)}/`])(
    'refuses the key %j, which it never gave',
    async key => {
      const store = await memoryStore(new MemoryFiles());
      await expect(all(store.get(key))).rejects.toMatchObject({ code: 'invalid-key' });
      await expect(store.remove(key)).rejects.toMatchObject({ code: 'invalid-key' });
    },
  );

  it('has the name of a blob on the disk before its bytes, and both before it answers', async () => {
    const files = new MemoryFiles();
    const store = await memoryStore(files);
    files.log.length = 0;
    const key = await put(store, randomBytes(600_000), 50_000);
    const random = key.split('-')[1] ?? '';
    const at = (step: string) => files.log.findIndex(line => line.startsWith(step) && line.includes(random));
    const folderSync = files.log.findIndex(line => line.startsWith('sync folder /data/blobs/000/000'));
    expect(at('create')).toBeLessThan(folderSync);
    expect(folderSync).toBeLessThan(at('append'));
    expect(at('append')).toBeLessThan(at('sync'));
    // At this moment it is acknowledged: all that was lost must be found again.
    const after = files.afterPowerCut({ unsyncedBytes: 'lost', unsyncedNames: 'lost' });
    expect([...after.tree('/data').keys()].some(path => path.includes(random))).toBe(true);
    await store.close();
    expect(at('rename')).toBe(-1);
  });

  it('syncs a folder once for many objects', async () => {
    const files = new MemoryFiles();
    const store = await memoryStore(files);
    await Promise.all(Array.from({ length: 200 }, () => put(store, randomBytes(1000), 100)));
    await store.close();
    expect(files.log.filter(line => line.startsWith('sync /'))).toHaveLength(200);
    expect(files.log.filter(line => line.startsWith('sync folder')).length).toBeLessThanOrEqual(12);
  });

  it('begins a new folder when one is full and goes on in the last one after a restart', async () => {
    const files = new MemoryFiles();
    const store = await memoryStore(files);
    const put50 = (from: BlobStore) => Promise.all(Array.from({ length: 50 }, () => put(from, randomBytes(10), 10)));
    for (let n = 0; n < 21; n++) await put50(store);
    await store.close();
    const again = await memoryStore(files);
    await put50(again);
    await again.close();
    const perBucket = new Map<string, number>();
    for (const path of files.tree('/data/blobs/000').keys()) {
      const bucket = path.slice('/data/blobs/'.length, -'/'.length).slice(0, 7);
      perBucket.set(bucket, (perBucket.get(bucket) ?? 0) + 1);
    }
    expect([...perBucket]).toEqual([
      ['000/000', 1024],
      ['000/001', 76],
    ]);
  });

  it('makes the source wait and holds two rooms at most when the disk is slow', async () => {
    const files = new MemoryFiles();
    const store = await memoryStore(files);
    let append = (): void => {};
    const create = files.create.bind(files);
    files.create = async path => ({
      ...(await create(path)),
      append: () =>
        new Promise<void>(resolve => {
          append = resolve;
        }),
    });
    const pending = store.put(FORM);
    const chunk = new Uint8Array(64 * 1024);
    let taken = 0;
    let waiting: Promise<void> | undefined;
    for (; waiting === undefined && taken < 1000; taken++) waiting = pending.write(chunk);
    expect(taken * chunk.length).toBe(2 * 64 * 1024);
    let goesOn = false;
    const done = waiting!.then(() => {
      goesOn = true;
    });
    for (let n = 0; n < 200; n++) await new Promise(resolve => setImmediate(resolve));
    expect(goesOn).toBe(false);
    append();
    await done;
  });

  it('makes the source wait for each write where no rooms are left', async () => {
    const files = new MemoryFiles();
    files.rooms.take = () => undefined;
    const store = await memoryStore(files);
    const bytes = randomBytes(400_000);
    const pending = store.put(FORM);
    for (let at = 0; at < bytes.length; at += 100_000) {
      const isWritten = pending.write(bytes.subarray(at, at + 100_000));
      expect(isWritten).toBeDefined();
      await isWritten;
    }
    const { key, durable } = await pending.commit({ digest: digestOf(bytes), receivedAt: 1 });
    await durable;
    expect(digestOf(await take(store, key))).toBe(digestOf(bytes));
  });

  it('keeps nothing of the memory that it is given: the source may write to it again at once', async () => {
    const store = await memoryStore(new MemoryFiles());
    const pending = store.put(FORM);
    const chunk = new Uint8Array(50_000);
    const sent: Uint8Array[] = [];
    for (let n = 0; n < 10; n++) {
      sent.push(randomBytes(chunk.length));
      chunk.set(sent[n]!);
      const isWritten = pending.write(chunk);
      chunk.fill(0xff);
      await isWritten;
    }
    const committed = await pending.commit({ digest: '0'.repeat(32), receivedAt: 0 });
    await committed.durable;
    expect(Buffer.compare(await take(store, committed.key), Buffer.concat(sent))).toBe(0);
  });

  it('leaves nothing of a blob that was given up, and nothing at all when it is closed empty', async () => {
    const files = new MemoryFiles();
    const store = await memoryStore(files);
    const given = store.put(FORM);
    given.write(randomBytes(1_000_000));
    await given.abort();
    expect(files.filled('/data')).toEqual([]);
    expect(files.rooms.out.size).toBe(0);
    await store.close();
    expect([...files.tree('/data/blobs/000').keys()]).toEqual([]);
  });

  it('removes what an earlier run did not finish, and reports what it had acknowledged in the order it came', async () => {
    const files = new MemoryFiles();
    const store = await memoryStore(files);
    const left = store.put(FORM);
    left.write(randomBytes(1_000_000));
    const bytes = randomBytes(1000);
    const key = await put(store, bytes, 1000);
    const unknown: BlobKey[] = [];
    for (let n = 0; n < 5; n++) unknown.push(await put(store, randomBytes(10), 10, 100 - n));
    // The clock went backwards meanwhile.
    const after = await memoryStore(files.afterPowerCut({ unsyncedBytes: 'kept', unsyncedNames: 'lost' }));
    expect(await recovered(after, [key])).toMatchObject([
      { key, isKnown: true },
      ...unknown.map((each, n) => ({ key: each, isKnown: false, receivedAt: 100 - n })),
    ]);
    expect(digestOf(await take(after, key))).toBe(digestOf(bytes));
  });

  it('does not bring back what was removed for good', async () => {
    const files = new MemoryFiles();
    const store = await memoryStore(files);
    const keys = [await put(store, randomBytes(10), 10), await put(store, randomBytes(10), 10)];
    await store.remove(keys[0]!, { forGood: true });
    const after = await memoryStore(files.afterPowerCut({ unsyncedBytes: 'lost', unsyncedNames: 'lost' }));
    expect(await recovered(after, [])).toMatchObject([{ key: keys[1], isKnown: false, receivedAt: 1 }]);
  });

  it('still reads the files of the first layout, which have their digest in their names', async () => {
    const files = new MemoryFiles();
    const store = await memoryStore(files);
    await put(store, randomBytes(10), 10);
    const folder = '/data/blobs/000/000';
    const bytes = randomBytes(1000);
    const digest = createHash('sha256').update(bytes).digest('hex');
    const key = `000000-${'a'.repeat(32)}-${digest}`;
    const known = `000000-${'b'.repeat(32)}-${digest}`;
    for (const name of [`${'a'.repeat(32)}-${digest}.dcm`, `${'b'.repeat(32)}.part`, `${'c'.repeat(32)}.part`]) {
      await (await files.create(`${folder}/${name}`)).append([bytes]);
    }
    const after = await memoryStore(files);
    const found = await recovered(after, [known]);
    expect(found).toContainEqual({ key, isKnown: false });
    expect(found).toContainEqual({ key: known, isKnown: true });
    expect(found).toHaveLength(3);
    for (const each of [key, known]) expect((await take(after, each)).equals(bytes)).toBe(true);
    expect([...files.tree('/data').keys()].some(path => path.includes('c'.repeat(32)))).toBe(false);
  });
});

describe('a file blob store whose disk fails', () => {
  const faults: readonly [Fault, RegExp][] = [
    ['ENOSPC', /^disk-full$/],
    ['EROFS', /^(disk-read-only|sync-failed)$/],
    ['EIO', /^(disk-error|sync-failed)$/],
  ];

  it.each(faults)(
    'answers %s at any call with a typed error, loses nothing acknowledged and leaves nothing half',
    async (fault, code) => {
      const calls = await callsOfThreePuts();
      for (let n = 1; n <= calls; n++) {
        const files = new MemoryFiles();
        const store = await memoryStore(files);
        files.failAt(n, fault);
        const acknowledged = new Map<BlobKey, Uint8Array>();
        for (const bytes of threeBlobs) {
          try {
            acknowledged.set(await put(store, bytes, 100_000), bytes);
          } catch (error) {
            expect(error).toBeInstanceOf(StorageError);
            expect((error as StorageError).code).toMatch(code);
          }
        }
        // A full disk is no reason to give up: the next object fits again.
        if (store.failure === undefined) expect(acknowledged.size).toBeGreaterThanOrEqual(2);
        else expect(store.failure.code).toBe('sync-failed');
        if (fault === 'ENOSPC') expect(store.failure).toBeUndefined();
        for (const [key, bytes] of acknowledged) expect(digestOf(await take(store, key))).toBe(digestOf(bytes));
        expect(files.filled('/data')).toHaveLength(acknowledged.size);
        await store.close();
        expect(files.rooms.out.size, `rooms lost with a fault at call ${n}`).toBe(0);
        const again = await memoryStore(files);
        expect(await recovered(again, acknowledged.keys())).toHaveLength(acknowledged.size);
        for (const [key, bytes] of acknowledged) expect(digestOf(await take(again, key))).toBe(digestOf(bytes));
      }
    },
  );

  const cuts: readonly PowerCut[] = (['kept', 'lost'] as const).flatMap(unsyncedBytes =>
    (['kept', 'lost'] as const).map(unsyncedNames => ({ unsyncedBytes, unsyncedNames })),
  );

  it.each(cuts)(
    'keeps all that it acknowledged when the power fails at any call ($unsyncedBytes bytes, $unsyncedNames names)',
    async cut => {
      const calls = await callsOfThreePuts();
      for (let n = 1; n <= calls + 1; n++) {
        const files = new MemoryFiles();
        const store = await memoryStore(files);
        files.failAt(n, 'crash');
        const acknowledged = new Map<BlobKey, Uint8Array>();
        await Promise.all(
          threeBlobs.map(async bytes => {
            const key = await put(store, bytes, 100_000).catch(() => undefined);
            if (key !== undefined) acknowledged.set(key, bytes);
          }),
        );
        const left = files.afterPowerCut(cut);
        const after = await memoryStore(left);
        const found = await recovered(after, acknowledged.keys());
        for (const [key, bytes] of acknowledged) expect(digestOf(await take(after, key))).toBe(digestOf(bytes));
        // Whatever is found is whole, byte for byte, and nothing half is left.
        // Only where the index knows nothing at all is the rest of a file kept, in case that it had known it.
        const whole = found.filter(({ isAside }) => isAside !== true);
        if (acknowledged.size > 0) expect(whole).toHaveLength(found.length);
        for (const { key } of whole) expect(digestOf(await take(after, key))).toBe(key.split('-')[2]);
        expect(left.filled('/data')).toHaveLength(found.length);
      }
    },
  );

  it('takes no more after a sync that failed, and still reads', async () => {
    const files = new MemoryFiles();
    const store = await memoryStore(files);
    const key = await put(store, threeBlobs[0], 1000);
    files.failNext('sync /', 'EIO');
    await expect(put(store, randomBytes(10), 10)).rejects.toMatchObject({ code: 'sync-failed' });
    expect(() => store.put(FORM)).toThrow(StorageError);
    expect(digestOf(await take(store, key))).toBe(digestOf(threeBlobs[0]));
  });

  it('takes no more from the moment it is closed, and ends what is under way', async () => {
    const files = new MemoryFiles();
    const store = await memoryStore(files);
    const pending = store.put(FORM);
    const closed = store.close();
    expect(() => store.put(FORM)).toThrow(expect.objectContaining({ code: 'index-closed' }));
    await pending.write(threeBlobs[1]);
    const { key, durable } = await pending.commit({ digest: digestOf(threeBlobs[1]), receivedAt: 1 });
    await Promise.all([durable, closed]);
    expect(digestOf(await take(await memoryStore(files), key))).toBe(digestOf(threeBlobs[1]));
  });

  it('says what to do about a folder that cannot be used', async () => {
    await using folder = await temporaryFolder();
    await expect(FileBlobStore.open(join(folder.path, 'missing'))).rejects.toBeInstanceOf(StorageError);
  });
});

const FORM = { explicitVr: true, littleEndian: true };

const threeBlobs = [randomBytes(700_000), randomBytes(10), randomBytes(300_001)] as const;

async function callsOfThreePuts(): Promise<number> {
  const files = new MemoryFiles();
  const store = await memoryStore(files);
  files.failAt(Number.POSITIVE_INFINITY, 'EIO');
  for (const bytes of threeBlobs) await put(store, bytes, 100_000);
  const { calls } = files;
  expect(calls).toBeGreaterThan(40);
  await store.close();
  return calls;
}

async function memoryStore(files: MemoryFiles): Promise<FileBlobStore> {
  if (!(await files.list('/')).includes('data')) {
    await files.makeFolder('/data');
    const root = await files.openFolder('/');
    await root.sync();
  }
  return FileBlobStore.open('/data', files);
}

async function put(store: BlobStore, bytes: Uint8Array, step: number, receivedAt = 1): Promise<BlobKey> {
  const pending = store.put(FORM);
  try {
    for (let at = 0; at < bytes.length; at += step) await pending.write(bytes.subarray(at, at + step));
  } catch (error) {
    await pending.abort();
    throw error;
  }
  const { key, durable } = await pending.commit({ digest: digestOf(bytes), receivedAt });
  await durable;
  return key;
}

async function take(store: BlobStore, key: BlobKey): Promise<Buffer> {
  return Buffer.concat(await all(store.get(key)));
}

/** What the store finds when the index knows these. */
function recovered(store: BlobStore, known: Iterable<BlobKey>): Promise<RecoveredBlob[]> {
  const keys = [...known];
  return all(store.recover(async beginning => new Set(keys.filter(key => key.startsWith(beginning)))));
}

async function all<T>(source: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const each of source) found.push(each);
  return found;
}

function digestOf(bytes: Uint8Array): string {
  const digest = newDigest();
  digest.update(bytes);
  return digest.finish();
}
