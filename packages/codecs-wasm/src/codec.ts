import type { Bytes } from 'hounsfield/bytes';
import { DecodeError, type DecodeErrorCode } from 'hounsfield/errors';
import { type Codec, type DecodedWords, type EncodableFrame, type ImageFacts, photometricOf } from 'hounsfield/pixels';
import { type Answers, answersOf, type Engine, type Exports, put, reasonOf, room } from './engine.ts';

/** Words of whole numbers, which is all that these codecs know. */
export type IntegerWords = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

/** Where the samples lie in their words, as the modules want it. */
export interface Layout {
  readonly bytes: number;
  readonly shift: number;
  readonly bits: number;
}

/**
 * Decodes one frame; what the stream's header claims is held against `facts` before any memory is taken.
 * @param makesRgb whether the colours come out as RGB, whatever they are called in the header
 */
export function decode(
  engine: Engine,
  bytes: Bytes,
  facts: ImageFacts,
  makesRgb: (facts: ImageFacts, answers: Answers) => boolean = isRgbOnlyInside,
): DecodedWords {
  const bytesPerWord = decodedWordSize(facts);
  return engine.run(exports => {
    const source = put(exports, bytes);
    if (exports.readHeader(source, bytes.length) !== 0) throw damaged(engine, exports);
    const header = answersOf(exports);
    checkHeader(engine.code, header, facts);
    const samples = facts.rows * facts.columns * facts.samplesPerPixel;
    const target = room(exports, samples * bytesPerWord);
    // Where the stream is of whole words, its samples are where they were; else they belong below the high bit.
    const shift = header.bits <= facts.bitsStored ? facts.highBit + 1 - facts.bitsStored : 0;
    if (exports.decode(source, bytes.length, target, bytesPerWord, shift) !== 0) throw damaged(engine, exports);
    const words = wordsAt(exports, target, samples, bytesPerWord);
    exports.release(target);
    exports.release(source);
    return makesRgb(facts, answersOf(exports)) ? { words, photometric: photometricOf('RGB') } : { words };
  });
}

/**
 * Encodes one frame.
 * @param parameters what the module's `encode` takes after the place of the words
 */
export function encode(engine: Engine, frame: EncodableFrame, parameters: readonly number[]): Bytes {
  return engine.run(exports => {
    const { words } = frame;
    const source = put(exports, new Uint8Array(words.buffer, words.byteOffset, words.byteLength));
    const status = exports.encode(source, ...parameters);
    if (status !== 0) throw new DecodeError('not-encodable', { detail: reasonOf(exports) });
    const { outputAt, outputSize } = answersOf(exports);
    const bytes = new Uint8Array(exports.memory.buffer, outputAt, outputSize).slice();
    exports.release(source);
    return bytes;
  });
}

/** Checks that words of these facts can be encoded and says how they lie. @throws DecodeError `not-encodable` */
export function layoutOf({ words, facts }: EncodableFrame): Layout {
  const bytes = wordSize(facts, 'not-encodable');
  const samples = facts.rows * facts.columns * facts.samplesPerPixel;
  if (words.length !== samples || words.BYTES_PER_ELEMENT !== bytes) {
    throw new DecodeError('not-encodable', { detail: `${words.length} words of ${words.BYTES_PER_ELEMENT} bytes` });
  }
  if (facts.bitsStored > MOST_BITS) throw new DecodeError('not-encodable', { detail: `${facts.bitsStored} bits` });
  return { bytes, shift: facts.highBit + 1 - facts.bitsStored, bits: facts.bitsStored };
}

/** Makes a door: a function that loads its codec when it is first called, and once. */
export function door<T extends Codec>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () => (loaded ??= load());
}

function wordSize(facts: ImageFacts, code: 'unsupported-layout' | 'not-encodable'): number {
  const { numbers, bitsAllocated } = facts;
  if (numbers === 'integer' && (bitsAllocated === 8 || bitsAllocated === 16 || bitsAllocated === 32)) {
    return bitsAllocated / 8;
  }
  throw new DecodeError(code, { detail: `${numbers} of ${bitsAllocated} bits, compressed` });
}

/** Bytes of a word that is decoded. @throws DecodeError `unsupported-layout` */
export function decodedWordSize(facts: ImageFacts): number {
  // Single bits come one a byte, as from everywhere (PS3.5 §8.1.1).
  return facts.bitsAllocated === 1 ? 1 : wordSize(facts, 'unsupported-layout');
}

/** Holds what a stream's header claims against the facts, before memory is taken. @throws DecodeError `code` */
export function checkHeader(
  code: DecodeErrorCode,
  header: Pick<Answers, 'width' | 'height' | 'components' | 'bits'>,
  facts: ImageFacts,
): void {
  const { width, height, components, bits } = header;
  const fits =
    width === facts.columns &&
    height === facts.rows &&
    components === facts.samplesPerPixel &&
    bits >= 1 &&
    bits <= facts.bitsAllocated;
  if (fits) return;
  const stream = `${width} × ${height}, ${components} samples of ${bits} bits`;
  const stated = `${facts.columns} × ${facts.rows}, ${facts.samplesPerPixel} of ${facts.bitsAllocated}`;
  throw new DecodeError(code, { detail: `the stream has ${stream}; the header says ${stated}` });
}

function damaged(engine: Engine, exports: Exports): DecodeError {
  return new DecodeError(engine.code, { detail: reasonOf(exports) });
}

/** A copy of words in the module's memory. */
export function wordsAt(exports: Exports, address: number, count: number, bytesPerWord: number): IntegerWords {
  const { buffer } = exports.memory;
  if (bytesPerWord === 1) return new Uint8Array(buffer, address, count).slice();
  if (bytesPerWord === 2) return new Uint16Array(buffer, address, count).slice();
  return new Uint32Array(buffer, address, count).slice();
}

/** Colours that exist only inside a stream (PS3.5 §8.2.4): who decodes it gets RGB. */
export function isRgbOnlyInside(facts: ImageFacts): boolean {
  return facts.photometric.channels === 3 && facts.photometric.model === 'none';
}

/** PS3.5 §8.2.3, §8.2.4. */
const MOST_BITS = 16;
