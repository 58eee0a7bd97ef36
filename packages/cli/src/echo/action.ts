import type { EchoFlags } from '../commands/echo.ts';
import type { HuContext } from '../context.ts';
import type { ExitCode } from '../exit-code.ts';
export async function run(_hu: HuContext, _flags: EchoFlags, _peer: unknown): Promise<ExitCode> {
  return 0;
}
