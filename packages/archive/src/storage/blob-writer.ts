import { StorageError } from 'hounsfield/errors';
import type { BlobKey, PendingBlob } from './blob-store.ts';
import { storageFailure, syncFailure } from './failure.ts';
import type { ReservedFile } from './reserve.ts';

/** What a writer needs of its store. */
export interface WriterHost {
  /** A file whose name is durable. */
  take(): Promise<ReservedFile>;
  /** Gives a synced file its name; what is acknowledged does not depend on it. */
  publish(reserved: ReservedFile, digest: string): BlobKey;
  discard(reserved: ReservedFile): Promise<void>;
  /** Told of every failed sync. */
  failed(failure: StorageError): void;
  /** Told when nothing is left to do for this blob. */
  ended(): void;
}

/**
 * One blob on its way to the disk. While one buffer is written the next one fills, so that the disk and the source
 * work at the same time; a source that is faster than the disk is made to wait, and never more than two buffers are held.
 */
export class BlobWriter implements PendingBlob {
  readonly #host: WriterHost;
  readonly #reserved: Promise<ReservedFile>;
  #length = 0;
  #chunks: Uint8Array[] = [];
  #buffered = 0;
  #writing: Promise<void> | undefined;
  #durable: Promise<void> | undefined;
  #failure: StorageError | undefined;

  constructor(host: WriterHost) {
    this.#host = host;
    this.#reserved = host.take();
    // Whoever needs the file awaits it; until then nobody may have asked.
    this.#reserved.catch(() => {});
  }

  get length(): number {
    return this.#length;
  }

  write(chunk: Uint8Array): Promise<void> | undefined {
    if (this.#failure !== undefined) return Promise.reject(this.#failure);
    this.#chunks.push(chunk);
    this.#buffered += chunk.length + VIEW_BYTES;
    this.#length += chunk.length;
    if (this.#buffered < BUFFER) return undefined;
    if (this.#writing !== undefined) return this.#flushAfterWriting();
    void this.#flush();
    return undefined;
  }

  end(): void {
    this.#durable ??= this.#makeDurable();
    this.#durable.catch(() => {});
  }

  async commit(digest: string): Promise<BlobKey> {
    this.end();
    try {
      await this.#durable;
      const key = this.#host.publish(await this.#reserved, digest);
      this.#host.ended();
      return key;
    } catch (error) {
      await this.abort();
      throw storageFailure(error);
    }
  }

  async abort(): Promise<void> {
    this.#failure ??= new StorageError('disk-error', { detail: 'the blob was given up' });
    this.#chunks = [];
    await this.#writing?.catch(() => {});
    await this.#durable?.catch(() => {});
    try {
      await this.#host.discard(await this.#reserved);
    } catch {
      // There never was a file.
    } finally {
      this.#host.ended();
    }
  }

  async #makeDurable(): Promise<void> {
    await this.#writing;
    if (this.#failure !== undefined) throw this.#failure;
    if (this.#chunks.length > 0) await this.#flush();
    const { file } = await this.#reserved;
    try {
      await file.sync();
    } catch (error) {
      const failure = syncFailure(error);
      this.#host.failed(failure);
      throw failure;
    }
  }

  async #flushAfterWriting(): Promise<void> {
    await this.#writing;
    if (this.#failure !== undefined) throw this.#failure;
    void this.#flush();
  }

  #flush(): Promise<void> {
    const chunks = this.#chunks;
    this.#chunks = [];
    this.#buffered = 0;
    const writing = this.#append(chunks).finally(() => {
      if (this.#writing === writing) this.#writing = undefined;
    });
    writing.catch(() => {});
    this.#writing = writing;
    return writing;
  }

  async #append(chunks: readonly Uint8Array[]): Promise<void> {
    try {
      const { file } = await this.#reserved;
      await file.append(chunks);
    } catch (error) {
      this.#failure ??= storageFailure(error);
      throw this.#failure;
    }
  }
}

/** Bytes gathered before they are written. Two of these are the most that a blob holds in memory. */
const BUFFER = 512 * 1024;
/** What a view costs beside its bytes: a flood of tiny chunks must not take more memory than large ones. */
const VIEW_BYTES = 128;
