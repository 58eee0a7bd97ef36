import { chmod, lstat, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { folderForEach } from '@hounsfield/testkit';
import { describe, expect, it } from 'vitest';
import { replaceFile } from './replace-file.ts';

const folder = folderForEach();

async function* chunks(...texts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield new TextEncoder().encode(text);
}

async function* broken(): AsyncGenerator<Uint8Array> {
  yield* chunks('half');
  throw new Error('broken');
}

describe('a file that is replaced', () => {
  it('is the old one until the new one is whole', async () => {
    const path = folder.file('a');
    await writeFile(path, 'old');
    await expect(replaceFile(path, broken())).rejects.toThrow('broken');
    expect(await readFile(path, 'utf8')).toBe('old');
    expect(await readdir(folder.path)).toEqual(['a']);
    expect(await replaceFile(path, chunks('ne', 'w'))).toBe(3);
    expect(await readFile(path, 'utf8')).toBe('new');
    expect(await readdir(folder.path)).toEqual(['a']);
  });

  it('keeps its permissions, and a link to it stays one', async () => {
    await writeFile(folder.file('a'), 'old');
    await chmod(folder.file('a'), 0o640);
    await symlink(folder.file('a'), folder.file('link'));
    await replaceFile(folder.file('link'), chunks('new'));
    expect((await stat(folder.file('a'))).mode & 0o777).toBe(0o640);
    expect((await lstat(folder.file('link'))).isSymbolicLink()).toBe(true);
    expect(await readFile(folder.file('a'), 'utf8')).toBe('new');
  });

  it('is kept under another name when that is asked for, in the place of an older one', async () => {
    await writeFile(folder.file('a'), 'old');
    for (const text of ['newer', 'newest']) await replaceFile(folder.file('a'), chunks(text), { backup: true });
    expect(await readFile(folder.file('a'), 'utf8')).toBe('newest');
    expect(await readFile(folder.file('a.bak'), 'utf8')).toBe('newer');
  });

  it('need not be there, nor its folder', async () => {
    await replaceFile(folder.file('x', 'y', 'a'), chunks('new'));
    expect(await readFile(folder.file('x', 'y', 'a'), 'utf8')).toBe('new');
  });
});
