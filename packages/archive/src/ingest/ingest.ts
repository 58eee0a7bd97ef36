import { createHash, type Hash } from 'node:crypto';
import { DataSet, type ParseLimits, packTape } from 'hounsfield/data';
import { ParseError, StorageError } from 'hounsfield/errors';
import { fileMetaBytes } from 'hounsfield/file';
import { type TransferSyntax, transferSyntax } from 'hounsfield/syntax';
import { type Index, type InstanceRecord, keyCells } from '../index/index.ts';
import type { Log } from '../log.ts';
import type { BlobKey, BlobStore, PendingBlob } from '../storage/index.ts';
import { type Header, type HeaderReader, PlainHeaderReader } from './header-reader.ts';
import { type Announced, type Identity, identityOf, isUid } from './identity.ts';
import { type InflateLimits, InflatingHeaderReader } from './inflating-reader.ts';
import { Refusal, type RefusalReason } from './refusal.ts';

/** An object that arrives: what is known before its first byte, and its data set. */
export interface Arrival extends Announced {
  readonly transferSyntaxUid: string;
  /** AE title of the sender; absent for one that comes over the web. */
  readonly sourceAeTitle?: string;
  readonly data: ObjectData;
}

/** The data set as it arrives. Chunks must not change afterwards. */
export interface ObjectData extends AsyncIterable<Uint8Array> {
  /** As iterating, without a promise for each chunk: `sink` returns one only where the source has to wait. */
  consume?(sink: (chunk: Uint8Array) => Promise<void> | undefined): Promise<void>;
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

export interface IngestLimits {
  readonly header: ParseLimits;
  readonly inflate: InflateLimits;
}

export const defaultIngestLimits: IngestLimits = {
  header: { depth: 64, elements: 2_000_000, headerBytes: 32 * 1024 * 1024 },
  inflate: { ratio: 100, bytes: 2 * 1024 ** 3 },
};

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
    const syntax = transferSyntax(arrival.transferSyntaxUid);
    if (syntax?.littleEndian !== true) throw new Refusal('unknown-transfer-syntax');
    const blob = this.#options.blobs.put();
    const fileMeta = metaOf(arrival);
    const reader = this.#headerReader(syntax, fileMeta.length);
    let received: Received;
    try {
      received = await receive({ arrival, source, blob, reader, fileMeta });
    } catch (error) {
      reader.abort();
      await blob.abort();
      throw error;
    }
    const key = await blob.commit(received.digest);
    return this.#index({ ...received, key, length: blob.length }, arrival);
  }

  async #index(stored: Stored, arrival: Arrival): Promise<IngestResult> {
    const { blobs, index, log } = this.#options;
    const { identity, key } = stored;
    try {
      const result = await index.add(this.#record(stored, arrival));
      if (result.kind === 'added') return { kind: 'stored', identity, isDuplicate: false };
      await blobs.remove(key);
      if (result.isSame) return { kind: 'stored', identity, isDuplicate: true };
      log.warn(
        { audit: 'duplicate-refused', sopInstanceUid: identity.sopInstanceUid, digest: stored.digest },
        'An instance came again with other content and was refused',
      );
      throw new Refusal('duplicate-differs');
    } catch (error) {
      // On any other error the record may have been written, so its blob stays for the next start to look at.
      if (error instanceof StorageError && error.code === 'disk-full') await blobs.remove(key).catch(() => {});
      throw error;
    }
  }

  #record({ identity, header, dataSet, digest, key, length }: Stored, arrival: Arrival): InstanceRecord {
    return {
      ...identity,
      keys: keyCells(dataSet),
      transferSyntaxUid: arrival.transferSyntaxUid,
      blobKey: key,
      length,
      digest,
      receivedAt: this.#options.now(),
      sourceAeTitle: arrival.sourceAeTitle ?? '',
      frames: frameCount(dataSet),
      isIndexedInDepth: header.isInDepth,
      header: packTape(header.tape),
    };
  }

  #headerReader(syntax: TransferSyntax, origin: number): HeaderReader {
    const { header, inflate } = this.#options.limits;
    // Positions in an inflated data set count from its own beginning.
    const options = { encoding: syntax, origin: syntax.deflated ? 0 : origin, limits: header };
    return syntax.deflated ? new InflatingHeaderReader(options, inflate) : new PlainHeaderReader(options);
  }

  #reasonOf(error: unknown): RefusalReason {
    if (error instanceof Refusal) return error.reason;
    if (error instanceof ParseError) return 'cannot-understand';
    const { log } = this.#options;
    if (error instanceof StorageError) {
      log.error({ code: error.code }, error.message);
      return 'out-of-resources';
    }
    log.error({ err: error }, 'An object could not be processed');
    return 'processing-failure';
  }
}

/** What is known of an object once its last byte has come. */
interface Received {
  readonly identity: Identity;
  readonly header: Header;
  readonly dataSet: DataSet;
  readonly digest: string;
}

interface Stored extends Received {
  readonly key: BlobKey;
  readonly length: number;
}

interface Reception {
  readonly arrival: Arrival;
  readonly source: Source;
  readonly blob: PendingBlob;
  readonly reader: HeaderReader;
  readonly fileMeta: Uint8Array;
}

/**
 * Passes all bytes to the disk, the header reader and the digest. The digest is a little behind, so that its last part
 * is made while the disk syncs.
 */
async function receive({ arrival, source, blob, reader, fileMeta }: Reception): Promise<Received> {
  const digest = new LaggingHash(createHash('sha256'));
  blob.write(fileMeta);
  await source.pass(arrival.data, chunk => {
    const isWritten = blob.write(chunk);
    const isRead = reader.push(chunk);
    digest.update(chunk);
    return isWritten === undefined || isRead === undefined ? (isWritten ?? isRead) : both(isWritten, isRead);
  });
  const header = await reader.finish();
  const dataSet = DataSet.fromTape(header.tape);
  const identity = identityOf(dataSet, arrival);
  blob.end();
  return { identity, header, dataSet, digest: digest.finish() };
}

async function both(one: Promise<void>, other: Promise<void>): Promise<void> {
  await Promise.all([one, other]);
}

/** Tells errors of the source, which end the reception, from those of our own side. */
class Source {
  #error: unknown;

  hasFailed(error: unknown): boolean {
    return this.#error !== undefined && this.#error === error;
  }

  async pass(data: ObjectData, sink: (chunk: Uint8Array) => Promise<void> | undefined): Promise<void> {
    let ours: unknown;
    const guarded = (chunk: Uint8Array): Promise<void> | undefined => {
      try {
        const pending = sink(chunk);
        return pending?.catch(error => {
          ours = error;
          throw error;
        });
      } catch (error) {
        ours = error;
        throw error;
      }
    };
    try {
      if (data.consume !== undefined) await data.consume(guarded);
      else for await (const chunk of data) await guarded(chunk);
    } catch (error) {
      if (error !== ours) this.#error = error;
      throw error;
    }
  }
}

/** A digest that lets the last chunks wait: they are in memory anyway until the disk has taken them. */
class LaggingHash {
  readonly #hash: Hash;
  #chunks: Uint8Array[] = [];
  #bytes = 0;

  constructor(hash: Hash) {
    this.#hash = hash;
  }

  update(chunk: Uint8Array): void {
    this.#chunks.push(chunk);
    this.#bytes += chunk.length + VIEW_BYTES;
    if (this.#bytes >= MOST_LAG) this.#catchUp();
  }

  finish(): string {
    this.#catchUp();
    return this.#hash.digest('hex');
  }

  #catchUp(): void {
    for (const chunk of this.#chunks) this.#hash.update(chunk);
    this.#chunks = [];
    this.#bytes = 0;
  }
}

function metaOf({ sopClassUid, sopInstanceUid, transferSyntaxUid, sourceAeTitle }: Arrival): Uint8Array {
  return fileMetaBytes({
    sopClassUid,
    sopInstanceUid,
    transferSyntaxUid,
    ...(sourceAeTitle === undefined ? {} : { sourceAeTitle }),
  });
}

/** Number of Frames where there are pixels; 1 where it is absent or makes no sense. */
function frameCount(dataSet: DataSet): number {
  if (!PIXELS.some(keyword => dataSet.has(keyword))) return 0;
  const stated = Number(dataSet.text('NumberOfFrames') ?? 1);
  return Number.isInteger(stated) && stated >= 1 && stated < 2 ** 31 ? stated : 1;
}

/** PS3.3 §C.7.6.3, §C.7.6.24 and §C.7.6.25 */
const PIXELS = ['PixelData', 'FloatPixelData', 'DoubleFloatPixelData'] as const;
const MOST_LAG = 512 * 1024;
const VIEW_BYTES = 128;
