import { statusCategory } from '../dictionary/network-look-ups.ts';
import type { DimseMatches, DimseReply } from './dimse/status.ts';

/**
 * What a handler says at its end that was told to stop; one pending reply, of the sub-operation that was under way, may
 * come before. Undefined when it says nothing, or fails.
 */
export async function lastReply(
  iterator: AsyncIterator<DimseReply | DimseMatches>,
  coming: Promise<IteratorResult<DimseReply | DimseMatches>>,
): Promise<DimseReply | undefined> {
  try {
    const first = await coming;
    const last = first.done !== true && isPending(first.value.status) ? await iterator.next() : first;
    return last.done === true || 'count' in last.value || isPending(last.value.status) ? undefined : last.value;
  } catch {
    return undefined;
  }
}

export function isPending(status: number): boolean {
  return statusCategory(status) === 'pending';
}
