import { type DataSet, InlineBulk, type RandomAccess } from 'hounsfield/data';
import { WebError } from 'hounsfield/errors';
import { readFile } from 'hounsfield/file/node';
import { type Frames, framesOf } from 'hounsfield/pixels';
import { type TransferSyntax, transferSyntax } from 'hounsfield/syntax';
import type { FrameBytes, StoredInstance, StreamOptions, WrittenInstance } from 'hounsfield/web';
import type { CachedObject, ObjectCache } from './cache.ts';

/** Decodes and compresses; the archive's own. */
export interface Transcoding {
  readonly codecs: Readonly<Record<string, unknown>>;
  /** Transfer syntaxes that an object of `kept` can be given in besides. */
  choices(kept: string): readonly string[];
  frame(frames: Frames, index: number, signal?: AbortSignal): Promise<Uint8Array>;
  encoded(header: DataSet, index: number, syntaxes: Syntaxes, signal?: AbortSignal): Promise<Uint8Array>;
  object(header: DataSet, syntaxes: Syntaxes, signal?: AbortSignal): Promise<WrittenInstance>;
}

export interface Syntaxes {
  readonly kept: string;
  readonly to: string;
}

export interface InstanceOptions {
  readonly cache: ObjectCache;
  readonly transcoding: Transcoding;
  /** Fetches the object once more, where it had to make room for others. */
  again(signal: AbortSignal | undefined): Promise<CachedObject | undefined>;
}

/** An instance that the PACS sent, as DICOMweb serves it. */
export class FetchedInstance implements StoredInstance {
  readonly #object: CachedObject;
  readonly #options: InstanceOptions;

  constructor(object: CachedObject, options: InstanceOptions) {
    this.#object = object;
    this.#options = options;
  }

  get studyInstanceUid(): string {
    return this.#object.studyInstanceUid;
  }

  get seriesInstanceUid(): string {
    return this.#object.seriesInstanceUid;
  }

  get sopClassUid(): string {
    return this.#object.sopClassUid;
  }

  get sopInstanceUid(): string {
    return this.#object.sopInstanceUid;
  }

  get transferSyntaxUid(): string {
    return this.#object.transferSyntaxUid;
  }

  get length(): number {
    return this.#object.length;
  }

  get version(): string {
    return this.#object.digest;
  }

  get numberOfFrames(): number {
    return this.#object.frames;
  }

  get syntax(): TransferSyntax {
    const row = transferSyntax(this.#object.transferSyntaxUid);
    if (row === undefined) throw new WebError('peer-failed', { detail: 'it sent an unknown transfer syntax' });
    return row;
  }

  stream({ start = 0, end = this.length, signal }: StreamOptions = {}): AsyncIterable<Uint8Array> {
    return this.#source.read(start, end - start, signal);
  }

  header(signal?: AbortSignal): Promise<DataSet> {
    return this.#options.cache.header(this.#object, () => this.#read(signal));
  }

  async frames(signal?: AbortSignal): Promise<Frames> {
    return framesOf(await this.header(signal), this.syntax);
  }

  async frame(number: number, signal?: AbortSignal): Promise<FrameBytes> {
    return (await this.frames(signal)).value(number - 1, signal);
  }

  async decodedFrame(number: number, signal?: AbortSignal): Promise<FrameBytes | undefined> {
    const { encapsulated, codec } = this.syntax;
    const { transcoding } = this.#options;
    if (!encapsulated || !Object.hasOwn(transcoding.codecs, codec)) return undefined;
    return new InlineBulk(await transcoding.frame(await this.frames(signal), number - 1, signal));
  }

  get writableIn(): readonly string[] {
    return this.#options.transcoding.choices(this.transferSyntaxUid);
  }

  async writtenIn(transferSyntaxUid: string, signal?: AbortSignal): Promise<WrittenInstance> {
    const syntaxes = { kept: this.transferSyntaxUid, to: transferSyntaxUid };
    return this.#options.transcoding.object(await this.header(signal), syntaxes, signal);
  }

  async frameIn(number: number, transferSyntaxUid: string, signal?: AbortSignal): Promise<FrameBytes> {
    const syntaxes = { kept: this.transferSyntaxUid, to: transferSyntaxUid };
    const { transcoding } = this.#options;
    return new InlineBulk(await transcoding.encoded(await this.header(signal), number - 1, syntaxes, signal));
  }

  async #read(signal: AbortSignal | undefined): Promise<DataSet> {
    const object = await readFile(this.#object.path, { source: this.#source }).catch(
      async (error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOENT') throw error;
        await this.#again(signal);
        return readFile(this.#object.path, { source: this.#source });
      },
    );
    return object;
  }

  /** Where long values lie: the file, which may have to be fetched again. */
  get #source(): RandomAccess {
    const { cache } = this.#options;
    const again = (signal: AbortSignal | undefined): Promise<void> => this.#again(signal);
    const object = this.#object;
    return {
      async *read(position, length, signal) {
        const range = { position, length };
        let chunks = await cache.read(object, range, signal);
        if (chunks === undefined) {
          await again(signal);
          chunks = await cache.read(object, range, signal);
        }
        if (chunks === undefined) throw new WebError('cache-full');
        yield* chunks;
      },
    };
  }

  async #again(signal: AbortSignal | undefined): Promise<void> {
    const again = await this.#options.again(signal);
    if (again === undefined) throw new WebError('not-found');
    // Parts of two objects must not become one.
    if (again.digest !== this.#object.digest || again.length !== this.#object.length) throw new WebError('changed');
  }
}
