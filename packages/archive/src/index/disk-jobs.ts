import { fdatasyncSync, writevSync } from 'node:fs';
import type { DiskFailure, DiskJob } from './protocol.ts';
import { sharedParts } from './shared-buffers.ts';

/** Writes files for the thread that the archive's network runs in, one after another and in turn with the index. */
export class DiskJobs {
  readonly #memory: SharedArrayBuffer;
  /** Streams of which a part is missing, and why. */
  readonly #broken = new Map<number, DiskFailure>();

  constructor(memory: SharedArrayBuffer) {
    this.#memory = memory;
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

  /** Appends the last bytes and syncs the file. */
  finish(job: DiskJob): DiskFailure | undefined {
    const failure = this.append(job);
    this.#broken.delete(job.stream);
    if (failure !== undefined) return failure;
    try {
      fdatasyncSync(job.file);
      return undefined;
    } catch (error) {
      return failureOf('sync', error);
    }
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
