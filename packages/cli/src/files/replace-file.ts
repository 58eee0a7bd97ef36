import { randomUUID } from 'node:crypto';
import { copyFile, type FileHandle, link, mkdir, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gathered } from './gathered.ts';

export interface ReplaceOptions {
  /** Keeps what was there as PATH.bak, in the place of an older one. */
  readonly backup?: boolean;
}

/**
 * Writes a file so that the path holds the old file or the whole new one, never a part: a temporary file in the same
 * folder is synced and renamed. The chunks may come from the file that is replaced, which keeps its permissions; a
 * symbolic link stays one. Folders that are not there are made.
 * @returns the bytes that were written
 */
export async function replaceFile(
  path: string,
  chunks: AsyncIterable<Uint8Array>,
  options: ReplaceOptions = {},
): Promise<number> {
  const target = await realpath(path).catch(() => path);
  const folder = dirname(target);
  await mkdir(folder, { recursive: true });
  const mode = await modeOf(target);
  const temporary = join(folder, `.${randomUUID()}.tmp`);
  try {
    const bytes = await fill(temporary, chunks, mode);
    if (options.backup === true) await keep(target);
    await rename(temporary, target);
    await syncFolder(folder);
    return bytes;
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Patient data must not be open to more people than before, not even for a moment. */
async function fill(path: string, chunks: AsyncIterable<Uint8Array>, mode: number | undefined): Promise<number> {
  await using file = await open(path, 'wx', mode);
  if (mode !== undefined) await file.chmod(mode);
  let bytes = 0;
  for await (const chunk of gathered(chunks)) {
    await writeAll(file, chunk);
    bytes += chunk.length;
  }
  await file.sync();
  return bytes;
}

async function writeAll(file: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let at = 0; at < chunk.length; ) at += (await file.write(chunk, at)).bytesWritten;
}

/** A second name for the old file costs nothing, whatever its size; where the disk knows no such names it is copied. */
async function keep(path: string): Promise<void> {
  const backup = `${path}.bak`;
  await rm(backup, { force: true });
  await link(path, backup).catch(() => copyFile(path, backup));
}

function modeOf(path: string): Promise<number | undefined> {
  return stat(path).then(
    ({ mode }) => mode & 0o777,
    () => undefined,
  );
}

/** A new name lasts only when its folder is synced too. */
async function syncFolder(folder: string): Promise<void> {
  await using handle = await open(folder);
  await handle.sync();
}
