import type { DataSet, ParseWarning, PathStep } from 'hounsfield/data';
import { transferSyntaxes } from 'hounsfield/dictionary';
import type { DicomObject, ReadOptions } from 'hounsfield/file';
import { attributePath } from '../attribute-path.ts';
import type { DumpFlags } from '../commands/dump.ts';
import type { HuContext } from '../context.ts';
import { type ExitCode, exitCode, exitCodeOf } from '../exit-code.ts';
import { nearest } from '../nearest.ts';
import { OutputClosed } from '../output.ts';
import { quoted } from '../parsers.ts';
import { report } from '../report.ts';
import { visible } from '../text-width.ts';
import { UsageError } from '../usage-error.ts';
import { dataSetLines, type LineOptions } from './lines.ts';
import { printAtPath } from './path-value.ts';
import { type Reading, readForDump, readStreamForDump } from './read.ts';

/** Prints what the files hold. */
export async function run(hu: HuContext, flags: DumpFlags, ...files: string[]): Promise<ExitCode> {
  if (!flags.color) hu.out.withoutColour();
  const width = flags.all === true ? undefined : (flags.width ?? hu.out.columns ?? COLUMNS);
  const job: Job = {
    hu,
    path: flags.path === undefined ? undefined : attributePath(flags.path),
    isJson: flags.json === true,
    lines: { width, paint: (style, text) => hu.out.paint(style, text) },
    read: {
      ...(flags.syntax === undefined ? {} : { transferSyntaxUid: syntaxOf(flags.syntax) }),
      ...(flags.all === true ? { valueAbove: MOST_IN_MEMORY, limits: { headerBytes: MOST_IN_MEMORY } } : {}),
    },
  };
  let done = 0;
  const failures: ExitCode[] = [];
  for (const file of files) {
    const code = await dumpFile(job, file, files.length > 1);
    if (code === exitCode.done) done++;
    else failures.push(code);
  }
  return exitCodeOf(done, failures);
}

interface Job {
  readonly hu: HuContext;
  readonly path: readonly PathStep[] | undefined;
  readonly isJson: boolean;
  readonly lines: LineOptions;
  readonly read: ReadOptions;
}

/** The UID of a transfer syntax by its keyword or its UID. @throws UsageError */
function syntaxOf(name: string): string {
  const found = transferSyntaxes.find(({ uid, keyword }) => name === uid || name === keyword);
  if (found !== undefined) return found.uid;
  const proposals = nearest(
    name,
    transferSyntaxes.map(({ keyword }) => keyword),
  );
  throw new UsageError(
    `${quoted(name)} is no transfer syntax of PS3.6`,
    proposals.length === 0
      ? 'Write a keyword such as ImplicitVRLittleEndian, or a UID'
      : `Did you mean ${proposals.join(', ')}`,
  );
}

async function dumpFile(job: Job, file: string, isOneOfMany: boolean): Promise<ExitCode> {
  const { hu } = job;
  const subject = file === '-' ? 'standard input' : file;
  const reading = file === '-' ? await readStandardInput(job) : await readForDump(file, job.read);
  let shown = false;
  try {
    shown = await print(job, file, reading, isOneOfMany);
    if (reading.error === undefined) return exitCode.done;
    await report(hu, reading.error, subject);
    return shown ? exitCode.partly : exitCode.local;
  } catch (error) {
    if (error instanceof OutputClosed) throw error;
    // What a damaged file does not hold may have been behind the damage.
    return report(hu, reading.error ?? error, subject);
  }
}

/** A value that is asked for by its path must be kept, since the stream cannot be read again. */
function readStandardInput({ hu, path, read }: Job): Promise<Reading> {
  const keep = { bulkAbove: MOST_IN_MEMORY, valueAbove: MOST_IN_MEMORY, limits: { headerBytes: MOST_IN_MEMORY } };
  return readStreamForDump(hu.own.stdin, path === undefined ? read : { ...read, ...keep });
}

/** Prints what was read in the form asked for; false when there was nothing. */
async function print(job: Job, file: string, reading: Reading, isOneOfMany: boolean): Promise<boolean> {
  const { hu, path, isJson, lines } = job;
  const { object } = reading;
  const named = file === '-' ? undefined : file;
  if (path !== undefined) {
    if (object === undefined) return false;
    const root = path[0]!.tag >>> 16 === FILE_META_GROUP ? object.fileMeta : object;
    await printAtPath(hu, root, path, { ...lines, json: isJson, file: named });
    return true;
  }
  if (isJson) {
    // Half a data set would be taken for a whole one by a program.
    if (object === undefined || reading.error !== undefined) return false;
    await (await import('./json.ts')).printJson(hu, object, named);
    return true;
  }
  if (object === undefined && reading.fileMeta === undefined) return false;
  if (isOneOfMany) await hu.out.line(lines.paint('bold', `# ${visible(file)}`));
  if (object === undefined) return printDataSet(hu, reading.fileMeta, lines);
  await printObject(hu, object, lines);
  return true;
}

async function printObject(hu: HuContext, object: DicomObject, lines: LineOptions): Promise<void> {
  const { fileMeta, transferSyntax } = object;
  if (fileMeta.window.tape.count > 0) await printDataSet(hu, fileMeta, lines);
  await hu.out.line(lines.paint('dim', `# ${transferSyntax.name}`));
  await printDataSet(hu, object, lines);
  for (const warning of [...fileMeta.window.tape.warnings, ...object.window.tape.warnings]) {
    await hu.out.line(lines.paint('yellow', warningLine(warning)));
  }
}

async function printDataSet(hu: HuContext, dataSet: DataSet | undefined, lines: LineOptions): Promise<true> {
  for (const line of dataSet === undefined ? [] : dataSetLines(dataSet, lines)) await hu.out.line(line);
  return true;
}

function warningLine({ code, offset }: ParseWarning): string {
  return `# warning at offset 0x${offset.toString(16)}: ${warnings[code]}`;
}

const warnings: Readonly<Record<ParseWarning['code'], string>> = {
  'stray-delimiter': 'a delimiter ends nothing and is passed over',
  'missing-item-delimiter': 'an item has no delimiter at its end',
  'missing-vr': 'an element has no Value Representation where the transfer syntax wants one',
  'unknown-vr': 'an element has a Value Representation that PS3.5 does not know',
  'trailing-bytes': 'bytes stand behind the last element',
  'unended-sequence': 'a sequence has no delimiter at its end',
};

/** Where the output is no terminal. */
const COLUMNS = 120;
const FILE_META_GROUP = 0x0002;
const MOST_IN_MEMORY = 256 * 1024 * 1024;
