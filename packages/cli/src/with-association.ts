import { type Association, type DimseResult, formatStatus, type OpenOptions, type Proposal } from 'hounsfield/network';
import type { PeerFlags } from './commands/peer-flags.ts';
import { CommandError } from './errors.ts';
import { openAssociation } from './open-association.ts';
import { type PeerAddress, quoted } from './parsers.ts';

/** Opens an association, does the work on it and releases it. @throws AssociationError, and what the work throws */
export async function withAssociation<T>(
  [peer, flags, propose, more]: readonly [
    PeerAddress,
    PeerFlags,
    readonly Proposal[],
    Pick<OpenOptions, 'services' | 'window'>?,
  ],
  work: (association: Association) => Promise<T>,
): Promise<T> {
  const association = await openAssociation(peer, flags, propose, more);
  try {
    return await work(association);
  } finally {
    await association.release().catch(() => undefined);
  }
}

/** An answer that is no failure. @throws CommandError `request-refused` with what the status means */
export function accepted<R extends DimseResult>(result: R): R {
  if (result.category !== 'failure') return result;
  throw new CommandError('request-refused', { detail: answerText(result) });
}

/** A status as the standard words it, with what the peer adds. */
export function answerText({ status, meaning, comment }: DimseResult): string {
  const words = `${formatStatus(status)} ${meaning}`;
  return comment === undefined || comment === '' ? words : `${words} (the peer says: ${quoted(comment)})`;
}
