import { join } from 'node:path';
import type { DicomObject, WriteObjectOptions } from 'hounsfield/file';
import { writeObject } from 'hounsfield/file';
import { readFile } from 'hounsfield/file/node';
import type { RewriteFlags } from '../commands/rewrite-flags.ts';
import type { HuContext } from '../context.ts';
import type { CommonFlags } from '../declare.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { visible } from '../text-width.ts';
import { mayBeMany } from './collect.ts';
import { eachFile, type InputFile } from './each-file.ts';
import { gathered } from './gathered.ts';
import { replaceFile } from './replace-file.ts';
import { spool } from './spool.ts';
import { pathIn, type Target, targetOf, WrittenPaths } from './target.ts';

/** A file as it is to be written. */
export interface Rewritten {
  readonly object: DicomObject;
  readonly options?: WriteObjectOptions;
  /** Name in a folder, where it is not to be that of the file. */
  readonly name?: string;
}

/** A file as its chunks will be written. */
export interface Written {
  readonly chunks: AsyncIterable<Uint8Array>;
  /** What else the line of --json says; asked for when all is written. */
  readonly facts: () => Readonly<Record<string, unknown>>;
}

/**
 * Writes each file anew as `change` gives it. Long values are copied from file to file in pieces, so memory does not
 * grow with the files.
 */
export async function rewriteFiles(
  hu: HuContext,
  { flags, paths }: { readonly flags: RewriteFlags & CommonFlags; readonly paths: readonly string[] },
  change: (object: DicomObject) => Rewritten | Written | Promise<Rewritten>,
): Promise<ExitCode> {
  const isOne = paths.length === 1 && !(await mayBeMany(paths[0] ?? ''));
  const target = await targetOf(flags, paths, isOne);
  const job: Job = { hu, flags, target, change, written: new WrittenPaths() };
  const tells = flags.json === true || flags.verbose === true || target.kind === 'standard-output';
  const code = await eachFile(hu, paths, file => rewriteFile(job, file), {
    progress: !tells && !isOne,
    isCollectedFirst: true,
  });
  await hu.out.flush();
  return code;
}

interface Job {
  readonly hu: HuContext;
  readonly flags: RewriteFlags & CommonFlags;
  readonly target: Target;
  readonly written: WrittenPaths;
  change(object: DicomObject): Rewritten | Written | Promise<Rewritten>;
}

async function rewriteFile(job: Job, file: InputFile): Promise<ExitCode> {
  if (file.path !== '-') await writeChanged(job, file, file.path);
  else {
    await using spooled = await spool(job.hu.own.stdin);
    await writeChanged(job, file, spooled.path);
  }
  return exitCode.done;
}

async function writeChanged({ hu, flags, target, written, change }: Job, file: InputFile, from: string): Promise<void> {
  const changed = await change(await readFile(from));
  const chunks = 'chunks' in changed ? changed.chunks : writeObject(changed.object, changed.options);
  if (target.kind === 'standard-output') {
    for await (const chunk of gathered(chunks)) await hu.out.bytes(chunk);
    return;
  }
  const name = 'name' in changed && target.kind === 'folder' ? changed.name : undefined;
  const path = name === undefined || target.kind !== 'folder' ? pathIn(target, file) : join(target.path, name);
  written.add(path);
  const bytes = await replaceFile(path, chunks, { backup: target.kind === 'in-place' && target.backup });
  const more = 'facts' in changed ? changed.facts() : {};
  if (flags.json === true) await hu.out.line(JSON.stringify({ file: file.path, output: path, bytes, ...more }));
  else if (flags.verbose === true) await hu.out.line(visible(file.path === path ? path : `${file.path} -> ${path}`));
}
