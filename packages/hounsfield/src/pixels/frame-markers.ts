import type { Bytes } from '../bytes/index.ts';
import type { PixelSyntax } from './codec.ts';

/**
 * Whether the bytes of a fragment are the first of a frame. A frame may lie in several fragments, but no fragment holds
 * two (PS3.5 §A.4), so frames begin where the marker of a stream does; inside of one it does not stand.
 * @param front the first MARKER_BYTES of the fragment
 */
export function beginsFrame(front: Bytes, { codec }: PixelSyntax): boolean {
  return Object.hasOwn(markers, codec) && markers[codec]!.every((byte, at) => front[at] === byte);
}

/** Bytes of the longest marker. */
export const MARKER_BYTES = 4;

/** What a stream begins with, by the `codec` property of the transfer syntax row. */
const markers: Readonly<Record<string, readonly number[]>> = {
  // Start of image and the next marker (T.81 §B.1.1.3, T.87 Annex C).
  jpeg: [0xff, 0xd8, 0xff],
  'jpeg-ls': [0xff, 0xd8, 0xff],
  // Start of codestream and image size (T.800 §A.4.1, §A.5.1).
  jpeg2000: [0xff, 0x4f, 0xff, 0x51],
  'jpeg2000-part2': [0xff, 0x4f, 0xff, 0x51],
  htj2k: [0xff, 0x4f, 0xff, 0x51],
};
