import { StorageError } from 'hounsfield/errors';
import { type Index, type InstanceRecord, nonPatientRow, type VersionRow, versionRow } from '../index/index.ts';
import { dataSetOf } from '../objects.ts';
import { type BlobStore, digestLike } from '../storage/index.ts';

/** Where contents are kept. */
export interface Kept {
  readonly index: Pick<Index, 'upkeep'>;
  readonly blobs: Pick<BlobStore, 'get' | 'remove'>;
}

/** What an object is whose instance is there already. */
export type Again =
  /** The same, byte by byte: its own file is not needed. */
  | 'same'
  /** Another content, even if it was made to have the same digest. */
  | 'other'
  /** The same as what had been stored; that is damaged or gone, and the file of this one has taken its place. */
  | 'mended';

/**
 * Compares an object, which is stored under a key of its own, with the contents that its instance has already: with that
 * of its digest, and with those whose digest is of another form, as earlier archives made it.
 * @throws StorageError when disk or index fail; then this may be the only copy
 */
export async function settleAgain(record: InstanceRecord, { index, blobs }: Kept): Promise<Again> {
  const contents = (await contentsOf(index, record)).filter(
    each => each.transferSyntaxUid === record.transferSyntaxUid,
  );
  for (const content of contents.filter(({ digest }) => digest.length !== record.digest.length)) {
    const found = await compared(content, record, blobs);
    if (found === 'same') return found;
    if (found === 'damaged' && (await isWhole({ ...record, digest: content.digest }, blobs)))
      throw new StorageError('blob-damaged');
  }
  const content = contents.find(({ digest }) => digest === record.digest);
  if (content === undefined) return 'other';
  const found = await compared(content, record, blobs);
  if (found !== 'damaged') return found;
  if (!(await isWhole(record, blobs))) throw new StorageError('blob-damaged', { detail: 'it differs from what came' });
  const { blobKey, length, header } = record;
  const mended = await index.upkeep({ what: 'mend', from: content.blobKey, record: { blobKey, length, header } });
  if (mended.length === 0) throw new StorageError('blob-missing');
  // It has nothing that the new one has not.
  await blobs.remove(content.blobKey, { forGood: true }).catch(() => {});
  return 'mended';
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

async function compared(
  content: Content,
  record: InstanceRecord,
  blobs: Kept['blobs'],
): Promise<'same' | 'other' | 'damaged'> {
  try {
    // Each file has a File Meta Information of its own.
    if (await areEqual(dataSetOf(blobs, content), dataSetOf(blobs, record))) return 'same';
    return (await isWhole(content, blobs)) ? 'other' : 'damaged';
  } catch (error) {
    if (error instanceof StorageError && UNREADABLE.has(error.code)) return 'damaged';
    throw error;
  }
}

async function isWhole(
  content: Pick<Content, 'blobKey' | 'length' | 'digest'>,
  blobs: Kept['blobs'],
): Promise<boolean> {
  const digest = digestLike(content.digest);
  for await (const chunk of dataSetOf(blobs, content)) digest.update(chunk);
  return digest.finish() === content.digest;
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

const UNREADABLE: ReadonlySet<string> = new Set(['blob-damaged', 'blob-missing']);
