import { deflateRawSync } from 'node:zlib';
import { ctSlice, mutants } from '@hounsfield/testkit';
import { DataSet, explicitVrBigEndian, parse, toBytes, unpackTape, write } from 'hounsfield/data';
import { attributeByKeyword } from 'hounsfield/dictionary';
import { ParseError } from 'hounsfield/errors';
import { readBytes } from 'hounsfield/file';
import { describe, expect, it } from 'vitest';
import type { AuditEvent } from '../audit/index.ts';
import { inflateHeader } from '../index/index.ts';
import { arrivalOf, chunksOf, ingestInto, type SentObject } from '../testing/arrivals.ts';
import type { IngestResult } from './ingest.ts';
import { archive, blobsOf, ct, digestOf, explicit, sent } from './ingest-rig.fixture.ts';
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

function nested(depth: number, text: string): DataSet {
  let item = DataSet.of({ RequestedProcedureID: text });
  for (let n = 0; n < depth; n++) item = DataSet.of({ RequestAttributesSequence: [item] });
  return item;
}

function evenly(bytes: Uint8Array): Uint8Array {
  return bytes.length % 2 === 0 ? bytes : Buffer.concat([bytes, Uint8Array.of(0)]);
}
