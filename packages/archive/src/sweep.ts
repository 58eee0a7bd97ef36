import { type Adoption, adopt, type IngestOptions } from './ingest/index.ts';

/** How many blobs without an index record were found, by what became of them. */
export type SweepResult = Readonly<Record<Adoption, number>>;

/**
 * Brings blobs and index together before the archive takes anything: what was never received whole goes, and blobs that
 * the index does not know (a crash prevented their record, a power cut took it, or the index is new) are indexed, or reported and left
 * alone.
 * @throws StorageError when disk or index fail
 */
export async function sweep(options: IngestOptions): Promise<SweepResult> {
  const { blobs, index, log } = options;
  const result: Record<Adoption, number> = { indexed: 0, duplicate: 0, version: 0, damaged: 0 };
  const known = async (beginning: string): Promise<ReadonlySet<string>> => new Set(await index.blobKeys(beginning));
  for await (const blob of blobs.recover(known)) {
    if (blob.isKnown) continue;
    const adoption = blob.isAside === true ? 'damaged' : await adopt(blob, options);
    result[adoption]++;
    if (adoption === 'damaged') {
      log.error({ blob: blob.key, adoption }, 'A stored file is not in the index and cannot be put there');
    }
  }
  const found = Object.values(result).reduce((sum, count) => sum + count, 0);
  if (found > 0) log.warn(result, 'Stored files without an index record were found');
  return result;
}
