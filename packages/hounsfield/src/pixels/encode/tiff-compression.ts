import type { Bytes } from '../../bytes/index.ts';

/** PackBits (TIFF 6.0 §9), at most `length` bytes; what is there where the data end early. */
export function unpackBits(stored: Bytes, length: number): Bytes {
  const raw = new Uint8Array(length);
  let to = 0;
  for (let at = 0; at < stored.length && to < length; ) {
    const control = stored[at++]!;
    if (control < 128) {
      const run = stored.subarray(at, at + Math.min(control + 1, length - to));
      raw.set(run, to);
      to += run.length;
      at += control + 1;
    } else if (control > 128) {
      raw.fill(stored[at++] ?? 0, to, to + 257 - control);
      to += 257 - control;
    }
  }
  return raw.subarray(0, Math.min(to, length));
}

/** LZW with the first bit on top (TIFF 6.0 §13), at most `length` bytes. */
export function unpackLzw(stored: Bytes, length: number): Bytes {
  const raw = new Uint8Array(length);
  // A string is where it was written last, and its length: no strings are copied into a table.
  const starts = new Uint32Array(4097);
  const lengths = new Uint32Array(4097);
  let [next, bits, to, bit, before] = [258, 9, 0, 0, -1];
  while (to < length && bit + bits <= stored.length * 8) {
    const at = bit >>> 3;
    const word = (stored[at]! << 16) | ((stored[at + 1] ?? 0) << 8) | (stored[at + 2] ?? 0);
    const code = (word >>> (24 - bits - (bit & 7))) & (2 ** bits - 1);
    bit += bits;
    if (code === 257) break;
    if (code === 256) {
      [next, bits, before] = [258, 9, -1];
      continue;
    }
    const from = to;
    if (code < 256) raw[to++] = code;
    else if (code < next && before >= 0) {
      const end = Math.min(length, to + lengths[code]!);
      for (let copy = starts[code]!; to < end; ) raw[to++] = raw[copy++]!;
    } else break;
    // The next entry is what was just written with one byte more, which is the first of what comes next.
    if (next < 4097) {
      starts[next] = from;
      lengths[next] = to - from + 1;
      next++;
    }
    before = code;
    if (next >= 2 ** bits && bits < 12) bits++;
  }
  return raw.subarray(0, to);
}
