import { type Bytes, ByteWriter } from '../../bytes/index.ts';
import type { Changes, Keyword } from '../../data/index.ts';
import { inOrder } from './frame-work.ts';
import type { FrameSpool } from './spool.ts';

export interface EncapsulatedPixelsParts {
  readonly count: number;
  /** Frames under way at once. */
  readonly width: number;
  /** The compressed frame; asked for once more where nothing was spooled. */
  frame(index: number, signal?: AbortSignal): Promise<Bytes>;
  readonly spool?: FrameSpool;
}

/** Which offset table stands before the fragments (PS3.5 §A.4, PS3.3 §C.7.6.3.1.8). */
export type OffsetTable = 'empty' | 'basic' | 'extended';

/** Encapsulated Pixel Data, one fragment for each frame. */
export class EncapsulatedPixels {
  readonly #parts: EncapsulatedPixelsParts;
  #lengths: readonly number[] | undefined;
  #isSpooled = false;

  constructor(parts: EncapsulatedPixelsParts) {
    this.#parts = parts;
  }

  /** Bytes of each compressed frame, padding left out. Encodes all of them, once. */
  async lengths(signal?: AbortSignal): Promise<readonly number[]> {
    if (this.#lengths !== undefined) return this.#lengths;
    const lengths: number[] = [];
    for await (const bytes of this.#encoded(signal)) {
      lengths.push(bytes.length);
      await this.#parts.spool?.append(bytes);
    }
    this.#isSpooled = this.#parts.spool !== undefined;
    this.#lengths = lengths;
    return lengths;
  }

  /** Whether all offsets fit into the 32 bits of a Basic Offset Table. */
  fitsBasic(): boolean {
    return (offsetsOf(this.#lengths ?? []).at(-1) ?? 0) <= 0xffff_ffff;
  }

  /** The Extended Offset Table and what belongs to it; `lengths` was asked for before. */
  extendedTable(): Changes {
    const lengths = this.#lengths ?? [];
    return { ExtendedOffsetTable: longs(offsetsOf(lengths)), ExtendedOffsetTableLengths: longs(lengths) };
  }

  /** The whole element. */
  async *stream(table: OffsetTable, signal?: AbortSignal): AsyncGenerator<Bytes> {
    const offsets = table === 'basic' ? this.#basicOffsets() : [];
    const front = new ByteWriter().u16(0x7fe0).u16(0x0010).ascii('OB').u16(0).u32(0xffff_ffff);
    item(front, offsets.length * 4);
    for (const offset of offsets) front.u32(offset);
    yield front.finish();
    for await (const bytes of this.#isSpooled ? this.#read(signal) : this.#encoded(signal)) {
      yield item(new ByteWriter(8), bytes.length + (bytes.length % 2)).finish();
      yield bytes;
      if (bytes.length % 2 === 1) yield new Uint8Array(1);
    }
    yield new ByteWriter(8).u16(0xfffe).u16(0xe0dd).u32(0).finish();
  }

  /** The offset of the only frame is known without encoding it. */
  #basicOffsets(): readonly number[] {
    return this.#parts.count === 1 ? [0] : offsetsOf(this.#lengths ?? []);
  }

  #encoded(signal?: AbortSignal): AsyncGenerator<Bytes> {
    return inOrder(this.#parts.count, this.#parts.width, index => this.#parts.frame(index, signal));
  }

  async *#read(signal?: AbortSignal): AsyncGenerator<Bytes> {
    let position = 0;
    for (const length of this.#lengths ?? []) {
      const bytes = new Uint8Array(length);
      let at = 0;
      for await (const chunk of this.#parts.spool!.read(position, length, signal)) {
        bytes.set(chunk, at);
        at += chunk.length;
      }
      position += length;
      yield bytes;
    }
  }
}

/** What the standard lets stand beside encapsulated Pixel Data, and is wrong once they are compressed anew. */
export const tableKeywords: readonly Keyword[] = [
  'ExtendedOffsetTable',
  'ExtendedOffsetTableLengths',
  'EncapsulatedPixelDataValueTotalLength',
];

/** Offsets of the items of the frames, counted from the first. */
function offsetsOf(lengths: readonly number[]): readonly number[] {
  let offset = 0;
  return lengths.map(length => {
    const own = offset;
    offset += ITEM_HEADER + length + (length % 2);
    return own;
  });
}

function longs(values: readonly number[]): Bytes {
  const bytes = new Uint8Array(values.length * 8);
  const view = new DataView(bytes.buffer);
  for (const [index, value] of values.entries()) view.setBigUint64(index * 8, BigInt(value), true);
  return bytes;
}

function item(writer: ByteWriter, length: number): ByteWriter {
  return writer.u16(0xfffe).u16(0xe000).u32(length);
}

const ITEM_HEADER = 8;
