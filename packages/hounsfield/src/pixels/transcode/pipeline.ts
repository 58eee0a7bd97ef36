import type { Bytes } from '../../bytes/index.ts';
import { DecodeError } from '../../errors/index.ts';
import type { TransferSyntax } from '../../syntax/index.ts';
import type { EncodedFrame, EncodeOptions } from '../codec.ts';
import type { ImageFacts } from '../facts.ts';
import type { Frames } from '../frames.ts';
import type { FrameWork } from './frame-work.ts';
import { allocatedIn, checkPhotometric } from './pixel-constraint.ts';
import { greatestDifference, narrowed, type WordFrame, wordFrame } from './words.ts';

/** Frames as they stand in native Pixel Data. */
export interface WordFrames {
  readonly count: number;
  frame(index: number, signal?: AbortSignal): Promise<WordFrame>;
}

export interface WordFramesParts {
  readonly frames: Frames;
  readonly work: FrameWork;
  readonly keepsWords: boolean;
}

/** Reads and decodes the frames of an image, each when it is asked for. */
export function wordsOfFrames({ frames, work, keepsWords }: WordFramesParts): WordFrames {
  return {
    count: frames.count,
    async frame(index, signal) {
      signal?.throwIfAborted();
      const bytes = await frames.bytes(index, signal);
      const facts = await frames.factsOf(index, signal);
      return wordFrame(await work.decode({ bytes, facts, syntax: frames.syntax }, signal), frames.facts, keepsWords);
    },
  };
}

export interface Target {
  readonly to: TransferSyntax;
  readonly work: FrameWork;
  readonly isLossy: boolean;
  readonly encode: EncodeOptions;
  readonly verify: boolean;
}

/** What all frames have in common once they are compressed. */
export interface EncodedFacts {
  /** Of the words that were given to the encoder. */
  readonly facts: ImageFacts;
  readonly photometric: string;
}

/** Compressed frames, each made when it is asked for. */
export interface EncodedFrames {
  /** What all of them are; known before all are made. */
  first(signal?: AbortSignal): Promise<EncodedFacts>;
  frame(index: number, signal?: AbortSignal): Promise<Bytes>;
}

/** Compresses frames; the first one says what they are called, and the others must be the same. */
export class FrameEncoder implements EncodedFrames {
  readonly #words: WordFrames;
  readonly #target: Target;
  #first: (EncodedFacts & { readonly bytes: Bytes }) | undefined;

  constructor(words: WordFrames, target: Target) {
    this.#words = words;
    this.#target = target;
  }

  async first(signal?: AbortSignal): Promise<EncodedFacts> {
    this.#first ??= await this.#encoded(0, signal);
    return this.#first;
  }

  async frame(index: number, signal?: AbortSignal): Promise<Bytes> {
    if (index === 0 && this.#first !== undefined) return this.#first.bytes;
    const { bytes, photometric } = await this.#encoded(index, signal);
    if (this.#first !== undefined && photometric !== this.#first.photometric) {
      const detail = `frame ${index + 1} became ${photometric}, the first ${this.#first.photometric}`;
      throw new DecodeError('not-encodable', { detail });
    }
    return bytes;
  }

  async #encoded(index: number, signal?: AbortSignal): Promise<EncodedFacts & { readonly bytes: Bytes }> {
    const { to, work, encode, verify } = this.#target;
    const whole = await this.#words.frame(index, signal);
    const frame = narrowed(whole, allocatedIn(to, whole.facts));
    // A worker may take the memory of what it is given.
    const kept = verify ? frame.words.slice() : frame.words;
    const encoded = await work.encode({ ...frame, options: { ...encode, syntax: to } }, signal);
    const photometric = encoded.photometric ?? frame.facts.photometric.name;
    checkPhotometric(to, frame.facts, photometric);
    if (verify) await this.#verify({ words: kept, facts: frame.facts }, encoded, index, signal);
    return { facts: frame.facts, photometric, bytes: encoded.bytes };
  }

  /** @throws DecodeError `not-lossless` */
  async #verify(frame: WordFrame, encoded: EncodedFrame, index: number, signal?: AbortSignal): Promise<void> {
    const { to, work, isLossy, encode } = this.#target;
    const bytes = encoded.bytes.slice();
    const facts = frame.facts;
    const again = wordFrame(await work.decode({ bytes, facts, syntax: to }, signal), facts, false);
    const allowed = isLossy ? encode.near || Number.POSITIVE_INFINITY : 0;
    const found = greatestDifference(frame, again);
    if (found <= allowed) return;
    throw new DecodeError('not-lossless', { detail: `frame ${index + 1} of ${to.name} differs by ${found}` });
  }
}
