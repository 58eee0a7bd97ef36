import type { FlagParametersForType } from '@stricli/core';
import type { HuContext } from '../context.ts';
import { parseAeTitle, parseSeconds } from '../parsers.ts';
import { type SecurityFlags, securityFlags } from './security-flags.ts';
import { type TraceFlags, traceFlags } from './trace-flags.ts';

/** The flags of each command that opens an association. */
export interface PeerFlags extends SecurityFlags, TraceFlags {
  readonly called: string | undefined;
  readonly calling: string;
  readonly timeout: number;
}

/** The flags of each command that opens an association, as stricli wants them. */
export const peerFlags: FlagParametersForType<PeerFlags, HuContext> = {
  called: {
    kind: 'parsed',
    parse: parseAeTitle,
    optional: true,
    placeholder: 'AE',
    brief: 'AE title of the peer; ANY-SCP unless the address names one',
  },
  calling: { kind: 'parsed', parse: parseAeTitle, default: 'HU', placeholder: 'AE', brief: 'AE title that we go by' },
  timeout: {
    kind: 'parsed',
    parse: parseSeconds,
    default: '30',
    placeholder: 'SECONDS',
    brief: 'Longest wait for the peer: for the connection and for each answer',
  },
  ...securityFlags,
  ...traceFlags,
};

/** The AE title that a peer is called by when nobody named one. */
export const anyAe = 'ANY-SCP';
