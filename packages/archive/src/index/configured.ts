import type { Durability } from '../storage/index.ts';
import type { IndexConfig } from './config.ts';
import { type FileIndex, openIndex } from './open-index.ts';
import { openPostgresIndex } from './postgres/postgres-index.ts';

/**
 * Opens the index that the configuration names: in PostgreSQL, or in a file of the data folder.
 * @throws StorageError `index-newer`, `index-unreachable`, and what `openIndex` throws
 */
export function openConfiguredIndex(
  { index: url, indexPassword: password }: Pick<IndexConfig, 'index' | 'indexPassword'>,
  path: string,
  durability: Durability,
): Promise<FileIndex> {
  return url === undefined ? openIndex(path, durability) : openPostgresIndex({ url, password }, durability);
}
