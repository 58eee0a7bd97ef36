import type { Bytes } from 'hounsfield/bytes';
import { DecodeError } from 'hounsfield/errors';
import type { Codec } from 'hounsfield/pixels';
import { decode, door, isRgbOnlyInside } from './codec.ts';
import { answersOf, compile, Engine, put, reasonOf } from './engine.ts';

/** JPEG XL decodes frames, and gives back the JPEG that some of them were made of. */
export interface JpegXlCodec extends Codec {
  /**
   * The JPEG stream that was recompressed, byte by byte (PS3.5 §8.2.15); undefined where the frame was made of pixels.
   * @throws DecodeError `bad-jpeg-xl`
   */
  reconstruct(bytes: Bytes): Bytes | undefined;
}

/** JPEG XL (PS3.5 §8.2.15) by libjxl: lossless, lossy and recompressed JPEG. It does not encode. */
export const jpegXl: () => Promise<JpegXlCodec> = door(async () => {
  const { libjxl } = await import('./wasm/libjxl.generated.ts');
  const engine = new Engine(await compile(libjxl), 'bad-jpeg-xl');
  return {
    decode: (bytes, facts) =>
      // A JPEG of luma and chroma is decoded to RGB; other streams hold the samples as they are called.
      decode(engine, bytes, facts, (stated, answers) =>
        answers.hasColourTransform ? stated.photometric.model === 'ybr' : isRgbOnlyInside(stated),
      ),
    reconstruct: bytes => reconstruct(engine, bytes),
  };
});

function reconstruct(engine: Engine, bytes: Bytes): Bytes | undefined {
  return engine.run(exports => {
    const source = put(exports, bytes);
    const status = exports.reconstruct(source, bytes.length);
    if (status < 0) throw new DecodeError(engine.code, { detail: reasonOf(exports) });
    const { outputAt, outputSize } = answersOf(exports);
    const jpeg = status === 0 ? new Uint8Array(exports.memory.buffer, outputAt, outputSize).slice() : undefined;
    exports.release(source);
    return jpeg;
  });
}
