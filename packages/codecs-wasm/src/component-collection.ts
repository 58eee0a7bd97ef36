import type { Bytes } from 'hounsfield/bytes';
import { DecodeError } from 'hounsfield/errors';
import type { Codec, DecodedWords, ImageFacts } from 'hounsfield/pixels';

type Decode = Codec['decode'];

/**
 * Takes one frame out of a stream whose components are several (PS3.5 §A.4.4). The last stream stays decoded, since its
 * other frames are asked for next.
 * @param decode decodes all components as samples of one pixel
 */
export function oneOfCollection(decode: Decode): Decode {
  let last: { readonly bytes: Bytes; readonly samples: number; readonly decoded: DecodedWords } | undefined;
  return (bytes, facts) => {
    const { collection, ...alone } = facts;
    if (collection === undefined) return decode(bytes, facts);
    const samples = facts.samplesPerPixel * collection.frames;
    const size = facts.rows * facts.columns * samples * Math.ceil(facts.bitsAllocated / 8);
    if (size > MOST_MEMORY)
      throw new DecodeError('image-too-large', { detail: `${collection.frames} frames in a stream` });
    let decoded = last?.samples === samples && isEqual(last.bytes, bytes) ? last.decoded : undefined;
    if (decoded === undefined) {
      last = undefined;
      decoded = decode(bytes, { ...alone, samplesPerPixel: samples });
      if (size <= MOST_KEPT) last = { bytes: bytes.slice(), samples, decoded };
    }
    const { words, photometric } = decoded;
    const taken = frameOf(words, samples, collection.frame * facts.samplesPerPixel, facts);
    return photometric === undefined ? { words: taken } : { words: taken, photometric };
  };
}

function frameOf(words: DecodedWords['words'], step: number, from: number, facts: ImageFacts): DecodedWords['words'] {
  const { samplesPerPixel, rows, columns } = facts;
  const frame = words.slice(0, rows * columns * samplesPerPixel);
  for (let pixel = 0; pixel < rows * columns; pixel++) {
    for (let sample = 0; sample < samplesPerPixel; sample++) {
      frame[pixel * samplesPerPixel + sample] = words[pixel * step + from + sample]!;
    }
  }
  return frame;
}

function isEqual(a: Bytes, b: Bytes): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

const MOST_MEMORY = 2 ** 29;
/** Bytes that stay in memory. */
const MOST_KEPT = 2 ** 27;
