import { DataSet, type RandomAccess, unpackTape } from 'hounsfield/data';
import { ParseError, StorageError } from 'hounsfield/errors';
import { inflatingSource, read } from 'hounsfield/file';
import { transferSyntax } from 'hounsfield/syntax';
import type { Damage, Located } from './damage.ts';
import type { Index, InstanceFacts } from './index/index.ts';
import { Kept } from './kept.ts';
import { type BlobRange, type BlobStore, copyInto, type Lent } from './storage/index.ts';
import { isWholeFile, metaLength, verifiedPart } from './wholeness.ts';

export interface ObjectOptions {
  /** Bytes of headers that are kept in memory, to be used again. */
  readonly keptBytes?: number;
  /** Told of what is not as it was received; without it nobody looks. */
  readonly damage?: Damage | undefined;
}

/** The stored objects: headers from the index, long values from the blobs. */
export class StoredObjects {
  readonly #index: HeaderIndex;
  readonly #blobs: BlobStore;
  /** Frame after frame is asked for of an object, and picture after picture. */
  readonly #headers: Kept<DataSet>;
  readonly #damage: Damage | undefined;

  constructor(index: HeaderIndex, blobs: BlobStore, { keptBytes = KEPT_HEADERS, damage }: ObjectOptions = {}) {
    this.#index = index;
    this.#blobs = blobs;
    this.#headers = new Kept(keptBytes);
    this.#damage = damage;
  }

  /** The whole header; nothing is parsed again, and long values are read when they are asked for. */
  async header(facts: StoredFacts): Promise<DataSet> {
    // A file and what the index has of it never change.
    const key = `${facts.id} ${facts.blobKey}`;
    const kept = this.#headers.get(key);
    if (kept !== undefined) return kept;
    const packed = await this.#index.header(facts.id);
    if (packed === undefined) throw new StorageError('index-damaged', { detail: 'an instance has no header record' });
    const header = this.unpacked(packed, facts);
    this.#headers.set(key, header, packed.length);
    return header;
  }

  /** Keeps nothing in memory of any object: for who deletes some. */
  forget(): void {
    this.#headers.clear();
  }

  /** The header of an object whose packed token tape is at hand. */
  unpacked(packed: Uint8Array, facts: StoredFacts): DataSet {
    return DataSet.fromTape(unpackTape(packed, this.#source(facts)));
  }

  /** Whether the index still has it. */
  async isThere({ id, sopInstanceUid }: Pick<InstanceFacts, 'id' | 'sopInstanceUid'>): Promise<boolean> {
    const { locate } = this.#index;
    return locate === undefined || (await locate.call(this.#index, sopInstanceUid))?.id === id;
  }

  /**
   * The Part 10 file, or a range of it. What is most of an object is read with the rest of it, and its last bytes come only
   * when all are those that were received.
   */
  stream(facts: FileFacts, range: BlobRange = { start: 0, end: facts.length }, signal?: AbortSignal): Bytes {
    return this.#isVerified(facts, range)
      ? this.#verified(facts, range, signal)
      : this.#blobs.get(facts.blobKey, range, signal);
  }

  /** The same at once, where it is short and in memory. */
  lend(facts: FileFacts, range: BlobRange): Lent | undefined {
    if (!this.#isVerified(facts, range)) return this.#blobs.lend(facts.blobKey, range);
    const lent = this.#blobs.lend(facts.blobKey, { start: 0, end: facts.length });
    if (lent === undefined) return undefined;
    if (isWhole(lent.bytes, facts)) return { ...lent, bytes: lent.bytes.subarray(range.start, range.end) };
    lent.release();
    // Whoever reads it in the other way is told.
    this.#damage?.suspect(facts);
    return undefined;
  }

  /** As `lend`, into memory of the caller from `start` on; says whether it is filled. */
  fill(facts: FileFacts, start: number, target: Uint8Array): boolean {
    const range = { start, end: start + target.length };
    if (!this.#isVerified(facts, range)) return this.#blobs.fill(facts.blobKey, start, target);
    const lent = this.lend(facts, range);
    if (lent === undefined) return false;
    copyInto(target, 0, lent.bytes);
    lent.release();
    return true;
  }

  /** Reads all of it. @throws StorageError `blob-damaged`, `blob-missing` where it is not what was received */
  async check(facts: FileFacts, signal?: AbortSignal): Promise<void> {
    const range = { start: 0, end: facts.length };
    try {
      for await (const _ of verifiedPart(this.#blobs.get(facts.blobKey, range, signal), facts.blobKey, range));
    } catch (error) {
      throw this.#damage?.noted(error, facts) ?? error;
    }
    this.#damage?.cleared(facts);
  }

  /**
   * To be awaited before something else is made of an object: what is short, or was found damaged, is read then, so that
   * nothing has been sent of it. What is long is found out by reading it, as far as it has been sent by then.
   * @throws StorageError as `check`
   */
  async ready(facts: FileFacts, signal?: AbortSignal): Promise<void> {
    if (this.#damage === undefined) return;
    if (facts.length > SHORT && !this.#damage.isSuspected(facts)) return;
    const lent = this.lend(facts, { start: 0, end: facts.length });
    if (lent === undefined) await this.check(facts, signal);
    else lent.release();
  }

  /** The data set as it came, without File Meta Information. @throws StorageError `blob-damaged` */
  async *dataSet(facts: FileFacts, signal?: AbortSignal): Bytes {
    let isFirst = true;
    for await (const chunk of this.stream(facts, undefined, signal)) {
      yield isFirst ? chunk.subarray(metaLength(chunk)) : chunk;
      isFirst = false;
    }
  }

  /** As `dataSet`, in memory that is at least as long as the file. */
  async dataSetIn(facts: FileFacts, memory: Uint8Array): Promise<Uint8Array> {
    const { blobKey, length } = facts;
    const file = memory.subarray(0, length);
    try {
      // Three turns of another thread take longer than copying what the system has in its memory.
      if (!this.#blobs.fill(blobKey, 0, file)) await this.#blobs.read(blobKey, file);
      if (this.#damage !== undefined && !isWholeFile(file, blobKey)) throw new StorageError('blob-damaged');
      return file.subarray(metaLength(file));
    } catch (error) {
      throw this.#damage?.noted(error, facts) ?? error;
    }
  }

  /** A part that is less is not worth reading all the rest. */
  #isVerified({ length }: FileFacts, { start, end }: BlobRange): boolean {
    return this.#damage !== undefined && 2 * (end - start) > length;
  }

  async *#verified(facts: FileFacts, range: BlobRange, signal?: AbortSignal): Bytes {
    const { blobKey, length } = facts;
    if (this.#damage?.isSuspected(facts) === true) await this.check(facts, signal);
    try {
      yield* verifiedPart(this.#blobs.get(blobKey, { start: 0, end: length }, signal), blobKey, range);
    } catch (error) {
      throw this.#damage?.noted(error, facts) ?? error;
    }
  }

  /** Positions of a header count in the file, or in the inflated data set where that is deflated. */
  #source(facts: StoredFacts): RandomAccess {
    const blob: RandomAccess = {
      read: (position, count, signal) => this.stream(facts, { start: position, end: position + count }, signal),
    };
    return transferSyntax(facts.transferSyntaxUid)?.deflated === true ? inflated(blob, facts.length) : blob;
  }
}

/** The data set of a file as it came; without a length the seal says where it ends. @throws StorageError `blob-damaged` when it has no File Meta Information */
export async function* dataSetOf(
  blobs: Pick<BlobStore, 'get'>,
  { blobKey, length }: Pick<StoredFacts, 'blobKey'> & { readonly length?: number },
  signal?: AbortSignal,
): AsyncIterable<Uint8Array> {
  const range = length === undefined ? undefined : { start: 0, end: length };
  let isFirst = true;
  for await (const chunk of blobs.get(blobKey, range, signal)) {
    yield isFirst ? chunk.subarray(metaLength(chunk)) : chunk;
    isFirst = false;
  }
}

/** What finding the header of an object needs to know of it. */
type StoredFacts = FileFacts & Pick<InstanceFacts, 'id' | 'transferSyntaxUid'>;

/** What reading its file needs to know. */
type FileFacts = Located & Pick<InstanceFacts, 'length'>;
type Bytes = AsyncIterable<Uint8Array>;

/** Whether a file that is in memory is what was received; one that cannot be read is none. */
function isWhole(file: Uint8Array, { blobKey }: FileFacts): boolean {
  try {
    return isWholeFile(file, blobKey);
  } catch {
    return false;
  }
}

/** The inflated data set of a deflated file (PS3.5 §A.5). It was held to the limits when it arrived. */
function inflated(file: RandomAccess, length: number): RandomAccess {
  let opened: Promise<RandomAccess> | undefined;
  const open = async (): Promise<RandomAccess> => {
    const front = await read(file.read(0, length), { until: FIRST_ELEMENT });
    const position = front.window.tape.origin;
    return inflatingSource(() => ({ source: file, position, length: length - position }), 0, NO_LIMITS);
  };
  return {
    async *read(position, count, signal) {
      opened ??= open();
      try {
        yield* (await opened).read(position, count, signal);
      } catch (error) {
        throw error instanceof ParseError ? new StorageError('blob-damaged', { cause: error }) : error;
      }
    },
  };
}

/** Bytes of objects that are read twice without anybody noticing. */
const SHORT = 1024 * 1024;
/** Nothing of a data set but where it begins. */
const FIRST_ELEMENT = 0;
const NO_LIMITS = { inflatedBytes: Number.POSITIVE_INFINITY, inflateRatio: Number.POSITIVE_INFINITY };
/** Those of some hundred images. */
const KEPT_HEADERS = 8 * 1024 * 1024;

/** Of an index that cannot look an object up, nothing is known to be deleted. */
type HeaderIndex = Pick<Index, 'header'> & Partial<Pick<Index, 'locate'>>;
