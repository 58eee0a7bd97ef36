import { createCipheriv, createHash } from 'node:crypto';
import { ctSlice } from '@hounsfield/testkit';
import { readBytes } from 'hounsfield/file';
import { describe, expect, it } from 'vitest';
import type { AuditEvent } from '../audit/index.ts';
import { arrivalOf, ingestInto } from '../testing/arrivals.ts';
import type { MemoryFiles } from '../testing/memory-files.ts';
import { archive, blobsOf, ct, digestOf, sent } from './ingest-rig.fixture.ts';
import { refusals } from './refusal.ts';

describe('ingest of an instance that comes again', () => {
  it('acknowledges an equal duplicate without a second copy, and refuses another content of the same UID', async () => {
    const { ingest, index, files } = await archive();
    await ingest.take(arrivalOf(ct));
    expect(await ingest.take(arrivalOf(ct))).toMatchObject({ kind: 'stored', isDuplicate: true });
    const other = ctSlice(0, { rows: 16, columns: 16 });
    const liar = sent(other.dataSet, { StudyDescription: 'changed' }, ct.sopInstanceUid);
    expect(await ingest.take(arrivalOf(liar))).toEqual({ kind: 'refused', reason: 'duplicate-differs' });
    expect(refusals['duplicate-differs'].status).toBe(0x0111);
    expect(blobsOf(files)).toHaveLength(1);
    expect(index.records.size).toBe(1);
  });

  it('knows what an earlier archive stored, which made another digest of it', async () => {
    for (const keepsVersions of [false, true]) {
      const { blobs, index, files } = await archive();
      const ingest = ingestInto(blobs, index, {}, { keepsVersions });
      await ingest.take(arrivalOf(ct));
      const record = index.records.get(ct.sopInstanceUid)!;
      const digest = createHash('sha256').update(ct.dataSet).digest('hex');
      index.records.set(ct.sopInstanceUid, { ...record, digest });
      expect(await ingest.take(arrivalOf(ct))).toMatchObject({ kind: 'stored', isDuplicate: true });
      expect(blobsOf(files)).toHaveLength(1);
      const liar = sent(ct.dataSet, { StudyDescription: 'changed' }, ct.sopInstanceUid);
      expect(await ingest.take(arrivalOf(liar))).toEqual({ kind: 'refused', reason: 'duplicate-differs' });
      const [path = ''] = [...files.tree('/data/blobs')].find(([, bytes]) => bytes.length > 0) ?? [];
      await files.remove(path);
      expect(await ingest.take(arrivalOf(ct))).toEqual({ kind: 'refused', reason: 'out-of-resources' });
      expect(blobsOf(files), 'the only copy').toHaveLength(1);
    }
  });

  it('tells contents from each other that somebody made to have one digest', async () => {
    const { ingest, files } = await archive();
    const forged = { ...ct, dataSet: withEqualDigest(ct.dataSet) };
    expect(digestOf(forged.dataSet)).toBe(digestOf(ct.dataSet));
    await ingest.take(arrivalOf(ct));
    expect(await ingest.take(arrivalOf(forged))).toEqual({ kind: 'refused', reason: 'duplicate-differs' });
    expect(await ingest.take(arrivalOf(ct))).toMatchObject({ kind: 'stored', isDuplicate: true });
    const [blob, ...more] = blobsOf(files);
    expect(more).toEqual([]);
    expect(Buffer.from(blob!).subarray(-ct.dataSet.length).equals(ct.dataSet)).toBe(true);
  });

  const harms: readonly [string, (files: MemoryFiles, path: string) => Promise<void> | void][] = [
    ['gone', (files, path) => files.remove(path)],
    ['changed in one bit', (files, path) => files.change(path, bytes => bytes.with(700, bytes[700]! ^ 4))],
    ['cut off', (files, path) => files.change(path, bytes => bytes.subarray(0, 1000))],
  ];
  it.each(harms)('mends what is %s by the same object that comes again', async (_, harm) => {
    const { blobs, index, files } = await archive();
    const events: AuditEvent[] = [];
    const ingest = ingestInto(blobs, index, {}, { audit: { record: event => events.push(event) } });
    await ingest.take(arrivalOf(ct));
    const { blobKey } = index.records.get(ct.sopInstanceUid)!;
    const [path = ''] = [...files.tree('/data/blobs')].find(([, bytes]) => bytes.length > 0) ?? [];
    await harm(files, path);
    const again = arrivalOf(ct, 16_000, { sourceAeTitle: 'ANOTHER' });
    expect(await ingest.take(again)).toMatchObject({ isDuplicate: true });
    expect(events.map(({ what }) => what)).toEqual(['stored', 'mended', 'stored-again']);
    const record = index.records.get(ct.sopInstanceUid)!;
    expect(record.blobKey).not.toBe(blobKey);
    const [blob, ...more] = blobsOf(files);
    expect(more).toEqual([]);
    expect(blob).toHaveLength(record.length);
    expect(Buffer.from(blob!).subarray(-ct.dataSet.length).equals(ct.dataSet)).toBe(true);
    expect(await ingest.take(arrivalOf(ct))).toMatchObject({ isDuplicate: true });
    expect(index.records.get(ct.sopInstanceUid)).toEqual(record);
  });

  it('acknowledges nothing again when the disk cannot be read: what came may be the only copy', async () => {
    const { ingest, files } = await archive();
    await ingest.take(arrivalOf(ct));
    files.failNext('open /data/blobs', 'EIO');
    expect(await ingest.take(arrivalOf(ct))).toEqual({ kind: 'refused', reason: 'out-of-resources' });
    expect(blobsOf(files), 'both stay').toHaveLength(2);
  });

  it('gives eight senders of one instance one version, whole', async () => {
    const { ingest, files } = await archive();
    const versions = Array.from({ length: 8 }, (_, k) =>
      sent(ct.dataSet, { StudyDescription: `version ${k % 2}` }, ct.sopInstanceUid),
    );
    const results = await Promise.all(versions.map(version => ingest.take(arrivalOf(version, 5000))));
    const [blob, ...more] = blobsOf(files);
    expect(more).toEqual([]);
    const winner = readBytes(blob!).get('StudyDescription');
    for (const [k, result] of results.entries()) {
      expect(result.kind).toBe(winner === `version ${k % 2}` ? 'stored' : 'refused');
    }
  });
});

/**
 * Another content with the digest of the first: two blocks near its end are changed, the second by what the first change
 * is multiplied with on its way through the digest (NIST SP 800-38D §6.3, §6.4).
 */
function withEqualDigest(dataSet: Uint8Array): Uint8Array {
  const forged = dataSet.slice();
  const at = 16 * (Math.floor(dataSet.length / 16) - 4);
  const key = createCipheriv('aes-128-ecb', 'HOUNSFIELD BYTES', null).update(new Uint8Array(16));
  const change = 1n << 64n;
  for (const [block, delta] of [change, multiplied(change, numberOf(key))].entries()) {
    const bytes = forged.subarray(at + 16 * block, at + 16 * block + 16);
    bytes.set(Buffer.from((numberOf(bytes) ^ delta).toString(16).padStart(32, '0'), 'hex'));
  }
  return forged;
}

function numberOf(bytes: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
}

/** In the field of GCM, whose numbers have their first bit at the left. */
function multiplied(one: bigint, other: bigint): bigint {
  let product = 0n;
  let factor = other;
  for (let bit = 127n; bit >= 0n; bit--) {
    if ((one >> bit) & 1n) product ^= factor;
    factor = factor & 1n ? (factor >> 1n) ^ (0xe1n << 120n) : factor >> 1n;
  }
  return product;
}
