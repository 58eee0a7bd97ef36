import { badProfile, type Curve, type Place, sampledCurve, type TagTable, unit } from './tags.ts';

/** Three numbers from 0 to 1: colours of a device, or of the space that profiles meet in. */
export type Triple = readonly [number, number, number];
export type Transform = (colour: Triple) => Triple;

/** The transform of a tag from three colours to the connection space, encoded as its version encodes it (ISO 15076-1 §10.10 to §10.12). */
export interface TableTransform {
  readonly transform: Transform;
  /** What stands for L* = 100: tables of 16 bits of version 2 have their own number. */
  readonly mostLightness: number;
}

/** @throws DecodeError `bad-colour-profile` */
export function tableTransform(tags: TagTable, name: string): TableTransform {
  const place = tags.place(name, 32);
  const kind = tags.signature(place.at);
  if (tags.view.getUint8(place.at + 8) !== 3 || tags.view.getUint8(place.at + 9) !== 3)
    throw badProfile(`${name} of other colours`);
  if (kind === 'mft1') return { transform: plainTables(tags, place, 1), mostLightness: 1 };
  if (kind === 'mft2') return { transform: plainTables(tags, place, 2), mostLightness: 0xff00 / 0xffff };
  if (kind === 'mAB ') return { transform: curvesAndTable(tags, place), mostLightness: 1 };
  throw badProfile(`${name} of type ${kind}`);
}

/** `lut8Type` and `lut16Type`: tables for each channel, one for all, tables for each. The matrix is for XYZ alone. */
function plainTables(tags: TagTable, { at, length }: Place, bytes: 1 | 2): Transform {
  const { view } = tags;
  if (length < 52) throw badProfile('tables that are cut off');
  const points = view.getUint8(at + 10);
  const [before, behind] = bytes === 1 ? [256, 256] : [view.getUint16(at + 48), view.getUint16(at + 50)];
  const start = at + (bytes === 1 ? 48 : 52);
  const end = start + (3 * before + 3 * points ** 3 + 3 * behind) * bytes;
  if (before < 2 || behind < 2 || points < 2 || end > at + length) throw badProfile('tables that are cut off');
  const entry = (index: number): number =>
    bytes === 1 ? view.getUint8(start + index) / 255 : view.getUint16(start + index * 2) / 65_535;
  const curves = (from: number, count: number): readonly Curve[] =>
    [0, 1, 2].map(channel => sampledCurve(count, index => entry(from + channel * count + index)));
  const middle = 3 * before;
  return joined([
    each(curves(0, before)),
    interpolated([points, points, points], index => entry(middle + index)),
    each(curves(middle + 3 * points ** 3, behind)),
  ]);
}

/** `lutAToBType`: curves A, a table, curves M, a matrix, curves B, each of which but the last may be absent. */
function curvesAndTable(tags: TagTable, { at, length }: Place): Transform {
  const [b = 0, matrix = 0, m = 0, table = 0, a = 0] = [12, 16, 20, 24, 28].map(place =>
    tags.view.getUint32(at + place),
  );
  const within = (offset: number): Place => {
    if (offset < 32 || offset > length) throw badProfile('tables that are cut off');
    return { at: at + offset, length: length - offset };
  };
  return joined([
    ...(a === 0 ? [] : [each(curvesFrom(tags, within(a)))]),
    ...(table === 0 ? [] : [gridOf(tags, within(table))]),
    ...(m === 0 ? [] : [each(curvesFrom(tags, within(m)))]),
    ...(matrix === 0 ? [] : [matrixOf(tags, within(matrix))]),
    each(curvesFrom(tags, within(b))),
  ]);
}

function curvesFrom(tags: TagTable, { at, length }: Place): readonly Curve[] {
  let offset = 0;
  return [0, 1, 2].map(() => {
    const found = tags.curveAt({ at: at + offset, length: length - offset });
    offset += found.length;
    return found.curve;
  });
}

/** A table whose sides may differ (ISO 15076-1 §10.12.3). */
function gridOf({ view }: TagTable, { at, length }: Place): Transform {
  if (length < 20) throw badProfile('a table that is cut off');
  const points = [0, 1, 2].map(side => view.getUint8(at + side)) as [number, number, number];
  const bytes = view.getUint8(at + 16);
  const count = 3 * points[0] * points[1] * points[2];
  if (Math.min(...points) < 2 || (bytes !== 1 && bytes !== 2) || 20 + count * bytes > length) {
    throw badProfile('a table that is cut off');
  }
  return interpolated(points, index =>
    bytes === 1 ? view.getUint8(at + 20 + index) / 255 : view.getUint16(at + 20 + index * 2) / 65_535,
  );
}

function matrixOf(tags: TagTable, { at, length }: Place): Transform {
  if (length < 48) throw badProfile('a matrix that is cut off');
  const numbers = Array.from({ length: 12 }, (_, index) => tags.fixed(at + index * 4));
  const row = ([x, y, z]: Triple, index: number): number =>
    numbers[index * 3]! * x + numbers[index * 3 + 1]! * y + numbers[index * 3 + 2]! * z + numbers[9 + index]!;
  return colour => [row(colour, 0), row(colour, 1), row(colour, 2)];
}

/** Between the eight entries around a colour; the last side runs fastest, each entry has three numbers. */
function interpolated([first, second, third]: Triple, entry: (index: number) => number): Transform {
  const table = Float64Array.from({ length: 3 * first * second * third }, (_, index) => entry(index));
  const [x, y, z] = [3 * second * third, 3 * third, 3];
  return colour => {
    const [r, g, b] = [unit(colour[0]) * (first - 1), unit(colour[1]) * (second - 1), unit(colour[2]) * (third - 1)];
    const [i, j, k] = [Math.min(first - 2, r | 0), Math.min(second - 2, g | 0), Math.min(third - 2, b | 0)];
    const [u, v, w] = [r - i, g - j, b - k];
    const start = i * x + j * y + k * z;
    const channel = (at: number): number => {
      const along = (from: number): number => table[from]! + (table[from + z]! - table[from]!) * w;
      const across = (from: number): number => along(from) + (along(from + y) - along(from)) * v;
      return across(at) + (across(at + x) - across(at)) * u;
    };
    return [channel(start), channel(start + 1), channel(start + 2)];
  };
}

function each([first, second, third]: readonly Curve[]): Transform {
  return ([x, y, z]) => [first!(unit(x)), second!(unit(y)), third!(unit(z))];
}

function joined(steps: readonly Transform[]): Transform {
  return colour => steps.reduce((value, step) => step(value), colour);
}
