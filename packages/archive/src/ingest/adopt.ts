import { ParseError, StorageError } from 'hounsfield/errors';
import type { Index } from '../index/index.ts';
import { type BlobStore, digestLike, digestOf, type RecoveredBlob } from '../storage/index.ts';
import { arrivingFile } from './arriving-file.ts';
import { HeaderReader } from './header-reader.ts';
import type { IngestOptions } from './ingest.ts';
import { acceptedSyntax } from './limits.ts';
import { receive, Source } from './reception.ts';
import { prepareRecord } from './record.ts';
import { Refusal } from './refusal.ts';
import { settleAgain } from './same-content.ts';

/** What a blob without an index record turned out to be. */
export type Adoption =
  /** It has a record now: a new one, or that of the same object whose file was damaged or gone. */
  | 'indexed'
  /** The same object is stored already; the blob was removed. */
  | 'duplicate'
  /** Its instance is stored with other content, beside which it is kept now: nobody was told that it was refused. */
  | 'version'
  /** Its bytes are not those that its name promises, or no object, or other content has its digest; it stays where it is. */
  | 'damaged';

/** What `adopt` needs of the archive. */
export interface AdoptOptions extends Pick<IngestOptions, 'now' | 'limits' | 'keys'> {
  readonly blobs: Pick<BlobStore, 'get' | 'remove'>;
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
    if (received.digest !== digestOf(key)) return 'damaged';
    const sourceAeTitle = fileMeta.text('SourceApplicationEntityTitle') ?? '';
    const facts = {
      blobKey: key,
      length: origin + length,
      receivedAt: receivedAt || now(),
      transferSyntaxUid,
      sourceAeTitle,
    };
    const record = { ...prepareRecord(received, keys), ...facts, isVersion: true };
    const result = await index.add(record);
    if (result.kind === 'added') return 'indexed';
    if (result.kind === 'version') return 'version';
    const again = await settleAgain(record, { index, blobs });
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
