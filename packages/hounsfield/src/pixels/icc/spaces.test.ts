import { describe, expect, it } from 'vitest';
import { applyColourProfile, colourProfile } from '../icc.ts';
import { colourSpaceNames, greyProfile, profileInto, spaceProfile } from './spaces.ts';
import { TagTable } from './tags.ts';

/** Red, green, blue and some colours between, as RGBA. */
const colours = [
  [255, 0, 0],
  [0, 255, 0],
  [0, 0, 255],
  [255, 255, 255],
  [0, 0, 0],
  [128, 128, 128],
  [200, 100, 50],
  [30, 160, 220],
];

function rgba(values: readonly (readonly number[])[]): Uint8ClampedArray {
  return Uint8ClampedArray.from(values.flatMap(each => [...each, 255]));
}

function triples(data: Uint8ClampedArray): number[][] {
  return Array.from({ length: data.length / 4 }, (_, k) => [...data.subarray(4 * k, 4 * k + 3)]);
}

describe.each(colourSpaceNames)('the colour space %s (PS3.18 §8.3.5.1.5)', name => {
  it('has a profile whose white is that of the medium and whose primaries add to it (ISO 15076-1 §F.3)', () => {
    const tags = new TagTable(spaceProfile(name));
    expect([tags.signature(12), tags.signature(16), tags.signature(20), tags.signature(36)]).toEqual([
      ...['mntr', 'RGB ', 'XYZ ', 'acsp'],
    ]);
    expect(tags.view.getUint32(0)).toBe(spaceProfile(name).length);
    const [red, green, blue] = ['rXYZ', 'gXYZ', 'bXYZ'].map(tag => tags.xyz(tag));
    const sum = [0, 1, 2].map(k => red![k]! + green![k]! + blue![k]!);
    for (const [k, value] of [0.9642, 1, 0.8249].entries()) expect(sum[k]).toBeCloseTo(value, 3);
  });

  it('gives colours that its profile makes the same again', () => {
    const data = rgba(colours);
    applyColourProfile(data, profileInto(name));
    const changed = triples(data);
    applyColourProfile(data, colourProfile(spaceProfile(name)));
    for (const [k, [r = 0, g = 0, b = 0]] of triples(data).entries()) {
      const [wr = 0, wg = 0, wb = 0] = colours[k] ?? [];
      // A space of many colours has fewer levels for each of those that sRGB has.
      const most = name === 'rommrgb' ? 8 : 3;
      expect(
        Math.max(Math.abs(r - wr), Math.abs(g - wg), Math.abs(b - wb)),
        `${name} ${changed[k]}`,
      ).toBeLessThanOrEqual(most);
    }
    expect([changed[3], changed[4]]).toEqual([
      [255, 255, 255],
      [0, 0, 0],
    ]);
  });
});

describe('colours that sRGB has not', () => {
  it('are kept on the way from the profile of an image to another space', () => {
    const data = rgba([[0, 255, 0]]);
    applyColourProfile(data, profileInto('adobergb', colourProfile(spaceProfile('adobergb'))));
    const [[red = 255, green = 0] = []] = triples(data);
    expect([red < 6, green]).toEqual([true, 255]);
    const held = rgba([[0, 255, 0]]);
    applyColourProfile(held, colourProfile(spaceProfile('adobergb')));
    applyColourProfile(held, profileInto('adobergb'));
    expect(triples(held)[0]![0]).toBeGreaterThan(100);
  });

  it('known values of Adobe RGB (1998) come of sRGB', () => {
    const data = rgba([
      [255, 0, 0],
      [0, 255, 0],
    ]);
    applyColourProfile(data, profileInto('adobergb'));
    expect(triples(data)).toEqual([
      [219, 0, 0],
      [144, 255, 60],
    ]);
  });

  it('greys have a profile of their own', () => {
    const profile = colourProfile(greyProfile());
    const data = rgba([[128, 128, 128]]);
    applyColourProfile(data, profile);
    expect(triples(data)).toEqual([[128, 128, 128]]);
  });
});
