import type { Codec, EncodableFrame, EncodedFrame, EncodeOptions } from 'hounsfield/pixels';
import { decode, door, encode } from './codec.ts';
import { refuseComponentTransforms } from './codestream.ts';
import { compile, Engine } from './engine.ts';
import { jpeg2000Choice } from './jpeg-2000-options.ts';

/**
 * JPEG 2000 (PS3.5 §8.2.4) by OpenJPEG: decodes part 1, and of part 2 what has no transforms between components but
 * those of part 1, where the components are the samples of one frame; encodes part 1, lossless or to a ratio.
 */
export const jpeg2000: () => Promise<Codec> = door(async () => {
  const { openjpeg } = await import('./wasm/openjpeg.generated.ts');
  const engine = new Engine(await compile(openjpeg), 'bad-jpeg-2000');
  return {
    decode: (bytes, facts) => {
      refuseComponentTransforms(bytes);
      return decode(engine, bytes, facts);
    },
    encode: (frame, options = {}) => encodeFrame(engine, frame, options),
  };
});

function encodeFrame(engine: Engine, frame: EncodableFrame, options: EncodeOptions): EncodedFrame {
  const { rows, columns, samplesPerPixel, signed } = frame.facts;
  const { bytes, shift, bits, colour, ratio, photometric } = jpeg2000Choice(frame, options);
  // OpenJPEG counts the bits that are used, we the bytes that are there.
  const rate = ratio === undefined ? 0 : (ratio * bits) / (8 * bytes);
  const encoded = encode(engine, frame, [
    ...[columns, rows, samplesPerPixel, bytes, shift, bits],
    ...[signed ? 1 : 0, colour ? 1 : 0, rate],
  ]);
  return photometric === undefined ? { bytes: encoded } : { bytes: encoded, photometric };
}
