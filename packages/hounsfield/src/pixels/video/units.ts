import type { Bytes } from '../../bytes/index.ts';
import { type FilmCodec, unitKinds } from './codecs.ts';
import { notAVideo } from './source.ts';

/** Moments in ticks of 90 kHz (ISO/IEC 13818-1 §2.4.3.6). */
export interface Stamp {
  /** When it is shown. */
  readonly pts: number;
  /** When it is decoded. */
  readonly dts: number;
}

/** A piece of a stream, and when the first picture that begins in it is shown. */
export interface StreamPiece {
  readonly bytes: Bytes;
  readonly stamp?: Stamp | undefined;
}

/** What stands between two start codes. */
export interface Unit {
  readonly bytes: Bytes;
  readonly stamp?: Stamp | undefined;
}

/** Cuts a stream at its start codes (H.264 Annex B, ISO/IEC 13818-2 §5.2.3); one unit is in memory at a time. */
export async function* unitsOf(pieces: AsyncIterable<StreamPiece>): AsyncGenerator<Unit> {
  let buffer: Bytes = new Uint8Array(2 ** 16);
  let length = 0;
  let start = -1;
  let searched = 0;
  let stamp: Stamp | undefined;
  for await (const piece of pieces) {
    const begins = length;
    let fresh = piece.stamp;
    buffer = withRoom(buffer, length, piece.bytes);
    length += piece.bytes.length;
    for (let at = startCode(buffer, searched, length); at >= 0; at = startCode(buffer, at + 3, length)) {
      if (start >= 0) yield { bytes: unitIn(buffer, start, at), stamp };
      start = at + 3;
      // A code that began in the piece before belongs to the stamp of that.
      stamp = at >= begins ? fresh : undefined;
      if (at >= begins) fresh = undefined;
    }
    searched = Math.max(start, length - 2, 0);
    if (start > 0) {
      buffer.copyWithin(0, start, length);
      length -= start;
      searched -= start;
      start = 0;
    }
  }
  if (start >= 0 && length > start) yield { bytes: unitIn(buffer, start, length), stamp };
}

/** A picture with all that belongs to it. */
export interface Picture {
  readonly units: readonly Bytes[];
  readonly isKey: boolean;
  readonly stamp?: Stamp | undefined;
}

/** Gathers units to pictures, in the order in which they are decoded; what stands before the first one is of it. */
export async function* picturesOf(units: AsyncIterable<Unit>, codec: FilmCodec): AsyncGenerator<Picture> {
  const kinds = unitKinds[codec];
  let own: Unit[] = [];
  let hasPicture = false;
  for await (const unit of units) {
    const begins = kinds.isPicture(unit.bytes);
    if (hasPicture && (begins || kinds.isBefore(unit.bytes))) {
      yield pictureOf(own, codec);
      own = [];
      hasPicture = false;
    }
    own.push(unit);
    hasPicture ||= begins;
  }
  if (hasPicture) yield pictureOf(own, codec);
}

function pictureOf(units: readonly Unit[], codec: FilmCodec): Picture {
  const stamp = units.find(unit => unit.stamp !== undefined)?.stamp;
  return { units: units.map(unit => unit.bytes), isKey: units.some(unit => unitKinds[codec].isKey(unit.bytes)), stamp };
}

function withRoom(buffer: Bytes, length: number, piece: Bytes): Bytes {
  const needed = length + piece.length;
  if (needed > MOST_UNIT) throw notAVideo('no start code for long');
  const roomy = needed <= buffer.length ? buffer : new Uint8Array(needed * 2);
  if (roomy !== buffer) roomy.set(buffer.subarray(0, length));
  roomy.set(piece, length);
  return roomy;
}

/** Where the next 00 00 01 begins; −1 where there is none. */
function startCode(bytes: Bytes, from: number, end: number): number {
  for (let at = from + 2; at < end; ) {
    const byte = bytes[at]!;
    if (byte > 1) at += 3;
    else if (byte === 1) {
      if (bytes[at - 1] === 0 && bytes[at - 2] === 0) return at - 2;
      at += 3;
    } else at++;
  }
  return -1;
}

/** A copy; the zeros before the next start code are not of it. */
function unitIn(buffer: Bytes, start: number, end: number): Bytes {
  let last = end;
  while (last > start && buffer[last - 1] === 0) last--;
  return buffer.slice(start, last);
}

/** Larger than any picture of 8K. */
const MOST_UNIT = 2 ** 25;
