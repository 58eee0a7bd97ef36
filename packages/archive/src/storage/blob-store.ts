import type { StorageError } from 'hounsfield/errors';
import type { Lent } from './at-hand.ts';
import type { Turn } from './files.ts';
import type { Seal, SealForm } from './seal.ts';

/** Where the bytes of objects are. What it takes is a complete Part 10 file, and it gives exactly these bytes back. */
export interface BlobStore {
  /**
   * Begins a new blob. Nothing can be seen of it before `commit`.
   * @param form how elements of the object are encoded
   * @throws StorageError `sync-failed` when the store takes no more, `index-closed` from `close` on
   */
  put(form: SealForm): PendingBlob;

  /**
   * The bytes of a blob, read as they are pulled.
   * @throws StorageError `blob-missing`, `blob-damaged` when the blob ends before the range does, `invalid-key`
   */
  get(key: BlobKey, range?: BlobRange, signal?: AbortSignal): AsyncIterable<Uint8Array>;

  /** The bytes of a short range, where they can be had at once; undefined says nothing but that `get` has to be asked. */
  lend(key: BlobKey, range: BlobRange): Lent | undefined;

  /** As `lend`, into memory of the caller from `start` on; says whether it is filled. */
  fill(key: BlobKey, start: number, target: Uint8Array): boolean;

  /** Fills memory of the caller with the first bytes of a blob, in one go. @throws StorageError as `get` */
  read(key: BlobKey, target: Uint8Array): Promise<void>;

  /** What a blob says of itself; undefined where it has no seal. @throws StorageError as `get` */
  seal(key: BlobKey): Promise<Seal | undefined>;

  /**
   * Takes a blob away; does nothing when it is not there.
   * @param how.forGood not even a power cut brings it back; else the next start may find it again
   */
  remove(key: BlobKey, how?: { readonly forGood: boolean }): Promise<void>;

  /**
   * Keys of all blobs, and ends what an earlier run left unfinished; to be read to its end before the first `put`.
   * Those that the index does not know come last, in the order in which they were received.
   * @param isKnown which blobs the index knows among those whose key begins like this
   */
  recover(isKnown: (beginning: string) => Promise<ReadonlySet<BlobKey>>): AsyncIterable<RecoveredBlob>;

  /** Why the store takes no more blobs; undefined while it does. Reading goes on in any case. */
  readonly failure: StorageError | undefined;

  /** Waits for blobs that are being written, and takes no more meanwhile. */
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
  /** When it was received, in milliseconds since 1970; absent where the index or nobody knows. */
  readonly receivedAt?: number;
  /** Its place among the others; absent where its seal has none. */
  readonly order?: bigint;
  /** It has no end mark, nobody knows its object, and it was put aside under another name, so that it cannot be read. */
  readonly isAside?: true;
}

/** A blob whose key is known. It is acknowledged only when it is durable. */
export interface CommittedBlob extends Durable {
  readonly key: BlobKey;
}

/** When something can be relied on. */
export interface Durable {
  /**
   * Resolves when the bytes of the blob and the entry of its folder have been synced.
   * @throws StorageError; the blob is then gone
   */
  readonly durable: Promise<void>;
  /** What the worker that makes it durable may be told to wait for instead. */
  readonly turn?: Turn;
}

/** What the blob itself keeps of its object, so that it can be found and checked without an index. */
export interface SealedFacts extends Pick<Seal, 'digest' | 'receivedAt'> {
  /** The place of another one that it stands for; else it is the last of all. */
  readonly order?: bigint;
}

/** A blob that is being written. Exactly one of `commit` and `abort` ends it. */
export interface PendingBlob {
  /** Bytes taken so far. */
  readonly length: number;

  /**
   * Takes the next bytes; the memory is the caller's again when this returns.
   * @returns a promise when the writer has to wait before the next call, because the disk is slower than the source
   */
  write(chunk: Uint8Array): Promise<void> | undefined;

  /**
   * Hands the last bytes to the disk and begins to make them durable; the rest of the work on the object can be done
   * meanwhile. Further writes are not allowed.
   * @throws StorageError when bytes could not be written; the blob is then gone
   */
  commit(facts: SealedFacts): Promise<CommittedBlob>;

  /** Throws the bytes away. Never fails. */
  abort(): Promise<void>;
}
