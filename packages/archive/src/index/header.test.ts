import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { deflateHeader, inflateHeader } from './header.ts';

/** Bytes that deflate well. */
const tape = (length: number): Uint8Array => new Uint8Array(length).map((_, k) => (k >> 4) & 0x3f);

it.each([0, 1, 5, 255, 256, 8192, 8193, 70_000])(
  'a header of %i bytes comes back, and is raw deflate whatever its length (RFC 1951 §3.2.4)',
  length => {
    const packed = tape(length);
    const kept = deflateHeader(packed);
    expect(inflateHeader(kept)).toEqual(packed);
    expect(new Uint8Array(inflateRawSync(kept))).toEqual(packed);
    expect(kept.length).toBeLessThanOrEqual(length > 8192 ? length / 4 : length + 5);
  },
);

it('a header that an earlier archive deflated is read, one that begins as a stored block does too', () => {
  for (const length of [0, 3, 4000]) {
    expect(inflateHeader(deflateRawSync(tape(length), { level: 1 }))).toEqual(tape(length));
    // Several stored blocks, the last of which is empty.
    const stored = deflateRawSync(tape(length), { level: 0 });
    expect(inflateHeader(stored)).toEqual(tape(length));
  }
});
