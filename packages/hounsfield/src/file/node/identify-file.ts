import { open } from 'node:fs/promises';
import { IDENTIFY_BYTES, type Identity, identify } from '../index.ts';

/**
 * Names what a file is by its first bytes, whatever its extension says.
 * @throws errors of the file system as Node gives them
 */
export async function identifyFile(path: string): Promise<Identity> {
  await using file = await open(path);
  const buffer = Buffer.allocUnsafe(IDENTIFY_BYTES);
  let length = 0;
  while (length < IDENTIFY_BYTES) {
    const { bytesRead } = await file.read(buffer, length, IDENTIFY_BYTES - length, length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return identify(buffer.subarray(0, length));
}
