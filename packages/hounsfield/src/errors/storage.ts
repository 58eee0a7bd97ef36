import { HounsfieldError } from './base.ts';
import type { ErrorFacts, ErrorRow } from './row.ts';

const rows = {
  'disk-full': {
    what: 'The disk that holds the archive is full',
    remedy: 'Free space on it or move the data folder; the archive goes on by itself as soon as there is room',
    blame: 'local',
  },
  'disk-read-only': {
    what: 'The archive may not write to its data folder',
    remedy: 'Mount the disk for writing and give the user of the archive the right to write there',
    blame: 'local',
  },
  'disk-error': {
    what: 'The disk that holds the archive reports an error',
    remedy: 'Check the disk and the messages of the system, then start the archive again',
    blame: 'local',
  },
  'sync-failed': {
    what: 'The disk did not confirm that data are durable, so the archive takes no more objects',
    remedy: 'Check the disk and the messages of the system, then start the archive again',
    blame: 'local',
  },
  'blob-missing': {
    what: 'A stored object that the index names is not in the data folder',
    remedy: 'Restore the data folder from a backup, or send the object again',
    blame: 'local',
  },
  'blob-damaged': {
    what: 'A stored object is not what was received',
    remedy: 'Check the disk, restore the object from a backup, or send it again',
    blame: 'local',
  },
  'invalid-key': {
    what: 'The name of a stored object is not one that the archive gives',
    remedy: 'Check the index for damage',
    blame: 'local',
  },
  'index-newer': {
    what: 'The index was written by a newer version of the archive',
    remedy: 'Start that version or a later one; this one has changed nothing',
    blame: 'local',
  },
  'index-damaged': {
    what: 'The index is damaged or is not an index',
    remedy: 'Move it away and start the archive again: it is then rebuilt from the stored objects',
    blame: 'local',
  },
  'index-locked': {
    what: 'Another program keeps the index locked',
    remedy: 'Close the program that has the index open',
    blame: 'local',
  },
  'index-unreachable': {
    what: 'The database that holds the index does not answer',
    remedy: 'Start it, and check its address and password; the archive goes on by itself as soon as it answers',
    blame: 'local',
  },
  'index-in-use': {
    what: 'Another archive uses the database that holds the index',
    remedy: 'Stop it, or give this archive a database of its own; then start this one again',
    blame: 'local',
  },
  'index-behind': {
    what: 'The database that holds the index has lost changes that it had confirmed',
    remedy: 'Start the archive again: that indexes the stored objects which the database does not know',
    blame: 'local',
  },
  'index-of-other-folder': {
    what: 'The database holds the index of another data folder',
    remedy: 'Name the data folder that belongs to it, or an empty database: a start fills that from the stored objects',
    blame: 'local',
  },
  'index-failed': {
    what: 'The index could not do its work',
    remedy: 'Start the archive again; should it happen twice, report it with the log',
    blame: 'local',
  },
  'index-closed': {
    what: 'The index is closed',
    remedy: 'Start the archive again',
    blame: 'local',
  },
  'data-folder-in-use': {
    what: 'Another archive runs on this data folder',
    remedy: 'Stop it first, or name another folder',
    blame: 'local',
  },
  'data-folder-unusable': {
    what: 'The data folder cannot be used',
    remedy: 'Name a folder that exists or can be created, and that the user of the archive may write to',
    blame: 'local',
  },
  'port-in-use': {
    what: 'Another program listens on the port',
    remedy: 'Stop that program, or name another port',
    blame: 'local',
  },
  'cannot-listen': {
    what: 'The archive cannot listen on the address',
    remedy: 'Name an address of this computer, and a port above 1023 unless the archive runs with special rights',
    blame: 'local',
  },
  'bad-config': {
    what: 'The configuration cannot be used',
    remedy: 'Correct the key that is named',
    blame: 'local',
  },
  'access-damaged': {
    what: 'The file of access tokens cannot be read',
    remedy: 'Restore it from a backup, or move it away and make new tokens with hu token add',
    blame: 'local',
  },
  'refused-value': {
    what: 'The query cannot be understood',
    remedy: 'Correct the key that is named',
    blame: 'peer',
    section: 'PS3.4 §C.2.2.2',
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
