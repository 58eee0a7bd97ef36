/** How samples of a precision are computed. */
export interface Arithmetic {
  /** Bits of a fraction that are kept between columns and rows: fewer for 12 bits, so that 32-bit integers suffice. */
  readonly fraction: number;
  /** Samples by the value that the transform ends with, which has no level shift yet and may be out of range. */
  readonly samples: Uint16Array;
}

/** A block's coefficients, room for what damaged data write behind them, and the place of the last one that is set. */
export type Block = Int32Array;
export const BLOCK_LENGTH = 81;
export const LAST = 80;

export function newBlock(): Block {
  return new Int32Array(BLOCK_LENGTH);
}

export function arithmeticOf(precision: number): Arithmetic {
  const most = (1 << precision) - 1;
  const middle = 1 << (precision - 1);
  const samples = new Uint16Array(4 << precision);
  const half = samples.length / 2;
  // Values from 0 on come first, negative ones after them; those out of range are cut.
  samples.fill(most, 0, half);
  for (let value = -middle; value < middle; value++) samples[value & (samples.length - 1)] = value + middle;
  return { fraction: precision > 8 ? 1 : 2, samples };
}

/**
 * Turns dequantised coefficients into samples (T.81 §A.3.3) and empties the block. T.81 leaves the arithmetic open; this
 * is the factorisation of Loeffler, Ligtenberg and Moschytz with factors of 13 bits, as the reference software computes
 * it, so that the results are equal to its bit by bit.
 */
export function inverseDct(block: Block, arithmetic: Arithmetic, to: Int32Array): void {
  if (block[LAST] === 0) {
    const { samples } = arithmetic;
    to.fill(samples[((block[0]! + 4) >> 3) & (samples.length - 1)]!);
    block[0] = 0;
    return;
  }
  transformColumns(block, FACTOR_BITS - arithmetic.fraction, to);
  transformRows(to, arithmetic);
}

/** Where the samples of a block go: the first, and from one to the next of its row and to the one below it. */
export interface Place {
  readonly start: number;
  readonly step: number;
  readonly stride: number;
}

/** As `inverseDct`, straight into an image of words: a copy of each block would take a tenth of the time of decoding. */
export function inverseDctTo(block: Block, arithmetic: Arithmetic, to: Uint16Array, place: Place): void {
  if (block[LAST] === 0) {
    const { samples } = arithmetic;
    const sample = samples[((block[0]! + 4) >> 3) & (samples.length - 1)]!;
    block[0] = 0;
    for (let row = 0, at = place.start; row < 8; row++, at += place.stride) {
      for (let column = 0; column < 8; column++) to[at + column * place.step] = sample;
    }
    return;
  }
  transformColumns(block, FACTOR_BITS - arithmetic.fraction, between);
  transformRowsTo(between, arithmetic, to, place);
}

const between = new Int32Array(64);

// `| 0` lets sums stay 32-bit integers even where the compiler cannot know that they fit.
function transformColumns(block: Block, down: number, to: Int32Array): void {
  const half = 1 << (down - 1);
  const up = FACTOR_BITS - down;
  for (let at = 0; at < 8; at++) {
    const b1 = block[at + 8]!;
    const b2 = block[at + 16]!;
    const b3 = block[at + 24]!;
    const b4 = block[at + 32]!;
    const b5 = block[at + 40]!;
    const b6 = block[at + 48]!;
    const b7 = block[at + 56]!;
    if ((b1 | b2 | b3 | b4 | b5 | b6 | b7) === 0) {
      const value = block[at]! << up;
      block[at] = 0;
      for (let place = at; place < 64; place += 8) to[place] = value;
      continue;
    }
    const b0 = block[at]!;
    block[at] = 0;
    block[at + 8] = 0;
    block[at + 16] = 0;
    block[at + 24] = 0;
    block[at + 32] = 0;
    block[at + 40] = 0;
    block[at + 48] = 0;
    block[at + 56] = 0;
    const common = Math.imul(b2 + b6, C_0_541);
    const even2 = (common - Math.imul(b6, C_1_847)) | 0;
    const even3 = (common + Math.imul(b2, C_0_765)) | 0;
    const even0 = (b0 + b4) << FACTOR_BITS;
    const even1 = (b0 - b4) << FACTOR_BITS;
    const e0 = (even0 + even3 + half) | 0;
    const e1 = (even1 + even2 + half) | 0;
    const e2 = (even1 - even2 + half) | 0;
    const e3 = (even0 - even3 + half) | 0;
    const all = Math.imul(b7 + b3 + b5 + b1, C_1_175);
    const z1 = Math.imul(b7 + b1, -C_0_899);
    const z2 = Math.imul(b5 + b3, -C_2_562);
    const z3 = (all - Math.imul(b7 + b3, C_1_961)) | 0;
    const z4 = (all - Math.imul(b5 + b1, C_0_390)) | 0;
    const o0 = (Math.imul(b7, C_0_298) + z1 + z3) | 0;
    const o1 = (Math.imul(b5, C_2_053) + z2 + z4) | 0;
    const o2 = (Math.imul(b3, C_3_072) + z2 + z3) | 0;
    const o3 = (Math.imul(b1, C_1_501) + z1 + z4) | 0;
    to[at + 0] = (e0 + o3) >> down;
    to[at + 8] = (e1 + o2) >> down;
    to[at + 16] = (e2 + o1) >> down;
    to[at + 24] = (e3 + o0) >> down;
    to[at + 32] = (e3 - o0) >> down;
    to[at + 40] = (e2 - o1) >> down;
    to[at + 48] = (e1 - o2) >> down;
    to[at + 56] = (e0 - o3) >> down;
  }
}

function transformRows(block: Int32Array, { fraction, samples }: Arithmetic): void {
  const mask = samples.length - 1;
  const down = FACTOR_BITS + fraction + 3;
  const half = 1 << (down - 1);
  for (let at = 0; at < 64; at += 8) {
    const b0 = block[at + 0]!;
    const b1 = block[at + 1]!;
    const b2 = block[at + 2]!;
    const b3 = block[at + 3]!;
    const b4 = block[at + 4]!;
    const b5 = block[at + 5]!;
    const b6 = block[at + 6]!;
    const b7 = block[at + 7]!;
    const common = Math.imul(b2 + b6, C_0_541);
    const even2 = (common - Math.imul(b6, C_1_847)) | 0;
    const even3 = (common + Math.imul(b2, C_0_765)) | 0;
    const even0 = (b0 + b4) << FACTOR_BITS;
    const even1 = (b0 - b4) << FACTOR_BITS;
    const e0 = (even0 + even3 + half) | 0;
    const e1 = (even1 + even2 + half) | 0;
    const e2 = (even1 - even2 + half) | 0;
    const e3 = (even0 - even3 + half) | 0;
    const all = Math.imul(b7 + b3 + b5 + b1, C_1_175);
    const z1 = Math.imul(b7 + b1, -C_0_899);
    const z2 = Math.imul(b5 + b3, -C_2_562);
    const z3 = (all - Math.imul(b7 + b3, C_1_961)) | 0;
    const z4 = (all - Math.imul(b5 + b1, C_0_390)) | 0;
    const o0 = (Math.imul(b7, C_0_298) + z1 + z3) | 0;
    const o1 = (Math.imul(b5, C_2_053) + z2 + z4) | 0;
    const o2 = (Math.imul(b3, C_3_072) + z2 + z3) | 0;
    const o3 = (Math.imul(b1, C_1_501) + z1 + z4) | 0;
    block[at] = samples[((e0 + o3) >> down) & mask]!;
    block[at + 1] = samples[((e1 + o2) >> down) & mask]!;
    block[at + 2] = samples[((e2 + o1) >> down) & mask]!;
    block[at + 3] = samples[((e3 + o0) >> down) & mask]!;
    block[at + 4] = samples[((e3 - o0) >> down) & mask]!;
    block[at + 5] = samples[((e2 - o1) >> down) & mask]!;
    block[at + 6] = samples[((e1 - o2) >> down) & mask]!;
    block[at + 7] = samples[((e0 - o3) >> down) & mask]!;
  }
}

/** The same into an image of words, without a stop in between. */
function transformRowsTo(block: Int32Array, { fraction, samples }: Arithmetic, to: Uint16Array, place: Place): void {
  const { step, stride } = place;
  let out = place.start;
  const mask = samples.length - 1;
  const down = FACTOR_BITS + fraction + 3;
  const half = 1 << (down - 1);
  for (let at = 0; at < 64; at += 8, out += stride) {
    const b0 = block[at + 0]!;
    const b1 = block[at + 1]!;
    const b2 = block[at + 2]!;
    const b3 = block[at + 3]!;
    const b4 = block[at + 4]!;
    const b5 = block[at + 5]!;
    const b6 = block[at + 6]!;
    const b7 = block[at + 7]!;
    const common = Math.imul(b2 + b6, C_0_541);
    const even2 = (common - Math.imul(b6, C_1_847)) | 0;
    const even3 = (common + Math.imul(b2, C_0_765)) | 0;
    const even0 = (b0 + b4) << FACTOR_BITS;
    const even1 = (b0 - b4) << FACTOR_BITS;
    const e0 = (even0 + even3 + half) | 0;
    const e1 = (even1 + even2 + half) | 0;
    const e2 = (even1 - even2 + half) | 0;
    const e3 = (even0 - even3 + half) | 0;
    const all = Math.imul(b7 + b3 + b5 + b1, C_1_175);
    const z1 = Math.imul(b7 + b1, -C_0_899);
    const z2 = Math.imul(b5 + b3, -C_2_562);
    const z3 = (all - Math.imul(b7 + b3, C_1_961)) | 0;
    const z4 = (all - Math.imul(b5 + b1, C_0_390)) | 0;
    const o0 = (Math.imul(b7, C_0_298) + z1 + z3) | 0;
    const o1 = (Math.imul(b5, C_2_053) + z2 + z4) | 0;
    const o2 = (Math.imul(b3, C_3_072) + z2 + z3) | 0;
    const o3 = (Math.imul(b1, C_1_501) + z1 + z4) | 0;
    to[out] = samples[((e0 + o3) >> down) & mask]!;
    to[out + step] = samples[((e1 + o2) >> down) & mask]!;
    to[out + 2 * step] = samples[((e2 + o1) >> down) & mask]!;
    to[out + 3 * step] = samples[((e3 + o0) >> down) & mask]!;
    to[out + 4 * step] = samples[((e3 - o0) >> down) & mask]!;
    to[out + 5 * step] = samples[((e2 - o1) >> down) & mask]!;
    to[out + 6 * step] = samples[((e1 - o2) >> down) & mask]!;
    to[out + 7 * step] = samples[((e0 - o3) >> down) & mask]!;
  }
}

/** The factors below have so many bits of a fraction. */
const FACTOR_BITS = 13;
const C_0_298 = 2446;
const C_0_390 = 3196;
const C_0_541 = 4433;
const C_0_765 = 6270;
const C_0_899 = 7373;
const C_1_175 = 9633;
const C_1_501 = 12_299;
const C_1_847 = 15_137;
const C_1_961 = 16_069;
const C_2_053 = 16_819;
const C_2_562 = 20_995;
const C_3_072 = 25_172;
