import { StorageError } from 'hounsfield/errors';
import { describe, expect, it } from 'vitest';
import { FileBlobStore } from '../storage/index.ts';
import { arrivalOf } from '../testing/arrivals.ts';
import type { Fault, MemoryFiles, PowerCut } from '../testing/memory-files.ts';
import { archive, blobsOf, ct, digestOf } from './ingest-rig.fixture.ts';
import { refusals } from './refusal.ts';

describe('ingest when something fails', () => {
  it('keeps nothing and throws what the source threw when the peer is gone', async () => {
    const { ingest, index, files } = await archive();
    const gone = new Error('gone');
    async function* data() {
      yield ct.dataSet.subarray(0, 5000);
      throw gone;
    }
    await expect(ingest.take({ ...arrivalOf(ct), data: data() })).rejects.toBe(gone);
    expect(files.filled('/data')).toEqual([]);
    expect(index.records.size).toBe(0);
  });

  it.each<Fault>(['ENOSPC', 'EIO', 'EROFS'])(
    'answers A700 to %s at any call, and indexes nothing whose blob is not whole',
    async fault => {
      const calls = await callsOfOneObject();
      let refused = 0;
      for (let n = 1; n <= calls; n++) {
        const { ingest, index, files } = await archive();
        files.failAt(n, fault);
        const result = await ingest.take(arrivalOf(ct, 100_000));
        if (result.kind === 'stored') expect(index.records.size).toBe(1);
        else {
          refused++;
          expect(result.reason).toBe('out-of-resources');
          expect(refusals[result.reason].status).toBe(0xa700);
          expect(index.records.size).toBe(0);
          expect(blobsOf(files)).toEqual([]);
        }
      }
      expect(refused).toBeGreaterThan(5);
    },
  );

  const cuts: readonly PowerCut[] = (['kept', 'lost'] as const).flatMap(unsyncedBytes =>
    (['kept', 'lost'] as const).map(unsyncedNames => ({ unsyncedBytes, unsyncedNames })),
  );

  it.each(cuts)('indexes only what is durable: whole after a power cut at any call (%o)', async cut => {
    const calls = await callsOfOneObject();
    for (let n = 1; n <= calls + 1; n++) {
      const { ingest, index, files } = await archive();
      files.failAt(n, 'crash');
      const result = await ingest.take(arrivalOf(ct, 100_000));
      if (result.kind === 'stored') expect(index.records.size).toBe(1);
      const after = await FileBlobStore.open('/data', files.afterPowerCut(cut));
      const known = new Set([...index.records.values()].map(record => record.blobKey));
      for await (const { isKnown } of after.recover(async () => known))
        expect(isKnown || result.kind === 'refused').toBe(true);
      for (const { blobKey, digest } of index.records.values()) {
        const chunks: Uint8Array[] = [];
        for await (const chunk of after.get(blobKey)) chunks.push(chunk);
        const stored = Buffer.concat(chunks).subarray(-ct.dataSet.length);
        expect(digestOf(stored)).toBe(digest);
      }
    }
  });

  it('asks the index only after the blob has its durable name', async () => {
    const { ingest, index, files } = await archive();
    let left: MemoryFiles | undefined;
    index.before = () => {
      left = files.afterPowerCut({ unsyncedBytes: 'lost', unsyncedNames: 'lost' });
    };
    await ingest.take(arrivalOf(ct));
    expect(blobsOf(left!)).toHaveLength(1);
  });

  it('leaves the blob for the next start when the index fails, and removes it when the index has no room', async () => {
    for (const [code, left] of [
      ['index-failed', 1],
      ['disk-full', 0],
      ['index-unreachable', 0],
    ] as const) {
      const { ingest, index, files } = await archive();
      index.before = () => {
        throw new StorageError(code);
      };
      expect(await ingest.take(arrivalOf(ct))).toEqual({ kind: 'refused', reason: 'out-of-resources' });
      expect(blobsOf(files)).toHaveLength(left);
    }
  });
});

async function callsOfOneObject(): Promise<number> {
  const { ingest, files } = await archive();
  files.failAt(Number.POSITIVE_INFINITY, 'EIO');
  await ingest.take(arrivalOf(ct, 100_000));
  expect(files.calls).toBeGreaterThan(8);
  return files.calls;
}
