import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { nodeFiles } from '../storage/index.ts';

/** What is kept of a kind of jobs. */
export interface JobForm<Job> {
  /** The name of a job's file: no text of a request is part of a path. */
  nameOf(job: Job): string;
  /** A job as its file has it; undefined when it is none. */
  read(text: string): Job | undefined;
}

/** Jobs, each in a file that a power cut leaves whole. */
export class JobFolder<Job> {
  readonly #path: string;
  readonly #form: JobForm<Job>;

  private constructor(path: string, form: JobForm<Job>) {
    this.#path = path;
    this.#form = form;
  }

  /** Makes the folder when it is not there. */
  static async open<Job>(path: string, form: JobForm<Job>): Promise<JobFolder<Job>> {
    await mkdir(path, { recursive: true, mode: 0o700 });
    return new JobFolder(path, form);
  }

  /** Resolves when the job is on the disk, in place of what it was before. @returns its size in bytes */
  async put(job: Job): Promise<number> {
    const name = this.#form.nameOf(job);
    const bytes = Buffer.from(JSON.stringify(job));
    const making = join(this.#path, `${name}.new`);
    const handle = await open(making, 'w', 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(making, this.#file(name));
    await this.#sync();
    return bytes.length;
  }

  /** The job of that name; undefined when it is not there or cannot be read. */
  async get(name: string): Promise<Job | undefined> {
    const text = await readFile(this.#file(name), 'utf8').catch(() => '');
    return this.#form.read(text);
  }

  async remove(name: string): Promise<void> {
    await rm(this.#file(name), { force: true });
  }

  /** Names and sizes of the jobs that were left; what was not written to its end goes. */
  async *names(): AsyncGenerator<string> {
    for (const entry of await readdir(this.#path)) {
      if (entry.endsWith(ENDING)) yield entry.slice(0, -ENDING.length);
      else if (entry.endsWith('.new')) await rm(join(this.#path, entry), { force: true });
    }
  }

  #file(name: string): string {
    return join(this.#path, name + ENDING);
  }

  async #sync(): Promise<void> {
    const folder = await nodeFiles.openFolder(this.#path);
    await folder.sync().finally(() => folder.close());
  }
}

const ENDING = '.json';
