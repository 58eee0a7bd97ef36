import { type Dirent, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
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

/**
 * The same, those of each folder at once: waiting for each by itself takes long where there are thousands.
 * @param look how to look at what was named: by leaving the thread, unless there is nothing else to do before
 */
export async function* candidateLists(
  paths: readonly string[],
  look: Look = leaving,
): AsyncGenerator<readonly Candidate[]> {
  for (const path of paths) {
    const found = await kindOfPath(path, look);
    if (found === 'folder') yield* folder(path, look);
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

/** Questions to the file system. */
interface Look {
  stat(path: string): Stats | Promise<Stats>;
  realpath(path: string): string | Promise<string>;
  entries(path: string): Dirent[] | Promise<Dirent[]>;
}

const leaving: Look = {
  stat: async path => (await promises()).stat(path),
  realpath: async path => (await promises()).realpath(path),
  entries: async path => (await promises()).readdir(path, { withFileTypes: true }),
};

/** Loaded when it is asked for: files that are at hand need none of it. */
function promises(): Promise<typeof import('node:fs/promises')> {
  return import('node:fs/promises');
}

/** Answers without leaving the thread, for which Node would have to start others. */
export const staying: Look = {
  stat: path => statSync(path),
  realpath: path => realpathSync.native(path),
  entries: path => readdirSync(path, { withFileTypes: true }),
};

/** A path that leads nowhere gives the error. */
async function kindOfPath(
  path: string,
  look: Look = leaving,
): Promise<Kind | (Candidate & { readonly error: unknown })> {
  try {
    return (await look.stat(path)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    return { path, error };
  }
}

async function matching(pattern: string): Promise<readonly Candidate[]> {
  const names: string[] = [];
  const { glob } = await promises();
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

/** @param look how the folder itself is looked at; those in it come when there is other work */
async function* folder(root: string, look: Look): AsyncGenerator<readonly Candidate[]> {
  const inside = await realPath(root, look);
  const visited = new Set<string>();
  const pending = [root];
  for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
    const isRoot = path === root;
    const real = isRoot ? inside : await realPath(path, leaving);
    if (visited.has(real)) continue;
    visited.add(real);
    const entries = await entriesOf(path, isRoot ? look : leaving);
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

async function realPath(path: string, look: Look): Promise<string> {
  try {
    return await look.realpath(path);
  } catch {
    return path;
  }
}

async function entriesOf(
  path: string,
  look: Look,
): Promise<Dirent[] | { readonly path: string; readonly error: unknown }> {
  try {
    const entries = await look.entries(path);
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    return { path, error };
  }
}

/** What a symbolic link in a folder leads to: `file`, `folder`, or a sentence that says why it is passed over. */
async function kindOfLink(path: string, inside: string): Promise<string> {
  try {
    const { realpath, stat } = await promises();
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
