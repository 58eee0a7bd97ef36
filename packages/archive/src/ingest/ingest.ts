import { ParseError, type ParseErrorCode, StorageError } from 'hounsfield/errors';
import { fileMetaBytes } from 'hounsfield/file';
import type { Index, InstanceRecord } from '../index/index.ts';
import type { Log } from '../log.ts';
import type { BlobStore, Durability } from '../storage/index.ts';
import { HeaderReader } from './header-reader.ts';
import { type Announced, type Identity, isUid } from './identity.ts';
import { acceptedSyntax, type IngestLimits } from './limits.ts';
import { type ObjectData, receive, Source } from './reception.ts';
import { type PreparedRecord, prepareRecord } from './record.ts';
import { Refusal, type RefusalReason } from './refusal.ts';

/** An object that arrives: what is known before its first byte, and its data set. */
export interface Arrival extends Announced {
  readonly transferSyntaxUid: string;
  /** AE title of the sender; absent for one that comes over the web. */
  readonly sourceAeTitle?: string;
  readonly data: ObjectData;
}

/** What became of an object. */
export type IngestResult =
  /** It is durable: bytes, name and index record. `isDuplicate` when that had been so before. */
  | { readonly kind: 'stored'; readonly identity: Identity; readonly isDuplicate: boolean }
  | { readonly kind: 'refused'; readonly reason: RefusalReason };

export interface IngestOptions {
  readonly blobs: BlobStore;
  readonly index: Index;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly limits: IngestLimits;
}

/**
 * The one way into the archive, for C-STORE and STOW-RS. While the bytes stream to a temporary blob, their header is
 * read and their digest made; then the blob is made durable, then the index record, and only then is success told.
 * A crash in between leaves at worst a blob without a record, which the next start finds.
 */
export class Ingest {
  readonly #options: IngestOptions;

  constructor(options: IngestOptions) {
    this.#options = options;
  }

  /**
   * Takes one object in. An object that is not acceptable is a result; nothing is left of it then.
   * @throws whatever the source throws, when the peer is gone for instance; nothing is left then either
   */
  async take(arrival: Arrival): Promise<IngestResult> {
    const source = new Source();
    try {
      return await this.#take(arrival, source);
    } catch (error) {
      if (source.hasFailed(error)) throw error;
      return { kind: 'refused', reason: this.#reasonOf(error) };
    }
  }

  async #take(arrival: Arrival, source: Source): Promise<IngestResult> {
    if (!isUid(arrival.sopClassUid) || !isUid(arrival.sopInstanceUid)) throw new Refusal('invalid-uid');
    const syntax = acceptedSyntax(arrival.transferSyntaxUid);
    const { blobs, limits, now } = this.#options;
    const blob = blobs.put();
    const fileMeta = metaOf(arrival);
    const { header, inflate } = limits;
    const reader = new HeaderReader({ syntax, origin: fileMeta.length, limits: header, inflate });
    let prepared: PreparedRecord;
    try {
      await blob.write(fileMeta);
      const received = await receive({
        announced: arrival,
        data: arrival.data,
        source,
        reader,
        write: chunk => blob.write(chunk),
        accepted: () => blob.end(),
      });
      // While the disk syncs.
      prepared = prepareRecord(received);
    } catch (error) {
      await blob.abort();
      throw error;
    }
    const committed = await blob.commit(prepared.digest);
    const { transferSyntaxUid, sourceAeTitle = '' } = arrival;
    const facts = { blobKey: committed.key, length: blob.length, receivedAt: now(), transferSyntaxUid, sourceAeTitle };
    return this.#index({ ...prepared, ...facts }, committed);
  }

  async #index(record: InstanceRecord, blob: Durability): Promise<IngestResult> {
    const { blobs, index, log } = this.#options;
    const { studyInstanceUid, seriesInstanceUid, sopClassUid, sopInstanceUid, blobKey, digest } = record;
    const identity = { studyInstanceUid, seriesInstanceUid, sopClassUid, sopInstanceUid };
    try {
      const result = await index.add(record, blob);
      if (result.kind === 'added') return { kind: 'stored', identity, isDuplicate: false };
      await blobs.remove(blobKey);
      if (result.isSame) return { kind: 'stored', identity, isDuplicate: true };
      log.warn(
        { audit: 'duplicate-refused', sopInstanceUid, digest },
        'An instance came again with other content and was refused',
      );
      throw new Refusal('duplicate-differs');
    } catch (error) {
      // On any other error the record may have been written, so its blob stays for the next start to look at.
      if (error instanceof StorageError && error.code === 'disk-full') await blobs.remove(blobKey).catch(() => {});
      throw error;
    }
  }

  #reasonOf(error: unknown): RefusalReason {
    if (error instanceof Refusal) return error.reason;
    if (error instanceof ParseError) return reasons[error.code] ?? 'cannot-understand';
    const { log } = this.#options;
    if (error instanceof StorageError) {
      log.error({ code: error.code }, error.message);
      return 'out-of-resources';
    }
    log.error({ err: error }, 'An object could not be processed');
    return 'processing-failure';
  }
}

/** What cannot be read for a reason of its own. */
const reasons: Readonly<Partial<Record<ParseErrorCode, RefusalReason>>> = { 'inflated-too-large': 'inflates-too-much' };

function metaOf({ sopClassUid, sopInstanceUid, transferSyntaxUid, sourceAeTitle }: Arrival): Uint8Array {
  return fileMetaBytes({
    sopClassUid,
    sopInstanceUid,
    transferSyntaxUid,
    ...(sourceAeTitle === undefined || sourceAeTitle === '' ? {} : { sourceAeTitle }),
  });
}
