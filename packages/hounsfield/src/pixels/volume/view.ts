import { DecodeError } from '../../errors/index.ts';
import { cornersOf, inVoxels, pointAt, type VolumeGrid } from './grid.ts';
import type { ViewBox } from './state/geometry.ts';
import { cross, dot, lengthOf, minus, plus, scaled, unit, type Vector } from './vector.ts';

/** From where a volume is looked at, all in the patient's system (PS3.18 §8.3.5.3.5 to §8.3.5.3.7). */
export interface Camera {
  readonly position: Vector;
  /** In the middle of the picture. */
  readonly lookAt: Vector;
  /** What is up in the picture; need not be at right angles to the line of sight. */
  readonly up: Vector;
}

/** The side of the patient on which the viewer stands (PS3.18 §8.3.5.3.4). */
export type Side = 'a' | 'p' | 'r' | 'l' | 'h' | 'f';

/** A camera, or a side of the patient from which the middle of the volume is looked at. */
export type Viewpoint = Camera | { readonly side: Side };

/** Where each pixel of a picture begins in the patient, and how its ray goes on. Plain data. */
export interface View {
  readonly width: number;
  readonly height: number;
  /** The first sample of the ray of the first pixel. */
  readonly origin: Vector;
  /** To the pixel on the right, to the one below, to the next sample of a ray. */
  readonly right: Vector;
  readonly down: Vector;
  readonly deep: Vector;
  readonly samples: number;
  /** Millimetres of a pixel. */
  readonly pixel: number;
}

/** One picture of some that are taken on the way around what a camera looks at. */
export interface Turn {
  /** Counted from the camera, to the right of it. */
  readonly degrees: number;
  /** Pictures that may be as much work together as one is by itself: of a large volume, their pixels become larger. */
  readonly of: number;
}

/** One picture of some that are taken on a way. */
export interface Place {
  /** What is looked at in it. */
  readonly at: Vector;
  /** The same of all pictures. */
  readonly along: readonly Vector[];
}

/** @throws DecodeError `bad-viewpoint` where the camera has no direction or nothing is up */
export function cameraOf(grid: VolumeGrid, viewpoint: Viewpoint): Camera {
  if (!('side' in viewpoint)) {
    axesOf(viewpoint);
    return viewpoint;
  }
  const { to, up } = sides[viewpoint.side];
  const lookAt = pointAt(grid, [(grid.columns - 1) / 2, (grid.rows - 1) / 2, (grid.slices - 1) / 2]);
  return { position: plus(lookAt, to), lookAt, up };
}

/**
 * The rays of a picture that shows all of the volume in parallel projection, a pixel as large as the shortest side of a voxel.
 * @param slab thickness of the slab around `lookAt`, millimetres, 0 for a plane; the whole volume when absent
 * @throws DecodeError `bad-viewpoint`
 */
export function viewOf(grid: VolumeGrid, camera: Camera, slab?: number): View {
  const axes = axesOf(camera);
  const corners = cornersOf(grid).map(corner => minus(corner, camera.lookAt));
  return raysOf({ grid, camera, slab }, axes, corners);
}

/**
 * As `viewOf`, for a camera that has gone around what it looks at, along the horizon of the picture: each turn has a
 * picture of the same size, with room for all of them.
 * @throws DecodeError `bad-viewpoint`
 */
export function turnedView(grid: VolumeGrid, camera: Camera, { degrees, of }: Turn): View {
  const { forward, right, down } = axesOf(camera);
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const turned = {
    forward: plus(scaled(forward, cos), right, -sin),
    right: plus(scaled(right, cos), forward, sin),
    down,
  };
  const corners = cornersOf(grid).map(corner => minus(corner, camera.lookAt));
  // The cylinder around the axis of the turn that holds the volume, as four points that every turn sees alike.
  const radius = Math.max(...corners.map(corner => Math.hypot(dot(corner, forward), dot(corner, right))));
  const height = Math.max(...corners.map(corner => Math.abs(dot(corner, down))));
  const around = [turned.forward, turned.right].flatMap(axis =>
    [-1, 1].map(way => plus(scaled(axis, way * radius), down, way * height)),
  );
  // As many samples for each turn, since they may decide how large a pixel is.
  const fastest = 1 / Math.min(...grid.steps.map(lengthOf));
  return raysOf({ grid, camera, slab: undefined, fastest, work: MOST_WORK / of }, turned, around);
}

/**
 * As `viewOf`, for a camera that has gone along a line with what it looks at: each place has a picture of the same size,
 * with room for all of them.
 * @throws DecodeError `bad-viewpoint`
 */
export function placedView(grid: VolumeGrid, camera: Camera, { along }: Place, slab?: number): View {
  const axes = axesOf(camera);
  const corners = cornersOf(grid).flatMap(corner => along.map(place => minus(corner, place)));
  return raysOf({ grid, camera, slab, work: MOST_WORK / along.length }, axes, corners);
}

/**
 * The rays of a picture of what a box holds; square pixels that fill its longer side from the corner on, of one size
 * whatever the box is turned by.
 * @param of pictures that may be as much work together as one is by itself
 */
export function boxView(grid: VolumeGrid, box: ViewBox, of = 1): View {
  const { corner, right, down } = box;
  const forward = cross(right, down);
  const corners = cornersOf(grid);
  const depths = corners.map(each => dot(minus(each, corner), forward));
  // Where the volume is not there are no samples.
  const near = Math.max(box.near, Math.min(box.far, Math.min(...depths)));
  const far = Math.max(near, Math.min(box.far, Math.max(...depths)));
  const { samples, thick } = samplesOf(grid, forward, far - near);
  const longer = Math.max(box.width, box.height);
  const middle = scaled(plus(corners[0]!, corners.at(-1)!), 1 / 2);
  const deepest = Math.min(box.far - box.near, 2 * Math.max(...corners.map(each => lengthOf(minus(each, middle)))));
  const { samples: some } = samplesOf(grid, forward, deepest, 1 / Math.min(...grid.steps.map(lengthOf)));
  const most = pixelOf(grid, [box.width, box.height], some, MOST_WORK / of);
  const pixel = longer / Math.max(1, Math.ceil(longer / most - ROUNDING));
  const [width, height] = [box.width, box.height].map(side => Math.max(1, Math.ceil(side / pixel - ROUNDING)));
  const origin = plus(plus(plus(corner, right, pixel / 2), down, pixel / 2), forward, near + thick / 2);
  const steps = { right: scaled(right, pixel), down: scaled(down, pixel), deep: scaled(forward, thick) };
  return { width: width!, height: height!, origin, ...steps, samples, pixel };
}

/** As many samples of a way through the volume as there are voxels on it. */
function samplesOf(
  grid: VolumeGrid,
  forward: Vector,
  length: number,
  fastest = Math.max(...inVoxels(grid, forward).map(Math.abs)),
): { readonly samples: number; readonly thick: number } {
  const samples = Math.min(MOST_SAMPLES, Math.max(1, Math.ceil(length * fastest - ROUNDING)));
  return { samples, thick: length / samples };
}

/** The camera when it looks at another point, from the same side. */
export function movedTo({ position, lookAt, up }: Camera, at: Vector): Camera {
  return { position: plus(position, minus(at, lookAt)), lookAt: at, up };
}

interface Seen {
  readonly grid: VolumeGrid;
  readonly camera: Camera;
  readonly slab: number | undefined;
  /** Voxels that a ray passes in a millimetre; as many as it does unless told. */
  readonly fastest?: number;
  /** Samples of all rays at most. */
  readonly work?: number;
}

type Axes = Readonly<Record<'forward' | 'right' | 'down', Vector>>;

/** @param corners of what is to be seen, from what is looked at */
function raysOf(
  { grid, camera, slab, ...told }: Seen,
  { forward, right, down }: Axes,
  corners: readonly Vector[],
): View {
  const depths = corners.map(corner => dot(corner, forward));
  const [near, far] = slab === undefined ? [Math.min(...depths), Math.max(...depths)] : [-slab / 2, slab / 2];
  const { samples, thick } = samplesOf(grid, forward, far - near, told.fastest);
  const extent = (axis: Vector): number => 2 * Math.max(...corners.map(corner => Math.abs(dot(corner, axis))));
  const pixel = pixelOf(grid, [extent(right), extent(down)], samples, told.work);
  const [width, height] = [right, down].map(axis => Math.max(1, Math.ceil(extent(axis) / pixel - ROUNDING))) as [
    number,
    number,
  ];
  const middle = plus(camera.lookAt, forward, near + thick / 2);
  const corner = plus(plus(middle, right, (-(width - 1) / 2) * pixel), down, (-(height - 1) / 2) * pixel);
  return {
    width,
    height,
    origin: corner,
    right: scaled(right, pixel),
    down: scaled(down, pixel),
    deep: scaled(forward, thick),
    samples,
    pixel,
  };
}

/** The shortest side of a voxel, or more where pictures or work would grow beyond their limits. */
function pixelOf(
  { steps }: VolumeGrid,
  [width, height]: readonly [number, number],
  samples: number,
  work = MOST_WORK,
): number {
  const shortest = Math.min(...steps.map(lengthOf));
  return Math.max(shortest, Math.max(width, height) / MOST_SIDE, Math.sqrt((width * height * samples) / work));
}

/** Line of sight, and what is right and down in the picture. */
function axesOf({ position, lookAt, up }: Camera): Axes {
  const forward = unit(minus(lookAt, position));
  if (forward === undefined) throw bad('it looks at where it is');
  const upward = unit(up);
  const right = upward === undefined ? undefined : unit(cross(forward, upward));
  if (right === undefined || lengthOf(cross(forward, upward!)) < LEAST_SINE) {
    throw bad('up is along the line of sight');
  }
  return { forward, right, down: cross(forward, right) };
}

function bad(detail: string): DecodeError {
  return new DecodeError('bad-viewpoint', { detail });
}

/** Where the viewer stands, seen from the volume, and what is up. */
const sides: Readonly<Record<Side, { readonly to: Vector; readonly up: Vector }>> = {
  a: { to: [0, -1, 0], up: [0, 0, 1] },
  p: { to: [0, 1, 0], up: [0, 0, 1] },
  r: { to: [-1, 0, 0], up: [0, 0, 1] },
  l: { to: [1, 0, 0], up: [0, 0, 1] },
  h: { to: [0, 0, 1], up: [0, -1, 0] },
  f: { to: [0, 0, -1], up: [0, -1, 0] },
};

/** A larger picture has larger pixels, and so has one of more samples: thousands of slices far thinner than their pixels. */
const MOST_SIDE = 4096;
const MOST_WORK = 2 ** 32;
/** A longer ray has samples further apart. */
const MOST_SAMPLES = 8192;
const LEAST_SINE = 1e-6;
/** What is rounding must not add a row or a sample. */
const ROUNDING = 1e-6;
