import { readTlsFiles, type TlsMaterial, type TlsProfileName, tlsProfiles } from 'hounsfield/network/node';
import type { TlsFlags } from './commands/tls-flags.ts';
import { UsageError } from './usage-error.ts';

/** Certificates and profile as the flags say. @throws AssociationError `certificate-unreadable`, UsageError */
export async function tlsMaterial(flags: TlsFlags): Promise<TlsMaterial> {
  const { cert, key, keyPassphrase, ca, crl, tlsProfile } = flags;
  if ((cert === undefined) !== (key === undefined)) {
    throw new UsageError('A certificate and its key go together', 'Give both --cert and --key');
  }
  const files = { certificate: cert, key, passphrase: keyPassphrase, authorities: ca, revocationLists: crl };
  return { ...(await readTlsFiles(files)), profile: profileOf(tlsProfile) };
}

/**
 * Refuses options that only mean something with TLS: whoever gives them believes that the connection is safe.
 * @throws UsageError
 */
export function refuseWithoutTls(flags: TlsFlags, others: Readonly<Record<string, unknown>> = {}): void {
  if (flags.tls === true) return;
  const { tlsProfile, cert, key, keyPassphrase, ca, crl } = flags;
  const given = { 'tls-profile': tlsProfile, cert, key, 'key-passphrase': keyPassphrase, ca, crl, ...others };
  const lone = Object.entries(given).find(([, value]) => value !== undefined);
  if (lone === undefined) return;
  throw new UsageError(`--${lone[0]} has no meaning without --tls`, 'Add --tls');
}

function profileOf(short: string | undefined): TlsProfileName | undefined {
  // The keys of the table are the names of the type.
  const names = Object.keys(tlsProfiles) as readonly TlsProfileName[];
  return names.find(name => tlsProfiles[name].short === short);
}
