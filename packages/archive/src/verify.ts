import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { StorageError } from 'hounsfield/errors';
import { dataFolderIndex, refuseOther } from './data-folder.ts';
import { openStoredKeys, type StoredKeys } from './index/index.ts';
import { dataSetOf } from './objects.ts';
import {
  type BlobKey,
  type BlobStore,
  digestLike,
  digestOf,
  FileBlobStore,
  type StoredFile,
  storedFiles,
} from './storage/index.ts';

/** Why an object is not as it was received. */
export type Flaw =
  /** Its file has other bytes, or is cut off. */
  | 'damaged'
  /** The index has it, and there is no file. */
  | 'missing';

export interface FoundFlaw {
  readonly why: Flaw;
  /** From the data folder on. */
  readonly file: string;
  /** As the index has it; absent where it does not know the file, or lies in PostgreSQL. */
  readonly sopInstanceUid?: string;
}

export interface VerifyProgress {
  readonly done: number;
  readonly total: number;
  /** Bytes of objects that were read. */
  readonly bytes: number;
}

export interface VerifyOptions {
  /** Told after each file. */
  readonly onProgress?: (progress: VerifyProgress) => void;
  readonly onFlaw?: (flaw: FoundFlaw) => void;
}

/** What was found. */
export interface Verified extends Readonly<Record<Flaw, number>> {
  /** Objects that are byte by byte what was received. */
  readonly whole: number;
  readonly bytes: number;
  /** Whether files that are gone were looked for: the index lies in the folder. */
  readonly hasIndex: boolean;
}

/**
 * Reads every stored object and compares its digest with that of its reception; nothing is changed, and an archive may
 * run meanwhile.
 * @throws StorageError `data-folder-unusable` for a folder without objects; what else disk and index may have
 */
export async function verifyObjects(data: string, options: VerifyOptions = {}): Promise<Verified> {
  const root = resolve(data);
  await refuseOther(root);
  const path = dataFolderIndex(root);
  const keys = (await stat(path).catch(() => undefined)) === undefined ? undefined : openStoredKeys(path);
  const blobs = await FileBlobStore.open(root);
  try {
    return await new Verification({ root, blobs, keys, options }).run();
  } finally {
    await blobs.close();
    keys?.close();
  }
}

interface Parts {
  readonly root: string;
  readonly blobs: BlobStore;
  readonly keys: StoredKeys | undefined;
  readonly options: VerifyOptions;
}

class Verification {
  readonly #parts: Parts;
  readonly #counts: Record<Flaw | 'whole', number> = { whole: 0, damaged: 0, missing: 0 };
  #done = 0;
  #total = 0;
  #bytes = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async run(): Promise<Verified> {
    const { root, keys } = this.#parts;
    for await (const files of storedFiles(root)) this.#total += files.length;
    for await (const files of storedFiles(root)) await this.#bucket(files);
    return { ...this.#counts, bytes: this.#bytes, hasIndex: keys !== undefined };
  }

  async #bucket(files: readonly StoredFile[]): Promise<void> {
    const [first] = files;
    if (first === undefined) return;
    const known = new Map(this.#known(first.prefix).map(key => [randomOf(key), key]));
    const queue = files.values();
    const worker = async (): Promise<void> => {
      for (const file of queue) {
        await this.#file(file, known.get(file.random));
        this.#parts.options.onProgress?.({ done: ++this.#done, total: this.#total, bytes: this.#bytes });
      }
    };
    await Promise.all(Array.from({ length: AT_A_TIME }, worker));
    const there = new Set(files.map(({ random }) => random));
    for (const [random, key] of known) if (!there.has(random)) await this.#missing(key, first);
  }

  #known(beginning: string): readonly BlobKey[] {
    return this.#parts.keys?.beginning(beginning) ?? [];
  }

  /** What has no seal and no record is not an object yet, or was refused. */
  async #file(file: StoredFile, known: BlobKey | undefined): Promise<void> {
    const key = known ?? (await file.key());
    if (key === undefined) return;
    if ((await this.#isWhole(key)) && (await isOwn(file, key))) this.#counts.whole++;
    else if (known === undefined || this.#isKnown(known)) this.#found('damaged', file.path, key);
  }

  async #isWhole(key: BlobKey): Promise<boolean> {
    const digest = digestLike(digestOf(key));
    try {
      for await (const chunk of dataSetOf(this.#parts.blobs, { blobKey: key })) {
        digest.update(chunk);
        this.#bytes += chunk.length;
      }
      return digest.finish() === digestOf(key);
    } catch (error) {
      if (error instanceof StorageError && UNREADABLE.has(error.code)) return false;
      throw error;
    }
  }

  async #missing(key: BlobKey, { path }: StoredFile): Promise<void> {
    // It may have been deleted meanwhile.
    if (this.#isKnown(key)) this.#found('missing', join(path, '..', `${randomOf(key)}.dcm`), key);
  }

  #isKnown(key: BlobKey): boolean {
    return this.#known(key).length > 0;
  }

  #found(why: Flaw, file: string, key: BlobKey): void {
    this.#counts[why]++;
    const sopInstanceUid = this.#parts.keys?.instanceOf(key);
    this.#parts.options.onFlaw?.({ why, file, ...(sopInstanceUid === undefined ? {} : { sopInstanceUid }) });
  }
}

/** Whether a file says of itself what the index says, so that an index can be made of it again. */
async function isOwn(file: StoredFile, key: BlobKey): Promise<boolean> {
  // The digests of earlier layouts are longer, and not all of their files have a seal.
  return digestOf(key).length > DIGITS || (await file.key()) === key;
}

function randomOf(key: BlobKey): string {
  return key.split('-')[1] ?? '';
}

const UNREADABLE: ReadonlySet<string> = new Set(['blob-damaged', 'blob-missing']);
const DIGITS = 32;
/** Files that are read at the same time. */
const AT_A_TIME = 4;
