import { openForReading } from './database.ts';
import { failureOf } from './failure.ts';
import { storageError } from './index-thread.ts';
import { IndexReader } from './reader.ts';

/** Which files an index counts on; it may be in use by an archive. Each question throws StorageError. */
export interface StoredKeys {
  /** Keys of blobs that begin like this. */
  beginning(text: string): readonly string[];
  /** SOP Instance UID of what lies in a blob. */
  instanceOf(blobKey: string): string | undefined;
  close(): void;
}

/** @throws StorageError */
export function openStoredKeys(path: string): StoredKeys {
  const { database, reader } = asked(() => {
    const opened = openForReading(path);
    return { database: opened, reader: new IndexReader(opened) };
  });
  return {
    beginning: text => asked(() => reader.blobKeys(text)),
    instanceOf: key => asked(() => reader.instanceOf(key)),
    close: () => database.raw.close(),
  };
}

function asked<Answer>(question: () => Answer): Answer {
  try {
    return question();
  } catch (error) {
    throw storageError(failureOf(error));
  }
}
