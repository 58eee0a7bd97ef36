import type { StorageError } from 'hounsfield/errors';
import { letGo } from '../garbage.ts';
import { type Durability, type Files, type Finishing, nodeFiles, type WritableFile } from '../storage/index.ts';
import type { IndexThread } from './index-thread.ts';
import { MOST_BYTES, type SharedBuffers } from './shared-buffers.ts';

/**
 * The file system of the computer, with files that the index's thread writes. It waits for the disk there, and a record
 * that comes after a file knows without being told again that the file is durable: an object is stored with one question
 * and one answer.
 */
export function threadFiles(thread: IndexThread, buffers: SharedBuffers, { syncsFiles }: Durability): Files {
  return {
    ...(syncsFiles ? nodeFiles : withoutSync(nodeFiles)),
    createAll: async paths => {
      const files = await thread.ask('create', { paths });
      return files.map(file => new ThreadFile(file, thread, buffers));
    },
  };
}

function withoutSync(files: Files): Files {
  return { ...files, openFolder: async path => ({ ...(await files.openFolder(path)), sync: nothing }) };
}

class ThreadFile implements WritableFile {
  readonly #file: number;
  readonly #thread: IndexThread;
  readonly #buffers: SharedBuffers;
  readonly #stream: number = ++streams;
  /** Of an earlier part; its bytes are on the way while the next ones come. */
  #failure: StorageError | undefined;
  #last: Promise<void> | undefined;
  #isFinished = false;

  constructor(file: number, thread: IndexThread, buffers: SharedBuffers) {
    this.#file = file;
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
    this.#isFinished = true;
    const { done, number } = await this.#ask('finish', last ?? []);
    return { done, turn: { worker: this.#thread, number } };
  }

  /** The thread closes what it finished. */
  async close(): Promise<void> {
    await this.#last;
    if (this.#isFinished) return;
    this.#isFinished = true;
    await this.#thread.ask('giveUp', { file: this.#file, stream: this.#stream });
  }

  async #ask(
    operation: 'append' | 'finish',
    chunks: readonly Uint8Array[],
  ): Promise<{ readonly done: Promise<void>; readonly number: number }> {
    const bytes = await this.#buffers.fill(chunks, lengthOf(chunks));
    letGo(bytes.length);
    const { number, answer } = this.#thread.post(operation, { file: this.#file, stream: this.#stream, bytes });
    const done = answer.finally(() => this.#buffers.release(bytes));
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

async function nothing(): Promise<void> {}
