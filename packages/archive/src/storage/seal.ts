import type { ReadableFile } from './files.ts';

/**
 * The end mark of a blob: a Data Set Trailing Padding element (FFFC,FFFC), which readers of Part 10 files pass over
 * (PS3.10 §7.2), whose value says how long the object before it is and what its digest is. It is synced together with
 * the object, so that a start after a crash knows by the file alone whether it had been received whole.
 */
export interface Seal {
  /** Bytes of the object, which are those before the seal. */
  readonly length: number;
  /** Of the data set, in hexadecimal; SHA-256 in seals of the first form. */
  readonly digest: string;
  /** Milliseconds since 1970. */
  readonly receivedAt: number;
  /** Greater than that of every object that was sealed before in the same data folder; absent in seals of the first form. */
  readonly order?: bigint;
}

/** How elements of the object are encoded. */
export interface SealForm {
  readonly explicitVr: boolean;
  readonly littleEndian: boolean;
}

/**
 * The element that ends the file. Behind a deflated data set it is not part of that, and passed over as well. Zeros go
 * before what it says, so that the file fills its last block: it can then be written past the cache of the system.
 */
export function sealBytes(
  { length, digest, receivedAt, order = 0n }: Seal,
  { explicitVr, littleEndian }: SealForm,
): Uint8Array {
  const header = explicitVr ? EXPLICIT_HEADER : IMPLICIT_HEADER;
  const bytes = new Uint8Array(sealedLength(length, header) - length);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, PADDING_TAG, littleEndian);
  view.setUint16(2, PADDING_TAG, littleEndian);
  if (explicitVr) bytes.set(OB, 4);
  view.setUint32(header - 4, bytes.length - header, littleEndian);
  const at = bytes.length - VALUE;
  bytes.set(MAGIC, at);
  view.setFloat64(at + LENGTH_AT, length, true);
  view.setFloat64(at + RECEIVED_AT, receivedAt, true);
  bytes.set(Buffer.from(digest, 'hex'), at + DIGEST_AT);
  view.setBigUint64(at + ORDER_AT, order, true);
  return bytes;
}

/**
 * Reads the seal at the end of a file; undefined when it has none.
 * @param end the last `MOST_SEAL` bytes of the file, or all of a shorter one
 * @param fileLength of the whole file
 */
export function readSeal(end: Uint8Array, fileLength: number): Seal | undefined {
  const isFirstForm = !endsWith(end, VALUE, MAGIC);
  if (isFirstForm && !endsWith(end, FIRST_VALUE, FIRST_MAGIC)) return undefined;
  const value = end.subarray(end.length - (isFirstForm ? FIRST_VALUE : VALUE));
  const view = new DataView(value.buffer, value.byteOffset, value.length);
  const length = view.getFloat64(LENGTH_AT, true);
  const lengths = HEADERS.map(header => (isFirstForm ? length + header + FIRST_VALUE : sealedLength(length, header)));
  if (!lengths.includes(fileLength)) return undefined;
  const digestEnd = isFirstForm ? FIRST_VALUE : ORDER_AT;
  const digest = Buffer.from(value.subarray(DIGEST_AT, digestEnd)).toString('hex');
  const seal = { length, digest, receivedAt: view.getFloat64(RECEIVED_AT, true) };
  return isFirstForm ? seal : { ...seal, order: view.getBigUint64(ORDER_AT, true) };
}

/** The seal of an open file. */
export async function sealOf(file: ReadableFile): Promise<Seal | undefined> {
  const length = await file.length();
  const end = new Uint8Array(Math.min(length, MOST_SEAL));
  const count = await file.read(end, length - end.length);
  return count < end.length ? undefined : readSeal(end, length);
}

/** What sorts seals, or what is known of them, by the order in which they were made. */
export function inOrderOfSeals(one: Partial<Seal>, other: Partial<Seal>): number {
  const [a, b] = [one.order ?? -1n, other.order ?? -1n];
  if (a !== b) return a < b ? -1 : 1;
  return (one.receivedAt ?? 0) - (other.receivedAt ?? 0);
}

function sealedLength(length: number, header: number): number {
  return Math.ceil((length + header + VALUE) / FILE_UNIT) * FILE_UNIT;
}

function endsWith(end: Uint8Array, length: number, magic: Uint8Array): boolean {
  const value = end.length - length;
  return value >= IMPLICIT_HEADER && magic.every((byte, k) => end[value + k] === byte);
}

const MAGIC = new TextEncoder().encode('HOUNSFIELD SEAL2');
const FIRST_MAGIC = new TextEncoder().encode('HOUNSFIELD SEAL1');
const LENGTH_AT = MAGIC.length;
const RECEIVED_AT = LENGTH_AT + 8;
const DIGEST_AT = RECEIVED_AT + 8;
const ORDER_AT = DIGEST_AT + 16;
const VALUE = ORDER_AT + 8;
/** With a SHA-256, and without the order. */
const FIRST_VALUE = DIGEST_AT + 32;
const PADDING_TAG = 0xfffc;
const OB = new TextEncoder().encode('OB');
const IMPLICIT_HEADER = 8;
const EXPLICIT_HEADER = 12;
const HEADERS = [IMPLICIT_HEADER, EXPLICIT_HEADER];
/** Bytes of which a sealed file has a whole number: a block of a disk, or several. */
export const FILE_UNIT = 4096;
/** Bytes at the end of a file that have all that a seal says. */
export const MOST_SEAL: number = EXPLICIT_HEADER + FIRST_VALUE;
