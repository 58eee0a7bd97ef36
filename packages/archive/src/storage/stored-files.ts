import { join } from 'node:path';
import { BLOBS, bucketPrefix, formatKey, readName } from './blob-key.ts';
import type { BlobKey } from './blob-store.ts';
import { Buckets } from './buckets.ts';
import { storageFailure } from './failure.ts';
import type { Files } from './files.ts';
import { nodeFiles } from './node-files.ts';
import { sealOf } from './seal.ts';

/** A file below `blobs` that is, was or may become an object. */
export interface StoredFile {
  /** Of its bucket: where the keys of objects in it begin. */
  readonly prefix: string;
  readonly random: string;
  /** From the data folder on. */
  readonly path: string;
  /** The key that the file itself says; undefined where it has no seal: it is not whole yet, or not any more. */
  key(): Promise<BlobKey | undefined>;
}

/** The files of one bucket after another. Reads only, so that it may be done while an archive runs. @throws StorageError */
export async function* storedFiles(root: string, files: Files = nodeFiles): AsyncIterable<readonly StoredFile[]> {
  const buckets = new Buckets(files, join(root, BLOBS), () => {});
  try {
    for await (const bucket of buckets.numbers()) {
      const folder = buckets.pathOf(bucket);
      const names = (await files.list(folder)).toSorted();
      yield names.flatMap(name => {
        const found = readName(name);
        if (found === undefined) return [];
        const { random, digest } = found;
        const path = join(folder, name);
        const key = async (): Promise<BlobKey | undefined> => {
          const said = digest ?? (await sealedDigest(files, path));
          return said === undefined ? undefined : formatKey({ bucket, random, digest: said });
        };
        return [{ prefix: bucketPrefix(bucket), random, path: path.slice(root.length + 1), key }];
      });
    }
  } catch (error) {
    throw storageFailure(error);
  }
}

async function sealedDigest(files: Files, path: string): Promise<string | undefined> {
  try {
    const file = await files.openToRead(path);
    try {
      return (await sealOf(file))?.digest;
    } finally {
      await file.close();
    }
  } catch (error) {
    const failure = storageFailure(error);
    // It was deleted meanwhile.
    if (failure.code === 'blob-missing') return undefined;
    throw failure;
  }
}
