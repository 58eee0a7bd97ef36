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

/** One frame to compress: words as stored, colour by pixel, and what they are. */
export interface EncodableFrame {
  readonly words: Words;
  readonly facts: ImageFacts;
}

/** How to compress; without `near`, `quality` and `ratio` whatever can be lossless is. */
export interface EncodeOptions {
  /** JPEG-LS: the greatest difference of a sample; 0 is lossless. */
  readonly near?: number;
  /** JPEG and JPEG XL: 1 to 100. */
  readonly quality?: number;
  /** JPEG 2000, HTJ2K, JPEG XL: native size divided by compressed size; absent is lossless. */
  readonly ratio?: number;
  /** JPEG lossless: selection value 1 to 7 (T.81 Table H.1). */
  readonly predictor?: number;
  /** Which process is wanted, where one codec serves several transfer syntaxes. */
  readonly syntax?: PixelSyntax;
}

export interface EncodedFrame {
  readonly bytes: Bytes;
  /** What Photometric Interpretation must say of the compressed pixels, where encoding changed it (PS3.5 §8.2). */
  readonly photometric?: string;
}

/**
 * Turns the bytes of one frame into words, and words into bytes. A codec must check what the bytes claim against
 * `facts` before it allocates, and throws only DecodeError.
 */
export interface Codec {
  decode(bytes: Bytes, facts: ImageFacts): DecodedWords;
  /** Absent where only decoding is possible. */
  encode?(frame: EncodableFrame, options?: EncodeOptions): EncodedFrame;
  /**
   * A compressed frame in another transfer syntax, without decoding it and without loss: JPEG as JPEG XL, and the same
   * JPEG again (PS3.5 §8.2.15). Absent where the codec knows no such thing.
   * @param codec that of the transfer syntax which is wanted
   */
  recode?(bytes: Bytes, codec: string): Bytes;
}

/** Codecs by the `codec` property of the transfer syntax row (`none`, `rle`, `jpeg`, ...). */
export type Codecs = Readonly<Record<string, Codec>>;

/** The properties of a transfer syntax that pixels depend on; a row of the transfer syntax table fits. */
export interface PixelSyntax {
  readonly uid: string;
  readonly name: string;
  /** Key into `Codecs`. */
  readonly codec: string;
  /** What one fragment may hold: `frame`, `part-of-frame`, `whole-stream`, ... (PS3.5 §A.4). */
  readonly fragment: string;
  /** `lossless`, `lossy` or `either`: what tells the processes of a codec apart that serves several syntaxes. */
  readonly loss?: string;
}
