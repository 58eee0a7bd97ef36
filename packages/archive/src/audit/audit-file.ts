import { type FileHandle, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

export interface AuditFileOptions {
  readonly folder: string;
  /** Size at which another file is begun. */
  readonly maxBytes: number;
  /** Files that are kept. */
  readonly maxFiles: number;
  /** Told when lines are lost or no other file can be begun, once until lines can be written again. */
  readonly onFailed: (error: unknown) => void;
  /** The line that says how many lines are missing. */
  readonly lost: (lines: number) => string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * A file of lines that only grows, for its owner alone. Nobody waits for it: lines are written behind, and where the
 * disk takes none they are counted and let go.
 */
export class AuditFile {
  readonly #options: AuditFileOptions;
  #lines: string[] = [];
  #lost = 0;
  #mayWarn = true;
  /** The disk may hold half a line after an error. */
  #isTorn = false;
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> | undefined;

  constructor(options: AuditFileOptions) {
    this.#options = options;
  }

  /** Lines that were lost since the last one that could be written. */
  get lost(): number {
    return this.#lost;
  }

  write(line: string): void {
    if (this.#lines.length >= MOST_WAITING) this.#lost++;
    else this.#lines.push(line);
    this.#timer ??= setTimeout(() => void this.flush(), LINGER).unref();
  }

  /** Settles when all lines are in the file, or lost. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    while (this.#lines.length > 0 || this.#writing !== undefined) {
      this.#writing ??= this.#run().finally(() => {
        this.#writing = undefined;
      });
      await this.#writing;
    }
  }

  async #run(): Promise<void> {
    while (this.#lines.length > 0) {
      const lines = this.#lines;
      this.#lines = [];
      const missing = this.#lost;
      const said = missing === 0 ? lines : [this.#options.lost(missing), ...lines];
      try {
        const size = await this.#append(`${this.#isTorn ? '\n' : ''}${said.join('\n')}\n`);
        this.#lost -= missing;
        this.#isTorn = false;
        await this.#rotate(size);
      } catch (error) {
        this.#lost += lines.length;
        this.#isTorn = true;
        this.#warn(error);
      }
    }
  }

  #warn(error: unknown): void {
    if (this.#mayWarn) this.#options.onFailed(error);
    this.#mayWarn = false;
  }

  /** @returns the size of the file now */
  async #append(text: string): Promise<number> {
    const { folder } = this.#options;
    // Opened anew each time, so that a file that somebody moved away is no loss.
    const append = (): Promise<FileHandle> => open(join(folder, CURRENT), 'a', 0o600);
    const file = await append().catch(async (error: unknown) => {
      if ((error as { code?: unknown }).code !== 'ENOENT') throw error;
      await mkdir(folder, { recursive: true, mode: 0o700 });
      return append();
    });
    try {
      await file.writeFile(text);
      return (await file.stat()).size;
    } finally {
      await file.close();
    }
  }

  /** Begins another file where this one is long. Where that fails, this one goes on growing. */
  async #rotate(size: number): Promise<void> {
    try {
      if (size >= this.#options.maxBytes) await this.#beginAnother();
      this.#mayWarn = true;
    } catch (error) {
      this.#warn(error);
    }
  }

  async #beginAnother(): Promise<void> {
    const { folder, maxFiles, now } = this.#options;
    const stamp = new Date(now()).toISOString().replaceAll(/[^\dT]/g, '');
    await rename(join(folder, CURRENT), join(folder, `audit-${stamp}.jsonl`));
    const old = (await readdir(folder)).filter(name => OLD.test(name)).toSorted();
    for (const name of old.slice(0, Math.max(0, old.length - (maxFiles - 1)))) await rm(join(folder, name));
  }
}

const CURRENT = 'audit.jsonl';
const OLD = /^audit-\d{8}T\d{9}\.jsonl$/;
/** Milliseconds that lines wait for others, so that a thousand queries a second are ten writes. */
const LINGER = 100;
/** Lines in memory; about 2 MB. */
const MOST_WAITING = 10_000;
