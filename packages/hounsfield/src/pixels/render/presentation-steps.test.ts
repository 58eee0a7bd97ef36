import { describe, expect, it } from 'vitest';
import { decodeFrame } from '../decode.ts';
import { type DisplayFacts, plainDisplay } from '../display.ts';
import { factsFor, nativeSyntax } from '../facts.fixture.ts';
import { greyOf16Bits } from './grey.ts';
import { render } from './render.ts';

const frameOf = (samples: readonly number[], changes: Parameters<typeof factsFor>[0] = {}) =>
  decodeFrame(
    Uint8Array.from(samples),
    factsFor({ columns: samples.length / (changes?.samplesPerPixel ?? 1), ...changes }),
    nativeSyntax,
  );
const voi = { center: 50, width: 100, function: 'linear-exact' } as const;

describe('the end of the grey pipeline (PS3.4 §N.2)', () => {
  it('spreads the values of interest over the entries of a presentation table (PS3.3 §C.11.6)', () => {
    const presentationLut = { first: 0, bits: 10, entries: Uint16Array.of(0, 1023, 511) };
    const display: DisplayFacts = { ...plainDisplay, presentationLut };
    expect([...render(frameOf([0, 20, 50, 80, 100]), { display, voi }).data]).toEqual([0, 0, 255, 127, 127]);
    expect([...render(frameOf([0, 50, 100]), { display, voi, invert: true }).data]).toEqual([255, 0, 128]);
  });

  it('shows padding as background, whatever is inverted, and leaves it out of the range (PS3.3 §C.7.5.1.1.2)', () => {
    const padding = { low: 200, high: 255 };
    const samples = [10, 60, 110, 200, 255];
    expect([...render(frameOf(samples, { padding }), { voi: 'full' }).data]).toEqual([0, 128, 255, 0, 0]);
    const inverted = frameOf(samples, { padding, photometric: 'MONOCHROME1' });
    expect([...render(inverted, { voi: 'full' }).data]).toEqual([255, 128, 0, 0, 0]);
  });

  it('gives 16 bits where they are asked for', () => {
    expect([...greyOf16Bits(frameOf([0, 25, 50, 100]), plainDisplay, { voi })]).toEqual([0, 16_384, 32_768, 65_535]);
    const float = { numbers: 'float', bitsAllocated: 32, columns: 2 } as const;
    const frame = decodeFrame(new Uint8Array(Float32Array.of(25, 1e9).buffer), factsFor(float), nativeSyntax);
    expect([...greyOf16Bits(frame, plainDisplay, { voi })]).toEqual([16_384, 65_535]);
    const colour = frameOf([1, 2, 3], { samplesPerPixel: 3, photometric: 'RGB' });
    expect(() => greyOf16Bits(colour, plainDisplay)).toThrow(expect.objectContaining({ code: 'unknown-photometric' }));
  });

  it('writes every pixel of an image whose size is no multiple of four', () => {
    for (let length = 1; length <= 9; length++) {
      const samples = Array.from({ length }, (_, at) => at * 4);
      const expected = samples.map(value => Math.round(value * 2.55));
      expect([...render(frameOf(samples), { voi }).data]).toEqual(expected);
    }
  });

  it('hides what the shutter hides, unless told not to', () => {
    const shutter = { grey: 0xffff, rectangle: { left: 2, right: 3, upper: 1, lower: 1 } };
    const display: DisplayFacts = { ...plainDisplay, shutter };
    const frame = frameOf([50, 50, 50, 50]);
    expect([...render(frame, { display, voi }).data]).toEqual([255, 128, 128, 255]);
    expect([...render(frame, { display, voi, shutter: false }).data]).toEqual([128, 128, 128, 128]);
  });
});

describe('retired colours (PS3.3-2001 §C.7.6.3.1.2)', () => {
  it('of CMYK take light away, black from all', () => {
    const frame = frameOf([10, 20, 30, 40, 255, 0, 0, 0, 200, 200, 200, 200], {
      samplesPerPixel: 4,
      photometric: 'CMYK',
    });
    expect([...render(frame).data]).toEqual([205, 195, 185, 255, 0, 255, 255, 255, 0, 0, 0, 255]);
  });

  it('of ARGB come from the palette where alpha is above 0', () => {
    const table = (value: number) => ({ first: 0, bits: 8, entries: Uint16Array.of(0, value) });
    const display: DisplayFacts = { ...plainDisplay, palette: { red: table(1), green: table(2), blue: table(3) } };
    const frame = frameOf([0, 7, 8, 9, 1, 7, 8, 9], { samplesPerPixel: 4, photometric: 'ARGB' });
    expect([...render(frame, { display }).data]).toEqual([7, 8, 9, 255, 1, 2, 3, 255]);
  });

  it('of HSV are hue, saturation and value', () => {
    const frame = frameOf([0, 255, 200, 128, 255, 200, 77, 0, 90], { samplesPerPixel: 3, photometric: 'HSV' });
    expect([...render(frame).data]).toEqual([200, 0, 0, 255, 0, 200, 200, 255, 90, 90, 90, 255]);
  });
});
