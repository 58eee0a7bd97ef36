/** What the shell learns (DESIGN.md §6). */
export const exitCode = {
  done: 0,
  /** Some of the work was done, some was not. */
  partly: 1,
  /** The command line cannot be understood. */
  usage: 2,
  /** The peer refused, failed or was not there. */
  peer: 3,
  /** A file, a port or something else on this side failed. */
  local: 4,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/** The code of work in parts: done when none failed, partly when some succeeded, else that of the failures. */
export function exitCodeOf(succeeded: number, failures: readonly ExitCode[]): ExitCode {
  const [first] = failures;
  if (first === undefined) return exitCode.done;
  if (succeeded > 0 || failures.includes(exitCode.partly)) return exitCode.partly;
  return failures.includes(exitCode.peer) ? exitCode.peer : first;
}
