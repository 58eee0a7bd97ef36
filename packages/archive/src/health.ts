import { access, constants, statfs } from 'node:fs/promises';
import { StorageError } from 'hounsfield/errors';
import type { Index } from './index/index.ts';
import type { BlobStore } from './storage/index.ts';

/** What has to be well for objects to be taken. */
export interface HealthOptions {
  /** The data folder. */
  readonly data: string;
  /** Free bytes below which the disk counts as full. */
  readonly freeBytes: number;
  /** Milliseconds that only grow. */
  readonly now?: () => number;
}

/** Whether the archive can take and give objects, for whoever sends it work. */
export class Health {
  readonly #options: HealthOptions;
  #state: 'starting' | 'running' | 'stopping' = 'starting';
  #parts: { readonly index: Index; readonly blobs: BlobStore } | undefined;
  #last: { readonly time: number; readonly reason: Promise<string | undefined> } | undefined;

  constructor(options: HealthOptions) {
    this.#options = options;
  }

  /** Why nothing can be asked of the archive at all; undefined while it runs. */
  get closed(): string | undefined {
    return this.#state === 'running' ? undefined : this.#state;
  }

  started(parts: { readonly index: Index; readonly blobs: BlobStore }): void {
    this.#parts = parts;
    this.#state = 'running';
  }

  stopping(): void {
    this.#state = 'stopping';
  }

  /** Why the archive is not ready; undefined when it is. Looked up once a second at most, however often it is asked. */
  notReady(): Promise<string | undefined> {
    if (this.closed !== undefined) return Promise.resolve(this.closed);
    const time = (this.#options.now ?? performance.now.bind(performance))();
    if (this.#last === undefined || time - this.#last.time >= 1000) this.#last = { time, reason: this.#look() };
    return this.#last.reason;
  }

  /** Bytes that the disk has left. */
  async freeBytes(): Promise<number> {
    const { bavail, bsize } = await statfs(this.#options.data);
    return bavail * bsize;
  }

  async #look(): Promise<string | undefined> {
    const { index, blobs } = this.#parts ?? {};
    if (blobs?.failure !== undefined) return blobs.failure.code;
    try {
      await access(this.#options.data, constants.W_OK);
      if ((await this.freeBytes()) < this.#options.freeBytes) return 'disk-full';
    } catch {
      return 'disk-read-only';
    }
    // Asked of what writes the index; no key begins like this.
    const answer = index?.blobKeys('-').then(
      () => undefined,
      (error: unknown) => (error instanceof StorageError ? error.code : 'index-failed'),
    );
    return Promise.race([answer, tooLate()]);
  }
}

async function tooLate(): Promise<string> {
  await new Promise(resolve => setTimeout(resolve, PATIENCE).unref());
  return 'index-slow';
}

/** Milliseconds in which the index must answer. */
const PATIENCE = 2000;
