import { expect, it } from 'vitest';
import { type Pause, whileUnderWay } from './patience.ts';

it('tells that it still waits each time that a pause is over, and ends as the work does (PS3.4 §C.4.2.3)', async () => {
  const ends: (() => void)[] = [];
  let given = 0;
  const pause = (): Pause => {
    const { promise: over, resolve } = pending();
    ends.push(resolve);
    return { over, end: () => given++ };
  };
  const work = pending();
  const signs = whileUnderWay(work.promise, pause);
  for (let sign = 0; sign < 3; sign++) {
    const next = signs.next();
    ends.pop()?.();
    expect(await next).toEqual({ done: false, value: undefined });
  }
  const last = signs.next();
  work.resolve();
  expect((await last).done).toBe(true);
  expect(given).toBe(4);
  const failing = whileUnderWay(Promise.reject(new RangeError('it failed')), pause);
  await expect(failing.next()).rejects.toThrow('it failed');
});

function pending(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = (): void => {};
  const promise = new Promise<void>(done => {
    resolve = done;
  });
  return { promise, resolve };
}
