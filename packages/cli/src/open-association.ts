import type { Association, OpenOptions, Proposal } from 'hounsfield/network';
import { connect } from 'hounsfield/network/node';
import { anyAe, type PeerFlags } from './commands/peer-flags.ts';
import { formatPeer, type PeerAddress } from './parsers.ts';
import { securityOf } from './security.ts';
import { traceOption } from './trace/trace-option.ts';

/** Opens an association as the flags say. @throws AssociationError, UsageError */
export async function openAssociation(
  { host, port, ae }: PeerAddress,
  flags: PeerFlags,
  propose: readonly Proposal[],
  more: Pick<OpenOptions, 'services' | 'window'> = {},
): Promise<Association> {
  const { called, calling, timeout, trace, traceKeeps } = flags;
  // A peer that did not answer will hardly say goodbye.
  const closing = Math.min(timeout, MOST_CLOSING);
  const timeouts = {
    connect: timeout,
    associate: timeout,
    response: timeout,
    send: timeout,
    release: timeout,
    closing,
  };
  const wrap = await traceOption({ trace, traceKeeps }, 'requestor', formatPeer({ host, port, ae }));
  const asked = { host, port, called: called ?? ae ?? anyAe, calling, propose, timeouts };
  return connect({ ...asked, ...(await securityOf(flags)), ...wrap, ...more });
}

const MOST_CLOSING = 500;
