import { createInflateRaw } from 'node:zlib';
import { DataSet, type RandomAccess, unpackTape } from 'hounsfield/data';
import { StorageError } from 'hounsfield/errors';
import { transferSyntax } from 'hounsfield/syntax';
import type { Index, InstanceFacts } from './index/index.ts';
import { fileFront } from './ingest/index.ts';
import type { BlobKey, BlobRange, BlobStore } from './storage/index.ts';

/** The stored objects: headers from the index, long values from the blobs. */
export class StoredObjects {
  readonly #index: Index;
  readonly #blobs: BlobStore;

  constructor(index: Index, blobs: BlobStore) {
    this.#index = index;
    this.#blobs = blobs;
  }

  /** The whole header; nothing is parsed again, and long values are read when they are asked for. */
  async header(facts: Pick<InstanceFacts, 'id' | 'blobKey' | 'transferSyntaxUid'>): Promise<DataSet> {
    const packed = await this.#index.header(facts.id);
    if (packed === undefined) throw new StorageError('index-damaged', { detail: 'an instance has no header record' });
    return DataSet.fromTape(unpackTape(packed, this.#source(facts.blobKey, facts.transferSyntaxUid)));
  }

  /** The Part 10 file, or a range of it. */
  stream(key: BlobKey, range?: BlobRange, signal?: AbortSignal): AsyncIterable<Uint8Array> {
    return this.#blobs.get(key, range, signal);
  }

  /** Positions of a header count in the file, or in the inflated data set where that is deflated. */
  #source(key: BlobKey, transferSyntaxUid: string): RandomAccess {
    if (transferSyntax(transferSyntaxUid)?.deflated === true) return inflatedSource(() => this.#blobs.get(key));
    return {
      read: (position, length, signal) => this.#blobs.get(key, { start: position, end: position + length }, signal),
    };
  }
}

/** Reads a range of a deflated data set by inflating all that stands before it. */
function inflatedSource(open: () => AsyncIterable<Uint8Array>): RandomAccess {
  return {
    async *read(position, length, signal) {
      const { data } = await fileFront(open());
      let at = 0;
      for await (const chunk of inflated(data)) {
        signal?.throwIfAborted();
        const part = chunk.subarray(Math.max(0, position - at), Math.max(0, position + length - at));
        at += chunk.length;
        if (part.length > 0) yield part;
        if (at >= position + length) return;
      }
      throw new StorageError('blob-damaged', { detail: 'the deflated data set is too short' });
    },
  };
}

async function* inflated(data: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const inflate = createInflateRaw();
  const feeding = feed(data, inflate);
  try {
    yield* inflate as AsyncIterable<Uint8Array>;
  } finally {
    inflate.destroy();
    await feeding;
  }
}

/** Writes as fast as the other end reads; ends quietly when that stops reading. */
async function feed(
  data: AsyncIterable<Uint8Array>,
  inflate: NodeJS.WritableStream & { destroyed: boolean; destroy(error: Error): void },
): Promise<void> {
  try {
    for await (const chunk of data) {
      if (inflate.destroyed) return;
      if (!inflate.write(chunk)) {
        await new Promise<void>(resolve => {
          const goOn = (): void => {
            inflate.off('drain', goOn);
            inflate.off('close', goOn);
            resolve();
          };
          inflate.on('drain', goOn);
          inflate.on('close', goOn);
        });
      }
    }
    inflate.end();
  } catch (error) {
    inflate.destroy(error as Error);
  }
}
