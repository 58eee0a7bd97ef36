import type { Bytes } from '../bytes/index.ts';

/** True on every platform that browsers and Node run on today; the slow path keeps the others right. */
export const hostIsLittleEndian: boolean = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/** Reverses the bytes of each unit of `size` bytes; a last unit that is not whole stays as it is. */
export function swapUnits(bytes: Bytes, size: number): Uint8Array<ArrayBuffer> {
  const swapped = new Uint8Array(bytes);
  const whole = bytes.length - (bytes.length % size);
  for (let unit = 0; unit < whole; unit += size) {
    for (let at = 0; at < size; at++) swapped[unit + at] = bytes[unit + size - 1 - at]!;
  }
  return swapped;
}

/**
 * Bits `[first, first + count)` of a little-endian bit stream, moved so that the first one is bit 0 of byte 0; bits
 * of the last byte beyond them are 0. `first` is below 2^31.
 */
export function alignBits(bytes: Bytes, first: number, count: number): Bytes {
  const start = first >>> 3;
  const shift = first & 7;
  const length = Math.ceil(count / 8);
  if (shift === 0 && count % 8 === 0) return bytes.subarray(start, start + length);
  const aligned = new Uint8Array(length);
  for (let at = 0; at < length; at++) {
    aligned[at] = (bytes[start + at]! >>> shift) | ((bytes[start + at + 1] ?? 0) << (8 - shift));
  }
  if (count % 8 !== 0) aligned[length - 1]! &= 0xff >>> (8 - (count % 8));
  return aligned;
}

/** Little-endian words of 8, 16, 24 or 32 bits; shares the memory of `bytes` where that is aligned. */
export function wordsOf(bytes: Bytes, bits: number, count: number): Uint8Array | Uint16Array | Uint32Array {
  if (bits === 8) return new Uint8Array(bytes.buffer, bytes.byteOffset, count);
  if (bits === 24) return threeByteWords(bytes, count);
  const size = bits / 8;
  const { buffer, byteOffset } = aligned(bytes, size, count);
  return size === 2 ? new Uint16Array(buffer, byteOffset, count) : new Uint32Array(buffer, byteOffset, count);
}

/** Little-endian IEEE 754 numbers of 32 or 64 bits; shares the memory of `bytes` where that is aligned. */
export function floatsOf(bytes: Bytes, bits: number, count: number): Float32Array | Float64Array {
  const { buffer, byteOffset } = aligned(bytes, bits / 8, count);
  return bits === 32 ? new Float32Array(buffer, byteOffset, count) : new Float64Array(buffer, byteOffset, count);
}

/** Samples of 64 allocated bits as numbers, moved down to bit 0 and signed; those past 2^53 are the nearest number. */
export function longsOf(
  bytes: Bytes,
  { bitsStored, highBit, signed }: { readonly bitsStored: number; readonly highBit: number; readonly signed: boolean },
  count: number,
): Float64Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, count * 8);
  const shift = BigInt(highBit + 1 - bitsStored);
  const samples = new Float64Array(count);
  for (let at = 0; at < count; at++) {
    const moved = view.getBigUint64(at * 8, true) >> shift;
    samples[at] = Number(signed ? BigInt.asIntN(bitsStored, moved) : BigInt.asUintN(bitsStored, moved));
  }
  return samples;
}

function aligned(bytes: Bytes, size: number, count: number): Bytes {
  if (!hostIsLittleEndian) return swapUnits(bytes.subarray(0, count * size), size);
  // Not `slice`: Node's Buffer overrides it and copies nothing.
  return bytes.byteOffset % size === 0 ? bytes : new Uint8Array(bytes.subarray(0, count * size));
}

function threeByteWords(bytes: Bytes, count: number): Uint32Array {
  const words = new Uint32Array(count);
  for (let at = 0, from = 0; at < count; at++, from += 3) {
    words[at] = bytes[from]! | (bytes[from + 1]! << 8) | (bytes[from + 2]! << 16);
  }
  return words;
}
