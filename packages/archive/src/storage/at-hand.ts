import type { BlobRange } from './blob-store.ts';
import type { Files } from './files.ts';

/** Bytes in memory that is used again. */
export interface Lent {
  readonly bytes: Uint8Array;
  /** Says that nobody reads them any more. Whoever does not say it costs the next one fresh memory, nothing else. */
  release(): void;
}

/**
 * Reads short ranges where they are asked for. What the system has in its memory is copied in less time than another
 * thread needs to wake up, and an object takes three turns of such a thread. Whether it has them nobody can ask; so the
 * time is taken, and after a read that had to wait for the disk all go to the threads for a hundred times as long: at
 * most a hundredth of the time is spent waiting.
 */
export class AtHand {
  readonly #files: Files;
  readonly #free: Uint8Array[] = [];
  #notBefore = 0;
  /** What the process had read from the disk, and when that was asked last: asking takes as long as a short read. */
  #reads = { count: 0, at: Number.NEGATIVE_INFINITY };

  constructor(files: Files) {
    this.#files = files;
  }

  /**
   * All bytes of the range of the first of these files that is there; undefined where it is too long, may not be in
   * memory, or anything else is the matter: reading it in the other way tells.
   */
  lend(paths: Iterable<string>, { start, end }: BlobRange): Lent | undefined {
    const length = end - start;
    if (length > MOST) return undefined;
    const memory = this.#free.pop() ?? new Uint8Array(MOST);
    const bytes = memory.subarray(0, length);
    if (this.fill(paths, start, bytes)) return { bytes, release: () => this.#giveBack(memory) };
    this.#giveBack(memory);
    return undefined;
  }

  /** As `lend`, into memory of the caller; says whether it is filled. */
  fill(paths: Iterable<string>, start: number, target: Uint8Array): boolean {
    const { readAtOnce } = this.#files;
    if (readAtOnce === undefined || target.length > MOST || performance.now() < this.#notBefore) return false;
    const begun = performance.now();
    if (begun - this.#reads.at > FRESH) this.#readSince(begun);
    for (const path of paths) {
      const count = readAtOnce(path, target, start);
      if (count === undefined) continue;
      const took = performance.now() - begun;
      // What took long may as well have waited for a processor.
      if (took > LONG + target.length * EACH_BYTE && this.#readSince(begun)) this.#notBefore = begun + took * PAUSE;
      return count === target.length;
    }
    return false;
  }

  /** Whether the disk was read since this was asked last. */
  #readSince(at: number): boolean {
    const before = this.#reads.count;
    this.#reads = { count: process.resourceUsage().fsRead, at };
    return this.#reads.count > before;
  }

  #giveBack(memory: Uint8Array): void {
    if (this.#free.length < MOST_FREE) this.#free.push(memory);
  }
}

/** Of one range, in bytes. */
const MOST = 2 * 1024 * 1024;
/** Pieces of memory that wait to be used again. */
const MOST_FREE = 8;
/** Milliseconds that it takes at most to open a file, and to copy a byte of it that is in memory. */
const LONG = 0.1;
const EACH_BYTE = 2e-7;
const PAUSE = 100;
/** Milliseconds for which it is good enough to know what was read from the disk before. */
const FRESH = 10;
