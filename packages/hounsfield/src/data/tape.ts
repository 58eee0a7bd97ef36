import type { RandomAccess } from './bulk-value.ts';
import type { Encoding } from './encoding.ts';

/** Words of one token: tag · VR code and flags · value start · value end, bulk row or next sibling. */
export const STRIDE = 4;

/** The value stayed at the source; the fourth word is its row in the bulk table. */
export const BULK = 1;
/** Sequence, item or encapsulated Pixel Data; the fourth word is the token after it. */
export const CONTAINER = 2;
/** The length field holds FFFFFFFF and a delimiter ends the container (PS3.5 §7.5). */
export const UNDEFINED_LENGTH = 4;
/** The items are fragments, not data sets (PS3.5 §A.4). */
export const ENCAPSULATED = 8;
/** The element header has no VR field although the data set is Explicit VR (PS3.5 §6.2.2 note 5). */
export const IMPLICIT_HEADER = 16;
/** A delimiter of eight bytes was read at the end of the container. */
export const DELIMITED = 32;

export const ITEM = 0xfffe_e000;
export const ITEM_DELIMITATION = 0xfffe_e00d;
export const SEQUENCE_DELIMITATION = 0xfffe_e0dd;

/** Numbers in one row of the bulk table: offset of the gap in the kept bytes, position at the source, length. */
export const BULK_STRIDE = 3;

/** Something odd that was read nevertheless. */
export interface ParseWarning {
  readonly code: WarningCode;
  /** Byte position at the source. */
  readonly offset: number;
}
export type WarningCode =
  | 'stray-delimiter'
  | 'missing-item-delimiter'
  | 'missing-vr'
  | 'unknown-vr'
  | 'trailing-bytes'
  | 'unended-sequence';

export interface TapeParts {
  /** Four words for each token. */
  readonly words: Uint32Array;
  /** Headers and short values, contiguous; each long value is a gap of no width. */
  readonly bytes: Uint8Array;
  /** Rows of three: gap in `bytes`, position at the source, length. */
  readonly bulk: Float64Array;
  readonly encoding: Encoding;
  /** Position of the first byte of the data set at the source. */
  readonly origin: number;
  /** False when tags of some level are out of order or stand twice: look-ups must scan. */
  readonly sorted: boolean;
  readonly warnings: readonly ParseWarning[];
  readonly source: RandomAccess | undefined;
}

/**
 * A parsed data set without an object per element: four 32-bit words for each token, in the order of the stream,
 * over the kept bytes (headers and short values). Long values are rows of `bulk` and stay at `source`.
 */
export class Tape implements TapeParts {
  readonly words: Uint32Array;
  readonly bytes: Uint8Array;
  readonly bulk: Float64Array;
  readonly encoding: Encoding;
  readonly origin: number;
  readonly sorted: boolean;
  readonly warnings: readonly ParseWarning[];
  readonly source: RandomAccess | undefined;
  #view: DataView | undefined;

  constructor(parts: TapeParts) {
    this.words = parts.words;
    this.bytes = parts.bytes;
    this.bulk = parts.bulk;
    this.encoding = parts.encoding;
    this.origin = parts.origin;
    this.sorted = parts.sorted;
    this.warnings = parts.warnings;
    this.source = parts.source;
  }

  /** Number of tokens. */
  get count(): number {
    return this.words.length / STRIDE;
  }

  /** The kept bytes as numbers; made when first asked for. */
  get view(): DataView {
    this.#view ??= new DataView(this.bytes.buffer, this.bytes.byteOffset, this.bytes.byteLength);
    return this.#view;
  }
}

/** A tape without tokens: the ground on which new data sets are built. */
export function emptyTape(encoding: Encoding): Tape {
  return new Tape({
    words: new Uint32Array(0),
    bytes: new Uint8Array(0),
    bulk: NO_BULK,
    encoding,
    origin: 0,
    sorted: true,
    warnings: [],
    source: undefined,
  });
}

export const NO_BULK: Float64Array = new Float64Array(0);

/** Index of the token after token `index` on its level. */
export function nextSibling(words: Uint32Array, index: number): number {
  return (words[index * STRIDE + 1]! & CONTAINER) !== 0 ? words[index * STRIDE + 3]! : index + 1;
}

/** Where the byte at `offset` of the kept bytes stands at the source. */
export function sourcePosition(tape: Tape, offset: number): number {
  const row = bulkRowsBefore(tape, offset) - 1;
  if (row < 0) return tape.origin + offset;
  const [gap, position, length] = [row * BULK_STRIDE, row * BULK_STRIDE + 1, row * BULK_STRIDE + 2];
  return tape.bulk[position]! + tape.bulk[length]! + (offset - tape.bulk[gap]!);
}

/** Number of bulk rows whose gap lies before `offset` of the kept bytes; a gap at `offset` itself does not count. */
export function bulkRowsBefore(tape: Tape, offset: number): number {
  let low = 0;
  let high = tape.bulk.length / BULK_STRIDE;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (tape.bulk[middle * BULK_STRIDE]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
