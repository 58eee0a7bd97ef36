import type { ImageFacts } from './facts.ts';

/** Sample values of one frame, of the narrowest type that holds the allocated bits. */
export type Samples =
  | Uint8Array
  | Int8Array
  | Uint16Array
  | Int16Array
  | Uint32Array
  | Int32Array
  | Float32Array
  | Float64Array;

/** Samples as the words that were stored: not yet shifted, masked or signed. 1-bit samples are one byte each. */
export type Words = Uint8Array | Uint16Array | Uint32Array | Float32Array | Float64Array;

/**
 * Stored words as sample values: moved down to bit 0, masked to Bits Stored, sign-extended (PS3.5 §8.1.1).
 * Where nothing is to be done the result shares the memory of `words`.
 */
export function normalise(words: Words, facts: ImageFacts): Samples {
  if (words instanceof Float32Array || words instanceof Float64Array) return words;
  const { bitsStored, highBit, signed } = facts;
  const shift = highBit + 1 - bitsStored;
  const wordBits = words.BYTES_PER_ELEMENT * 8;
  if (shift === 0 && bitsStored === wordBits) return signed ? asSigned(words) : words;
  if (shift === 0 && !signed && bitsIn(words) < 2 ** bitsStored) return words;
  const up = 32 - bitsStored;
  if (signed) {
    const samples = signedWords(wordBits, words.length);
    for (let at = 0; at < words.length; at++) samples[at] = ((words[at]! >>> shift) << up) >> up;
    return samples;
  }
  const samples = unsignedWords(wordBits, words.length);
  for (let at = 0; at < words.length; at++) samples[at] = ((words[at]! >>> shift) << up) >>> up;
  return samples;
}

/** All bits that are set somewhere, found once for each array of samples and then remembered. */
export function bitsOf(samples: Uint8Array | Uint16Array | Uint32Array): number {
  return notesOf(samples).bits ?? bitsIn(samples);
}

function bitsIn(words: Uint8Array | Uint16Array | Uint32Array): number {
  const { buffer, byteOffset, byteLength, BYTES_PER_ELEMENT: size } = words;
  // Four bytes at a time, of four places at once: where in them a word lies makes no difference.
  const sixteens = byteOffset % 4 === 0 ? byteLength >> 4 : 0;
  const fours = sixteens === 0 ? [] : new Uint32Array(buffer, byteOffset, 4 * sixteens);
  let [first, second, third, fourth] = [0, 0, 0, 0];
  for (let at = 0; at < fours.length; at += 4) {
    first |= fours[at]!;
    second |= fours[at + 1]!;
    third |= fours[at + 2]!;
    fourth |= fours[at + 3]!;
  }
  let bits = first | second | third | fourth;
  for (let shift = 16; shift >= 8 * size; shift >>= 1) bits |= bits >>> shift;
  for (let at = (sixteens * 16) / size; at < words.length; at++) bits |= words[at]!;
  bits = (size < 4 ? bits & (2 ** (8 * size) - 1) : bits) >>> 0;
  notesOf(words).bits = bits;
  return bits;
}

/** Lowest and highest sample; of float data the finite ones. Both 0 when there is none. */
export interface MinMax {
  readonly min: number;
  readonly max: number;
}

/** The extreme samples, found once for each array and then remembered. */
export function minMax(samples: Samples): MinMax {
  const notes = notesOf(samples);
  notes.minMax ??= isFloat(samples) ? extremesOfFloats(samples) : extremes(samples);
  return notes.minMax;
}

export function isFloat(samples: Samples): samples is Float32Array | Float64Array {
  return samples instanceof Float32Array || samples instanceof Float64Array;
}

/** What was found of an array. */
interface Notes {
  bits?: number;
  minMax?: MinMax;
}

function notesOf(samples: Samples): Notes {
  const known = remembered.get(samples);
  if (known !== undefined) return known;
  const notes: Notes = {};
  remembered.set(samples, notes);
  return notes;
}

const remembered: WeakMap<Samples, Notes> = new WeakMap();

function extremes(samples: Samples): MinMax {
  if (samples.length === 0) return { min: 0, max: 0 };
  let min = samples[0]!;
  let max = min;
  for (let at = 1; at < samples.length; at++) {
    const value = samples[at]!;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return { min, max };
}

function extremesOfFloats(samples: Float32Array | Float64Array): MinMax {
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < samples.length; at++) {
    const value = samples[at]!;
    if (!Number.isFinite(value)) continue;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return min > max ? { min: 0, max: 0 } : { min, max };
}

/** Room for `count` unsigned words of 1 to 32 bits. */
export function unsignedWords(bits: number, count: number): Uint8Array | Uint16Array | Uint32Array {
  if (bits <= 8) return new Uint8Array(count);
  return bits <= 16 ? new Uint16Array(count) : new Uint32Array(count);
}

function signedWords(bits: number, count: number): Int8Array | Int16Array | Int32Array {
  if (bits <= 8) return new Int8Array(count);
  return bits <= 16 ? new Int16Array(count) : new Int32Array(count);
}

function asSigned(words: Uint8Array | Uint16Array | Uint32Array): Samples {
  if (words instanceof Uint8Array) return new Int8Array(words.buffer, words.byteOffset, words.length);
  if (words instanceof Uint16Array) return new Int16Array(words.buffer, words.byteOffset, words.length);
  return new Int32Array(words.buffer, words.byteOffset, words.length);
}
