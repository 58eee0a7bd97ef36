import { isStorageSopClass, sopClasses } from '../dictionary/network-look-ups.ts';
import { Storage as storageServiceClass } from '../dictionary/uids.generated.ts';
import { defineService, type Proposal, type ServiceDefinition } from '../network/index.ts';
import { statusesOf } from './statuses.ts';
import { storageTransferSyntaxes } from './transfer-syntaxes.ts';

/**
 * Objects are stored (PS3.4 Annexes B and GG): every storage SOP Class of the dictionary, retired ones too, because
 * old objects live on. Private classes are taken when the requestor declares them to belong to Storage (PS3.7
 * §D.3.3.6), or by the option `otherSopClasses` of `serve`.
 */
export const Storage: ServiceDefinition<'C-STORE'> = defineService({
  name: 'Storage',
  section: 'PS3.4 §B',
  statusService: 'Storage',
  sopClasses: sopClasses.filter(row => isStorageSopClass(row.uid)).map(row => row.uid),
  transferSyntaxes: storageTransferSyntaxes(),
  operations: { 'C-STORE': { statuses: statusesOf('Storage', 'C-STORE') } },
  serviceClassUid: storageServiceClass,
});

/**
 * Proposals for objects that are to be sent as they are: one context for each pair of SOP Class and transfer syntax, so
 * that the acceptor's choice of one never costs the other. There may be more than 128: see `splitProposals`.
 */
export function storageProposals(
  objects: Iterable<{ readonly sopClassUid: string; readonly transferSyntaxUid: string }>,
): readonly Proposal[] {
  const proposals = new Map<string, Proposal>();
  for (const { sopClassUid, transferSyntaxUid } of objects) {
    const proposal: Proposal = { abstractSyntax: sopClassUid, transferSyntaxes: [transferSyntaxUid] };
    proposals.set(`${sopClassUid} ${transferSyntaxUid}`, proposal);
  }
  return [...proposals.values()];
}
