import { DataSet } from 'hounsfield/data';
import { AssociationError, DimseError } from 'hounsfield/errors';
import { type InformationModel, messageTransferSyntaxes, uniqueKey } from 'hounsfield/services';
import type { PeerFlags } from '../commands/peer-flags.ts';
import type { PeerAddress } from '../parsers.ts';
import { withAssociation } from '../with-association.ts';

/** A model of retrieval; those with levels can be searched too. */
export type RetrieveModel = Pick<InformationModel, 'get' | 'move'> & Partial<InformationModel>;

/**
 * The SOP Classes of the studies that are to be fetched, asked for by C-FIND (SOP Classes in Study, PS3.4 §C.3.4), so that
 * there is room to propose each in every transfer syntax. Undefined where the peer does not tell.
 * @throws AssociationError when the peer cannot be reached
 */
export async function classesThere(job: {
  readonly peer: PeerAddress;
  readonly flags: PeerFlags;
  readonly model: RetrieveModel;
  readonly identifier: DataSet;
}): Promise<readonly string[] | undefined> {
  const { peer, flags, model, identifier } = job;
  const { find, levels } = model;
  if (find === undefined || levels === undefined) return undefined;
  const query = DataSet.of({ QueryRetrieveLevel: 'STUDY', StudyInstanceUID: '', SOPClassesInStudy: [] }).withElements(
    levels.slice(0, levels.indexOf('STUDY') + 1).flatMap(level => {
      const { tag } = uniqueKey(model as InformationModel, level);
      return identifier.has(tag) ? [{ tag, value: identifier.values(tag) }] : [];
    }),
  );
  const propose = [{ abstractSyntax: find, transferSyntaxes: messageTransferSyntaxes }];
  const classes = new Set<string>();
  try {
    await withAssociation([peer, flags, propose], async association => {
      for await (const match of association.find({ name: '', find }, query)) {
        for (const uid of match.get('SOPClassesInStudy') ?? []) if (uid !== '') classes.add(uid);
      }
    });
  } catch (error) {
    const isUnable = error instanceof DimseError || isRefusal(error);
    if (!isUnable) throw error;
  }
  return classes.size === 0 ? undefined : [...classes];
}

/** Searches are not for everybody. */
function isRefusal(error: unknown): boolean {
  return error instanceof AssociationError && (error.code === 'no-accepted-context' || error.code === 'rejected');
}
