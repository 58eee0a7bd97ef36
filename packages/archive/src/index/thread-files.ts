import type { StorageError } from 'hounsfield/errors';
import { letGo } from '../garbage.ts';
import { type Durability, type Files, type Finishing, nodeFiles, type WritableFile } from '../storage/index.ts';
import type { IndexThread } from './index-thread.ts';
import type { DiskJob } from './protocol.ts';
import { MOST_BYTES, type SharedBuffers, type SharedBytes } from './shared-buffers.ts';

/**
 * The file system of the computer, with files that the index's thread writes. It waits for the disk there, and a record
 * that comes after a file knows without being told again that the file is durable: an object is stored with one question
 * and one answer.
 */
export function threadFiles(thread: IndexThread, buffers: SharedBuffers, { syncsFiles }: Durability): Files {
  return {
    ...(syncsFiles ? nodeFiles : withoutSync(nodeFiles)),
    rooms: buffers,
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

  append(chunks: readonly Uint8Array[]): Promise<void> {
    return this.#appendParts(this.#parted(chunks));
  }

  async finish(chunks: readonly Uint8Array[], { isAlone } = { isAlone: false }): Promise<Finishing> {
    const parts = this.#parted(chunks);
    const last = parts.pop() ?? [];
    try {
      if (parts.length > 0) await this.#appendParts(parts);
    } catch (error) {
      for (const room of last) this.#buffers.giveBack(room);
      throw error;
    }
    this.#isFinished = true;
    const bytes = await this.#shared(last);
    const { number, answer } = this.#thread.post('finish', { ...this.#jobOf(bytes), isAlone });
    // While this thread makes the record.
    if (isAlone) this.#thread.send();
    const done = this.#released(answer, bytes);
    return { done, turn: { worker: this.#thread, number } };
  }

  /** The thread closes what it finished. */
  async close(): Promise<void> {
    await this.#last;
    if (this.#isFinished) return;
    this.#isFinished = true;
    await this.#thread.ask('giveUp', { file: this.#file, stream: this.#stream });
  }

  async #appendParts(parts: Uint8Array[][]): Promise<void> {
    for (let part = parts.shift(); part !== undefined; part = parts.shift()) {
      if (this.#failure !== undefined) {
        for (const room of [...part, ...parts.flat()]) this.#buffers.giveBack(room);
        throw this.#failure;
      }
      const bytes = await this.#shared(part);
      this.#released(this.#thread.post('append', this.#jobOf(bytes)).answer, bytes).catch((error: StorageError) => {
        this.#failure ??= error;
      });
    }
  }

  /** The chunks in runs of which each fits into one message; a room is one by itself. */
  #parted(chunks: readonly Uint8Array[]): Uint8Array[][] {
    const parts: Uint8Array[][] = [];
    let left = 0;
    for (let chunk of chunks) {
      if (this.#buffers.has(chunk)) {
        parts.push([chunk]);
        left = 0;
        continue;
      }
      while (chunk.length > 0) {
        if (left === 0) {
          parts.push([]);
          left = MOST_BYTES;
        }
        const taken = chunk.length <= left ? chunk : chunk.subarray(0, left);
        parts.at(-1)?.push(taken);
        left -= taken.length;
        chunk = chunk.subarray(taken.length);
      }
    }
    return parts;
  }

  /** What fills a room goes as it is. */
  async #shared(part: readonly Uint8Array[]): Promise<SharedBytes> {
    const [room] = part;
    if (room !== undefined && this.#buffers.has(room)) return this.#buffers.ofRoom(room);
    const length = lengthOf(part);
    const bytes = await this.#buffers.fill(part, length);
    letGo(length);
    return bytes;
  }

  #jobOf(bytes: SharedBytes): DiskJob {
    return { file: this.#file, stream: this.#stream, bytes };
  }

  #released(answer: Promise<void>, bytes: SharedBytes): Promise<void> {
    const done = answer.finally(() => this.#buffers.release(bytes));
    this.#last = done.then(nothing, nothing);
    return done;
  }
}

function lengthOf(chunks: readonly Uint8Array[]): number {
  return chunks.reduce((sum, chunk) => sum + chunk.length, 0);
}

/** Files so far: a descriptor is used again, this number is not. */
let streams = 0;

async function nothing(): Promise<void> {}
