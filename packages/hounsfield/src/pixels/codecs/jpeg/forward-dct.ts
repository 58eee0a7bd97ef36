/**
 * Turns level-shifted samples into coefficients eight times too large, in place (T.81 §A.3.3), with the factorisation
 * that `inverseDct` undoes.
 */
export function forwardDct(block: Int32Array, precision: number): void {
  const fraction = precision > 8 ? 1 : 2;
  const across: Scale = { up: fraction, sum: 0, down: FACTOR_BITS - fraction };
  const downwards: Scale = { up: 0, sum: fraction, down: FACTOR_BITS + fraction };
  for (let row = 0; row < 64; row += 8) transform(block, row, 1, across);
  for (let column = 0; column < 8; column++) transform(block, column, 8, downwards);
}

/** Bits that the sums are moved up by, or down, and the products down. */
interface Scale {
  readonly up: number;
  readonly sum: number;
  readonly down: number;
}

function transform(block: Int32Array, at: number, step: number, { up, sum, down }: Scale): void {
  const i1 = at + step;
  const i2 = i1 + step;
  const i3 = i2 + step;
  const i4 = i3 + step;
  const i5 = i4 + step;
  const i6 = i5 + step;
  const i7 = i6 + step;
  const t0 = block[at]! + block[i7]!;
  const t7 = block[at]! - block[i7]!;
  const t1 = block[i1]! + block[i6]!;
  const t6 = block[i1]! - block[i6]!;
  const t2 = block[i2]! + block[i5]!;
  const t5 = block[i2]! - block[i5]!;
  const t3 = block[i3]! + block[i4]!;
  const t4 = block[i3]! - block[i4]!;
  const e0 = t0 + t3;
  const e3 = t0 - t3;
  const e1 = t1 + t2;
  const e2 = t1 - t2;
  const half = 1 << (down - 1);
  const rounding = (1 << sum) >> 1;
  block[at] = (((e0 + e1) << up) + rounding) >> sum;
  block[i4] = (((e0 - e1) << up) + rounding) >> sum;
  const common = (Math.imul(e2 + e3, 4433) + half) | 0;
  block[i2] = (common + Math.imul(e3, 6270)) >> down;
  block[i6] = (common - Math.imul(e2, 15_137)) >> down;
  const all = (Math.imul(t4 + t5 + t6 + t7, 9633) + half) | 0;
  const z1 = Math.imul(t4 + t7, -7373);
  const z2 = Math.imul(t5 + t6, -20_995);
  const z3 = (all - Math.imul(t4 + t6, 16_069)) | 0;
  const z4 = (all - Math.imul(t5 + t7, 3196)) | 0;
  block[i7] = (Math.imul(t4, 2446) + z1 + z3) >> down;
  block[i5] = (Math.imul(t5, 16_819) + z2 + z4) >> down;
  block[i3] = (Math.imul(t6, 25_172) + z2 + z3) >> down;
  block[i1] = (Math.imul(t7, 12_299) + z1 + z4) >> down;
}

const FACTOR_BITS = 13;
