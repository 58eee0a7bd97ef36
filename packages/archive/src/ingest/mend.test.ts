import { ctSlice } from '@hounsfield/testkit';
import { expect, it } from 'vitest';
import { digestOf, FileBlobStore } from '../storage/index.ts';
import { arrivalOf, ingestInto } from '../testing/arrivals.ts';
import { type Fault, MemoryFiles, type PowerCut } from '../testing/memory-files.ts';
import { MemoryIndex } from '../testing/memory-index.ts';
import { isWholeFile } from '../wholeness.ts';

const ct = ctSlice(0, { rows: 16, columns: 16 });
const LOST: PowerCut = { unsyncedBytes: 'lost', unsyncedNames: 'lost' };
const KEPT: PowerCut = { unsyncedBytes: 'kept', unsyncedNames: 'kept' };

it.each<[string, Fault, PowerCut | undefined]>([
  ['the disk fails', 'EIO', undefined],
  ['the disk is full', 'ENOSPC', undefined],
  ['the power fails, and what was not synced is lost', 'crash', LOST],
  ['the power fails, and what was not synced is there', 'crash', KEPT],
])(
  'what is mended is whole before it is acknowledged, and can be mended later where %s at any call',
  async (_, fault, cut) => {
    let mended = 0;
    let refused = 0;
    const calls = await callsOfMending();
    for (let n = 1; n <= calls; n++) {
      const files = await filled();
      files.at.failAt(n, fault);
      const result = await ingestInto(files.blobs, files.index, {}, { now: () => 2000 }).take(arrivalOf(ct));
      if (result.kind === 'stored') mended++;
      else refused++;
      files.at.failAt(Number.POSITIVE_INFINITY, fault);
      const after = cut === undefined ? files.at : files.at.afterPowerCut(cut);
      const blobs = await FileBlobStore.open('/data', after);
      const known = new Set([...files.index.records.values()].map(record => record.blobKey));
      for await (const _blob of blobs.recover(async () => known));
      if (result.kind === 'stored') expect(await isWhole(blobs, files.index)).toBe(true);
      const again = ingestInto(blobs, files.index, {}, { now: () => 3000 });
      expect(await again.take(arrivalOf(ct))).toMatchObject({ kind: 'stored', isDuplicate: true });
      expect(await isWhole(blobs, files.index)).toBe(true);
      const seal = await blobs.seal(keyIn(files.index));
      expect(seal).toMatchObject({ receivedAt: 1000, digest: digestOf(keyIn(files.index)), order: files.order });
    }
    expect(refused).toBeGreaterThan(3);
    expect(mended).toBeGreaterThan(0);
  },
);

/** A store with one object, one bit of whose file has changed. */
async function filled() {
  const at = new MemoryFiles();
  await at.makeFolder('/data');
  await (await at.openFolder('/')).sync();
  const blobs = await FileBlobStore.open('/data', at);
  const index = new MemoryIndex();
  await ingestInto(blobs, index, {}, { now: () => 1000 }).take(arrivalOf(ct));
  const order = (await blobs.seal(keyIn(index)))?.order;
  const [path = ''] = [...at.tree('/data/blobs')].find(([, bytes]) => bytes.length > 0) ?? [];
  at.change(path, bytes => bytes.with(700, bytes[700]! ^ 4));
  return { at, blobs, index, order };
}

async function callsOfMending(): Promise<number> {
  const { at, blobs, index } = await filled();
  at.failAt(Number.POSITIVE_INFINITY, 'EIO');
  await ingestInto(blobs, index, {}, { now: () => 2000 }).take(arrivalOf(ct));
  return at.calls;
}

function keyIn(index: MemoryIndex): string {
  return index.records.get(ct.sopInstanceUid)!.blobKey;
}

async function isWhole(blobs: FileBlobStore, index: MemoryIndex): Promise<boolean> {
  const bytes = new Uint8Array(index.records.get(ct.sopInstanceUid)!.length);
  await blobs.read(keyIn(index), bytes);
  return isWholeFile(bytes, keyIn(index));
}
