import type { FlagParametersForType } from '@stricli/core';
import type { HuContext } from '../context.ts';
import { parseText } from '../parsers.ts';

/** The flags of each command that writes files anew. */
export interface RewriteFlags {
  readonly output: string | undefined;
  readonly inPlace: boolean | undefined;
  readonly backup: boolean | undefined;
  readonly verbose: boolean | undefined;
}

/** The flags of each command that writes files anew, as stricli wants them. */
export const rewriteFlags: FlagParametersForType<RewriteFlags, HuContext> = {
  output: {
    kind: 'parsed',
    parse: parseText,
    optional: true,
    placeholder: 'PATH',
    brief: 'Write here: a folder, of one file also a file, or - for standard output',
  },
  inPlace: {
    kind: 'boolean',
    optional: true,
    withNegated: false,
    brief: 'Write over the files, each at once and as a whole: a temporary file is synced, then renamed',
  },
  backup: {
    kind: 'boolean',
    optional: true,
    withNegated: false,
    brief: 'With --in-place: keep what was there as PATH.bak',
  },
  verbose: { kind: 'boolean', optional: true, withNegated: false, brief: 'Tell of each file' },
};
