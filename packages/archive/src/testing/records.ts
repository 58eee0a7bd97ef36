import { createHash, randomBytes } from 'node:crypto';
import { type Changes, DataSet, packTape, parse, toBytes } from 'hounsfield/data';
import { deflateHeader, type InstanceRecord, keyCells } from '../index/index.ts';

/** A record for the index as ingest would make it from these attributes; UIDs that are not given are new. */
export function testRecord(attributes: Changes, facts: Partial<InstanceRecord> = {}): InstanceRecord {
  const identified = DataSet.of({
    SpecificCharacterSet: ['ISO_IR 192'],
    SOPClassUID: '1.2.840.10008.5.1.4.1.1.2',
    SOPInstanceUID: newUid(),
    StudyInstanceUID: newUid(),
    SeriesInstanceUID: newUid(),
    ...attributes,
  });
  const bytes = toBytes(identified);
  const dataSet = parse(bytes, { encoding: identified.encoding });
  const digest = createHash('sha256').update(bytes).digest('hex');
  return {
    studyInstanceUid: dataSet.require('StudyInstanceUID'),
    seriesInstanceUid: dataSet.require('SeriesInstanceUID'),
    sopClassUid: dataSet.require('SOPClassUID'),
    sopInstanceUid: dataSet.require('SOPInstanceUID'),
    keys: keyCells(dataSet),
    transferSyntaxUid: '1.2.840.10008.1.2.1',
    blobKey: `000000-${digest}-${randomBytes(8).toString('hex')}`,
    length: bytes.length,
    digest,
    receivedAt: 0,
    sourceAeTitle: 'TEST',
    frames: 0,
    isIndexedInDepth: true,
    header: deflateHeader(packTape(dataSet.window.tape)),
    ...facts,
  };
}

/** A UID that no other object has (PS3.5 §B.2). */
export function newUid(): string {
  return `2.25.${BigInt(`0x${randomBytes(16).toString('hex')}`)}`;
}
