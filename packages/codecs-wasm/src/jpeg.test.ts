import { randomNumbers } from '@hounsfield/testkit';
import { DecodeError } from 'hounsfield/errors';
import type { Codec, ImageFacts } from 'hounsfield/pixels';
import { type JpegDecoder, jpegCodec as own, jpeg as ownJpeg } from 'hounsfield/pixels/jpeg';
import { beforeAll, describe, expect, it } from 'vitest';
import { type FrameKind, factsOf, frameOf } from './frames.fixture.ts';
import { jpeg, jpegDecoder, jpegEncoder } from './jpeg.ts';

let decoder: JpegDecoder;
let codec: Codec;
beforeAll(async () => {
  decoder = (await jpegDecoder())!;
  codec = await jpeg();
});

interface StreamKind {
  readonly precision: 8 | 12;
  readonly rows: number;
  readonly columns: number;
  /** Sampling factors of each component, across × 16 + down. */
  readonly sampling: readonly number[];
  /** Units of a restart interval. */
  readonly interval?: number;
  /** Bits of a coefficient at most. */
  readonly bits: number;
  /** What each is multiplied by. */
  readonly factor: number;
}

const segment = (code: number, body: readonly number[]): number[] => [
  0xff,
  code,
  (body.length + 2) >> 8,
  (body.length + 2) & 255,
  ...body,
];

/** Codes of 2 to 16 bits: longer ones than any table is asked with, too. */
const COUNTS = [0, 1, 1, 1, 1, 1, 1, 0, 0, 4, 0, 2, 0, 0, 0];

/** A table of codes (T.81 §B.2.4.2), and each symbol's code as text. */
function codes(kind: number, symbols: readonly number[]): { table: number[]; code: (symbol: number) => string } {
  const counts = [...COUNTS, symbols.length - 12];
  const lengths = counts.flatMap((count, at) => Array<number>(count).fill(at + 1));
  let next = 0;
  const texts = symbols.map((symbol, at) => {
    const text = next.toString(2).padStart(lengths[at]!, '0');
    next = (next + 1) << ((lengths[at + 1] ?? lengths[at]!) - lengths[at]!);
    return [symbol, text] as const;
  });
  const map = new Map(texts);
  return { table: segment(0xc4, [kind, ...counts, ...symbols]), code: symbol => map.get(symbol)! };
}

const RUNS = [0, 1, 2, 5, 15];
const categories = Array.from({ length: 15 }, (_, at) => at + 1);
const differences = codes(0, [0, ...categories]);
const coefficients = codes(0x10, [0, ...categories.flatMap(size => RUNS.map(run => (run << 4) | size)), 0xf0]);

/** Random blocks of an interval (T.81 §F.1.2), with stuffed bytes. */
function intervalOf(blocks: number, bits: number, random: () => number): number[] {
  let text = '';
  const extra = (size: number): string =>
    size === 0 ? '' : (random() & ((1 << size) - 1)).toString(2).padStart(size, '0');
  for (let block = 0; block < blocks; block++) {
    const first = random() % (bits + 1);
    text += differences.code(first) + extra(first);
    // Now and then none, now and then all.
    for (let at = 1, last = random() % 80; at < 64; ) {
      const run = RUNS[random() % RUNS.length]!;
      const size = 1 + (random() % bits);
      if (at > last || at + run > 63) {
        text += coefficients.code(0);
        break;
      }
      if (run === 15 && size === 1) {
        text += coefficients.code(0xf0);
        at += 16;
        continue;
      }
      text += coefficients.code((run << 4) | size) + extra(size);
      at += run + 1;
    }
  }
  const bytes = text.padEnd(Math.ceil(text.length / 8) * 8, '1').match(/.{8}/g) ?? [];
  return bytes.flatMap(byte => (byte === '11111111' ? [255, 0] : [Number.parseInt(byte, 2)]));
}

/** A stream (T.81 §B.2) of random blocks. */
function streamOf(
  { precision, rows, columns, sampling, interval = 0, bits, factor }: StreamKind,
  seed: number,
): Uint8Array {
  const random = randomNumbers(seed);
  const components = [...sampling.keys()];
  const [most = 0] = sampling;
  const [across, down] = sampling.length === 1 ? [8, 8] : [8 * (most >> 4), 8 * (most & 15)];
  const blocks = sampling.length === 1 ? 1 : sampling.reduce((sum, each) => sum + (each >> 4) * (each & 15), 0);
  const units = Math.ceil(columns / across) * Math.ceil(rows / down);
  const data: number[] = [];
  for (let unit = 0, part = 0; unit < units; unit += interval || units, part++) {
    if (part > 0) data.push(0xff, 0xd0 + ((part - 1) % 8));
    data.push(...intervalOf(blocks * Math.min(units - unit, interval || units), bits, random));
  }
  return Uint8Array.from([
    ...[0xff, 0xd8],
    ...segment(0xdb, [0, ...Array<number>(64).fill(factor)]),
    ...differences.table,
    ...coefficients.table,
    ...segment(0xc1, [
      ...[precision, rows >> 8, rows & 255, columns >> 8, columns & 255, sampling.length],
      ...sampling.flatMap((factors, at) => [at, factors, 0]),
    ]),
    ...(interval === 0 ? [] : segment(0xdd, [interval >> 8, interval & 255])),
    ...segment(0xda, [components.length, ...components.flatMap(at => [at, 0]), 0, 63, 0]),
    ...data,
    ...[0xff, 0xd9],
  ]);
}

function factsFor({ precision, rows, columns, sampling }: StreamKind): ImageFacts {
  const samples = sampling.length === 1 ? 1 : 3;
  return factsOf({ rows, columns, samples, ...(precision === 8 ? {} : { allocated: 16, stored: 12 }) });
}

/** What decoding gives: the words, or the error. */
function outcome(of: Codec, bytes: Uint8Array, facts: ImageFacts): unknown {
  try {
    const { words, photometric } = of.decode(bytes, facts);
    return [Buffer.from(words.buffer, words.byteOffset, words.byteLength).toString('base64'), photometric?.name];
  } catch (error) {
    expect(error).toBeInstanceOf(DecodeError);
    return (error as Error).message;
  }
}

const size = { rows: 45, columns: 61 };
const kinds: readonly StreamKind[] = [
  { precision: 8, ...size, sampling: [0x11], bits: 4, factor: 9 },
  { precision: 8, ...size, sampling: [0x22], bits: 4, factor: 9, interval: 5 },
  { precision: 12, ...size, sampling: [0x11], bits: 7, factor: 4 },
  { precision: 12, rows: 3, columns: 5, sampling: [0x11], bits: 7, factor: 4 },
  { precision: 12, ...size, sampling: [0x11], bits: 5, factor: 30, interval: 1 },
  { precision: 8, ...size, sampling: [0x11, 0x11, 0x11], bits: 4, factor: 9 },
  { precision: 8, ...size, sampling: [0x21, 0x11, 0x11], bits: 4, factor: 9, interval: 3 },
  { precision: 8, ...size, sampling: [0x22, 0x11, 0x11], bits: 4, factor: 9 },
  { precision: 8, rows: 1, columns: 5, sampling: [0x22, 0x11, 0x11], bits: 4, factor: 9 },
  { precision: 8, rows: 17, columns: 48, sampling: [0x22, 0x11, 0x11], bits: 4, factor: 9, interval: 2 },
];

describe('JPEG in WebAssembly (T.81 Annex F)', () => {
  it.each(kinds)('decodes %j as the library does, bit by bit', kind => {
    for (let seed = 1; seed <= 4; seed++) {
      const [stream, facts] = [streamOf(kind, seed), factsFor(kind)];
      expect(decoder(stream, facts)).toEqual(ownImage(stream, facts));
    }
  });

  // Coefficients of 15 bits times 255 are far beyond what samples of a picture can give.
  it.each(kinds)('decodes %j with coefficients that cannot be, which go round as in the library', kind => {
    for (const [bits, factor] of [
      [10, 255],
      [15, 60],
      [15, 0],
    ] as const) {
      const wild = { ...kind, bits, factor };
      const [stream, facts] = [streamOf(wild, bits), factsFor(wild)];
      expect(decoder(stream, facts)).toEqual(ownImage(stream, facts));
    }
  });

  it.each([
    [{ rows: 33, columns: 50 }, {}],
    [{ rows: 33, columns: 50, allocated: 16, stored: 12 }, {}],
    [{ rows: 33, columns: 50, samples: 3 }, { chroma: '4:2:2' }],
    [{ rows: 33, columns: 50, samples: 3 }, { chroma: '4:4:4' }],
    [{ rows: 33, columns: 50, samples: 3 }, { chroma: 'RGB' }],
  ] as const)('decodes %j that the library encodes with %j, and says what its colours are', (kind: FrameKind, how) => {
    const frame = frameOf(kind);
    const { bytes } = ownJpeg(how).encode!(frame, { quality: 95 });
    expect(decoder(bytes, frame.facts)).toBeDefined();
    expect(codec.decode(bytes, frame.facts)).toEqual(own.decode(bytes, frame.facts));
  });

  it('leaves to the library what it does not know: lossless, chroma by four', () => {
    const frame = frameOf({ allocated: 16 });
    const { bytes } = own.encode!(frame);
    expect(decoder(bytes, frame.facts)).toBeUndefined();
    expect(codec.decode(bytes, frame.facts).words).toEqual(frame.words);
    const kind: StreamKind = { ...kinds[5]!, sampling: [0x41, 0x11, 0x11] };
    const [stream, facts] = [streamOf(kind, 1), factsFor(kind)];
    expect(decoder(stream, facts)).toBeUndefined();
    expect(outcome(codec, stream, facts)).toEqual(outcome(own, stream, facts));
  });

  it('says of damaged frames what the library says, and decodes good ones after them', () => {
    for (const kind of [kinds[1]!, kinds[2]!, kinds[6]!, kinds[7]!]) {
      const facts = factsFor(kind);
      const good = streamOf(kind, 9);
      const random = randomNumbers(11);
      for (let round = 0; round < 150; round++) {
        // Half of the damage is done to the headers, which are short.
        const at = random() % (round % 2 === 0 ? good.length : 300);
        const damaged = good.slice(0, round % 5 === 0 ? at : undefined);
        damaged[at] = round % 3 === 0 ? 0xff : random() & 255;
        expect(outcome(codec, damaged, facts)).toEqual(outcome(own, damaged, facts));
      }
      expect(decoder(good, facts)).toBeDefined();
    }
  });

  it('takes no memory for an image that its bytes cannot hold', () => {
    const stream = streamOf(kinds[0]!, 1);
    expect(decoder(stream, factsOf({ rows: 60_000, columns: 60_000 }))).toBeUndefined();
  });
});

describe('Encoding JPEG in WebAssembly (PS3.5 §8.2.1)', () => {
  it.each([
    { rows: 40, columns: 56 },
    { rows: 33, columns: 51, samples: 3 },
    { rows: 1, columns: 1, samples: 3 },
    { rows: 9, columns: 300, stored: 6 },
  ] as const)('brings %j as near to what was encoded as the library does, with as many bytes', async kind => {
    const encoder = await jpegEncoder();
    const frame = frameOf(kind);
    for (const quality of [1, 50, 90, 100]) {
      const [quick, plain] = [encoder, own].map(each => each.encode!(frame, { quality }));
      expect(quick!.photometric).toBe(plain!.photometric);
      // Both have the same symbols, and this one a JFIF segment.
      expect(quick!.bytes.length).toBeLessThan(plain!.bytes.length * 1.03 + 20);
      const [one, other] = [quick, plain].map(each => own.decode(each!.bytes, frame.facts).words);
      expect(apart(one!, frame.words)).toBeLessThan(apart(other!, frame.words) * 1.05 + 0.2);
    }
  });

  it.each([
    [{ allocated: 16, stored: 12 }, 90],
    [{ samples: 3, photometric: 'YBR_FULL' }, 90],
    [{ rows: 16, columns: 16 }, 89.5],
  ] as const)('leaves %j of quality %f to the library', async (kind: FrameKind, quality) => {
    const frame = frameOf(kind);
    const { encode } = await jpegEncoder();
    expect(encode!(frame, { quality })).toEqual(own.encode!(frame, { quality }));
  });

  it('loses nothing where nobody asks it to', async () => {
    const frame = frameOf({ samples: 3 });
    const { encode, decode } = await jpegEncoder();
    expect(decode(encode!(frame).bytes, frame.facts).words).toEqual(frame.words);
  });

  it('says what is wrong with a frame as the library does: too wide for a header, samples too few', async () => {
    const { encode } = await jpegEncoder();
    for (const frame of [frameOf({ rows: 1, columns: 65_536 }), { ...frameOf({}), words: new Uint8Array(3) }]) {
      expect(() => encode!(frame, { quality: 90 })).toThrow(DecodeError);
    }
  });
});

/** The mean of the differences. */
function apart(one: ArrayLike<number>, other: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += Math.abs(one[at]! - other[at]!);
  return sum / one.length;
}

/** What the library's own decoder gives, by way of its codec. */
function ownImage(stream: Uint8Array, facts: ImageFacts): object {
  const { words } = own.decode(stream, facts);
  return expect.objectContaining({ samples: words });
}
