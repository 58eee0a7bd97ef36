import type { CommandContext } from '@stricli/core';
import type { ExitCode } from './exit-code.ts';
import { Output, type OutputStream } from './output.ts';

/** The parts of Node's `process` that the commands use. */
export interface HuProcess {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  exitCode?: number | string | null | undefined;
  on(event: 'SIGINT' | 'SIGTERM', listener: () => void): unknown;
  on(event: 'uncaughtException', listener: (error: unknown) => void): unknown;
  off(event: 'SIGINT' | 'SIGTERM', listener: () => void): unknown;
  exit(code: number): never;
}

/** What a command gets beside its flags and arguments. */
export interface HuContext extends CommandContext {
  readonly out: Output;
  readonly err: Output;
  readonly own: HuProcess;
  /** Set by the command that ran. */
  result: { readonly code: ExitCode } | { readonly error: unknown } | undefined;
  /** Set by a command that leaves nothing under way that matters to anybody. */
  mayEnd: boolean;
}

export function huContext(own: HuProcess, process: CommandContext['process']): HuContext {
  return {
    process,
    own,
    out: new Output(() => own.stdout, own.env),
    err: new Output(() => own.stderr, own.env),
    result: undefined,
    mayEnd: false,
  };
}
