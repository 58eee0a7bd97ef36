import type { DumpFlags } from '../commands/dump.ts';
import type { HuContext } from '../context.ts';
import type { ExitCode } from '../exit-code.ts';
export async function run(_hu: HuContext, _flags: DumpFlags, ..._args: string[]): Promise<ExitCode> {
  return 0;
}
