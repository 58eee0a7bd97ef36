import { createCipheriv, createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { ctSlice, mutants } from '@hounsfield/testkit';
import { type Changes, DataSet, explicitVrBigEndian, parse, toBytes, unpackTape, write } from 'hounsfield/data';
import { attributeByKeyword } from 'hounsfield/dictionary';
import { ParseError, StorageError } from 'hounsfield/errors';
import { readBytes } from 'hounsfield/file';
import { transferSyntax } from 'hounsfield/syntax';
import { describe, expect, it } from 'vitest';
import type { AuditEvent } from '../audit/index.ts';
import { inflateHeader } from '../index/index.ts';
import { FileBlobStore, newDigest } from '../storage/index.ts';
import { MOST_SEAL, readSeal } from '../storage/seal.ts';
import { arrivalOf, chunksOf, ingestInto, type SentObject } from '../testing/arrivals.ts';
import { type Fault, MemoryFiles, type PowerCut } from '../testing/memory-files.ts';
import { MemoryIndex } from '../testing/memory-index.ts';
import type { IngestResult } from './ingest.ts';
import { refusals } from './refusal.ts';

describe('ingest', () => {
  it('stores the data set as it was sent, in a Part 10 file that says where it came from (PS3.10 §7.1)', async () => {
    const { ingest, index, files } = await archive();
    expect(await ingest.take(arrivalOf(ct))).toMatchObject({ kind: 'stored', isDuplicate: false });
    const [blob] = blobsOf(files);
    expect(Buffer.from(blob!).subarray(-ct.dataSet.length).equals(ct.dataSet)).toBe(true);
    const object = readBytes(blob!);
    expect(object.fileMeta.get('MediaStorageSOPInstanceUID')).toBe(ct.sopInstanceUid);
    expect(object.fileMeta.get('TransferSyntaxUID')).toBe(ct.transferSyntaxUid);
    expect(object.fileMeta.get('SourceApplicationEntityTitle')).toBe('SENDER');
    expect(index.records.get(ct.sopInstanceUid)).toMatchObject({
      length: blob!.length,
      digest: digestOf(ct.dataSet),
      frames: 1,
      isIndexedInDepth: true,
      sourceAeTitle: 'SENDER',
      receivedAt: 1_700_000_000_000,
    });
  });

  it.each(['InstanceNumber', 'NumberOfFrames', 'PatientWeight'])(
    'takes an object whose %s is so long that it is no key',
    async name => {
      const { ingest, index, files } = await archive();
      const sent = ctSlice(0, {
        rows: 8,
        columns: 8,
        elements: [[attributeByKeyword(name)!.tag, 'UT', '1'.repeat(70_000)]],
      });
      expect(await ingest.take(arrivalOf(sent))).toMatchObject({ kind: 'stored' });
      expect(index.records.size).toBe(1);
      expect(blobsOf(files)).toHaveLength(1);
    },
  );

  it('leaves nothing of an object whose record cannot be made', async () => {
    const { blobs, files, index } = await archive();
    const keys = {
      get added(): never {
        throw new ParseError('no-source');
      },
    };
    const ingest = ingestInto(blobs, index, {}, { keys: keys as never });
    expect(await ingest.take(arrivalOf(ct))).toEqual({ kind: 'refused', reason: 'cannot-understand' });
    expect(blobsOf(files)).toEqual([]);
  });

  it.each([1, 7, 1000, 1_000_000])(
    'keeps a header that gives the whole data set back, from chunks of %i bytes',
    async step => {
      const { ingest, index, blobs } = await archive();
      await ingest.take(arrivalOf(ct, step));
      const record = index.records.get(ct.sopInstanceUid)!;
      const source = {
        read: (position: number, length: number) =>
          blobs.get(record.blobKey, { start: position, end: position + length }),
      };
      const chunks: Uint8Array[] = [];
      for await (const chunk of write(DataSet.fromTape(unpackTape(inflateHeader(record.header), source))))
        chunks.push(chunk);
      expect(Buffer.concat(chunks).equals(ct.dataSet)).toBe(true);
      expect(record.header.length).toBeLessThan(ct.dataSet.length / 2);
    },
  );

  it('takes what its source pushes as it takes what it pulls', async () => {
    const { ingest, files } = await archive();
    const data = {
      async *[Symbol.asyncIterator]() {},
      async consume(sink: (chunk: Uint8Array) => Promise<void> | undefined) {
        for await (const chunk of chunksOf(ct.dataSet, 3000)) await sink(chunk);
      },
    };
    expect(await ingest.take({ ...arrivalOf(ct), data })).toMatchObject({ kind: 'stored' });
    expect(Buffer.from(blobsOf(files)[0]!).subarray(-ct.dataSet.length).equals(ct.dataSet)).toBe(true);
  });

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

  it('writes down what was stored, stored again and refused, by UIDs alone', async () => {
    const { blobs, index } = await archive();
    const events: AuditEvent[] = [];
    const ingest = ingestInto(blobs, index, {}, { audit: { record: event => events.push(event) } });
    const liar = sent(ct.dataSet, { StudyDescription: 'changed' });
    for (const object of [ct, ct, liar]) await ingest.take(arrivalOf(object));
    const study = parse(ct.dataSet, explicit).get('StudyInstanceUID');
    expect(events).toEqual([
      { what: 'stored', study },
      { what: 'stored-again', study },
      { what: 'duplicate-refused', instance: ct.sopInstanceUid },
    ]);
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

  const broken: readonly [string, () => SentObject, string][] = [
    ['another SOP Instance UID than announced', () => ({ ...ct, sopInstanceUid: '1.2.3' }), 'sop-instance-differs'],
    [
      'another SOP Class UID than announced',
      () => ({ ...ct, sopClassUid: '1.2.840.10008.5.1.4.1.1.4' }),
      'sop-class-differs',
    ],
    ['no Study Instance UID', () => sent(ct.dataSet, { StudyInstanceUID: null }), 'no-study'],
    ['a Study Instance UID that is a path', () => sent(ct.dataSet, { StudyInstanceUID: '../../../etc' }), 'no-study'],
    ['no Series Instance UID', () => sent(ct.dataSet, { SeriesInstanceUID: null }), 'no-series'],
    ['a Series Instance UID of 65 digits', () => sent(ct.dataSet, { SeriesInstanceUID: '1'.repeat(65) }), 'no-series'],
    ['a SOP Instance UID that is a path', () => ({ ...ct, sopInstanceUid: '../../../../tmp/x' }), 'invalid-uid'],
    ['a SOP Instance UID with a NUL inside', () => ({ ...ct, sopInstanceUid: '1.2\u00003' }), 'invalid-uid'],
    ['an empty SOP Class UID', () => ({ ...ct, sopClassUid: '' }), 'invalid-uid'],
    ['a data set that ends too early', () => ({ ...ct, dataSet: ct.dataSet.subarray(0, -5) }), 'cannot-understand'],
    [
      'bytes that are no data set',
      () => ({ ...ct, dataSet: new TextEncoder().encode('GET / HTTP/1.1\r\n'.repeat(10)) }),
      'cannot-understand',
    ],
    ['nothing', () => ({ ...ct, dataSet: new Uint8Array(0) }), 'sop-class-differs'],
    ['a transfer syntax that nobody knows', () => ({ ...ct, transferSyntaxUid: '1.2.3' }), 'unknown-transfer-syntax'],
  ];

  it.each(broken)('refuses %s and keeps nothing', async (_, object, reason) => {
    const { ingest, index, files } = await archive();
    expect(await ingest.take(arrivalOf(object()))).toEqual({ kind: 'refused', reason });
    expect(files.filled('/data')).toEqual([]);
    expect(index.records.size).toBe(0);
  });

  it('stores nothing and answers with a refusal, never an exception, whatever damaged bytes come', async () => {
    const { ingest, files, index } = await archive();
    for (const { bytes, how } of mutants(ct.dataSet, { seed: 3, count: 400 })) {
      const result: IngestResult = await ingest.take(arrivalOf({ ...ct, dataSet: bytes }, 2000));
      if (result.kind === 'refused') expect(result.reason, how).not.toBe('processing-failure');
    }
    expect(blobsOf(files)).toHaveLength(index.records.size);
  });

  it.each([refusals])('has comments that fit into Error Comment (PS3.7 §C)', table => {
    for (const { comment } of Object.values(table)) expect(comment).toMatch(/^[\x20-\x5b\x5d-\x7e]{1,64}$/);
  });
});

describe('ingest of a header beyond the limits', () => {
  it('stores the object with what is known when its identity is', async () => {
    const deep = nested(70, 'inside');
    const object = sent(ct.dataSet, { RequestAttributesSequence: [deep] });
    const { ingest, index, files } = await archive();
    expect(await ingest.take(arrivalOf(object))).toMatchObject({ kind: 'stored' });
    const record = index.records.get(object.sopInstanceUid)!;
    expect(record.isIndexedInDepth).toBe(false);
    expect(record.keys.patient['patient_id']).toBe(parse(ct.dataSet, explicit).get('PatientID'));
    expect(DataSet.fromTape(unpackTape(inflateHeader(record.header))).get('StudyInstanceUID')).toBe(
      record.studyInstanceUid,
    );
    expect(Buffer.from(blobsOf(files)[0]!).subarray(-object.dataSet.length).equals(object.dataSet)).toBe(true);
  });

  it('refuses it when the limit comes before the identity', async () => {
    const { ingest, files } = await archive({ header: { depth: 64, elements: 3, headerBytes: 1000 } });
    expect(await ingest.take(arrivalOf(ct))).toMatchObject({ kind: 'refused' });
    expect(files.filled('/data')).toEqual([]);
  });
});

it('takes a data set in big endian byte order, stores it as it came and indexes its numbers (PS3.5 §A.3)', async () => {
  const { ingest, index, files } = await archive();
  const dataSet = toBytes(parse(ct.dataSet, explicit), { encoding: explicitVrBigEndian });
  const object = { ...ct, transferSyntaxUid: '1.2.840.10008.1.2.2', dataSet };
  expect(await ingest.take(arrivalOf(object, 5000))).toMatchObject({ kind: 'stored' });
  expect(index.records.get(ct.sopInstanceUid)?.keys.instance['rows']).toBe('256');
  expect(Buffer.from(blobsOf(files)[0]!).subarray(-dataSet.length).equals(dataSet)).toBe(true);
});

describe('ingest of a deflated data set (PS3.5 §A.5)', () => {
  const deflated = (bytes: Uint8Array): SentObject => ({
    ...ct,
    transferSyntaxUid: '1.2.840.10008.1.2.1.99',
    dataSet: evenly(deflateRawSync(bytes)),
  });

  it.each([1, 100, 1_000_000])(
    'stores it as it came and indexes what is inside, from chunks of %i bytes',
    async step => {
      const { ingest, index, files } = await archive();
      const object = deflated(ct.dataSet);
      expect(await ingest.take(arrivalOf(object, step))).toMatchObject({ kind: 'stored' });
      expect(index.records.get(ct.sopInstanceUid)?.keys.study['study_id']).toBe(
        parse(ct.dataSet, explicit).get('StudyID'),
      );
      expect(Buffer.from(blobsOf(files)[0]!).subarray(-object.dataSet.length).equals(object.dataSet)).toBe(true);
    },
  );

  it.each<[string, (bytes: Uint8Array) => Uint8Array, string]>([
    [
      'one that inflates too much',
      () => deflateRawSync(Buffer.concat([ct.dataSet, new Uint8Array(100_000_000)])),
      'inflates-too-much',
    ],
    ['one that is cut off', bytes => deflateRawSync(bytes).subarray(0, -20), 'cannot-understand'],
    ['one that is not deflated', bytes => bytes, 'cannot-understand'],
    ['one that holds no data set', () => deflateRawSync(new Uint8Array(10_000).fill(0xff)), 'cannot-understand'],
  ])('refuses %s', async (_, change, reason) => {
    const { ingest, files } = await archive();
    const object = { ...deflated(ct.dataSet), dataSet: change(ct.dataSet) };
    expect(await ingest.take(arrivalOf(object))).toEqual({ kind: 'refused', reason });
    expect(files.filled('/data')).toEqual([]);
  });
});

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

const ct = ctSlice(1, { rows: 256, columns: 256 });
const explicit = { encoding: transferSyntax('1.2.840.10008.1.2.1')! };

async function archive(limits = {}) {
  const files = new MemoryFiles();
  await files.makeFolder('/data');
  const root = await files.openFolder('/');
  await root.sync();
  const blobs = await FileBlobStore.open('/data', files);
  const index = new MemoryIndex();
  return { files, blobs, index, ingest: ingestInto(blobs, index, limits) };
}

/** The objects, without the seals of their files. */
function blobsOf(files: MemoryFiles): Uint8Array[] {
  return files.filled('/data/blobs').map(file => {
    const end = file.subarray(-MOST_SEAL);
    return file.subarray(0, readSeal(end, file.length)?.length);
  });
}

function digestOf(bytes: Uint8Array): string {
  const digest = newDigest();
  digest.update(bytes);
  return digest.finish();
}

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

async function callsOfOneObject(): Promise<number> {
  const { ingest, files } = await archive();
  files.failAt(Number.POSITIVE_INFINITY, 'EIO');
  await ingest.take(arrivalOf(ct, 100_000));
  expect(files.calls).toBeGreaterThan(8);
  return files.calls;
}

/** The object with other values. */
function sent(dataSet: Uint8Array, changes: Changes, sopInstanceUid = ct.sopInstanceUid): SentObject {
  const changed = parse(dataSet, explicit).with({ ...changes, SOPInstanceUID: sopInstanceUid });
  return { ...ct, sopInstanceUid, dataSet: toBytes(changed) };
}

function nested(depth: number, text: string): DataSet {
  let item = DataSet.of({ RequestedProcedureID: text });
  for (let n = 0; n < depth; n++) item = DataSet.of({ RequestAttributesSequence: [item] });
  return item;
}

function evenly(bytes: Uint8Array): Uint8Array {
  return bytes.length % 2 === 0 ? bytes : Buffer.concat([bytes, Uint8Array.of(0)]);
}
