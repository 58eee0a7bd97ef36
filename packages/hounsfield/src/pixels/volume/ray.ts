import type { Volume } from './voxels.ts';

/** A ray in voxels: samples `from` to `to`, both included, at `at` + n × `step`. Its object is used again for each ray. */
export interface Ray {
  readonly at: [number, number, number];
  readonly step: readonly [number, number, number];
  from: number;
  to: number;
}

/** The rescaled value between voxels; outside the value of the edge. */
export type Sampler = (column: number, row: number, slice: number) => number;

/** What a ray, which has one sample at least, comes to. */
export type RayValue = (sample: Sampler, ray: Ray) => number;

/** Trilinear interpolation between the eight voxels around a point. */
export function samplerOf({ grid: { columns, rows, slices }, voxels, slope, intercept }: Volume): Sampler {
  const plane = columns * rows;
  const [lastColumn, lastRow, lastSlice] = [columns - 1, rows - 1, slices - 1];
  return (column, row, slice) => {
    const u = Math.max(0, Math.min(column, lastColumn));
    const v = Math.max(0, Math.min(row, lastRow));
    const w = Math.max(0, Math.min(slice, lastSlice));
    const i = Math.floor(u);
    const j = Math.floor(v);
    const k = Math.floor(w);
    const across = i < lastColumn ? 1 : 0;
    const below = j < lastRow ? columns : 0;
    const at = i + j * columns + k * plane;
    const behind = k < lastSlice ? at + plane : at;
    const [p, q, r] = [u - i, v - j, w - k];
    const a = mix(voxels[at]!, voxels[at + across]!, p);
    const b = mix(voxels[at + below]!, voxels[at + below + across]!, p);
    const c = mix(voxels[behind]!, voxels[behind + across]!, p);
    const d = mix(voxels[behind + below]!, voxels[behind + below + across]!, p);
    return mix(mix(a, b, q), mix(c, d, q), r) * slope + intercept;
  };
}

export const maximumRay: RayValue = (sample, { at: [u, v, w], step: [du, dv, dw], from, to }) => {
  let found = Number.NEGATIVE_INFINITY;
  for (let n = from; n <= to; n++) {
    const value = sample(u + n * du, v + n * dv, w + n * dw);
    if (value > found) found = value;
  }
  return found;
};

export const minimumRay: RayValue = (sample, { at: [u, v, w], step: [du, dv, dw], from, to }) => {
  let found = Number.POSITIVE_INFINITY;
  for (let n = from; n <= to; n++) {
    const value = sample(u + n * du, v + n * dv, w + n * dw);
    if (value < found) found = value;
  }
  return found;
};

export const averageRay: RayValue = (sample, { at: [u, v, w], step: [du, dv, dw], from, to }) => {
  let sum = 0;
  for (let n = from; n <= to; n++) sum += sample(u + n * du, v + n * dv, w + n * dw);
  return sum / (to - from + 1);
};

function mix(a: number, b: number, share: number): number {
  return a + (b - a) * share;
}
