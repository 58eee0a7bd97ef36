import { ParseError } from '../../errors/index.ts';
import type { CharacterSet } from '../charset/character-set.ts';

/** Bytes with a view over the same memory, as a tape holds them. */
export interface ValueBytes {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  /** Byte order of the numbers; little endian unless said otherwise. */
  readonly littleEndian?: boolean;
}

/** How values of one VR become bytes and back (PS3.5 §6.2). */
export interface VrCodec {
  /** The values in `[start, end)`; never fails on odd bytes: what cannot be read is NaN, or left out. */
  decode(from: ValueBytes, start: number, end: number, characterSet: CharacterSet): readonly unknown[];
  /**
   * The value field of even length, little endian.
   * @throws ParseError `invalid-value`, `not-representable`
   */
  encode(values: readonly unknown[], characterSet: CharacterSet): Uint8Array;
}

/** The same bytes with one more of `pad` where the count is odd (PS3.5 §7.1.1). */
export function padded(bytes: Uint8Array, pad: number): Uint8Array {
  if (bytes.length % 2 === 0) return bytes;
  const even = new Uint8Array(bytes.length + 1);
  even.set(bytes);
  even[bytes.length] = pad;
  return even;
}

/** @throws ParseError `invalid-value`; the value itself is not shown, for it may identify a patient. */
export function refuse(expected: string): never {
  throw new ParseError('invalid-value', { detail: `${expected} is expected` });
}

export const SPACE = 0x20;
export const NUL = 0x00;
