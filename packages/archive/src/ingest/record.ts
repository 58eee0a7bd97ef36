import { type DataSet, packTape } from 'hounsfield/data';
import { ParseError } from 'hounsfield/errors';
import { attributeCells, deflateHeader, type InstanceRecord, keyCells, type SearchKeys } from '../index/index.ts';
import type { Received } from './reception.ts';

/** What the record of an object says of its blob and its arrival. */
export type RecordFacts = Pick<
  InstanceRecord,
  'transferSyntaxUid' | 'blobKey' | 'length' | 'receivedAt' | 'sourceAeTitle'
>;

/** All of an index record that the object itself says: it can be made before the blob is durable. */
export type PreparedRecord = Omit<InstanceRecord, keyof RecordFacts>;

/** The index record of an object that was read, but for the facts of its blob. */
export function prepareRecord({ identity, header, dataSet, digest }: Received, keys?: SearchKeys): PreparedRecord {
  return {
    ...identity,
    digest,
    keys: keyCells(dataSet),
    attributes: attributeCells(dataSet, keys?.added ?? []),
    frames: frameCount(dataSet),
    isIndexedInDepth: header.isInDepth,
    header: deflateHeader(packTape(header.tape)),
  };
}

/** Number of Frames where there are pixels; 1 where it is absent or makes no sense. */
function frameCount(dataSet: DataSet): number {
  if (!PIXELS.some(keyword => dataSet.has(keyword))) return 0;
  const stated = Number(statedFrames(dataSet) ?? 1);
  return Number.isInteger(stated) && stated >= 1 && stated < 2 ** 31 ? stated : 1;
}

function statedFrames(dataSet: DataSet): string | undefined {
  try {
    return dataSet.text('NumberOfFrames');
  } catch (error) {
    // A value so long that it stayed in the blob.
    if (error instanceof ParseError) return undefined;
    throw error;
  }
}

/** PS3.3 §C.7.6.3, §C.7.6.24 and §C.7.6.25 */
const PIXELS = ['PixelData', 'FloatPixelData', 'DoubleFloatPixelData'] as const;
