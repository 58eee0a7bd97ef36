import { StorageError } from 'hounsfield/errors';
import type { BlobKey } from './blob-store.ts';

/** What a key says: the numbered folder, a random name, and the digest of the data set. */
export interface KeyParts extends Place {
  readonly digest: string;
}

/** Where a blob lies, known before its first byte. */
export interface Place {
  readonly bucket: number;
  readonly random: string;
}

export function formatKey({ bucket, random, digest }: KeyParts): BlobKey {
  return `${hex(bucket)}-${random}-${digest}`;
}

/** @throws StorageError `invalid-key` */
export function parseKey(key: BlobKey): KeyParts {
  const found = KEY.exec(key);
  if (found === null) throw new StorageError('invalid-key');
  const [, bucket = '', random = '', digest = ''] = found;
  return { bucket: Number.parseInt(bucket, 16), random, digest };
}

/**
 * The digest that the blob was committed with.
 * @throws StorageError `invalid-key`
 */
export function digestOf(key: BlobKey): string {
  return parseKey(key).digest;
}

/** The beginning that the keys of one folder share. */
export function bucketPrefix(bucket: number): string {
  return `${hex(bucket)}-`;
}

/** Two levels of folders below the root: at most 4,096 entries in each level. */
export function bucketPath(bucket: number): { readonly parent: string; readonly name: string } {
  const digits = hex(bucket);
  return { parent: digits.slice(0, 3), name: digits.slice(3) };
}

/** The number of a bucket from its two folder names; undefined when it is none. */
export function bucketOf(parent: string, name: string): number | undefined {
  return HEX3.test(parent) && HEX3.test(name) ? Number.parseInt(parent + name, 16) : undefined;
}

/** Name of a file that is being received, or waits for it. */
export function unfinishedName({ random }: Pick<Place, 'random'>): string {
  return `${random}.part`;
}

/** Name of a whole file. */
export function finishedName({ random, digest }: Omit<KeyParts, 'bucket'>): string {
  return `${random}-${digest}.dcm`;
}

/** What the name of a file in a bucket says; undefined when the store never gave it. */
export function readName(name: string): { readonly random: string; readonly digest: string | undefined } | undefined {
  const found = NAME.exec(name);
  if (found === null) return undefined;
  const [, unfinished, random, digest] = found;
  return { random: unfinished ?? random ?? '', digest };
}

function hex(bucket: number): string {
  return bucket.toString(16).padStart(6, '0');
}

const HEX3 = /^[0-9a-f]{3}$/;
const KEY = /^([0-9a-f]{6})-([0-9a-f]{32})-([0-9a-f]{64})$/;
const NAME = /^(?:([0-9a-f]{32})\.part|([0-9a-f]{32})-([0-9a-f]{64})\.dcm)$/;
