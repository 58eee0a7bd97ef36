import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { StorageError } from 'hounsfield/errors';
import { type Lock, lockFolder } from './lock.ts';
import { BLOBS, nodeFiles } from './storage/index.ts';

/** The folder that holds all the archive keeps, and the right to be its only user. */
export interface DataFolder {
  /** Absolute. */
  readonly path: string;
  readonly index: string;
  /** Workitems and who is told of them, where the index is in the folder, too. */
  readonly worklist: string;
  /** Requests for storage commitment that are not reported yet. */
  readonly commitments: string;
  /** Those that came over the web, with their results. */
  readonly webCommitments: string;
  /** Deletions that have begun. */
  readonly removals: string;
  /** The secret that UIDs of de-identified objects are made with. */
  readonly deidentificationKey: string;
  readonly lock: Lock;
  /** What others know the folder by, wherever it is moved to; made when it is first asked for. */
  identity(): Promise<string>;
  /** Makes the entries of the folder durable. */
  sync(): Promise<void>;
}

/** Where the embedded index of a data folder is. */
export function dataFolderIndex(folder: string): string {
  return join(folder, 'index.db');
}

/** A path that was mistyped must not become an archive. @throws StorageError `data-folder-unusable` */
export async function refuseOther(path: string): Promise<void> {
  const found = await stat(join(path, BLOBS)).catch(() => undefined);
  if (found?.isDirectory() === true) return;
  throw new StorageError('data-folder-unusable', { path, detail: 'it holds no stored objects' });
}

/**
 * Makes the folder when it is not there, and takes possession of it.
 * @throws StorageError `data-folder-unusable`, `data-folder-in-use`
 */
export async function openDataFolder(given: string): Promise<DataFolder> {
  const path = resolve(given);
  try {
    const made = await mkdir(path, { recursive: true, mode: 0o700 });
    if (made !== undefined) await syncParents(path, dirname(made));
  } catch (error) {
    throw new StorageError('data-folder-unusable', { path, cause: error });
  }
  const lock = lockFolder(join(path, 'lock'));
  return {
    path,
    index: dataFolderIndex(path),
    worklist: join(path, 'worklist.db'),
    commitments: join(path, 'commitments'),
    webCommitments: join(path, 'web-commitments'),
    removals: join(path, 'removals'),
    deidentificationKey: join(path, 'deidentification.key'),
    lock,
    identity: () => identityIn(path),
    sync: () => syncFolder(path),
  };
}

async function identityIn(folder: string): Promise<string> {
  const path = join(folder, 'identity');
  try {
    return await readIdentity(path).catch(async error => {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      await writeFile(`${path}.new`, `${randomUUID()}\n`, { mode: 0o600, flush: true });
      await rename(`${path}.new`, path);
      await syncFolder(folder);
      return readIdentity(path);
    });
  } catch (error) {
    throw new StorageError('data-folder-unusable', { path, cause: error });
  }
}

async function readIdentity(path: string): Promise<string> {
  const text = (await readFile(path, 'utf8')).trim();
  if (!/^[0-9a-f-]{36}$/.test(text)) throw new Error('It holds no identity');
  return text;
}

/** A new folder is there after a power cut only if its entry was synced, and those of the folders made for it. */
async function syncParents(path: string, top: string): Promise<void> {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    await syncFolder(folder);
    if (folder === top || folder === dirname(folder)) return;
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await nodeFiles.openFolder(path);
  await folder.sync().finally(() => folder.close());
}
