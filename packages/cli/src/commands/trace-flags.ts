import type { FlagParametersForType } from '@stricli/core';
import type { HuContext } from '../context.ts';
import { parsePath } from '../parsers.ts';

/** What a trace keeps of values. */
export const traceKeepings = ['masked', 'values', 'raw'] as const;

/** The flags of each command whose associations can be traced. */
export interface TraceFlags {
  readonly trace?: string | undefined;
  readonly traceKeeps?: (typeof traceKeepings)[number] | undefined;
}

/** The same as stricli wants them. */
export const traceFlags: FlagParametersForType<TraceFlags, HuContext> = {
  trace: {
    kind: 'parsed',
    parse: parsePath,
    optional: true,
    placeholder: 'FOLDER',
    brief: 'Write what passes on each association to a file in this folder; see hu trace show',
  },
  traceKeeps: {
    kind: 'enum',
    values: traceKeepings,
    optional: true,
    brief:
      'With --trace: masked hides what may tell who a patient is, which holds unless told; values shows it; raw keeps all bytes too, for hu trace replay',
  },
};
