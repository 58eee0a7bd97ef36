import { DecodeError } from '../../errors/index.ts';
import type { Geometry } from '../geometry.ts';
import { cross, dot, lengthOf, minus, plus, scaled, unit, type Vector } from './vector.ts';

/** What has to be known of a slice to tell where it lies in a volume. */
export interface VolumeSlice {
  readonly geometry: Geometry;
  readonly rows: number;
  readonly columns: number;
}

/** Where the voxels of a volume are. Steps need not be at right angles: a tilted gantry shears the volume. Plain data. */
export interface VolumeGrid {
  readonly columns: number;
  readonly rows: number;
  readonly slices: number;
  /** Centre of the first voxel. */
  readonly origin: Vector;
  /** From a voxel to that of the next column, the next row, the next slice. */
  readonly steps: readonly [Vector, Vector, Vector];
  /** The slices that were given, by number, along the third step. */
  readonly order: readonly number[];
}

/** How far slices may be off and still make a volume. */
const TOLERANCE = {
  /** Of a direction cosine. */
  cosine: 1e-3,
  /** Of the spacing within a slice, as a share. */
  spacing: 1e-3,
  /** Of the place of a slice, as a share of the spacing of slices. */
  place: 0.05,
};

/**
 * Sorts slices along their normal and finds the one spacing that they have (PS3.3 §C.11.23.1).
 * @throws DecodeError `not-a-volume`: fewer than two, of mixed sizes, without a place, not parallel, not evenly spaced
 */
export function volumeGrid(slices: readonly VolumeSlice[]): VolumeGrid {
  const [first] = slices;
  if (first === undefined || slices.length < 2) throw none(`${slices.length} of 2 slices at least`);
  const places = slices.map(placeOf);
  const [own] = places as [Place];
  for (const [k, slice] of slices.entries()) {
    if (slice.rows !== first.rows || slice.columns !== first.columns) {
      throw none(
        `slice ${k + 1} has ${slice.columns} × ${slice.rows} pixels, the first ${first.columns} × ${first.rows}`,
      );
    }
    if (slice.geometry.frameOfReferenceUid !== first.geometry.frameOfReferenceUid) {
      throw none(`slice ${k + 1} has another frame of reference than the first`);
    }
    checkLike(places[k]!, own, k);
  }
  const normal = cross(own.row, own.column);
  const along = places.map(({ position }) => dot(minus(position, own.position), normal));
  const order = along.map((_, k) => k).sort((a, b) => along[a]! - along[b]!);
  const positions = order.map(k => places[k]!.position);
  const origin = positions[0]!;
  const step = scaled(minus(positions.at(-1)!, origin), 1 / (slices.length - 1));
  checkEven(positions, step, normal);
  return {
    columns: first.columns,
    rows: first.rows,
    slices: slices.length,
    origin,
    steps: [scaled(own.row, own.spacing[1]), scaled(own.column, own.spacing[0]), step],
    order,
  };
}

/** The point at fractions of voxels, the first voxel's centre being 0, 0, 0. */
export function pointAt({ origin, steps }: VolumeGrid, [column, row, slice]: Vector): Vector {
  return plus(plus(plus(origin, steps[0], column), steps[1], row), steps[2], slice);
}

/** A displacement in millimetres as one in voxels. */
export function inVoxels({ steps: [a, b, c] }: VolumeGrid, displacement: Vector): Vector {
  const volume = dot(a, cross(b, c));
  return [
    dot(displacement, cross(b, c)) / volume,
    dot(displacement, cross(c, a)) / volume,
    dot(displacement, cross(a, b)) / volume,
  ];
}

/** The eight corners, half a voxel beyond the outermost centres. */
export function cornersOf(grid: VolumeGrid): readonly Vector[] {
  const ends = [grid.columns, grid.rows, grid.slices].map(count => [-0.5, count - 0.5]);
  const [across, down, deep] = ends as [number[], number[], number[]];
  return across.flatMap(i => down.flatMap(j => deep.map(k => pointAt(grid, [i, j, k]))));
}

interface Place {
  readonly position: Vector;
  readonly row: Vector;
  readonly column: Vector;
  readonly spacing: readonly [number, number];
}

function placeOf({ geometry: { position, orientation, spacing } }: VolumeSlice, k: number): Place {
  if (position === undefined || orientation === undefined || spacing === undefined) {
    throw none(`slice ${k + 1} does not say where it lies`);
  }
  const row = unit([orientation[0], orientation[1], orientation[2]]);
  const column = unit([orientation[3], orientation[4], orientation[5]]);
  if (row === undefined || column === undefined || Math.abs(dot(row, column)) > TOLERANCE.cosine) {
    throw none(`the rows and columns of slice ${k + 1} are not at right angles`);
  }
  return { position, row, column, spacing };
}

function checkLike(place: Place, own: Place, k: number): void {
  const turned = Math.max(lengthOf(minus(place.row, own.row)), lengthOf(minus(place.column, own.column)));
  if (turned > TOLERANCE.cosine) throw none(`slice ${k + 1} is not parallel to the first`);
  if (place.spacing.some((value, axis) => Math.abs(value / own.spacing[axis]! - 1) > TOLERANCE.spacing)) {
    throw none(`slice ${k + 1} has pixels of another size than the first`);
  }
}

/** Every slice is where the step puts it; the step leads out of the plane. */
function checkEven(positions: readonly Vector[], step: Vector, normal: Vector): void {
  const gap = dot(step, normal);
  if (!(gap > 0)) throw none('all slices lie in one plane');
  for (const [k, position] of positions.entries()) {
    const off = lengthOf(minus(position, plus(positions[0]!, step, k)));
    if (!(off <= TOLERANCE.place * gap)) {
      throw none(`slices are not of one spacing: number ${k + 1} from one end is ${off.toFixed(3)} mm off its place`);
    }
  }
}

function none(detail: string): DecodeError {
  return new DecodeError('not-a-volume', { detail });
}
