import { StorageError } from 'hounsfield/errors';
import type { BlobKey } from './blob-store.ts';

/** What a key says: the numbered folder, the digest of the data set, and a random part that sets equal objects apart. */
export interface KeyParts {
  readonly bucket: number;
  readonly digest: string;
  readonly random: string;
}

export function formatKey({ bucket, digest, random }: KeyParts): BlobKey {
  return `${hex(bucket)}-${digest}-${random}`;
}

/** @throws StorageError `invalid-key` */
export function parseKey(key: BlobKey): KeyParts {
  const found = KEY.exec(key);
  if (found === null) throw new StorageError('invalid-key');
  const [, bucket = '', digest = '', random = ''] = found;
  return { bucket: Number.parseInt(bucket, 16), digest, random };
}

/**
 * The digest that the blob was committed with.
 * @throws StorageError `invalid-key`
 */
export function digestOf(key: BlobKey): string {
  return parseKey(key).digest;
}

/** The beginning that the keys of one folder share. */
export function bucketPrefix(key: BlobKey): string {
  return `${hex(parseKey(key).bucket)}-`;
}

/** Two levels of folders below the root: at most 4,096 entries in each level. */
export function bucketPath(bucket: number): { readonly parent: string; readonly name: string } {
  const digits = hex(bucket);
  return { parent: digits.slice(0, 3), name: digits.slice(3) };
}

export function fileName({ digest, random }: KeyParts): string {
  return `${digest}-${random}${EXTENSION}`;
}

/** The key of a file in a bucket; undefined when the store never gave this name. */
export function keyOfFile(bucket: number, name: string): BlobKey | undefined {
  if (!name.endsWith(EXTENSION)) return undefined;
  const key = `${hex(bucket)}-${name.slice(0, -EXTENSION.length)}`;
  return KEY.test(key) ? key : undefined;
}

/** The number of a bucket from its two folder names; undefined when it is none. */
export function bucketOf(parent: string, name: string): number | undefined {
  return HEX3.test(parent) && HEX3.test(name) ? Number.parseInt(parent + name, 16) : undefined;
}

function hex(bucket: number): string {
  return bucket.toString(16).padStart(6, '0');
}

const EXTENSION = '.dcm';
const HEX3 = /^[0-9a-f]{3}$/;
const KEY = /^([0-9a-f]{6})-([0-9a-f]{64})-([0-9a-f]{16})$/;
