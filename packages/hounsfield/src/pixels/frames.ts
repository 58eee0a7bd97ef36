import type { Bytes } from '../bytes/index.ts';
import { type BulkValue, type DataSet, fragmentsOf } from '../data/index.ts';
import { DecodeError } from '../errors/index.ts';
import { itemOf } from './attribute.ts';
import type { PixelSyntax } from './codec.ts';
import { type DecodedFrame, type DecodeOptions, decodeFrame } from './decode.ts';
import { EncapsulatedFrames } from './encapsulated-frames.ts';
import { defaultPixelLimits, type ImageFacts, imageFacts, pixelElements } from './facts.ts';
import type { FrameStore, Span } from './frame-store.ts';
import { NativeFrames } from './native-frames.ts';

/** The frames of an image, read one at a time: only the bytes of the frame that is asked for leave the source. */
export interface Frames {
  readonly facts: ImageFacts;
  /** How the frames are stored: native where they are not encapsulated, as icons of compressed images may be. */
  readonly syntax: PixelSyntax;
  /** Frames that the header states, 1 and up; whether the data are long enough shows when a frame is read. */
  readonly count: number;
  /**
   * The bytes of a frame, not read yet: of native pixels little endian and from bit 0 on, whatever the data set is;
   * of compressed ones the fragments joined.
   * @param index from 0.
   * @throws DecodeError `no-such-frame`, `short-pixel-data`, `bad-offset-table`, `frame-borders-unknown`
   */
  value(index: number, signal?: AbortSignal): Promise<BulkValue>;
  /** The same, read. */
  bytes(index: number, signal?: AbortSignal): Promise<Bytes>;
  /**
   * Where the source holds the frame, as stored; a native frame that does not begin and end on a byte shares its
   * first and last. Empty when the pixels are not from a source.
   */
  spans(index: number, signal?: AbortSignal): Promise<readonly Span[]>;
  /**
   * What a decoder has to know of a frame: `facts`, and which one of its stream it is where that holds several
   * (PS3.5 §A.4.4).
   */
  factsOf(index: number, signal?: AbortSignal): Promise<ImageFacts>;
  /** Reads and decodes a frame. */
  decode(index: number, options?: DecodeOptions & { readonly signal?: AbortSignal }): Promise<DecodedFrame>;
}

/**
 * The frames of an image.
 * @param syntax the row of the transfer syntax that the pixels are stored in.
 * @throws DecodeError `no-pixel-data`, or what `imageFacts` throws
 */
export function framesOf(dataSet: DataSet, syntax: PixelSyntax): Frames {
  const row = pixelElements.find(({ keyword }) => dataSet.has(keyword));
  const element = row === undefined ? undefined : dataSet.element(row.keyword);
  if (element === undefined) throw new DecodeError('no-pixel-data');
  const facts = imageFacts(dataSet);
  const fragments = element.isEncapsulated ? fragmentsOf(dataSet) : undefined;
  const store =
    fragments === undefined
      ? new NativeFrames(dataSet, element, facts)
      : new EncapsulatedFrames({ dataSet, fragments, facts, syntax });
  return new StoredFrames(facts, fragments === undefined ? { ...syntax, codec: 'none' } : syntax, store);
}

/**
 * The icon of an image (PS3.3 §C.7.6.1.1.6), an image of its own; undefined where there is none.
 * @throws DecodeError as `framesOf`
 */
export function iconOf(dataSet: DataSet, syntax: PixelSyntax): Frames | undefined {
  const icon = itemOf(dataSet, 'IconImageSequence');
  return icon === undefined ? undefined : framesOf(icon, syntax);
}

class StoredFrames implements Frames {
  readonly facts: ImageFacts;
  readonly syntax: PixelSyntax;
  readonly #store: FrameStore;

  constructor(facts: ImageFacts, syntax: PixelSyntax, store: FrameStore) {
    this.facts = facts;
    this.syntax = syntax;
    this.#store = store;
  }

  get count(): number {
    return this.facts.frames;
  }

  async value(index: number, signal?: AbortSignal): Promise<BulkValue> {
    this.#check(index);
    return this.#store.value(index, signal);
  }

  async bytes(index: number, signal?: AbortSignal): Promise<Bytes> {
    return readFrame(await this.value(index, signal), defaultPixelLimits.frameBytes, signal);
  }

  async spans(index: number, signal?: AbortSignal): Promise<readonly Span[]> {
    this.#check(index);
    return this.#store.spans(index, signal);
  }

  async factsOf(index: number, signal?: AbortSignal): Promise<ImageFacts> {
    this.#check(index);
    const collection = await this.#store.place?.(index, signal);
    return collection === undefined ? this.facts : { ...this.facts, collection };
  }

  async decode(index: number, options: DecodeOptions & { readonly signal?: AbortSignal } = {}): Promise<DecodedFrame> {
    const limit = (options.limits ?? defaultPixelLimits).frameBytes;
    const bytes = await readFrame(await this.value(index, options.signal), limit, options.signal);
    return decodeFrame(bytes, await this.factsOf(index, options.signal), this.syntax, options);
  }

  #check(index: number): void {
    if (Number.isInteger(index) && index >= 0 && index < this.count) return;
    throw new DecodeError('no-such-frame', { detail: `frame ${index + 1} of ${this.count}` });
  }
}

function readFrame(value: BulkValue, limit: number, signal?: AbortSignal): Promise<Bytes> {
  if (value.length > limit) {
    throw new DecodeError('image-too-large', { detail: `${value.length} bytes stored, limit ${limit}` });
  }
  return value.bytes(signal);
}
