import type { Codec, EncodableFrame, EncodedFrame, EncodeOptions } from 'hounsfield/pixels';
import { decode, door, encode } from './codec.ts';
import { oneOfCollection } from './component-collection.ts';
import { readComponentTransform } from './component-transform.ts';
import { compile, Engine } from './engine.ts';
import { jpeg2000Choice } from './jpeg-2000-options.ts';
import { decodeTransformed } from './transformed-components.ts';

/**
 * JPEG 2000 (PS3.5 §8.2.4) by OpenJPEG: decodes part 1, and part 2 with its transforms between components, which are
 * undone here (T.801 Annex J); encodes part 1, lossless or to a ratio.
 */
export const jpeg2000: () => Promise<Codec> = door(async () => {
  const { openjpeg } = await import('./wasm/openjpeg.generated.ts');
  const engine = new Engine(await compile(openjpeg), 'bad-jpeg-2000');
  return {
    decode: oneOfCollection((bytes, facts) => {
      const transform = readComponentTransform(bytes);
      if (transform === undefined) return decode(engine, bytes, facts);
      return decodeTransformed(engine, bytes, transform, facts);
    }),
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
