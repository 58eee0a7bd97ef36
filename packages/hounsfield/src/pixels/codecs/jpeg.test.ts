import { mutants } from '@hounsfield/testkit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DecodeError } from '../../errors/index.ts';
import { factsFor } from '../facts.fixture.ts';
import type { ImageFacts } from '../facts.ts';
import { standardCodes } from './jpeg/standard-codes.ts';
import { difference, entropyCoded, frame, huffman, losslessStream, marker, scan } from './jpeg.fixture.ts';
import { jpeg, jpegCodec } from './jpeg.ts';

const encode = jpegCodec.encode!;

/** Samples as smooth as a picture's, with a jump here and there. */
function samplesFor(count: number, most: number, seed: number): number[] {
  return Array.from({ length: count }, (_, at) => {
    const value = Math.floor((most / 2) * (1 + Math.sin(at / 5 + seed)));
    return at % 7 === seed % 7 ? most - value : value;
  });
}

const greyFacts = (rows: number, columns: number, bitsAllocated = 16, bitsStored = bitsAllocated): ImageFacts =>
  factsFor({ rows, columns, bitsAllocated, bitsStored });
const rgbFacts = (rows: number, columns: number): ImageFacts =>
  factsFor({ rows, columns, samplesPerPixel: 3, photometric: 'RGB' });

describe('lossless JPEG (T.81 Annex H)', () => {
  const cases = [1, 2, 3, 4, 5, 6, 7].flatMap(predictor => [2, 8, 12, 16].map(bits => [predictor, bits] as const));
  it.each(cases)('is decoded with selection value %i and samples of %i bits', (predictor, precision) => {
    const [rows, columns] = [5, 9];
    const samples = samplesFor(rows * columns, 2 ** precision - 1, predictor);
    const stream = losslessStream({ samples, rows, columns, channels: 1, precision, predictor });
    const facts = greyFacts(rows, columns, precision > 8 ? 16 : 8, precision);
    expect([...jpegCodec.decode(stream, facts).words]).toEqual(samples);
  });

  it.each([
    ['restart intervals of one row', { restart: 1 }],
    ['restart intervals of three rows, the last one short', { restart: 3 }],
    ['a scan for each component', { apart: true }],
    ['a scan for each component, and restart intervals', { apart: true, restart: 2 }],
    ['eleven restarts, whose numbers begin anew', { restart: 1, rows: 12 }],
  ])('is decoded with %s', (_, { rows = 5, ...options }: { rows?: number; restart?: number; apart?: boolean }) => {
    const columns = 4;
    const samples = samplesFor(rows * columns * 3, 255, 2);
    const stream = losslessStream({ samples, rows, columns, channels: 3, precision: 8, predictor: 4, ...options });
    expect([...jpegCodec.decode(stream, rgbFacts(rows, columns)).words]).toEqual(samples);
  });

  it('is decoded with a point transform, whose low bits are zero (§H.2.2)', () => {
    const samples = samplesFor(24, 4095, 1);
    const stream = losslessStream({ samples, rows: 4, columns: 6, channels: 1, precision: 12, predictor: 6, low: 3 });
    expect([...jpegCodec.decode(stream, greyFacts(4, 6, 16, 12)).words]).toEqual(samples.map(each => each & ~7));
  });

  it('has a difference of 32,768 that takes no bits of its own (Table H.2)', () => {
    const samples = [0, 0x8000, 0, 0x8000, 0x8000, 0];
    const stream = losslessStream({ samples, rows: 2, columns: 3, channels: 1, precision: 16, predictor: 1 });
    expect([...jpegCodec.decode(stream, greyFacts(2, 3)).words]).toEqual(samples);
    const { bytes } = encode({ words: Uint16Array.from(samples), facts: greyFacts(2, 3) });
    expect([...jpegCodec.decode(bytes, greyFacts(2, 3)).words]).toEqual(samples);
  });

  it('comes back as it was from our encoder, whatever it is', () => {
    const image = fc.record({
      bits: fc.constantFrom(8, 12, 16),
      channels: fc.constantFrom(1, 3),
      columns: fc.integer({ min: 1, max: 40 }),
      rows: fc.integer({ min: 1, max: 20 }),
      predictor: fc.integer({ min: 1, max: 7 }),
      seed: fc.integer({ min: 0, max: 1000 }),
    });
    fc.assert(
      fc.property(image, ({ bits, channels, columns, rows, predictor, seed }) => {
        const samples = samplesFor(rows * columns * channels, 2 ** bits - 1, seed);
        const words = bits > 8 ? Uint16Array.from(samples) : Uint8Array.from(samples);
        const shape = { rows, columns, samplesPerPixel: channels, photometric: channels === 3 ? 'RGB' : 'MONOCHROME2' };
        const facts = factsFor({ ...shape, bitsAllocated: bits > 8 ? 16 : 8, bitsStored: bits });
        const { bytes, photometric } = encode({ words, facts }, { predictor });
        expect([photometric, bytes.length % 2]).toEqual([undefined, 0]);
        expect([...jpegCodec.decode(bytes, facts).words]).toEqual(samples);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps all 16 bits of signed samples, and of those that have something above their high bit', () => {
    const words = Uint16Array.of(0xffff, 0x0001, 0xf800, 0x07ff);
    for (const signed of [true, false]) {
      const facts = factsFor({ columns: 4, bitsAllocated: 16, bitsStored: 12, signed });
      expect([...jpegCodec.decode(encode({ words, facts }).bytes, facts).words]).toEqual([...words]);
    }
  });
});

/** A block of one level, and no other coefficient. */
const levels = (values: readonly number[]) => values.flatMap(value => [difference(value), [0, 0, 0] as const]);
const flatTables = [
  ...marker(0xdb, [0, ...Array<number>(64).fill(8)]),
  ...huffman(
    0,
    Array.from({ length: 12 }, (_, symbol) => symbol),
  ),
  ...huffman(0x10, [0, 1]),
];

describe('baseline JPEG (T.81 Annex F)', () => {
  const one = (parts: readonly number[]): Uint8Array => Uint8Array.from([0xff, 0xd8, ...parts, 0xff, 0xd9]);
  const grey = (rows: number): number[] => frame({ code: 0xc0, precision: 8, rows, columns: 16, sampling: [0x11] });

  it.each([
    ['', []],
    [', and takes one behind the last', [levels([])]],
  ])('begins anew at each restart marker%s (§F.2.1.3.1)', (_, more) => {
    const data = entropyCoded([levels([10]), levels([20]), ...more]);
    const stream = one([...flatTables, ...grey(8), ...marker(0xdd, [0, 1]), ...scan([0], [0, 63, 0]), ...data]);
    const { words } = jpegCodec.decode(stream, greyFacts(8, 16, 8));
    expect([words[0], words[8]]).toEqual([128 + 10, 128 + 20]);
  });

  it.each([
    ['its number of lines in the data set only (DNL, §B.2.5)', grey(0)],
    ['fill bytes before a marker (§B.1.1.2)', [0xff, 0xff, 0xff, ...grey(8)]],
    ['comments and segments of applications', [...marker(0xfe, [1, 2, 3]), ...grey(8), ...marker(0xe5, [])]],
  ])('is decoded with %s', (_, header) => {
    const stream = one([...flatTables, ...header, ...scan([0], [0, 63, 0]), ...entropyCoded([levels([5, 2])])]);
    const { words } = jpegCodec.decode(stream, greyFacts(8, 16, 8));
    expect([words[0], words[15], words[127]]).toEqual([133, 135, 135]);
  });

  it('ends where the stream does, where the end marker is missing', () => {
    const stream = one([...flatTables, ...grey(8), ...scan([0], [0, 63, 0]), ...entropyCoded([levels([5, 2])])]);
    expect(jpegCodec.decode(stream.subarray(0, -2), greyFacts(8, 16, 8)).words[0]).toBe(133);
  });

  it.each([
    ['both halved, repeated beyond two samples only', 0x22, [0x11, 0x11]],
    ['down alone', 0x12, [0x11, 0x11]],
    ['by four across', 0x41, [0x11, 0x11]],
    ['not at all', 0x11, [0x11, 0x11]],
    ['luma too: as many of each', 0x21, [0x21, 0x21]],
  ])('spreads chroma that is subsampled: %s (§A.1.1)', (_, luma, chroma) => {
    const blocks = (factors: number): number => (factors >> 4) * (factors & 15);
    const unit = [luma, ...chroma].flatMap((factors, at) =>
      levels([at * 10, ...Array<number>(blocks(factors) - 1).fill(0)]),
    );
    const header = frame({ code: 0xc0, precision: 8, rows: 8, columns: 8, sampling: [luma, ...chroma] });
    const stream = one([...flatTables, ...header, ...scan([0, 1, 2], [0, 63, 0]), ...entropyCoded([unit])]);
    const facts = factsFor({ rows: 8, columns: 8, samplesPerPixel: 3, photometric: 'YBR_FULL_422' });
    const decoded = jpegCodec.decode(stream, facts);
    expect([...decoded.words.subarray(0, 3), ...decoded.words.subarray(-3)]).toEqual([128, 138, 148, 128, 138, 148]);
    expect(decoded.photometric).toMatchObject({ name: 'YBR_FULL_422', chroma: { across: 1, down: 1 } });
  });

  it.each([8, 12])('comes close to what our encoder was given, samples of %i bits', bits => {
    const [rows, columns] = [37, 51];
    const most = 2 ** bits - 1;
    const words = Uint16Array.from({ length: rows * columns }, (_, at) => {
      return Math.round((most / 2) * (1 + Math.sin((at % columns) / 9) * Math.cos(at / columns / 7)));
    });
    const facts = greyFacts(rows, columns, 16, bits);
    const near = (quality: number): number => {
      const { bytes } = encode({ words, facts }, { quality });
      return Math.max(...jpegCodec.decode(bytes, facts).words.map((word, at) => Math.abs(word - words[at]!)));
    };
    expect(near(100)).toBeLessThanOrEqual(2);
    expect(near(50)).toBeLessThanOrEqual(30);
    expect(near(5)).toBeGreaterThan(near(100));
  });

  it('may have the codes that T.81 gives as examples (§K.3), which are no worse to read', () => {
    const words = Uint8Array.from(samplesFor(40 * 24 * 3, 255, 4));
    const frameOf = (codes: 'best' | 'standard') =>
      jpeg({ codes }).encode!({ words, facts: rgbFacts(24, 40) }, { quality: 90 });
    const facts = factsFor({ rows: 24, columns: 40, samplesPerPixel: 3, photometric: 'YBR_FULL_422' });
    const [best, standard] = [frameOf('best').bytes, frameOf('standard').bytes];
    expect(jpegCodec.decode(standard, facts)).toEqual(jpegCodec.decode(best, facts));
    expect(standard.length).toBeGreaterThan(best.length);
    for (const { coefficients, differences } of standardCodes()) {
      expect([coefficients, differences].map(each => each.specification.symbols.length)).toEqual([162, 12]);
      expect(new Set(coefficients.specification.symbols).size).toBe(162);
      for (const { specification } of [coefficients, differences]) {
        expect(specification.counts.reduce((sum, count) => sum + count)).toBe(specification.symbols.length);
      }
    }
  });

  it.each([
    ['4:2:2', 'YBR_FULL_422', 4],
    ['4:4:4', 'YBR_FULL', 4],
    ['RGB', undefined, 2],
  ] as const)('of RGB is %s on request, and named %s', (chroma, photometric, most) => {
    const [rows, columns] = [9, 17];
    const words = Uint8Array.from({ length: rows * columns * 3 }, (_, at) => 40 + 60 * (at % 3) + Math.floor(at / 60));
    const codec = jpeg({ chroma });
    const encoded = codec.encode!({ words, facts: rgbFacts(rows, columns) }, { quality: 100 });
    expect(encoded.photometric).toBe(photometric);
    const facts = factsFor({ rows, columns, samplesPerPixel: 3, photometric: photometric ?? 'RGB' });
    const decoded = codec.decode(encoded.bytes, facts);
    expect(decoded.photometric?.name).toBe(photometric ?? 'RGB');
    const expected = (at: number): number => {
      const [red, green, blue] = words.subarray(at - (at % 3));
      if (photometric === undefined) return words[at]!;
      const luma = 0.299 * red! + 0.587 * green! + 0.114 * blue!;
      return [luma, 128 + (blue! - luma) / 1.772, 128 + (red! - luma) / 1.402][at % 3]!;
    };
    expect(Math.max(...decoded.words.map((word, at) => Math.ceil(Math.abs(word - expected(at)))))).toBeLessThanOrEqual(
      most,
    );
  });
});

describe('what the samples of a JPEG stream mean (PS3.5 §8.2.1)', () => {
  const jfif = marker(0xe0, [0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]);
  const adobe = (transform: number): number[] =>
    marker(0xee, [0x41, 0x64, 0x6f, 0x62, 0x65, 0, 100, 0, 0, 0, 0, transform]);
  it.each([
    ['RGB', [], 'RGB'],
    ['RGB', adobe(0), 'RGB'],
    ['RGB', adobe(1), 'YBR_FULL'],
    ['RGB', jfif, 'YBR_FULL'],
    ['RGB', [...jfif, ...adobe(0)], 'RGB'],
    ['YBR_FULL', [], 'YBR_FULL'],
    ['YBR_FULL', jfif, 'YBR_FULL'],
    ['YBR_FULL_422', adobe(0), 'RGB'],
  ])('is %s in the data set; markers may know better (case %#)', (stated, markers, meant) => {
    const plain = losslessStream({ samples: [1, 2, 3], rows: 1, columns: 1, channels: 3, precision: 8, predictor: 1 });
    const stream = Uint8Array.from([0xff, 0xd8, ...markers, ...plain.subarray(2)]);
    const facts = factsFor({ samplesPerPixel: 3, photometric: stated });
    expect(jpegCodec.decode(stream, facts).photometric?.name).toBe(meant);
  });
});

describe('a JPEG stream that is wrong', () => {
  const samples = samplesFor(6 * 8, 4095, 3);
  const good = losslessStream({ samples, rows: 6, columns: 8, channels: 1, precision: 12, predictor: 1 });
  const facts = greyFacts(6, 8, 16, 12);
  const codeOf = (stream: Uint8Array, of: ImageFacts = facts): string => {
    try {
      jpegCodec.decode(stream, of);
      return 'decoded';
    } catch (error) {
      if (error instanceof DecodeError) return error.code;
      throw error;
    }
  };
  const changed = (at: number, ...bytes: readonly number[]): Uint8Array => {
    const stream = good.slice();
    stream.set(bytes, at);
    return stream;
  };

  it.each([
    ['is empty', new Uint8Array(0), 'bad-jpeg'],
    ['does not begin with SOI', changed(1, 0xd9), 'bad-jpeg'],
    ['has another number of lines', changed(8, 7), 'bad-jpeg'],
    ['has another number of columns', changed(9, 0xff), 'bad-jpeg'],
    ['has samples of 17 bits', changed(6, 17), 'bad-jpeg'],
    ['has a process with arithmetic coding', changed(3, 0xcb), 'unsupported-layout'],
    ['has a hierarchical process', changed(3, 0xc7), 'unsupported-layout'],
    ['has no frame header', changed(3, 0xe1), 'bad-jpeg'],
    ['has a segment that goes over its end', changed(4, 0xff, 0xff), 'bad-jpeg'],
    ['has a selection value of 8', changed(good.indexOf(0xda) + 6, 8), 'bad-jpeg'],
    ['has a scan of another component', changed(good.indexOf(0xda) + 4, 9), 'bad-jpeg'],
    ['ends within its data', good.subarray(0, -8), 'bad-jpeg'],
    ['has no scan', Uint8Array.of(...good.subarray(0, 15), 0xff, 0xd9), 'bad-jpeg'],
  ])('is refused where it %s', (_, stream, code) => {
    expect(codeOf(good)).toBe('decoded');
    expect(codeOf(stream)).toBe(code);
  });

  it('is refused before memory is taken for an image that so few bytes cannot hold', () => {
    const header = frame({ code: 0xc3, precision: 16, rows: 65_000, columns: 65_000, sampling: [0x11] });
    expect(codeOf(Uint8Array.from([0xff, 0xd8, ...header]), greyFacts(65_000, 65_000))).toBe('bad-jpeg');
  });

  it('is refused where more scans come than can tell anything new', () => {
    const header = frame({ code: 0xc2, precision: 8, rows: 8, columns: 8, sampling: [0x11] });
    const first = [...scan([0], [0, 0, 0]), ...entropyCoded([[difference(3)]])];
    const stream = (scans: number): Uint8Array =>
      Uint8Array.from([0xff, 0xd8, ...flatTables, ...header, ...Array.from({ length: scans }, () => first).flat()]);
    expect(codeOf(stream(1), greyFacts(8, 8, 8))).toBe('decoded');
    expect(codeOf(stream(2), greyFacts(8, 8, 8))).toBe('bad-jpeg');
  });

  it('gives a typed error or samples, whatever its bytes are', () => {
    const words = Uint8Array.from(samplesFor(24 * 20 * 3, 255, 5));
    const colour = rgbFacts(20, 24);
    const streams: readonly (readonly [Uint8Array, ImageFacts])[] = [
      [good, facts],
      [losslessStream({ samples, rows: 6, columns: 8, channels: 1, precision: 12, predictor: 7, restart: 2 }), facts],
      [new Uint8Array(encode({ words, facts: colour }, { quality: 80 }).bytes), colour],
      [new Uint8Array(encode({ words, facts: colour }).bytes), colour],
    ];
    for (const [seed, [stream, of]] of streams.entries()) {
      for (const { bytes } of mutants(stream, { seed: seed + 1, count: 600 })) codeOf(bytes, of);
    }
  });

  it.each([{ predictor: 0 }, { predictor: 8 }, { predictor: 1.5 }, { quality: 0 }, { quality: 101 }])(
    'is not made with %j',
    options => {
      const run = (): unknown => encode({ words: new Uint8Array(1), facts: factsFor() }, options);
      expect(run).toThrow(expect.objectContaining({ code: 'bad-encode-options' }));
    },
  );

  it.each([
    ['32 bits allocated', factsFor({ bitsAllocated: 32 }), {}],
    ['signed samples with loss', factsFor({ signed: true }), { quality: 90 }],
    ['16 bits with loss', factsFor({ bitsAllocated: 16 }), { quality: 90 }],
    ['a palette with loss', factsFor({ photometric: 'PALETTE COLOR' }), { quality: 90 }],
  ])('is not made of %s', (_, of, options) => {
    const words =
      of.bitsAllocated === 32 ? new Uint32Array(1) : of.bitsAllocated === 16 ? new Uint16Array(1) : new Uint8Array(1);
    expect(() => encode({ words, facts: of }, options)).toThrow(expect.objectContaining({ code: 'not-encodable' }));
  });
});
