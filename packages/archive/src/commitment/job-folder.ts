import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { nodeFiles } from '../storage/index.ts';
import { type Job, nameOf, readJob } from './job.ts';

/** Jobs that are not done yet, each in a file that a power cut leaves whole. */
export class JobFolder {
  readonly #path: string;

  private constructor(path: string) {
    this.#path = path;
  }

  /** Makes the folder when it is not there. */
  static async open(path: string): Promise<JobFolder> {
    await mkdir(path, { recursive: true, mode: 0o700 });
    return new JobFolder(path);
  }

  /** Resolves when the job is on the disk, in place of what it was before. @returns its size in bytes */
  async put(job: Job): Promise<number> {
    const name = nameOf(job);
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
    return readJob(text);
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
