import { stat } from 'node:fs/promises';
import { basename, extname, join, relative, sep } from 'node:path';
import type { RewriteFlags } from '../commands/rewrite-flags.ts';
import { CommandError } from '../errors.ts';
import { UsageError } from '../usage-error.ts';
import type { InputFile } from './each-file.ts';

/** Where changed files go. */
export type Target =
  | { readonly kind: 'in-place'; readonly backup: boolean }
  /** Names below it are those below the folder that was searched through. */
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'standard-output' };

/**
 * Reads the options that say where changed files go.
 * @param isOne whether the paths are one file, which may be given another name
 * @throws UsageError
 */
export async function targetOf(
  flags: Pick<RewriteFlags, 'output' | 'inPlace' | 'backup'>,
  paths: readonly string[],
  isOne: boolean,
): Promise<Target> {
  const { output, inPlace = false, backup = false } = flags;
  if (backup && !inPlace) throw new UsageError('--backup is for files that are changed in place', 'Add --in-place');
  if (inPlace && output !== undefined)
    throw new UsageError('--output and --in-place exclude each other', 'Choose one of them');
  if (inPlace && paths.includes('-')) throw new UsageError('Standard input cannot be changed in place', 'Use --output');
  if (inPlace) return { kind: 'in-place', backup };
  if (output === undefined && isOne && paths[0] === '-') return { kind: 'standard-output' };
  if (output === undefined)
    throw new UsageError('It is not said where the changed files go', 'Give --output PATH or --in-place');
  if (output === '-' && !isOne) throw new UsageError('Standard output takes one file', 'Name one file or a folder');
  if (output === '-') return { kind: 'standard-output' };
  return { kind: isOne && !(await isFolder(output)) ? 'file' : 'folder', path: output };
}

/**
 * The path that a file is written to.
 * @param extension in place of the one that it has; undefined keeps that
 */
export function pathIn(
  target: Exclude<Target, { readonly kind: 'standard-output' }>,
  { path, base }: InputFile,
  extension?: string,
): string {
  if (target.kind === 'in-place') return path;
  if (target.kind === 'file') return target.path;
  const name = path === '-' ? 'standard-input.dcm' : relative(base, path) || basename(path);
  const isBelow = !name.startsWith(`..${sep}`) && name !== '..';
  const kept = isBelow ? name : basename(path);
  return join(
    target.path,
    extension === undefined ? kept : kept.slice(0, kept.length - extname(kept).length) + extension,
  );
}

/** Two files of a run must not become one. */
export class WrittenPaths {
  readonly #paths = new Set<string>();

  /** @throws CommandError `same-name` */
  add(path: string): void {
    if (this.#paths.has(path)) throw new CommandError('same-name', { path });
    this.#paths.add(path);
  }
}

async function isFolder(path: string): Promise<boolean> {
  if (path.endsWith('/') || path.endsWith(sep)) return true;
  return stat(path).then(
    found => found.isDirectory(),
    () => false,
  );
}
