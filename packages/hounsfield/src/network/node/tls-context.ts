import { constants, createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { createSecureContext, type SecureContext, type SecureContextOptions } from 'node:tls';
import { AssociationError } from '../../errors/index.ts';
import type { TlsIdentity, TlsMaterial } from './tls-options.ts';
import { defaultTlsProfile, retiredTlsProfiles, type TlsProfile, tlsProfiles } from './tls-profiles.ts';

/** What OpenSSL is told, checked before. @throws AssociationError of the `tls-…` and `certificate-…` codes */
export function secureOptions(material: TlsMaterial): SecureContextOptions {
  const { authorities, revocationLists } = material;
  const profile = profileOf(material);
  for (const text of authorities ?? []) for (const each of certificatesOf(text)) readCertificate(each);
  return {
    ...identityOptions(material, profile),
    ...(authorities === undefined ? {} : { ca: [...authorities] }),
    ...(revocationLists === undefined ? {} : { crl: [...revocationLists] }),
    minVersion: profile.minVersion,
    // Level 2 refuses RSA keys below 2048 bits and signatures with SHA-1, also where OpenSSL would not by itself.
    ciphers: [...profile.cipherSuites, '@SECLEVEL=2'].join(':'),
    honorCipherOrder: true,
    // A session that is resumed would not see that its certificate was revoked meanwhile.
    secureOptions: constants.SSL_OP_NO_TICKET | constants.SSL_OP_NO_RENEGOTIATION,
  };
}

/** @throws AssociationError of the `tls-…` and `certificate-…` codes */
export function secureContext(material: TlsMaterial): SecureContext {
  const options = secureOptions(material);
  try {
    return createSecureContext(options);
  } catch (error) {
    const { message = '' } = (error ?? {}) as Partial<Error>;
    throw new AssociationError('certificate-unreadable', { detail: message, cause: error });
  }
}

/** The profile by its name. @throws AssociationError `tls-profile-retired`, `tls-options` */
export function profileOf({ profile: name = defaultTlsProfile }: TlsMaterial): TlsProfile {
  if (Object.hasOwn(tlsProfiles, name)) return tlsProfiles[name];
  const retired = retiredTlsProfiles.find(each => each === name);
  if (retired !== undefined) throw new AssociationError('tls-profile-retired', { detail: retired });
  throw new AssociationError('tls-options', { detail: 'there is no TLS profile of this name' });
}

/** Whether the key of a certificate is as long as the profile wants. @throws AssociationError `certificate-weak` */
export function checkStrength({ publicKey }: X509Certificate, { leastRsa, leastEcdsa }: TlsProfile): void {
  const bits = keyBits(publicKey);
  if (bits === undefined) return;
  const least = publicKey.asymmetricKeyType === 'ec' ? leastEcdsa : leastRsa;
  if (bits < least) {
    throw new AssociationError('certificate-weak', { detail: `a key of ${bits} bits, at least ${least} are needed` });
  }
}

/** Milliseconds of our clock at which a certificate of this side is no longer valid; undefined without one. */
export function expiryOf({ certificate }: TlsIdentity): number | undefined {
  return certificate === undefined ? undefined : Date.parse(readCertificate(certificate).validTo);
}

function identityOptions(identity: TlsIdentity, profile: TlsProfile): SecureContextOptions {
  const { certificate, key, passphrase } = identity;
  if (certificate === undefined && key === undefined) return {};
  if (certificate === undefined || key === undefined) {
    throw new AssociationError('tls-options', { detail: 'a certificate and its key go together' });
  }
  const own = readCertificate(certificate);
  if (!own.checkPrivateKey(readKey(key, passphrase))) throw new AssociationError('key-mismatch');
  checkStrength(own, profile);
  return { cert: certificate, key, ...(passphrase === undefined ? {} : { passphrase }) };
}

function readCertificate(pem: string): X509Certificate {
  try {
    return new X509Certificate(pem);
  } catch (error) {
    throw new AssociationError('certificate-unreadable', { detail: 'it is no certificate in PEM', cause: error });
  }
}

function readKey(pem: string, passphrase: string | undefined): KeyObject {
  try {
    return createPrivateKey(passphrase === undefined ? pem : { key: pem, passphrase });
  } catch (error) {
    const isLocked = /ENCRYPTED/.test(pem);
    const detail = isLocked ? 'the passphrase of the key is missing or wrong' : 'it is no private key in PEM';
    throw new AssociationError('certificate-unreadable', { detail, cause: error });
  }
}

function certificatesOf(text: string): readonly string[] {
  const found = text.match(
    /-----BEGIN (TRUSTED |X509 )?CERTIFICATE-----[^-]*-----END (TRUSTED |X509 )?CERTIFICATE-----/g,
  );
  if (found !== null) return found;
  throw new AssociationError('certificate-unreadable', { detail: 'the authorities hold no certificate in PEM' });
}

function keyBits({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject): number | undefined {
  if (asymmetricKeyType !== 'ec') return asymmetricKeyDetails?.modulusLength;
  const digits = /\d{3}/.exec(asymmetricKeyDetails?.namedCurve ?? '')?.[0];
  return digits === undefined ? undefined : Number(digits);
}
