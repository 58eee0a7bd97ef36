import { join } from 'node:path';
import { StorageError } from 'hounsfield/errors';
import {
  bucketPrefix,
  finishedName,
  formatKey,
  type KeyParts,
  parseKey,
  readName,
  unfinishedName,
} from './blob-key.ts';
import type { BlobKey, BlobRange, BlobStore, PendingBlob, RecoveredBlob } from './blob-store.ts';
import { BlobWriter } from './blob-writer.ts';
import { Buckets } from './buckets.ts';
import { storageFailure } from './failure.ts';
import type { Files, ReadableFile } from './files.ts';
import { nodeFiles } from './node-files.ts';
import { Reserve, type ReservedFile } from './reserve.ts';

/**
 * Blobs as files in `blobs/000/000/` and so on. While it is received a file is called `….part`, and that name is durable
 * before the first byte comes; once its bytes are synced it is renamed to `….dcm`. The rename need not be durable: after
 * a power cut the file has one name or the other (file systems with a journal never lose both), and the index tells
 * which `.part` had been acknowledged. A file called `.dcm` is whole.
 */
export class FileBlobStore implements BlobStore {
  readonly #files: Files;
  readonly #buckets: Buckets;
  readonly #reserve: Reserve;
  readonly #pending = new Set<Promise<void>>();
  /** Renames that are under way. */
  readonly #publishing = new Map<BlobKey, Promise<void>>();
  #failure: StorageError | undefined;

  private constructor(root: string, files: Files) {
    const onSyncFailure = (failure: StorageError): void => this.#note(failure);
    this.#files = files;
    this.#buckets = new Buckets(files, join(root, BLOBS), onSyncFailure);
    this.#reserve = new Reserve(files, this.#buckets, onSyncFailure);
  }

  /**
   * Opens the store in a folder that exists.
   * @throws StorageError when the folder cannot be used
   */
  static async open(root: string, files: Files = nodeFiles): Promise<FileBlobStore> {
    try {
      await files.makeFolder(join(root, BLOBS));
      const folder = await files.openFolder(root);
      await folder.sync().finally(() => folder.close());
      const store = new FileBlobStore(root, files);
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
    let settle = (): void => {};
    const pending = new Promise<void>(resolve => {
      settle = resolve;
    });
    this.#pending.add(pending);
    return new BlobWriter({
      take: () => this.#reserve.take(),
      publish: (reserved, digest) => this.#publish(reserved, digest),
      discard: reserved => this.#reserve.discard(reserved),
      failed: failure => this.#note(failure),
      ended: () => {
        this.#pending.delete(pending);
        settle();
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
    const { finished, unfinished } = this.#pathsOf(parseKey(key));
    await this.#publishing.get(key);
    for (const path of [finished, unfinished]) {
      try {
        await this.#files.remove(path);
        return;
      } catch (error) {
        const failure = storageFailure(error);
        if (failure.code !== 'blob-missing') throw failure;
      }
    }
  }

  async *recover(isKnown: (beginning: string) => Promise<ReadonlySet<BlobKey>>): AsyncIterable<RecoveredBlob> {
    try {
      for await (const bucket of this.#buckets.numbers()) {
        const known = await isKnown(bucketPrefix(bucket));
        const byRandom = new Map([...known].map(key => [parseKey(key).random, key]));
        for (const name of (await this.#files.list(this.#buckets.pathOf(bucket))).toSorted()) {
          const read = readName(name);
          if (read === undefined) continue;
          const key =
            read.digest === undefined
              ? byRandom.get(read.random)
              : formatKey({ bucket, random: read.random, digest: read.digest });
          if (read.digest === undefined) await this.#endUnfinished(join(this.#buckets.pathOf(bucket), name), key);
          if (key !== undefined) yield { key, isKnown: known.has(key) };
        }
      }
    } catch (error) {
      throw storageFailure(error);
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#pending);
    await Promise.all(this.#publishing.values());
    await this.#reserve.close();
    await this.#buckets.close();
  }

  /** An acknowledged blob gets its name at last; what was never acknowledged goes. */
  async #endUnfinished(path: string, key: BlobKey | undefined): Promise<void> {
    if (key === undefined) await this.#files.remove(path);
    else await this.#files.rename(path, this.#pathsOf(parseKey(key)).finished);
  }

  #publish({ place, file }: ReservedFile, digest: string): void {
    const parts = { ...place, digest };
    const key = formatKey(parts);
    const { finished, unfinished } = this.#pathsOf(parts);
    const publishing = Promise.all([file.close(), this.#files.rename(unfinished, finished)])
      // It is durable under its first name, and found there.
      .catch(() => {})
      .then(() => {
        this.#publishing.delete(key);
      });
    this.#publishing.set(key, publishing);
  }

  async #open(key: BlobKey): Promise<ReadableFile> {
    const { finished, unfinished } = this.#pathsOf(parseKey(key));
    await this.#publishing.get(key);
    try {
      return await this.#files.openToRead(finished);
    } catch (error) {
      const failure = storageFailure(error);
      if (failure.code !== 'blob-missing') throw failure;
    }
    try {
      return await this.#files.openToRead(unfinished);
    } catch (error) {
      throw storageFailure(error);
    }
  }

  #pathsOf(parts: KeyParts): { readonly finished: string; readonly unfinished: string } {
    const folder = this.#buckets.pathOf(parts.bucket);
    return { finished: join(folder, finishedName(parts)), unfinished: join(folder, unfinishedName(parts)) };
  }

  /** After a failed sync nobody knows what is durable (the kernel may forget the pages), so nothing more is taken. */
  #note(failure: StorageError): void {
    if (failure.code === 'sync-failed') this.#failure ??= failure;
  }
}

const BLOBS = 'blobs';
const READ = 256 * 1024;
