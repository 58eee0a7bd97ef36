import { DatabaseSync } from 'node:sqlite';
import { StorageError } from 'hounsfield/errors';

/** Held for as long as an archive runs on a data folder. */
export interface Lock {
  release(): void;
}

/**
 * Makes sure that no other archive uses the folder. The lock is one of the operating system on a file, taken by way of
 * SQLite because Node has no call for it: it ends with the process, however that ends.
 * @throws StorageError `data-folder-in-use`, `data-folder-unusable`
 */
export function lockFolder(path: string): Lock {
  let file: DatabaseSync | undefined;
  try {
    file = new DatabaseSync(path);
    file.exec('pragma journal_mode = memory');
    file.exec('pragma locking_mode = exclusive');
    file.exec('begin exclusive');
  } catch (error) {
    file?.close();
    const isBusy = (error as { errcode?: unknown }).errcode === SQLITE_BUSY;
    throw new StorageError(isBusy ? 'data-folder-in-use' : 'data-folder-unusable', { path, cause: error });
  }
  const held = file;
  return { release: () => held.close() };
}

const SQLITE_BUSY = 5;
