import { StorageError } from 'hounsfield/errors';
import { type BlobKey, type BlobRange, digestLike, digestOf } from './storage/index.ts';

/**
 * A part of a file, of which all pieces are given from its beginning on. Its last bytes come only when the whole file has
 * been read and is what was received, so that nobody takes anything else for the whole part.
 * @throws StorageError `blob-damaged`
 */
export async function* verifiedPart(
  pieces: AsyncIterable<Uint8Array>,
  key: BlobKey,
  { start, end }: BlobRange,
): AsyncGenerator<Uint8Array, void, undefined> {
  const digest = digestLike(digestOf(key));
  let at = 0;
  let last: Uint8Array | undefined;
  for await (const piece of pieces) {
    digest.update(at === 0 ? piece.subarray(metaLength(piece)) : piece);
    const part = piece.subarray(Math.max(start - at, 0), Math.max(end - at, 0));
    at += piece.length;
    if (part.length === 0) continue;
    if (last !== undefined) yield last;
    last = part;
  }
  if (digest.finish() !== digestOf(key)) throw new StorageError('blob-damaged', { detail: 'its bytes have changed' });
  if (last !== undefined) yield last;
}

/** Whether the bytes of a file are what was received. */
export function isWholeFile(file: Uint8Array, key: BlobKey): boolean {
  const digest = digestLike(digestOf(key));
  digest.update(file.subarray(metaLength(file)));
  return digest.finish() === digestOf(key);
}

/**
 * Bytes before the data set of a file that this archive wrote: it begins with the group length (PS3.10 §7.1).
 * @throws StorageError `blob-damaged` when it has no File Meta Information
 */
export function metaLength(front: Uint8Array): number {
  const view = new DataView(front.buffer, front.byteOffset, front.length);
  const isThere = front.length >= META_START && view.getUint32(PREFIXED, true) === GROUP_LENGTH;
  const length = isThere ? META_START + view.getUint32(META_START - 4, true) : front.length + 1;
  if (length > front.length) throw new StorageError('blob-damaged', { detail: 'it has no File Meta Information' });
  return length;
}

/** Bytes of preamble and prefix. */
const PREFIXED = 132;
/** Bytes up to the end of File Meta Information Group Length (0002,0000). */
const META_START = PREFIXED + 12;
/** Its tag, as a little endian number. */
const GROUP_LENGTH = 0x0000_0002;
