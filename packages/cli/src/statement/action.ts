import { readFile } from 'node:fs/promises';
import { uidByValue } from 'hounsfield/dictionary';
import {
  type ConformanceStatement,
  conformanceStatement,
  readStatement,
  statementHtml,
  statementMarkdown,
  type Talk,
  wouldTheseTwoTalk,
} from 'hounsfield/services';
import { archivePackage } from '../archive-package.ts';
import type { StatementFlags } from '../commands/statement.ts';
import type { HuContext } from '../context.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { visible } from '../text-width.ts';
import { UsageError } from '../usage-error.ts';
import { version } from '../version.ts';

/** Prints the statement of the archive, or says whether two applications could talk. */
export async function run(hu: HuContext, flags: StatementFlags, ...files: string[]): Promise<ExitCode> {
  const code = flags.compare === true ? await compare(hu, flags, files) : await print(hu, flags, files);
  await hu.out.flush();
  return code;
}

async function print(hu: HuContext, flags: StatementFlags, files: readonly string[]): Promise<ExitCode> {
  if (files.length > 0) throw new UsageError('There are files, but nothing to do with them', 'Add --compare');
  const { archiveDescription, readConfig } = await archivePackage();
  const { ae, dicomPort } = flags;
  // Its own data folder is of no account to what an archive can do.
  const config = readConfig({ data: '.', ae, dicomPort });
  const statement = conformanceStatement(archiveDescription(config, await version()));
  await hu.out.text(textOf(statement, flags));
  return exitCode.done;
}

function textOf(statement: ConformanceStatement, { format, json }: StatementFlags): string {
  if (json === true) return `${JSON.stringify(statement)}\n`;
  if (format === 'json') return `${JSON.stringify(statement, undefined, 2)}\n`;
  return format === 'html' ? statementHtml(statement) : statementMarkdown(statement);
}

async function compare(hu: HuContext, { json }: StatementFlags, files: readonly string[]): Promise<ExitCode> {
  const [a, b, ...rest] = files;
  if (a === undefined || b === undefined || rest.length > 0) {
    throw new UsageError('--compare needs two statements', 'Give two files that hu statement --format json wrote');
  }
  const talks = wouldTheseTwoTalk(await statementIn(a), await statementIn(b));
  for (const talk of talks) await hu.out.line(json === true ? JSON.stringify(talk) : lineOf(hu, talk));
  if (talks.length === 0 && json !== true) await hu.out.line('Neither uses anything of the other.');
  return talks.every(({ works }) => works) ? exitCode.done : exitCode.partly;
}

/** @throws UsageError for a file that is no statement */
async function statementIn(path: string): Promise<ConformanceStatement> {
  const text = await readFile(path, 'utf8');
  try {
    return readStatement(JSON.parse(text));
  } catch (error) {
    const why = error instanceof RangeError ? error.message : 'it is no JSON';
    throw new UsageError(
      `${visible(path)} is no conformance statement: ${why}`,
      'Write it with hu statement --format json',
    );
  }
}

function lineOf(hu: HuContext, talk: Talk): string {
  const { from, to, operation, sopClassUid, works, transferSyntaxes, why } = talk;
  const sign = works ? hu.out.paint('green', 'works') : hu.out.paint('red', 'fails');
  const what = `${visible(from)} -> ${visible(to)}: ${operation} ${nameOf(sopClassUid)}`;
  return `${sign}  ${what}${works ? ` (${someOf(transferSyntaxes)})` : `: ${visible(why)}`}`;
}

/** The first names of a list; --json has them all. */
function someOf(uids: readonly string[]): string {
  const names = uids.slice(0, FEW).map(nameOf).join(', ');
  return uids.length > FEW ? `${names} and ${uids.length - FEW} more` : names;
}

function nameOf(uid: string): string {
  return visible(uidByValue(uid)?.name || uid);
}

const FEW = 3;
