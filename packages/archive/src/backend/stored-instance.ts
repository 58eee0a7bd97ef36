import { type BulkValue, type DataSet, InlineBulk } from 'hounsfield/data';
import { StorageError } from 'hounsfield/errors';
import { builtInCodecs, type DecodedFrame, type Frames, framesOf } from 'hounsfield/pixels';
import { type TransferSyntax, transferSyntax } from 'hounsfield/syntax';
import type { FrameBytes, StoredInstance, StreamOptions } from 'hounsfield/web';
import type { InstanceFacts } from '../index/index.ts';
import type { StoredObjects } from '../objects.ts';

/** An instance of the archive as DICOMweb serves it: facts from the index, bytes when they are asked for. */
export class ArchivedInstance implements StoredInstance {
  readonly #facts: InstanceFacts;
  readonly #objects: StoredObjects;
  #header: Promise<DataSet> | undefined;

  constructor(facts: InstanceFacts, objects: StoredObjects) {
    this.#facts = facts;
    this.#objects = objects;
  }

  get studyInstanceUid(): string {
    return this.#facts.studyInstanceUid;
  }

  get seriesInstanceUid(): string {
    return this.#facts.seriesInstanceUid;
  }

  get sopClassUid(): string {
    return this.#facts.sopClassUid;
  }

  get sopInstanceUid(): string {
    return this.#facts.sopInstanceUid;
  }

  get transferSyntaxUid(): string {
    return this.#facts.transferSyntaxUid;
  }

  get length(): number {
    return this.#facts.length;
  }

  /** A stored object never changes; its digest is that of the data set. */
  get version(): string {
    return this.#facts.digest;
  }

  get numberOfFrames(): number {
    return this.#facts.frames;
  }

  /** The row of the transfer syntax. */
  get syntax(): TransferSyntax {
    const row = transferSyntax(this.#facts.transferSyntaxUid);
    if (row === undefined)
      throw new StorageError('index-damaged', { detail: 'an instance has an unknown transfer syntax' });
    return row;
  }

  stream({ start = 0, end = this.length, signal }: StreamOptions = {}): AsyncIterable<Uint8Array> {
    return this.#objects.stream(this.#facts.blobKey, { start, end }, signal);
  }

  header(): Promise<DataSet> {
    this.#header ??= this.#objects.header(this.#facts);
    return this.#header;
  }

  /** @throws DecodeError when the header does not tell how its pixels lie */
  async frames(): Promise<Frames> {
    return framesOf(await this.header(), this.syntax);
  }

  async frame(number: number, signal?: AbortSignal): Promise<FrameBytes> {
    const frames = await this.frames();
    return frames.value(number - 1, signal);
  }

  async decodedFrame(number: number, signal?: AbortSignal): Promise<FrameBytes | undefined> {
    const { syntax } = this;
    if (!syntax.encapsulated || !Object.hasOwn(builtInCodecs, syntax.codec)) return undefined;
    const frames = await this.frames();
    const frame = await frames.decode(number - 1, signal === undefined ? {} : { signal });
    return nativeBytes(frame);
  }
}

/** Samples as native pixels of the allocated width, little endian, colour by pixel (PS3.5 §8.1.1). */
function nativeBytes({ data }: DecodedFrame): BulkValue {
  return new InlineBulk(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
}
