import { closeSync, constants, readFileSync, writeSync } from 'node:fs';
import { promisify } from 'node:util';
import { temporaryFolder } from '@hounsfield/testkit';
import { describe, expect, it } from 'vitest';
import { FILE_UNIT } from '../storage/index.ts';
import { NewFiles } from './new-files.ts';
import { SharedBuffers } from './shared-buffers.ts';

const isLinux = process.platform === 'linux';

describe('new files', () => {
  it('are written past the cache of the system where it lets them, in whole units', async () => {
    await using folder = await temporaryFolder();
    const { memory } = new SharedBuffers();
    const make = maker(memory, true);
    const file = await make(folder.file('one'));
    if (isLinux) expect(passesCache(file)).toBe(true);
    const bytes = new Uint8Array(memory, 0, 2 * FILE_UNIT).fill(7);
    writeSync(file, bytes);
    closeSync(file);
    expect(readFileSync(folder.file('one')).equals(bytes)).toBe(true);
    await expect(make(folder.file('one'))).rejects.toMatchObject({ code: 'EEXIST' });
  });

  it.each([
    ['memory does not begin with a page', new ArrayBuffer(MAPPED), true],
    ['nobody wants it', new SharedBuffers().memory, false],
  ])('are empty and take bytes of any length where %s', async (_, memory, isWanted) => {
    await using folder = await temporaryFolder();
    const make = maker(memory as SharedArrayBuffer, isWanted);
    for (const name of ['one', 'two']) {
      const file = await make(folder.file(name));
      if (isLinux) expect(passesCache(file)).toBe(false);
      writeSync(file, new TextEncoder().encode(name));
      closeSync(file);
      expect(readFileSync(folder.file(name), 'utf8')).toBe(name);
    }
  });
});

function maker(memory: SharedArrayBuffer, writesPastCache: boolean) {
  const files = new NewFiles(memory, { writesPastCache });
  return promisify((path: string, done: Parameters<NewFiles['make']>[1]) => files.make(path, done));
}

/** By its flags, as Linux tells them. */
function passesCache(file: number): boolean {
  const [, flags = '0'] = /^flags:\s+(\d+)/m.exec(readFileSync(`/proc/self/fdinfo/${file}`, 'utf8')) ?? [];
  return (Number.parseInt(flags, 8) & O_DIRECT) !== 0;
}

const O_DIRECT = constants.O_DIRECT;
/** So much is always pages of its own, behind a few bytes that say how much it is; less may begin with a page by chance. */
const MAPPED = 64 * 1024 * 1024;
