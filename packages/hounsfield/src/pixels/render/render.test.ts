import { describe, expect, it } from 'vitest';
import { type DecodedFrame, decodeFrame } from '../decode.ts';
import { type DisplayFacts, plainDisplay } from '../display.ts';
import { factsFor, nativeSyntax } from '../facts.fixture.ts';
import type { LookUpTable } from '../look-up-table.ts';
import { photometrics } from '../photometric.ts';
import type { Samples } from '../samples.ts';
import { render } from './render.ts';

type Changes = Parameters<typeof factsFor>[0];

function frameOf(samples: Samples, changes: Changes = {}): DecodedFrame {
  const bitsAllocated = samples.BYTES_PER_ELEMENT * 8;
  const facts = factsFor({ columns: samples.length / (changes?.samplesPerPixel ?? 1), bitsAllocated, ...changes });
  return decodeFrame(new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength), facts, nativeSyntax);
}

function table(entries: readonly number[], bits: number, first = 0): LookUpTable {
  return { first, bits, entries: Uint16Array.from(entries) };
}

const window = { center: 50, width: 100, function: 'linear-exact' } as const;

describe('grey images', () => {
  it.each<[string, Samples, Changes]>([
    ['8 bits unsigned', Uint8Array.of(0, 25, 50, 75, 100, 200), {}],
    ['8 bits signed', Int8Array.of(-128, 25, 50, 75, 100, 127), { signed: true }],
    ['16 bits unsigned', Uint16Array.of(0, 25, 50, 75, 100, 65_535), {}],
    ['16 bits signed', Int16Array.of(-32_768, 25, 50, 75, 100, 32_767), { signed: true }],
    ['32 bits unsigned', Uint32Array.of(0, 25, 50, 75, 100, 0xffff_ffff), {}],
    ['32 bits signed', Int32Array.of(-5, 25, 50, 75, 100, 500), { signed: true }],
    [
      'float',
      Float32Array.of(Number.NEGATIVE_INFINITY, 25, 50, 75, 100, Number.POSITIVE_INFINITY),
      { numbers: 'float' },
    ],
    ['double', Float64Array.of(-1e300, 25, 50, 75, 100, 1e300), { numbers: 'double' }],
  ])('are windowed the same from samples of %s', (_, samples, changes) => {
    const frame = frameOf(samples, changes);
    const levels = [0, 64, 128, 191, 255, 255];
    expect([...render(frame, { voi: window }).data]).toEqual(levels);
    expect([...render(frame, { voi: window, channels: 4 }).data]).toEqual(levels.flatMap(y => [y, y, y, 255]));
    expect([...render(frame, { voi: window, invert: true }).data]).toEqual([255, 191, 128, 64, 0, 0]);
  });

  it('show every 16-bit value as the function says, through the table as without it', () => {
    const values = Int16Array.from({ length: 65_536 }, (_, index) => index - 32_768);
    const display: DisplayFacts = { ...plainDisplay, rescale: { slope: -0.5, intercept: 100 } };
    for (const name of ['linear', 'linear-exact', 'sigmoid'] as const) {
      const options = { display, voi: { center: 40, width: 400, function: name } };
      const byTable = render(frameOf(values, { signed: true }), options);
      const byFunction = render(frameOf(Int32Array.from(values), { signed: true }), options);
      expect(Buffer.from(byTable.data.buffer).equals(Buffer.from(byFunction.data.buffer))).toBe(true);
    }
  });

  it('are rescaled before they are windowed (PS3.3 §C.11.1.1.2)', () => {
    const display: DisplayFacts = { ...plainDisplay, rescale: { slope: 2, intercept: -100 } };
    const voi = { center: 0, width: 200, function: 'linear-exact' } as const;
    expect([...render(frameOf(Uint8Array.of(0, 50, 75, 100)), { display, voi }).data]).toEqual([0, 128, 191, 255]);
  });

  it('use the modality table instead of slope and intercept, its ends repeating (PS3.3 §C.11.1.1.1)', () => {
    const modalityLut = table([10, 20, 30], 8, 5);
    const display: DisplayFacts = { ...plainDisplay, modalityLut, rescale: { slope: 9, intercept: 9 } };
    const voi = { center: 20, width: 20, function: 'linear-exact' } as const;
    expect([...render(frameOf(Uint8Array.of(0, 5, 6, 7, 99)), { display, voi }).data]).toEqual([0, 0, 128, 255, 255]);
  });

  it('go through a VOI table whose inputs may be negative (PS3.3 §C.11.2.1.1)', () => {
    const display: DisplayFacts = { ...plainDisplay, voiLuts: [table([0, 1023, 4095], 12, -1)] };
    expect([...render(frameOf(Int8Array.of(-9, -1, 0, 1, 9), { signed: true }), { display }).data]).toEqual([
      0, 0, 64, 255, 255,
    ]);
  });

  it('take the first window of the header, else its first table, else percentiles; or the one that is asked for', () => {
    const samples = Uint8Array.of(0, 10, 20, 30, 40);
    const frame = frameOf(samples);
    const windows = [
      { center: 20, width: 20, function: 'linear-exact' },
      { center: 35, width: 10, function: 'linear-exact' },
    ] as const;
    const voiLuts = [table([255, 0], 8), table([0, 255], 8)];
    const all = { ...plainDisplay, windows, voiLuts };
    const levels = (options: Parameters<typeof render>[1]): number[] => [...render(frame, options).data];
    expect(levels({ display: all })).toEqual([0, 0, 128, 255, 255]);
    expect(levels({ display: { ...all, windows: [] } })).toEqual([255, 0, 0, 0, 0]);
    expect(levels({ display: plainDisplay })).toEqual([0, 64, 128, 191, 255]);
    expect(levels({ display: all, voi: { window: 1 } })).toEqual([0, 0, 0, 0, 255]);
    expect(levels({ display: all, voi: { table: 1 } })).toEqual([0, 255, 255, 255, 255]);
    expect(levels({ display: all, voi: 'full' })).toEqual([0, 64, 128, 191, 255]);
    expect(levels({ display: all, voi: { percentile: [20, 80] } })).toEqual([0, 85, 170, 255, 255]);
    expect(levels({ display: all, voi: { center: 10, width: 1 } })).toEqual([0, 255, 255, 255, 255]);
  });

  it('are black where all pixels are alike', () => {
    for (const voi of [undefined, 'full', { percentile: [1, 99] }] as const) {
      const options = voi === undefined ? {} : { voi };
      expect([...render(frameOf(Uint8Array.of(7, 7)), options).data]).toEqual([0, 0]);
      expect([...render(frameOf(Float32Array.of(7, 7), { numbers: 'float' }), options).data]).toEqual([0, 0]);
    }
  });

  it.each([
    ['MONOCHROME2', false, [0, 255]],
    ['MONOCHROME1', false, [255, 0]],
    ['MONOCHROME2', true, [255, 0]],
    ['MONOCHROME1', true, [255, 0]],
  ])('%s with shape INVERSE %s is shown as %j (PS3.3 §C.8.11.1.1.2)', (photometric, inverse, expected) => {
    const display = { ...plainDisplay, inverse };
    expect([...render(frameOf(Uint8Array.of(0, 1), { photometric }), { display }).data]).toEqual(expected);
  });

  it('turn a number that is none into black', () => {
    const frame = frameOf(Float32Array.of(Number.NaN, 1), { numbers: 'float' });
    expect([...render(frame, { voi: { center: 0, width: 1, function: 'linear-exact' } }).data]).toEqual([0, 255]);
  });

  it.each([
    { center: 0, width: 0 },
    { center: 0, width: -1 },
    { center: 0, width: 0.5, function: 'linear' },
    { center: Number.NaN, width: 1 },
    { center: 0, width: Number.POSITIVE_INFINITY, function: 'sigmoid' },
    { percentile: [5, 5] },
    { percentile: [-1, 50] },
    { percentile: [0, 101] },
    { percentile: [Number.NaN, 99] },
    { window: 0 },
    { window: -1 },
    { table: 0 },
  ] as const)('refuse the choice %j', voi => {
    expect(() => render(frameOf(Uint8Array.of(1)), { voi })).toThrow(expect.objectContaining({ code: 'bad-window' }));
  });
});

describe('colour images', () => {
  it('RGB of 8 bits comes out as it is, of more bits over the range of 8', () => {
    const eight = frameOf(Uint8Array.of(1, 2, 3, 255, 0, 128), { samplesPerPixel: 3, photometric: 'RGB' });
    expect(render(eight)).toMatchObject({ width: 2, height: 1, channels: 4 });
    expect([...render(eight).data]).toEqual([1, 2, 3, 255, 255, 0, 128, 255]);
    const sixteen = frameOf(Uint16Array.of(0, 2048, 4095), { samplesPerPixel: 3, photometric: 'RGB', bitsStored: 12 });
    expect([...render(sixteen).data]).toEqual([0, 128, 255, 255]);
    const thirtyTwo = frameOf(Uint32Array.of(0, 0x8000_0000, 0xffff_ffff), { samplesPerPixel: 3, photometric: 'RGB' });
    expect([...render(thirtyTwo).data]).toEqual([0, 128, 255, 255]);
  });

  // The forward equations of PS3.3 §C.7.6.3.1.2.
  it.each([
    [
      'YBR_FULL',
      [
        [0.299, 0.587, 0.114, 0],
        [-0.1687, -0.3313, 0.5, 128],
        [0.5, -0.4187, -0.0813, 128],
      ],
    ],
    [
      'YBR_PARTIAL_422',
      [
        [0.2568, 0.5041, 0.0979, 16],
        [-0.1482, -0.291, 0.4392, 128],
        [0.4392, -0.3678, -0.0714, 128],
      ],
    ],
  ] as const)('%s becomes the RGB that it was made from', (photometric, equations) => {
    const row = photometrics.find(each => each.name === photometric)!;
    for (const rgb of [
      [0, 0, 0],
      [255, 255, 255],
      [255, 0, 0],
      [0, 255, 0],
      [0, 0, 255],
      [12, 200, 99],
    ] as const) {
      const ybr = equations.map(([r, g, b, offset]) =>
        Math.min(255, Math.round(rgb[0] * r + rgb[1] * g + rgb[2] * b + offset)),
      );
      const frame: DecodedFrame = {
        ...frameOf(Uint8Array.from(ybr), { samplesPerPixel: 3, photometric: 'RGB' }),
        photometric: row,
      };
      const shown = [...render(frame).data];
      for (const [channel, value] of rgb.entries()) expect(Math.abs(shown[channel]! - value)).toBeLessThanOrEqual(2);
      expect(shown[3]).toBe(255);
    }
  });

  it('uncompressed YBR_FULL_422 is shown with its chroma spread', () => {
    const facts = factsFor({ columns: 2, samplesPerPixel: 3, photometric: 'YBR_FULL_422' });
    const frame = decodeFrame(Uint8Array.of(50, 200, 128, 128), facts, nativeSyntax);
    expect([...render(frame).data]).toEqual([50, 50, 50, 255, 200, 200, 200, 255]);
  });

  it('PALETTE COLOR looks its colours up, with the ends repeating (PS3.3 §C.7.9)', () => {
    const palette = {
      red: table([0x1000, 0x2000, 0x3000], 16, 10),
      green: table([0x1100, 0x2100, 0x3100], 16, 10),
      blue: table([1, 2, 3], 8, 10),
    };
    const frame = frameOf(Uint8Array.of(0, 10, 11, 12, 200), { photometric: 'PALETTE COLOR' });
    expect([...render(frame, { display: { ...plainDisplay, palette } }).data]).toEqual(
      [0x1011_01, 0x1011_01, 0x2021_02, 0x3031_03, 0x3031_03].flatMap(c => [c >> 16, (c >> 8) & 255, c & 255, 255]),
    );
    expect(() => render(frame)).toThrow(expect.objectContaining({ code: 'no-palette' }));
  });
});

describe('render', () => {
  it.each(photometrics.map(row => [row.name, row] as const))('%s is drawn, or refused by name', (name, row) => {
    const palette = { red: table([1], 8), green: table([1], 8), blue: table([1], 8) };
    const samples = new Uint8Array(row.channels * 2);
    const whole = frameOf(samples, {
      columns: 2,
      samplesPerPixel: row.channels,
      photometric: row.channels === 1 ? 'MONOCHROME2' : 'RGB',
    });
    const frame: DecodedFrame = { ...whole, photometric: row };
    const draw = (): unknown => render(frame, { display: { ...plainDisplay, palette } });
    if (row.model === 'none') expect(draw).toThrow(new RegExp(`Photometric.*${name} with ${row.channels} samples`));
    else expect(draw()).toMatchObject({ width: 2, height: 1 });
  });

  it('refuses samples that do not fit the interpretation', () => {
    const frame = frameOf(new Uint8Array(4), { columns: 2, samplesPerPixel: 2, photometric: 'RGB' });
    expect(() => render(frame)).toThrow(expect.objectContaining({ code: 'unknown-photometric' }));
  });

  it('writes into the buffer that is offered, when it fits', () => {
    const frame = frameOf(Uint8Array.of(0, 255));
    const exact = new Uint8ClampedArray(2);
    expect(render(frame, { into: exact }).data).toBe(exact);
    const large = new Uint8ClampedArray(100);
    const picture = render(frame, { into: large, channels: 4 });
    expect(picture.data.buffer).toBe(large.buffer);
    expect([...picture.data]).toEqual([0, 0, 0, 255, 255, 255, 255, 255]);
    const small = new Uint8ClampedArray(1);
    expect(render(frame, { into: small }).data.length).toBe(2);
    const odd = new Uint8ClampedArray(new ArrayBuffer(32), 1);
    expect(render(frame, { into: odd, channels: 4 }).data.buffer).not.toBe(odd.buffer);
  });

  it('writes a resized picture into the buffer too, and not the frame before it', () => {
    const frame = frameOf(Uint8Array.of(10, 20, 30, 40), { columns: 2, rows: 2 });
    const into = new Uint8ClampedArray(1);
    const picture = render(frame, {
      into,
      size: { width: 1, height: 1 },
      voi: { center: 127.5, width: 255, function: 'linear-exact' },
    });
    expect(picture.data).toBe(into);
    expect([...into]).toEqual([25]);
  });

  it('refuses a picture of more pixels than the limit', () => {
    const frame = frameOf(Uint8Array.of(1, 2));
    expect(() => render(frame, { pixels: 1 })).toThrow(expect.objectContaining({ code: 'picture-too-large' }));
    expect(() => render(frame, { size: { width: 1e9, height: 1e9 } })).toThrow(
      expect.objectContaining({ code: 'picture-too-large' }),
    );
  });
});
