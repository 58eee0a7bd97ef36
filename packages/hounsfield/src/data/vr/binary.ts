import { InlineBulk } from '../bulk-value.ts';
import { NUL, padded, refuse, type VrCodec } from './codec.ts';

interface Layout<T> {
  readonly size: number;
  read(view: DataView, at: number, littleEndian: boolean): T;
  /** Little endian. */
  write(view: DataView, at: number, value: T): void;
  /** The value as one that can be written. */
  check(value: unknown): T;
}

/** Codec of values of fixed size that stand one after another; bytes after the last whole value are passed over. */
function packed<T>(layout: Layout<T>): VrCodec {
  return {
    decode({ view, littleEndian = true }, start, end) {
      const values: T[] = [];
      for (let at = start; at + layout.size <= end; at += layout.size) values.push(layout.read(view, at, littleEndian));
      return values;
    },
    encode(values) {
      const bytes = new Uint8Array(values.length * layout.size);
      const view = new DataView(bytes.buffer);
      for (const [k, value] of values.entries()) layout.write(view, k * layout.size, layout.check(value));
      return bytes;
    },
  };
}

function integer(low: number, high: number): (value: unknown) => number {
  return value => {
    if (typeof value !== 'number' || !Number.isInteger(value) || value < low || value > high)
      refuse(`an integer from ${low} to ${high}`);
    return value as number;
  };
}

function bigInteger(low: bigint, high: bigint): (value: unknown) => bigint {
  return value => {
    const big = typeof value === 'number' && Number.isInteger(value) ? BigInt(value) : value;
    if (typeof big !== 'bigint' || big < low || big > high) refuse(`an integer from ${low} to ${high}`);
    return big as bigint;
  };
}

function float(value: unknown): number {
  return typeof value === 'number' ? value : refuse('a number');
}

/** Codecs of the binary number VRs (PS3.5 Table 6.2-1). */
export const binaryCodecs: Readonly<Record<'US' | 'SS' | 'UL' | 'SL' | 'FL' | 'FD' | 'AT' | 'UV' | 'SV', VrCodec>> = {
  US: packed({
    size: 2,
    read: (v, at, little) => v.getUint16(at, little),
    write: (v, at, x) => v.setUint16(at, x, true),
    check: integer(0, 0xffff),
  }),
  SS: packed({
    size: 2,
    read: (v, at, little) => v.getInt16(at, little),
    write: (v, at, x) => v.setInt16(at, x, true),
    check: integer(-0x8000, 0x7fff),
  }),
  UL: packed({
    size: 4,
    read: (v, at, little) => v.getUint32(at, little),
    write: (v, at, x) => v.setUint32(at, x, true),
    check: integer(0, 0xffff_ffff),
  }),
  SL: packed({
    size: 4,
    read: (v, at, little) => v.getInt32(at, little),
    write: (v, at, x) => v.setInt32(at, x, true),
    check: integer(-0x8000_0000, 0x7fff_ffff),
  }),
  FL: packed({
    size: 4,
    read: (v, at, little) => v.getFloat32(at, little),
    write: (v, at, x) => v.setFloat32(at, x, true),
    check: float,
  }),
  FD: packed({
    size: 8,
    read: (v, at, little) => v.getFloat64(at, little),
    write: (v, at, x) => v.setFloat64(at, x, true),
    check: float,
  }),
  AT: packed({
    size: 4,
    read: (v, at, little) => ((v.getUint16(at, little) << 16) | v.getUint16(at + 2, little)) >>> 0,
    write: (v, at, x) => {
      v.setUint16(at, x >>> 16, true);
      v.setUint16(at + 2, x & 0xffff, true);
    },
    check: integer(0, 0xffff_ffff),
  }),
  UV: packed({
    size: 8,
    read: (v, at, little) => v.getBigUint64(at, little),
    write: (v, at, x) => v.setBigUint64(at, x, true),
    check: bigInteger(0n, 2n ** 64n - 1n),
  }),
  SV: packed({
    size: 8,
    read: (v, at, little) => v.getBigInt64(at, little),
    write: (v, at, x) => v.setBigInt64(at, x, true),
    check: bigInteger(-(2n ** 63n), 2n ** 63n - 1n),
  }),
};

/** Bytes without a meaning of their own: OB, OW and the like, and UN. */
export const bytesCodec: VrCodec = {
  decode: (from, start, end) => (end === start ? [] : [new InlineBulk(from.bytes.subarray(start, end))]),
  encode(values) {
    const [value] = values;
    if (value === undefined) return new Uint8Array(0);
    if (values.length > 1 || !(value instanceof Uint8Array)) refuse('one array of bytes');
    return padded(value as Uint8Array, NUL);
  },
};
