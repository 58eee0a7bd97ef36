import { join } from 'node:path';
import type { StorageError } from 'hounsfield/errors';
import { storageFailure } from './failure.ts';
import type { Files } from './files.ts';
import { syncFolder } from './sync-folder.ts';

/**
 * Numbers of objects in the order in which they were sealed, over restarts too and whatever the clock says: the number of
 * the start, then that of the object. The start's is the name of an empty file, durable before the first object has one.
 */
export class Order {
  readonly #files: Files;
  readonly #folder: string;
  readonly #onSyncFailure: (failure: StorageError) => void;
  #beginning: Promise<number> | undefined;
  #start = 0;
  #count = 0;

  constructor(files: Files, folder: string, onSyncFailure: (failure: StorageError) => void) {
    this.#files = files;
    this.#folder = folder;
    this.#onSyncFailure = onSyncFailure;
  }

  /** To be awaited before the first number; where it fails the next caller tries again. @throws StorageError */
  async begin(): Promise<void> {
    if (this.#start > 0) return;
    this.#beginning ??= this.#begin().finally(() => {
      this.#beginning = undefined;
    });
    this.#start = await this.#beginning;
  }

  next(): bigint {
    return (BigInt(this.#start) << 32n) + BigInt(this.#count++);
  }

  async #begin(): Promise<number> {
    try {
      const names = (await this.#files.list(this.#folder)).filter(name => NAME.test(name));
      // Where the file was lost the clock puts later starts behind earlier ones, as it mostly does.
      const seconds = Math.floor(Date.now() / 1000);
      const start = Math.max(seconds, ...names.map(name => Number.parseInt(name, 10) + 1));
      for (const file of await this.#files.createAll([join(this.#folder, `${start}${ENDING}`)])) await file.close();
      await syncFolder(this.#files, this.#folder, this.#onSyncFailure);
      for (const name of names) await this.#files.remove(join(this.#folder, name)).catch(() => {});
      return start;
    } catch (error) {
      throw storageFailure(error);
    }
  }
}

const ENDING = '.start';
const NAME = /^\d{10}\.start$/;
