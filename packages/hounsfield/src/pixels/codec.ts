import type { Bytes } from '../bytes/index.ts';
import type { ImageFacts } from './facts.ts';
import type { Photometric } from './photometric.ts';
import type { Words } from './samples.ts';

/** What a decoder hands out: whole pixels, colour by pixel. */
export interface DecodedWords {
  /** rows × columns × samples per pixel words, bits as stored (not yet shifted or signed). */
  readonly words: Words;
  /** What the words mean now, where decoding changed it (chroma spread, JPEG 2000 colours undone). */
  readonly photometric?: Photometric;
}

/**
 * Turns the bytes of one frame into words. A codec must check what the bytes claim against `facts` before it
 * allocates, and throws only DecodeError.
 */
export interface Codec {
  decode(bytes: Bytes, facts: ImageFacts): DecodedWords;
}

/** Decoders by the `codec` property of the transfer syntax row (`none`, `rle`, `jpeg`, ...). */
export type Codecs = Readonly<Record<string, Codec>>;

/** The properties of a transfer syntax that pixels depend on; a row of the transfer syntax table fits. */
export interface PixelSyntax {
  readonly uid: string;
  readonly name: string;
  /** Key into `Codecs`. */
  readonly codec: string;
  /** What one fragment may hold: `frame`, `part-of-frame`, `whole-stream`, ... (PS3.5 §A.4). */
  readonly fragment: string;
}
