import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DicomObject } from '../dicom-object.ts';
import { type WriteObjectOptions, writeObject } from '../write.ts';

/**
 * Writes an object so that the path holds the old file or the whole new one, never a part: a temporary file in the
 * same folder is synced and renamed. The object may read its long values from the file that is replaced.
 * @throws ParseError as `writeObject`; errors of the file system as Node gives them
 */
export async function writeFile(path: string, object: DicomObject, options: WriteObjectOptions = {}): Promise<void> {
  const temporary = join(dirname(path), `.${crypto.randomUUID()}.tmp`);
  try {
    await fill(temporary, object, options);
    await rename(temporary, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function fill(path: string, object: DicomObject, options: WriteObjectOptions): Promise<void> {
  await using file = await open(path, 'wx');
  for await (const chunk of writeObject(object, options)) await writeAll(file, chunk);
  await file.sync();
}

async function writeAll(file: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let at = 0; at < chunk.length; ) at += (await file.write(chunk, at)).bytesWritten;
}

/** A new name lasts only when its folder is synced too. */
async function syncFolder(folder: string): Promise<void> {
  await using handle = await open(folder);
  await handle.sync();
}
