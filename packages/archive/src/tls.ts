import type { SecureContextOptions } from 'node:tls';
import { readTlsFiles, type TlsProfileName, type TlsServerOptions, tlsProfiles } from 'hounsfield/network/node';
import type { TlsConfig } from './config/tls.ts';

/** What the DICOM port with TLS is given, read from the files each time. @throws AssociationError `certificate-unreadable` */
export async function dicomTls(config: TlsConfig): Promise<TlsServerOptions> {
  return { ...(await readTlsFiles(config)), profile: profileOf(config), clientCertificate: config.verify };
}

/** The same certificate and cipher suites for the web, whose clients show tokens in place of certificates. */
export async function webTls(config: TlsConfig): Promise<SecureContextOptions> {
  const { certificate: cert, key, passphrase } = await readTlsFiles(config);
  const { minVersion, cipherSuites } = tlsProfiles[profileOf(config)];
  const secret = passphrase === undefined ? {} : { passphrase };
  return { cert, key, ...secret, minVersion, ciphers: cipherSuites.join(':'), honorCipherOrder: true };
}

/** The name that PS3.15 has for the profile. */
export function profileOf({ profile }: TlsConfig): TlsProfileName {
  // The keys of the table are the names of the type.
  const names = Object.keys(tlsProfiles) as readonly TlsProfileName[];
  return names.find(name => tlsProfiles[name].short === profile) ?? names[0]!;
}
