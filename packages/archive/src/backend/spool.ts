import { randomUUID } from 'node:crypto';
import { type FileHandle, open, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { BulkSpool } from 'hounsfield/web';
import { letGo } from '../garbage.ts';
import { storageFailure } from '../storage/index.ts';

/**
 * A file that nobody else can find: it has no name from the moment it is open, so that nothing of it is left whatever
 * ends the archive.
 * @throws StorageError
 */
export async function openSpool(folder: string): Promise<BulkSpool> {
  const path = join(folder, `spool-${randomUUID()}`);
  const file = await open(path, 'wx+', 0o600).catch(fail);
  await unlink(path).catch(async error => {
    await file.close();
    fail(error);
  });
  let length = 0;
  return {
    async write(chunk) {
      await writeAll(file, chunk, length).catch(fail);
      length += chunk.length;
      letGo(chunk.length);
    },
    read: (position, count) => readFrom(file, position, count),
    [Symbol.asyncDispose]: () => file.close(),
  };
}

async function writeAll(file: FileHandle, chunk: Uint8Array, at: number): Promise<void> {
  for (let done = 0; done < chunk.length; ) {
    done += (await file.write(chunk, done, chunk.length - done, at + done)).bytesWritten;
  }
}

async function* readFrom(file: FileHandle, position: number, count: number): AsyncGenerator<Uint8Array> {
  for (let done = 0; done < count; ) {
    const chunk = new Uint8Array(Math.min(CHUNK, count - done));
    const { bytesRead } = await file.read(chunk, 0, chunk.length, position + done).catch(fail);
    if (bytesRead === 0) return;
    done += bytesRead;
    yield chunk.subarray(0, bytesRead);
    letGo(bytesRead);
  }
}

function fail(error: unknown): never {
  throw storageFailure(error);
}

const CHUNK = 256 * 1024;
