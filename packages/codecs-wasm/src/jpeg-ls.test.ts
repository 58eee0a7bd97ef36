import type { Bytes } from 'hounsfield/bytes';
import { DecodeError } from 'hounsfield/errors';
import type { Codec } from 'hounsfield/pixels';
import { beforeAll, describe, expect, it } from 'vitest';
import { encode } from './codec.ts';
import { compile, Engine } from './engine.ts';
import { type FrameKind, factsOf, frameOf } from './frames.fixture.ts';
import { jpegLs } from './jpeg-ls.ts';

let codec: Required<Codec>;
let engine: Engine;
beforeAll(async () => {
  codec = (await jpegLs()) as Required<Codec>;
  const { charls } = await import('./wasm/charls.generated.ts');
  engine = new Engine(await compile(charls), 'bad-jpeg-ls');
});

/** The same stream with an application's segment, which the C of ours leaves to CharLS. */
function forCharLs(stream: Bytes): Bytes {
  return Uint8Array.from([...stream.subarray(0, 2), 0xff, 0xe9, 0, 4, 0, 0, ...stream.subarray(2)]);
}

/** Textures that reach every branch: noise, plateaus with jumps to both ends, ramps, wandering values. */
const textures: readonly ((before: number, most: number, random: (below: number) => number) => number)[] = [
  (_before, most, random) => random(most + 1),
  (before, most, random) => (random(12) === 0 ? random(2) * most : before),
  (before, most, random) => Math.max(0, Math.min(most, before + random(9) - 4)),
  (before, most, random) => (random(40) === 0 ? random(most + 1) : before),
];

const kinds: readonly FrameKind[] = [2, 3, 5, 7, 8, 9, 11, 12, 15, 16].flatMap(stored =>
  ([1, 3] as const).map(
    samples =>
      ({
        stored,
        samples,
        allocated: stored > 8 ? 16 : 8,
        photometric: samples === 3 ? 'RGB' : 'MONOCHROME2',
      }) as const,
  ),
);

/** A frame of each texture. */
function texturedFrames(kind: FrameKind): readonly ReturnType<typeof frameOf>[] {
  let seed = 7 + (kind.stored ?? 0);
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return (seed >>> 8) % below;
  };
  const most = 2 ** (kind.stored ?? 8) - 1;
  return textures.map((texture, at) => {
    const frame = frameOf({ ...kind, rows: 9 + at * 5, columns: [1, 2, 41, 130][at]! });
    let value = 0;
    for (let pixel = 0; pixel < frame.words.length; pixel++) frame.words[pixel] = value = texture(value, most, random);
    return frame;
  });
}

describe('JPEG-LS (T.87)', () => {
  it.each(kinds)('without loss of %j is decoded by CharLS as it is here, to every sample', kind => {
    for (const frame of texturedFrames(kind)) {
      const { bytes } = codec.encode(frame);
      expect([...codec.decode(bytes, frame.facts).words]).toEqual([...frame.words]);
      expect([...codec.decode(forCharLs(bytes), frame.facts).words]).toEqual([...frame.words]);
    }
  });

  it.each(kinds)('near-lossless of %j is decoded by CharLS as it is here, within NEAR (§A.4.4)', kind => {
    const most = 2 ** (kind.stored ?? 8) - 1;
    for (const near of new Set([1, 2, 7, 255].map(each => Math.min(each, most >> 1)))) {
      for (const frame of texturedFrames(kind)) {
        const { bytes } = codec.encode(frame, { near });
        const { words } = codec.decode(bytes, frame.facts);
        expect([...words]).toEqual([...codec.decode(forCharLs(bytes), frame.facts).words]);
        expect(Math.max(...frame.words.map((word, at) => Math.abs(word - words[at]!)))).toBeLessThanOrEqual(near);
      }
    }
  });

  it.each([1, 3] as const)('of %i samples is decoded with runs of thousands of pixels (§A.7.1)', samples => {
    const frame = frameOf({ samples, rows: 4, columns: 20_000 });
    // One line to its end, one that stops short of it, one of two runs.
    frame.words.fill(9);
    for (const pixel of [39_999, 47_000, 79_998]) frame.words.fill(200, pixel * samples, (pixel + 1) * samples);
    const { bytes } = codec.encode(frame);
    for (const stream of [bytes, forCharLs(bytes)]) {
      const { words } = codec.decode(stream, frame.facts);
      expect(Buffer.compare(words as Uint8Array, frame.words as Uint8Array)).toBe(0);
    }
  });

  it.each([
    ['line by line', 1],
    ['one component after the other', 0],
  ])('of colours %s is decoded, as CharLS writes it', (_, interleave) => {
    const frame = frameOf({ samples: 3, allocated: 16, stored: 12, rows: 33, columns: 47 });
    const pixels = 33 * 47;
    const planar = frame.words.map((_word, at) => frame.words[(at % pixels) * 3 + Math.floor(at / pixels)]!);
    const words = interleave === 0 ? planar : frame.words;
    const bytes = encode(engine, { words, facts: frame.facts }, [47, 33, 3, 2, 0, 12, interleave, 0, 0]);
    expect([...codec.decode(bytes, frame.facts).words]).toEqual([...frame.words]);
  });

  it.each([0, 3])('of NEAR %i that is damaged comes to what CharLS makes of it: the same samples or an error', near => {
    const facts = factsOf({ rows: 24, columns: 31, allocated: 16, stored: 10 });
    const { bytes } = codec.encode(frameOf({ rows: 24, columns: 31, allocated: 16, stored: 10 }), { near });
    let refused = 0;
    let unlike = 0;
    for (let at = 25; at < bytes.length - 2; at += 3) {
      const damaged = bytes.slice();
      damaged[at]! ^= 1 << (at % 8);
      const [own, other] = [damaged, forCharLs(damaged)].map(stream => {
        try {
          return [...codec.decode(stream, facts).words].join();
        } catch (error) {
          expect(error).toBeInstanceOf(DecodeError);
          return '';
        }
      });
      if (own === '') refused++;
      if (own !== '' && other !== '') expect(own).toBe(other);
      if (own !== other) unlike++;
    }
    expect(refused).toBeGreaterThan(50);
    // Of some that end where they should ours sees no damage that CharLS sees; never another picture.
    expect(unlike).toBeLessThanOrEqual(refused / 20);
  });
});
