import { StorageError } from 'hounsfield/errors';
import type { BlobKey } from './blob-store.ts';

/** The folder of all, in the data folder. */
export const BLOBS = 'blobs';

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

/** Name of a blob's file, from before its first byte on. */
export function fileName({ random }: Pick<Place, 'random'>): string {
  return `${random}.dcm`;
}

/** Name of a file that is put aside. */
export function asideName({ random }: Pick<Place, 'random'>): string {
  return `${random}.unsealed`;
}

/** Names that files had in the first layout, which has no seal: once whole, and before. */
export function formerNames({ random, digest }: Omit<KeyParts, 'bucket'>): readonly string[] {
  return [`${random}-${digest}.dcm`, `${random}.part`];
}

/** What the name of a file in a bucket says; undefined when the store never gave it. */
export function readName(name: string): FoundName | undefined {
  const found = NAME.exec(name);
  if (found === null) return undefined;
  const [, random = '', digest, ending] = found;
  return ending === 'part' && digest !== undefined ? undefined : { random, digest };
}

export interface FoundName {
  readonly random: string;
  /** Only in the first layout, for whole files. */
  readonly digest: string | undefined;
}

function hex(bucket: number): string {
  return bucket.toString(16).padStart(6, '0');
}

const HEX3 = /^[0-9a-f]{3}$/;
/** The digest has 32 digits; that of the first layouts, a SHA-256, 64. */
const KEY = /^([0-9a-f]{6})-([0-9a-f]{32})-([0-9a-f]{32}|[0-9a-f]{64})$/;
const NAME = /^([0-9a-f]{32})(?:-([0-9a-f]{64}))?\.(dcm|part)$/;
