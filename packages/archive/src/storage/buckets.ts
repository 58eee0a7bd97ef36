import { join } from 'node:path';
import type { StorageError } from 'hounsfield/errors';
import { bucketOf, bucketPath } from './blob-key.ts';
import { storageFailure } from './failure.ts';
import type { Files, Folder } from './files.ts';
import { syncFolder } from './sync-folder.ts';

/** A folder that new blobs get their place in. */
export interface Bucket {
  readonly number: number;
  readonly path: string;
  readonly folder: Folder;
  /** Files that still fit. */
  readonly room: number;
}

/** The folders below one root: `000/000`, `000/001` and so on, each filled before the next one is made. */
export class Buckets {
  readonly #files: Files;
  readonly #root: string;
  readonly #onSyncFailure: (failure: StorageError) => void;
  #current: (Omit<Bucket, 'room'> & { used: number }) | undefined;
  #nextNumber = 0;

  constructor(files: Files, root: string, onSyncFailure: (failure: StorageError) => void) {
    this.#files = files;
    this.#root = root;
    this.#onSyncFailure = onSyncFailure;
  }

  /** Finds where the last run left off. */
  async open(): Promise<void> {
    let last = -1;
    for await (const number of this.numbers()) last = Math.max(last, number);
    if (last < 0) return;
    this.#nextNumber = last + 1;
    const used = (await this.#files.list(this.pathOf(last))).length;
    if (used < MOST_FILES) await this.#enter(last, used);
  }

  /** Numbers of all buckets in ascending order. */
  async *numbers(): AsyncIterable<number> {
    for (const parent of (await this.#files.list(this.#root)).toSorted()) {
      if (bucketOf(parent, '000') === undefined) continue;
      for (const name of (await this.#files.list(join(this.#root, parent))).toSorted()) {
        const bucket = bucketOf(parent, name);
        if (bucket !== undefined) yield bucket;
      }
    }
  }

  pathOf(bucket: number): string {
    const { parent, name } = bucketPath(bucket);
    return join(this.#root, parent, name);
  }

  /**
   * A bucket with room for one file at least. One caller at a time.
   * @throws StorageError
   */
  async withRoom(): Promise<Bucket> {
    if (this.#current === undefined || this.#current.used >= MOST_FILES) await this.#make(this.#nextNumber);
    const { used, ...bucket } = this.#current!;
    return { ...bucket, room: MOST_FILES - used };
  }

  /** Counts files that were put into the bucket. */
  filled(count: number): void {
    if (this.#current !== undefined) this.#current.used += count;
  }

  async close(): Promise<void> {
    const current = this.#current;
    this.#current = undefined;
    await current?.folder.close().catch(() => {});
  }

  /** Makes a bucket, and its name durable before anything is put into it. */
  async #make(number: number): Promise<void> {
    const { parent, name } = bucketPath(number);
    try {
      await this.#files.makeFolder(join(this.#root, parent));
      await this.#syncFolder(this.#root);
      await this.#files.makeFolder(join(this.#root, parent, name));
      await this.#syncFolder(join(this.#root, parent));
      await this.close();
      await this.#enter(number, 0);
      this.#nextNumber = number + 1;
    } catch (error) {
      throw storageFailure(error);
    }
  }

  async #enter(number: number, used: number): Promise<void> {
    const path = this.pathOf(number);
    this.#current = { number, path, folder: await this.#files.openFolder(path), used };
  }

  #syncFolder(path: string): Promise<void> {
    return syncFolder(this.#files, path, this.#onSyncFailure);
  }
}

/** Few enough for any file system to list at once, many enough that making a bucket costs nothing per file. */
const MOST_FILES = 1024;
