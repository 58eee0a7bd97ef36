import { StorageError } from 'hounsfield/errors';
import type { Index, InstanceRecord } from '../index/index.ts';
import type { BlobKey, BlobStore } from '../storage/index.ts';
import { verifiedPart } from '../wholeness.ts';
import { acceptedSyntax } from './limits.ts';

/** What the index has of a content whose file is damaged or gone. */
export interface Lost {
  readonly blobKey: BlobKey;
  readonly digest: string;
  /** Milliseconds since 1970. */
  readonly receivedAt: number;
}

/** Where contents are kept. */
export interface Kept {
  readonly index: Pick<Index, 'upkeep'>;
  readonly blobs: Pick<BlobStore, 'get' | 'put' | 'remove' | 'seal'>;
}

/**
 * A file that can stand for one that is damaged or gone: that of the object that came again, stored once more under a seal
 * with the place that the other one has in the order of all. The order of seals says which content of an instance was the
 * first, and which instance named its study, when an index is made anew.
 * @param later keys of the contents that its instance has behind it
 * @returns its key; it is durable. That of the object that came where its own seal says the same, or no other place is known
 * @throws StorageError `blob-damaged` where the object is not what came; nothing more is left then
 */
export async function fileInPlaceOf(
  lost: Lost,
  later: readonly BlobKey[],
  { blobKey, length, transferSyntaxUid }: Pick<InstanceRecord, 'blobKey' | 'length' | 'transferSyntaxUid'>,
  { index, blobs }: Kept,
): Promise<BlobKey> {
  const range = { start: 0, end: length };
  const pieces = verifiedPart(blobs.get(blobKey, range), blobKey, range);
  const order = (await isSealOf(lost, blobKey, blobs)) ? undefined : await placeOf(lost, later, { index, blobs });
  if (order === undefined) {
    for await (const _ of pieces);
    return blobKey;
  }
  const blob = blobs.put(acceptedSyntax(transferSyntaxUid));
  try {
    for await (const piece of pieces) {
      const room = blob.write(piece);
      if (room !== undefined) await room;
    }
  } catch (error) {
    await blob.abort();
    throw error;
  }
  const { key, durable } = await blob.commit({ digest: lost.digest, receivedAt: lost.receivedAt, order });
  await durable;
  return key;
}

/** Whether a file can be indexed anew by what it says of itself. Those of earlier layouts say less of themselves. */
export async function isSealed(
  { blobKey, digest }: Pick<Lost, 'blobKey' | 'digest'>,
  blobs: Kept['blobs'],
): Promise<boolean> {
  if (digest.length > DIGITS) return true;
  const seal = await blobs.seal(blobKey);
  return seal?.order !== undefined && seal.digest === digest;
}

/** By its own seal; else just before the content that came next, or where the instance is that came before. */
async function placeOf(lost: Lost, later: readonly BlobKey[], { index, blobs }: Kept): Promise<bigint | undefined> {
  if (await isSealOf(lost, lost.blobKey, blobs)) return (await blobs.seal(lost.blobKey))?.order;
  const [next] = later;
  if (next !== undefined) {
    const order = await orderOf(next, blobs);
    return order === undefined ? undefined : order - 1n;
  }
  const [row] = await index.upkeep({ what: 'before', blobKey: lost.blobKey });
  if (row === undefined) return undefined;
  return row['blob_key'] === null ? 0n : orderOf(String(row['blob_key']), blobs);
}

/** Whether a file says of itself that it is the one that was lost, or a copy of it. @throws StorageError where the disk fails */
async function isSealOf({ digest, receivedAt }: Lost, key: BlobKey, blobs: Kept['blobs']): Promise<boolean> {
  try {
    const seal = await blobs.seal(key);
    return seal?.order !== undefined && seal.digest === digest && seal.receivedAt === receivedAt;
  } catch (error) {
    if (error instanceof StorageError && error.code === 'blob-missing') return false;
    throw error;
  }
}

/** Whatever is the matter with another file, this one can be mended. */
async function orderOf(key: BlobKey, blobs: Kept['blobs']): Promise<bigint | undefined> {
  return (await blobs.seal(key).catch(() => undefined))?.order;
}

/** Of a digest; a SHA-256 has more. */
const DIGITS = 32;
