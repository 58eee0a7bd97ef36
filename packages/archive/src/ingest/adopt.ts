import { ParseError, StorageError } from 'hounsfield/errors';
import type { Index } from '../index/index.ts';
import { dataSetOf } from '../objects.ts';
import { type BlobKey, digestLike, digestOf, type RecoveredBlob } from '../storage/index.ts';
import { arrivingFile } from './arriving-file.ts';
import { HeaderReader } from './header-reader.ts';
import type { IngestOptions } from './ingest.ts';
import { acceptedSyntax } from './limits.ts';
import type { Kept } from './mend.ts';
import { type Received, receive, Source } from './reception.ts';
import { prepareRecord } from './record.ts';
import { Refusal } from './refusal.ts';
import { areEqual, isWhole, keptContents, settle } from './same-content.ts';

/** What a blob without an index record turned out to be. */
export type Adoption =
  /** It has a record now: a new one, or that of the same object whose file was damaged or gone. */
  | 'indexed'
  /** The same object is stored already; the blob, be it damaged or not, was removed. */
  | 'duplicate'
  /** Its instance is stored with other content, beside which it is kept now: nobody was told that it was refused. */
  | 'version'
  /** Its bytes are not those that its name promises, or no object, or other content has its digest; it stays where it is. */
  | 'damaged';

/** What `adopt` needs of the archive. */
export interface AdoptOptions extends Pick<IngestOptions, 'now' | 'limits' | 'keys'> {
  readonly blobs: Kept['blobs'];
  readonly index: Pick<Index, 'add' | 'upkeep'>;
}

/**
 * Makes the index record of a blob that has none: one whose record a crash prevented or a power cut took, or any
 * when the index was lost. Nothing that may be the only copy of an object is ever removed.
 * @throws StorageError when disk or index fail
 */
export async function adopt(
  { key, receivedAt = 0 }: RecoveredBlob,
  { blobs, index, now, limits, keys }: AdoptOptions,
): Promise<Adoption> {
  try {
    const source = new Source();
    let length = 0;
    const { fileMeta, origin, data } = await arrivingFile(blobs.get(key));
    const transferSyntaxUid = fileMeta.text('TransferSyntaxUID') ?? '';
    const received = await receive({
      announced: {
        sopClassUid: fileMeta.text('MediaStorageSOPClassUID') ?? '',
        sopInstanceUid: fileMeta.text('MediaStorageSOPInstanceUID') ?? '',
      },
      data,
      source,
      digest: digestLike(digestOf(key)),
      reader: new HeaderReader({
        syntax: acceptedSyntax(transferSyntaxUid),
        origin,
        limits: limits.header,
        inflate: limits.inflate,
      }),
      write: chunk => {
        length += chunk.length;
        return undefined;
      },
    });
    if (received.digest !== digestOf(key)) return await leftOver(key, received, { index, blobs });
    const sourceAeTitle = fileMeta.text('SourceApplicationEntityTitle') ?? '';
    const facts = {
      blobKey: key,
      length: origin + length,
      receivedAt: receivedAt || now(),
      transferSyntaxUid,
      sourceAeTitle,
    };
    const record = { ...prepareRecord(received, keys), ...facts, isVersion: true };
    const { added, again } = await settle(record, () => index.add(record), { index, blobs });
    if (added.kind === 'added') return 'indexed';
    if (added.kind === 'version') return 'version';
    if (again === 'mended') return 'indexed';
    if (again === 'other') return 'damaged';
    await blobs.remove(key);
    return 'duplicate';
  } catch (error) {
    if (error instanceof Refusal || error instanceof ParseError) return 'damaged';
    if (error instanceof StorageError && error.code === 'blob-damaged') return 'damaged';
    throw error;
  }
}

/**
 * What a file is whose bytes, or whose seal, have changed. Where its content is kept whole elsewhere it was mended, and a
 * crash came before this one was removed: it has nothing that the other one has not.
 */
async function leftOver(key: BlobKey, { identity, digest }: Received, { index, blobs }: Kept): Promise<Adoption> {
  const others = (await keptContents(index, identity)).filter(each => each.blobKey !== key);
  for (const other of others) {
    const isOf = other.digest === digestOf(key) || (other.digest === digest && (await areSame(other, key, blobs)));
    if (!isOf || !(await isWhole(other, blobs))) continue;
    await blobs.remove(key);
    return 'duplicate';
  }
  return 'damaged';
}

function areSame(other: Parameters<typeof dataSetOf>[1], blobKey: BlobKey, blobs: Kept['blobs']): Promise<boolean> {
  return areEqual(dataSetOf(blobs, other), dataSetOf(blobs, { blobKey }));
}
