import { link, rename, rm, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type DataFolder, openDataFolder, refuseOther } from './data-folder.ts';
import { openIndex } from './index/index.ts';
import { type Adoption, type AdoptOptions, adopt, defaultIngestLimits } from './ingest/index.ts';
import { FileBlobStore, type RecoveredBlob, storageFailure } from './storage/index.ts';

/** How far the work is. */
export interface RebuildProgress {
  readonly done: number;
  readonly total: number;
}

export interface RebuildOptions {
  /** Told after each object. */
  readonly onProgress?: (progress: RebuildProgress) => void;
  /** Told of each blob that is not in the new index, by its key. */
  readonly onLeftOut?: (key: string, why: LeftOut) => void;
}

/** Why a blob is not in the new index. */
export type LeftOut = 'duplicate' | 'damaged';

/** How many blobs there were, by what became of them. */
export interface Rebuilt extends Readonly<Record<Adoption, number>> {
  /** Where the index that was there before is now; absent when there was none. */
  readonly kept?: string;
}

/**
 * Makes the index of a data folder anew from the stored objects alone, in the order in which they were received. The
 * index that is there is not read, so that it may be damaged or gone, and stays in place until the new one is complete.
 * No object is removed.
 * @throws StorageError `data-folder-unusable` for a folder without objects, `data-folder-in-use` while an archive runs on
 *   it; what else disk and index may have. The old index is untouched then.
 */
export async function rebuildIndex(data: string, options: RebuildOptions = {}): Promise<Rebuilt> {
  await refuseOther(resolve(data));
  const folder = await openDataFolder(data);
  try {
    const fresh = `${folder.index}.new`;
    try {
      await removeIndex(fresh);
      const counts = await fill(folder.path, fresh, options);
      const kept = await swap(folder, fresh);
      return { ...counts, ...(kept === undefined ? {} : { kept }) };
    } catch (error) {
      await removeIndex(fresh).catch(() => {});
      throw storageFailure(error);
    }
  } finally {
    folder.lock.release();
  }
}

async function fill(data: string, path: string, options: RebuildOptions): Promise<Record<Adoption, number>> {
  const { onProgress = () => {}, onLeftOut = () => {} } = options;
  const counts: Record<Adoption, number> = { indexed: 0, duplicate: 0, version: 0, damaged: 0 };
  const index = await openIndex(path);
  try {
    const blobs = await FileBlobStore.open(data, index.files);
    const found: RecoveredBlob[] = [];
    for await (const blob of blobs.recover(async () => new Set())) found.push(blob);
    // The old index may still count on what seems to be there twice: the next start removes it.
    const [get, put, seal] = [blobs.get.bind(blobs), blobs.put.bind(blobs), blobs.seal.bind(blobs)];
    const kept = { get, put, seal, remove: async () => {} };
    const rest = { blobs: kept, now: Date.now, limits: defaultIngestLimits };
    let done = 0;
    const one = async (blob: RecoveredBlob, inTurn: AdoptOptions['index']): Promise<void> => {
      const adoption = blob.isAside === true ? 'damaged' : await adopt(blob, { ...rest, index: inTurn });
      counts[adoption]++;
      if (adoption === 'duplicate' || adoption === 'damaged') onLeftOut(blob.key, adoption);
      onProgress({ done: ++done, total: found.length });
    };
    await inOrder(found, index, one);
    await blobs.close();
  } finally {
    await index.close();
  }
  return counts;
}

/**
 * Reads some blobs at a time, but lets their records come in order: the first instance of a study names it.
 * @param one gets an index that makes its record wait for those before
 */
async function inOrder(
  blobs: readonly RecoveredBlob[],
  index: AdoptOptions['index'],
  one: (blob: RecoveredBlob, inTurn: AdoptOptions['index']) => Promise<void>,
): Promise<void> {
  const queue = blobs.values();
  let before: Promise<void> = Promise.resolve();
  const worker = async (): Promise<void> => {
    for (const blob of queue) {
      const turn = before;
      let pass = (): void => {};
      before = new Promise(resolve => {
        pass = resolve;
      });
      const add: typeof index.add = async record => {
        await turn;
        const added = index.add(record);
        pass();
        return added;
      };
      // One that has no record waits too, or those behind it would overtake those before.
      await one(blob, { add, upkeep: work => index.upkeep(work) }).finally(() => turn.then(pass));
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, worker));
}

/** Puts the new index in the place of the old one; at each moment there is a whole index at its place, or none. */
async function swap({ index, sync }: DataFolder, fresh: string): Promise<string | undefined> {
  const isThere = (await stat(index).catch(() => undefined)) !== undefined;
  const kept = isThere ? await freeName(index) : undefined;
  if (kept !== undefined) {
    // Where files cannot have two names there is no index for a moment; a start would make it then.
    await link(index, kept).catch(() => rename(index, kept));
    // The log of the old index must never be found beside the new one.
    await rename(`${index}-wal`, `${kept}-wal`).catch(ignoreMissing);
  }
  await rm(`${index}-wal`, { force: true });
  await rm(`${index}-shm`, { force: true });
  await sync();
  await rename(fresh, index);
  await sync();
  return kept;
}

async function freeName(index: string): Promise<string> {
  const day = new Date().toISOString().slice(0, 10);
  for (let n = 1; ; n++) {
    const name = `${index}.${day}${n === 1 ? '' : `.${n}`}`;
    if ((await stat(name).catch(() => undefined)) === undefined) return name;
  }
}

async function removeIndex(path: string): Promise<void> {
  for (const ending of ['', '-wal', '-shm']) await rm(path + ending, { force: true });
}

function ignoreMissing(error: unknown): void {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
}

const AT_A_TIME = 8;
