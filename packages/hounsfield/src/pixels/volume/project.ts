import { type CompositeOptions, compositeRay } from './composite.ts';
import { inVoxels } from './grid.ts';
import { averageRay, maximumRay, minimumRay, type Ray, type RayValue, samplerOf } from './ray.ts';
import type { HalfSpace } from './state/crop.ts';
import { dot, minus, type Vector } from './vector.ts';
import type { View } from './view.ts';
import type { Volume } from './voxels.ts';

/** How the samples of a ray become one value (PS3.18 §8.3.5.3.3). */
export type Projection = 'maximum' | 'minimum' | 'average' | 'composite';

export interface ProjectOptions extends Partial<CompositeOptions> {
  /** Called before each row; what it throws ends the work. */
  readonly checkpoint?: () => void;
  /** What of the volume there is, in voxels; all of it unless told. */
  readonly within?: readonly HalfSpace[];
}

/**
 * The values of a picture, row by row from the top, in units of the rescaled values (0 to 1 for `composite`); NaN where a ray does not meet the
 * volume.
 */
export function project(
  volume: Volume,
  view: View,
  projection: Projection,
  options: ProjectOptions = {},
): Float32Array<ArrayBuffer> {
  const sample = samplerOf(volume);
  const value: RayValue =
    projection === 'composite'
      ? compositeRay({ level: options.level ?? (level => level), step: lengthOfStep(view) })
      : rays[projection];
  const data = new Float32Array(view.width * view.height).fill(Number.NaN);
  eachRay(volume, view, options, (ray, out) => {
    data[out] = value(sample, ray);
  });
  return data;
}

/** Those that meet what there is of the volume, with the number of their pixel. The object of the ray is used again. */
export function eachRay(
  { grid }: Volume,
  view: View,
  { checkpoint, within = [] }: Pick<ProjectOptions, 'checkpoint' | 'within'>,
  visit: (ray: Ray, pixel: number) => void,
): void {
  const sizes: Vector = [grid.columns, grid.rows, grid.slices];
  const [right, down, deep] = [view.right, view.down, view.deep].map(step => inVoxels(grid, step)) as [
    Vector,
    Vector,
    Vector,
  ];
  const start = inVoxels(grid, minus(view.origin, grid.origin));
  const ray: Ray = { at: [0, 0, 0], step: deep, from: 0, to: 0 };
  for (let y = 0, out = 0; y < view.height; y++) {
    checkpoint?.();
    for (let x = 0; x < view.width; x++, out++) {
      for (let axis = 0; axis < 3; axis++) ray.at[axis] = start[axis]! + x * right[axis]! + y * down[axis]!;
      clip(ray, sizes, view.samples);
      for (let k = 0; k < within.length && ray.from <= ray.to; k++) crop(ray, within[k]!);
      if (ray.from <= ray.to) visit(ray, out);
    }
  }
}

/** The samples of a ray that lie in half of space, too. */
function crop(ray: Ray, { normal, at }: HalfSpace): void {
  const beyond = dot(normal, ray.at) - at;
  const step = dot(normal, ray.step);
  if (Math.abs(step) < STILL) {
    if (beyond > EDGE) ray.to = -1;
  } else if (step > 0) ray.to = Math.min(ray.to, Math.floor((EDGE - beyond) / step));
  else ray.from = Math.max(ray.from, Math.ceil((EDGE - beyond) / step));
}

function lengthOfStep({ deep }: View): number {
  return Math.hypot(...deep);
}

/** The samples of a ray that lie in the volume, half a voxel around the outermost centres included. */
function clip(ray: Ray, sizes: Vector, samples: number): void {
  let from = 0;
  let to = samples - 1;
  for (let axis = 0; axis < 3; axis++) {
    const at = ray.at[axis]!;
    const step = ray.step[axis]!;
    const low = -0.5 - EDGE - at;
    const high = sizes[axis]! - 0.5 + EDGE - at;
    if (Math.abs(step) < STILL) {
      if (low > 0 || high < 0) to = -1;
    } else {
      from = Math.max(from, Math.ceil((step > 0 ? low : high) / step));
      to = Math.min(to, Math.floor((step > 0 ? high : low) / step));
    }
  }
  ray.from = from;
  ray.to = to;
}

const rays: Readonly<Record<Exclude<Projection, 'composite'>, RayValue>> = {
  maximum: maximumRay,
  minimum: minimumRay,
  average: averageRay,
};

/** Voxels by which rounding may put a sample outside. */
const EDGE = 1e-6;
/** Voxels for each sample below which a ray does not move along an axis. */
const STILL = 1e-12;
