import { StorageError } from 'hounsfield/errors';
import {
  type AddResult,
  type Index,
  type InstanceRecord,
  nonPatientRow,
  type VersionRow,
  versionRow,
} from '../index/index.ts';
import { dataSetOf } from '../objects.ts';
import { digestLike } from '../storage/index.ts';
import { fileInPlaceOf, isSealed, type Kept } from './mend.ts';

/** What an object is whose instance is there already. */
export type Again =
  /** The same, byte by byte: its own file is not needed. */
  | 'same'
  /** Another content, even if it was made to have the same digest. */
  | 'other'
  /** The same as what had been stored; that is damaged or gone, and a file of this one has taken its place. */
  | 'mended';

/** What became of a record that was given to the index; `again` where its instance was there. */
export interface Settled {
  readonly added: AddResult;
  readonly again?: Again;
}

/**
 * Adds a record, or finds out what its object is beside the contents that its instance has already. Where these are deleted
 * in that very moment it is added after all.
 * @param add gives the record to the index
 * @throws StorageError when disk or index fail; then this may be the only copy
 */
export async function settle(record: InstanceRecord, add: () => Promise<AddResult>, kept: Kept): Promise<Settled> {
  for (let tries = 1; tries <= MOST_TRIES; tries++) {
    const added = await add();
    if (added.kind !== 'duplicate') return { added };
    const again = await settleAgain(record, kept);
    if (again !== 'gone') return { added, again };
  }
  throw new StorageError('index-locked', { detail: 'an instance was deleted each time that it was looked at' });
}

/**
 * Compares an object, which is stored under a key of its own, with the contents that its instance has already: with that
 * of its digest, and with those whose digest is of another form, as earlier archives made it.
 * @returns `gone` where it has none any more
 * @throws StorageError when disk or index fail; then this may be the only copy
 */
async function settleAgain(record: InstanceRecord, { index, blobs }: Kept): Promise<Again | 'gone'> {
  const all = await keptContents(index, record);
  if (all.length === 0) return 'gone';
  const contents = all.filter(each => each.transferSyntaxUid === record.transferSyntaxUid);
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
  const { length, header } = record;
  const later = all.slice(all.indexOf(content) + 1).map(each => each.blobKey);
  const blobKey = await fileInPlaceOf(content, later, record, { index, blobs });
  const mended = await index.upkeep({ what: 'mend', from: content.blobKey, record: { blobKey, length, header } });
  // They have nothing that the other one has not.
  const needless = mended.length === 0 ? [blobKey] : [content.blobKey, record.blobKey];
  const kept = mended.length === 0 ? record.blobKey : blobKey;
  for (const key of needless) if (key !== kept) await blobs.remove(key, { forGood: true }).catch(() => {});
  return mended.length === 0 ? 'gone' : 'mended';
}

type Content = Pick<VersionRow, 'blobKey' | 'length' | 'digest' | 'transferSyntaxUid' | 'receivedAt'>;

/** All contents that an instance has, the first one first. */
export async function keptContents(
  index: Pick<Index, 'upkeep'>,
  { studyInstanceUid, sopInstanceUid }: Pick<InstanceRecord, 'studyInstanceUid' | 'sopInstanceUid'>,
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
    if (await areEqual(dataSetOf(blobs, content), dataSetOf(blobs, record)))
      return (await isSealed(content, blobs)) ? 'same' : 'damaged';
    return (await isWhole(content, blobs)) ? 'other' : 'damaged';
  } catch (error) {
    if (error instanceof StorageError && UNREADABLE.has(error.code)) return 'damaged';
    throw error;
  }
}

/** Whether a content has the bytes of its digest. @throws StorageError */
export async function isWhole(
  content: Pick<Content, 'blobKey' | 'length' | 'digest'>,
  blobs: Kept['blobs'],
): Promise<boolean> {
  const digest = digestLike(content.digest);
  for await (const chunk of dataSetOf(blobs, content)) digest.update(chunk);
  return digest.finish() === content.digest;
}

export async function areEqual(one: AsyncIterable<Uint8Array>, other: AsyncIterable<Uint8Array>): Promise<boolean> {
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
/** Times that somebody may delete an instance while it is sent again. */
const MOST_TRIES = 8;
