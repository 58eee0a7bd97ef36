import { type DimseStatus, dimseStatuses, type StatusService } from '../dictionary/network-look-ups.ts';
import type { DimseName } from '../network/index.ts';

/** The statuses that an operation of a service may answer: its own (PS3.4), then the general ones (PS3.7 Annex C). */
export function statusesOf(service: StatusService, operation: DimseName): readonly DimseStatus[] {
  const own = dimseStatuses.filter(row => row.service === service && covers(row.operation, operation));
  if (service === 'general') return own;
  const general = dimseStatuses.filter(row => row.service === 'general' && !own.some(each => each.from === row.from));
  return [...own, ...general];
}

/** `any`, the operation itself, or the operation with a word behind it. */
function covers(of: string, operation: DimseName): boolean {
  return of === 'any' || of === operation || of.startsWith(`${operation} `);
}
