import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A file that goes when it is disposed of. */
export interface SpooledFile extends AsyncDisposable {
  readonly path: string;
}

/**
 * Writes a stream to a temporary file that this user alone can read: what is to be changed must be read twice, and
 * would not fit in memory.
 */
export async function spool(stream: AsyncIterable<Uint8Array>): Promise<SpooledFile> {
  const folder = await mkdtemp(join(tmpdir(), 'hu-'));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  const path = join(folder, 'input.dcm');
  try {
    await using file = await open(path, 'wx', 0o600);
    for await (const chunk of stream) await file.writeFile(chunk);
  } catch (error) {
    await remove();
    throw error;
  }
  return { path, [Symbol.asyncDispose]: remove };
}
