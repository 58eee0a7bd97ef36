import type { Bytes } from '../../bytes/index.ts';
import { notAVideo } from './source.ts';

/** Reads bits of a parameter set (H.264 §7.2, H.265 §7.2), from the highest of each byte on. */
export class BitReader {
  readonly #bytes: Bytes;
  #at = 0;

  /** @param unit is freed of the bytes that only keep start codes away */
  constructor(unit: Bytes) {
    const plain: number[] = [];
    let zeros = 0;
    for (const byte of unit) {
      if (zeros >= 2 && byte === 3) zeros = 0;
      else {
        plain.push(byte);
        zeros = byte === 0 ? zeros + 1 : 0;
      }
    }
    this.#bytes = Uint8Array.from(plain);
  }

  skip(bits: number): this {
    this.#at += bits;
    return this;
  }

  bit(): number {
    const byte = this.#bytes[this.#at >> 3];
    if (byte === undefined) throw notAVideo('a parameter set is cut off');
    return (byte >> (7 - (this.#at++ & 7))) & 1;
  }

  bits(count: number): number {
    let value = 0;
    for (let left = count; left > 0; left--) value = value * 2 + this.bit();
    return value;
  }

  /** An unsigned number of the exponential code. */
  ue(): number {
    let zeros = 0;
    while (this.bit() === 0) {
      if (++zeros > 31) throw notAVideo('a parameter set is damaged');
    }
    return 2 ** zeros - 1 + this.bits(zeros);
  }

  /** A signed one. */
  se(): number {
    const value = this.ue();
    return value % 2 === 1 ? (value + 1) / 2 : -value / 2;
  }
}
