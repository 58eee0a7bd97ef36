import { mkdir } from 'node:fs/promises';
import { folderForEach } from '@hounsfield/testkit';
import { describe, expect, it } from 'vitest';
import { CommandError } from '../errors.ts';
import { UsageError } from '../usage-error.ts';
import { pathIn, targetOf, WrittenPaths } from './target.ts';

const folder = folderForEach();

const flags = { output: undefined, inPlace: undefined, backup: undefined };
const file = (path: string, base: string) => ({ path, base, subject: path, isNamed: true });

describe('where changed files go', () => {
  it('is a file for one file, and a folder for more, and where one is there', async () => {
    await mkdir(folder.file('out'));
    const to = (output: string, isOne: boolean) => targetOf({ ...flags, output }, ['a'], isOne);
    expect(await to(folder.file('b'), true)).toEqual({ kind: 'file', path: folder.file('b') });
    expect(await to(folder.file('out'), true)).toEqual({ kind: 'folder', path: folder.file('out') });
    expect(await to('new/', true)).toEqual({ kind: 'folder', path: 'new/' });
    expect(await to('new', false)).toEqual({ kind: 'folder', path: 'new' });
    expect(await to('-', true)).toEqual({ kind: 'standard-output' });
    expect(await targetOf(flags, ['-'], true)).toEqual({ kind: 'standard-output' });
    expect(await targetOf({ ...flags, inPlace: true, backup: true }, ['a'], true)).toEqual({
      kind: 'in-place',
      backup: true,
    });
  });

  it.each([
    [{ ...flags }, ['a'], true],
    [{ ...flags, output: 'b', inPlace: true }, ['a'], true],
    [{ ...flags, output: 'b', backup: true }, ['a'], true],
    [{ ...flags, output: '-' }, ['a', 'b'], false],
    [{ ...flags, inPlace: true }, ['-'], true],
  ])('must be said without doubt: %j %j', async (given, paths, isOne) => {
    await expect(targetOf(given, paths, isOne)).rejects.toThrow(UsageError);
  });

  it('keeps the names below the folder that was searched through', () => {
    const target = { kind: 'folder', path: 'out' } as const;
    expect(pathIn(target, file('study/a/1.dcm', 'study'))).toBe('out/a/1.dcm');
    expect(pathIn(target, file('1.dcm', '.'))).toBe('out/1.dcm');
    expect(pathIn(target, file('../x/1.dcm', '../x'))).toBe('out/1.dcm');
    expect(pathIn(target, file('/data/1.dcm', '/else'))).toBe('out/1.dcm');
    expect(pathIn(target, file('-', '.'))).toBe('out/standard-input.dcm');
    expect(pathIn({ kind: 'in-place', backup: false }, file('a/1.dcm', 'a'))).toBe('a/1.dcm');
  });

  it('is never the same path for two files', () => {
    const written = new WrittenPaths();
    written.add('out/a');
    expect(() => written.add('out/a')).toThrow(CommandError);
  });
});
