import { vrOfCode, vrTable } from '../dictionary/look-ups.ts';
import type { BulkValue } from './value-types.ts';

/** Bytes of one number of a VR, which change places between the byte orders (PS3.5 §7.3); 1 where none do. */
export function swapUnit(vr: number): number {
  const known = vrOfCode(vr);
  return known === undefined ? 1 : vrTable[known].swap;
}

/** Reverses the bytes of each unit; bytes behind the last whole one stay as they are. */
export function swappedBytes(bytes: Uint8Array, unit: number): Uint8Array {
  const swapped = new Uint8Array(bytes);
  const whole = bytes.length - (bytes.length % unit);
  for (let start = 0; start < whole; start += unit) {
    for (let at = 0; at < unit; at++) swapped[start + at] = bytes[start + unit - 1 - at]!;
  }
  return swapped;
}

/** A value whose numbers are handed out in the other byte order than they are stored in. */
export class SwappedBulk implements BulkValue {
  readonly #value: BulkValue;
  readonly #unit: number;

  constructor(value: BulkValue, unit: number) {
    this.#value = value;
    this.#unit = unit;
  }

  get length(): number {
    return this.#value.length;
  }

  get inline(): Uint8Array | undefined {
    const { inline } = this.#value;
    return inline === undefined ? undefined : swappedBytes(inline, this.#unit);
  }

  async bytes(signal?: AbortSignal): Promise<Uint8Array> {
    return swappedBytes(await this.#value.bytes(signal), this.#unit);
  }

  /** Chunks of whole units, but for the last. */
  async *stream(signal?: AbortSignal): AsyncIterable<Uint8Array> {
    let rest = new Uint8Array(0);
    for await (const chunk of this.#value.stream(signal)) {
      const joined = new Uint8Array(rest.length + chunk.length);
      joined.set(rest);
      joined.set(chunk, rest.length);
      const whole = joined.length - (joined.length % this.#unit);
      rest = joined.slice(whole);
      if (whole > 0) yield swappedBytes(joined.subarray(0, whole), this.#unit);
    }
    if (rest.length > 0) yield rest;
  }
}
