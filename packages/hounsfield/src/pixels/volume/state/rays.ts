import type { VolumeGrid } from '../grid.ts';
import type { Ray, Sampler } from '../ray.ts';
import { cross, dot, lengthOf, minus, plus, scaled, unit, type Vector } from '../vector.ts';
import type { View } from '../view.ts';
import type { Shading } from './state.ts';

export interface ColourRayOptions {
  readonly grid: VolumeGrid;
  readonly view: View;
  /** Red, green, blue and opacity, 0 to 1, of values from 0 to 1 at even distances. */
  readonly colours: Float32Array;
  readonly shading?: Shading | undefined;
  /** Millimetres that the opacities are for; those between two samples unless told. */
  readonly opacityStep?: number | undefined;
}

/** Red, green and blue of a ray, 0 to 1, put into `out`. */
export type ColourRay = (sample: Sampler, ray: Ray, out: Float64Array) => void;

/** Colours of voxels that are not transparent, gathered from front to back (PS3.3 §C.11.30, `VOLUME_RENDERED`). */
export function colourRay({ grid, view, colours, shading, opacityStep }: ColourRayOptions): ColourRay {
  const table = opacitiesFor(colours, lengthOf(view.deep) / (opacityStep ?? lengthOf(view.deep)));
  const last = table.length / 4 - 1;
  const lit = shading === undefined ? undefined : lightOf(shading, grid, unit(view.deep) ?? [0, 0, 0]);
  const light = new Float64Array([1, 0]);
  return (sample, { at: [u, v, w], step: [du, dv, dw], from, to }, out) => {
    out.fill(0);
    let passes = 1;
    for (let n = from; n <= to && passes > OPAQUE; n++) {
      const value = sample(u + n * du, v + n * dv, w + n * dw);
      const row = 4 * (value > 0 ? Math.min(last, Math.round(value * last)) : 0);
      const stopped = table[row + 3]! * passes;
      if (stopped === 0) continue;
      lit?.(sample, [u + n * du, v + n * dv, w + n * dw], light);
      for (let channel = 0; channel < 3; channel++) {
        out[channel] = out[channel]! + stopped * Math.min(1, table[row + channel]! * light[0]! + light[1]!);
      }
      passes -= stopped;
    }
  };
}

/** What a step of another length stops (PS3.3 §C.11.30.2). */
function opacitiesFor(colours: Float32Array, steps: number): Float32Array {
  const table = colours.slice();
  for (let at = 3; at < table.length; at += 4) table[at] = 1 - (1 - table[at]!) ** steps;
  return table;
}

/** Puts the share of its own colour that a place sends to the viewer, and the white that it adds, into `light`. */
type Lit = (sample: Sampler, place: Vector, light: Float64Array) => void;

/** The shading of Phong that PS3.3 §C.11.31 assumes; surfaces face where the values become less. */
function lightOf(shading: Shading, { steps: [a, b, c] }: VolumeGrid, forward: Vector): Lit {
  const volume = dot(a, cross(b, c));
  const [across, below, behind] = [cross(b, c), cross(c, a), cross(a, b)].map(each => scaled(each, 1 / volume)) as [
    Vector,
    Vector,
    Vector,
  ];
  const viewer = scaled(forward, -1);
  const source = scaled(shading.light ?? forward, -1);
  const { ambient, diffuse, specular, isDoubleSided } = shading;
  return (sample, [u, v, w], light) => {
    const slopes = [
      sample(u - 1, v, w) - sample(u + 1, v, w),
      sample(u, v - 1, w) - sample(u, v + 1, w),
      sample(u, v, w - 1) - sample(u, v, w + 1),
    ] as const;
    const outward = plus(plus(scaled(across, slopes[0]), below, slopes[1]), behind, slopes[2]);
    // What is alike all around has no side: it is seen from the front.
    const normal = unit(outward) ?? viewer;
    const faces = dot(normal, viewer) >= 0;
    light[0] = ambient;
    light[1] = 0;
    if (!faces && !isDoubleSided) return;
    const front = faces ? normal : scaled(normal, -1);
    const falls = dot(front, source);
    if (falls <= 0) return;
    light[0] = ambient + diffuse * falls;
    const mirrored = dot(minus(scaled(front, 2 * falls), source), viewer);
    if (mirrored > 0) light[1] = specular * mirrored ** (shading.shininess * MOST_SHININESS);
  };
}

/** The smoothest surface that is drawn. */
const MOST_SHININESS = 128;
/** What still passes when nothing behind it matters. */
const OPAQUE = 0.002;
