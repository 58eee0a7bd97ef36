import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFolder } from '@hounsfield/testkit';
import { StorageError } from 'hounsfield/errors';
import { describe, expect, it } from 'vitest';
import { type Fault, MemoryFiles, type PowerCut } from '../testing/memory-files.ts';
import type { BlobKey, BlobStore } from './blob-store.ts';
import { FileBlobStore } from './file-blob-store.ts';

describe('a file blob store', () => {
  it('gives back the bytes that were put in, as a file of its own name below blobs', async () => {
    await using folder = await temporaryFolder();
    const store = await FileBlobStore.open(folder.path);
    const bytes = randomBytes(3_000_000);
    const key = await put(store, bytes, 65_536);
    expect(digestOf(await take(store, key))).toBe(digestOf(bytes));
    const [bucket, digest, random] = key.split('-');
    const path = join(folder.path, 'blobs', bucket!.slice(0, 3), bucket!.slice(3), `${digest}-${random}.dcm`);
    expect(digestOf(await readFile(path))).toBe(digestOf(bytes));
    await store.close();
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

  it('throws blob-damaged for a range behind the end and blob-missing for a blob that is gone', async () => {
    const store = await memoryStore(new MemoryFiles());
    const key = await put(store, randomBytes(100), 100);
    await expect(all(store.get(key, { start: 90, end: 101 }))).rejects.toMatchObject({ code: 'blob-damaged' });
    await store.remove(key);
    await expect(all(store.get(key))).rejects.toMatchObject({ code: 'blob-missing' });
    await store.remove(key);
  });

  it.each(['', '../../etc/passwd', '000000-..-..', `000000-${'a'.repeat(64)}-${'b'.repeat(15)}/`])(
    'refuses the key %j, which it never gave',
    async key => {
      const store = await memoryStore(new MemoryFiles());
      await expect(all(store.get(key))).rejects.toMatchObject({ code: 'invalid-key' });
      await expect(store.remove(key)).rejects.toMatchObject({ code: 'invalid-key' });
    },
  );

  it('syncs the bytes before the name is given and the name before it answers', async () => {
    const files = new MemoryFiles();
    const store = await memoryStore(files);
    files.log.length = 0;
    await put(store, randomBytes(600_000), 50_000);
    const steps = files.log.map(line => line.split(' /')[0]);
    expect(steps.filter(step => step !== 'append')).toEqual([
      'create',
      'sync',
      'close',
      'make folder',
      'open folder',
      'sync folder',
      'close folder',
      'make folder',
      'open folder',
      'sync folder',
      'close folder',
      'open folder',
      'rename',
      'sync folder',
    ]);
    expect(steps.lastIndexOf('append')).toBeLessThan(steps.indexOf('sync'));
    files.log.length = 0;
    await put(store, randomBytes(10), 10);
    expect(files.log.map(line => line.split(' /')[0])).toEqual([
      'create',
      'append',
      'sync',
      'close',
      'rename',
      'sync folder',
    ]);
  });

  it('shares folder syncs among all that commit at the same time', async () => {
    const files = new MemoryFiles();
    const store = await memoryStore(files);
    await put(store, randomBytes(10), 10);
    files.log.length = 0;
    await Promise.all(Array.from({ length: 50 }, () => put(store, randomBytes(1000), 100)));
    expect(files.log.filter(line => line.startsWith('sync /'))).toHaveLength(50);
    expect(files.log.filter(line => line.startsWith('sync folder')).length).toBeLessThanOrEqual(3);
  });

  it('begins a new folder when one is full and goes on in the last one after a restart', async () => {
    const files = new MemoryFiles();
    const store = await memoryStore(files);
    const put50 = (from: BlobStore) => Promise.all(Array.from({ length: 50 }, () => put(from, randomBytes(10), 10)));
    for (let n = 0; n < 21; n++) await put50(store);
    await store.close();
    const again = await memoryStore(files);
    await put50(again);
    const perBucket = new Map<string, number>();
    for await (const key of again.keys()) perBucket.set(key.slice(0, 6), (perBucket.get(key.slice(0, 6)) ?? 0) + 1);
    expect([...perBucket]).toEqual([
      ['000000', 1024],
      ['000001', 76],
    ]);
  });

  it('makes the source wait and holds two buffers at most when the disk is slow', async () => {
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
    const pending = store.put();
    const chunk = new Uint8Array(64 * 1024);
    let taken = 0;
    let waiting: Promise<void> | undefined;
    for (; waiting === undefined && taken < 1000; taken++) waiting = pending.write(chunk);
    expect(taken * chunk.length).toBe(512 * 1024);
    let goesOn = false;
    const done = waiting!.then(() => {
      goesOn = true;
    });
    for (let n = 0; n < 5; n++) await new Promise(resolve => setImmediate(resolve));
    expect(goesOn).toBe(false);
    append();
    await done;
  });

  it('shows nothing of a blob that was given up, and removes what an earlier run left', async () => {
    const files = new MemoryFiles();
    const store = await memoryStore(files);
    const given = store.put();
    given.write(randomBytes(1_000_000));
    await given.abort();
    expect([...files.tree('/data').keys()]).toEqual([]);
    const left = store.put();
    left.write(randomBytes(1_000_000));
    for (let n = 0; n < 10; n++) await new Promise(resolve => setImmediate(resolve));
    expect([...files.tree('/data').keys()]).toHaveLength(1);
    await memoryStore(files);
    expect([...files.tree('/data').keys()]).toEqual([]);
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
        expect(await collected(store)).toHaveLength(acknowledged.size);
        await store.close();
      }
    },
  );

  const cuts: readonly PowerCut[] = (['kept', 'lost'] as const).flatMap(unsyncedBytes =>
    (['kept', 'lost'] as const).map(unsyncedNames => ({ unsyncedBytes, unsyncedNames })),
  );

  it.each(cuts)('keeps all that it acknowledged when the power fails at any call (%o)', async cut => {
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
      const after = await memoryStore(files.afterPowerCut(cut));
      for (const [key, bytes] of acknowledged) expect(digestOf(await take(after, key))).toBe(digestOf(bytes));
      // Whatever has a name is whole: it is one of the three, byte for byte.
      for (const key of await collected(after)) {
        expect(threeBlobs.map(digestOf)).toContain(digestOf(await take(after, key)));
      }
    }
  });

  it('takes no more after a sync that failed, and still reads', async () => {
    const files = new MemoryFiles();
    const store = await memoryStore(files);
    const key = await put(store, threeBlobs[0], 1000);
    files.failAt(3, 'EIO');
    await expect(put(store, randomBytes(10), 10)).rejects.toMatchObject({ code: 'sync-failed' });
    expect(() => store.put()).toThrow(StorageError);
    expect(digestOf(await take(store, key))).toBe(digestOf(threeBlobs[0]));
  });

  it('says what to do about a folder that cannot be used', async () => {
    await using folder = await temporaryFolder();
    await expect(FileBlobStore.open(join(folder.path, 'missing'))).rejects.toBeInstanceOf(StorageError);
    await mkdir(join(folder.path, 'there'));
    const store = await FileBlobStore.open(join(folder.path, 'there'));
    await store.close();
  });
});

const threeBlobs = [randomBytes(700_000), randomBytes(10), randomBytes(300_001)] as const;

async function callsOfThreePuts(): Promise<number> {
  const files = new MemoryFiles();
  const store = await memoryStore(files);
  files.failAt(Number.POSITIVE_INFINITY, 'EIO');
  for (const bytes of threeBlobs) await put(store, bytes, 100_000);
  expect(files.calls).toBeGreaterThan(15);
  return files.calls;
}

async function memoryStore(files: MemoryFiles): Promise<FileBlobStore> {
  if (!(await files.list('/')).includes('data')) {
    await files.makeFolder('/data');
    const root = await files.openFolder('/');
    await root.sync();
  }
  return FileBlobStore.open('/data', files);
}

async function put(store: BlobStore, bytes: Uint8Array, step: number): Promise<BlobKey> {
  const pending = store.put();
  try {
    for (let at = 0; at < bytes.length; at += step) await pending.write(bytes.subarray(at, at + step));
  } catch (error) {
    await pending.abort();
    throw error;
  }
  return pending.commit(digestOf(bytes));
}

async function take(store: BlobStore, key: BlobKey): Promise<Buffer> {
  return Buffer.concat(await all(store.get(key)));
}

async function all<T>(source: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const each of source) found.push(each);
  return found;
}

function collected(store: BlobStore): Promise<BlobKey[]> {
  return all(store.keys());
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
