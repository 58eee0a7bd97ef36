import { randomBytes } from 'node:crypto';
import { link, open, readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { StorageError } from 'hounsfield/errors';
import { nodeFiles } from '../storage/index.ts';

/**
 * The secret in a file that only its owner reads; made and synced where there is none, so that an object that is
 * de-identified twice has the same UIDs, after a restart too.
 * @throws StorageError `data-folder-unusable` for a file that cannot be read or written, or holds no key
 */
export async function keptKey(path: string): Promise<Uint8Array> {
  try {
    const found = (await existing(path)) ?? (await made(path));
    if (found.length === KEY_BYTES) return found;
  } catch (error) {
    throw new StorageError('data-folder-unusable', { path, cause: error });
  }
  throw new StorageError('data-folder-unusable', { path, detail: `a key has ${KEY_BYTES} bytes` });
}

async function existing(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Under another name until it is whole; a key that is there by then is kept. */
async function made(path: string): Promise<Uint8Array> {
  const temporary = `${path}.${randomBytes(6).toString('hex')}.new`;
  try {
    const file = await open(temporary, 'wx', 0o600);
    try {
      await file.writeFile(randomBytes(KEY_BYTES));
      await file.sync();
    } finally {
      await file.close();
    }
    await link(temporary, path).catch(error => {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    });
  } finally {
    await rm(temporary, { force: true });
  }
  const folder = await nodeFiles.openFolder(dirname(path));
  await folder.sync().finally(() => folder.close());
  return readFile(path);
}

const KEY_BYTES = 32;
