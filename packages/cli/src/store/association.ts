import { AssociationError, DimseError } from 'hounsfield/errors';
import type { Association } from 'hounsfield/network';
import type { PeerFlags } from '../commands/peer-flags.ts';
import type { StoreFlags } from '../commands/store.ts';
import { CommandError } from '../errors.ts';
import { failureOf } from '../failure.ts';
import type { OpenFiles } from '../files/open-files.ts';
import type { StoreHeader } from '../header/store-header.ts';
import { openAssociation } from '../open-association.ts';
import type { PeerAddress } from '../parsers.ts';
import { fileData } from './file-data.ts';
import { nameOfUid, outcomeOf } from './outcome.ts';
import { type Kind, kindKey } from './plan.ts';
import type { StoreAssociation } from './send.ts';

/**
 * Opens an association with a presentation context for each kind of file.
 * @param reading what is told of bytes that were read, and where files may be open
 */
export async function openStoreAssociation(
  peer: PeerAddress,
  flags: PeerFlags & Pick<StoreFlags, 'window'>,
  kinds: readonly Kind[],
  { onBytes, opened }: { readonly onBytes: (count: number) => void; readonly opened: OpenFiles },
): Promise<StoreAssociation> {
  const proposals = kinds.map(({ sopClassUid, transferSyntaxUid }) => ({
    abstractSyntax: sopClassUid,
    transferSyntaxes: [transferSyntaxUid],
  }));
  const window = flags.window > 1 ? { window: { invoked: flags.window } } : {};
  const association = await openAssociation(peer, flags, proposals, window).catch(takesNothing);
  if (association === undefined) return REFUSES_ALL;
  const refusals = refusalsOf(association);
  return {
    window: association.window,
    refusal: file => refusals.get(kindKey(file)),
    store: async file => {
      const data = fileData(file, onBytes, opened);
      try {
        const { status, comment } = await association.store({ ...identityOf(file), data, length: file.dataLength });
        return outcomeOf(file, status, comment);
      } catch (error) {
        throw reasonOf(error);
      }
    },
    release: () => association.release().catch(() => undefined),
  };
}

/** Where the peer refuses every presentation context there is an answer for each file. */
function takesNothing(error: unknown): undefined {
  if (error instanceof AssociationError && error.code === 'no-accepted-context') return undefined;
  throw error;
}

const REFUSES_ALL: StoreAssociation = {
  window: 1,
  refusal: file => refusalText(file, 'the peer takes nothing of what was proposed'),
  store: () => Promise.reject(new CommandError('context-refused')),
  release: () => Promise.resolve(),
};

/** A file that cannot be read says more than the association that was aborted for it. */
function reasonOf(error: unknown): unknown {
  if (!(error instanceof DimseError) || error.code !== 'data-not-readable') return error;
  const { cause } = error;
  return cause instanceof RangeError || cause === undefined ? new CommandError('changed-file', { cause }) : cause;
}

/** For each kind of file that the peer does not take the sentence that says so. */
function refusalsOf(association: Association): ReadonlyMap<string, string> {
  const refusals = new Map<string, string>();
  for (const { abstractSyntax, transferSyntaxes, transferSyntax, why } of association.contexts) {
    if (transferSyntax !== undefined) continue;
    const [transferSyntaxUid = ''] = transferSyntaxes;
    refusals.set(
      kindKey({ sopClassUid: abstractSyntax, transferSyntaxUid }),
      refusalText({ sopClassUid: abstractSyntax, transferSyntaxUid }, why ?? 'it gives no reason'),
    );
  }
  return refusals;
}

function refusalText(
  { sopClassUid, transferSyntaxUid }: Pick<StoreHeader, 'sopClassUid' | 'transferSyntaxUid'>,
  why: string,
): string {
  const detail = `${nameOfUid(sopClassUid)} in ${nameOfUid(transferSyntaxUid)}; ${why}`;
  return failureOf(new CommandError('context-refused', { detail })).message;
}

function identityOf({
  sopClassUid,
  sopInstanceUid,
  transferSyntaxUid,
}: StoreHeader): Omit<StoreHeader, 'path' | 'dataStart' | 'dataLength'> {
  return { sopClassUid, sopInstanceUid, transferSyntaxUid };
}
