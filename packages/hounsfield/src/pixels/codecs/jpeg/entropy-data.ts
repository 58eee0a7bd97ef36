import type { Bytes } from '../../../bytes/index.ts';
import { badJpeg } from './bad-jpeg.ts';

/** The entropy-coded data of one scan, its restart intervals one after the other and free of stuffed bytes. */
export interface EntropyData {
  /** Zeros follow the data, so that a reader may look ahead and checks its position only now and then. */
  readonly view: DataView;
  /** First bit of each restart interval, then the end of the last one. */
  readonly borders: readonly number[];
  /** Where in the stream the next marker begins. */
  readonly next: number;
}

/**
 * Takes the stuffed zeros and the restart markers out of a scan (T.81 §B.1.1.5, §E.1.4), so that what reads bits
 * needs to know of neither.
 * @param spare bytes that may be read behind the end before the position is checked
 */
export function entropyData(stream: Bytes, from: number, spare: number): EntropyData {
  const end = scanEnd(stream, from);
  if (end - from > MOST_BYTES) throw badJpeg(`a scan of ${end - from} bytes`);
  const clean = new Uint8Array(end - from + spare + LOOK_AHEAD);
  const borders = [0];
  let to = 0;
  for (let at = from; at < end; ) {
    const mark = stream.indexOf(MARKER, at);
    const stop = mark < 0 || mark >= end ? end : mark;
    clean.set(stream.subarray(at, stop), to);
    to += stop - at;
    at = stop;
    if (at === end) break;
    while (stream[at] === MARKER) at++;
    const code = stream[at++]!;
    if (code === 0) clean[to++] = MARKER;
    else {
      if ((code & 7) !== (borders.length - 1) % 8) throw badJpeg('a restart marker out of order', at - 2);
      borders.push(to * 8);
    }
  }
  borders.push(to * 8);
  return { view: new DataView(clean.buffer), borders, next: end };
}

/** The first marker that is neither a stuffed zero nor a restart; the end of the stream where there is none. */
function scanEnd(stream: Bytes, from: number): number {
  for (let at = stream.indexOf(MARKER, from); at >= 0; at = stream.indexOf(MARKER, at)) {
    const start = at;
    while (stream[at] === MARKER) at++;
    const code = stream[at];
    if (code === undefined) return start;
    if (code !== 0 && (code < 0xd0 || code > 0xd7)) return start;
  }
  return stream.length;
}

const MARKER = 0xff;
/** Bit positions are 32-bit integers. */
const MOST_BYTES = 2 ** 27;
/** What is read at once from the position of a bit. */
const LOOK_AHEAD = 8;
