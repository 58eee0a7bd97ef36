import { asciiBytes, type Bytes, concat } from '../../bytes/index.ts';
import { D50, encodeSrgb } from '../cielab.ts';
import type { ColourProfile, CurvesProfile } from '../icc.ts';
import { unit } from './tags.ts';

/** Colour spaces that a picture can be had in by name (PS3.18 §8.3.5.1.5). */
export type ColourSpaceName = 'srgb' | 'adobergb' | 'rommrgb' | 'displayp3';

interface ColourSpace {
  readonly description: string;
  /** Chromaticities of red, green, blue and white. */
  readonly red: Chromaticity;
  readonly green: Chromaticity;
  readonly blue: Chromaticity;
  readonly white: Chromaticity;
  /** g, a, b, c, d of the parametric curve of type 3: (a·x + b)^g from d on, c·x below (ISO 15076-1 §10.18). */
  readonly curve: readonly [g: number, a: number, b: number, c: number, d: number];
}

type Chromaticity = readonly [x: number, y: number];
type Matrix = readonly number[];

const D65: Chromaticity = [0.3127, 0.329];
const SRGB_CURVE = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.040_45] as const;

/** As IEC 61966-2-1, Adobe RGB (1998), ISO 22028-2 (ROMM) and SMPTE EG 432-1 with the curve of sRGB (Display P3) have them. */
const spaces: Readonly<Record<ColourSpaceName, ColourSpace>> = {
  srgb: {
    description: 'sRGB',
    ...{ red: [0.64, 0.33], green: [0.3, 0.6], blue: [0.15, 0.06], white: D65 },
    curve: SRGB_CURVE,
  },
  adobergb: {
    description: 'Compatible with Adobe RGB (1998)',
    ...{ red: [0.64, 0.33], green: [0.21, 0.71], blue: [0.15, 0.06], white: D65 },
    curve: [563 / 256, 1, 0, 1, 0],
  },
  rommrgb: {
    description: 'ROMM RGB',
    ...{ red: [0.7347, 0.2653], green: [0.1596, 0.8404], blue: [0.0366, 0.0001], white: [0.3457, 0.3585] },
    curve: [1.8, 1, 0, 1 / 16, 1 / 32],
  },
  displayp3: {
    description: 'Display P3',
    ...{ red: [0.68, 0.32], green: [0.265, 0.69], blue: [0.15, 0.06], white: D65 },
    curve: SRGB_CURVE,
  },
};

// The keys of the table.
export const colourSpaceNames: readonly ColourSpaceName[] = Object.keys(spaces) as ColourSpaceName[];

/** The ICC profile of a colour space, version 4, made of its primaries, white and curve. */
export function spaceProfile(name: ColourSpaceName): Bytes {
  const space = spaces[name];
  const matrix = toD50(space);
  const column = (k: number): Bytes => xyzTag([matrix[k] ?? 0, matrix[k + 3] ?? 0, matrix[k + 6] ?? 0]);
  const curve = curveTag(space.curve);
  return profileOf('RGB ', [
    ['desc', textTag(space.description)],
    ['cprt', textTag('No copyright')],
    ['wtpt', xyzTag(D50)],
    ['chad', numbersTag(adaptation(whiteOf(space)))],
    ['rXYZ', column(0)],
    ['gXYZ', column(1)],
    ['bXYZ', column(2)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ]);
}

/** The ICC profile of greys with the curve of sRGB: what a grey picture has, whatever colours were asked for. */
export function greyProfile(): Bytes {
  return profileOf('GRAY', [
    ['desc', textTag('Grey with the curve of sRGB')],
    ['cprt', textTag('No copyright')],
    ['wtpt', xyzTag(D50)],
    ['kTRC', curveTag(SRGB_CURVE)],
  ]);
}

/**
 * A profile that gives the colours of a space in place of those of sRGB. Colours of profiles with tables were held to
 * what sRGB has before.
 * @param profile of the image; it is taken for sRGB without one
 */
export function profileInto(name: ColourSpaceName, profile: ColourProfile = SRGB): ColourProfile {
  const change = fromSrgb(name);
  if (!('table' in profile)) return { ...profile, matrix: product(change, profile.matrix), space: name };
  const table = new Float32Array(profile.table.length);
  for (let at = 0; at < table.length; at += 3) {
    const light = [0, 1, 2].map(k => lightOf(spaces.srgb, (profile.table[at + k] ?? 0) / 255));
    for (let k = 0; k < 3; k++) {
      const own = [0, 1, 2].reduce((sum, j) => sum + (change[3 * k + j] ?? 0) * (light[j] ?? 0), 0);
      table[at + k] = encodeInto(name, own) * 255;
    }
  }
  return { points: profile.points, table };
}

/** What a file holds, 0 to 1, of light of a colour of a space. */
export function encodeInto(name: ColourSpaceName, light: number): number {
  if (name === 'srgb') return encodeSrgb(light);
  const [g, a, b, c, d] = spaces[name].curve;
  const below = unit(light) / c;
  return below < d ? below : unit((unit(light) ** (1 / g) - b) / a);
}

function lightOf({ curve: [g, a, b, c, d] }: ColourSpace, encoded: number): number {
  return encoded >= d ? (a * encoded + b) ** g : c * encoded;
}

/** From the light of sRGB's colours to that of another space. */
function fromSrgb(name: ColourSpaceName): Matrix {
  return product(inverse(toD50(spaces[name])), toD50(spaces.srgb));
}

/** From the light of the colours to XYZ of D50, row by row: what the primaries make of white is white. */
function toD50(space: ColourSpace): Matrix {
  const columns = [space.red, space.green, space.blue].map(xyzOf);
  const primaries = [0, 1, 2].flatMap(row => columns.map(column => column[row] ?? 0));
  const white = whiteOf(space);
  const shares = apply(inverse(primaries), white);
  const scaled = primaries.map((value, at) => value * (shares[at % 3] ?? 0));
  return product(adaptation(white), scaled);
}

function whiteOf({ white }: ColourSpace): readonly number[] {
  return xyzOf(white);
}

/** XYZ with Y of 1. */
function xyzOf([x, y]: Chromaticity): readonly number[] {
  return [x / y, 1, (1 - x - y) / y];
}

/** From XYZ of a white to that of D50, by Bradford (ISO 15076-1 Annex E). */
function adaptation(white: readonly number[]): Matrix {
  const [from, to] = [apply(BRADFORD, white), apply(BRADFORD, D50)];
  const scaled = BRADFORD.map((value, at) => {
    const row = Math.floor(at / 3);
    return (value * (to[row] ?? 0)) / (from[row] ?? 1);
  });
  return product(inverse(BRADFORD), scaled);
}

function apply(matrix: Matrix, [x = 0, y = 0, z = 0]: readonly number[]): readonly number[] {
  return [0, 3, 6].map(row => (matrix[row] ?? 0) * x + (matrix[row + 1] ?? 0) * y + (matrix[row + 2] ?? 0) * z);
}

function product(a: Matrix, b: Matrix): Matrix {
  const columns = [0, 1, 2].map(k => apply(a, [b[k] ?? 0, b[k + 3] ?? 0, b[k + 6] ?? 0]));
  return [0, 1, 2].flatMap(row => columns.map(column => column[row] ?? 0));
}

function inverse([a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 0]: Matrix): Matrix {
  const determinant = a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
  return [
    ...[e * i - f * h, c * h - b * i, b * f - c * e],
    ...[f * g - d * i, a * i - c * g, c * d - a * f],
    ...[d * h - e * g, b * g - a * h, a * e - b * d],
  ].map(value => value / determinant);
}

type Tag = readonly [signature: string, bytes: Bytes];

/** Header, tag table and tags; the same bytes of several tags stand once (ISO 15076-1 §7). */
function profileOf(space: 'RGB ' | 'GRAY', tags: readonly Tag[]): Bytes {
  const places = new Map<Bytes, number>();
  let end = HEADER + 4 + 12 * tags.length;
  for (const [, bytes] of tags) {
    if (places.has(bytes)) continue;
    places.set(bytes, end);
    end += Math.ceil(bytes.length / 4) * 4;
  }
  const profile = new Uint8Array(end);
  const view = new DataView(profile.buffer);
  view.setUint32(0, end);
  view.setUint32(8, VERSION_4);
  for (const [at, text] of [
    [12, 'mntr'],
    [16, space],
    [20, 'XYZ '],
    [36, 'acsp'],
  ] as const) {
    profile.set(asciiBytes(text), at);
  }
  for (const [k, value] of [2026, 1, 1].entries()) view.setUint16(24 + 2 * k, value);
  profile.set(xyzNumbers(D50), 68);
  view.setUint32(HEADER, tags.length);
  for (const [k, [signature, bytes]] of tags.entries()) {
    const row = HEADER + 4 + 12 * k;
    profile.set(asciiBytes(signature), row);
    view.setUint32(row + 4, places.get(bytes) ?? 0);
    view.setUint32(row + 8, bytes.length);
    profile.set(bytes, places.get(bytes) ?? 0);
  }
  return profile;
}

/** One text in English (ISO 15076-1 §10.15). */
function textTag(text: string): Bytes {
  const head = new Uint8Array(28);
  const view = new DataView(head.buffer);
  head.set(asciiBytes('mluc'));
  for (const [at, value] of [
    [8, 1],
    [12, 12],
    [20, 2 * text.length],
    [24, 28],
  ] as const)
    view.setUint32(at, value);
  head.set(asciiBytes('enUS'), 16);
  return concat([head, Uint8Array.from([...asciiBytes(text)].flatMap(code => [0, code]))]);
}

function xyzTag(value: readonly number[]): Bytes {
  return concat([asciiBytes('XYZ \0\0\0\0'), xyzNumbers(value)]);
}

function numbersTag(values: readonly number[]): Bytes {
  return concat([asciiBytes('sf32\0\0\0\0'), xyzNumbers(values)]);
}

function curveTag(parameters: readonly number[]): Bytes {
  return concat([asciiBytes('para\0\0\0\0'), Uint8Array.of(0, 3, 0, 0), xyzNumbers(parameters)]);
}

/** Numbers with 16 bits behind the point. */
function xyzNumbers(values: readonly number[]): Bytes {
  const bytes = new Uint8Array(4 * values.length);
  const view = new DataView(bytes.buffer);
  for (const [k, value] of values.entries()) view.setInt32(4 * k, Math.round(value * 65_536));
  return bytes;
}

const HEADER = 128;
/** 4.3. */
const VERSION_4 = 0x0430_0000;
const BRADFORD: Matrix = [0.8951, 0.2664, -0.1614, -0.7502, 1.7135, 0.0367, 0.0389, -0.0685, 1.0296];
const SRGB_LIGHT: Float64Array = Float64Array.from({ length: 256 }, (_, level) => lightOf(spaces.srgb, level / 255));
/** What leaves colours of sRGB as they are. */
const SRGB: CurvesProfile = {
  curves: [SRGB_LIGHT, SRGB_LIGHT, SRGB_LIGHT],
  matrix: [1, 0, 0, 0, 1, 0, 0, 0, 1],
};
