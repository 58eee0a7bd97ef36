import { StorageError } from 'hounsfield/errors';
import { formatKey } from './blob-key.ts';
import type { CommittedBlob, PendingBlob, SealedFacts } from './blob-store.ts';
import { copyInto } from './copy.ts';
import { storageFailure } from './failure.ts';
import type { Finishing, Rooms } from './files.ts';
import type { ReservedFile } from './reserve.ts';
import { MemoryRooms } from './rooms.ts';
import { type SealForm, sealBytes } from './seal.ts';

/** What a writer needs of its store. */
export interface WriterHost {
  readonly rooms: Rooms | undefined;
  /** A file whose name is durable. */
  take(): Promise<ReservedFile>;
  discard(reserved: ReservedFile): Promise<void>;
  /** The place of the next object in the order of all, once a file was taken. */
  order(): bigint;
  /** Whether this is the only blob that is not durable yet. */
  isAlone(): boolean;
  /** Told of every failure. */
  failed(failure: StorageError): void;
  /** Told when nothing is left to do for this blob. */
  ended(): void;
}

/**
 * One blob on its way to the disk. While one room is written the next one fills, so that the disk and the source work at
 * the same time; a source that is faster than the disk is made to wait. Where no rooms are left, because many objects
 * arrive at once, it waits for each write: then not more than what it gives at once is held, for each of them.
 */
export class BlobWriter implements PendingBlob {
  readonly #host: WriterHost;
  readonly #form: SealForm;
  readonly #reserved: Promise<ReservedFile>;
  #length = 0;
  /** What fills now. */
  #room: Uint8Array | undefined;
  #filled = 0;
  /** Full ones that could not be handed on yet: none, or one. */
  #full: Uint8Array[] = [];
  /** Whether memory was taken since the last write because there was no room. */
  #isShort = false;
  #writing: Promise<void> | undefined;
  #finishing: Promise<Finishing> | undefined;
  #failure: StorageError | undefined;

  constructor(host: WriterHost, form: SealForm) {
    this.#host = host;
    this.#form = form;
    this.#reserved = host.take();
    // Whoever needs the file awaits it; until then nobody may have asked.
    this.#reserved.catch(() => {});
  }

  get length(): number {
    return this.#length;
  }

  write(chunk: Uint8Array): Promise<void> | undefined {
    if (this.#failure !== undefined) return Promise.reject(this.#failure);
    this.#length += chunk.length;
    this.#copy(chunk);
    if (this.#full.length === 0) return undefined;
    if (this.#writing !== undefined) return this.#flushAfterWriting();
    return this.#flush();
  }

  async commit(facts: SealedFacts): Promise<CommittedBlob> {
    try {
      this.#finishing = this.#finish(facts);
      const { turn, done } = await this.#finishing;
      const { place, file } = await this.#reserved;
      const durable = this.#durable(done, file);
      // Whoever relies on it awaits it.
      durable.catch(() => {});
      return { key: formatKey({ ...place, digest: facts.digest }), durable, ...(turn === undefined ? {} : { turn }) };
    } catch (error) {
      await this.abort();
      throw storageFailure(error);
    }
  }

  async abort(): Promise<void> {
    this.#failure ??= new StorageError('disk-error', { detail: 'the blob was given up' });
    this.#dropRooms();
    await this.#writing?.catch(() => {});
    await this.#finishing?.then(({ done }) => done).catch(() => {});
    try {
      await this.#host.discard(await this.#reserved);
    } catch {
      // There never was a file.
    } finally {
      this.#host.ended();
    }
  }

  /** The seal goes with the last bytes: one sync makes both durable. */
  async #finish(facts: SealedFacts): Promise<Finishing> {
    await this.#writing;
    const { file } = await this.#reserved;
    if (this.#failure !== undefined) throw this.#failure;
    this.#copy(sealBytes({ order: this.#host.order(), ...facts, length: this.#length }, this.#form));
    const chunks = this.#takeRooms();
    try {
      const finishing = await file.finish(chunks, { isAlone: this.#host.isAlone() });
      const isOver = (): void => giveBack(chunks);
      finishing.done.then(isOver, isOver);
      return finishing;
    } catch (error) {
      giveBack(chunks);
      throw error;
    }
  }

  async #durable(done: Promise<void>, file: ReservedFile['file']): Promise<void> {
    try {
      await done;
    } catch (error) {
      const failure = storageFailure(error);
      this.#host.failed(failure);
      // A worker that is gone may have told the index of the blob: the next start finds out.
      if (WORKER_GONE.has(failure.code)) this.#host.ended();
      else await this.abort();
      throw failure;
    }
    void file
      .close()
      .catch(() => {})
      .then(() => this.#host.ended());
  }

  async #flushAfterWriting(): Promise<void> {
    await this.#writing;
    if (this.#failure !== undefined) throw this.#failure;
    await this.#flush();
  }

  #copy(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; ) {
      this.#room ??= this.#host.rooms?.take() ?? this.#ownRoom();
      const room = this.#room;
      const count = Math.min(bytes.length - at, room.length - this.#filled);
      copyInto(room, this.#filled, count === bytes.length ? bytes : bytes.subarray(at, at + count));
      this.#filled += count;
      at += count;
      if (this.#filled < room.length) continue;
      this.#full.push(room);
      this.#room = undefined;
      this.#filled = 0;
    }
  }

  #ownRoom(): Uint8Array {
    this.#isShort = true;
    return ownRooms.take() ?? new Uint8Array(ROOM);
  }

  /** All that is filled. */
  #takeRooms(): Uint8Array[] {
    const rooms = this.#full;
    this.#full = [];
    if (this.#room !== undefined) rooms.push(this.#room.subarray(0, this.#filled));
    this.#room = undefined;
    this.#filled = 0;
    return rooms;
  }

  #dropRooms(): void {
    const rooms = this.#takeRooms();
    for (const room of rooms) this.#host.rooms?.giveBack(room);
    giveBack(rooms);
  }

  /** @returns undefined when the next room may fill meanwhile */
  #flush(): Promise<void> | undefined {
    const chunks = this.#full;
    const isShort = this.#isShort;
    this.#full = [];
    this.#isShort = false;
    const writing = this.#append(chunks).finally(() => {
      if (this.#writing === writing) this.#writing = undefined;
    });
    writing.catch(() => {});
    this.#writing = writing;
    return isShort ? writing : undefined;
  }

  async #append(chunks: readonly Uint8Array[]): Promise<void> {
    try {
      const { file } = await this.#reserved.catch(error => {
        for (const room of chunks) this.#host.rooms?.giveBack(room);
        throw error;
      });
      await file.append(chunks);
    } catch (error) {
      this.#failure ??= storageFailure(error);
      throw this.#failure;
    } finally {
      giveBack(chunks);
    }
  }
}

/** Once no file has any use for them. */
function giveBack(chunks: readonly Uint8Array[]): void {
  for (const chunk of chunks) ownRooms.giveBack(chunk);
}

const WORKER_GONE: ReadonlySet<string> = new Set(['index-failed', 'index-closed']);

/** Bytes gathered before they are written where the file system has no room left. */
const ROOM = 64 * 1024;
/** Of many that wait for the disk each takes some of these, again and again. */
const ownRooms = new MemoryRooms({ bytes: ROOM, most: 128 });
