import { readdir } from 'node:fs/promises';
import { temporaryFolder } from '@hounsfield/testkit';
import { collect } from 'hounsfield/bytes';
import { expect, it } from 'vitest';
import { openSpool } from './spool.ts';

it('a spool gives back any range of what was written, and has no name that a crash could leave behind', async () => {
  await using folder = await temporaryFolder();
  const bytes = Uint8Array.from({ length: 600_000 }, (_, at) => at * 7);
  {
    await using spool = await openSpool(folder.path);
    for (let at = 0; at < bytes.length; at += 70_000) await spool.write(bytes.subarray(at, at + 70_000));
    expect(await readdir(folder.path)).toEqual([]);
    for (const [position, length] of [
      [0, 600_000],
      [0, 0],
      [69_999, 2],
      [300_000, 300_000],
    ] as const) {
      const found = await collect(spool.read(position, length), length);
      expect(Buffer.compare(found, bytes.subarray(position, position + length))).toBe(0);
    }
  }
  await expect(openSpool(folder.file('nowhere'))).rejects.toMatchObject({ name: 'StorageError' });
});
