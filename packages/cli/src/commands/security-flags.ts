import type { FlagParametersForType } from '@stricli/core';
import type { HuContext } from '../context.ts';
import { parseText } from '../parsers.ts';
import { parseSecret, type TlsFlags, tlsFlags } from './tls-flags.ts';

/** Who we are to a peer, and how we know that it is the right one. */
export interface SecurityFlags extends TlsFlags {
  readonly tlsName?: string | undefined;
  readonly verify?: boolean | undefined;
  readonly user?: string | undefined;
  readonly passcode?: string | undefined;
  readonly jwt?: string | undefined;
}

/** The same as stricli wants them. */
export const securityFlags: FlagParametersForType<SecurityFlags, HuContext> = {
  ...tlsFlags,
  tlsName: {
    kind: 'parsed',
    parse: parseText,
    optional: true,
    placeholder: 'NAME',
    brief: 'With --tls: the name that the certificate of the peer must have; that of the address unless told',
  },
  verify: {
    kind: 'boolean',
    optional: true,
    brief: 'With --tls: check the certificate of the peer, as is done unless told; --no-verify lets anybody pose as it',
  },
  user: {
    kind: 'parsed',
    parse: parseText,
    optional: true,
    placeholder: 'NAME',
    brief: 'Tell the peer the name of the user (PS3.7 §D.3.3.7)',
  },
  passcode: {
    kind: 'parsed',
    parse: parseSecret,
    optional: true,
    placeholder: 'SECRET',
    brief: 'With --user: the passcode; env:NAME or file:PATH keep it out of the list of processes',
  },
  jwt: {
    kind: 'parsed',
    parse: parseSecret,
    optional: true,
    placeholder: 'SECRET',
    brief: 'Tell the peer the user by a JSON Web Token; env:NAME or file:PATH as for --passcode',
  },
};
