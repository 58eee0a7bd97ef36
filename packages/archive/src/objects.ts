import { DataSet, type RandomAccess, unpackTape } from 'hounsfield/data';
import { ParseError, StorageError } from 'hounsfield/errors';
import { inflatingSource, read } from 'hounsfield/file';
import { transferSyntax } from 'hounsfield/syntax';
import type { Index, InstanceFacts } from './index/index.ts';
import { Kept } from './kept.ts';
import type { BlobKey, BlobRange, BlobStore, Lent } from './storage/index.ts';

/** The stored objects: headers from the index, long values from the blobs. */
export class StoredObjects {
  readonly #index: HeaderIndex;
  readonly #blobs: BlobStore;
  /** Frame after frame is asked for of an object, and picture after picture. */
  readonly #headers: Kept<DataSet>;

  /** @param keptBytes of headers that are kept in memory, to be used again */
  constructor(index: HeaderIndex, blobs: BlobStore, keptBytes: number = KEPT_HEADERS) {
    this.#index = index;
    this.#blobs = blobs;
    this.#headers = new Kept(keptBytes);
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

  /** The Part 10 file, or a range of it. */
  stream(key: BlobKey, range?: BlobRange, signal?: AbortSignal): AsyncIterable<Uint8Array> {
    return this.#blobs.get(key, range, signal);
  }

  /** The same at once, where it is short and in memory. */
  lend(key: BlobKey, range: BlobRange): Lent | undefined {
    return this.#blobs.lend(key, range);
  }

  /** As `lend`, into memory of the caller; says whether it is filled. */
  fill(key: BlobKey, start: number, target: Uint8Array): boolean {
    return this.#blobs.fill(key, start, target);
  }

  /** The data set as it came, without File Meta Information. @throws StorageError `blob-damaged` when it has none */
  dataSet(facts: StoredFacts, signal?: AbortSignal): AsyncIterable<Uint8Array> {
    return dataSetOf(this.#blobs, facts, signal);
  }

  /** As `dataSet`, in memory that is at least as long as the file. */
  async dataSetIn({ blobKey, length }: StoredFacts, memory: Uint8Array): Promise<Uint8Array> {
    const file = memory.subarray(0, length);
    // Three turns of another thread take longer than copying what the system has in its memory.
    if (!this.#blobs.fill(blobKey, 0, file)) await this.#blobs.read(blobKey, file);
    return file.subarray(metaLength(file));
  }

  /** Positions of a header count in the file, or in the inflated data set where that is deflated. */
  #source({ blobKey, length, transferSyntaxUid }: StoredFacts): RandomAccess {
    const blob: RandomAccess = {
      read: (position, count, signal) => this.#blobs.get(blobKey, { start: position, end: position + count }, signal),
    };
    return transferSyntax(transferSyntaxUid)?.deflated === true ? inflated(blob, length) : blob;
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
type StoredFacts = Pick<InstanceFacts, 'id' | 'blobKey' | 'length' | 'transferSyntaxUid'>;

/** Bytes before the data set of a file that this archive wrote: it begins with the group length (PS3.10 §7.1). */
function metaLength(front: Uint8Array): number {
  const view = new DataView(front.buffer, front.byteOffset, front.length);
  const isThere = front.length >= META_START && view.getUint32(PREFIXED, true) === GROUP_LENGTH;
  const length = isThere ? META_START + view.getUint32(META_START - 4, true) : front.length + 1;
  if (length > front.length) throw new StorageError('blob-damaged', { detail: 'it has no File Meta Information' });
  return length;
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

/** Nothing of a data set but where it begins. */
const FIRST_ELEMENT = 0;
const NO_LIMITS = { inflatedBytes: Number.POSITIVE_INFINITY, inflateRatio: Number.POSITIVE_INFINITY };
/** Bytes of preamble and prefix. */
const PREFIXED = 132;
/** Bytes up to the end of File Meta Information Group Length (0002,0000). */
const META_START = PREFIXED + 12;
/** Its tag, as a little endian number. */
const GROUP_LENGTH = 0x0000_0002;
/** Those of some hundred images. */
const KEPT_HEADERS = 8 * 1024 * 1024;

/** Of an index that cannot look an object up, nothing is known to be deleted. */
type HeaderIndex = Pick<Index, 'header'> & Partial<Pick<Index, 'locate'>>;
