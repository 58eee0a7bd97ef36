import type { Bytes } from '../bytes/index.ts';
import { DecodeError } from '../errors/index.ts';
import type { Codecs, PixelSyntax } from './codec.ts';
import { nativeCodec } from './codecs/native.ts';
import { rleCodec } from './codecs/rle.ts';
import { checkFrameSize, type ImageFacts, type PixelLimits } from './facts.ts';
import type { Photometric } from './photometric.ts';
import { normalise, type Samples } from './samples.ts';

/** One frame as sample values, row by row from the top, colour by pixel. */
export interface DecodedFrame {
  readonly rows: number;
  readonly columns: number;
  readonly samplesPerPixel: number;
  /** What the samples mean after decoding; its chroma is never subsampled. */
  readonly photometric: Photometric;
  /** rows × columns × samplesPerPixel values, at bit 0 and sign-extended. May share memory with the bytes given. */
  readonly data: Samples;
  readonly facts: ImageFacts;
}

export interface DecodeOptions {
  /** Decoders; `builtInCodecs` unless said otherwise. */
  readonly codecs?: Codecs;
  readonly limits?: PixelLimits;
}

/** The decoders that need no WebAssembly: uncompressed and RLE. Add others: `{ ...builtInCodecs, jpeg }`. */
export const builtInCodecs: Codecs = Object.freeze({ none: nativeCodec, rle: rleCodec });

/**
 * Decodes one frame.
 * @param bytes the frame as `Frames.bytes` gives it: little endian, 1-bit samples from bit 0; or its compressed stream.
 * @param syntax the row of the object's transfer syntax; its `codec` chooses the decoder.
 * @throws DecodeError `no-codec`, `image-too-large`, `short-pixel-data`, or what the codec finds.
 */
export function decodeFrame(
  bytes: Bytes,
  facts: ImageFacts,
  syntax: PixelSyntax,
  options: DecodeOptions = {},
): DecodedFrame {
  const codecs = options.codecs ?? builtInCodecs;
  const codec = Object.hasOwn(codecs, syntax.codec) ? codecs[syntax.codec] : undefined;
  if (codec === undefined) throw new DecodeError('no-codec', { detail: `${syntax.name} (${syntax.uid})` });
  checkFrameSize(facts, options.limits);
  const { words, photometric = facts.photometric } = codec.decode(bytes, facts);
  const { rows, columns, samplesPerPixel } = facts;
  return { rows, columns, samplesPerPixel, photometric, data: normalise(words, facts), facts };
}
