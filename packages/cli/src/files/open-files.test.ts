import { fstatSync, openSync, readSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { temporaryFolder } from '@hounsfield/testkit';
import { describe, expect, it } from 'vitest';
import { quickHeader } from '../header/quick-header.ts';
import { OpenFiles } from './open-files.ts';

describe('files that were looked into', () => {
  it('stay open until they are read, the last few of them', async () => {
    await using folder = await temporaryFolder();
    const opened = new OpenFiles();
    const paths = Array.from({ length: 40 }, (_, k) => folder.file(`${k}`));
    const descriptors: number[] = [];
    for (const [k, path] of paths.entries()) {
      await writeFile(path, String(k));
      const descriptor = openSync(path, 'r');
      descriptors.push(descriptor);
      opened.keep(path, descriptor);
    }
    expect(paths.map(path => opened.take(path) !== undefined)).toEqual(paths.map((_, k) => k >= 8));
    expect(opened.take(paths[39]!)).toBeUndefined();
    const bytes = Buffer.alloc(2);
    expect(readSync(descriptors[39]!, bytes, 0, 2, 0)).toBe(2);
    expect(bytes.toString()).toBe('39');
  });

  it('are closed when the same name comes again', async () => {
    await using folder = await temporaryFolder();
    const path = folder.file('a');
    await writeFile(path, 'a');
    const opened = new OpenFiles();
    const first = openSync(path, 'r');
    opened.keep(path, first);
    const second = openSync(path, 'r');
    opened.keep(path, second);
    expect(() => fstatSync(first)).toThrow(expect.objectContaining({ code: 'EBADF' }));
    expect(opened.take(path)).toBe(second);
  });

  it('are closed at once where they are no file to be sent', async () => {
    await using folder = await temporaryFolder();
    const path = folder.file('a');
    await writeFile(path, 'no DICOM');
    const opened = new OpenFiles();
    expect(quickHeader(path, opened)).toBeUndefined();
    expect(opened.take(path)).toBeUndefined();
  });
});
