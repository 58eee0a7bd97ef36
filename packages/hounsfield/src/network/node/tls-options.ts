import type { TlsProfileName } from './tls-profiles.ts';

/** A certificate with those between it and its authority, and its key, as PEM text. */
export interface TlsIdentity {
  readonly certificate?: string | undefined;
  readonly key?: string | undefined;
  /** Of an encrypted key. */
  readonly passphrase?: string | undefined;
}

/** What both sides of a TLS connection bring along; all texts are PEM. */
export interface TlsMaterial extends TlsIdentity {
  /** Whom to trust; without any, the authorities that Node knows. */
  readonly authorities?: readonly string[] | undefined;
  /** With any, a certificate whose issuer has none here is refused (RFC 5280 §6.3). */
  readonly revocationLists?: readonly string[] | undefined;
  /** `BCP 195 RFC 8996, 9325 …` unless told. */
  readonly profile?: TlsProfileName | undefined;
}

/** TLS as the side that connects. */
export interface TlsClientOptions extends TlsMaterial {
  /** Name that is asked for (SNI) and that the certificate must have; `host` unless told. */
  readonly serverName?: string | undefined;
  /** False takes any certificate: whoever sits between can then read and change everything. */
  readonly verify?: boolean | undefined;
}

/** TLS as the side that listens. */
export interface TlsServerOptions extends TlsMaterial {
  /** Whether a peer must show a certificate; `required` unless told. One that is shown is always verified. */
  readonly clientCertificate?: 'required' | 'wanted' | 'none' | undefined;
  /** Other certificates by the name that the peer asks for (SNI); `*.example.org` stands for one label. */
  readonly byServerName?: Readonly<Record<string, TlsIdentity>> | undefined;
}
