import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of its own for one test; `await using` removes it with all it holds. */
export interface TemporaryFolder extends AsyncDisposable {
  readonly path: string;
  /** The path of a name inside it. */
  file(...names: readonly string[]): string;
  remove(): Promise<void>;
}

/** Makes a new empty folder below the system's place for temporary files; it is gone when the process ends at the latest. */
export async function temporaryFolder(): Promise<TemporaryFolder> {
  const path = await mkdtemp(join(tmpdir(), 'hounsfield-'));
  if (!removesAll) process.once('exit', removeAll);
  removesAll = true;
  folders.add(path);
  const remove = async (): Promise<void> => {
    await rm(path, { recursive: true, force: true });
    folders.delete(path);
  };
  return { path, file: (...names) => join(path, ...names), remove, [Symbol.asyncDispose]: remove };
}

function removeAll(): void {
  for (const path of folders) rmSync(path, { recursive: true, force: true });
}

const folders = new Set<string>();
let removesAll = false;
