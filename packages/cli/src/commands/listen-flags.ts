import type { FlagParametersForType } from '@stricli/core';
import type { HuContext } from '../context.ts';
import { parseAeTitle, parseListenPort, parsePath } from '../parsers.ts';
import { type TlsFlags, tlsFlags } from './tls-flags.ts';
import { type TraceFlags, traceFlags } from './trace-flags.ts';

/** The flags of each command that takes associations. */
export interface ListenFlags extends TlsFlags, TraceFlags {
  /** 11112, with TLS 2762, unless told. */
  readonly port?: number | undefined;
  readonly host: string;
  readonly ae: string;
  readonly clientCert?: (typeof clientCertificates)[number] | undefined;
}

/** Whether a client must show a certificate. */
export const clientCertificates = ['required', 'wanted', 'none'] as const;

/** The flags of each command that takes associations, as stricli wants them. */
export const listenFlags: FlagParametersForType<ListenFlags, HuContext> = {
  port: {
    kind: 'parsed',
    parse: parseListenPort,
    optional: true,
    placeholder: 'PORT',
    brief: 'Port to listen on; 11112, or 2762 with --tls, unless told; 0 lets the system choose',
  },
  host: {
    kind: 'parsed',
    parse: parsePath,
    default: '127.0.0.1',
    placeholder: 'ADDRESS',
    brief: 'Address to listen on',
  },
  ae: { kind: 'parsed', parse: parseAeTitle, default: 'HU', placeholder: 'AE', brief: 'AE title that we answer to' },
  ...tlsFlags,
  clientCert: {
    kind: 'enum',
    values: clientCertificates,
    optional: true,
    brief: 'With --tls: whether a peer must show a certificate; required unless told',
  },
  ...traceFlags,
};
