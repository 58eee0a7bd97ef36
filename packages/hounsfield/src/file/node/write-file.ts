import type { FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DicomObject } from '../dicom-object.ts';
import { type WriteObjectOptions, writeObject } from '../write.ts';
import { fileSystem } from './file-system.ts';

/** As the door says. */
export async function writeFile(path: string, object: DicomObject, options: WriteObjectOptions = {}): Promise<void> {
  const temporary = join(dirname(path), `.${crypto.randomUUID()}.tmp`);
  try {
    await fill(temporary, object, options);
    await fileSystem.promises.rename(temporary, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await fileSystem.promises.rm(temporary, { force: true });
    throw error;
  }
}

async function fill(path: string, object: DicomObject, options: WriteObjectOptions): Promise<void> {
  await using file = await fileSystem.promises.open(path, 'wx');
  for await (const chunk of writeObject(object, options)) await writeAll(file, chunk);
  await file.sync();
}

async function writeAll(file: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let at = 0; at < chunk.length; ) at += (await file.write(chunk, at)).bytesWritten;
}

/** A new name lasts only when its folder is synced too. */
async function syncFolder(folder: string): Promise<void> {
  await using handle = await fileSystem.promises.open(folder);
  await handle.sync();
}
