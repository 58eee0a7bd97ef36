import { sharedFolder } from '@hounsfield/testkit';
import { StorageError } from 'hounsfield/errors';
import { describe, expect, it } from 'vitest';
import { Health } from './health.ts';
import type { Index } from './index/index.ts';
import type { BlobStore } from './storage/index.ts';

const folder = sharedFolder();

interface Rig {
  readonly freeBytes?: number;
  readonly data?: string;
  readonly failure?: StorageError;
  readonly ask?: () => Promise<readonly string[]>;
  readonly now?: () => number;
}

function started({ freeBytes = 1, data = folder.path, failure, ask = async () => [], now }: Rig = {}): Health {
  const health = new Health({ data, freeBytes, ...(now === undefined ? {} : { now }) });
  // Only what is asked of them is there.
  health.started({ index: { blobKeys: ask } as unknown as Index, blobs: { failure } as unknown as BlobStore });
  return health;
}

describe('whether the archive is ready', () => {
  it('it is when disk and index answer, and not before it has started or while it stops', async () => {
    expect(await new Health({ data: folder.path, freeBytes: 1 }).notReady()).toBe('starting');
    const health = started();
    expect(await health.notReady()).toBeUndefined();
    health.stopping();
    expect([await health.notReady(), health.closed]).toEqual(['stopping', 'stopping']);
  });

  it.each<[string, Rig]>([
    ['sync-failed', { failure: new StorageError('sync-failed') }],
    ['disk-full', { freeBytes: Number.MAX_SAFE_INTEGER }],
    ['disk-read-only', { data: '/nowhere/at/all' }],
    ['index-locked', { ask: () => Promise.reject(new StorageError('index-locked')) }],
    ['index-failed', { ask: () => Promise.reject(new Error('x')) }],
  ])('says %s', async (reason, rig) => {
    expect(await started(rig).notReady()).toBe(reason);
  });

  it('looks once a second, however often it is asked', async () => {
    let asked = 0;
    let time = 0;
    const health = started({ ask: async () => (asked++ < 0 ? ['x'] : []), now: () => time });
    await Promise.all([health.notReady(), health.notReady()]);
    time = 999;
    await health.notReady();
    expect(asked).toBe(1);
    time = 1000;
    await health.notReady();
    expect(asked).toBe(2);
  });
});
