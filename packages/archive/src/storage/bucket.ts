import { join } from 'node:path';
import type { StorageError } from 'hounsfield/errors';
import { bucketOf, bucketPath } from './blob-key.ts';
import { storageFailure, syncFailure } from './failure.ts';
import type { Files, Folder } from './files.ts';
import { GroupSync } from './group-sync.ts';

/** A folder that blobs are named in. All blobs that are committed at one moment go into one bucket and share its syncs. */
export class Bucket {
  readonly number: number;
  readonly path: string;
  readonly #folder: Folder;
  readonly #sync: GroupSync;
  /** Names given out so far. */
  #used: number;
  #active = 0;
  #isRetired = false;

  constructor(number: number, path: string, folder: Folder, used: number) {
    this.number = number;
    this.path = path;
    this.#folder = folder;
    this.#sync = new GroupSync(() => folder.sync());
    this.#used = used;
  }

  get isFull(): boolean {
    return this.#used >= MOST_FILES;
  }

  /** Takes a place for one more file; `leave` gives up the right to sync, not the place. */
  enter(): void {
    this.#used++;
    this.#active++;
  }

  leave(): void {
    this.#active--;
    this.#closeWhenUnused();
  }

  sync(): Promise<void> {
    return this.#sync.sync();
  }

  /** No more files come; the folder is closed when the last one is durable. */
  retire(): void {
    this.#isRetired = true;
    this.#closeWhenUnused();
  }

  #closeWhenUnused(): void {
    if (this.#isRetired && this.#active === 0) this.#folder.close().catch(() => {});
  }
}

/** The buckets below one root folder: `000/000`, `000/001` and so on, each filled before the next one is made. */
export class Buckets {
  readonly #files: Files;
  readonly #root: string;
  readonly #onSyncFailure: (failure: StorageError) => void;
  #current: Bucket | undefined;
  #nextNumber = 0;
  #rotating: Promise<void> | undefined;

  constructor(files: Files, root: string, onSyncFailure: (failure: StorageError) => void) {
    this.#files = files;
    this.#root = root;
    this.#onSyncFailure = onSyncFailure;
  }

  /** Finds where the last run left off. */
  async open(): Promise<void> {
    let last = -1;
    for await (const bucket of this.numbers()) last = Math.max(last, bucket);
    if (last < 0) return;
    this.#nextNumber = last + 1;
    const path = this.pathOf(last);
    const used = (await this.#files.list(path)).length;
    if (used < MOST_FILES) this.#current = new Bucket(last, path, await this.#files.openFolder(path), used);
  }

  /** Numbers of all buckets in ascending order. */
  async *numbers(): AsyncIterable<number> {
    for (const parent of (await this.#files.list(this.#root)).toSorted()) {
      if (!isFolderName(parent)) continue;
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

  /** A bucket with a place taken in it; the caller must `leave` it. */
  async enter(): Promise<Bucket> {
    for (;;) {
      const current = this.#current;
      if (current !== undefined && !current.isFull) {
        current.enter();
        return current;
      }
      this.#rotating ??= this.#rotate().finally(() => {
        this.#rotating = undefined;
      });
      await this.#rotating;
    }
  }

  close(): void {
    this.#current?.retire();
    this.#current = undefined;
  }

  /** Makes the next bucket, and its name durable before anything is put into it. */
  async #rotate(): Promise<void> {
    const number = this.#nextNumber;
    const { parent, name } = bucketPath(number);
    try {
      await this.#files.makeFolder(join(this.#root, parent));
      await this.#syncFolder(this.#root);
      const path = join(this.#root, parent, name);
      await this.#files.makeFolder(path);
      await this.#syncFolder(join(this.#root, parent));
      const next = new Bucket(number, path, await this.#files.openFolder(path), 0);
      this.#current?.retire();
      this.#current = next;
      this.#nextNumber = number + 1;
    } catch (error) {
      throw storageFailure(error);
    }
  }

  async #syncFolder(path: string): Promise<void> {
    const folder = await this.#files.openFolder(path);
    try {
      await folder.sync();
    } catch (error) {
      const failure = syncFailure(error);
      this.#onSyncFailure(failure);
      throw failure;
    } finally {
      await folder.close();
    }
  }
}

function isFolderName(name: string): boolean {
  return bucketOf(name, '000') !== undefined;
}

/** Few enough for any file system to list at once, many enough that making a bucket costs nothing per file. */
const MOST_FILES = 1024;
