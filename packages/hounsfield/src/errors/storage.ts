import { HounsfieldError } from './base.ts';
import type { ErrorFacts, ErrorRow } from './row.ts';

const rows = {
  'disk-full': {
    what: 'The disk that holds the archive is full',
    remedy: 'Free space or move the data folder',
    blame: 'local',
  },
} as const;

export type StorageErrorCode = keyof typeof rows;
/** Errors of the archive: blobs, index and ingest. */
export const storageErrors: Readonly<Record<StorageErrorCode, ErrorRow>> = rows;

/** Errors of the archive: blobs, index and ingest. */
export class StorageError extends HounsfieldError<StorageErrorCode> {
  override readonly name: string = 'StorageError';
  constructor(code: StorageErrorCode, facts: ErrorFacts = {}) {
    super(code, rows[code], facts);
  }
}
