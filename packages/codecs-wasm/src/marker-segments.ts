import type { Bytes } from 'hounsfield/bytes';
import { DecodeError } from 'hounsfield/errors';

/** A marker segment of a codestream (T.800 §A.1.2). */
export interface Segment {
  readonly marker: number;
  readonly start: number;
  readonly end: number;
  /** Behind the length. */
  readonly body: Bytes;
}

/** A part of a tile (T.800 §A.4.2). */
export interface TilePart {
  readonly tile: number;
  readonly start: number;
  readonly end: number;
  /** Psot: its length, and 0 where it reaches to the end of the codestream. */
  readonly length: number;
  /** Of its header, between SOT and SOD. */
  readonly segments: readonly Segment[];
  /** What is wrong with it; none comes after it then. */
  readonly fault?: string;
}

/**
 * The marker segments between SOC and the first tile-part.
 * @throws DecodeError `bad-jpeg-2000`
 */
export function mainHeader(bytes: Bytes): readonly Segment[] {
  const { segments, end } = segmentsFrom(bytes, 2, bytes.length, SOT);
  if (end === undefined) throw new DecodeError('bad-jpeg-2000', { detail: 'no tile-part' });
  return segments;
}

/** Tile-parts one after the other, each byte of a header looked at once. @param first where SOT of the first one is */
export function* tileParts(bytes: Bytes, first: number): Generator<TilePart> {
  const view = viewOf(bytes);
  for (let start = first; start + SOT_SIZE <= bytes.length && view.getUint16(start) === SOT; ) {
    const length = view.getUint32(start + 6);
    // What was cut off is the decoder's business.
    const end = length === 0 ? bytes.length : Math.min(bytes.length, start + length);
    const header = segmentsFrom(bytes, start + SOT_SIZE, end, SOD);
    const part = { tile: view.getUint16(start + 4), start, end, length, segments: header.segments };
    if (header.end === undefined) return yield { ...part, fault: 'a tile-part without data' };
    yield part;
    start = end;
  }
}

/** Segments up to a marker; without an end where it does not come. */
function segmentsFrom(
  bytes: Bytes,
  from: number,
  limit: number,
  last: number,
): { readonly segments: readonly Segment[]; readonly end?: number } {
  const view = viewOf(bytes);
  const segments: Segment[] = [];
  for (let start = from; start + 2 <= limit; ) {
    const marker = view.getUint16(start);
    if (marker === last) return { segments, end: start };
    if (start + 4 > limit) break;
    const end = start + 2 + view.getUint16(start + 2);
    if (end < start + 4 || end > limit) break;
    segments.push({ marker, start, end, body: bytes.subarray(start + 4, end) });
    start = end;
  }
  return { segments };
}

export function viewOf(bytes: Bytes): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

const SOT = 0xff90;
const SOT_SIZE = 12;
const SOD = 0xff93;
