/**
 * All that the blob store asks of a file system. Tests put a file system of their own behind it, which fails at the
 * n-th call or loses what was not synced.
 */
export interface Files {
  /** Memory of which bytes go to the disk without another copy, as far as there is any. */
  readonly rooms?: Rooms;
  /** Creates files that must not exist yet, for their owner only: all of them, or none. */
  createAll(paths: readonly string[]): Promise<readonly WritableFile[]>;
  openToRead(path: string): Promise<ReadableFile>;
  /**
   * Fills `target` from `position` on before it returns, as far as the file goes; gives the number of bytes, or undefined
   * when the file cannot be read. Absent where there is no such way.
   */
  readAtOnce?(path: string, target: Uint8Array, position: number): number | undefined;
  /** Opens a folder so that its entries can be made durable. */
  openFolder(path: string): Promise<Folder>;
  /** Makes a folder; does nothing when it is there. Its parent must exist. */
  makeFolder(path: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** Empties a file, durably, and removes it. */
  erase(path: string): Promise<void>;
  /** Names in a folder, in no particular order. */
  list(path: string): Promise<readonly string[]>;
}

/** Rooms to be filled from the beginning; whatever file is given a part of one takes it over. */
export interface Rooms {
  /** Undefined while too few are left: any other memory does too. */
  take(): Uint8Array | undefined;
  /** Takes one back that no file was given. */
  giveBack(room: Uint8Array): void;
}

export interface WritableFile {
  /** Appends all the bytes or throws. */
  append(chunks: readonly Uint8Array[]): Promise<void>;
  /**
   * Appends the last bytes and makes the file durable; resolves when that has begun.
   * @param options.isAlone no other file is under way that would have to wait for this one
   */
  finish(chunks: readonly Uint8Array[], options?: { readonly isAlone: boolean }): Promise<Finishing>;
  close(): Promise<void>;
}

/** A file on its way to the disk. */
export interface Finishing {
  /**
   * Resolves when all bytes, and what is needed to read them again, have reached the disk.
   * @throws StorageError `sync-failed` when it is unknown what has, another one when the bytes could not be written
   */
  readonly done: Promise<void>;
  /** Where its turn is, in a file system that does one thing after another. */
  readonly turn?: Turn;
}

/** A place in the queue of a worker: what is given to the worker later is done later, and knows how this went. */
export interface Turn {
  readonly worker: object;
  readonly number: number;
}

export interface ReadableFile {
  /** Fills `target` from `position` on as far as the file goes; gives the number of bytes read. */
  read(target: Uint8Array, position: number): Promise<number>;
  length(): Promise<number>;
  close(): Promise<void>;
}

export interface Folder {
  /** Returns when the entries of the folder have reached the disk. */
  sync(): Promise<void>;
  close(): Promise<void>;
}
