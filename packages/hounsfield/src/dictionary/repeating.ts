/** A tag with free digits, e.g. 60xx3000 (PS3.5 §7.6). */
export interface TagPattern {
  /** The free digits as 0. */
  readonly base: number;
  /** One bit for each fixed one; group patterns hold even groups alone, so their lowest group bit is fixed as well. */
  readonly fixed: number;
  /** The distance between neighbours. */
  readonly step: number;
}

/** Reads eight hexadecimal digits, `x` for a free one. */
export function tagPattern(digits: string): TagPattern {
  const base = Number.parseInt(digits.replaceAll('x', '0'), 16);
  const free = Number.parseInt(digits.replace(/[^x]/g, '0').replaceAll('x', 'F'), 16);
  const isGroup = digits.indexOf('x') < 4;
  const fixed = ~(isGroup ? free & ~0x1_0000 : free) >>> 0;
  return { base, fixed, step: isGroup ? 0x2_0000 : free & -free };
}

/** True if the pattern describes this tag; elements with a row of their own and group lengths come before patterns. */
export function fitsPattern({ base, fixed }: TagPattern, tag: number): boolean {
  return (tag & fixed) >>> 0 === base;
}

/** The lowest tag that the pattern alone describes; it stands for the attribute where one tag is wanted. */
export function firstTag({ base, step }: TagPattern, hasOwnRow: (tag: number) => boolean): number {
  let tag = base;
  while ((tag & 0xffff) === 0 || hasOwnRow(tag)) tag += step;
  return tag;
}

/** The groups that the pattern may describe: one, or 128 even ones. */
export function groupsOf({ base, fixed }: TagPattern): readonly number[] {
  const first = base >>> 16;
  const free = ~fixed >>> 16;
  return Array.from({ length: free / 2 + 1 }, (_, at) => first + at * 2);
}
