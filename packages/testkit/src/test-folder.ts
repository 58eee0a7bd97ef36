import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { type TemporaryFolder, temporaryFolder } from './temporary.ts';

/** A folder that is there while tests run; it can be asked for paths once they do. */
export interface TestFolder {
  readonly path: string;
  /** The path of a name inside it. */
  file(...names: readonly string[]): string;
  /** Writes a file, and the folders around it, and gives its path. */
  write(name: string, content: Uint8Array | string): Promise<string>;
}

/** A folder for all tests of the suite or file: made before the hooks that stand below, removed after them. */
export function sharedFolder(): TestFolder {
  return folderBetween(beforeAll, afterAll);
}

/** A new folder for each test of the suite or file. */
export function folderForEach(): TestFolder {
  return folderBetween(beforeEach, afterEach);
}

type Hook = (work: () => Promise<void>) => void;

function folderBetween(before: Hook, after: Hook): TestFolder {
  let folder: TemporaryFolder | undefined;
  const current = (): TemporaryFolder => {
    if (folder === undefined) throw new Error('the folder is there from the first hook on');
    return folder;
  };
  before(async () => {
    folder = await temporaryFolder();
  });
  after(async () => {
    await folder?.remove();
    folder = undefined;
  });
  return {
    get path() {
      return current().path;
    },
    file: (...names) => current().file(...names),
    write: async (name, content) => {
      const path = current().file(name);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, content);
      return path;
    },
  };
}
