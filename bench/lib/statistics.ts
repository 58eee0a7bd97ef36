/** Several measurements of one thing. */
export interface Sample {
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly count: number;
}

/** @throws RangeError when there is nothing to sum up */
export function sampleOf(values: readonly number[]): Sample {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  const lower = sorted[middle - 1];
  const min = sorted[0];
  const max = sorted.at(-1);
  if (upper === undefined || min === undefined || max === undefined) throw new RangeError('No measurements');
  const median = sorted.length % 2 === 1 || lower === undefined ? upper : (lower + upper) / 2;
  return { median, min, max, count: sorted.length };
}

/** `12.3 (11.9–13.0)` */
export function printSample(sample: Sample): string {
  return `${significant(sample.median)} (${significant(sample.min)}–${significant(sample.max)})`;
}

/** Three significant digits, without an exponent. */
export function significant(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString('en-GB');
  return value.toPrecision(3);
}
