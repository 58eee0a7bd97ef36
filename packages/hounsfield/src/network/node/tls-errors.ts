import { AssociationError, type NetworkErrorCode } from '../../errors/index.ts';

/** What is known of the side on which an error of TLS was seen. */
export interface TlsErrorPlace {
  /** Whether this side showed a certificate of its own. */
  readonly hasCertificate: boolean;
}

/** Says in our words what Node and OpenSSL say by code; undefined for errors that are not about TLS. */
export function tlsError(error: unknown, { hasCertificate }: TlsErrorPlace): AssociationError | undefined {
  const { code = '', reason, message = '' } = (error ?? {}) as Partial<NodeJS.ErrnoException> & { reason?: string };
  const verified = verifyError(code, error);
  if (verified !== undefined) return verified;
  // Node has no name of its own for these.
  if (code === 'UNSPECIFIED') return new AssociationError(weakOr(message), { detail: message, cause: error });
  if (!code.startsWith('ERR_SSL_')) return undefined;
  const text = code.slice('ERR_SSL_'.length);
  const row = openSslRows.find(([pattern]) => pattern.test(text));
  const facts = { detail: reason?.trim() ?? message, cause: error };
  if (row !== undefined) return new AssociationError(row[1], facts);
  if (!/ALERT_HANDSHAKE_FAILURE$/.test(text)) return new AssociationError('tls-failed', facts);
  // The one alert that OpenSSL has for two things: no suite in common, and no certificate with TLS 1.2.
  if (hasCertificate) return new AssociationError('tls-no-shared-cipher', facts);
  return new AssociationError('tls-failed', { ...facts, remedy: NO_SUITE_OR_CERTIFICATE });
}

function weakOr(message: string): NetworkErrorCode {
  return /too (weak|small)/.test(message) ? 'certificate-weak' : 'certificate-unknown';
}

/** An error of the verification of a certificate, by the name that Node has for it. */
export function verifyError(code: string, cause?: unknown): AssociationError | undefined {
  const found = verifyCodes[code];
  return found === undefined ? undefined : new AssociationError(found, { detail: code, cause });
}

const openSslRows: readonly (readonly [RegExp, NetworkErrorCode])[] = [
  [/^(WRONG_VERSION_NUMBER|HTTP_REQUEST|PACKET_LENGTH_TOO_LONG|RECORD_LAYER_FAILURE)$/, 'tls-not-spoken'],
  [/ALERT_PROTOCOL_VERSION$|^(UNSUPPORTED_PROTOCOL|VERSION_TOO_LOW|WRONG_SSL_VERSION)$/, 'tls-version'],
  [/^(NO_SHARED_CIPHER|NO_CIPHERS_AVAILABLE|NO_SUITABLE_.*)$|ALERT_INSUFFICIENT_SECURITY$/, 'tls-no-shared-cipher'],
  [/ALERT_CERTIFICATE_REQUIRED$|^PEER_DID_NOT_RETURN_A_CERTIFICATE$/, 'certificate-required'],
  [/ALERT_(UNKNOWN_CA|BAD_CERTIFICATE|CERTIFICATE_\w+|UNSUPPORTED_CERTIFICATE|ACCESS_DENIED)$/, 'certificate-refused'],
  [/^(EE|CA)_(KEY_TOO_SMALL|MD_TOO_WEAK)$/, 'certificate-weak'],
];

const verifyCodes: Readonly<Record<string, NetworkErrorCode>> = {
  CERT_HAS_EXPIRED: 'certificate-expired',
  CERT_NOT_YET_VALID: 'certificate-expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'certificate-name',
  HOSTNAME_MISMATCH: 'certificate-name',
  CERT_REVOKED: 'certificate-revoked',
  UNABLE_TO_GET_CRL: 'certificate-revoked',
  CRL_HAS_EXPIRED: 'certificate-revoked',
  CRL_NOT_YET_VALID: 'certificate-revoked',
  CRL_SIGNATURE_FAILURE: 'certificate-revoked',
  UNABLE_TO_DECRYPT_CRL_SIGNATURE: 'certificate-revoked',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'certificate-unknown',
  UNABLE_TO_GET_ISSUER_CERT: 'certificate-unknown',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'certificate-unknown',
  SELF_SIGNED_CERT_IN_CHAIN: 'certificate-unknown',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'certificate-unknown',
  CERT_SIGNATURE_FAILURE: 'certificate-unknown',
  CERT_CHAIN_TOO_LONG: 'certificate-unknown',
  CERT_UNTRUSTED: 'certificate-unknown',
  CERT_REJECTED: 'certificate-unknown',
  INVALID_CA: 'certificate-unknown',
  INVALID_PURPOSE: 'certificate-unknown',
  PATH_LENGTH_EXCEEDED: 'certificate-unknown',
  EE_KEY_TOO_SMALL: 'certificate-weak',
  CA_KEY_TOO_SMALL: 'certificate-weak',
  CA_MD_TOO_WEAK: 'certificate-weak',
};

const NO_SUITE_OR_CERTIFICATE =
  'Give a certificate and its key if the peer wants one, or choose the other TLS profile; the log of the peer tells';
