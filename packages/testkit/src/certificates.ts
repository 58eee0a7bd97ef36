import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { isIPv4, isIPv6 } from 'node:net';

/** A certificate with its key, as PEM text. */
export interface TestIdentity {
  readonly certificate: string;
  readonly key: string;
  readonly serial: number;
}

/** What a certificate says. */
export interface CertificateFacts {
  readonly commonName: string;
  /** DNS names, addresses and URIs. */
  readonly names?: readonly string[];
  /** Days from now; -2 to -1 is one that has expired. */
  readonly days?: readonly [from: number, to: number];
  /** Bits of an RSA key; without it a key on P-256. */
  readonly rsa?: number;
}

/** An authority that lives as long as the test. */
export interface TestAuthority {
  readonly certificate: string;
  issue(facts: CertificateFacts): TestIdentity;
  /** A revocation list, as PEM text. */
  revoke(serials: readonly number[], days?: readonly [from: number, to: number]): string;
}

/** Makes an authority (RFC 5280): certificates of tests are made when the test runs, so that none ever expires. */
export function testAuthority(commonName: string, rsa?: number): TestAuthority {
  const { privateKey, publicKey } = keyPair(rsa);
  const issuer = { name: distinguishedName(commonName), key: privateKey };
  let serial = 1;
  const own = certificateOf({
    issuer,
    subject: issuer.name,
    publicKey,
    serial,
    days: DAYS,
    extensions: [IS_AUTHORITY],
  });
  return {
    certificate: own,
    issue: ({ commonName: subject, names = [], days = DAYS, rsa: bits }) => {
      const pair = keyPair(bits);
      serial++;
      const extensions = names.length === 0 ? [] : [alternativeNames(names)];
      const facts = { issuer, subject: distinguishedName(subject), serial, days, extensions };
      const certificate = certificateOf({ ...facts, publicKey: pair.publicKey });
      return { certificate, key: pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), serial };
    },
    revoke: (serials, [from, to] = DAYS) => {
      const revoked = serials.map(each => sequence(integer(each), time(from)));
      const list = revoked.length === 0 ? [] : [sequence(...revoked)];
      const body = sequence(algorithm(privateKey), issuer.name, time(from), time(to), ...list);
      return pem('X509 CRL', signed(body, privateKey));
    },
  };
}

interface ToSign {
  readonly issuer: { readonly name: Buffer; readonly key: KeyObject };
  readonly subject: Buffer;
  readonly publicKey: KeyObject;
  readonly serial: number;
  readonly days: readonly [from: number, to: number];
  readonly extensions: readonly Buffer[];
}

function certificateOf({ issuer, subject, publicKey, serial, days: [from, to], extensions }: ToSign): string {
  const body = sequence(
    element(0xa0, integer(2)),
    integer(serial),
    algorithm(issuer.key),
    issuer.name,
    sequence(time(from), time(to)),
    subject,
    publicKey.export({ type: 'spki', format: 'der' }),
    ...(extensions.length === 0 ? [] : [element(0xa3, sequence(...extensions))]),
  );
  return pem('CERTIFICATE', signed(body, issuer.key));
}

function keyPair(rsa: number | undefined): { readonly privateKey: KeyObject; readonly publicKey: KeyObject } {
  return rsa === undefined
    ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
    : generateKeyPairSync('rsa', { modulusLength: rsa });
}

function signed(body: Buffer, key: KeyObject): Buffer {
  return sequence(body, algorithm(key), element(0x03, Buffer.of(0), sign('sha256', body, key)));
}

function algorithm({ asymmetricKeyType }: KeyObject): Buffer {
  return asymmetricKeyType === 'rsa' ? sequence(oid(SHA256_RSA), element(0x05)) : sequence(oid(SHA256_ECDSA));
}

function distinguishedName(commonName: string): Buffer {
  return sequence(element(0x31, sequence(oid([2, 5, 4, 3]), element(0x0c, Buffer.from(commonName)))));
}

function alternativeNames(names: readonly string[]): Buffer {
  const values = names.map(name => {
    if (isIPv4(name)) return element(0x87, Buffer.from(name.split('.').map(Number)));
    if (isIPv6(name)) return element(0x87, Buffer.concat([Buffer.alloc(15), Buffer.of(1)]));
    return element(name.includes(':') ? 0x86 : 0x82, Buffer.from(name));
  });
  return sequence(oid([2, 5, 29, 17]), element(0x04, sequence(...values)));
}

function oid(arcs: readonly number[]): Buffer {
  const [first = 0, second = 0, ...rest] = arcs;
  const bytes = rest.flatMap(arc => {
    const digits = [arc & 0x7f];
    for (let left = arc >>> 7; left > 0; left >>>= 7) digits.unshift((left & 0x7f) | 0x80);
    return digits;
  });
  return element(0x06, Buffer.of(first * 40 + second, ...bytes));
}

function integer(value: number): Buffer {
  const bytes = Buffer.alloc(5);
  bytes.writeUInt32BE(value, 1);
  const at = bytes.findIndex((byte, index) => byte !== 0 || index === 4);
  return element(0x02, bytes.subarray((bytes[at] ?? 0) > 0x7f ? at - 1 : at));
}

function time(days: number): Buffer {
  const text = new Date(Date.now() + days * 86_400_000).toISOString();
  return element(0x17, Buffer.from(`${text.slice(2, 19).replaceAll(/[-:T]/g, '')}Z`));
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return element(0x30, ...parts);
}

function element(tag: number, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  const { length } = body;
  if (length < 0x80) return Buffer.concat([Buffer.of(tag, length), body]);
  const long = length < 0x100 ? [0x81, length] : [0x82, length >>> 8, length & 0xff];
  return Buffer.concat([Buffer.of(tag, ...long), body]);
}

function pem(label: string, bytes: Buffer): string {
  const lines = bytes.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
}

const SHA256_RSA = [1, 2, 840, 113_549, 1, 1, 11];
const SHA256_ECDSA = [1, 2, 840, 10_045, 4, 3, 2];
const DAYS: readonly [number, number] = [-1, 2];
/** Basic constraints, critical: an authority (RFC 5280 §4.2.1.9). */
const IS_AUTHORITY = sequence(
  oid([2, 5, 29, 19]),
  element(0x01, Buffer.of(0xff)),
  element(0x04, sequence(element(0x01, Buffer.of(0xff)))),
);
