import { readdir } from 'node:fs/promises';
import { temporaryFolder } from '@hounsfield/testkit';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { nodeFiles } from './node-files.ts';
import { Order } from './order.ts';

afterEach(() => {
  vi.useRealTimers();
});

describe('the order of objects', () => {
  it('ascends within a start and over starts, also when the clock was put back', async () => {
    await using folder = await temporaryFolder();
    const numbers: bigint[] = [];
    for (const time of ['2031-01-01', '2031-01-01', '2026-01-01', '2032-01-01']) {
      vi.useFakeTimers({ now: new Date(time), toFake: ['Date'] });
      const order = new Order(nodeFiles, folder.path, () => {});
      await Promise.all([order.begin(), order.begin()]);
      numbers.push(order.next(), order.next());
    }
    expect(numbers.toSorted((a, b) => (a < b ? -1 : 1))).toEqual(numbers);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(await readdir(folder.path)).toHaveLength(1);
  });

  it('begins with the next object where it could not before', async () => {
    await using folder = await temporaryFolder();
    const failing = { ...nodeFiles, createAll: vi.fn(nodeFiles.createAll) };
    failing.createAll.mockRejectedValueOnce(Object.assign(new Error(), { code: 'ENOSPC' }));
    const order = new Order(failing, folder.path, () => {});
    await expect(order.begin()).rejects.toMatchObject({ code: 'disk-full' });
    await order.begin();
    expect(order.next()).toBeGreaterThan(0n);
  });
});
