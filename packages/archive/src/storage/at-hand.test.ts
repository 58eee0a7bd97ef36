import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AtHand } from './at-hand.ts';
import { nodeFiles } from './node-files.ts';

let folder = '';
let path = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'at-hand-'));
  path = join(folder, 'object');
  await writeFile(
    path,
    Uint8Array.from({ length: 5000 }, (_, at) => at),
  );
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

/** Each read takes so long, and the disk was read so often before and behind it. */
function reading(milliseconds: number, reads: readonly [number, number]): AtHand {
  let now = 10_000;
  let asked = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  const usage = process.resourceUsage();
  vi.spyOn(process, 'resourceUsage').mockImplementation(() => ({ ...usage, fsRead: reads[asked++ % 2]! }));
  return new AtHand({
    ...nodeFiles,
    readAtOnce: (_, target) => {
      now += milliseconds;
      return target.length;
    },
  });
}

describe('bytes that are read at once', () => {
  it('are those of the range, of the first file that is there, in memory that is used again', () => {
    const atHand = new AtHand(nodeFiles);
    const first = atHand.lend([join(folder, 'none'), path], { start: 300, end: 304 });
    expect([...(first?.bytes ?? [])]).toEqual([44, 45, 46, 47]);
    const memory = first?.bytes.buffer;
    first?.release();
    const second = atHand.lend([path], { start: 0, end: 5000 });
    expect([second?.bytes.buffer === memory, second?.bytes.length]).toEqual([true, 5000]);
    expect(atHand.lend([path], { start: 0, end: 1 })?.bytes.buffer === memory).toBe(false);
    const own = new Uint8Array(2);
    expect([atHand.fill([path], 1, own), ...own]).toEqual([true, 1, 2]);
  });

  it('are none of a file that is missing or ends early, of a long range, or where files cannot be read so', () => {
    const atHand = new AtHand(nodeFiles);
    expect(atHand.lend([join(folder, 'none')], { start: 0, end: 1 })).toBeUndefined();
    expect(atHand.lend([path], { start: 4999, end: 5001 })).toBeUndefined();
    expect(atHand.lend([path], { start: 0, end: 2 * 1024 * 1024 + 1 })).toBeUndefined();
    const { readAtOnce: _, ...others } = nodeFiles;
    expect(new AtHand(others).lend([path], { start: 0, end: 1 })).toBeUndefined();
  });

  it('are asked of the threads for a hundred times as long as one took that waited for the disk', () => {
    const range = { start: 0, end: 10 };
    const atHand = reading(8, [5, 6]);
    expect(atHand.lend([path], range)).toBeDefined();
    expect(atHand.lend([path], range)).toBeUndefined();
    vi.spyOn(performance, 'now').mockImplementation(() => 10_000 + 800);
    expect(atHand.lend([path], range)).toBeDefined();
  });

  it.each([
    ['was quick', 0.05, [5, 6]],
    ['took long for want of a processor alone', 8, [5, 5]],
  ] as const)('go on when one %s', (_, milliseconds, reads) => {
    const atHand = reading(milliseconds, reads);
    for (let k = 0; k < 3; k++) expect(atHand.lend([path], { start: 0, end: 10 })).toBeDefined();
  });
});
