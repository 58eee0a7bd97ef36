import { describe, expect, it } from 'vitest';
import { frameMilliseconds } from './cine.ts';

describe('the speed of a cine (PS3.3 §C.7.6.5)', () => {
  it.each([
    [{ '00181063': { Value: ['40'] } }, 40],
    [{ '00082144': { Value: [25] }, '00181063': { Value: ['100'] } }, 40],
    [{ '00180040': { Value: [50] } }, 20],
    [{ '00181063': { Value: ['0'] } }, 1000 / 12],
    [{ '00181063': { Value: ['0.001'] } }, 1000 / 60],
    [{ '00181063': { Value: ['1e9'] } }, 2000],
    [{}, 1000 / 12],
  ])('of %j is %d milliseconds a frame', (metadata, milliseconds) => {
    expect(frameMilliseconds(metadata)).toBeCloseTo(milliseconds, 9);
  });
});
