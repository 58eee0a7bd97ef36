import { type Bytes, concat } from '../bytes/index.ts';
import { type BulkValue, type DataSet, type Element, InlineBulk, SourceBulk, sourceSpan } from '../data/index.ts';
import { vrTable } from '../dictionary/look-ups.ts';
import { DecodeError } from '../errors/index.ts';
import { alignBits, swapUnits } from './byte-order.ts';
import { type ImageFacts, nativeFrameBits } from './facts.ts';
import type { FrameStore, Span } from './frame-store.ts';

/** Frames of native pixel data: their place follows by arithmetic (PS3.5 §8.1.1, §8.2). */
export class NativeFrames implements FrameStore {
  readonly #dataSet: DataSet;
  readonly #element: Element;
  readonly #bits: number;
  /** Bytes that change places where the data set is big endian; 1 where none do. */
  readonly #unit: number;

  constructor(dataSet: DataSet, element: Element, facts: ImageFacts) {
    this.#dataSet = dataSet;
    this.#element = element;
    this.#bits = nativeFrameBits(facts);
    this.#unit = element.littleEndian ? 1 : vrTable[element.vr].swap;
  }

  value(index: number): Promise<BulkValue> {
    const stretch = this.#stretch(index);
    const stored = this.#cut(stretch.start, stretch.end);
    const isPlain = this.#unit === 1 && stretch.firstBit === 0 && this.#bits % 8 === 0;
    return Promise.resolve(
      isPlain ? stored : new ArrangedBulk(stored, { ...stretch, bits: this.#bits, unit: this.#unit }),
    );
  }

  spans(index: number): Promise<readonly Span[]> {
    const { start, end } = this.#stretch(index);
    const span = sourceSpan(this.#dataSet, this.#element.tag);
    return Promise.resolve(span === undefined ? [] : [{ position: span.position + start, length: end - start }]);
  }

  /** Bytes `[start, end)` of the value that hold the frame, in whole units, and where in them its first bit is. */
  #stretch(index: number): { readonly start: number; readonly end: number; readonly firstBit: number } {
    const length = this.#element.bytes?.length ?? this.#element.bulk?.length ?? 0;
    if (index >= Math.floor((length * 8) / this.#bits)) {
      const needed = Math.ceil(this.#bits / 8);
      throw new DecodeError('short-pixel-data', {
        detail: `frame ${index + 1} of ${needed} bytes each ends past the ${length} bytes that are there`,
      });
    }
    const bit = index * this.#bits;
    const start = Math.floor(bit / 8 / this.#unit) * this.#unit;
    const end = Math.min(length, Math.ceil((bit + this.#bits) / 8 / this.#unit) * this.#unit);
    return { start, end, firstBit: bit - start * 8 };
  }

  #cut(start: number, end: number): BulkValue {
    const inline = this.#element.bytes ?? this.#element.bulk?.inline;
    if (inline !== undefined) return new InlineBulk(inline.subarray(start, end));
    const span = sourceSpan(this.#dataSet, this.#element.tag);
    if (span !== undefined) return new SourceBulk(this.#dataSet.window.tape.source, span.position + start, end - start);
    return new CutBulk(this.#element.bulk ?? new InlineBulk(new Uint8Array(0)), start, end);
  }
}

/** A stretch of a value that can only be read from its start. */
class CutBulk implements BulkValue {
  readonly length: number;
  readonly #whole: BulkValue;
  readonly #start: number;

  constructor(whole: BulkValue, start: number, end: number) {
    this.#whole = whole;
    this.#start = start;
    this.length = end - start;
  }

  async bytes(signal?: AbortSignal): Promise<Bytes> {
    const chunks: Bytes[] = [];
    for await (const chunk of this.stream(signal)) chunks.push(chunk);
    return concat(chunks);
  }

  async *stream(signal?: AbortSignal): AsyncIterable<Bytes> {
    let position = -this.#start;
    for await (const chunk of this.#whole.stream(signal)) {
      const part = chunk.subarray(Math.max(0, -position), Math.max(0, this.length - position));
      if (part.length > 0) yield part;
      position += chunk.length;
      if (position >= this.length) return;
    }
  }
}

interface Arrangement {
  readonly firstBit: number;
  readonly bits: number;
  readonly unit: number;
}

/** A frame whose stored bytes are turned to little endian and moved so that it begins at bit 0. */
class ArrangedBulk implements BulkValue {
  readonly length: number;
  readonly #stored: BulkValue;
  readonly #arrangement: Arrangement;

  constructor(stored: BulkValue, arrangement: Arrangement) {
    this.#stored = stored;
    this.#arrangement = arrangement;
    this.length = Math.ceil(arrangement.bits / 8);
  }

  async bytes(signal?: AbortSignal): Promise<Bytes> {
    const { firstBit, bits, unit } = this.#arrangement;
    const stored = await this.#stored.bytes(signal);
    return alignBits(unit === 1 ? stored : swapUnits(stored, unit), firstBit, bits);
  }

  async *stream(signal?: AbortSignal): AsyncIterable<Bytes> {
    yield await this.bytes(signal);
  }
}
