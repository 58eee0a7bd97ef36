import { closeSync, openSync, readSync } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, unlink } from 'node:fs/promises';
import { syncFailure } from './failure.ts';
import type { Files, Folder, ReadableFile, WritableFile } from './files.ts';
import { MemoryRooms } from './rooms.ts';

const rooms = new MemoryRooms();

/** The file system of the computer. */
export const nodeFiles: Files = {
  rooms,

  async createAll(paths): Promise<readonly WritableFile[]> {
    const made: WritableFile[] = [];
    try {
      for (const path of paths) made.push(await create(path));
      return made;
    } catch (error) {
      await Promise.all(made.map((file, at) => file.close().finally(() => unlink(paths[at]!))));
      throw error;
    }
  },

  async openToRead(path): Promise<ReadableFile> {
    const handle = await open(path, 'r');
    return {
      read: (target, position) => readFully(handle, target, position),
      length: async () => (await handle.stat()).size,
      close: () => handle.close(),
    };
  },

  readAtOnce(path, target, position): number | undefined {
    let file: number | undefined;
    try {
      file = openSync(path, 'r');
      return readWhole(file, target, position);
    } catch {
      return undefined;
    } finally {
      if (file !== undefined) closeSync(file);
    }
  },

  async openFolder(path): Promise<Folder> {
    // Windows has no handle of a folder to flush; NTFS journals the entries itself.
    if (process.platform === 'win32') return { sync: nothing, close: nothing };
    const handle = await open(path, 'r');
    return { sync: () => handle.sync(), close: () => handle.close() };
  },

  async makeFolder(path): Promise<void> {
    try {
      await mkdir(path, { mode: 0o700 });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  },

  rename: (from, to) => rename(from, to),
  remove: path => unlink(path),

  async erase(path): Promise<void> {
    const handle = await open(path, 'r+');
    try {
      await handle.truncate(0);
      await handle.datasync();
    } catch (error) {
      throw syncFailure(error);
    } finally {
      await handle.close();
    }
    await unlink(path);
  },

  list: path => readdir(path),
};

async function create(path: string): Promise<WritableFile> {
  const handle = await open(path, 'wx', OWNER_ONLY);
  return {
    append: chunks => appendAll(handle, chunks),
    finish: async chunks => ({ done: finished(handle, chunks) }),
    close: () => handle.close(),
  };
}

async function finished(handle: FileHandle, chunks: readonly Uint8Array[]): Promise<void> {
  await appendAll(handle, chunks);
  await handle.datasync().catch(error => {
    throw syncFailure(error);
  });
}

/** `writev` may write less than it was given. */
async function appendAll(handle: FileHandle, chunks: readonly Uint8Array[]): Promise<void> {
  try {
    let rest = [...chunks];
    while (rest.length > 0) {
      const { bytesWritten } = await handle.writev(rest);
      rest = withoutFirst(rest, bytesWritten);
    }
  } finally {
    for (const chunk of chunks) rooms.giveBack(chunk);
  }
}

function withoutFirst(chunks: readonly Uint8Array[], count: number): Uint8Array[] {
  let at = 0;
  for (; at < chunks.length && count >= chunks[at]!.length; at++) count -= chunks[at]!.length;
  const rest = chunks.slice(at);
  if (count > 0) rest[0] = rest[0]!.subarray(count);
  return rest;
}

function readWhole(file: number, target: Uint8Array, position: number): number {
  let filled = 0;
  while (filled < target.length) {
    const count = readSync(file, target, filled, target.length - filled, position + filled);
    if (count === 0) break;
    filled += count;
  }
  return filled;
}

async function readFully(handle: FileHandle, target: Uint8Array, position: number): Promise<number> {
  let filled = 0;
  while (filled < target.length) {
    const { bytesRead } = await handle.read(target, filled, target.length - filled, position + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return filled;
}

async function nothing(): Promise<void> {}

const OWNER_ONLY = 0o600;
