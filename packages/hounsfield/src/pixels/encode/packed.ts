import type { Bytes } from '../../bytes/index.ts';

/** Samples of 1, 2, 4, 8 or 16 bits out of a row; the first ones lie in the upper bits of a byte. */
export function unpackSamples(
  row: Bytes,
  bits: number,
  count: number,
  order: 'big' | 'little',
): Uint8Array | Uint16Array {
  if (bits === 8) return row.subarray(0, count);
  if (bits === 16) {
    const view = new DataView(row.buffer, row.byteOffset, row.byteLength);
    return Uint16Array.from({ length: count }, (_, at) => view.getUint16(at * 2, order === 'little'));
  }
  const mask = 2 ** bits - 1;
  return Uint8Array.from({ length: count }, (_, at) => {
    const bit = at * bits;
    return (row[bit >>> 3]! >>> (8 - bits - (bit & 7))) & mask;
  });
}
