import type { Transport } from 'hounsfield/network';
import type { Vantage } from 'hounsfield/network/trace';
import type { TraceFlags } from '../commands/trace-flags.ts';

/**
 * The option that puts a recorder between each association and its transport, as the flags say; nothing when nobody
 * asked for traces, and then what writes them is not loaded.
 * @param address of the peer where it is known better than by the transport
 * @throws UsageError; what the system says when the folder cannot be made
 */
export async function traceOption(
  flags: TraceFlags,
  vantage: Vantage,
  address?: string,
): Promise<{ wrap?: (transport: Transport) => Transport }> {
  if (flags.trace === undefined && flags.traceKeeps === undefined) return {};
  const { traceWrap } = await import('./trace-folder.ts');
  return traceWrap(flags, vantage, address);
}
