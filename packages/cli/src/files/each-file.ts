import { stat } from 'node:fs/promises';
import { dirname, sep } from 'node:path';
import { ParseError } from 'hounsfield/errors';
import type { HuContext } from '../context.ts';
import { CommandError } from '../errors.ts';
import { type ExitCode, exitCode, exitCodeOf } from '../exit-code.ts';
import { OutputClosed } from '../output.ts';
import { type Progress, startProgress } from '../progress.ts';
import { report } from '../report.ts';
import { type Candidate, candidates } from './collect.ts';

/** A file of the command line, or one that was found for it. */
export interface InputFile {
  /** `-` is standard input. */
  readonly path: string;
  /** How errors name it. */
  readonly subject: string;
  /** Named itself, and not found in a folder or by a pattern: then it must be a DICOM file. */
  readonly isNamed: boolean;
  /** The folder that was searched through, or that of the file: names of output are relative to it. */
  readonly base: string;
}

export interface EachFileOptions {
  /** Shows a bar where standard error is a terminal; what the work prints must then wait for its end. */
  readonly progress?: boolean;
  /** Looks for all files before the first is worked on: the work may write new ones into the same folders. */
  readonly isCollectedFirst?: boolean;
}

/**
 * Does the work for each file of the paths, one after another, and goes on after an error, which is reported. Files of
 * folders and patterns that are not DICOM are passed over.
 * @param paths files, folders, patterns, and `-` for standard input
 * @param work gives the exit code of one file, or throws
 */
export async function eachFile(
  hu: HuContext,
  paths: readonly string[],
  work: (file: InputFile) => Promise<ExitCode>,
  options: EachFileOptions = {},
): Promise<ExitCode> {
  const progress = options.progress === true && hu.err.isTerminal ? await progressFor(hu, paths) : undefined;
  const errors: { readonly error: unknown; readonly subject: string }[] = [];
  const codes: ExitCode[] = [];
  try {
    const all = options.isCollectedFirst === true ? await collected(paths) : inputs(paths);
    for await (const found of all) {
      if ('why' in found) continue;
      const outcome = 'error' in found ? { error: found.error, subject: found.path } : await attempt(found, work);
      await progress?.passed(found.path);
      if (outcome === undefined) continue;
      if (typeof outcome === 'number') codes.push(outcome);
      // A sentence in the middle of the bar would be overwritten.
      else if (progress !== undefined) errors.push(outcome);
      else codes.push(await report(hu, outcome.error, outcome.subject));
    }
  } finally {
    progress?.stop();
  }
  for (const { error, subject } of errors) codes.push(await report(hu, error, subject));
  if (codes.length === 0) return report(hu, new CommandError('nothing-found'));
  const failures = codes.filter(code => code !== exitCode.done);
  return exitCodeOf(codes.length - failures.length, failures);
}

type Found = InputFile | Exclude<Candidate, { readonly isNamed: boolean }>;

async function* inputs(paths: readonly string[]): AsyncGenerator<Found> {
  for (const path of paths) {
    if (path === '-') yield { path, subject: 'standard input', isNamed: true, base: '.' };
    else
      for await (const found of candidates([path]))
        yield 'isNamed' in found ? { ...found, subject: found.path, base: baseOf(path, found.isNamed) } : found;
  }
}

async function collected(paths: readonly string[]): Promise<readonly Found[]> {
  const all: Found[] = [];
  for await (const found of inputs(paths)) all.push(found);
  return all;
}

/** The folder that a word of the command line stands for; of a pattern the part before its first sign. */
function baseOf(word: string, isFile: boolean): string {
  if (isFile) return dirname(word);
  const sign = word.search(/[*?[{]/);
  return sign < 0 ? word : dirname(`${word.slice(0, sign)}x`) || sep;
}

type Outcome = ExitCode | { readonly error: unknown; readonly subject: string };

/** Undefined for a file that nobody meant. */
async function attempt(file: InputFile, work: (file: InputFile) => Promise<ExitCode>): Promise<Outcome | undefined> {
  try {
    return await work(file);
  } catch (error) {
    if (error instanceof OutputClosed) throw error;
    if (!file.isNamed && error instanceof ParseError && error.code === 'not-dicom') return undefined;
    return { error, subject: file.subject };
  }
}

interface FileProgress {
  passed(path: string): Promise<void>;
  stop(): void;
}

/** A bar over all files, which are counted first. */
async function progressFor(hu: HuContext, paths: readonly string[]): Promise<FileProgress> {
  let [files, bytes] = [0, 0];
  for await (const { path } of inputs(paths)) {
    files++;
    bytes += await sizeOf(path);
  }
  const progress: Progress = await startProgress(hu, files, bytes);
  return {
    passed: async path => {
      progress.bytes(await sizeOf(path));
      progress.file();
    },
    stop: () => progress.stop(),
  };
}

/** What cannot be looked at is told when it is read. */
function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  );
}
