import { describe, expect, it } from 'vitest';
import { DataSet } from '../data/index.ts';
import { labOf } from './cielab.ts';
import { labOfDevice, labTables, profileWith } from './icc.fixture.ts';
import { applyColourProfile, colourProfile, iccProfileOf } from './icc.ts';

const XYZ = (x: number, y: number, z: number): number[] => [
  0x58595a20,
  0,
  ...[x, y, z].map(n => Math.round(n * 65_536)),
];
const GAMMA = (gamma: number): number[] => [0x63757276, 0, 1, Math.round(gamma * 256) << 16];
const PARA = (kind: number, ...numbers: readonly number[]): number[] => [
  0x70617261,
  0,
  kind << 16,
  ...numbers.map(n => Math.round(n * 65_536)),
];

/** A profile of version 4 with the tags that are given. */
function profileOf(tags: Readonly<Record<string, readonly number[]>>, space = 'RGB '): Uint8Array {
  const names = Object.keys(tags);
  const words: number[] = new Array(33 + names.length * 3).fill(0);
  const code = (name: string): number => new DataView(new TextEncoder().encode(name).buffer).getUint32(0);
  words[4] = code(space);
  words[5] = code('XYZ ');
  words[32] = names.length;
  for (const [index, name] of names.entries()) {
    words.splice(33 + index * 3, 3, code(name), words.length * 4, tags[name]!.length * 4);
    words.push(...tags[name]!);
  }
  const view = new DataView(new ArrayBuffer(words.length * 4));
  for (const [at, word] of words.entries()) view.setInt32(at * 4, word);
  return new Uint8Array(view.buffer);
}

/** The primaries of sRGB, adapted to D50 as its profile has them (IEC 61966-2-1). */
const primaries = {
  rXYZ: XYZ(0.436_07, 0.222_49, 0.013_92),
  gXYZ: XYZ(0.385_15, 0.716_87, 0.097_08),
  bXYZ: XYZ(0.143_07, 0.060_61, 0.714_1),
};
const curve = PARA(3, 2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.040_45);

describe('ICC profiles (PS3.3 §C.11.15)', () => {
  it('of sRGB leave colours as they are, by one level at most', () => {
    const profile = colourProfile(profileOf({ ...primaries, rTRC: curve, gTRC: curve, bTRC: curve }));
    for (const colour of [
      [0, 0, 0],
      [255, 255, 255],
      [200, 30, 90],
      [17, 128, 240],
    ]) {
      const rgba = Uint8ClampedArray.of(...(colour as [number, number, number]), 255);
      applyColourProfile(rgba, profile);
      for (const [channel, level] of colour.entries()) expect(Math.abs(rgba[channel]! - level)).toBeLessThanOrEqual(1);
      expect(rgba[3]).toBe(255);
    }
  });

  it('with another gamma change grey as the two curves say', () => {
    const gamma = GAMMA(1);
    const rgba = Uint8ClampedArray.of(128, 128, 128, 255);
    applyColourProfile(rgba, colourProfile(profileOf({ ...primaries, rTRC: gamma, gTRC: gamma, bTRC: gamma })));
    const light = 128 / 255;
    const expected = 255 * (1.055 * light ** (1 / 2.4) - 0.055);
    for (const level of rgba.subarray(0, 3)) expect(Math.abs(level - expected)).toBeLessThanOrEqual(1);
  });

  it.each(['mft1', 'mft2', 'mAB '] as const)('with tables of type %s give the colours that those say', kind => {
    const version = kind === 'mft2' ? 2 : 4;
    const profile = colourProfile(profileWith({ A2B0: labTables(kind) }, 'RGB ', 'Lab ', version));
    for (const colour of [
      [0, 0, 0],
      [255, 255, 255],
      [128, 128, 128],
      [200, 60, 90],
      [17, 128, 240],
    ] as const) {
      const rgba = Uint8ClampedArray.of(...colour, 77);
      applyColourProfile(rgba, profile);
      const [l, a, b] = labOfDevice(colour[0] / 255, colour[1] / 255, colour[2] / 255);
      const expected = labOf([(l / 100) * 65_535, ((a + 128) / 255) * 65_535, ((b + 128) / 255) * 65_535]);
      for (const [channel, level] of expected.entries()) {
        // Tables of 8 bits have steps, and all of them are straight lines between their entries.
        expect(Math.abs(rgba[channel]! - level)).toBeLessThanOrEqual(kind === 'mft1' ? 4 : 3);
      }
      expect(rgba[3]).toBe(77);
    }
  });

  it('of grey change grey as their curve says', () => {
    const rgba = Uint8ClampedArray.of(128, 128, 128, 255);
    applyColourProfile(rgba, colourProfile(profileOf({ kTRC: GAMMA(1) }, 'GRAY')));
    expect([...rgba]).toEqual([188, 188, 188, 255]);
  });

  it('whose tables are damaged are typed errors, or are read', () => {
    for (const kind of ['mft1', 'mft2', 'mAB '] as const) {
      const good = profileWith({ A2B0: labTables(kind) });
      for (let round = 0; round < 16; round++) {
        const bytes = good.slice(0, round % 2 === 0 ? (round * 2_654_435_761) % good.length : undefined);
        if (round % 2 === 1) bytes.fill(0xff, 144 + round * 2, 148 + round * 2);
        try {
          colourProfile(bytes);
        } catch (error) {
          expect(error).toMatchObject({ code: 'bad-colour-profile' });
        }
      }
    }
  });

  it.each([
    ['cut', profileOf(primaries).subarray(0, 140)],
    ['of printing inks', profileOf(primaries, 'CMYK')],
    ['without curves', profileOf(primaries)],
    [
      'with a curve longer than itself',
      profileOf({ ...primaries, rTRC: [0x63757276, 0, 9999, 0], gTRC: curve, bTRC: curve }),
    ],
  ])('that are %s are refused', (_, bytes) => {
    expect(() => colourProfile(bytes)).toThrow(expect.objectContaining({ code: 'bad-colour-profile' }));
  });

  it('are found in the data set or in the optical path (PS3.3 §C.8.12.5)', async () => {
    expect(await iccProfileOf(DataSet.of({ ICCProfile: Uint8Array.of(1, 2) }))).toEqual(Uint8Array.of(1, 2));
    const slide = DataSet.of({ OpticalPathSequence: [{ ICCProfile: Uint8Array.of(3, 4) }] });
    expect(await iccProfileOf(slide)).toEqual(Uint8Array.of(3, 4));
    expect(await iccProfileOf(DataSet.of({}))).toBeUndefined();
  });
});
