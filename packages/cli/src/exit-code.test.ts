import { describe, expect, it } from 'vitest';
import { exitCodeOf } from './exit-code.ts';

describe('the exit code of work in parts', () => {
  it.each([
    [3, [], 0],
    [0, [], 0],
    [2, [4], 1],
    [1, [3, 4], 1],
    [0, [1], 1],
    [0, [4, 1], 1],
    [0, [4], 4],
    [0, [3], 3],
    [0, [4, 3], 3],
  ] as const)('%i done and failures %j give %i', (done, failures, code) => {
    expect(exitCodeOf(done, failures)).toBe(code);
  });
});
