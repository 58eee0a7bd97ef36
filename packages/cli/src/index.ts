import { run } from '@stricli/core';
import { application, applicationName, commandNamed, groups } from './application.ts';
import { type HuContext, type HuProcess, huContext } from './context.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { OutputClosed } from './output.ts';
import { version } from './version.ts';

export type { HuProcess } from './context.ts';

/**
 * Runs the command that the arguments name and sets the exit code. Never throws.
 * @returns whether the process may end at once
 */
export async function main(own: HuProcess): Promise<boolean> {
  const inputs = own.argv.slice(2);
  const complaints: string[] = [];
  const said: string[] = [];
  // What stricli prints is kept back: help goes out in one piece, complaints in our own form.
  const hu = huContext(own, {
    stdout: { write: text => void said.push(text) },
    stderr: { write: text => void complaints.push(text.trim()) },
  });
  own.on('uncaughtException', error => {
    void outcome(hu, () => Promise.reject(error)).then(code => own.exit(code));
  });
  const code = await outcome(hu, async () => {
    const named = commandNamed(inputs);
    await run(application(version, named && [named]), inputs, { ...hu, forCommand: () => hu });
    if (said.length > 0) await hu.out.text(withoutUsages(said.join('')));
    if (hu.result !== undefined && 'error' in hu.result) throw hu.result.error;
    if (hu.result === undefined && complaints.length > 0) return complain(hu, inputs, complaints);
    await hu.out.flush();
    return hu.result?.code ?? exitCode.done;
  });
  own.exitCode = code;
  // Nobody reads any more: what is still under way would go on in vain.
  if (hu.out.isClosed) own.exit(code);
  return hu.mayEnd && hu.out.isDrained && hu.err.isDrained;
}

/** Runs the work and reports the error that it ends with. */
async function outcome(hu: HuContext, work: () => Promise<ExitCode>): Promise<ExitCode> {
  try {
    return await work();
  } catch (error) {
    // The reader has seen enough.
    if (error instanceof OutputClosed) return exitCode.done;
    const { report } = await import('./report.ts');
    // Where not even standard error takes a word, the code alone must tell.
    return report(hu, error).catch(() => exitCode.local);
  }
}

/** The help of `hu` itself has a list of all commands: another one with their arguments would only push it out of sight. */
function withoutUsages(help: string): string {
  return help.replace(/^Usage:\n(?: {2}hu .*\n)+(?= {2}hu --version\n)/, 'Usage:\n  hu COMMAND [options]\n');
}

function ended(text: string): string {
  return /[.?]$/.test(text) ? text : `${text}${/Did you mean [^.]*$/.test(text) ? '?' : '.'}`;
}

/** Prints what is wrong with the command line, and how to see what is right. */
async function complain(hu: HuContext, inputs: readonly string[], complaints: readonly string[]): Promise<ExitCode> {
  const { printFailure, isGiven } = await import('./report.ts');
  const message = complaints.map(ended).join(' ');
  const words = inputs.filter(input => !input.startsWith('-'));
  const named = commandNamed(words);
  const route = named?.name ?? (Object.hasOwn(groups, words[0] ?? '') ? words[0] : undefined);
  const command = route === undefined ? applicationName : `${applicationName} ${route}`;
  await printFailure(hu, { code: 'usage', message, remedy: `See ${command} --help.`, exit: exitCode.usage });
  if (!isGiven(hu, '--json')) await hu.err.line(`Usage: ${command} ${named?.usage ?? 'COMMAND'} [options]`);
  await hu.err.flush();
  return exitCode.usage;
}
