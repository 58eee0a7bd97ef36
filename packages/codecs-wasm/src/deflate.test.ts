import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { mutants } from '@hounsfield/testkit';
import { DecodeError } from 'hounsfield/errors';
import type { Codec, ImageFacts } from 'hounsfield/pixels';
import { ownCodecs } from 'hounsfield/pixels/codecs';
import { beforeAll, describe, expect, it } from 'vitest';
import { deflate } from './deflate.ts';
import { type FrameKind, factsOf, frameOf } from './frames.fixture.ts';

let codec: Codec;
let own: Codec;
beforeAll(async () => {
  codec = await deflate();
  own = await ownCodecs['deflate']!('encode');
});

const kinds: readonly FrameKind[] = [
  {},
  { allocated: 16, stored: 12 },
  { allocated: 32, stored: 20 },
  { samples: 3 },
  { rows: 1, columns: 1 },
  { rows: 200, columns: 333, allocated: 16, stored: 12 },
];

/** What decoding gives: the words, or the error. */
function outcome(of: Codec, bytes: Uint8Array, facts: ImageFacts): unknown {
  try {
    return of.decode(bytes, facts).words;
  } catch (error) {
    expect(error).toBeInstanceOf(DecodeError);
    return (error as Error).message;
  }
}

describe('Deflated Image Frame Compression by libdeflate (PS3.5 §8.2.16, RFC 1951)', () => {
  it.each(kinds)('gives back %j, as do zlib and the codec of the library', kind => {
    const frame = frameOf(kind);
    const { bytes } = codec.encode!(frame);
    const native = new Uint8Array(frame.words.buffer, frame.words.byteOffset, frame.words.byteLength);
    expect(Buffer.compare(inflateRawSync(bytes), native)).toBe(0);
    for (const each of [codec, own]) expect(each.decode(bytes, frame.facts).words).toEqual(frame.words);
    for (const stream of [deflateRawSync(native), own.encode!(frame).bytes]) {
      expect(codec.decode(new Uint8Array(stream), frame.facts).words).toEqual(frame.words);
    }
  });

  it('makes frames as small as zlib does, by a hundredth', () => {
    const frame = frameOf({ rows: 200, columns: 333, allocated: 16, stored: 12 });
    const { buffer, byteOffset, byteLength } = frame.words;
    const zlib = deflateRawSync(new Uint8Array(buffer, byteOffset, byteLength));
    expect(codec.encode!(frame).bytes.length).toBeLessThan(zlib.length * 1.01);
  });

  it('leaves alone what stands behind the frame: a byte of padding, or more pixels', () => {
    const facts = factsOf({ rows: 1, columns: 3 });
    const padded = Uint8Array.of(...deflateRawSync(Uint8Array.of(1, 2, 3)), 0);
    const longer = new Uint8Array(deflateRawSync(Uint8Array.of(1, 2, 3, 4)));
    for (const bytes of [padded, longer]) expect([...codec.decode(bytes, facts).words]).toEqual([1, 2, 3]);
  });

  it('says of damaged frames what the codec of the library says, and decodes good ones after them', () => {
    const frame = frameOf({ rows: 40, columns: 50 });
    const good = new Uint8Array(codec.encode!(frame).bytes);
    for (const { bytes, how } of mutants(good, { seed: 7, count: 1000 })) {
      expect(outcome(codec, bytes, frame.facts), how).toEqual(outcome(own, bytes, frame.facts));
    }
    expect(codec.decode(good, frame.facts).words).toEqual(frame.words);
  });

  it('takes no memory for a frame that its bytes cannot hold', () => {
    const huge = factsOf({ rows: 30_000, columns: 30_000 });
    expect(() => codec.decode(new Uint8Array(1000), huge)).toThrow(
      expect.objectContaining({ name: 'DecodeError', code: 'bad-deflate' }),
    );
  });
});
