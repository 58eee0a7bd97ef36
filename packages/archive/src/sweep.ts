import { type Adoption, adopt, type IngestOptions } from './ingest/index.ts';
import { bucketPrefix } from './storage/index.ts';

/** How many blobs without an index record were found, by what became of them. */
export type SweepResult = Readonly<Record<Adoption, number>>;

/**
 * Finds blobs that the index does not know: those whose record a crash prevented, and all of them when the index is new.
 * They are checked against their digest and indexed; what cannot be is reported and left alone.
 * @throws StorageError when disk or index fail
 */
export async function sweep(options: IngestOptions): Promise<SweepResult> {
  const { blobs, index, log } = options;
  const result: Record<Adoption, number> = { indexed: 0, duplicate: 0, conflict: 0, damaged: 0 };
  let prefix = '';
  let known: ReadonlySet<string> = new Set();
  for await (const key of blobs.keys()) {
    if (!key.startsWith(prefix) || prefix === '') {
      prefix = bucketPrefix(key);
      known = new Set(await index.blobKeys(prefix));
    }
    if (known.has(key)) continue;
    const adoption = await adopt(key, options);
    result[adoption]++;
    if (adoption === 'conflict' || adoption === 'damaged') {
      log.error({ blob: key, adoption }, 'A stored file is not in the index and cannot be put there');
    }
  }
  const found = Object.values(result).reduce((sum, count) => sum + count, 0);
  if (found > 0) log.warn(result, 'Stored files without an index record were found');
  return result;
}
