import { stat } from 'node:fs/promises';
import { type DataSet, isPrivate, type ParseWarning, type Path, parseWarnings } from 'hounsfield/data';
import type { DicomObject, ReadOptions } from 'hounsfield/file';
import { wayTo } from '../attribute-path.ts';
import type { DumpFlags } from '../commands/dump.ts';
import type { HuContext } from '../context.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { mayBeMany } from '../files/collect.ts';
import { eachFile, type InputFile } from '../files/each-file.ts';
import { OutputClosed } from '../output.ts';
import { report } from '../report.ts';
import { visible } from '../text-width.ts';
import { syntaxNamed } from '../transfer-syntax.ts';
import { UsageError } from '../usage-error.ts';
import { filtered, filterFor, type Wanted, wanted } from './filter.ts';
import { dataSetLines, type LineOptions } from './lines.ts';
import { printAtPath } from './path-value.ts';
import { type Reading, readForDump, readStreamForDump } from './read.ts';

/** Prints what the files hold. */
export async function run(hu: HuContext, flags: DumpFlags, ...files: string[]): Promise<ExitCode> {
  if (!flags.color) hu.out.withoutColour();
  const width = flags.all === true ? undefined : (flags.width ?? hu.out.columns ?? COLUMNS);
  const job: Job = {
    hu,
    path: flags.path === undefined ? undefined : wayTo(flags.path),
    wanted: wanted(flags.only, flags.search),
    form: formOf(flags),
    isOneOfMany: files.length > 1 || (await mayBeMany(files[0] ?? '')),
    lines: { width, depth: flags.depth, paint: (style, text) => hu.out.paint(style, text) },
    read: {
      ...(flags.syntax === undefined ? {} : { transferSyntaxUid: syntaxNamed(flags.syntax).uid }),
      ...(flags.all === true ? ALL : {}),
    },
  };
  return eachFile(hu, files, file => dumpFile(job, file));
}

/** @throws UsageError */
function formOf({ json, xml, path }: DumpFlags): Job['form'] {
  if (xml !== true) return json === true ? 'json' : 'lines';
  if (json === true || path !== undefined)
    throw new UsageError('--xml goes neither with --json nor with --path', 'Choose one of them');
  return 'xml';
}

interface Job {
  readonly hu: HuContext;
  readonly path: Path | undefined;
  readonly wanted: Wanted | undefined;
  readonly form: 'lines' | 'json' | 'xml';
  readonly isOneOfMany: boolean;
  readonly lines: LineOptions;
  readonly read: ReadOptions;
}

async function dumpFile(job: Job, file: InputFile): Promise<ExitCode> {
  const { hu } = job;
  const reading = await readInput(job, file);
  try {
    const isShown = await print(job, file, reading);
    if (reading.error === undefined) return exitCode.done;
    if (!isShown) throw reading.error;
    await report(hu, reading.error, file.subject);
    return exitCode.partly;
  } catch (error) {
    if (error instanceof OutputClosed) throw error;
    // What a damaged file does not hold may have been behind the damage.
    throw reading.error ?? error;
  }
}

async function readInput({ hu, path, form, read }: Job, file: InputFile): Promise<Reading> {
  // A value that is asked for must be kept, since the stream cannot be read again.
  if (file.path === '-')
    return readStreamForDump(hu.own.stdin, path === undefined ? read : { ...read, ...ALL, ...KEPT });
  // Bytes are printed of files that fit in memory; of larger ones their number must do.
  const isKept = read.valueAbove !== undefined && (await isSmall(file.path));
  const reading = await readForDump(file.path, isKept ? { ...read, ...KEPT } : read);
  const isInflated = reading.object?.transferSyntax.deflated === true;
  // A value has no address in a file that is deflated.
  return form !== 'lines' && isInflated ? readForDump(file.path, { ...read, ...ALL, ...KEPT }) : reading;
}

function isSmall(path: string): Promise<boolean> {
  return stat(path).then(
    found => found.isFile() && found.size <= MOST_PRINTED,
    () => false,
  );
}

/** Prints what was read in the form asked for; false when there was nothing. */
async function print(asked: Job, file: InputFile, { object, fileMeta, error }: Reading): Promise<boolean> {
  const { hu, path, form, lines } = asked;
  const named = file.path === '-' ? undefined : file.path;
  if (path !== undefined) {
    if (object === undefined) return false;
    await printAtPath(hu, rootOf(path, object), path, { ...lines, json: form === 'json', file: named });
    return true;
  }
  if (form !== 'lines') {
    // Half a data set would be taken for a whole one by a program.
    if (object === undefined || error !== undefined) return false;
    const shown = asked.wanted === undefined ? object : filtered(object, filterFor(object, asked.wanted));
    await (await import('./json.ts')).printModel(hu, { form, file: named }, shown);
    return true;
  }
  const meta = object?.fileMeta ?? fileMeta;
  if (meta === undefined) return false;
  const job = { ...asked, lines: await withNames(asked.lines, object) };
  if (job.isOneOfMany) await hu.out.line(lines.paint('bold', `# ${visible(file.path)}`));
  for (const line of metaLines(job, meta)) await hu.out.line(line);
  if (object !== undefined) await printObject(job, object);
  return true;
}

/** Names of private elements are loaded where there are any. */
async function withNames(lines: LineOptions, object: DicomObject | undefined): Promise<LineOptions> {
  if (object === undefined || !hasPrivate(object)) return lines;
  const { privateKeyword } = await import('hounsfield/private');
  return { ...lines, privateName: privateKeyword };
}

function hasPrivate({ window }: DataSet): boolean {
  const { tokens, count } = window.tape;
  for (let index = 0; index < count; index++) if (isPrivate(tokens.tag(index))) return true;
  return false;
}

/** A path of the group 0002 leads into the File Meta Information. */
function rootOf(path: Path, object: DicomObject): DataSet {
  const name = path.terms[0]?.name;
  const isMeta = !path.anywhere && name?.kind === 'tag' && name.tag >>> 16 === FILE_META_GROUP;
  return isMeta ? object.fileMeta : object;
}

function* metaLines(job: Job, meta: DataSet): Generator<string> {
  if (meta.window.tape.count > 0) yield* chosenLines(job, meta);
}

async function printObject(job: Job, object: DicomObject): Promise<void> {
  const { hu, lines } = job;
  const { fileMeta, transferSyntax, isGuessed } = object;
  const told = isGuessed ? ', told by the first elements' : '';
  if (job.wanted === undefined) await hu.out.line(lines.paint('dim', `# ${transferSyntax.name}${told}`));
  for (const line of chosenLines(job, object)) await hu.out.line(line);
  for (const warning of [...fileMeta.window.tape.warnings, ...object.window.tape.warnings]) {
    await hu.out.line(lines.paint('yellow', warningLine(warning)));
  }
}

function chosenLines({ lines, wanted: asked }: Job, dataSet: DataSet): Iterable<string> {
  return dataSetLines(dataSet, lines, asked === undefined ? undefined : filterFor(dataSet, asked));
}

function warningLine({ code, offset, path }: ParseWarning): string {
  const place = `offset 0x${offset.toString(16)}`;
  const { what, section } = parseWarnings[code];
  return `# warning: ${what} (${path === undefined ? '' : `${visible(path)}, `}${place}, ${section})`;
}

/** Where the output is no terminal. */
const COLUMNS = 120;
const FILE_META_GROUP = 0x0002;
/** Each byte takes three characters of a line. */
const MOST_PRINTED = 64 * 1024 * 1024;
const MOST_IN_MEMORY = 256 * 1024 * 1024;
/** Values that are shown in full are kept, and so is all that is asked for of a stream. */
const ALL = { valueAbove: MOST_IN_MEMORY, limits: { headerBytes: MOST_IN_MEMORY } } as const;
const KEPT = { bulkAbove: Number.POSITIVE_INFINITY } as const;
