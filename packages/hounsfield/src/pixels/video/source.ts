import type { Bytes } from '../../bytes/index.ts';
import { DecodeError } from '../../errors/index.ts';

/** The bytes of a film, which can be read anywhere and more than once. */
export interface FilmSource {
  readonly length: number;
  /** So many bytes from a position on; fewer only at the end. */
  read(position: number, length: number): Promise<Bytes>;
}

/** A film that is in memory. */
export function filmInMemory(bytes: Bytes): FilmSource {
  return { length: bytes.length, read: async (position, length) => bytes.subarray(position, position + length) };
}

/** A stretch of a film in pieces. */
export async function* piecesOf(source: FilmSource, from = 0, to: number = source.length): AsyncGenerator<Bytes> {
  for (let at = from; at < to; ) {
    const piece = await source.read(at, Math.min(PIECE, to - at));
    if (piece.length === 0) throw notAVideo('it ends too early');
    yield piece;
    at += piece.length;
  }
}

export function notAVideo(detail: string): DecodeError {
  return new DecodeError('not-a-video', { detail });
}

const PIECE = 2 ** 20;
