import type { Bytes } from '../../bytes/index.ts';
import type { RandomAccess } from '../../data/index.ts';

/** Where compressed frames wait until the length of each is known: a temporary file, as a rule. */
export interface FrameSpool extends RandomAccess {
  append(bytes: Bytes): Promise<void>;
}
