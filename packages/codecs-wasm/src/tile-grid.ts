import type { Bytes } from 'hounsfield/bytes';
import { DecodeError } from 'hounsfield/errors';
import { viewOf } from './marker-segments.ts';

/** A part of the image, from its upper left corner. */
export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** How SIZ divides an image into tiles (T.800 §B.3). */
export interface TileGrid {
  readonly count: number;
  readonly rectangleOf: (tile: number) => Rectangle;
}

/** Reads it from a codestream whose SIZ is whole. @throws DecodeError `bad-jpeg-2000` */
export function readTileGrid(bytes: Bytes): TileGrid {
  const view = viewOf(bytes);
  const [right, bottom, left, top, width, height, firstLeft, firstTop] = Array.from({ length: 8 }, (_each, at) =>
    view.getUint32(8 + 4 * at),
  ) as [number, number, number, number, number, number, number, number];
  const across = Math.ceil((right - firstLeft) / width);
  const count = across * Math.ceil((bottom - firstTop) / height);
  const isGrid = firstLeft <= left && firstTop <= top && left < firstLeft + width && top < firstTop + height;
  if (!isGrid || left >= right || top >= bottom || count > MOST_TILES) {
    throw new DecodeError('bad-jpeg-2000', { detail: 'no such tiles' });
  }
  const span = (first: number, size: number, from: number, to: number): readonly [number, number] => {
    const start = Math.max(first, from);
    return [start - from, Math.min(first + size, to) - start];
  };
  const rectangleOf = (tile: number): Rectangle => {
    const [x, w] = span(firstLeft + (tile % across) * width, width, left, right);
    const [y, h] = span(firstTop + Math.floor(tile / across) * height, height, top, bottom);
    return { left: x, top: y, width: w, height: h };
  };
  return { count, rectangleOf };
}

const MOST_TILES = 65_535;
