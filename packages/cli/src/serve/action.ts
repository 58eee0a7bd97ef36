import type { ServeFlags } from '../commands/serve.ts';
import type { HuContext } from '../context.ts';
import type { ExitCode } from '../exit-code.ts';
export async function run(_hu: HuContext, _flags: ServeFlags): Promise<ExitCode> {
  return 0;
}
