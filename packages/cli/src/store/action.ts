import type { StoreFlags } from '../commands/store.ts';
import type { HuContext } from '../context.ts';
import type { ExitCode } from '../exit-code.ts';
export async function run(_hu: HuContext, _flags: StoreFlags, ..._args: string[]): Promise<ExitCode> {
  return 0;
}
