import type { DecodedFrame } from '../decode.ts';
import type { DisplayFacts } from '../display.ts';
import type { RenderOptions } from './options.ts';

/** A picture ready for a canvas or an encoder: rows from the top, 8 bits a channel. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** 1: grey. 4: red, green, blue and an alpha that is always 255. */
  readonly channels: 1 | 4;
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

/** Paints a whole frame at its own size. */
export type Paint = (frame: DecodedFrame, display: DisplayFacts, options: RenderOptions) => Picture;

/** The buffer that was offered, where it fits and can be seen as 32-bit pixels; else a new one. */
export function room(into: Uint8ClampedArray<ArrayBuffer> | undefined, length: number): Uint8ClampedArray<ArrayBuffer> {
  if (into === undefined || into.length < length || into.byteOffset % 4 !== 0) return new Uint8ClampedArray(length);
  return into.length === length ? into : into.subarray(0, length);
}
