import { closeSync, fdatasync, fdatasyncSync, unlinkSync, writev, writevSync } from 'node:fs';
import { type Durability, durabilities } from '../storage/index.ts';
import { NewFiles } from './new-files.ts';
import type { DiskFailure, DiskJob, FinishJob } from './protocol.ts';
import { type SharedBytes, sharedParts } from './shared-buffers.ts';

type Done = (failure: DiskFailure | undefined) => void;

/** What is left to do for a file. */
interface Step {
  readonly bytes: SharedBytes;
  readonly isLast: boolean;
  readonly done: Done;
}

/** A file that is being written: one step after another. */
interface Stream {
  readonly file: number;
  readonly steps: Step[];
  isBusy: boolean;
  /** A part is missing. */
  failure: DiskFailure | undefined;
}

/**
 * Writes files for the thread that the archive's network runs in. Several are under way at the same time: the disk has
 * more than one thing to do, and the file system makes one entry of its journal for all that are synced at once.
 */
export class DiskJobs {
  readonly #memory: SharedArrayBuffer;
  readonly #durability: Durability;
  readonly #files: NewFiles;
  readonly #streams = new Map<number, Stream>();
  /** Those whose next step can be done, in turn. */
  readonly #ready: Stream[] = [];
  #running = 0;

  constructor(memory: SharedArrayBuffer, durability: Durability = durabilities.object) {
    this.#memory = memory;
    this.#durability = durability;
    this.#files = new NewFiles(memory, durability);
  }

  /** Appends bytes; `done` may be called at once. */
  append(job: DiskJob, done: Done): void {
    const stream = this.#streamOf(job);
    // What the cache takes is not waited for.
    if (this.#running === 0 || !this.#files.passCache) done(this.#appendNow(stream, job.bytes));
    else this.#take(stream, { bytes: job.bytes, isLast: false, done });
  }

  /** Appends the last bytes, makes the file durable and closes it; `done` may be called at once. */
  finish(job: FinishJob, done: Done): void {
    const stream = this.#streamOf(job);
    const end = (failure: DiskFailure | undefined): void => {
      this.giveUp(job);
      done(failure);
    };
    if (job.isAlone === true && !stream.isBusy) {
      end(this.#finishNow(stream, job.bytes));
      return;
    }
    const { passCache } = this.#files;
    if (!passCache) this.#appendNow(stream, job.bytes);
    this.#take(stream, { bytes: passCache ? job.bytes : NOTHING, isLast: true, done: end });
  }

  /** Closes a file, whatever is in it. */
  giveUp({ file, stream }: Pick<DiskJob, 'file' | 'stream'>): void {
    this.#streams.delete(stream);
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
      this.#files.make(path, (error, file) => {
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

  #streamOf({ file, stream }: DiskJob): Stream {
    const known = this.#streams.get(stream);
    if (known !== undefined) return known;
    const made: Stream = { file, steps: [], isBusy: false, failure: undefined };
    this.#streams.set(stream, made);
    return made;
  }

  #take(stream: Stream, step: Step): void {
    stream.steps.push(step);
    if (stream.isBusy) return;
    stream.isBusy = true;
    this.#ready.push(stream);
    this.#next();
  }

  #next(): void {
    while (this.#running < MOST && this.#ready.length > 0) {
      this.#running++;
      this.#run(this.#ready.shift()!);
    }
  }

  #run(stream: Stream): void {
    const step = stream.steps.shift()!;
    const over = (failure: DiskFailure | undefined): void => {
      if (failure !== undefined) stream.failure ??= failure;
      this.#running--;
      if (stream.steps.length > 0) this.#ready.push(stream);
      else stream.isBusy = false;
      step.done(failure);
      this.#next();
    };
    const written: Done = failure => {
      if (failure === undefined && step.isLast && this.#durability.syncsFiles) sync(stream.file, over);
      else over(failure);
    };
    if (stream.failure !== undefined) over(stream.failure);
    else if (this.#files.passCache) write(stream.file, sharedParts(this.#memory, step.bytes), written);
    else written(this.#appendNow(stream, step.bytes));
  }

  /** Two threads would take longer to wake each other than many a disk takes, and nobody else waits for this one. */
  #finishNow(stream: Stream, bytes: SharedBytes): DiskFailure | undefined {
    const failure = this.#appendNow(stream, bytes);
    if (failure !== undefined || !this.#durability.syncsFiles) return failure;
    return attempt('sync', () => fdatasyncSync(stream.file));
  }

  #appendNow(stream: Stream, bytes: SharedBytes): DiskFailure | undefined {
    const parts = sharedParts(this.#memory, bytes);
    stream.failure ??= attempt('append', () => writeAllNow(stream.file, parts));
    return stream.failure;
  }
}

function attempt(step: DiskFailure['step'], work: () => void): DiskFailure | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    return failureOf(step, error);
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

function write(file: number, parts: Uint8Array[], done: Done): void {
  writev(file, parts, (error, written) => {
    const rest = error === null ? behind(parts, written) : [];
    if (rest.length > 0) write(file, rest, done);
    else done(error === null ? undefined : failureOf('append', error));
  });
}

function sync(file: number, done: Done): void {
  fdatasync(file, error => done(error === null ? undefined : failureOf('sync', error)));
}

function writeAllNow(file: number, parts: Uint8Array[]): void {
  for (let rest = parts; rest.length > 0; ) rest = behind(rest, writevSync(file, rest));
}

/** The system may write less than it was given. */
function behind(parts: readonly Uint8Array[], count: number): Uint8Array[] {
  let written = count;
  let at = 0;
  for (; at < parts.length && written >= parts[at]!.length; at++) written -= parts[at]!.length;
  const rest = parts.slice(at);
  if (written > 0) rest[0] = rest[0]!.subarray(written);
  return rest;
}

function failureOf(step: DiskFailure['step'], error: unknown): DiskFailure {
  return { kind: 'disk', step, errno: (error as NodeJS.ErrnoException).code ?? 'EIO' };
}

const NOTHING: SharedBytes = { slots: [], length: 0 };
/** Files under way at the same time: of the four threads that Node has for them one is left to whoever reads or makes some. */
const MOST = 3;
