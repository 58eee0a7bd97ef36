import { type DataSet, packTape } from 'hounsfield/data';
import { type InstanceRecord, keyCells } from '../index/index.ts';
import type { BlobKey } from '../storage/index.ts';
import type { Received } from './reception.ts';

/** What the record of an object says of its blob and its arrival. */
export interface RecordFacts {
  readonly transferSyntaxUid: string;
  readonly key: BlobKey;
  /** Bytes of the blob. */
  readonly length: number;
  readonly receivedAt: number;
  readonly sourceAeTitle: string;
}

/** The index record of an object that was read. */
export function recordOf({ identity, header, dataSet, digest }: Received, facts: RecordFacts): InstanceRecord {
  const { key, ...rest } = facts;
  return {
    ...identity,
    ...rest,
    blobKey: key,
    digest,
    keys: keyCells(dataSet),
    frames: frameCount(dataSet),
    isIndexedInDepth: header.isInDepth,
    header: packTape(header.tape),
  };
}

/** Number of Frames where there are pixels; 1 where it is absent or makes no sense. */
function frameCount(dataSet: DataSet): number {
  if (!PIXELS.some(keyword => dataSet.has(keyword))) return 0;
  const stated = Number(dataSet.text('NumberOfFrames') ?? 1);
  return Number.isInteger(stated) && stated >= 1 && stated < 2 ** 31 ? stated : 1;
}

/** PS3.3 §C.7.6.3, §C.7.6.24 and §C.7.6.25 */
const PIXELS = ['PixelData', 'FloatPixelData', 'DoubleFloatPixelData'] as const;
