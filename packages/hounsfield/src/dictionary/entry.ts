import type { Vr } from './vrs.generated.ts';

/** Where an attribute belongs: `repeating` rows describe many tags (PS3.5 §7.6). */
export type AttributeKind = 'element' | 'repeating' | 'command' | 'file-meta' | 'directory' | 'delimiter';

/** One attribute of PS3.6 or PS3.7 Annex E. */
export interface AttributeEntry {
  /** Group in the upper, element in the lower 16 bits; of a repeating attribute the lowest tag that is its own. */
  readonly tag: number;
  readonly keyword: string;
  /** The VRs that are allowed; empty for the three delimiters. */
  readonly vrs: readonly Vr[];
  /** As printed in PS3.6, e.g. `1`, `1-n`, `2-2n`. */
  readonly vm: string;
  readonly name: string;
  readonly retired: boolean;
  readonly kind: AttributeKind;
}
