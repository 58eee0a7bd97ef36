import type { Bytes } from '../bytes/index.ts';
import type { DataSet } from '../data/index.ts';
import { itemOf, rawValue } from './attribute.ts';
import { labOf, srgbOf, XYZ_TO_LINEAR } from './cielab.ts';
import { type ColourSpaceName, encodeInto } from './icc/spaces.ts';
import { type Triple, tableTransform } from './icc/tables.ts';
import { badProfile, type Curve, TagTable, unit } from './icc/tags.ts';

/** From the colours of an image to sRGB as an ICC profile says (PS3.3 §C.11.15). Plain data. */
export type ColourProfile = CurvesProfile | TableProfile;

/** Three curves and a matrix (ISO 15076-1 §F.3). */
export interface CurvesProfile {
  /** Light of each of 256 levels, for red, green and blue. */
  readonly curves: readonly [Float64Array, Float64Array, Float64Array];
  /** From the light of the three colours to that of sRGB, row by row. */
  readonly matrix: readonly number[];
  /** The space that the colours are given in; then the matrix leads to its light. sRGB unless told. */
  readonly space?: ColourSpaceName;
}

/** What a profile's tables make of colours that lie evenly: `points`³ times red, green and blue from 0 to 255, blue running fastest. */
export interface TableProfile {
  readonly points: number;
  readonly table: Float32Array;
}

/** The ICC profile that an image has, in the data set or in the Optical Path Sequence (PS3.3 §C.8.12.5); not judged. */
export async function iccProfileOf(dataSet: DataSet, signal?: AbortSignal): Promise<Bytes | undefined> {
  const element = dataSet.element('ICCProfile') ?? itemOf(dataSet, 'OpticalPathSequence')?.element('ICCProfile');
  if (element === undefined) return undefined;
  const { bytes } = await rawValue(element, MOST_BYTES, signal);
  return bytes.length === 0 ? undefined : bytes;
}

/**
 * Reads an ICC profile of three colours or of grey, versions 2 and 4: its tables (`A2B0`) where it has some, else its
 * curves and matrix. Colours are relative to the white of the medium.
 * @throws DecodeError `bad-colour-profile`
 */
export function colourProfile(profile: Bytes): ColourProfile {
  const tags = new TagTable(profile);
  const [from, to] = [tags.signature(16), tags.signature(20)];
  if (from === 'GRAY') return greyProfile(tags);
  if (from === 'RGB ' && tags.has('A2B0') && (to === 'Lab ' || to === 'XYZ ')) return tableProfile(tags, to);
  if (from !== 'RGB ' || to !== 'XYZ ') throw badProfile(`from ${from} to ${to}`);
  const [red, green, blue] = ['rXYZ', 'gXYZ', 'bXYZ'].map(name => tags.xyz(name));
  const columns = [red!, green!, blue!];
  const matrix = XYZ_TO_LINEAR.flatMap(row => columns.map(([x, y, z]) => row[0] * x! + row[1] * y! + row[2] * z!));
  return { curves: [levels(tags.curve('rTRC')), levels(tags.curve('gTRC')), levels(tags.curve('bTRC'))], matrix };
}

/** Changes red, green and blue of RGBA pixels in place. */
export function applyColourProfile(rgba: Uint8ClampedArray, profile: ColourProfile): void {
  if ('table' in profile) applyTable(rgba, profile);
  else applyCurves(rgba, profile);
}

function applyCurves(rgba: Uint8ClampedArray, profile: CurvesProfile): void {
  const [red, green, blue] = profile.curves;
  const encoded = levelsOf(profile.space ?? 'srgb');
  const [a = 1, b = 0, c = 0, d = 0, e = 1, f = 0, g = 0, h = 0, i = 1] = profile.matrix;
  for (let at = 0; at < rgba.length; at += 4) {
    const r = red[rgba[at]!]!;
    const s = green[rgba[at + 1]!]!;
    const t = blue[rgba[at + 2]!]!;
    rgba[at] = encoded[stepOf(a * r + b * s + c * t)]!;
    rgba[at + 1] = encoded[stepOf(d * r + e * s + f * t)]!;
    rgba[at + 2] = encoded[stepOf(g * r + h * s + i * t)]!;
  }
}

/** Along the longest side of the six parts that a cell of the table falls into, which keeps grey grey. */
function applyTable(rgba: Uint8ClampedArray, { points, table }: TableProfile): void {
  const [x, y, z] = [3 * points * points, 3 * points, 3];
  const scale = (points - 1) / 255;
  for (let at = 0; at < rgba.length; at += 4) {
    const [r, g, b] = [rgba[at]! * scale, rgba[at + 1]! * scale, rgba[at + 2]! * scale];
    const [i, j, k] = [Math.min(points - 2, r | 0), Math.min(points - 2, g | 0), Math.min(points - 2, b | 0)];
    const [u, v, w] = [r - i, g - j, b - k];
    const start = i * x + j * y + k * z;
    // The two entries between the nearest corner and the farthest, and the shares of all four.
    const most = Math.max(u, v, w);
    const least = Math.min(u, v, w);
    const middle = u + v + w - most - least;
    const first = most === u ? x : most === v ? y : z;
    const last = least === w ? z : least === v ? y : x;
    const second = x + y + z - last;
    const [near, one, two] = [start, start + first, start + second];
    const far = start + x + y + z;
    for (let channel = 0; channel < 3; channel++) {
      rgba[at + channel] =
        (1 - most) * table[near + channel]! +
        (most - middle) * table[one + channel]! +
        (middle - least) * table[two + channel]! +
        least * table[far + channel]!;
    }
  }
}

/** The light that grey stands for; its colour is that of the white of the medium (ISO 15076-1 §F.2). */
function greyProfile(tags: TagTable): CurvesProfile {
  const curve = levels(tags.curve('kTRC'));
  return { curves: [curve, curve, curve], matrix: [1, 0, 0, 0, 1, 0, 0, 0, 1] };
}

/** Tables are worked out once for colours that lie evenly, whatever they are made of. */
function tableProfile(tags: TagTable, to: string): TableProfile {
  const { transform, mostLightness } = tableTransform(tags, 'A2B0');
  const table = new Float32Array(3 * POINTS ** 3);
  const step = (index: number): number => index / (POINTS - 1);
  let at = 0;
  for (let r = 0; r < POINTS; r++) {
    for (let g = 0; g < POINTS; g++) {
      for (let b = 0; b < POINTS; b++, at += 3) {
        table.set(connected(transform([step(r), step(g), step(b)]), to, mostLightness), at);
      }
    }
  }
  return { points: POINTS, table };
}

/** sRGB, 0 to 255, of a colour of the connection space (ISO 15076-1 §6.3.4). */
function connected(colour: Triple, to: string, mostLightness: number): Triple {
  if (to === 'Lab ') return labOf(colour.map(value => (value / mostLightness) * 65_535));
  const [x, y, z] = colour;
  return srgbOf(x * MOST_XYZ, y * MOST_XYZ, z * MOST_XYZ);
}

function levels(curve: Curve): Float64Array {
  return Float64Array.from({ length: 256 }, (_, level) => unit(curve(level / 255)));
}

/** Where the level of a light is in the table of its space. */
function stepOf(light: number): number {
  const at = light * LIGHT_STEPS;
  return at > 0 ? Math.min(LIGHT_STEPS, Math.round(at)) : 0;
}

function levelsOf(space: ColourSpaceName): Float32Array {
  let known = encodedLevels.get(space);
  if (known === undefined) {
    known = Float32Array.from({ length: LIGHT_STEPS + 1 }, (_, at) => encodeInto(space, at / LIGHT_STEPS) * 255);
    encodedLevels.set(space, known);
  }
  return known;
}

const encodedLevels = new Map<ColourSpaceName, Float32Array>();
/** Enough that the steepest part of the curve moves by a fifth of a level. */
const LIGHT_STEPS = 16_384;
/** What 1 stands for in encoded XYZ. */
const MOST_XYZ = 1 + 32_767 / 32_768;
const POINTS = 33;
const MOST_BYTES = 2 ** 24;
