import { DecodeError } from 'hounsfield/errors';
import type { Codec, EncodableFrame, EncodedFrame, EncodeOptions } from 'hounsfield/pixels';
import { decode, door, encode, layoutOf } from './codec.ts';
import { compile, Engine } from './engine.ts';

/**
 * JPEG-LS, lossless and near-lossless (PS3.5 §8.2.3), by C of ours, and by CharLS what that leaves out: decodes every
 * interleaving, encodes colours sample by sample.
 */
export const jpegLs: () => Promise<Codec> = door(async () => {
  const { charls } = await import('./wasm/charls.generated.ts');
  const engine = new Engine(await compile(charls), 'bad-jpeg-ls');
  return {
    decode: (bytes, facts) => decode(engine, bytes, facts),
    encode: (frame, options = {}) => encodeFrame(engine, frame, options),
  };
});

function encodeFrame(engine: Engine, frame: EncodableFrame, { near = 0 }: EncodeOptions): EncodedFrame {
  const { rows, columns, samplesPerPixel, signed } = frame.facts;
  const { bytes, shift, bits } = layoutOf(frame);
  // T.87 §C.2.4.1.1: NEAR is at most half of the greatest sample, and 255.
  const most = Math.min(255, (2 ** bits - 1) >> 1);
  if (!Number.isInteger(near) || near < 0 || near > most) {
    throw new DecodeError('bad-encode-options', { detail: `near ${near}, 0 to ${most} for ${bits} bits` });
  }
  const interleave = samplesPerPixel > 1 ? BY_SAMPLE : BY_COMPONENT;
  const parameters = [columns, rows, samplesPerPixel, bytes, shift, Math.max(LEAST_BITS, bits), interleave, near];
  return { bytes: encode(engine, frame, [...parameters, signed ? 1 : 0]) };
}

/** ILV of T.87 Table C.5. */
const BY_COMPONENT = 0;
const BY_SAMPLE = 2;

/** T.87 §C.2.2: the precision is 2 to 16. */
const LEAST_BITS = 2;
