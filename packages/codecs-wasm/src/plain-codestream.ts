import type { Bytes } from 'hounsfield/bytes';
import { type Segment, tileParts, viewOf } from './marker-segments.ts';

/**
 * A codestream without the segments of part 2, and with COD that says that components were not transformed.
 * @param inTiles whether tile-parts have such segments
 */
export function withoutTransform(bytes: Bytes, segments: readonly Segment[], inTiles: boolean): Bytes {
  const plain = new Uint8Array(bytes.length);
  let length = 0;
  const keep = (start: number, end: number): void => {
    plain.set(bytes.subarray(start, end), length);
    length += end - start;
  };
  keep(0, 2);
  for (const segment of segments) {
    if (OF_TRANSFORM.has(segment.marker) || (inTiles && segment.marker === TLM)) continue;
    keep(segment.start, segment.end);
    if (segment.marker === COD) plain[length - (segment.end - segment.start) + 8] = 0;
  }
  let done = segments.at(-1)!.end;
  for (const part of inTiles ? tileParts(bytes, done) : []) {
    const lengthAt = length + 6;
    let dropped = 0;
    for (const { marker, start, end } of part.segments) {
      if (!OF_TRANSFORM.has(marker)) continue;
      keep(done, start);
      dropped += end - start;
      done = end;
    }
    keep(done, part.end);
    done = part.end;
    if (part.length !== 0) viewOf(plain).setUint32(lengthAt, part.length - dropped);
  }
  keep(done, bytes.length);
  return plain.subarray(0, length);
}

const COD = 0xff52;
const TLM = 0xff55;
/** MCT, MCC, MCO and CBD (T.801 §A.3.6 to §A.3.9). */
export const OF_TRANSFORM: ReadonlySet<number> = new Set([0xff74, 0xff75, 0xff77, 0xff78]);
