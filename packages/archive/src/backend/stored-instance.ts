import { type DataSet, InlineBulk } from 'hounsfield/data';
import { StorageError } from 'hounsfield/errors';
import { type Frames, framesOf } from 'hounsfield/pixels';
import { type TransferSyntax, transferSyntax } from 'hounsfield/syntax';
import type { FrameBytes, StoredInstance, StreamOptions, WrittenInstance } from 'hounsfield/web';
import { codecTable, encodableFrom, type Transcoder } from '../codecs/index.ts';
import type { InstanceFacts } from '../index/index.ts';
import type { StoredObjects } from '../objects.ts';

export interface InstanceParts {
  readonly objects: StoredObjects;
  readonly transcoder: Transcoder;
}

/** An instance of the archive as DICOMweb serves it: facts from the index, bytes when they are asked for. */
export class ArchivedInstance implements StoredInstance {
  readonly #facts: InstanceFacts;
  readonly #parts: InstanceParts;
  #header: Promise<DataSet> | undefined;

  constructor(facts: InstanceFacts, parts: InstanceParts) {
    this.#facts = facts;
    this.#parts = parts;
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
    return this.#parts.objects.stream(this.#facts.blobKey, { start, end }, signal);
  }

  header(): Promise<DataSet> {
    this.#header ??= this.#parts.objects.header(this.#facts);
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
    if (!syntax.encapsulated || !Object.hasOwn(codecTable, syntax.codec)) return undefined;
    return new InlineBulk(await this.#parts.transcoder.frame(await this.frames(), number - 1, signal));
  }

  get writableIn(): readonly string[] {
    return encodableFrom(this.transferSyntaxUid);
  }

  /** @throws DecodeError */
  async writtenIn(transferSyntaxUid: string, signal?: AbortSignal): Promise<WrittenInstance> {
    const { transcoder } = this.#parts;
    const kept = this.transferSyntaxUid;
    const transcoded = await transcoder.transcode(await this.header(), kept, transferSyntaxUid, signal);
    const sopInstanceUid = transcoded.header.text('SOPInstanceUID') ?? this.sopInstanceUid;
    return { sopInstanceUid, dataSet: transcoded.write() };
  }

  /** @throws DecodeError */
  async frameIn(number: number, transferSyntaxUid: string, signal?: AbortSignal): Promise<FrameBytes> {
    const syntaxes = { kept: this.transferSyntaxUid, to: transferSyntaxUid };
    return new InlineBulk(await this.#parts.transcoder.encoded(await this.header(), number - 1, syntaxes, signal));
  }
}
