import { randomBytes } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';

/**
 * The secret that new UIDs are made with: the bytes of a file, which is made for its owner alone where it is not there;
 * without a file one of this run.
 */
export async function deidentificationKey(path: string | undefined): Promise<Uint8Array> {
  if (path === undefined) return randomBytes(KEY_BYTES);
  try {
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const key = randomBytes(KEY_BYTES);
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(key);
    await file.sync();
  } finally {
    await file.close();
  }
  return key;
}

const KEY_BYTES = 32;
