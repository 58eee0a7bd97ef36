import type { HuContext } from './context.ts';
import type { ExitCode } from './exit-code.ts';
import { type Failure, failureOf } from './failure.ts';

/** Prints an error to standard error, after all that was printed before; `subject` is the file that it is about. */
export async function report(hu: HuContext, error: unknown, subject?: string): Promise<ExitCode> {
  const failure = failureOf(error, subject);
  await hu.out.flush();
  await printFailure(hu, failure, subject);
  if (isGiven(hu, '--debug') && error instanceof Error) await hu.err.line(stackOf(error));
  await hu.err.flush();
  return failure.exit;
}

/** Prints one sentence, or one object with --json. */
export async function printFailure(hu: HuContext, failure: Failure, subject?: string): Promise<void> {
  const { code, message, remedy } = failure;
  const file = subject === undefined ? {} : { file: subject };
  if (isGiven(hu, '--json')) await hu.err.line(JSON.stringify({ error: { ...file, code, message, remedy } }));
  else
    await hu.err.line(
      `${hu.err.paint('red', 'hu:')} ${subject === undefined ? '' : `${subject}: `}${message} ${remedy}`,
    );
}

/** Looks at the words themselves, because a command line that cannot be parsed has no flags. */
export function isGiven(hu: HuContext, flag: string): boolean {
  const words = hu.own.argv.slice(2);
  const end = words.indexOf('--');
  return (end < 0 ? words : words.slice(0, end)).includes(flag);
}

function stackOf(error: Error): string {
  const cause = error.cause instanceof Error ? `\nCaused by: ${stackOf(error.cause)}` : '';
  return `${error.stack ?? error.message}${cause}`;
}
