import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FrameSpool } from 'hounsfield/pixels/transcode';

/** Compressed frames in a temporary file, which is made when the first one comes and that this user alone can read. */
export class TemporarySpool implements FrameSpool, AsyncDisposable {
  #folder: string | undefined;
  #file: FileHandle | undefined;
  #length = 0;

  async append(bytes: Uint8Array): Promise<void> {
    const file = await this.#opened();
    for (let at = 0; at < bytes.length; ) {
      const { bytesWritten } = await file.write(bytes, at, bytes.length - at, this.#length);
      at += bytesWritten;
      this.#length += bytesWritten;
    }
  }

  async *read(position: number, length: number): AsyncGenerator<Uint8Array> {
    const file = await this.#opened();
    const bytes = new Uint8Array(length);
    for (let at = 0; at < length; ) {
      const { bytesRead } = await file.read(bytes, at, length - at, position + at);
      if (bytesRead === 0) throw new RangeError('The temporary file became shorter');
      at += bytesRead;
    }
    yield bytes;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#file?.close();
    if (this.#folder !== undefined) await rm(this.#folder, { recursive: true, force: true });
  }

  async #opened(): Promise<FileHandle> {
    if (this.#file !== undefined) return this.#file;
    this.#folder = await mkdtemp(join(tmpdir(), 'hu-'));
    this.#file = await open(join(this.#folder, 'frames'), 'wx+', 0o600);
    return this.#file;
  }
}
