/** The kinds of blocks that hold values, and what each may have. */
export type EtasKeyword =
  | 'FESTWERT'
  | 'FESTWERTEBLOCK'
  | 'KENNLINIE'
  | 'FESTKENNLINIE'
  | 'GRUPPENKENNLINIE'
  | 'KENNFELD'
  | 'FESTKENNFELD'
  | 'GRUPPENKENNFELD'
  | 'STUETZSTELLENVERTEILUNG'
  | 'TEXTSTRING';

export interface BlockKind {
  readonly keyword: EtasKeyword;
  /** Fewest and most sizes behind the name. */
  readonly sizes: readonly [least: number, most: number];
  /** Axes with points: none, x, or x and y. */
  readonly axes: 0 | 1 | 2;
  /** Whether there are values beside the points. */
  readonly hasValues: boolean;
}

/** One row for each block of format 2.0; those of 1.x are among them. */
export const blockKinds: readonly BlockKind[] = [
  { keyword: 'FESTWERT', sizes: [0, 0], axes: 0, hasValues: true },
  { keyword: 'FESTWERTEBLOCK', sizes: [1, 2], axes: 0, hasValues: true },
  { keyword: 'KENNLINIE', sizes: [1, 1], axes: 1, hasValues: true },
  { keyword: 'FESTKENNLINIE', sizes: [1, 1], axes: 1, hasValues: true },
  { keyword: 'GRUPPENKENNLINIE', sizes: [1, 1], axes: 1, hasValues: true },
  { keyword: 'KENNFELD', sizes: [2, 2], axes: 2, hasValues: true },
  { keyword: 'FESTKENNFELD', sizes: [2, 2], axes: 2, hasValues: true },
  { keyword: 'GRUPPENKENNFELD', sizes: [2, 2], axes: 2, hasValues: true },
  { keyword: 'STUETZSTELLENVERTEILUNG', sizes: [1, 1], axes: 1, hasValues: false },
  { keyword: 'TEXTSTRING', sizes: [0, 0], axes: 0, hasValues: true },
];

export function blockKind(keyword: string): BlockKind | undefined {
  return blockKinds.find(row => row.keyword === keyword);
}
