import type { Bytes } from '../../bytes/index.ts';
import { DecodeError } from '../../errors/index.ts';
import { hostIsLittleEndian, swapUnits } from '../byte-order.ts';
import type { DecodedWords } from '../codec.ts';
import type { ImageFacts } from '../facts.ts';
import { type Photometric, photometricOf } from '../photometric.ts';
import { normalise, type Samples, unsignedWords, type Words } from '../samples.ts';

/** A decoded frame, and what its words are. */
export interface WordFrame {
  readonly words: Words;
  readonly facts: ImageFacts;
}

/**
 * What a decoder handed out as it stands in native Pixel Data: colour by pixel, chroma of its own for each pixel, and,
 * unless all bits are to be kept, samples at bit 0 with their sign in the bits above (PS3.5 §8.1.1).
 */
export function wordFrame(decoded: DecodedWords, facts: ImageFacts, keepsWords: boolean): WordFrame {
  const photometric = plainPhotometric(decoded.photometric ?? facts.photometric);
  const plain = { ...facts, photometric, planar: false };
  if (keepsWords) return { words: decoded.words, facts: plain };
  return { words: asWords(normalise(decoded.words, facts)), facts: { ...plain, highBit: facts.bitsStored - 1 } };
}

/** The frame in words of fewer allocated bits, which hold all bits stored. */
export function narrowed({ words, facts }: WordFrame, bitsAllocated: number): WordFrame {
  if (bitsAllocated === facts.bitsAllocated) return { words, facts };
  const narrow = unsignedWords(bitsAllocated, words.length);
  narrow.set(words);
  return { words: narrow, facts: { ...facts, bitsAllocated } };
}

/** The words as bytes of native Pixel Data, little endian; of 1-bit samples a byte for each eight (PS3.5 §8.1.1). @throws DecodeError `unsupported-layout` */
export function nativeBytes({ words, facts }: WordFrame): Bytes {
  const { bitsAllocated, numbers } = facts;
  if (bitsAllocated > 32 && numbers === 'integer')
    throw new DecodeError('unsupported-layout', { detail: `${bitsAllocated} bits, compressed` });
  if (bitsAllocated === 1) return packedBits(words);
  if (bitsAllocated === 24) return threeBytes(words);
  const bytes = new Uint8Array(words.buffer, words.byteOffset, words.byteLength);
  return hostIsLittleEndian ? bytes : swapUnits(bytes, words.BYTES_PER_ELEMENT);
}

/** The greatest difference of two samples; infinite where their numbers differ. */
export function greatestDifference(a: WordFrame, b: WordFrame): number {
  const first = normalise(a.words, a.facts);
  const second = normalise(b.words, b.facts);
  if (first.length !== second.length) return Number.POSITIVE_INFINITY;
  let greatest = 0;
  for (let at = 0; at < first.length; at++) {
    const difference = Math.abs(first[at]! - second[at]!);
    if (difference > greatest) greatest = difference;
  }
  return greatest;
}

/** Chroma that was spread over all pixels has a name of its own where PS3.3 gives it one. */
function plainPhotometric(row: Photometric): Photometric {
  const isSpread = row.chroma.across * row.chroma.down === 1 && row.name === 'YBR_FULL_422';
  return isSpread ? photometricOf('YBR_FULL') : row;
}

/** Signed samples keep their bits. */
function asWords(samples: Samples): Words {
  if (samples instanceof Int8Array) return new Uint8Array(samples.buffer, samples.byteOffset, samples.length);
  if (samples instanceof Int16Array) return new Uint16Array(samples.buffer, samples.byteOffset, samples.length);
  if (samples instanceof Int32Array) return new Uint32Array(samples.buffer, samples.byteOffset, samples.length);
  return samples;
}

/** Eight samples of one bit in each byte, the first one lowest (PS3.5 §8.1.1). */
export function packedBits(words: Words): Uint8Array<ArrayBuffer> {
  const packed = new Uint8Array(Math.ceil(words.length / 8));
  for (let at = 0; at < words.length; at++) packed[at >>> 3]! |= (words[at]! & 1) << (at & 7);
  return packed;
}

function threeBytes(words: Words): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(words.length * 3);
  for (let at = 0, to = 0; at < words.length; at++, to += 3) {
    const word = words[at]!;
    bytes[to] = word;
    bytes[to + 1] = word >>> 8;
    bytes[to + 2] = word >>> 16;
  }
  return bytes;
}
