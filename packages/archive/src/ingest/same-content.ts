import { type Index, type InstanceRecord, nonPatientRow, type VersionRow, versionRow } from '../index/index.ts';
import { dataSetOf } from '../objects.ts';
import type { BlobStore } from '../storage/index.ts';

/** Where contents are kept. */
export interface Kept {
  readonly index: Pick<Index, 'upkeep'>;
  readonly blobs: Pick<BlobStore, 'get'>;
}

/**
 * Whether an object that is stored under its own key is byte by byte a content that its instance has already. Its digest
 * says so, but somebody may have made two contents that have one digest, and what is stored may be damaged.
 * @throws StorageError when that content cannot be read: then this may be the only copy
 */
export async function isKept(record: InstanceRecord, { index, blobs }: Kept): Promise<boolean> {
  // Each file has a File Meta Information of its own.
  for (const content of await contentsOf(index, record)) {
    const isLikely = content.digest === record.digest && content.transferSyntaxUid === record.transferSyntaxUid;
    if (isLikely && (await areEqual(dataSetOf(blobs, content), dataSetOf(blobs, record)))) return true;
  }
  return false;
}

type Content = Pick<VersionRow, 'blobKey' | 'length' | 'digest' | 'transferSyntaxUid'>;

async function contentsOf(
  index: Pick<Index, 'upkeep'>,
  { studyInstanceUid, sopInstanceUid }: InstanceRecord,
): Promise<readonly Content[]> {
  if (studyInstanceUid !== '') return (await index.upkeep({ what: 'versions', sopInstanceUid })).map(versionRow);
  const rows = await index.upkeep({ what: 'non-patient-contents', sopInstanceUid });
  return rows.map(row => nonPatientRow(row).facts);
}

async function areEqual(one: AsyncIterable<Uint8Array>, other: AsyncIterable<Uint8Array>): Promise<boolean> {
  const left = one[Symbol.asyncIterator]();
  const right = other[Symbol.asyncIterator]();
  try {
    let a = await nextOf(left);
    let b = await nextOf(right);
    while (a !== undefined && b !== undefined) {
      const count = Math.min(a.length, b.length);
      if (Buffer.compare(a.subarray(0, count), b.subarray(0, count)) !== 0) return false;
      a = count < a.length ? a.subarray(count) : await nextOf(left);
      b = count < b.length ? b.subarray(count) : await nextOf(right);
    }
    return a === b;
  } finally {
    await left.return?.();
    await right.return?.();
  }
}

async function nextOf(chunks: AsyncIterator<Uint8Array>): Promise<Uint8Array | undefined> {
  for (;;) {
    const next = await chunks.next();
    if (next.done === true) return undefined;
    if (next.value.length > 0) return next.value;
  }
}
