import { identityOf, type User, type UserIdentity } from 'hounsfield/network';
import type { TlsClientOptions } from 'hounsfield/network/node';
import type { SecurityFlags } from './commands/security-flags.ts';
import { refuseWithoutTls, tlsMaterial } from './tls-material.ts';
import { UsageError } from './usage-error.ts';

/** What the flags add to an association. */
export interface Security {
  readonly tls?: TlsClientOptions;
  readonly identity?: UserIdentity;
}

/** TLS and user identity as the flags say. @throws UsageError, AssociationError `certificate-unreadable` */
export async function securityOf(flags: SecurityFlags): Promise<Security> {
  const { tlsName, verify } = flags;
  refuseWithoutTls(flags, { 'tls-name': tlsName, 'no-verify': verify === false ? true : undefined });
  const user = userOf(flags);
  const identity = user === undefined ? {} : { identity: identityOf(user) };
  if (flags.tls !== true) {
    if (flags.passcode !== undefined || flags.jwt !== undefined)
      warn('without --tls the secret can be read on its way');
    return identity;
  }
  if (verify === false) warn('--no-verify: the peer may be anybody, and whoever sits between can read and change all');
  return { tls: { ...(await tlsMaterial(flags)), serverName: tlsName, verify }, ...identity };
}

function userOf({ user: name, passcode, jwt: token }: SecurityFlags): User | undefined {
  if (token !== undefined) {
    if (name === undefined && passcode === undefined) return { kind: 'jwt', token };
    throw new UsageError('A peer is told of one user', 'Give either --jwt or --user');
  }
  if (name !== undefined) return passcode === undefined ? { kind: 'name', name } : { kind: NAMED, name, passcode };
  if (passcode === undefined) return undefined;
  throw new UsageError('A passcode without a user means nothing', 'Add --user');
}

/** Says once what nobody should overlook, also where a command opens many associations. */
function warn(text: string): void {
  if (warned.has(text)) return;
  warned.add(text);
  process.stderr.write(`WARNING: ${text}.\n`);
}

const warned = new Set<string>();
const NAMED = 'name-and-passcode';
