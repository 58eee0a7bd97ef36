import { randomNumbers } from '@hounsfield/testkit';
import { assert, constantFrom, integer, property, record } from 'fast-check';
import { DecodeError } from 'hounsfield/errors';
import { builtInCodecs, type Codec, type DecodedWords } from 'hounsfield/pixels';
import { beforeAll, describe, expect, it } from 'vitest';
import { type FrameKind, factsOf, frameOf } from './frames.fixture.ts';
import { rle } from './rle.ts';

const own = builtInCodecs['rle'] as Required<Codec>;
let codec: Codec;
beforeAll(async () => {
  codec = await rle();
});

/** What decoding gives: the words, or the error. */
function outcome({ decode }: Codec, bytes: Uint8Array, kind: FrameKind): DecodedWords['words'] | string {
  try {
    return decode(bytes, factsOf(kind)).words;
  } catch (error) {
    expect(error).toBeInstanceOf(DecodeError);
    return (error as Error).message;
  }
}

const kinds: readonly FrameKind[] = [
  {},
  { allocated: 16, stored: 12 },
  { allocated: 16, signed: true },
  { samples: 3 },
  { allocated: 16, samples: 3 },
  { allocated: 32, stored: 20 },
  { rows: 1, columns: 1 },
  { rows: 1, columns: 17, allocated: 16 },
  { rows: 5, columns: 3, samples: 3 },
  { rows: 200, columns: 333, allocated: 16, stored: 12 },
];

/** Rows in which runs of every length stand beside single bytes, and rows that are alike. */
const anyFrame = record({
  rows: integer({ min: 1, max: 6 }),
  columns: integer({ min: 1, max: 300 }),
  layout: constantFrom({ samples: 1 }, { allocated: 16, samples: 1 }, { samples: 3 }),
  /** Bytes that differ. */
  kinds: integer({ min: 1, max: 4 }),
  /** How long a byte stays the same at most. */
  longest: constantFrom(1, 2, 3, 5, 140),
  seed: integer(),
}).map(({ layout, kinds: different, longest, seed, rows, columns }) => {
  const facts = factsOf({ ...layout, rows, columns });
  const bytes = new Uint8Array((rows * columns * facts.samplesPerPixel * facts.bitsAllocated) / 8);
  const random = randomNumbers(seed);
  const step = bytes.length / (rows * columns);
  for (let plane = 0; plane < step; plane++) {
    for (let at = plane, left = 0, value = 0; at < bytes.length; at += step, left--) {
      if (left <= 0) [left, value] = [1 + (random() % longest), random() % different];
      bytes[at] = value;
    }
  }
  return { words: facts.bitsAllocated === 16 ? new Uint16Array(bytes.buffer) : bytes, facts };
});

describe('RLE in WebAssembly (PS3.5 Annex G)', () => {
  it.each(kinds)('encodes %j to the bytes that the codec of the library gives', kind => {
    const frame = frameOf(kind);
    expect(codec.encode!(frame).bytes).toEqual(own.encode(frame).bytes);
  });

  it('encodes whatever rows hold to the bytes that the codec of the library gives (§G.3.1)', () => {
    assert(
      property(anyFrame, frame => {
        expect(codec.encode!(frame).bytes).toEqual(own.encode(frame).bytes);
      }),
      { numRuns: 1500 },
    );
  });

  it('leaves frames that are not whole to the codec of the library', () => {
    const frame = frameOf({ rows: 4, columns: 4 });
    const short = { ...frame, words: frame.words.subarray(1) };
    expect(codec.encode!(short).bytes).toEqual(own.encode(short).bytes);
  });

  it.each(kinds)('gives back every sample of %j', kind => {
    const frame = frameOf(kind);
    const { words } = codec.decode(own.encode(frame).bytes, frame.facts);
    expect(words).toEqual(frame.words);
  });

  it('unpacks runs and stretches of every length', () => {
    const lengths = Array.from({ length: 128 }, (_, at) => at + 1);
    const words = Uint8Array.from(
      lengths.flatMap(length => [
        ...Array<number>(length).fill(length),
        ...Array.from({ length }, (_, at) => (at * 7 + length) % 251),
      ]),
    );
    const facts = factsOf({ rows: 1, columns: words.length });
    expect(codec.decode(own.encode({ words, facts }).bytes, facts).words).toEqual(words);
  });

  it('says of damaged frames what the codec of the library says, and decodes good ones after them', () => {
    for (const kind of [{}, { allocated: 16, stored: 12 }, { samples: 3 }] as const) {
      const frame = frameOf({ ...kind, rows: 40, columns: 50 });
      const { bytes } = own.encode(frame);
      for (let round = 0; round < 200; round++) {
        const at = (Math.imul(round + 1, 2_654_435_761) >>> 0) % bytes.length;
        const damaged = bytes.slice(0, round % 3 === 0 ? at : undefined);
        if (round % 3 === 1) damaged[at] = damaged[at]! ^ (1 << (round % 8));
        if (round % 3 === 2) damaged.fill(0xff, round % 64, (round % 64) + 4);
        const size = { ...kind, rows: 40, columns: 50 };
        expect(outcome(codec, damaged, size)).toEqual(outcome(own, damaged, size));
      }
      expect(codec.decode(bytes, frame.facts).words).toEqual(frame.words);
    }
  });
});
