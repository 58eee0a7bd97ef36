import type { StorageError } from 'hounsfield/errors';
import { syncFailure } from './failure.ts';
import type { Files } from './files.ts';

/** Makes the names in a folder durable; a failure is told before it is thrown. @throws StorageError */
export async function syncFolder(
  files: Files,
  path: string,
  onSyncFailure: (failure: StorageError) => void,
): Promise<void> {
  const folder = await files.openFolder(path);
  try {
    await folder.sync();
  } catch (error) {
    const failure = syncFailure(error);
    onSyncFailure(failure);
    throw failure;
  } finally {
    await folder.close();
  }
}
