import type { DecodedFrame, Modality } from 'hounsfield/pixels';

/** Of the values of a frame, padding and what is not finite left out. */
export interface Statistics {
  readonly count: number;
  readonly min: number;
  readonly max: number;
  readonly mean: number;
  /** Standard deviation of all values. */
  readonly deviation: number;
  readonly padded?: number;
  /** The same after the modality stage, such as in Hounsfield units. */
  readonly modality?: { readonly min: number; readonly max: number; readonly mean: number; readonly deviation: number };
}

/** Undefined for a frame of padding alone. */
export function statisticsOf({ data, facts }: DecodedFrame, modality: Modality | undefined): Statistics | undefined {
  const { low, high } = facts.padding ?? { low: Number.POSITIVE_INFINITY, high: Number.NEGATIVE_INFINITY };
  const stored = new Sums();
  const shown = new Sums();
  for (let at = 0; at < data.length; at++) {
    const value = data[at]!;
    if (!Number.isFinite(value) || (value >= low && value <= high)) continue;
    stored.add(value);
    if (modality !== undefined) shown.add(modality(value));
  }
  if (stored.count === 0) return undefined;
  const padded = data.length - stored.count;
  return {
    count: stored.count,
    ...stored.result(),
    ...(padded > 0 && { padded }),
    ...(modality && { modality: shown.result() }),
  };
}

/** Mean and deviation in one pass (Welford), exact enough for large values far from 0. */
class Sums {
  count = 0;
  #min = Number.POSITIVE_INFINITY;
  #max = Number.NEGATIVE_INFINITY;
  #mean = 0;
  #squares = 0;

  add(value: number): void {
    this.count++;
    const away = value - this.#mean;
    this.#mean += away / this.count;
    this.#squares += away * (value - this.#mean);
    if (value < this.#min) this.#min = value;
    if (value > this.#max) this.#max = value;
  }

  result(): { readonly min: number; readonly max: number; readonly mean: number; readonly deviation: number } {
    return { min: this.#min, max: this.#max, mean: this.#mean, deviation: Math.sqrt(this.#squares / this.count) };
  }
}
