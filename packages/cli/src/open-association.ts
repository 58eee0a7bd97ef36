import type { Association, OpenOptions, Proposal } from 'hounsfield/network';
import { connect } from 'hounsfield/network/node';
import { anyAe, type PeerFlags } from './commands/peer-flags.ts';
import type { PeerAddress } from './parsers.ts';

/** Opens an association as the flags say. @throws AssociationError */
export function openAssociation(
  { host, port, ae }: PeerAddress,
  { called, calling, timeout }: PeerFlags,
  propose: readonly Proposal[],
  more: Pick<OpenOptions, 'services' | 'window'> = {},
): Promise<Association> {
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
  return connect({ host, port, called: called ?? ae ?? anyAe, calling, propose, timeouts, ...more });
}

const MOST_CLOSING = 500;
