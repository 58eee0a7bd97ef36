/** How far deflated data may grow before reading stops with a typed error; each may be set. */
export interface InflateLimits {
  /** Inflated bytes of the whole data set; 2 GiB unless said otherwise. */
  readonly inflatedBytes: number;
  /** Inflated bytes for one deflated byte, asked for above 16 MiB; 100 unless said otherwise (the format allows 1032). */
  readonly inflateRatio: number;
}

export const defaultInflateLimits: InflateLimits = { inflatedBytes: 2 * 1024 ** 3, inflateRatio: 100 };

/** The limits that are given, the others as they are unless said otherwise. */
export function inflateLimitsOf(given: Partial<InflateLimits> = {}): InflateLimits {
  const { inflatedBytes = defaultInflateLimits.inflatedBytes, inflateRatio = defaultInflateLimits.inflateRatio } =
    given;
  return { inflatedBytes, inflateRatio };
}
