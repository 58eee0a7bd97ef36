import { readFile } from 'node:fs/promises';
import { run } from '@stricli/core';
import { application, applicationName } from './application.ts';
import { type HuContext, type HuProcess, huContext } from './context.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import type { Failure } from './failure.ts';
import { OutputClosed } from './output.ts';

export type { HuProcess } from './context.ts';

/** Runs the command that the arguments name and sets the exit code. Never throws. */
export async function main(own: HuProcess): Promise<void> {
  const inputs = own.argv.slice(2);
  const complaints: string[] = [];
  const said: string[] = [];
  // What stricli prints is kept back: help goes out in one piece, complaints in our own form.
  const hu = huContext(own, {
    stdout: { write: text => void said.push(text) },
    stderr: { write: text => void complaints.push(text.trim()) },
  });
  own.exitCode = await outcome(hu, async () => {
    await run(application(version), inputs, { ...hu, forCommand: () => hu });
    if (said.length > 0) await hu.out.text(said.join(''));
    if (hu.result !== undefined && 'error' in hu.result) throw hu.result.error;
    if (hu.result === undefined && complaints.length > 0) return complain(hu, inputs, complaints);
    await hu.out.flush();
    return hu.result?.code ?? exitCode.done;
  });
}

/** Runs the work and reports the error that it ends with. */
async function outcome(hu: HuContext, work: () => Promise<ExitCode>): Promise<ExitCode> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof OutputClosed) return exitCode.done;
    try {
      return await report(hu, error);
    } catch {
      // Not even standard error takes a word any more.
      return exitCode.local;
    }
  }
}

async function report(hu: HuContext, error: unknown): Promise<ExitCode> {
  const { failureOf } = await import('./failure.ts');
  const failure = failureOf(error);
  await hu.out.flush();
  await printFailure(hu, failure);
  if (isGiven(hu, '--debug') && error instanceof Error) await hu.err.line(stackOf(error));
  await hu.err.flush();
  return failure.exit;
}

/** Prints what is wrong with the command line, and how to see what is right. */
async function complain(hu: HuContext, inputs: readonly string[], complaints: readonly string[]): Promise<ExitCode> {
  const message = complaints.map(each => each.replace(/[.]?$/, each.endsWith('?') ? '' : '.')).join(' ');
  const { declarations } = await import('./application.ts');
  const named = declarations.find(({ name }) => inputs.includes(name));
  const command = named === undefined ? applicationName : `${applicationName} ${named.name}`;
  const failure: Failure = { code: 'usage', message, remedy: `See ${command} --help.`, exit: exitCode.usage };
  await printFailure(hu, failure);
  if (!isGiven(hu, '--json')) await hu.err.line(`Usage: ${command} ${named?.usage ?? 'COMMAND'} [options]`);
  await hu.err.flush();
  return exitCode.usage;
}

async function printFailure(hu: HuContext, failure: Failure): Promise<void> {
  const { code, message, remedy } = failure;
  if (isGiven(hu, '--json')) await hu.err.line(JSON.stringify({ error: { code, message, remedy } }));
  else await hu.err.line(`${hu.err.paint('red', 'hu:')} ${remedy === '' ? message : `${message} ${remedy}`}`);
}

/** Looks at the words themselves, because a command line that cannot be parsed has no flags. */
function isGiven(hu: HuContext, flag: string): boolean {
  const words = hu.own.argv.slice(2);
  const end = words.indexOf('--');
  return (end < 0 ? words : words.slice(0, end)).includes(flag);
}

function stackOf(error: Error): string {
  const cause = error.cause instanceof Error ? `\nCaused by: ${stackOf(error.cause)}` : '';
  return `${error.stack ?? error.message}${cause}`;
}

async function version(): Promise<string> {
  const text = await readFile(new URL('../package.json', import.meta.url), 'utf8');
  // The file is our own.
  return (JSON.parse(text) as { readonly version: string }).version;
}
