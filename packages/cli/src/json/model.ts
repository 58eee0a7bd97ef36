import type { DataSet } from 'hounsfield/data';
import type { ModelOptions, ReadModelOptions } from 'hounsfield/models';
import type { ModelFlags } from '../commands/model-flags.ts';
import type { HuContext } from '../context.ts';
import type { CommonFlags } from '../declare.ts';
import type { ExitCode } from '../exit-code.ts';
import { mayBeMany } from '../files/collect.ts';
import { eachFile, type InputFile } from '../files/each-file.ts';
import { spool } from '../files/spool.ts';
import { type Target, targetOf } from '../files/target.ts';
import { syntaxNamed } from '../transfer-syntax.ts';
import { UsageError } from '../usage-error.ts';
import { type Input, inputOf } from './input.ts';
import { DicomWriter } from './to-dicom.ts';
import { TextWriter } from './to-text.ts';

/** A form of data sets as text, and how the files of it look. */
export interface Model {
  readonly extension: string;
  /** One of these is the first of a file, white space left out. */
  readonly firstBytes: readonly number[];
  /** What stands before, between and behind the data sets of all files in one output. */
  readonly frame: { readonly start: string; readonly between: string; readonly end: string };
  readonly behindEach: string;
  write(dataSet: DataSet, options: WriteOptions): AsyncIterable<string>;
  read(stream: AsyncIterable<Uint8Array>, options: ReadModelOptions): AsyncIterable<DataSet>;
}

export interface WriteOptions extends ModelOptions {
  readonly onLoss: (tag: number) => void;
}

/** What a run of the command needs to know. */
export interface ModelJob {
  readonly hu: HuContext;
  readonly flags: ModelFlags & CommonFlags;
  readonly model: Model;
  readonly target: Target;
  readonly syntaxUid: string | undefined;
}

/** Writes text of DICOM files and DICOM files of text, each in its direction. */
export async function runModel(
  hu: HuContext,
  call: { readonly flags: ModelFlags & CommonFlags; readonly model: Model; readonly paths: readonly string[] },
): Promise<ExitCode> {
  const { flags, model, paths } = call;
  const isOne = paths.length === 1 && !(await mayBeMany(paths[0] ?? ''));
  const syntaxUid = flags.syntax === undefined ? undefined : syntaxNamed(flags.syntax).uid;
  const job: ModelJob = { hu, flags, model, target: await modelTarget(flags, paths, isOne), syntaxUid };
  const [text, dicom] = [new TextWriter(job), new DicomWriter(job)];
  const isFile = job.target.kind !== 'standard-output';
  const tells = flags.json === true || flags.verbose === true || !isFile;
  const work = async (file: InputFile): Promise<ExitCode> => {
    await using input = await openInput(job, file);
    return input.isText ? dicom.write(file, input.path) : text.write(file, input);
  };
  const code = await eachFile(hu, paths, work, { progress: !tells && !isOne, isCollectedFirst: isFile });
  await text.end();
  await hu.out.flush();
  return code;
}

/** Without a word about it the output is standard output. */
function modelTarget({ output = '-' }: ModelFlags, paths: readonly string[], isOne: boolean): Promise<Target> {
  if (output === '-') return Promise.resolve({ kind: 'standard-output' });
  return targetOf({ output, inPlace: undefined, backup: undefined }, paths, isOne);
}

/** A stream cannot be looked into and read again, so standard input goes to a file first. */
async function openInput(job: ModelJob, file: InputFile): Promise<Input & AsyncDisposable> {
  const { flags, model } = job;
  if (file.path !== '-')
    return { ...(await inputOf(file, model, flags.toDicom === true)), [Symbol.asyncDispose]: nothing };
  if (flags.bulk === 'uri' && flags.toDicom !== true)
    throw new UsageError('Values of standard input have no address', 'Name the file, or use --bulk inline');
  const spooled = await spool(job.hu.own.stdin);
  try {
    const input = await inputOf({ ...file, path: spooled.path }, model, flags.toDicom === true);
    return { ...input, [Symbol.asyncDispose]: () => spooled[Symbol.asyncDispose]() };
  } catch (error) {
    await spooled[Symbol.asyncDispose]();
    throw error;
  }
}

function nothing(): Promise<void> {
  return Promise.resolve();
}
