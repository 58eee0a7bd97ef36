/** What a TLS connection must keep to, by the names of PS3.15 Annex B. */
export interface TlsProfile {
  readonly section: string;
  /** As `--tls-profile` of the command line has it. */
  readonly short: string;
  readonly minVersion: 'TLSv1.2';
  /** For TLS 1.2, strongest first, as OpenSSL calls them; those of TLS 1.3 are listed too. */
  readonly cipherSuites: readonly string[];
  /** Least bits of keys in certificates. */
  readonly leastRsa: number;
  readonly leastEcdsa: number;
}

export type TlsProfileName =
  | 'BCP 195 RFC 8996, 9325 TLS Secure Transport Connection Profile'
  | 'Modified BCP 195 RFC 8996, 9325 TLS Secure Transport Connection Profile';

/** TLS 1.3 has no others that any implementation offers by itself; CCM comes last, for small devices. */
const TLS_1_3 = [
  'TLS_AES_256_GCM_SHA384',
  'TLS_CHACHA20_POLY1305_SHA256',
  'TLS_AES_128_GCM_SHA256',
  'TLS_AES_128_CCM_SHA256',
];
/** RFC 9325 §4.2 recommends these four. */
const RECOMMENDED = [
  'ECDHE-ECDSA-AES256-GCM-SHA384',
  'ECDHE-RSA-AES256-GCM-SHA384',
  'ECDHE-ECDSA-AES128-GCM-SHA256',
  'ECDHE-RSA-AES128-GCM-SHA256',
];
/** PS3.15 §B.13 permits these as well. Suites with a tag of eight bytes are left out: OpenSSL counts them as weak. */
const MODIFIED = [
  'ECDHE-ECDSA-CHACHA20-POLY1305',
  'ECDHE-RSA-CHACHA20-POLY1305',
  'ECDHE-ECDSA-AES256-CCM',
  'ECDHE-ECDSA-AES128-CCM',
];

/** The profiles of the standard that are not retired. */
export const tlsProfiles: Readonly<Record<TlsProfileName, TlsProfile>> = {
  'BCP 195 RFC 8996, 9325 TLS Secure Transport Connection Profile': {
    section: 'PS3.15 §B.12',
    short: 'bcp195',
    minVersion: 'TLSv1.2',
    cipherSuites: [...TLS_1_3, ...RECOMMENDED, 'ECDHE-ECDSA-CHACHA20-POLY1305', 'ECDHE-RSA-CHACHA20-POLY1305'],
    leastRsa: 2048,
    leastEcdsa: 224,
  },
  'Modified BCP 195 RFC 8996, 9325 TLS Secure Transport Connection Profile': {
    section: 'PS3.15 §B.13',
    short: 'modified-bcp195',
    minVersion: 'TLSv1.2',
    cipherSuites: [...TLS_1_3, ...RECOMMENDED, ...MODIFIED],
    leastRsa: 2048,
    leastEcdsa: 256,
  },
};

/** What holds unless told otherwise. */
export const defaultTlsProfile: TlsProfileName = 'BCP 195 RFC 8996, 9325 TLS Secure Transport Connection Profile';

/** The profiles that PS3.15 Annex B has retired, by name, so that whoever asks for one is told. */
export const retiredTlsProfiles: readonly string[] = [
  'Basic TLS Secure Transport Connection Profile',
  'ISCL Secure Transport Connection Profile',
  'AES TLS Secure Transport Connection Profile',
  'BCP 195 TLS Secure Transport Connection Profile',
  'Non-Downgrading BCP 195 TLS Secure Transport Connection Profile',
  'Extended BCP 195 TLS Secure Transport Connection Profile',
  'BCP 195 RFC 8996 TLS Secure Transport Connection Profile',
  'Modified BCP 195 RFC 8996 TLS Secure Transport Connection Profile',
];
