import type { Dirent, Stats } from 'node:fs';
import { glob, readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { CommandError } from '../errors.ts';

/**
 * A name that was given or found: a file that may be sent (`isNamed`: given on the command line), one that leads to
 * nothing that could be (`why`, a sentence), or one that should have been read and could not be.
 */
export type Candidate =
  | { readonly path: string; readonly isNamed: boolean }
  | { readonly path: string; readonly why: string }
  | { readonly path: string; readonly error: unknown };

/**
 * The files of the paths in the order of their names; folders are searched through, symbolic links are followed as long
 * as they stay inside the folder that was named. Each folder is read once, so links cannot lead in a circle. A path with
 * `*`, `?`, `[` or `{` that is no name itself is a pattern, `**` in it stands for folders at any depth: shells leave such
 * words alone where they are quoted, and where there are more files than a command line takes.
 */
export async function* candidates(paths: readonly string[]): AsyncGenerator<Candidate> {
  for await (const some of candidateLists(paths)) yield* some;
}

/** The same, those of each folder at once: waiting for each by itself takes long where there are thousands. */
export async function* candidateLists(paths: readonly string[]): AsyncGenerator<readonly Candidate[]> {
  for (const path of paths) {
    const found = await kindOfPath(path);
    if (found === 'folder') yield* folder(path);
    else if (found === 'file') yield [{ path, isNamed: true }];
    else if (PATTERN.test(path)) yield await matching(path);
    else yield [found];
  }
}

/** Whether a word of the command line may stand for several files. */
export async function mayBeMany(path: string): Promise<boolean> {
  const found = await kindOfPath(path);
  return found === 'folder' || (typeof found === 'object' && PATTERN.test(path));
}

type Kind = 'folder' | 'file';

/** A path that leads nowhere gives the error. */
function kindOfPath(path: string): Promise<Kind | (Candidate & { readonly error: unknown })> {
  return stat(path).then(
    found => (found.isDirectory() ? 'folder' : 'file'),
    (error: unknown) => ({ path, error }),
  );
}

async function matching(pattern: string): Promise<readonly Candidate[]> {
  const names: string[] = [];
  for await (const name of glob(pattern)) names.push(name);
  names.sort();
  if (names.length === 0) return [{ path: pattern, error: new CommandError('no-match') }];
  const found: Candidate[] = [];
  for (const name of names) {
    // Folders are not entered: with `**` their files are matches of their own.
    if ((await kindOfPath(name)) === 'file') found.push({ path: name, isNamed: false });
  }
  return found;
}

async function* folder(root: string): AsyncGenerator<readonly Candidate[]> {
  const inside = await realpath(root).catch(() => root);
  const visited = new Set<string>();
  const pending = [root];
  for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
    const real = await realpath(path).catch(() => path);
    if (visited.has(real)) continue;
    visited.add(real);
    const entries = await entriesOf(path);
    if ('error' in entries) {
      yield [entries];
      continue;
    }
    const found: Candidate[] = [];
    const below: string[] = [];
    for (const entry of entries) {
      const name = join(path, entry.name);
      const kind = entry.isSymbolicLink() ? await kindOfLink(name, inside) : kindOfFile(entry);
      if (kind === 'folder') below.push(name);
      else found.push(kind === 'file' ? { path: name, isNamed: false } : { path: name, why: kind });
    }
    yield found;
    pending.push(...below.reverse());
  }
}

async function entriesOf(path: string): Promise<Dirent[] | { readonly path: string; readonly error: unknown }> {
  try {
    const entries = await readdir(path, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    return { path, error };
  }
}

/** What a symbolic link in a folder leads to: `file`, `folder`, or a sentence that says why it is passed over. */
async function kindOfLink(path: string, inside: string): Promise<string> {
  try {
    const real = await realpath(path);
    const staysInside = real === inside || real.startsWith(inside.endsWith(sep) ? inside : inside + sep);
    return staysInside ? kindOfFile(await stat(path)) : 'A symbolic link that leads out of the folder';
  } catch {
    return 'A symbolic link that leads nowhere';
  }
}

function kindOfFile(entry: Dirent | Stats): string {
  if (entry.isDirectory()) return 'folder';
  return entry.isFile() ? 'file' : 'Neither a file nor a folder';
}

const PATTERN = /[*?[{]/;
