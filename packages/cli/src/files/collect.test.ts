import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { folderForEach } from '@hounsfield/testkit';
import { describe, expect, it } from 'vitest';
import { candidates } from './collect.ts';

const folder = folderForEach();

async function found(...paths: string[]): Promise<string[]> {
  const names: string[] = [];
  for await (const candidate of candidates(paths)) {
    const name = relative(folder.path, candidate.path);
    if ('why' in candidate) names.push(`${name}: ${candidate.why}`);
    else if ('error' in candidate) names.push(`${name}: ${(candidate.error as NodeJS.ErrnoException).code}`);
    else names.push(`${name}${candidate.isNamed ? '!' : ''}`);
  }
  return names;
}

describe('the files of the paths', () => {
  it('are those named and those in folders, in the order of their names', async () => {
    await mkdir(folder.file('b', 'deep'), { recursive: true });
    for (const name of ['a', 'b/2', 'b/1', 'b/deep/3']) await writeFile(folder.file(name), '');
    expect(await found(folder.file('b'), folder.file('a'))).toEqual(['b/1', 'b/2', 'b/deep/3', 'a!']);
  });

  it('follow symbolic links that stay inside the folder, and say of the others why not', async () => {
    await mkdir(folder.file('in', 'sub'), { recursive: true });
    await mkdir(folder.file('out'));
    await writeFile(folder.file('out', 'secret'), '');
    await writeFile(folder.file('in', 'sub', 'x'), '');
    await symlink(folder.file('in', 'sub', 'x'), folder.file('in', 'link'));
    await symlink(folder.file('out'), folder.file('in', 'outside'));
    await symlink(folder.file('out', 'secret'), folder.file('in', 'secret'));
    await symlink(folder.file('nowhere'), folder.file('in', 'broken'));
    expect(await found(folder.file('in'))).toEqual([
      'in/broken: A symbolic link that leads nowhere',
      'in/link',
      'in/outside: A symbolic link that leads out of the folder',
      'in/secret: A symbolic link that leads out of the folder',
      'in/sub/x',
    ]);
  });

  it('come once each where links lead in a circle', async () => {
    await mkdir(folder.file('in', 'sub'), { recursive: true });
    await writeFile(folder.file('in', 'x'), '');
    await symlink(folder.file('in'), folder.file('in', 'sub', 'up'));
    await symlink(folder.file('in', 'sub'), folder.file('in', 'again'));
    expect(await found(folder.file('in'))).toEqual(['in/x']);
  });

  it('follow a link that was named itself', async () => {
    await mkdir(folder.file('real'));
    await writeFile(folder.file('real', 'x'), '');
    await symlink(folder.file('real'), folder.file('named'));
    expect(await found(folder.file('named'))).toEqual(['named/x']);
  });

  it('are those that a pattern matches, in the order of their names, at any depth with **', async () => {
    await mkdir(folder.file('b', 'deep'), { recursive: true });
    for (const name of ['a.dcm', 'b/2.dcm', 'b/1.txt', 'b/deep/3.dcm']) await writeFile(folder.file(name), '');
    expect(await found(folder.file('*.dcm'))).toEqual(['a.dcm']);
    expect(await found(folder.file('**', '*.dcm'))).toEqual(['a.dcm', 'b/2.dcm', 'b/deep/3.dcm']);
    expect(await found(folder.file('?.{txt,dcm}'), folder.file('*'))).toEqual(['a.dcm', 'a.dcm']);
    expect(await found(folder.file('*.gone'))).toEqual(['*.gone: no-match']);
  });

  it('are no pattern where a file has such a name', async () => {
    for (const name of ['a[1].dcm', 'a1.dcm']) await writeFile(folder.file(name), '');
    expect(await found(folder.file('a[1].dcm'))).toEqual(['a[1].dcm!']);
  });

  it('do not stop at a path that is not there', async () => {
    await writeFile(folder.file('a'), '');
    expect(await found(folder.file('gone'), folder.file('a'))).toEqual(['gone: ENOENT', 'a!']);
  });
});
