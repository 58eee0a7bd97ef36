import type { RandomAccess } from './bulk-value.ts';
import { type Encoding, explicitVrLittleEndian } from './encoding.ts';
import type { ParseWarning } from './parse-warning.ts';
import { Tokens } from './tokens.ts';

export const ITEM = 0xfffe_e000;
export const ITEM_DELIMITATION = 0xfffe_e00d;
export const SEQUENCE_DELIMITATION = 0xfffe_e0dd;

/** Numbers in one row of the bulk table: offset of the gap in the kept bytes, position at the source, length. */
export const BULK_STRIDE = 3;

export interface TapeParts {
  readonly tokens: Tokens;
  /** Headers and short values, contiguous; each long value is a gap of no width. */
  readonly bytes: Uint8Array;
  /** Rows of three: gap in `bytes`, position at the source, length. */
  readonly bulk: Float64Array;
  /** How the bytes are laid out. */
  readonly encoding: Encoding;
  /** What they were said to be in, where that was wrong. */
  readonly declared?: Encoding | undefined;
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
  readonly tokens: Tokens;
  readonly bytes: Uint8Array;
  readonly bulk: Float64Array;
  readonly encoding: Encoding;
  readonly declared: Encoding | undefined;
  readonly origin: number;
  readonly sorted: boolean;
  readonly warnings: readonly ParseWarning[];
  readonly source: RandomAccess | undefined;
  #view: DataView | undefined;

  constructor(parts: TapeParts) {
    this.tokens = parts.tokens;
    this.bytes = parts.bytes;
    this.bulk = parts.bulk;
    this.encoding = parts.encoding;
    this.declared = parts.declared;
    this.origin = parts.origin;
    this.sorted = parts.sorted;
    this.warnings = parts.warnings;
    this.source = parts.source;
  }

  /** Number of tokens. */
  get count(): number {
    return this.tokens.count;
  }

  /** Byte order of the numbers in the bytes. */
  get littleEndian(): boolean {
    return this.encoding.littleEndian;
  }

  /** The kept bytes as numbers; made when first asked for. */
  get view(): DataView {
    this.#view ??= new DataView(this.bytes.buffer, this.bytes.byteOffset, this.bytes.byteLength);
    return this.#view;
  }
}

/** A tape without tokens: the ground on which new data sets are built. */
export function emptyTape(encoding: Encoding): Tape {
  return new Tape({ ...NOTHING, encoding });
}

export const NO_BULK: Float64Array = new Float64Array(0);
const NOTHING: TapeParts = {
  tokens: new Tokens([], 0),
  bytes: new Uint8Array(0),
  bulk: NO_BULK,
  encoding: explicitVrLittleEndian,
  origin: 0,
  sorted: true,
  warnings: [],
  source: undefined,
};

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
