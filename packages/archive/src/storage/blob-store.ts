import type { StorageError } from 'hounsfield/errors';
import type { Turn } from './files.ts';

/** Where the bytes of objects are. What it takes is a complete Part 10 file, and it gives exactly these bytes back. */
export interface BlobStore {
  /**
   * Begins a new blob. Nothing can be seen of it before `commit`.
   * @throws StorageError `sync-failed` when the store takes no more
   */
  put(): PendingBlob;

  /**
   * The bytes of a blob, read as they are pulled.
   * @throws StorageError `blob-missing`, `blob-damaged` when the blob ends before the range does, `invalid-key`
   */
  get(key: BlobKey, range?: BlobRange, signal?: AbortSignal): AsyncIterable<Uint8Array>;

  /** Takes a blob away; does nothing when it is not there. */
  remove(key: BlobKey): Promise<void>;

  /**
   * Keys of all blobs, and ends what an earlier run left unfinished; to be read to its end before the first `put`.
   * @param isKnown which blobs the index knows among those whose key begins like this
   */
  recover(isKnown: (beginning: string) => Promise<ReadonlySet<BlobKey>>): AsyncIterable<RecoveredBlob>;

  /** Why the store takes no more blobs; undefined while it does. Reading goes on in any case. */
  readonly failure: StorageError | undefined;

  close(): Promise<void>;
}

/** The store's own name of a blob: letters, digits and `-`; never made of anything that came from a peer. */
export type BlobKey = string;

/** Bytes `[start, end)`. */
export interface BlobRange {
  readonly start: number;
  readonly end: number;
}

/** A blob that is whole, and whether the index knows it. */
export interface RecoveredBlob {
  readonly key: BlobKey;
  readonly isKnown: boolean;
}

/** A blob whose key is known. It is acknowledged only when it is durable. */
export interface CommittedBlob extends Durability {
  readonly key: BlobKey;
}

/** When something can be relied on. */
export interface Durability {
  /**
   * Resolves when the bytes of the blob and the entry of its folder have been synced.
   * @throws StorageError; the blob is then gone
   */
  readonly durable: Promise<void>;
  /** What the worker that makes it durable may be told to wait for instead. */
  readonly turn?: Turn;
}

/** A blob that is being written. Exactly one of `commit` and `abort` ends it. */
export interface PendingBlob {
  /** Bytes taken so far. */
  readonly length: number;

  /**
   * Takes the next bytes, which must not change afterwards.
   * @returns a promise when the writer has to wait before the next call, because the disk is slower than the source
   */
  write(chunk: Uint8Array): Promise<void> | undefined;

  /**
   * Hands the last bytes to the disk and begins to make them durable; the rest of the work on the object can be done
   * meanwhile. Further writes are not allowed.
   * @throws StorageError when bytes could not be written
   */
  end(): Promise<void>;

  /**
   * Names the blob, which becomes durable.
   * @param digest of the data set, in hexadecimal; becomes part of the name, so that a blob can be checked without an index
   * @throws StorageError; the blob is then gone
   */
  commit(digest: string): Promise<CommittedBlob>;

  /** Throws the bytes away. Never fails. */
  abort(): Promise<void>;
}
