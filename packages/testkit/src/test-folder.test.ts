import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { folderForEach, sharedFolder } from './test-folder.ts';

describe('a folder of tests', () => {
  const paths: Record<'shared' | 'each', string[]> = { shared: [], each: [] };
  // What stands before it is done after it.
  afterAll(() => {
    expect([...paths.shared, ...paths.each].filter(path => existsSync(path))).toEqual([]);
  });
  const shared = sharedFolder();
  const each = folderForEach();

  it.each(['first', 'second'])('is there in the %s test, with the files that are written into it', async name => {
    for (const folder of [shared, each]) {
      const path = await folder.write(`deep/${name}.txt`, name);
      expect(path).toBe(folder.file('deep', `${name}.txt`));
      expect(await readFile(path, 'utf8')).toBe(name);
    }
    paths.shared.push(shared.path);
    paths.each.push(each.path);
  });

  it('is one for all of them, or another one for each', () => {
    expect(new Set(paths.shared)).toEqual(new Set([shared.path]));
    expect(new Set([...paths.each, each.path]).size).toBe(3);
    expect(existsSync(shared.file('deep', 'first.txt'))).toBe(true);
    expect(existsSync(each.file('deep'))).toBe(false);
    expect(basename(shared.path)).toMatch(/^hounsfield-/);
  });
});
