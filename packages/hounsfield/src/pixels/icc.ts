import type { Bytes } from '../bytes/index.ts';
import type { DataSet } from '../data/index.ts';
import { DecodeError } from '../errors/index.ts';
import { itemOf, rawValue } from './attribute.ts';
import { encodeSrgb, XYZ_TO_LINEAR } from './cielab.ts';

/**
 * From the colours of an image to sRGB: the three curves and the matrix of an ICC profile (PS3.3 §C.11.15, ISO 15076-1
 * §F.3). Plain data.
 */
export interface ColourProfile {
  /** Light of each of 256 levels, for red, green and blue. */
  readonly curves: readonly [Float64Array, Float64Array, Float64Array];
  /** From the light of the three colours to that of sRGB, row by row. */
  readonly matrix: readonly number[];
}

/** The ICC profile that an image has, in the data set or in the Optical Path Sequence (PS3.3 §C.8.12.5); not judged. */
export async function iccProfileOf(dataSet: DataSet, signal?: AbortSignal): Promise<Bytes | undefined> {
  const element = dataSet.element('ICCProfile') ?? itemOf(dataSet, 'OpticalPathSequence')?.element('ICCProfile');
  if (element === undefined) return undefined;
  const { bytes } = await rawValue(element, MOST_BYTES, signal);
  return bytes.length === 0 ? undefined : bytes;
}

/**
 * Reads an ICC profile of three colours whose transform is curves and a matrix; versions 2 and 4. Profiles with tables
 * only (`A2B0`), as some scanners and printers have them, are refused: their colours are then shown as if they were sRGB.
 * @throws DecodeError `bad-colour-profile`
 */
export function colourProfile(profile: Bytes): ColourProfile {
  const tags = new TagTable(profile);
  if (tags.signature(16) !== 'RGB ' || tags.signature(20) !== 'XYZ ') {
    throw bad(`from ${tags.signature(16)} to ${tags.signature(20)}`);
  }
  const [red, green, blue] = ['rXYZ', 'gXYZ', 'bXYZ'].map(name => tags.xyz(name));
  const columns = [red!, green!, blue!];
  const matrix = XYZ_TO_LINEAR.flatMap(row => columns.map(([x, y, z]) => row[0] * x! + row[1] * y! + row[2] * z!));
  return { curves: [tags.curve('rTRC'), tags.curve('gTRC'), tags.curve('bTRC')], matrix };
}

/** Changes red, green and blue of RGBA pixels in place. */
export function applyColourProfile(rgba: Uint8ClampedArray, profile: ColourProfile): void {
  const [red, green, blue] = profile.curves;
  const [a, b, c, d, e, f, g, h, i] = profile.matrix as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  for (let at = 0; at < rgba.length; at += 4) {
    const r = red[rgba[at]!]!;
    const s = green[rgba[at + 1]!]!;
    const t = blue[rgba[at + 2]!]!;
    rgba[at] = srgbLevel(a * r + b * s + c * t);
    rgba[at + 1] = srgbLevel(d * r + e * s + f * t);
    rgba[at + 2] = srgbLevel(g * r + h * s + i * t);
  }
}

function srgbLevel(light: number): number {
  const at = light * LIGHT_STEPS;
  return SRGB_LEVELS[at > 0 ? Math.min(LIGHT_STEPS, Math.round(at)) : 0]!;
}

/** Enough that the steepest part of the curve moves by a fifth of a level. */
const LIGHT_STEPS = 16_384;
const SRGB_LEVELS: Float32Array = Float32Array.from(
  { length: LIGHT_STEPS + 1 },
  (_, at) => encodeSrgb(at / LIGHT_STEPS) * 255,
);

/** The tags of a profile by signature; all that is read is checked against the length first. */
class TagTable {
  readonly #bytes: Bytes;
  readonly #view: DataView;
  readonly #places = new Map<string, { readonly at: number; readonly length: number }>();

  constructor(bytes: Bytes) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (bytes.length < 132) throw bad(`${bytes.length} bytes`);
    const count = Math.min(this.#view.getUint32(128), MOST_TAGS);
    for (let index = 0; index < count && 144 + index * 12 <= bytes.length; index++) {
      const row = 132 + index * 12;
      const place = { at: this.#view.getUint32(row + 4), length: this.#view.getUint32(row + 8) };
      if (place.at + place.length <= bytes.length) this.#places.set(this.signature(row), place);
    }
  }

  signature(at: number): string {
    return String.fromCharCode(...this.#bytes.subarray(at, at + 4)).replace(/[^ -~]/g, '?');
  }

  xyz(name: string): readonly number[] {
    const at = this.#place(name, 'XYZ ', 20).at + 8;
    return [0, 4, 8].map(step => this.#view.getInt32(at + step) / 65_536);
  }

  /** Light for 256 levels of a `curv` or `para` tag (ISO 15076-1 §10.6, §10.18). */
  curve(name: string): Float64Array {
    const { at, length } = this.#place(name, undefined, 12);
    const kind = this.signature(at);
    const light =
      kind === 'curv' ? this.#sampled(at, length) : kind === 'para' ? this.#parametric(at, length) : undefined;
    if (light === undefined) throw bad(`curve of type ${kind}`);
    return Float64Array.from({ length: 256 }, (_, level) => Math.min(1, Math.max(0, light(level / 255) || 0)));
  }

  #sampled(at: number, length: number): (x: number) => number {
    const count = this.#view.getUint32(at + 8);
    if (count * 2 + 12 > length) throw bad(`curve of ${count} entries`);
    if (count === 0) return x => x;
    const entry = (index: number): number => this.#view.getUint16(at + 12 + index * 2);
    if (count === 1) return x => x ** (entry(0) / 256);
    return x => {
      const position = x * (count - 1);
      const below = Math.min(count - 2, Math.floor(position));
      return (entry(below) + (entry(below + 1) - entry(below)) * (position - below)) / 65_535;
    };
  }

  #parametric(at: number, length: number): (x: number) => number {
    const kind = this.#view.getUint16(at + 8);
    const count = PARAMETERS[kind];
    if (count === undefined || 12 + count * 4 > length) throw bad(`parametric curve ${kind}`);
    const parameters = Array.from({ length: count }, (_, index) => this.#view.getInt32(at + 12 + index * 4) / 65_536);
    const [g = 1, a = 1, b = 0, c = 0, d = 0, e = 0, f = 0] = parameters;
    if (kind === 0) return x => x ** g;
    if (kind <= 2) {
      const offset = kind === 2 ? c : 0;
      return x => (x >= -b / a ? (a * x + b) ** g + offset : offset);
    }
    return x => (x >= d ? (a * x + b) ** g + e : c * x + f);
  }

  #place(name: string, kind: string | undefined, least: number): { readonly at: number; readonly length: number } {
    const place = this.#places.get(name);
    if (place === undefined || place.length < least || (kind !== undefined && this.signature(place.at) !== kind)) {
      throw bad(`no usable ${name}`);
    }
    return place;
  }
}

function bad(detail: string): DecodeError {
  return new DecodeError('bad-colour-profile', { detail });
}

/** Numbers of the parametric curves 0 to 4. */
const PARAMETERS: readonly number[] = [1, 3, 4, 5, 7];
const MOST_TAGS = 256;
const MOST_BYTES = 2 ** 24;
