import type { Association, Proposal } from 'hounsfield/network';
import { connect } from 'hounsfield/network/node';
import { anyAe, type PeerFlags } from './commands/peer-flags.ts';
import type { PeerAddress } from './parsers.ts';

/** Opens an association as the flags say. @throws AssociationError */
export function openAssociation(
  { host, port, ae }: PeerAddress,
  { called, calling, timeout }: PeerFlags,
  propose: readonly Proposal[],
): Promise<Association> {
  const timeouts = { connect: timeout, associate: timeout, response: timeout, send: timeout };
  return connect({ host, port, called: called ?? ae ?? anyAe, calling, propose, timeouts });
}
