import { closeSync, fdatasync, fdatasyncSync, open, unlinkSync, writevSync } from 'node:fs';
import { type Durability, durabilities } from '../storage/index.ts';
import type { DiskFailure, DiskJob, FinishJob } from './protocol.ts';
import { sharedParts } from './shared-buffers.ts';

/**
 * Writes files for the thread that the archive's network runs in, one after another. Several are synced at the same time:
 * the file system makes one entry of its journal for all of them, and the disk has more than one thing to do.
 */
export class DiskJobs {
  readonly #memory: SharedArrayBuffer;
  readonly #durability: Durability;
  /** Streams of which a part is missing, and why. */
  readonly #broken = new Map<number, DiskFailure>();
  readonly #toSync: (() => void)[] = [];
  #syncing = 0;

  constructor(memory: SharedArrayBuffer, durability: Durability = durabilities.object) {
    this.#memory = memory;
    this.#durability = durability;
  }

  /** Appends bytes; undefined when all went well. */
  append({ file, stream, bytes }: DiskJob): DiskFailure | undefined {
    const before = this.#broken.get(stream);
    if (before !== undefined) return before;
    try {
      writeAll(file, sharedParts(this.#memory, bytes));
      return undefined;
    } catch (error) {
      const failure = failureOf('append', error);
      this.#broken.set(stream, failure);
      return failure;
    }
  }

  /** Appends the last bytes, makes the file durable and closes it; `done` may be called at once. */
  finish(job: FinishJob, done: (failure: DiskFailure | undefined) => void): void {
    const end = (failure: DiskFailure | undefined): void => {
      this.giveUp(job);
      done(failure);
    };
    const failure = this.append(job);
    if (failure !== undefined || !this.#durability.syncsFiles) end(failure);
    else if (job.isAlone) end(syncNow(job.file));
    else this.#sync(job.file, end);
  }

  /** Closes a file, whatever is in it. */
  giveUp({ file, stream }: Pick<DiskJob, 'file' | 'stream'>): void {
    this.#broken.delete(stream);
    close(file);
  }

  /**
   * Makes files one after another, beside all else: while the file system writes its journal a new file waits for that.
   * @param done told their descriptors, or why not all could be made; then none is left
   */
  create(paths: readonly string[], done: (made: readonly number[] | DiskFailure) => void): void {
    const files: number[] = [];
    const next = (): void => {
      const path = paths[files.length];
      if (path === undefined) {
        done(files);
        return;
      }
      open(path, 'wx', OWNER_ONLY, (error, file) => {
        if (error === null) {
          files.push(file);
          next();
          return;
        }
        for (const [at, made] of files.entries()) {
          close(made);
          unlinkSync(paths[at]!);
        }
        done(failureOf('create', error));
      });
    };
    next();
  }

  #sync(file: number, done: (failure: DiskFailure | undefined) => void): void {
    this.#toSync.push(() =>
      fdatasync(file, error => {
        this.#syncing--;
        this.#syncNext();
        done(error === null ? undefined : failureOf('sync', error));
      }),
    );
    this.#syncNext();
  }

  #syncNext(): void {
    while (this.#syncing < MOST_SYNCS && this.#toSync.length > 0) {
      this.#syncing++;
      this.#toSync.shift()?.();
    }
  }
}

/** Two threads would take longer to wake each other than many a sync takes, and nobody else waits for this one. */
function syncNow(file: number): DiskFailure | undefined {
  try {
    fdatasyncSync(file);
    return undefined;
  } catch (error) {
    return failureOf('sync', error);
  }
}

/** What is durable stays so, and of other files nothing is wanted: there is nobody to tell. */
function close(file: number): void {
  try {
    closeSync(file);
  } catch {
    // It is not open.
  }
}

/** The system may write less than it was given. */
function writeAll(file: number, parts: Uint8Array[]): void {
  let rest = parts;
  while (rest.length > 0) {
    let written = writevSync(file, rest);
    let at = 0;
    for (; at < rest.length && written >= rest[at]!.length; at++) written -= rest[at]!.length;
    rest = rest.slice(at);
    if (written > 0) rest[0] = rest[0]!.subarray(written);
  }
}

function failureOf(step: DiskFailure['step'], error: unknown): DiskFailure {
  return { kind: 'disk', step, errno: (error as NodeJS.ErrnoException).code ?? 'EIO' };
}

const OWNER_ONLY = 0o600;
/** Of the four threads that Node has for files one is left to whoever reads or makes files. */
const MOST_SYNCS = 3;
