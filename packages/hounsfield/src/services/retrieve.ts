import { DataSet } from '../data/index.ts';
import type { QueryLevel } from '../dictionary/network-look-ups.ts';
import { DimseError } from '../errors/index.ts';
import type { Association, Proposal, RetrieveOptions, RetrieveResult } from '../network/index.ts';
import { type InformationModel, uniqueKey } from './query-retrieve.ts';
import { messageTransferSyntaxes, storageTransferSyntaxes } from './transfer-syntaxes.ts';

/** Which objects are wanted: one or more of the lowest level that is given, one of each level above. */
export interface RetrieveKeys {
  readonly patientId?: string;
  readonly studyInstanceUid?: string | readonly string[];
  readonly seriesInstanceUid?: string | readonly string[];
  readonly sopInstanceUid?: string | readonly string[];
}

/**
 * The identifier of a retrieval (PS3.4 §C.4.2.1.4): its level, the keys of that level and the one key of each above.
 * @throws DimseError `invalid-query` when no level is given, or one above has no key or several
 */
export function retrieveIdentifier(model: InformationModel, keys: RetrieveKeys): DataSet {
  const given: Readonly<Partial<Record<QueryLevel, readonly string[]>>> = {
    PATIENT: listed(keys.patientId),
    STUDY: listed(keys.studyInstanceUid),
    SERIES: listed(keys.seriesInstanceUid),
    IMAGE: listed(keys.sopInstanceUid),
  };
  const levels = model.levels.filter(level => (given[level]?.length ?? 0) > 0);
  const level = levels.at(-1);
  if (level === undefined) throw refused(`no key of ${model.name} is given`);
  for (const above of model.levels.slice(0, model.levels.indexOf(level))) {
    const count = given[above]?.length ?? 0;
    if (count !== 1) throw refused(`level ${above} needs one key, ${count} are given`);
  }
  // A list of values matches any of them (PS3.4 §C.2.2.2.2).
  const elements = levels.map(each => ({ tag: uniqueKey(model, each).tag, value: given[each] }));
  return DataSet.of({ QueryRetrieveLevel: level }).withElements(elements);
}

/** Has the peer send objects to another application. @throws as `retrieveIdentifier` and `Association.move` */
export async function moveObjects(
  association: Association,
  model: InformationModel,
  keys: RetrieveKeys,
  options: RetrieveOptions & { readonly destination: string },
): Promise<RetrieveResult> {
  return association.move(model.move, retrieveIdentifier(model, keys), options);
}

/** Has the peer send objects over this association. @throws as `retrieveIdentifier` and `Association.get` */
export async function getObjects(
  association: Association,
  model: InformationModel,
  keys: RetrieveKeys,
  options?: RetrieveOptions,
): Promise<RetrieveResult> {
  return association.get(model.get, retrieveIdentifier(model, keys), options);
}

/**
 * What has to be proposed for C-GET: the model, and each SOP Class that may come with the role of its SCP (PS3.4
 * §C.5.3). An association has room for 127 classes.
 */
export function getProposals(
  { get }: Pick<InformationModel, 'get'>,
  storageSopClasses: readonly string[],
  transferSyntaxes: readonly string[] = storageTransferSyntaxes(row => !row.retired),
): readonly Proposal[] {
  const roles = { scu: false, scp: true };
  return [
    { abstractSyntax: get, transferSyntaxes: messageTransferSyntaxes },
    ...storageSopClasses.map(abstractSyntax => ({ abstractSyntax, transferSyntaxes, roles })),
  ];
}

function listed(value: string | readonly string[] | undefined): readonly string[] {
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
}

function refused(detail: string): DimseError {
  const remedy = 'Give the keys of the level that is wanted and one key of each level above it';
  return new DimseError('invalid-query', { detail, remedy });
}
