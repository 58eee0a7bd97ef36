import { type BulkValue, type DataSet, InlineBulk, SourceBulk } from 'hounsfield/data';
import { StorageError, WebError } from 'hounsfield/errors';
import { type Frames, framesOf } from 'hounsfield/pixels';
import { type TransferSyntax, transferSyntax } from 'hounsfield/syntax';
import type { FrameBytes, LentBytes, StoredInstance, StreamOptions, WrittenInstance } from 'hounsfield/web';
import { codecTable, encodableFrom, type Transcoder } from '../codecs/index.ts';
import type { InstanceFacts } from '../index/index.ts';
import type { StoredObjects } from '../objects.ts';
import type { FrameToDraw } from '../render/index.ts';
import type { KeptTexts } from './kept-texts.ts';

export interface InstanceParts {
  readonly objects: StoredObjects;
  readonly transcoder: Transcoder;
  readonly texts: KeptTexts;
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

  /** What the index says of it. */
  get facts(): InstanceFacts {
    return this.#facts;
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

  /** By digest: an object that comes again, or into another place, says the same. */
  keptText(kind: string): Uint8Array | undefined {
    return this.#parts.texts.get(this.#textKey(kind));
  }

  keepText(kind: string, text: Uint8Array): void {
    this.#parts.texts.set(this.#textKey(kind), text);
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
    return this.#parts.objects.stream(this.#facts, { start, end }, signal);
  }

  lend({ start = 0, end = this.length }: StreamOptions = {}): LentBytes | undefined {
    return this.#parts.objects.lend(this.#facts, { start, end });
  }

  ready(signal?: AbortSignal): Promise<void> {
    return this.#parts.objects.ready(this.#facts, signal);
  }

  header(): Promise<DataSet> {
    this.#header ??= this.#readHeader();
    return this.#header;
  }

  /** @throws WebError `not-found` where it was deleted since it was looked up */
  async #readHeader(): Promise<DataSet> {
    const { objects } = this.#parts;
    try {
      return await objects.header(this.#facts);
    } catch (error) {
      if (error instanceof StorageError && !(await objects.isThere(this.#facts))) throw new WebError('not-found');
      throw error;
    }
  }

  /** @throws DecodeError when the header does not tell how its pixels lie */
  async frames(): Promise<Frames> {
    return framesOf(await this.header(), this.syntax);
  }

  async frame(number: number, signal?: AbortSignal): Promise<FrameBytes> {
    const frames = await this.frames();
    const value = await frames.value(number - 1, signal);
    const start = this.#placeOf(value);
    if (start === undefined) return value;
    const { length } = value;
    return { length, stream: after => value.stream(after), lend: () => this.lend({ start, end: start + length }) };
  }

  /** A frame for the renderer, which has memory for it. */
  async frameToDraw(frames: Frames, number: number, signal?: AbortSignal): Promise<FrameToDraw> {
    const value = await frames.value(number - 1, signal);
    const start = this.#placeOf(value);
    const { objects } = this.#parts;
    return {
      length: value.length,
      inline: value.inline,
      bytes: after => value.bytes(after),
      fill: target => start !== undefined && objects.fill(this.#facts, start, target),
    };
  }

  /** Where the value lies in the file; undefined where it does not as it is. */
  #placeOf(value: BulkValue): number | undefined {
    return value instanceof SourceBulk && !this.syntax.deflated ? value.position : undefined;
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
    await this.ready(signal);
    const transcoded = await transcoder.transcode(await this.header(), kept, transferSyntaxUid, signal);
    const sopInstanceUid = transcoded.header.text('SOPInstanceUID') ?? this.sopInstanceUid;
    return { sopInstanceUid, dataSet: transcoded.write() };
  }

  /** @throws DecodeError */
  async frameIn(number: number, transferSyntaxUid: string, signal?: AbortSignal): Promise<FrameBytes> {
    const syntaxes = { kept: this.transferSyntaxUid, to: transferSyntaxUid };
    return new InlineBulk(await this.#parts.transcoder.encoded(await this.header(), number - 1, syntaxes, signal));
  }

  #textKey(kind: string): string {
    return `${this.#facts.digest} ${this.transferSyntaxUid} ${kind}`;
  }
}
