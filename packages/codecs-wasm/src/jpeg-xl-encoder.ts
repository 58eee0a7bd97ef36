import type { Bytes } from 'hounsfield/bytes';
import { DecodeError } from 'hounsfield/errors';
import type { EncodableFrame, EncodedFrame, EncodeOptions } from 'hounsfield/pixels';
import { door, encode, layoutOf } from './codec.ts';
import { answersOf, compile, Engine, put, reasonOf } from './engine.ts';
import { type JpegXlCodec, jpegXl } from './jpeg-xl.ts';

/**
 * JPEG XL that encodes and recompresses JPEG too, by libjxl: a module of its own, more than twice as large as the
 * decoder. Lossless unless a quality or a ratio is given; what loses something is coded as XYB.
 */
export const jpegXlEncoder: () => Promise<Required<JpegXlCodec>> = door(async () => {
  const [{ libjxlencoder }, decoder] = await Promise.all([import('./wasm/libjxlencoder.generated.ts'), jpegXl()]);
  const engine = new Engine(await compile(libjxlencoder), 'bad-jpeg-xl');
  return {
    ...decoder,
    encode: (frame, options = {}) => encodeFrame(engine, frame, options),
    recode: (bytes, codec) => (codec === 'jpeg' ? restored(decoder, bytes) : recompressed(engine, bytes)),
  };
});

function encodeFrame(engine: Engine, frame: EncodableFrame, options: EncodeOptions): EncodedFrame {
  const { samplesPerPixel, photometric, signed, bitsStored } = frame.facts;
  checkOptions(options);
  const { quality, ratio } = options;
  if (quality === undefined && ratio === undefined) return { bytes: encodeAt(engine, frame, LOSSLESS) };
  // Half of the values of signed samples would lie at the other end of the range.
  if (signed || (samplesPerPixel === 3 && photometric.name !== 'RGB')) {
    const kind = `${signed ? 'signed' : 'unsigned'}, ${bitsStored} bits, ${photometric.name}`;
    throw new DecodeError('not-encodable', { detail: `JPEG XL: ${kind}, with loss` });
  }
  const bytes =
    ratio === undefined
      ? encodeAt(engine, frame, distanceOf(engine, quality ?? 0))
      : encodeTo(frame.words.byteLength / ratio, distance => encodeAt(engine, frame, distance));
  return samplesPerPixel === 3 ? { bytes, photometric: 'XYB' } : { bytes };
}

function checkOptions({ quality, ratio }: EncodeOptions): void {
  if (quality !== undefined && !(quality >= 1 && quality <= 100)) throw badOption(`quality ${quality}, 1 to 100`);
  if (ratio === undefined) return;
  if (quality !== undefined) throw badOption('quality and ratio');
  if (!(ratio > 1 && ratio <= MOST_RATIO)) throw badOption(`ratio ${ratio}, above 1 to ${MOST_RATIO}`);
}

/** @param distance what the eye sees, 1 being the threshold; 0 is lossless */
function encodeAt(engine: Engine, frame: EncodableFrame, distance: number): Bytes {
  const { rows, columns, samplesPerPixel } = frame.facts;
  const { bytes, shift, bits } = layoutOf(frame);
  const effort = distance === LOSSLESS ? LOSSLESS_EFFORT : LOSSY_EFFORT;
  return encode(engine, frame, [columns, rows, samplesPerPixel, bytes, shift, bits, distance, effort]);
}

/** The largest stream that is not above a size, among those that a search by halves comes to; the encoder knows no sizes. */
function encodeTo(size: number, encodeWith: (distance: number) => Bytes): Bytes {
  let [least, most]: readonly number[] = DISTANCES;
  let best = encodeWith(most);
  for (let round = 0; round < ROUNDS && best.length < size; round++) {
    const distance = Math.sqrt(least * most);
    const bytes = encodeWith(distance);
    if (bytes.length > size) least = distance;
    else {
      most = distance;
      best = bytes;
    }
    if (best.length > size * CLOSE) break;
  }
  return best;
}

function distanceOf(engine: Engine, quality: number): number {
  // Of quality 100 libjxl makes 0, which is lossless and would be called lossy.
  return Math.max(
    DISTANCES[0],
    engine.run(exports => exports.distanceOf(quality)),
  );
}

function recompressed(engine: Engine, jpeg: Bytes): Bytes {
  return engine.run(exports => {
    const source = put(exports, jpeg);
    if (exports.recompress(source, jpeg.length, JPEG_EFFORT) !== 0) {
      throw new DecodeError('not-encodable', { detail: `JPEG XL: ${reasonOf(exports)}` });
    }
    const { outputAt, outputSize } = answersOf(exports);
    const bytes = new Uint8Array(exports.memory.buffer, outputAt, outputSize).slice();
    exports.release(source);
    return bytes;
  });
}

function restored(decoder: JpegXlCodec, bytes: Bytes): Bytes {
  const jpeg = decoder.reconstruct(bytes);
  if (jpeg === undefined) throw new DecodeError('not-encodable', { detail: 'JPEG XL that was not made of a JPEG' });
  return jpeg;
}

function badOption(detail: string): DecodeError {
  return new DecodeError('bad-encode-options', { detail: `JPEG XL: ${detail}` });
}

const LOSSLESS = 0;
/** Between these libjxl loses something: hardly anything, and as much as it can. */
const DISTANCES = [0.01, 25] as const;
const MOST_RATIO = 1000;
const ROUNDS = 9;
/** A size that is near enough to stop at. */
const CLOSE = 0.97;
/** 1 (fastest) to 10 (smallest). */
const LOSSLESS_EFFORT = 3;
const LOSSY_EFFORT = 4;
const JPEG_EFFORT = 5;
