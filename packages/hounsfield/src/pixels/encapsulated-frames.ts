import { type Bytes, concat } from '../bytes/index.ts';
import { type BulkValue, type DataSet, type Fragment, type Fragments, SourceBulk } from '../data/index.ts';
import { DecodeError } from '../errors/index.ts';
import type { PixelSyntax } from './codec.ts';
import { COMPONENTS_END, type CollectionPlace, componentsOf, placesOf } from './component-collections.ts';
import type { ImageFacts } from './facts.ts';
import { beginsFrame, MARKER_BYTES } from './frame-markers.ts';
import type { FrameStore, Span } from './frame-store.ts';
import { basicOffsets, extendedOffsets, type FragmentRange, fragmentRanges, isTold } from './offset-table.ts';

export interface EncapsulatedParts {
  readonly dataSet: DataSet;
  readonly fragments: Fragments;
  readonly facts: ImageFacts;
  readonly syntax: PixelSyntax;
}

/** Frames of encapsulated pixel data: fragments sorted by the offset tables or by their number (PS3.5 §A.4). */
export class EncapsulatedFrames implements FrameStore {
  readonly #dataSet: DataSet;
  readonly #fragments: Fragments;
  readonly #facts: ImageFacts;
  readonly #syntax: PixelSyntax;
  #plan: Promise<Plan> | undefined;

  constructor({ dataSet, fragments, facts, syntax }: EncapsulatedParts) {
    this.#dataSet = dataSet;
    this.#fragments = fragments;
    this.#facts = facts;
    this.#syntax = syntax;
  }

  async value(index: number, signal?: AbortSignal): Promise<BulkValue> {
    const { parts, length } = await this.#frame(index, signal);
    const [first] = parts;
    if (first !== undefined && parts.length === 1 && length === first.value.length) return first.value;
    return new JoinedBulk(
      parts.map(part => part.value),
      length,
    );
  }

  async spans(index: number, signal?: AbortSignal): Promise<readonly Span[]> {
    const { parts, length } = await this.#frame(index, signal);
    let left = length;
    return parts.map(part => {
      const taken = Math.min(left, part.value.length);
      left -= taken;
      return { position: part.position, length: taken };
    });
  }

  async place(index: number, signal?: AbortSignal): Promise<ImageFacts['collection']> {
    return (await this.#planned(signal)).places?.[index];
  }

  async #frame(
    index: number,
    signal?: AbortSignal,
  ): Promise<{ readonly parts: readonly Fragment[]; readonly length: number }> {
    const plan = await this.#planned(signal);
    const { first, end } = plan.ranges[plan.places?.[index]?.stream ?? index]!;
    const parts = this.#fragments.fragments.slice(first, end);
    const whole = parts.reduce((sum, part) => sum + part.value.length, 0);
    const stated = plan.places === undefined ? plan.lengths[index] : undefined;
    // A frame's own length leaves out the byte that pads its last fragment to an even one (PS3.3 §C.7.6.3.1.8).
    return { parts, length: stated !== undefined && stated > 0 && stated <= whole ? stated : whole };
  }

  #planned(signal?: AbortSignal): Promise<Plan> {
    this.#plan ??= this.#makePlan(signal).catch((error: unknown) => {
      // An aborted reading must not stand for the next one.
      this.#plan = undefined;
      throw error;
    });
    return this.#plan;
  }

  async #makePlan(signal?: AbortSignal): Promise<Plan> {
    return (
      (this.#syntax.fragment === 'component-collection' && (await this.#collections(signal))) || this.#byFrame(signal)
    );
  }

  async #byFrame(signal?: AbortSignal): Promise<Plan> {
    const { fragments, origin, offsetTable } = this.#fragments;
    const items = fragments.map(fragment => fragment.position - ITEM_HEADER - origin);
    const extended = await this.#numbers('ExtendedOffsetTable', signal);
    const basic = extended.length > 0 ? extended : basicOffsets(await read(offsetTable, fragments.length * 4, signal));
    const layout = { items, frames: this.#facts.frames, offsets: basic };
    return {
      ranges: isTold(layout)
        ? fragmentRanges(layout)
        : fragmentRanges({ ...layout, starts: await this.#starts(signal) }),
      lengths: await this.#numbers('ExtendedOffsetTableLengths', signal),
    };
  }

  /** Streams of several frames each, where those that there are make up all of the image. */
  async #collections(signal?: AbortSignal): Promise<Plan | undefined> {
    const { frames, samplesPerPixel } = this.#facts;
    const { fragments } = this.#fragments;
    const starts = await this.#starts(signal);
    if (starts.length >= frames || starts[0] !== 0) return undefined;
    const fronts = await Promise.all(starts.map(start => this.#front(fragments[start]!, COMPONENTS_END, signal)));
    const places = placesOf(fronts.map(componentsOf), samplesPerPixel);
    if (places?.length !== frames) return undefined;
    const ranges = starts.map((first, index) => ({ first, end: starts[index + 1] ?? fragments.length }));
    return { ranges, lengths: [], places };
  }

  /** The first bytes of a fragment. */
  async #front({ position, value }: Fragment, most: number, signal?: AbortSignal): Promise<Bytes> {
    const count = Math.min(value.length, most);
    const { source } = this.#dataSet.window.tape;
    return value.inline?.subarray(0, count) ?? (await new SourceBulk(source, position, count).bytes(signal));
  }

  /** The fragments that a frame begins with, as their first bytes tell. */
  async #starts(signal?: AbortSignal): Promise<readonly number[]> {
    const starts: number[] = [];
    for (const [index, fragment] of this.#fragments.fragments.entries()) {
      if (beginsFrame(await this.#front(fragment, MARKER_BYTES, signal), this.#syntax)) starts.push(index);
    }
    return starts;
  }

  async #numbers(
    keyword: 'ExtendedOffsetTable' | 'ExtendedOffsetTableLengths',
    signal?: AbortSignal,
  ): Promise<readonly number[]> {
    const bulk = this.#dataSet.element(keyword)?.bulk;
    if (bulk === undefined) return [];
    return extendedOffsets(await read(bulk, this.#fragments.fragments.length * 8, signal));
  }
}

interface Plan {
  /** One for each frame. */
  readonly ranges: readonly FragmentRange[];
  /** Lengths of the frames in bytes, where an extended table gives them. */
  readonly lengths: readonly number[];
  /** Of each frame, where streams hold several; the ranges are those of the streams then. */
  readonly places?: readonly CollectionPlace[];
}

/** A table with more entries than there are fragments cannot be right, so no more is read than those take. */
function read(table: BulkValue, limit: number, signal?: AbortSignal): Promise<Bytes> {
  if (table.length > limit) {
    throw new DecodeError('bad-offset-table', {
      detail: `${table.length} bytes for fragments that need ${limit} at most`,
    });
  }
  return table.bytes(signal);
}

/** Several fragments as one value. */
class JoinedBulk implements BulkValue {
  readonly length: number;
  readonly #parts: readonly BulkValue[];

  constructor(parts: readonly BulkValue[], length: number) {
    this.#parts = parts;
    this.length = length;
  }

  async bytes(signal?: AbortSignal): Promise<Bytes> {
    const chunks: Bytes[] = [];
    for await (const chunk of this.stream(signal)) chunks.push(chunk);
    return concat(chunks);
  }

  async *stream(signal?: AbortSignal): AsyncIterable<Bytes> {
    let left = this.length;
    for (const part of this.#parts) {
      for await (const chunk of part.stream(signal)) {
        if (left === 0) return;
        const taken = chunk.length > left ? chunk.subarray(0, left) : chunk;
        left -= taken.length;
        yield taken;
      }
    }
  }
}

/** Tag and length of an item (PS3.5 §7.5). */
const ITEM_HEADER = 8;
