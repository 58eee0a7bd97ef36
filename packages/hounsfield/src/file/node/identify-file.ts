import { IDENTIFY_BYTES, type Identity, identify } from '../index.ts';
import { fileSystem } from './file-system.ts';

/** As the door says. */
export async function identifyFile(path: string): Promise<Identity> {
  await using file = await fileSystem.promises.open(path);
  const buffer = Buffer.allocUnsafe(IDENTIFY_BYTES);
  let length = 0;
  while (length < IDENTIFY_BYTES) {
    const { bytesRead } = await file.read(buffer, length, IDENTIFY_BYTES - length, length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return identify(buffer.subarray(0, length));
}
