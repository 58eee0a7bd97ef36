import { openSource } from 'hounsfield/file/node';
import type { Association } from 'hounsfield/network';
import type { PeerFlags } from '../commands/peer-flags.ts';
import { CommandError } from '../errors.ts';
import { failureOf } from '../failure.ts';
import type { StoreHeader } from '../header/store-header.ts';
import { openAssociation } from '../open-association.ts';
import type { PeerAddress } from '../parsers.ts';
import { nameOfUid, outcomeOf } from './outcome.ts';
import { type Kind, kindKey } from './plan.ts';
import type { StoreAssociation } from './send.ts';

/**
 * Opens an association with a presentation context for each kind of file.
 * @param onBytes called with the number of bytes each time some were handed to the network
 */
export async function openStoreAssociation(
  peer: PeerAddress,
  flags: PeerFlags,
  kinds: readonly Kind[],
  onBytes: (count: number) => void,
): Promise<StoreAssociation> {
  const proposals = kinds.map(({ sopClassUid, transferSyntaxUid }) => ({
    abstractSyntax: sopClassUid,
    transferSyntaxes: [transferSyntaxUid],
  }));
  const association = await openAssociation(peer, flags, proposals);
  const refusals = refusalsOf(association);
  return {
    refusal: file => refusals.get(kindKey(file)),
    store: async file => {
      const data = counted(openSource(file.path).read(file.dataStart, file.dataLength), onBytes);
      const { status, comment } = await association.store({ ...identityOf(file), data, length: file.dataLength });
      return outcomeOf(file, status, comment);
    },
    release: () => association.release().catch(() => undefined),
  };
}

/** For each kind of file that the peer does not take the sentence that says so. */
function refusalsOf(association: Association): ReadonlyMap<string, string> {
  const refusals = new Map<string, string>();
  for (const { abstractSyntax, transferSyntaxes, transferSyntax, why } of association.contexts) {
    if (transferSyntax !== undefined) continue;
    const [transferSyntaxUid = ''] = transferSyntaxes;
    const detail = `${nameOfUid(abstractSyntax)} in ${nameOfUid(transferSyntaxUid)}; ${why}`;
    const { message, remedy } = failureOf(new CommandError('context-refused', { detail }));
    refusals.set(kindKey({ sopClassUid: abstractSyntax, transferSyntaxUid }), `${message} ${remedy}`);
  }
  return refusals;
}

function identityOf({
  sopClassUid,
  sopInstanceUid,
  transferSyntaxUid,
}: StoreHeader): Omit<StoreHeader, 'path' | 'dataStart' | 'dataLength'> {
  return { sopClassUid, sopInstanceUid, transferSyntaxUid };
}

async function* counted(
  source: AsyncIterable<Uint8Array>,
  onBytes: (count: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of source) {
    yield chunk;
    onBytes(chunk.length);
  }
}
