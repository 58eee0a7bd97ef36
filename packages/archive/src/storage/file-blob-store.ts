import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { StorageError } from 'hounsfield/errors';
import { fileName, formatKey, keyOfFile, parseKey } from './blob-key.ts';
import type { BlobKey, BlobRange, BlobStore, PendingBlob } from './blob-store.ts';
import { BlobWriter } from './blob-writer.ts';
import { Buckets } from './bucket.ts';
import { storageFailure, syncFailure } from './failure.ts';
import type { Files, ReadableFile } from './files.ts';
import { nodeFiles } from './node-files.ts';

/**
 * Blobs as files: `incoming/` holds those that are being received, `blobs/000/000/` and so on those that are durable.
 * A file below `blobs` is whole, because it gets its name only after its bytes were synced.
 */
export class FileBlobStore implements BlobStore {
  readonly #files: Files;
  readonly #incoming: string;
  readonly #buckets: Buckets;
  readonly #pending = new Set<Promise<void>>();
  #failure: StorageError | undefined;

  private constructor(root: string, files: Files) {
    this.#files = files;
    this.#incoming = join(root, INCOMING);
    this.#buckets = new Buckets(files, join(root, BLOBS), failure => this.#note(failure));
  }

  /**
   * Opens the store in a folder that exists, and removes what an earlier run did not finish receiving.
   * @throws StorageError when the folder cannot be used
   */
  static async open(root: string, files: Files = nodeFiles): Promise<FileBlobStore> {
    try {
      await files.makeFolder(join(root, INCOMING));
      await files.makeFolder(join(root, BLOBS));
      const folder = await files.openFolder(root);
      await folder.sync().finally(() => folder.close());
      const store = new FileBlobStore(root, files);
      await store.#removeUnfinished();
      await store.#buckets.open();
      return store;
    } catch (error) {
      throw storageFailure(error);
    }
  }

  get failure(): StorageError | undefined {
    return this.#failure;
  }

  put(): PendingBlob {
    if (this.#failure !== undefined) throw this.#failure;
    let ended = (): void => {};
    const pending = new Promise<void>(resolve => {
      ended = resolve;
    });
    this.#pending.add(pending);
    const temporaryPath = join(this.#incoming, `${randomBytes(16).toString('hex')}${UNFINISHED}`);
    return new BlobWriter({
      files: this.#files,
      temporaryPath,
      publish: digest => this.#publish(temporaryPath, digest),
      failed: failure => this.#note(failure),
      ended: () => {
        this.#pending.delete(pending);
        ended();
      },
    });
  }

  async *get(key: BlobKey, range?: BlobRange, signal?: AbortSignal): AsyncIterable<Uint8Array> {
    const file = await this.#open(key);
    try {
      const end = range?.end ?? (await file.length());
      for (let at = range?.start ?? 0; at < end; ) {
        signal?.throwIfAborted();
        const chunk = new Uint8Array(Math.min(READ, end - at));
        const count = await file.read(chunk, at);
        if (count < chunk.length)
          throw new StorageError('blob-damaged', { offset: at + count, detail: 'it is too short' });
        at += count;
        yield chunk;
      }
    } catch (error) {
      throw signal?.aborted === true ? error : storageFailure(error);
    } finally {
      await file.close();
    }
  }

  async remove(key: BlobKey): Promise<void> {
    const path = this.#pathOf(key);
    try {
      await this.#files.remove(path);
    } catch (error) {
      const failure = storageFailure(error);
      if (failure.code !== 'blob-missing') throw failure;
    }
  }

  async *keys(): AsyncIterable<BlobKey> {
    for await (const bucket of this.#buckets.numbers()) {
      for (const name of (await this.#files.list(this.#buckets.pathOf(bucket))).toSorted()) {
        const key = keyOfFile(bucket, name);
        if (key !== undefined) yield key;
      }
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#pending);
    this.#buckets.close();
  }

  async #publish(temporaryPath: string, digest: string): Promise<BlobKey> {
    if (this.#failure !== undefined) throw this.#failure;
    const bucket = await this.#buckets.enter();
    try {
      const parts = { bucket: bucket.number, digest, random: randomBytes(8).toString('hex') };
      const path = join(bucket.path, fileName(parts));
      const key = formatKey(parts);
      await this.#files.rename(temporaryPath, path);
      try {
        await bucket.sync();
      } catch (error) {
        await this.#files.remove(path).catch(() => {});
        const failure = syncFailure(error);
        this.#note(failure);
        throw failure;
      }
      return key;
    } finally {
      bucket.leave();
    }
  }

  async #open(key: BlobKey): Promise<ReadableFile> {
    const path = this.#pathOf(key);
    try {
      return await this.#files.openToRead(path);
    } catch (error) {
      throw storageFailure(error);
    }
  }

  #pathOf(key: BlobKey): string {
    const parts = parseKey(key);
    return join(this.#buckets.pathOf(parts.bucket), fileName(parts));
  }

  async #removeUnfinished(): Promise<void> {
    for (const name of await this.#files.list(this.#incoming)) {
      if (name.endsWith(UNFINISHED)) await this.#files.remove(join(this.#incoming, name));
    }
  }

  /** After a failed sync nobody knows what is durable (the kernel may forget the pages), so nothing more is taken. */
  #note(failure: StorageError): void {
    if (failure.code === 'sync-failed') this.#failure ??= failure;
  }
}

const INCOMING = 'incoming';
const BLOBS = 'blobs';
const UNFINISHED = '.part';
const READ = 256 * 1024;
