import { ParseError } from '../errors/index.ts';
import type { RandomAccess } from './bulk-value.ts';
import type { Encoding } from './encoding.ts';
import { BULK_STRIDE, Tape } from './tape.ts';
import { STRIDE, Tokens } from './tokens.ts';

/**
 * A tape as bytes: what an index stores so that the header of a received object is never parsed again.
 * Layout, little endian: magic, flags, tokens, bulk rows, kept bytes, then the position of the data set as a double,
 * and the three arrays.
 */
export function packTape(tape: Tape): Uint8Array {
  const words = tape.count * STRIDE * 4;
  const bulk = tape.bulk.length * 8;
  const packed = new Uint8Array(HEADER + words + bulk + tape.bytes.length);
  const view = new DataView(packed.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(
    4,
    bits(tape.encoding) |
      (tape.sorted ? SORTED : 0) |
      ((bits(tape.declared ?? tape.encoding) ^ bits(tape.encoding)) << DECLARED) |
      (tape.encoding.bigEndianPixels === true ? BIG_ENDIAN_PIXELS : 0),
    true,
  );
  view.setUint32(8, tape.count, true);
  view.setUint32(12, tape.bulk.length / BULK_STRIDE, true);
  view.setUint32(16, tape.bytes.length, true);
  view.setFloat64(24, tape.origin, true);
  packed.set(bytesOf(tape.bulk), HEADER);
  let at = HEADER + bulk;
  for (const chunk of tape.tokens.chunks) {
    packed.set(bytesOf(chunk), at);
    at += chunk.byteLength;
  }
  packed.set(tape.bytes, at);
  return packed;
}

/**
 * Reads what `packTape` wrote.
 * @param source where the long values are, if they are to be read
 * @throws ParseError `bad-record`
 */
export function unpackTape(packed: Uint8Array, source?: RandomAccess): Tape {
  // Typed arrays need their alignment, which a slice of a database row does not promise.
  const aligned = packed.slice();
  const view = new DataView(aligned.buffer);
  if (aligned.length < HEADER || view.getUint32(0, true) !== MAGIC) throw new ParseError('bad-record');
  const flags = view.getUint32(4, true);
  const count = view.getUint32(8, true);
  const rows = view.getUint32(12, true) * BULK_STRIDE;
  const length = view.getUint32(16, true);
  if (HEADER + rows * 8 + count * STRIDE * 4 + length !== aligned.length) throw new ParseError('bad-record');
  return new Tape({
    tokens: Tokens.of(new Uint32Array(aligned.buffer, HEADER + rows * 8, count * STRIDE)),
    bytes: aligned.subarray(aligned.length - length),
    bulk: new Float64Array(aligned.buffer, HEADER, rows),
    encoding: encodingOf(flags),
    declared: (flags & (3 << DECLARED)) === 0 ? undefined : encodingOf(flags ^ ((flags >>> DECLARED) & 3)),
    origin: view.getFloat64(24, true),
    sorted: (flags & SORTED) !== 0,
    warnings: [],
    source,
  });
}

function bits({ explicitVr, littleEndian }: Encoding): number {
  return (explicitVr ? 1 : 0) | (littleEndian ? 2 : 0);
}

function encodingOf(flags: number): Encoding {
  const encoding = { explicitVr: (flags & 1) !== 0, littleEndian: (flags & 2) !== 0 };
  return (flags & BIG_ENDIAN_PIXELS) === 0 ? encoding : { ...encoding, bigEndianPixels: true };
}

function bytesOf(array: Uint32Array | Float64Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

/** "HTR1", the first layout of the record. */
const MAGIC = 0x3152_5448;
const HEADER = 32;
/** Bits of the flags behind the two of the encoding: whether tags are in order, and how the declared encoding differs. */
const SORTED = 4;
const DECLARED = 3;
const BIG_ENDIAN_PIXELS = 32;
