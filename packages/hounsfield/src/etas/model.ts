import type { EtasKeyword } from './block-kinds.ts';

/** A number, or a text such as `true` or the name of a state. */
export type EtasValue = number | string;

/** A calibration text (ETAS, DCM File Formats): its lines as nodes, in their order. */
export interface EtasFile {
  /** What KONSERVIERUNG_FORMAT says, such as 2.0; 1.x where the line is missing, as in the first version. */
  readonly version: string;
  readonly nodes: readonly EtasNode[];
}

/** One block or line. `source` is its text as it was read, which is written again while it is there. */
export type EtasNode =
  | EtasBlock
  | { readonly kind: 'format'; readonly version: string; readonly source?: string }
  | { readonly kind: 'functions'; readonly functions: readonly EtasFunction[]; readonly source?: string }
  /** Comments, blank lines, MODULKOPF and VARIANTENKODIERUNG: kept as they are. */
  | { readonly kind: 'text'; readonly source: string };

/** A row of FUNKTIONEN. */
export interface EtasFunction {
  readonly name: string;
  readonly version: string;
  readonly longName: string;
}

/** A named value, characteristic or distribution of points. */
export interface EtasBlock {
  readonly kind: 'block';
  readonly keyword: EtasKeyword;
  readonly name: string;
  /** Numbers of points in x and y; of a FESTWERTEBLOCK its values in a row and its rows. */
  readonly size: readonly number[];
  /** Row by row. */
  readonly values: readonly EtasValue[];
  readonly x?: readonly EtasValue[];
  readonly y?: readonly EtasValue[];
  /** The STUETZSTELLENVERTEILUNG that the points of a group characteristic come from. */
  readonly distributionX?: string;
  readonly distributionY?: string;
  readonly longName?: string;
  readonly displayName?: string;
  readonly functions?: readonly string[];
  readonly unitX?: string;
  readonly unitY?: string;
  readonly unitW?: string;
  /** Variant criteria and their values. */
  readonly variants?: Readonly<Record<string, string>>;
  /** Comment lines inside of the block, as they are. */
  readonly comments?: readonly string[];
  readonly source?: string;
}

/** A block with other values; it is then written anew instead of as it was read. */
export function changedBlock(block: EtasBlock, changes: Partial<Omit<EtasBlock, 'kind' | 'source'>>): EtasBlock {
  const { source: _, ...rest } = block;
  return { ...rest, ...changes };
}
