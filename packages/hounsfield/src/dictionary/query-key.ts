import type { QueryLevel, QueryModel } from './query-keys.generated.ts';

/** One key of a C-FIND or C-GET identifier at one level of an information model (PS3.4 §C.6). */
export interface QueryKey {
  readonly model: QueryModel;
  readonly level: QueryLevel;
  readonly tag: number;
  readonly keyword: string;
  /** Keywords from the outermost sequence down to this key, itself last. */
  readonly path: readonly string[];
  readonly type: 'unique' | 'required' | 'optional' | 'conditional';
  readonly section: string;
}
