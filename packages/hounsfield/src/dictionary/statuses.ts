import type { DimseStatus } from './network-rows.ts';
import { dimseStatuses, type StatusService } from './statuses.generated.ts';

/**
 * What a Status (0000,0900) means. A row of the service comes before a general one, and a row of one code before a
 * range. Undefined where neither table has the code; `statusCategory` still tells its kind.
 */
export function dimseStatus(
  code: number,
  service: StatusService = 'general',
  operation?: string,
): DimseStatus | undefined {
  let best: DimseStatus | undefined;
  let rank = 0;
  for (const row of dimseStatuses) {
    if (code < row.from || code > row.to) continue;
    const found = rankOf(row, service, operation);
    if (found > rank) [best, rank] = [row, found];
  }
  return best;
}

/** The kind of any status by its digits (PS3.7 Annex C): FE00 cancel, FF00 and FF01 pending, 1xxx, Bxxx and three more warning. */
export function statusCategory(code: number): DimseStatus['category'] {
  if (code === 0x0000) return 'success';
  if (code === 0xfe00) return 'cancel';
  if (code === 0xff00 || code === 0xff01) return 'pending';
  const isWarning = code === 0x0001 || code >> 12 === 0xb || code === 0x0107 || code === 0x0116;
  return isWarning ? 'warning' : 'failure';
}

/** 0 for a row of another service or operation; more for what fits better. */
function rankOf({ service, operation, from, to }: DimseStatus, wanted: StatusService, of: string | undefined): number {
  if (service === 'general') return 1;
  // A row may be of one action of N-ACTION, and tell so behind the operation.
  const isOf = of === undefined || operation === 'any' || operation === of || operation.startsWith(`${of} `);
  if (service !== wanted || !isOf) return 0;
  return from === to ? 3 : 2;
}
