/** Two frames of one size, sample by sample. */
export interface Comparable {
  readonly width: number;
  readonly height: number;
  readonly samples: number;
  readonly values: ArrayLike<number>;
  /** Highest minus lowest value that a sample could have. */
  readonly range: number;
}

/** How unlike two frames are. */
export interface Metrics {
  readonly samples: number;
  /** Samples that differ at all. */
  readonly different: number;
  readonly max: number;
  readonly mae: number;
  readonly rmse: number;
  /** Decibels; null where both are equal. */
  readonly psnr: number | null;
  readonly ssim: number;
}

export function metricsOf(a: Comparable, b: Comparable): Metrics {
  const { values } = a;
  const count = values.length;
  let [different, max, sum, squares] = [0, 0, 0, 0];
  for (let at = 0; at < count; at++) {
    const difference = Math.abs(values[at]! - b.values[at]!);
    if (difference === 0) continue;
    different++;
    // A value that is no number differs from all others.
    if (!(difference <= max)) max = difference;
    sum += difference;
    squares += difference * difference;
  }
  const rmse = Math.sqrt(squares / count);
  const range = Math.max(a.range, b.range);
  const psnr = rmse === 0 ? null : 20 * Math.log10(range / rmse);
  return { samples: count, different, max, mae: sum / count, rmse, psnr, ssim: similarity(a, b, range) };
}

/** Samples by how much they differ: 0, 1, 2, … up to `MOST`, and all above. */
export function histogramOf(
  a: Comparable,
  b: Comparable,
): readonly { readonly difference: number; readonly samples: number }[] {
  const counts = new Map<number, number>();
  for (let at = 0; at < a.values.length; at++) {
    const difference = Math.min(MOST, Math.ceil(Math.abs(a.values[at]! - b.values[at]!)));
    counts.set(difference, (counts.get(difference) ?? 0) + 1);
  }
  return [...counts].sort(([x], [y]) => x - y).map(([difference, samples]) => ({ difference, samples }));
}

/** Mean structural similarity (Wang et al. 2004) over windows of 8 × 8 samples, four apart, of each channel. */
function similarity(a: Comparable, b: Comparable, range: number): number {
  const [c1, c2] = [(0.01 * range) ** 2, (0.03 * range) ** 2];
  const [wide, high] = [Math.min(WINDOW, a.width), Math.min(WINDOW, a.height)];
  let [sum, windows] = [0, 0];
  for (let channel = 0; channel < a.samples; channel++) {
    for (let y = 0; y + high <= a.height; y += STEP) {
      for (let x = 0; x + wide <= a.width; x += STEP) {
        const { meanA, meanB, varianceA, varianceB, covariance } = moments(a, b, { channel, x, y, wide, high });
        sum +=
          ((2 * meanA * meanB + c1) * (2 * covariance + c2)) /
          ((meanA ** 2 + meanB ** 2 + c1) * (varianceA + varianceB + c2));
        windows++;
      }
    }
  }
  return sum / windows;
}

interface Place {
  readonly channel: number;
  readonly x: number;
  readonly y: number;
  readonly wide: number;
  readonly high: number;
}

function moments(a: Comparable, b: Comparable, { channel, x, y, wide, high }: Place) {
  let [sumA, sumB, squaresA, squaresB, products] = [0, 0, 0, 0, 0];
  for (let row = y; row < y + high; row++) {
    for (let column = x; column < x + wide; column++) {
      const at = (row * a.width + column) * a.samples + channel;
      const [p, q] = [a.values[at]!, b.values[at]!];
      sumA += p;
      sumB += q;
      squaresA += p * p;
      squaresB += q * q;
      products += p * q;
    }
  }
  const count = wide * high;
  const [meanA, meanB] = [sumA / count, sumB / count];
  return {
    meanA,
    meanB,
    varianceA: squaresA / count - meanA * meanA,
    varianceB: squaresB / count - meanB * meanB,
    covariance: products / count - meanA * meanB,
  };
}

const WINDOW = 8;
const STEP = 4;
const MOST = 256;
