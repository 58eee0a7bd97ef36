import { describe, expect, it } from 'vitest';
import { type Comparable, histogramOf, metricsOf } from './metrics.ts';

function frame(values: readonly number[], width: number): Comparable {
  return { width, height: values.length / width, samples: 1, values, range: 255 };
}

describe('metrics of two frames', () => {
  it('are 0, no decibels and a similarity of 1 for equal ones', () => {
    const same = frame([1, 2, 3, 200], 2);
    expect(metricsOf(same, same)).toEqual({ samples: 4, different: 0, max: 0, mae: 0, rmse: 0, psnr: null, ssim: 1 });
  });

  it('follow their formulas', () => {
    const metrics = metricsOf(frame([0, 10, 20, 30], 2), frame([0, 13, 16, 30], 2));
    expect(metrics).toMatchObject({ samples: 4, different: 2, max: 4, mae: 7 / 4 });
    expect(metrics.rmse).toBeCloseTo(Math.sqrt(25 / 4), 12);
    expect(metrics.psnr).toBeCloseTo(20 * Math.log10(255 / 2.5), 12);
  });

  it('have the similarity of two flat windows that the equation gives for their means alone', () => {
    const [a, b] = [100, 120];
    const [c1, c2] = [(0.01 * 255) ** 2, (0.03 * 255) ** 2];
    const expected = ((2 * a * b + c1) * c2) / ((a * a + b * b + c1) * c2);
    const flat = (level: number): Comparable => frame(new Array(256).fill(level), 16);
    expect(metricsOf(flat(a), flat(b)).ssim).toBeCloseTo(expected, 12);
  });

  it('take a sample that is no number for a difference', () => {
    expect(metricsOf(frame([1], 1), frame([Number.NaN], 1)).max).toBeNaN();
  });

  it('count samples by their difference', () => {
    expect(histogramOf(frame([0, 0, 0, 0], 2), frame([0, 3, 3, 1000], 2))).toEqual([
      { difference: 0, samples: 1 },
      { difference: 3, samples: 2 },
      { difference: 256, samples: 1 },
    ]);
  });
});
