import { join } from 'node:path';
import { StorageError } from 'hounsfield/errors';
import { letGo } from '../garbage.ts';
import { AtHand, type Lent } from './at-hand.ts';
import {
  asideName,
  BLOBS,
  bucketPrefix,
  type FoundName,
  fileName,
  formatKey,
  formerNames,
  type KeyParts,
  parseKey,
  readName,
} from './blob-key.ts';
import type { BlobKey, BlobRange, BlobStore, PendingBlob, RecoveredBlob } from './blob-store.ts';
import { BlobWriter } from './blob-writer.ts';
import { Buckets } from './buckets.ts';
import { storageFailure } from './failure.ts';
import type { Files, ReadableFile } from './files.ts';
import { nodeFiles } from './node-files.ts';
import { Order } from './order.ts';
import { Reserve } from './reserve.ts';
import { inOrderOfSeals, type Seal, type SealForm, sealOf } from './seal.ts';

/**
 * Blobs as files in `blobs/000/000/` and so on. A file has its name, durably, before its first byte comes, and ends with
 * a seal that is synced together with its last byte: what has none was never received whole.
 */
export class FileBlobStore implements BlobStore {
  readonly #files: Files;
  readonly #buckets: Buckets;
  readonly #order: Order;
  readonly #reserve: Reserve;
  readonly #pending = new Set<Promise<void>>();
  readonly #atHand: AtHand;
  #failure: StorageError | undefined;
  #isClosed = false;

  private constructor(root: string, files: Files) {
    const onSyncFailure = (failure: StorageError): void => this.#note(failure);
    this.#files = files;
    this.#atHand = new AtHand(files);
    this.#buckets = new Buckets(files, join(root, BLOBS), onSyncFailure);
    this.#order = new Order(files, join(root, BLOBS), onSyncFailure);
    this.#reserve = new Reserve(files, { buckets: this.#buckets, order: this.#order }, onSyncFailure);
  }

  /**
   * Opens the store in a folder that exists.
   * @throws StorageError when the folder cannot be used
   */
  static async open(root: string, files: Files = nodeFiles): Promise<FileBlobStore> {
    try {
      await files.makeFolder(join(root, BLOBS));
      const folder = await files.openFolder(root);
      await folder.sync().finally(() => folder.close());
      const store = new FileBlobStore(root, files);
      await store.#buckets.open();
      return store;
    } catch (error) {
      throw storageFailure(error);
    }
  }

  get failure(): StorageError | undefined {
    return this.#failure;
  }

  put(form: SealForm): PendingBlob {
    if (this.#isClosed) throw new StorageError('index-closed', { detail: 'no more objects are taken' });
    if (this.#failure !== undefined) throw this.#failure;
    let settle = (): void => {};
    const pending = new Promise<void>(resolve => {
      settle = resolve;
    });
    this.#pending.add(pending);
    const host = {
      rooms: this.#files.rooms,
      take: () => this.#reserve.take(),
      discard: this.#reserve.discard.bind(this.#reserve),
      order: () => this.#order.next(),
      isAlone: () => this.#pending.size === 1,
      failed: (failure: StorageError) => this.#note(failure),
      ended: () => {
        this.#pending.delete(pending);
        settle();
      },
    };
    return new BlobWriter(host, form);
  }

  async *get(key: BlobKey, range?: BlobRange, signal?: AbortSignal): AsyncIterable<Uint8Array> {
    const file = await this.#open(key);
    try {
      const end = range?.end ?? (await objectLength(file));
      let at = range?.start ?? 0;
      let next = at < end ? readPiece(file, at, end) : undefined;
      while (next !== undefined) {
        const piece = await next;
        signal?.throwIfAborted();
        at += piece.length;
        // While this one is sent.
        next = at < end ? readPiece(file, at, end) : undefined;
        next?.catch(() => {});
        yield piece;
        letGo(piece.length);
      }
    } catch (error) {
      throw signal?.aborted === true ? error : storageFailure(error);
    } finally {
      // Whoever reads has all that it wanted.
      void file.close().catch(() => {});
    }
  }

  lend(key: BlobKey, range: BlobRange): Lent | undefined {
    return this.#atHand.lend(this.#pathsOf(parseKey(key)), range);
  }

  fill(key: BlobKey, start: number, target: Uint8Array): boolean {
    return this.#atHand.fill(this.#pathsOf(parseKey(key)), start, target);
  }

  async read(key: BlobKey, target: Uint8Array): Promise<void> {
    const file = await this.#open(key);
    try {
      const offset = await file.read(target, 0);
      if (offset < target.length) throw new StorageError('blob-damaged', { offset, detail: 'it is too short' });
    } catch (error) {
      throw storageFailure(error);
    } finally {
      await file.close();
    }
  }

  async seal(key: BlobKey): Promise<Seal | undefined> {
    const file = await this.#open(key);
    try {
      return await sealOf(file);
    } catch (error) {
      throw storageFailure(error);
    } finally {
      await file.close();
    }
  }

  async remove(key: BlobKey, { forGood }: { readonly forGood: boolean } = { forGood: false }): Promise<void> {
    for (const path of this.#pathsOf(parseKey(key))) {
      try {
        await (forGood ? this.#files.erase(path) : this.#files.remove(path));
        return;
      } catch (error) {
        const failure = storageFailure(error);
        this.#note(failure);
        if (failure.code !== 'blob-missing') throw failure;
      }
    }
  }

  async *recover(isKnown: (beginning: string) => Promise<ReadonlySet<BlobKey>>): AsyncIterable<RecoveredBlob> {
    const unknown: RecoveredBlob[] = [];
    try {
      for await (const bucket of this.#buckets.numbers()) {
        const known = await isKnown(bucketPrefix(bucket));
        const byRandom = new Map([...known].map(key => [parseKey(key).random, key]));
        for (const name of (await this.#files.list(this.#buckets.pathOf(bucket))).toSorted()) {
          const found = readName(name);
          if (found === undefined) continue;
          const key = byRandom.get(found.random);
          if (key !== undefined) yield { key, isKnown: true };
          else unknown.push(...(await this.#unknown({ bucket, name, ...found, isIndexLost: known.size === 0 })));
        }
      }
    } catch (error) {
      throw storageFailure(error);
    }
    yield* unknown.toSorted(inOrderOfSeals);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all(this.#pending);
    await this.#reserve.close();
    await this.#buckets.close();
  }

  /** A file that the index does not know: whole when it is sealed, else what a crash left of one. */
  async #unknown({ bucket, name, random, digest, isIndexLost }: UnknownFile): Promise<RecoveredBlob[]> {
    if (digest !== undefined) return [{ key: formatKey({ bucket, random, digest }), isKnown: false }];
    const path = join(this.#buckets.pathOf(bucket), name);
    const { seal, length } = await this.#endOf(path);
    if (seal !== undefined) {
      const { digest, receivedAt, order } = seal;
      const key = formatKey({ bucket, random, digest });
      return [{ key, isKnown: false, receivedAt, ...(order === undefined ? {} : { order }) }];
    }
    // Where the index is lost, this may be the rest of an object that it knew.
    if (isIndexLost && length > 0) {
      await this.#files.rename(path, join(this.#buckets.pathOf(bucket), asideName({ random })));
      return [{ key: formatKey({ bucket, random, digest: NO_DIGEST }), isKnown: false, isAside: true }];
    }
    await this.#files.remove(path);
    return [];
  }

  async #endOf(path: string): Promise<{ readonly seal: Seal | undefined; readonly length: number }> {
    const file = await this.#files.openToRead(path);
    try {
      return { seal: await sealOf(file), length: await file.length() };
    } finally {
      await file.close();
    }
  }

  async #open(key: BlobKey): Promise<ReadableFile> {
    let failure: StorageError | undefined;
    for (const path of this.#pathsOf(parseKey(key))) {
      try {
        return await this.#files.openToRead(path);
      } catch (error) {
        failure = storageFailure(error);
        if (failure.code !== 'blob-missing') throw failure;
      }
    }
    throw failure ?? new StorageError('blob-missing');
  }

  #pathsOf(parts: KeyParts): readonly string[] {
    const folder = this.#buckets.pathOf(parts.bucket);
    return [fileName(parts), ...formerNames(parts)].map(name => join(folder, name));
  }

  /** After a failed sync nobody knows what is durable (the kernel may forget the pages), so nothing more is taken. */
  #note(failure: StorageError): void {
    if (failure.code === 'sync-failed') this.#failure ??= failure;
  }
}

/** A file of a bucket that the index does not know. */
interface UnknownFile extends FoundName {
  readonly bucket: number;
  readonly name: string;
  /** Nothing of the bucket is known. */
  readonly isIndexLost: boolean;
}

/** Of no object. */
const NO_DIGEST = '0'.repeat(32);
const READ = 256 * 1024;

/** @throws StorageError `blob-damaged` */
async function readPiece(file: ReadableFile, at: number, end: number): Promise<Uint8Array> {
  const piece = new Uint8Array(Math.min(READ, end - at));
  const count = await file.read(piece, at);
  if (count === piece.length) return piece;
  throw new StorageError('blob-damaged', { offset: at + count, detail: 'it is too short' });
}

async function objectLength(file: ReadableFile): Promise<number> {
  return (await sealOf(file))?.length ?? file.length();
}
