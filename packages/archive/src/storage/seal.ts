/**
 * The end mark of a blob: a Data Set Trailing Padding element (FFFC,FFFC), which readers of Part 10 files pass over
 * (PS3.10 §7.2), whose value says how long the object before it is and what its digest is. It is synced together with
 * the object, so that a start after a crash knows by the file alone whether it had been received whole.
 */
export interface Seal {
  /** Bytes of the object, which are those before the seal. */
  readonly length: number;
  /** SHA-256 of the data set, in hexadecimal. */
  readonly digest: string;
  /** Milliseconds since 1970. */
  readonly receivedAt: number;
}

/** How elements of the object are encoded. */
export interface SealForm {
  readonly explicitVr: boolean;
  readonly littleEndian: boolean;
}

/** The element that ends the file. Behind a deflated data set it is not part of that, and passed over as well. */
export function sealBytes({ length, digest, receivedAt }: Seal, { explicitVr, littleEndian }: SealForm): Uint8Array {
  const header = explicitVr ? EXPLICIT_HEADER : IMPLICIT_HEADER;
  const bytes = new Uint8Array(header + VALUE);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, PADDING_TAG, littleEndian);
  view.setUint16(2, PADDING_TAG, littleEndian);
  if (explicitVr) bytes.set(OB, 4);
  view.setUint32(header - 4, VALUE, littleEndian);
  bytes.set(MAGIC, header);
  view.setFloat64(header + LENGTH_AT, length, true);
  view.setFloat64(header + RECEIVED_AT, receivedAt, true);
  bytes.set(Buffer.from(digest, 'hex'), header + DIGEST_AT);
  return bytes;
}

/**
 * Reads the seal at the end of a file; undefined when it has none.
 * @param end the last `MOST_SEAL` bytes of the file, or all of a shorter one
 * @param fileLength of the whole file
 */
export function readSeal(end: Uint8Array, fileLength: number): Seal | undefined {
  if (end.length < IMPLICIT_HEADER + VALUE) return undefined;
  const value = end.subarray(end.length - VALUE);
  if (!MAGIC.every((byte, k) => value[k] === byte)) return undefined;
  const view = new DataView(value.buffer, value.byteOffset, VALUE);
  const length = view.getFloat64(LENGTH_AT, true);
  const header = fileLength - VALUE - length;
  if (header !== IMPLICIT_HEADER && header !== EXPLICIT_HEADER) return undefined;
  const digest = Buffer.from(value.subarray(DIGEST_AT, DIGEST_AT + DIGEST_BYTES)).toString('hex');
  return { length, digest, receivedAt: view.getFloat64(RECEIVED_AT, true) };
}

const MAGIC = new TextEncoder().encode('HOUNSFIELD SEAL1');
const LENGTH_AT = MAGIC.length;
const RECEIVED_AT = LENGTH_AT + 8;
const DIGEST_AT = RECEIVED_AT + 8;
const DIGEST_BYTES = 32;
const VALUE = DIGEST_AT + DIGEST_BYTES;
const PADDING_TAG = 0xfffc;
const OB = new TextEncoder().encode('OB');
const IMPLICIT_HEADER = 8;
const EXPLICIT_HEADER = 12;
/** Bytes of the longest seal. */
export const MOST_SEAL: number = EXPLICIT_HEADER + VALUE;
