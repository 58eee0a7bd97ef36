/** One row of a lossless scan, and where its samples go. */
export interface Row {
  readonly samples: Uint8Array | Uint16Array;
  /** Those of a component are `every` apart. */
  readonly differences: Int32Array;
  readonly every: number;
  /** From a sample to the next of its component, and to the one below it. */
  readonly step: number;
  readonly stride: number;
  /** What the first sample of all is predicted to be. */
  readonly initial: number;
}

/** Turns the differences of one component, from `at` on, into samples from `to` on. */
export type Predict = (row: Row, at: number, to: number) => void;

/** What a first row is predicted by, whatever the scan says (T.81 §H.1.1). */
export const FIRST_ROW = 0;

/**
 * By selection value (T.81 Table H.1): `left` is Ra, `above` Rb, `before` Rc, the one above the left. One loop for each,
 * because a choice inside of it would cost more than the rest. Sums are modulo 2^16 (§H.1.2.1).
 */
export const predictors: readonly Predict[] = [
  (row, at, to) => fromLeft(row, at, to, row.initial),
  (row, at, to) => fromLeft(row, at, to, row.samples[to - row.stride]!),
  ({ samples, differences, every, step, stride }, at, to) => {
    for (let above = to - stride; at < differences.length; at += every, to += step, above += step) {
      samples[to] = samples[above]! + differences[at]!;
    }
  },
  ({ samples, differences, every, step, stride }, at, to) => {
    let before = samples[to - stride]!;
    for (let above = to - stride; at < differences.length; at += every, to += step, above += step) {
      samples[to] = before + differences[at]!;
      before = samples[above]!;
    }
  },
  ({ samples, differences, every, step, stride }, at, to) => {
    let before = samples[to - stride]!;
    let left = before;
    for (let up = to - stride; at < differences.length; at += every, to += step, up += step) {
      const above = samples[up]!;
      samples[to] = left = (left + above - before + differences[at]!) & 0xffff;
      before = above;
    }
  },
  ({ samples, differences, every, step, stride }, at, to) => {
    let before = samples[to - stride]!;
    let left = before;
    for (let up = to - stride; at < differences.length; at += every, to += step, up += step) {
      const above = samples[up]!;
      samples[to] = left = (left + ((above - before) >> 1) + differences[at]!) & 0xffff;
      before = above;
    }
  },
  ({ samples, differences, every, step, stride }, at, to) => {
    let before = samples[to - stride]!;
    let left = before;
    for (let up = to - stride; at < differences.length; at += every, to += step, up += step) {
      const above = samples[up]!;
      samples[to] = left = (above + ((left - before) >> 1) + differences[at]!) & 0xffff;
      before = above;
    }
  },
  ({ samples, differences, every, step, stride }, at, to) => {
    let left = samples[to - stride]!;
    for (let up = to - stride; at < differences.length; at += every, to += step, up += step) {
      samples[to] = left = (((left + samples[up]!) >> 1) + differences[at]!) & 0xffff;
    }
  },
];

/**
 * A row of three components that are pixel by pixel, from the left (selection value 1, and first rows): at once, since one
 * after the other each sample would be fetched three times.
 * @param to of the first sample of the row
 * @param isFirst there is no row above
 */
export function threeFromLeft({ samples, differences, stride, initial }: Row, to: number, isFirst: boolean): void {
  let a = isFirst ? initial : samples[to - stride]!;
  let b = isFirst ? initial : samples[to - stride + 1]!;
  let c = isFirst ? initial : samples[to - stride + 2]!;
  for (let at = 0; at < differences.length; at += 3, to += 3) {
    samples[to] = a = (a + differences[at]!) & 0xffff;
    samples[to + 1] = b = (b + differences[at + 1]!) & 0xffff;
    samples[to + 2] = c = (c + differences[at + 2]!) & 0xffff;
  }
}

function fromLeft({ samples, differences, every, step }: Row, at: number, to: number, left: number): void {
  for (; at < differences.length; at += every, to += step) {
    left = (left + differences[at]!) & 0xffff;
    samples[to] = left;
  }
}
