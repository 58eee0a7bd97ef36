import type { Bytes } from 'hounsfield/bytes';
import type { DecodedWords, EncodableFrame, EncodedFrame, ImageFacts } from 'hounsfield/pixels';
import { photometricOf } from 'hounsfield/pixels';
import { checkHeader, decodedWordSize, encode, isRgbOnlyInside, wordsAt } from './codec.ts';
import type { StreamSize } from './codestream.ts';
import { type Engine, put, room } from './engine.ts';
import type { Jpeg2000Choice } from './jpeg-2000-options.ts';

/**
 * Decodes a frame of HTJ2K by C of ours, if it is as most encoders make it: one tile, one layer, no precincts.
 * @returns undefined for all other streams, and for damaged ones
 * @throws DecodeError where the stream's header and the facts differ
 */
export function decodePlain(
  engine: Engine,
  bytes: Bytes,
  size: StreamSize,
  facts: ImageFacts,
): DecodedWords | undefined {
  const bytesPerWord = decodedWordSize(facts);
  checkHeader(engine.code, size, facts);
  const { rows, columns, samplesPerPixel } = facts;
  const samples = rows * columns * samplesPerPixel;
  // Where the stream is of whole words, its samples are where they were; else they belong below the high bit.
  const shift = size.bits <= facts.bitsStored ? facts.highBit + 1 - facts.bitsStored : 0;
  const words = engine.run(exports => {
    const source = put(exports, bytes);
    const target = room(exports, samples * bytesPerWord);
    const frame = [columns, rows, samplesPerPixel, bytesPerWord, shift];
    const isDone = exports.decodeHt(source, bytes.length, target, ...frame) === 0;
    const decoded = isDone ? wordsAt(exports, target, samples, bytesPerWord) : undefined;
    exports.release(target);
    exports.release(source);
    return decoded;
  });
  if (words === undefined) return undefined;
  return isRgbOnlyInside(facts) ? { words, photometric: photometricOf('RGB') } : { words };
}

/** Whether C of ours encodes a frame: what it writes is without precincts (T.800 Table A.21). */
export function isPlain({ facts }: EncodableFrame): boolean {
  return Math.max(facts.rows, facts.columns) <= GREATEST && facts.samplesPerPixel <= MOST_SAMPLES;
}

/** @param levels of wavelets */
export function encodePlain(
  engine: Engine,
  frame: EncodableFrame,
  choice: Jpeg2000Choice,
  levels: number,
): EncodedFrame {
  const { rows, columns, samplesPerPixel, signed } = frame.facts;
  const { bytes: size, shift, bits, colour, photometric, ratio } = choice;
  const limit = ratio === undefined ? 0 : Math.max(1, Math.floor((rows * columns * samplesPerPixel * size) / ratio));
  const bytes = encode(engine, frame, [
    ...[columns, rows, samplesPerPixel, size, shift, bits],
    ...[signed ? 1 : 0, colour ? 1 : 0, levels, limit],
  ]);
  return photometric === undefined ? { bytes } : { bytes, photometric };
}

const GREATEST = 32_768;
const MOST_SAMPLES = 4;
