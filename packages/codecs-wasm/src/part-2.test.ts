import type { Bytes } from 'hounsfield/bytes';
import { DataSet, explicitVrLittleEndian, parse, toBytes } from 'hounsfield/data';
import { transferSyntaxes } from 'hounsfield/dictionary';
import { DecodeError } from 'hounsfield/errors';
import type { Codec, EncodableFrame, ImageFacts } from 'hounsfield/pixels';
import { framesOf } from 'hounsfield/pixels';
import { beforeAll, describe, expect, it } from 'vitest';
import { factsOf, frameOf } from './frames.fixture.ts';
import { jpeg2000 } from './jpeg-2000.ts';
import { errorsOfDamage, type Part2Kind, withComponentTransform, writtenByOpenJpeg } from './part-2.fixture.ts';

const ROWS = 20;
const COLUMNS = 24;
const COMPONENTS = 4;

/** Samples of 8 bits of one component, then of the next: planes that resemble each other, as slices do. */
const planes = Array.from({ length: COMPONENTS }, (_each, component) =>
  Int32Array.from({ length: ROWS * COLUMNS }, (_pixel, at) => {
    const [x, y] = [at % COLUMNS, Math.floor(at / COLUMNS)];
    return Math.round(120 + 90 * Math.sin((x + 3 * component) / 5) * Math.cos(y / 7) + ((at * 7) % 5));
  }),
);

const facts: ImageFacts = { ...factsOf({ rows: ROWS, columns: COLUMNS }), samplesPerPixel: COMPONENTS };
const wanted = Array.from(
  { length: ROWS * COLUMNS * COMPONENTS },
  (_each, at) => planes[at % COMPONENTS]![Math.floor(at / COMPONENTS)]!,
);

let codec: Required<Codec>;
beforeAll(async () => {
  codec = (await jpeg2000()) as Required<Codec>;
});

/** Codes components of 16 bits with sign, without loss and without any transform between them. */
function coded(components: readonly ArrayLike<number>[]): Bytes {
  const own: ImageFacts = {
    ...factsOf({ rows: ROWS, columns: COLUMNS, allocated: 16, signed: true }),
    samplesPerPixel: COMPONENTS,
  };
  const words = Uint16Array.from(
    { length: ROWS * COLUMNS * COMPONENTS },
    (_each, at) => components[at % COMPONENTS]![Math.floor(at / COMPONENTS)]!,
  );
  const frame: EncodableFrame = { words, facts: own };
  return codec.encode(frame).bytes;
}

/** The same for each sample of the planes. */
function mapped(body: (pixel: readonly number[]) => readonly number[]): readonly ArrayLike<number>[] {
  const pixels = Array.from({ length: ROWS * COLUMNS }, (_each, at) => body(planes.map(plane => plane[at]!)));
  return planes.map((_plane, component) => pixels.map(pixel => pixel[component]!));
}

/** One level of the 5-3 filter (T.800 §F.4.8.1) for values that begin at a coordinate: those at even ones, those at odd ones. */
function analysis(
  values: readonly number[],
  start: number,
): { readonly low: readonly number[]; readonly high: readonly number[] } {
  if (values.length === 1) return start % 2 === 0 ? { low: values, high: [] } : { low: [], high: [2 * values[0]!] };
  const last = values.length - 1;
  const mirrored = (at: number): number => (at < 0 ? -at : at > last ? 2 * last - at : at);
  const isOdd = (at: number): boolean => (at + start) % 2 !== 0;
  const high = values.map(
    (value, at) => value - Math.floor((values[mirrored(at - 1)]! + values[mirrored(at + 1)]!) / 2),
  );
  const low = values.map(
    (value, at) => value + Math.floor((high[mirrored(at - 1)]! + high[mirrored(at + 1)]! + 2) / 4),
  );
  return { low: low.filter((_each, at) => !isOdd(at)), high: high.filter((_each, at) => isOdd(at)) };
}

function analysed(values: readonly number[], levels: number, origin: number): readonly number[] {
  if (levels === 0) return values;
  const { low, high } = analysis(values, origin);
  return [...analysed(low, levels - 1, Math.ceil(origin / 2)), ...high];
}

const all = [0, 1, 2, 3];
const offsets = { index: 2, type: 2, numbers: [128, 128, 128, 128] } as const;

describe('transforms between components of JPEG 2000 part 2 (PS3.5 §8.2.4, T.801 Annex J)', () => {
  it('are undone in a codestream that the library of OpenJPEG has written, to every sample', () => {
    const { words } = codec.decode(writtenByOpenJpeg, factsOf({ rows: 20, columns: 24, samples: 3 }));
    const samples = Array.from({ length: 20 * 24 * 3 }, (_each, at) => {
      const [x, y] = [Math.floor(at / 3) % 24, Math.floor(at / 72)];
      return (7 * x + 13 * y + 40 * (at % 3) + ((x * y) >> 2)) & 255;
    });
    expect([...words]).toEqual(samples);
  });

  it.each([
    [1, 0],
    [2, 0],
    [3, 1],
    [2, 7],
    [32, 3],
  ])('by the 5-3 wavelet of %d levels from coordinate %d give back every sample', (levels, origin) => {
    const stream = coded(
      mapped(pixel =>
        analysed(
          pixel.map(value => value - 128),
          levels,
          origin,
        ),
      ),
    );
    const stages = [[{ type: 3, components: all, chosen: 1 | (2 << 8) | (levels << 16), origin }]] as const;
    const { words } = codec.decode(withComponentTransform(stream, { arrays: [offsets], stages, depth: 7 }), facts);
    expect([...words]).toEqual(wanted);
  });

  it('by the 9-7 wavelet keep what all components have in common in the lowest band', () => {
    const stream = coded(planes.map((_plane, at) => planes[0]!.map(value => (at === 0 ? value - 128 : 0))));
    const stages = [[{ type: 3, components: all, chosen: 0 | (2 << 8) | (2 << 16) }]] as const;
    const { words } = codec.decode(withComponentTransform(stream, { arrays: [offsets], stages, depth: 7 }), facts);
    expect([...words].every((word, at) => Math.abs(word - planes[0]![Math.floor(at / COMPONENTS)]!) <= 1)).toBe(true);
  });

  it('by a matrix and by a prediction from components before, one stage after the other', () => {
    const matrix = [0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1, 1];
    // What the last stage gives back: c1 = c1 − c0 before, and so on; the first swaps two components and adds two others.
    const stream = coded(
      mapped(pixel => {
        const [a, b, c, d] = [pixel[0]!, pixel[1]! - pixel[0]!, pixel[2]! - pixel[1]!, pixel[3]! - 2 * pixel[0]!];
        return [b, a, c, d - c];
      }),
    );
    const kind: Part2Kind = {
      arrays: [
        { index: 1, type: 1, numbers: matrix },
        { index: 1, type: 0, numbers: [1, 0, 1, 2, 0, 0] },
      ],
      stages: [[{ type: 1, components: all, chosen: 1 }], [{ type: 0, components: all, chosen: 1 }]],
      depth: 7,
    };
    expect([...codec.decode(withComponentTransform(stream, kind), facts).words]).toEqual(wanted);
  });

  it.each<readonly [string, Part2Kind, RegExp]>([
    [
      'by a reversible array',
      {
        arrays: [{ index: 1, type: 1, numbers: all }],
        stages: [[{ type: 1, components: all, chosen: 0x1_0001 }]],
        depth: 7,
      },
      /reversible array/,
    ],
    [
      'by a wavelet of the stream',
      { stages: [[{ type: 3, components: all, chosen: 9 }]], depth: 7 },
      /wavelet of its own/,
    ],
    ['whose array is not there', { stages: [[{ type: 1, components: all, chosen: 5 }]], depth: 7 }, /no MCT segment 5/],
    [
      'whose array is too small',
      { arrays: [{ index: 1, type: 1, numbers: all }], stages: [[{ type: 1, components: all, chosen: 1 }]], depth: 7 },
      /another size/,
    ],
    [
      'of a component that is not there',
      { stages: [[{ type: 1, components: [0, 1, 2, 9], chosen: 0 }]], depth: 7 },
      /component 9 of 4/,
    ],
    [
      'that make one component twice',
      { stages: [[{ type: 1, components: [0, 1, 2, 2], chosen: 0 }]], depth: 7 },
      /component 2 twice/,
    ],
    [
      'that make fewer components',
      { stages: [[{ type: 1, components: [0, 1], chosen: 0 }]], depth: 7 },
      /other components than/,
    ],
  ])('are refused %s', (_, kind, reason) => {
    const stream = withComponentTransform(coded(planes), kind);
    expect(() => codec.decode(stream, facts)).toThrow(DecodeError);
    expect(() => codec.decode(stream, facts)).toThrow(reason);
  });

  it('are refused where they would take minutes, before any memory is taken', () => {
    const stages = Array.from({ length: 255 }, () => [{ type: 1, components: all, chosen: 0 }] as const);
    const stream = withComponentTransform(coded(planes), { stages, depth: 7 });
    const view = new DataView(stream.buffer);
    // The size of the image and that of its tiles.
    for (const at of [8, 12, 24, 28]) view.setUint32(at, 3000);
    expect(() => codec.decode(stream, { ...facts, rows: 3000, columns: 3000 })).toThrow(/operations a pixel/);
  });

  it('raise typed errors where they are damaged, and leave the codec as it was', () => {
    const stages = [
      [{ type: 3, components: all, chosen: 1 | (2 << 8) | (1 << 16) }],
      [{ type: 0, components: all, chosen: 1 }],
    ] as const;
    const arrays = [offsets, { index: 1, type: 0, numbers: [1, 0, 1, 2, 0, 0] }] as const;
    const stream = withComponentTransform(coded(planes), { arrays, stages, depth: 7 });
    const whole = [...codec.decode(stream, facts).words];
    // The markers of part 2 lie behind COD, whose end is near byte 66.
    const errors = errorsOfDamage(stream, [40, 260], bytes => codec.decode(bytes, facts));
    for (const error of errors) expect(error).toBeInstanceOf(DecodeError);
    expect(errors.length).toBeGreaterThan(200);
    expect([...codec.decode(stream, facts).words]).toEqual(whole);
  });
});

describe('frames that are components of one stream (PS3.5 §A.4.4)', () => {
  const syntax = transferSyntaxes.find(({ uid }) => uid === '1.2.840.10008.1.2.4.92')!;

  it('are decoded each by itself, from streams of several frames', async () => {
    const stream = withComponentTransform(coded(mapped(pixel => analysed(pixel, 2, 0))), {
      stages: [[{ type: 3, components: all, chosen: 1 | (2 << 16) }]],
      depth: 7,
    });
    const single = frameOf({ rows: ROWS, columns: COLUMNS });
    const last = codec.encode(single).bytes;
    const even = (bytes: Uint8Array): Uint8Array =>
      Uint8Array.from({ length: bytes.length + (bytes.length % 2) }, (_each, at) => bytes[at] ?? 0);
    const fragments = [stream.subarray(0, 100), even(stream.subarray(100)), even(last)];
    const frames = framesOf(encapsulated(fragments, COMPONENTS + 1), syntax);
    const codecs = { 'jpeg2000-part2': codec };
    for (const [index, plane] of planes.entries()) {
      expect([...(await frames.decode(index, { codecs })).data]).toEqual([...plane]);
    }
    expect([...(await frames.decode(COMPONENTS, { codecs })).data]).toEqual([...single.words]);
    expect(await frames.factsOf(2)).toMatchObject({ collection: { frame: 2, frames: COMPONENTS } });
  });
});

function encapsulated(fragments: readonly Uint8Array[], frames: number): DataSet {
  const header = DataSet.of({
    Rows: ROWS,
    Columns: COLUMNS,
    SamplesPerPixel: 1,
    PhotometricInterpretation: 'MONOCHROME2',
    BitsAllocated: 8,
    BitsStored: 8,
    HighBit: 7,
    PixelRepresentation: 0,
    NumberOfFrames: frames,
  });
  const item = (element: number, length: number): readonly number[] => [
    0xfe,
    0xff,
    element & 255,
    element >> 8,
    length & 255,
    (length >> 8) & 255,
    0,
    0,
  ];
  const pixels = [
    0xe0,
    0x7f,
    0x10,
    0x00,
    0x4f,
    0x42,
    0,
    0,
    0xff,
    0xff,
    0xff,
    0xff,
    ...item(0xe000, 0),
    ...fragments.flatMap(each => [...item(0xe000, each.length), ...each]),
    ...item(0xe0dd, 0),
  ];
  return parse(Uint8Array.from([...toBytes(header), ...pixels]), { encoding: explicitVrLittleEndian });
}
