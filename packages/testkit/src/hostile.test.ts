import { describe, expect, it } from 'vitest';
import { mutants } from './hostile.ts';

const original = new Uint8Array(300).map((_, at) => at & 0xff);

describe('mutants', () => {
  it('are the same for the same seed and differ for another', () => {
    const first = [...mutants(original, { seed: 3, count: 50 })];
    expect([...mutants(original, { seed: 3, count: 50 })]).toEqual(first);
    expect([...mutants(original, { seed: 4, count: 50 })]).not.toEqual(first);
  });

  it('leave the original as it was', () => {
    const before = original.slice();
    for (const mutant of mutants(original, { count: 200 })) expect(mutant.how).toContain('mutant');
    expect(original).toEqual(before);
  });

  it('use every way of damage within some hundred mutants', () => {
    const ways = new Set<string>();
    for (const { how } of mutants(original, { count: 500 })) {
      for (const step of how.split(': ')[1]?.split(', ') ?? []) ways.add(step.replace(/ at 0x.*/, ''));
    }
    expect(ways.size).toBe(21);
  });

  it('accept empty bytes', () => {
    for (const mutant of mutants(new Uint8Array(), { count: 100 })) expect(mutant.bytes.length).toBeLessThan(100_000);
  });
});
