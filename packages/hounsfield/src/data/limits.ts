/** What a reader takes in before it stops with a typed error; each may be set. */
export interface ParseLimits {
  /** Levels of sequences inside sequences. */
  readonly depth: number;
  /** Data elements, items and fragments of the whole data set. */
  readonly elements: number;
  /** Bytes of headers and short values that are kept in memory. */
  readonly headerBytes: number;
}

export const defaultLimits: ParseLimits = { depth: 64, elements: 1_000_000, headerBytes: 32 * 1024 * 1024 };

/** The limits that are given, the others as they are unless said otherwise. */
export function limitsOf(given: Partial<ParseLimits> = defaultLimits): ParseLimits {
  return isWhole(given) ? given : { ...defaultLimits, ...given };
}

function isWhole(limits: Partial<ParseLimits>): limits is ParseLimits {
  return limits.depth !== undefined && limits.elements !== undefined && limits.headerBytes !== undefined;
}
