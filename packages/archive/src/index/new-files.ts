import { closeSync, constants, ftruncateSync, open, unlinkSync, writeSync } from 'node:fs';
import { FILE_UNIT } from '../storage/index.ts';

type Made = (error: NodeJS.ErrnoException | null, file: number) => void;

/**
 * Makes files. Where it is wanted and the file system can, their bytes go past the cache of the system (O_DIRECT): it
 * copies nothing then, and keeps what is read. Bytes must begin at a page of memory and fill whole units of a file.
 */
export class NewFiles {
  readonly #unit: Uint8Array;
  #direct: number;
  #isTried = false;

  /** @param memory that begins with a page; its beginning is written to find out whether that can be done, and taken back */
  constructor(memory: SharedArrayBuffer, { writesPastCache }: { readonly writesPastCache: boolean }) {
    this.#unit = new Uint8Array(memory, 0, FILE_UNIT);
    this.#direct = writesPastCache ? (constants.O_DIRECT ?? 0) : 0;
  }

  /** Whether bytes wait for the disk when they are written, and not for a sync only. */
  get passCache(): boolean {
    return this.#direct !== 0;
  }

  /** Makes a file that must not be there yet, for its owner only. */
  make(path: string, done: Made): void {
    open(path, CREATE | this.#direct, OWNER_ONLY, (error, file) => {
      if (error === null) this.#opened(path, file, done);
      else if (this.#direct !== 0 && isRefusal(error)) this.#again(path, done);
      else done(error, file);
    });
  }

  #opened(path: string, file: number, done: Made): void {
    try {
      this.#try(file);
    } catch (error) {
      closeSync(file);
      if (isRefusal(error)) this.#again(path, done);
      else {
        unlinkSync(path);
        done(error as NodeJS.ErrnoException, file);
      }
      return;
    }
    done(null, file);
  }

  /** The first file of all tells whether it can be written past the cache. */
  #try(file: number): void {
    if (this.#direct === 0 || this.#isTried) return;
    writeSync(file, this.#unit, 0, FILE_UNIT, 0);
    ftruncateSync(file, 0);
    this.#isTried = true;
  }

  /** Some file systems refuse when the file is opened, and may have made it; others when it is written. */
  #again(path: string, done: Made): void {
    this.#direct = 0;
    try {
      unlinkSync(path);
    } catch {
      // It was not made.
    }
    this.make(path, done);
  }
}

function isRefusal(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'EINVAL';
}

const CREATE = constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY;
const OWNER_ONLY = 0o600;
