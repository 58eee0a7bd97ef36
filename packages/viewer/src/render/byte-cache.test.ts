import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteCache } from './byte-cache.ts';

describe('a cache that is bounded by bytes', () => {
  it('lets go of what was not used for longest', () => {
    const dropped: string[] = [];
    const cache = new ByteCache<string, string>(30, value => dropped.push(value));
    for (const key of ['a', 'b', 'c']) cache.set(key, key.toUpperCase(), 10);
    expect(cache.get('a')).toBe('A');
    cache.set('d', 'D', 10);
    expect(dropped).toEqual(['B']);
    expect(['a', 'b', 'c', 'd'].filter(key => cache.has(key))).toEqual(['a', 'c', 'd']);
  });

  it('keeps a single value that is too large, alone', () => {
    const cache = new ByteCache<string, number>(10);
    cache.set('small', 1, 5);
    cache.set('large', 2, 100);
    expect([cache.size, cache.bytes, cache.get('large')]).toEqual([1, 100, 2]);
  });

  it('counts a value that is set again once', () => {
    const cache = new ByteCache<string, number>(10);
    cache.set('a', 1, 4);
    cache.set('a', 2, 6);
    expect([cache.size, cache.bytes, cache.get('a')]).toEqual([1, 6, 2]);
  });

  it('hands back everything when cleared', () => {
    let dropped = 0;
    const cache = new ByteCache<number, number>(100, () => dropped++);
    for (let key = 0; key < 5; key++) cache.set(key, key, 10);
    cache.clear();
    expect([dropped, cache.size, cache.bytes]).toEqual([5, 0, 0]);
  });

  it('never holds more than its limit, and drops each value exactly once', () => {
    const steps = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 40 })));
    fc.assert(
      fc.property(steps, list => {
        const alive = new Set<object>();
        const cache = new ByteCache<number, object>(100, value => {
          expect(alive.delete(value)).toBe(true);
        });
        for (const [key, bytes] of list) {
          const value = {};
          alive.add(value);
          cache.set(key, value, bytes);
          expect(cache.bytes).toBeLessThanOrEqual(100);
          expect(cache.get(key)).toBe(value);
          expect(alive.size).toBe(cache.size);
        }
      }),
    );
  });
});
