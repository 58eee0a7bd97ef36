import { type Bytes, collect } from '../../bytes/index.ts';
import type { BulkValue } from '../../data/index.ts';
import { DecodeError } from '../../errors/index.ts';
import { type ImageFacts, nativeFrameBits } from '../facts.ts';
import { inOrder } from './frame-work.ts';
import type { WordFrame } from './words.ts';
import { nativeBytes } from './words.ts';

export interface NativePixelsParts {
  readonly count: number;
  /** Of the frames as they will be. */
  readonly facts: ImageFacts;
  /** Frames under way at once. */
  readonly width: number;
  frame(index: number, signal?: AbortSignal): Promise<WordFrame>;
}

/** Native Pixel Data whose frames are decoded as they are read, a few at a time. */
export class NativePixels implements BulkValue {
  readonly length: number;
  readonly inline: undefined = undefined;
  readonly #parts: NativePixelsParts;

  /** @throws DecodeError `native-too-large` */
  constructor(parts: NativePixelsParts) {
    this.#parts = parts;
    const length = Math.ceil((parts.count * nativeFrameBits(parts.facts)) / 8);
    if (!(length <= MOST_BYTES)) throw new DecodeError('native-too-large', { detail: `${length} bytes` });
    this.length = length;
  }

  bytes(signal?: AbortSignal): Promise<Bytes> {
    return collect(this.stream(signal), this.length);
  }

  async *stream(signal?: AbortSignal): AsyncGenerator<Bytes> {
    const { count, width, facts } = this.#parts;
    const frameBits = nativeFrameBits(facts);
    // Frames of single bits follow each other without a gap (PS3.5 §8.1.1).
    const joiner = frameBits % 8 === 0 ? undefined : new BitJoiner(frameBits);
    for await (const frame of inOrder(count, width, index => this.#parts.frame(index, signal))) {
      const bytes = nativeBytes(frame);
      yield joiner === undefined ? bytes : joiner.add(bytes);
    }
    const rest = joiner?.rest();
    if (rest !== undefined) yield rest;
  }
}

/** Pieces of so many bits each, joined without gaps. */
class BitJoiner {
  readonly #bits: number;
  #carry = 0;
  #carried = 0;

  constructor(bits: number) {
    this.#bits = bits;
  }

  /** The whole bytes that there are now. */
  add(piece: Bytes): Bytes {
    const shift = this.#carried;
    const total = shift + this.#bits;
    const joined = new Uint8Array(piece.length + 1);
    joined[0] = this.#carry;
    for (let at = 0; at < piece.length; at++) {
      joined[at]! |= piece[at]! << shift;
      joined[at + 1] = piece[at]! >>> (8 - shift);
    }
    const whole = Math.floor(total / 8);
    this.#carried = total % 8;
    this.#carry = joined[whole]! & ((1 << this.#carried) - 1);
    return joined.subarray(0, whole);
  }

  rest(): Bytes | undefined {
    return this.#carried === 0 ? undefined : Uint8Array.of(this.#carry);
  }
}

/** The longest even length of an element (PS3.5 §7.1.1). */
const MOST_BYTES = 0xffff_fffe;
