import type { Bytes } from '../../bytes/index.ts';
import { DecodeError } from '../../errors/index.ts';
import { floatsOf, longsOf, wordsOf } from '../byte-order.ts';
import type { Codec, DecodedWords } from '../codec.ts';
import { frameSamples, type ImageFacts, nativeFrameBits } from '../facts.ts';
import { withoutSubsampling } from '../photometric.ts';
import { unsignedWords, type Words } from '../samples.ts';
import { nativeBytes } from '../transcode/words.ts';

/** Uncompressed pixels, little endian (PS3.5 §8.1, §8.2): any bits, by pixel or by plane, 4:2:2 chroma. */
export const nativeCodec: Codec = {
  decode(bytes, facts) {
    const needed = Math.ceil(nativeFrameBits(facts) / 8);
    if (bytes.length < needed) {
      throw new DecodeError('short-pixel-data', { detail: `a frame needs ${needed} bytes, ${bytes.length} are there` });
    }
    const { across, down } = facts.photometric.chroma;
    return across * down === 1 ? decodeWhole(bytes, facts) : decodeSubsampled(bytes, facts);
  },
  // Encapsulated Uncompressed (PS3.5 §A.4.11): a frame is what it is in native Pixel Data.
  encode: frame => ({ bytes: nativeBytes(frame) }),
};

/** Samples of all planes, one plane after the other, as samples of all pixels (Planar Configuration 1 to 0). */
function interleave(planes: Words, facts: ImageFacts): Words {
  const channels = facts.samplesPerPixel;
  const pixels = planes.length / channels;
  const interleaved = emptyLike(planes);
  for (let channel = 0; channel < channels; channel++) {
    const plane = channel * pixels;
    for (let pixel = 0, to = channel; pixel < pixels; pixel++, to += channels) interleaved[to] = planes[plane + pixel]!;
  }
  return interleaved;
}

/** One byte for each bit, the least significant bit first (PS3.5 §8.1.1). */
export function unpackBits(bytes: Bytes, count: number): Uint8Array<ArrayBuffer> {
  const samples = new Uint8Array(count);
  for (let at = 0; at < count; at++) samples[at] = (bytes[at >>> 3]! >>> (at & 7)) & 1;
  return samples;
}

function decodeWhole(bytes: Bytes, facts: ImageFacts): DecodedWords {
  const count = frameSamples(facts);
  const words = readWords(bytes, facts, count);
  return { words: facts.planar ? interleave(words, facts) : words };
}

function readWords(bytes: Bytes, facts: ImageFacts, count: number): Words {
  if (facts.numbers !== 'integer') return floatsOf(bytes, facts.bitsAllocated, count);
  if (facts.bitsAllocated === 1) return unpackBits(bytes, count);
  if (facts.bitsAllocated === 64) return longsOf(bytes, facts, count);
  return wordsOf(bytes, facts.bitsAllocated, count);
}

/** Two luma samples, then the blue and red chroma that both pixels share (PS3.3 §C.7.6.3.1.2, YBR_FULL_422). */
function decodeSubsampled(bytes: Bytes, facts: ImageFacts): DecodedWords {
  const { rows, columns, photometric, bitsAllocated } = facts;
  const known = photometric.chroma.down === 1 && facts.samplesPerPixel === 3 && facts.numbers === 'integer';
  if (!known || facts.planar || columns % 2 !== 0 || bitsAllocated < 8) {
    throw new DecodeError('unsupported-layout', { detail: `${photometric.name}, uncompressed, ${columns} columns` });
  }
  const pairs = rows * (columns / 2);
  const packed = wordsOf(bytes, bitsAllocated, pairs * 4);
  const words = unsignedWords(bitsAllocated, pairs * 6);
  for (let pair = 0, from = 0, to = 0; pair < pairs; pair++, from += 4, to += 6) {
    words[to] = packed[from]!;
    words[to + 3] = packed[from + 1]!;
    words[to + 1] = words[to + 4] = packed[from + 2]!;
    words[to + 2] = words[to + 5] = packed[from + 3]!;
  }
  return { words, photometric: withoutSubsampling(photometric) };
}

function emptyLike(words: Words): Words {
  if (words instanceof Float32Array) return new Float32Array(words.length);
  if (words instanceof Float64Array) return new Float64Array(words.length);
  return unsignedWords(words.BYTES_PER_ELEMENT * 8, words.length);
}
