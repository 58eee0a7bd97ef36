import type { Bytes } from 'hounsfield/bytes';
import { DecodeError } from 'hounsfield/errors';
import type { Codec, DecodedWords, EncodableFrame, EncodedFrame, ImageFacts } from 'hounsfield/pixels';
import { photometricOf } from 'hounsfield/pixels';
import { checkHeader, decodedWordSize, door, type IntegerWords, isRgbOnlyInside } from './codec.ts';
import { checkTileParts, hasColourTransform, readStreamSize, type StreamSize, setSigned } from './codestream.ts';
import { compile, Engine } from './engine.ts';
import { decodePlain, encodePlain, isPlain } from './htj2k-plain.ts';
import { joinComponents } from './join-components.ts';
import { jpeg2000 } from './jpeg-2000.ts';
import { type Jpeg2000Choice, jpeg2000Choice } from './jpeg-2000-options.ts';
import { loadOpenJph, type OpenJph, type OpenJphEngine } from './openjph.ts';

/**
 * High-Throughput JPEG 2000 (PS3.5 §8.2.14), lossless by C of ours, to a ratio by OpenJPH. What is written fits the
 * lossless, the RPCL and the general transfer syntax alike: resolutions first, each in tile-parts that a TLM marker lists.
 * OpenJPH decodes what is not plain, or damaged, and OpenJPEG the colours that the package of OpenJPH mixes up.
 */
export const htj2k: () => Promise<Codec> = door(async () => {
  const { htj2k: module } = await import('./wasm/htj2k.generated.ts');
  const [wasm, engine, { decode }] = await Promise.all([compile(module), loadOpenJph('bad-jpeg-2000'), jpeg2000()]);
  const own = new Engine(wasm, 'bad-jpeg-2000');
  return {
    decode: (bytes, facts) => {
      const size = readStreamSize(bytes);
      checkTileParts(bytes);
      const decoded = decodePlain(own, bytes, size, facts);
      if (decoded !== undefined) return decoded;
      return isGreyOrPlain(size, bytes) ? decodeFrame(engine, bytes, size, facts) : decode(bytes, facts);
    },
    encode: (frame, options = {}) => {
      const choice = jpeg2000Choice(frame, options);
      const levels = levelsOf(frame.facts.rows, frame.facts.columns);
      return isPlain(frame, choice) ? encodePlain(own, frame, choice, levels) : encodeFrame(engine, frame, choice);
    },
  };
});

/** Of colours, the package knows those of 8 bits that were decorrelated; others it takes for planes, or for lines, in vain. */
function isGreyOrPlain({ components, bits }: StreamSize, bytes: Bytes): boolean {
  return components === 1 || (components === 3 && bits <= 8 && hasColourTransform(bytes));
}

function decodeFrame(engine: OpenJphEngine, bytes: Bytes, size: StreamSize, facts: ImageFacts): DecodedWords {
  const bytesPerWord = decodedWordSize(facts);
  checkHeader(engine.code, size, facts);
  if (size.bits > MOST_BITS) throw new DecodeError('unsupported-layout', { detail: `HTJ2K of ${size.bits} bits` });
  const words = engine.run(openJph => {
    const decoder = new openJph.HTJ2KDecoder();
    const source = decoder.getEncodedBuffer(bytes.length);
    source.set(bytes);
    // The package makes 0 of negative samples of 8 bits and fewer: it sees unsigned ones.
    setSigned(source, size.components, false);
    decoder.decode();
    if (decoder.getLastErrorMessage() !== '') throw engine.damaged();
    const decoded = decoder.getDecodedBuffer();
    const samples = facts.rows * facts.columns * facts.samplesPerPixel;
    if (decoded.length !== samples * bytesOf(size.bits)) throw engine.damaged();
    const result = wordsOf(decoded, size, bytesPerWord, facts);
    decoder.delete();
    return result;
  });
  return isRgbOnlyInside(facts) ? { words, photometric: photometricOf('RGB') } : { words };
}

function wordsOf(
  decoded: Uint8Array<ArrayBuffer>,
  size: StreamSize,
  bytesPerWord: number,
  facts: ImageFacts,
): IntegerWords {
  const source = samplesIn(decoded, size.bits);
  // Where the stream is of whole words, its samples are where they were; else they belong below the high bit.
  const shift = size.bits <= facts.bitsStored ? facts.highBit + 1 - facts.bitsStored : 0;
  if (shift === 0 && !size.isSigned && source.BYTES_PER_ELEMENT === bytesPerWord) return source.slice();
  const Words = bytesPerWord === 1 ? Uint8Array : bytesPerWord === 2 ? Uint16Array : Uint32Array;
  const words = new Words(source.length);
  const half = size.isSigned ? 2 ** (size.bits - 1) : 0;
  // Signed or not, the word keeps the bits of two's complement; those above are Bits Stored's business.
  const mask = shift === 0 ? -1 : 2 ** size.bits - 1;
  for (let at = 0; at < words.length; at++) words[at] = ((source[at]! - half) & mask) << shift;
  return words;
}

function encodeFrame(engine: OpenJphEngine, frame: EncodableFrame, choice: Jpeg2000Choice): EncodedFrame {
  const { rows, columns, samplesPerPixel } = frame.facts;
  const { bytes, ratio } = choice;
  const isJoined = samplesPerPixel > 1 && !(choice.colour && choice.bits <= 8);
  if (isJoined && Math.max(rows, columns) > PRECINCT) {
    throw new DecodeError('not-encodable', { detail: `HTJ2K of colours, ${columns} × ${rows}` });
  }
  const limit = ratio === undefined ? 0 : Math.max(1, Math.floor((rows * columns * samplesPerPixel * bytes) / ratio));
  const encoded = engine.run(openJph => {
    const coded = (step: number): Bytes =>
      isJoined ? encodeJoined(openJph, frame, choice, step) : encodeOnce(openJph, frame, choice, step);
    return ratio === undefined ? coded(0) : finestWithin(limit, coded);
  });
  setSigned(encoded, samplesPerPixel, frame.facts.signed);
  const photometric = isJoined ? undefined : choice.photometric;
  return photometric === undefined ? { bytes: encoded } : { bytes: encoded, photometric };
}

/** Other colours it mixes up when it encodes, too: so it gets one component at a time. */
function encodeJoined(openJph: OpenJph, frame: EncodableFrame, choice: Jpeg2000Choice, step: number): Bytes {
  const { samplesPerPixel } = frame.facts;
  const streams = Array.from({ length: samplesPerPixel }, (_each, component) => {
    const words = frame.words.filter((_word, at) => at % samplesPerPixel === component);
    const grey = { words, facts: { ...frame.facts, samplesPerPixel: 1 } };
    return encodeOnce(openJph, grey, { ...choice, colour: false }, step);
  });
  return joinComponents(streams);
}

/** The finest quantisation whose stream is not above the limit: halves the interval of the step's logarithm. */
function finestWithin(limit: number, coded: (step: number) => Bytes): Bytes {
  let [fine, coarse] = [FINEST, COARSEST];
  let best: Bytes | undefined;
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const middle = (fine + coarse) / 2;
    const attempt = coded(2 ** middle);
    if (attempt.length > limit) {
      fine = middle;
      continue;
    }
    best = attempt;
    coarse = middle;
    if (attempt.length > limit * NEAR_ENOUGH) break;
  }
  return best ?? coded(2 ** COARSEST);
}

/**
 * Encodes signed samples as unsigned ones.
 * @param step relative to the whole range; 0 is lossless
 */
function encodeOnce(openJph: OpenJph, frame: EncodableFrame, choice: Jpeg2000Choice, step: number): Bytes {
  const { rows, columns, samplesPerPixel } = frame.facts;
  const encoder = new openJph.HTJ2KEncoder();
  const room = encoder.getDecodedBuffer({
    width: columns,
    height: rows,
    bitsPerSample: choice.bits,
    componentCount: samplesPerPixel,
    isSigned: false,
    isUsingColorTransform: choice.colour,
  });
  putSamples(samplesIn(room, choice.bits), frame, choice);
  encoder.setQuality(step === 0, step);
  encoder.setDecompositions(levelsOf(rows, columns));
  encoder.setProgressionOrder(RPCL);
  encoder.setTilePartDivisionsAtResolutions(true);
  encoder.setTLMMarker(true);
  encoder.encode();
  const bytes = encoder.getEncodedBuffer().slice();
  encoder.delete();
  return bytes;
}

/** Samples from bit 0 on, without the bits above, and the signed ones greater by half the range. */
function putSamples(target: Uint8Array | Uint16Array, { words, facts }: EncodableFrame, choice: Jpeg2000Choice): void {
  const { bytes, shift, bits } = choice;
  const half = facts.signed ? 2 ** (bits - 1) : 0;
  if (bits === bytes * 8 && half === 0) {
    target.set(words);
    return;
  }
  const mask = 2 ** bits - 1;
  for (let at = 0; at < target.length; at++) target[at] = ((words[at]! >>> shift) & mask) ^ half;
}

/** The lowest resolution shall fit into 64 × 64 (PS3.5 §8.2.14). */
function levelsOf(rows: number, columns: number): number {
  let levels = 5;
  while ((Math.max(rows, columns) - 1) >> levels >= 64) levels++;
  return levels;
}

function samplesIn(buffer: Uint8Array<ArrayBuffer>, bits: number): Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> {
  if (bytesOf(bits) === 1) return buffer;
  return new Uint16Array(buffer.buffer, buffer.byteOffset, buffer.byteLength / 2);
}

/** The package hands out and takes one byte a sample to 8 bits, two above. */
function bytesOf(bits: number): number {
  return bits <= 8 ? 1 : 2;
}

const MOST_BITS = 16;
/** The greatest precinct (T.800 Table A.21), which is what is written. */
const PRECINCT = 32_768;
/** T.800 Table A.16: resolution, position, component, layer. */
const RPCL = 2;
/** Logarithms of steps. */
const FINEST = -22;
const COARSEST = -1;
const MOST_TRIES = 9;
const NEAR_ENOUGH = 0.97;
