import type { Ray, RayValue, Sampler } from './ray.ts';

export interface CompositeOptions {
  /** A rescaled value as its share of the window, 0 to 1: how bright it is, and how little light passes. */
  readonly level: (value: number) => number;
  /** Millimetres between two samples. */
  readonly step: number;
}

/**
 * Light of non-transparent voxels gathered from front to back (PS3.18 §8.3.5.3.3, `volume_rendered`), 0 to 1: what is
 * above the window is opaque, what is below it is not there, and surfaces are lit from where the viewer is.
 */
export function compositeRay({ level, step }: CompositeOptions): RayValue {
  return (sample, ray) => {
    let light = 0;
    let passes = 1;
    for (let n = ray.from; n <= ray.to && passes > OPAQUE; n++) {
      const at = pointOf(ray, n);
      const share = level(sample(...at));
      if (!(share > LEAST)) continue;
      const stopped = 1 - (1 - Math.min(share, MOST)) ** step;
      light += passes * stopped * share * lit(sample, at, ray);
      passes *= 1 - stopped;
    }
    return light;
  };
}

type Point = readonly [number, number, number];

function pointOf({ at: [u, v, w], step: [du, dv, dw] }: Ray, n: number): Point {
  return [u + n * du, v + n * dv, w + n * dw];
}

/** How much of the viewer's light comes back from a surface: all of it where it faces the viewer. */
function lit(sample: Sampler, [u, v, w]: Point, { step }: Ray): number {
  const gradient = [
    sample(u + 1, v, w) - sample(u - 1, v, w),
    sample(u, v + 1, w) - sample(u, v - 1, w),
    sample(u, v, w + 1) - sample(u, v, w - 1),
  ] as const;
  const steep = Math.hypot(...gradient) * Math.hypot(...step);
  if (!(steep > 0)) return 1;
  const facing = Math.abs(gradient[0] * step[0] + gradient[1] * step[1] + gradient[2] * step[2]) / steep;
  return AMBIENT + (1 - AMBIENT) * facing;
}

/** Light that comes from everywhere. */
const AMBIENT = 0.3;
/** Shares below it are not seen. */
const LEAST = 0.004;
/** Most that a millimetre stops. */
const MOST = 0.95;
/** What still passes when nothing behind it matters. */
const OPAQUE = 0.004;
