import type { Durability } from '../storage/index.ts';
import type { IndexConfig } from './config.ts';
import { type FileIndex, openIndex } from './open-index.ts';
import { Owner } from './postgres/owner.ts';
import { openPostgresIndex } from './postgres/postgres-index.ts';
import { TRANSACTION_LIMIT } from './postgres/transaction.ts';

/** What the data folder is to its index. */
export interface IndexPlace {
  /** The file that the index is in unless the configuration names a database. */
  readonly path: string;
  /** What the database knows the data folder by; without it several archives may share the database. */
  readonly identity?: () => Promise<string>;
  readonly durability: Durability;
  /** Milliseconds that the database may take for a change. */
  readonly limit?: number;
}

/**
 * Opens the index that the configuration names: in PostgreSQL, or in a file of the data folder.
 * @throws StorageError `index-newer`, `index-unreachable`, `index-in-use`, `index-of-other-folder`, and what `openIndex`
 *   throws
 */
export async function openConfiguredIndex(
  { index: url, indexPassword: password }: Pick<IndexConfig, 'index' | 'indexPassword'>,
  { path, identity, durability, limit = TRANSACTION_LIMIT }: IndexPlace,
): Promise<FileIndex> {
  if (url === undefined) return openIndex(path, durability);
  const owner = identity === undefined ? undefined : new Owner(await identity());
  return openPostgresIndex({ url, password }, { durability, limit, owner });
}
