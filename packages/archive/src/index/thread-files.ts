import { type FileHandle, open } from 'node:fs/promises';
import type { StorageError } from 'hounsfield/errors';
import { letGo } from '../garbage.ts';
import { type Files, type Finishing, nodeFiles, type WritableFile } from '../storage/index.ts';
import type { IndexThread } from './index-thread.ts';
import { MOST_BYTES, type SharedBuffers } from './shared-buffers.ts';

/**
 * The file system of the computer, with files that the index's thread writes. It waits for the disk there, and a record
 * that comes after a file knows without being told again that the file is durable: an object is stored with one question
 * and one answer.
 */
export function threadFiles(thread: IndexThread, buffers: SharedBuffers): Files {
  return {
    ...nodeFiles,
    create: async path => new ThreadFile(await open(path, 'wx', OWNER_ONLY), thread, buffers),
  };
}

class ThreadFile implements WritableFile {
  readonly #handle: FileHandle;
  readonly #thread: IndexThread;
  readonly #buffers: SharedBuffers;
  readonly #stream: number = ++streams;
  /** Of an earlier part; its bytes are on the way while the next ones come. */
  #failure: StorageError | undefined;
  #last: Promise<void> | undefined;

  constructor(handle: FileHandle, thread: IndexThread, buffers: SharedBuffers) {
    this.#handle = handle;
    this.#thread = thread;
    this.#buffers = buffers;
  }

  async append(chunks: readonly Uint8Array[]): Promise<void> {
    for (const part of parted(chunks)) {
      if (this.#failure !== undefined) throw this.#failure;
      const { done } = await this.#ask('append', part);
      done.catch((error: StorageError) => {
        this.#failure ??= error;
      });
    }
  }

  async finish(chunks: readonly Uint8Array[]): Promise<Finishing> {
    const parts = parted(chunks);
    const last = parts.pop();
    await this.append(parts.flat());
    const { done, number } = await this.#ask('finish', last ?? []);
    return { done, turn: { worker: this.#thread, number } };
  }

  async close(): Promise<void> {
    await this.#last;
    await this.#handle.close();
  }

  async #ask(
    operation: 'append' | 'finish',
    chunks: readonly Uint8Array[],
  ): Promise<{ readonly done: Promise<void>; readonly number: number }> {
    const bytes = await this.#buffers.fill(chunks, lengthOf(chunks));
    letGo(bytes.length);
    const { number, answer } = this.#thread.post(operation, { file: this.#handle.fd, stream: this.#stream, bytes });
    const done = answer.finally(() => this.#buffers.release(bytes));
    // The descriptor may be another file's once it is closed.
    this.#last = done.then(nothing, nothing);
    return { done, number };
  }
}

/** The chunks in runs of which each fits into one message. */
function parted(chunks: readonly Uint8Array[]): Uint8Array[][] {
  const parts: Uint8Array[][] = [];
  let room = 0;
  for (let chunk of chunks) {
    while (chunk.length > 0) {
      if (room === 0) {
        parts.push([]);
        room = MOST_BYTES;
      }
      const taken = chunk.length <= room ? chunk : chunk.subarray(0, room);
      parts.at(-1)?.push(taken);
      room -= taken.length;
      chunk = chunk.subarray(taken.length);
    }
  }
  return parts;
}

function lengthOf(chunks: readonly Uint8Array[]): number {
  return chunks.reduce((sum, chunk) => sum + chunk.length, 0);
}

/** Files so far: a descriptor is used again, this number is not. */
let streams = 0;

function nothing(): void {}

const OWNER_ONLY = 0o600;
