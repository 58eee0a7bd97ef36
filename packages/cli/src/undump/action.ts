import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ParseError } from 'hounsfield/errors';
import type { WriteObjectOptions } from 'hounsfield/file';
import { openSource } from 'hounsfield/file/node';
import type { UndumpFlags } from '../commands/undump.ts';
import type { HuContext } from '../context.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { mayBeMany } from '../files/collect.ts';
import { eachFile, type InputFile } from '../files/each-file.ts';
import type { LongPart } from '../files/parsed-parts.ts';
import { type Target, targetOf } from '../files/target.ts';
import { BulkFolder } from '../json/bulk-folder.ts';
import { DicomOutput } from '../json/dicom-output.ts';
import { warn } from '../json/output.ts';
import { uncompressedSyntax } from '../transfer-syntax.ts';
import { type DumpOptions, dumpObjects, looksLikeDump } from './dump-objects.ts';

/** Makes DICOM files of dumps. */
export async function run(hu: HuContext, flags: UndumpFlags, ...paths: string[]): Promise<ExitCode> {
  const isOne = paths.length === 1 && !(await mayBeMany(paths[0] ?? ''));
  const target = await targetFor(flags, paths, isOne);
  const job: Job = { hu, flags, output: new DicomOutput({ hu, flags, target }) };
  const isFile = target.kind !== 'standard-output';
  const tells = flags.json === true || flags.verbose === true || !isFile;
  const options = { progress: !tells && !isOne, isCollectedFirst: isFile };
  const code = await eachFile(hu, paths, file => undump(job, file), options);
  await hu.out.flush();
  return code;
}

interface Job {
  readonly hu: HuContext;
  readonly flags: UndumpFlags;
  readonly output: DicomOutput;
}

/** Without a word about it the output is standard output. */
function targetFor({ output = '-' }: UndumpFlags, paths: readonly string[], isOne: boolean): Promise<Target> {
  if (output === '-') return Promise.resolve({ kind: 'standard-output' });
  return targetOf({ output, inPlace: undefined, backup: undefined }, paths, isOne);
}

async function undump(job: Job, file: InputFile): Promise<ExitCode> {
  const { hu, flags, output } = job;
  const { lengths, groupLengths, syntax, escapes, skipMissing, meta } = flags;
  if (file.path !== '-') await checkFront(file);
  const options: DumpOptions = {
    escapes,
    meta,
    skipsMissing: skipMissing === true,
    file: await filesOf(flags, file),
    transferSyntaxUid: syntax === undefined ? undefined : uncompressedSyntax(syntax),
    limits: LIMITS,
    lineBytes: LINE_BYTES,
  };
  const write: WriteObjectOptions = {
    ...(lengths === undefined ? {} : { lengths }),
    ...(groupLengths === undefined ? {} : { groupLengths }),
  };
  const chunks = file.path === '-' ? hu.own.stdin : createReadStream(file.path, { highWaterMark: CHUNK });
  let missing = 0;
  await output.writeAll(file, dumpObjects(chunks, options), dumped => {
    missing += dumped.missing;
    return { object: dumped.object, options: write };
  });
  if (missing === 0) return exitCode.done;
  await warn(job, file, `${missing === 1 ? '1 value is' : `${missing} values are`} not in the dump and left empty`);
  return exitCode.partly;
}

/** What was only found must be a dump. */
async function checkFront({ path, isNamed }: InputFile): Promise<void> {
  if (isNamed) return;
  await using handle = await open(path);
  const { bytesRead, buffer } = await handle.read(Buffer.alloc(FRONT), 0, FRONT, 0);
  if (!looksLikeDump(buffer.subarray(0, bytesRead))) throw new ParseError('not-dicom');
}

/** Files that values may be in: those below the folder that is named, or that of the dump. */
async function filesOf(
  { bulkFolder }: UndumpFlags,
  { path }: InputFile,
): Promise<(name: string) => LongPart | undefined> {
  if (bulkFolder === undefined && path === '-') return () => undefined;
  const folder = await BulkFolder.open(bulkFolder ?? dirname(path));
  return name => {
    const found = folder.file(Buffer.from(name, 'latin1').toString('utf8'));
    if (found === undefined) return undefined;
    const source = openSource(found.path);
    return { length: found.size, read: (...range) => source.read(...range) };
  };
}

const FRONT = 4096;
const CHUNK = 256 * 1024;
/** Bytes of a line: those of a value of 85 million bytes. */
const LINE_BYTES = 256 * 1024 * 1024;
const LIMITS = { depth: 64, elements: 2_000_000, bytes: 256 * 1024 * 1024 };
