import type { Bytes } from '../../bytes/index.ts';
import { DecodeError } from '../../errors/index.ts';

/** A curve: what becomes of a value from 0 to 1. */
export type Curve = (x: number) => number;

/** Where a tag lies in its profile. */
export interface Place {
  readonly at: number;
  readonly length: number;
}

/** The tags of a profile by signature (ISO 15076-1 §7.3); all that is read is checked against the length first. */
export class TagTable {
  readonly view: DataView;
  readonly #bytes: Bytes;
  readonly #places = new Map<string, Place>();

  /** @throws DecodeError `bad-colour-profile` */
  constructor(bytes: Bytes) {
    this.#bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (bytes.length < 132) throw badProfile(`${bytes.length} bytes`);
    const count = Math.min(this.view.getUint32(128), MOST_TAGS);
    for (let index = 0; index < count && 144 + index * 12 <= bytes.length; index++) {
      const row = 132 + index * 12;
      const place = { at: this.view.getUint32(row + 4), length: this.view.getUint32(row + 8) };
      if (place.at + place.length <= bytes.length) this.#places.set(this.signature(row), place);
    }
  }

  has(name: string): boolean {
    return this.#places.has(name);
  }

  signature(at: number): string {
    return String.fromCharCode(...this.#bytes.subarray(at, at + 4)).replace(/[^ -~]/g, '?');
  }

  /** @throws DecodeError `bad-colour-profile` where it is absent, shorter than `least`, or of another kind */
  place(name: string, least: number, kind?: string): Place {
    const place = this.#places.get(name);
    if (place === undefined || place.length < least || (kind !== undefined && this.signature(place.at) !== kind)) {
      throw badProfile(`no usable ${name}`);
    }
    return place;
  }

  xyz(name: string): readonly number[] {
    const at = this.place(name, 20, 'XYZ ').at + 8;
    return [0, 4, 8].map(step => this.fixed(at + step));
  }

  /** A number with 16 bits behind the point. */
  fixed(at: number): number {
    return this.view.getInt32(at) / 65_536;
  }

  curve(name: string): Curve {
    return this.curveAt(this.place(name, 12)).curve;
  }

  /** A `curv` or `para` (ISO 15076-1 §10.6, §10.18), and how long it is, up to the next multiple of four. */
  curveAt({ at, length }: Place): { readonly curve: Curve; readonly length: number } {
    if (length < 12) throw badProfile('a curve that is cut off');
    const kind = this.signature(at);
    const count =
      kind === 'curv' ? this.view.getUint32(at + 8) * 2 : (PARAMETERS[this.view.getUint16(at + 8)] ?? 0) * 4;
    if ((kind !== 'curv' && count === 0) || (kind !== 'curv' && kind !== 'para'))
      throw badProfile(`curve of type ${kind}`);
    if (12 + count > length) throw badProfile(`curve of ${count} bytes`);
    const curve = kind === 'curv' ? this.#sampled(at, count / 2) : this.#parametric(at, count / 4);
    return { curve, length: Math.ceil((12 + count) / 4) * 4 };
  }

  #sampled(at: number, count: number): Curve {
    const entry = (index: number): number => this.view.getUint16(at + 12 + index * 2);
    if (count === 0) return x => x;
    return count === 1 ? x => x ** (entry(0) / 256) : sampledCurve(count, index => entry(index) / 65_535);
  }

  #parametric(at: number, count: number): Curve {
    const kind = this.view.getUint16(at + 8);
    const parameters = Array.from({ length: count }, (_, index) => this.fixed(at + 12 + index * 4));
    const [g = 1, a = 1, b = 0, c = 0, d = 0, e = 0, f = 0] = parameters;
    if (kind === 0) return x => x ** g;
    if (kind <= 2) {
      const offset = kind === 2 ? c : 0;
      return x => (x >= -b / a ? (a * x + b) ** g + offset : offset);
    }
    return x => (x >= d ? (a * x + b) ** g + e : c * x + f);
  }
}

/** Straight lines between entries that lie evenly from 0 to 1. */
export function sampledCurve(count: number, entry: (index: number) => number): Curve {
  return x => {
    const position = unit(x) * (count - 1);
    const below = Math.min(count - 2, Math.floor(position));
    return entry(below) + (entry(below + 1) - entry(below)) * (position - below);
  };
}

/** What is no number counts as 0. */
export function unit(x: number): number {
  return Math.min(1, Math.max(0, x || 0));
}

export function badProfile(detail: string): DecodeError {
  return new DecodeError('bad-colour-profile', { detail });
}

/** Numbers of the parametric curves 0 to 4. */
const PARAMETERS: readonly number[] = [1, 3, 4, 5, 7];
const MOST_TAGS = 256;
