import { DataSet } from '../../data/index.ts';
import { WebError } from '../../errors/index.ts';
import { isUid } from '../resources.ts';
import type { CommitmentReference, FailedCommitment } from './backend.ts';

/**
 * The objects of a Storage Commitment Request Module (PS3.18 Table J.1-1), in their order.
 * @throws WebError `malformed-metadata` when a UID is missing or none, or no object is named
 */
export function readReferences(module: DataSet): readonly CommitmentReference[] {
  const single = itemsOf(module, 'ReferencedSOPSequence').map(item => ({
    sopClassUid: uidOf(item, 'ReferencedSOPClassUID'),
    sopInstanceUid: uidOf(item, 'ReferencedSOPInstanceUID'),
  }));
  const all = [...single, ...itemsOf(module, 'ReferencedStudySequence').flatMap(referencesOfStudy)];
  if (all.length === 0) throw malformed('no object is referenced');
  return all;
}

function referencesOfStudy(study: DataSet): readonly CommitmentReference[] {
  const studyInstanceUid = uidOf(study, 'StudyInstanceUID');
  return itemsOf(study, 'ReferencedSeriesSequence').flatMap(series => {
    const own = { studyInstanceUid, seriesInstanceUid: uidOf(series, 'SeriesInstanceUID') };
    return itemsOf(series, 'ReferencedInstancesBySOPClassSequence').flatMap(group => {
      const sopClassUid = uidOf(group, 'ReferencedSOPClassUID');
      return itemsOf(group, 'ReferencedInstanceSequence').map(item => ({
        ...own,
        sopClassUid,
        sopInstanceUid: uidOf(item, 'ReferencedSOPInstanceUID'),
      }));
    });
  });
}

/** The Storage Commitment Request Module (PS3.18 Table J.1-1): by study what has one. */
export function requestModule(references: readonly CommitmentReference[]): DataSet {
  return DataSet.of({
    ...sequence('ReferencedSOPSequence', references.filter(isSingle).map(referenceItem)),
    ...sequence('ReferencedStudySequence', studyItems(references.filter(isOfStudy))),
  });
}

/** The Storage Commitment Response Module (PS3.18 Table J.2-1): each object in the form in which it was asked for. */
export function responseModule(
  committed: readonly CommitmentReference[],
  failed: readonly FailedCommitment[],
): DataSet {
  return DataSet.of({
    ...sequence('ReferencedSOPSequence', committed.filter(isSingle).map(referenceItem)),
    ...sequence('FailedSOPSequence', failed.filter(isSingle).map(referenceItem)),
    ...sequence('ReferencedStudySequence', studyItems(committed.filter(isOfStudy))),
    ...sequence('FailedStudySequence', studyItems(failed.filter(isOfStudy))),
  });
}

/** What a Storage Commitment Response Module says. */
export function readResponse(module: DataSet): {
  readonly committed: readonly CommitmentReference[];
  readonly failed: readonly FailedCommitment[];
} {
  const failed = [
    ...itemsOf(module, 'FailedSOPSequence').map(item => ({ item, ...textsOf(item, {}) })),
    ...studyReferences(module, 'FailedStudySequence'),
  ];
  const committed = [
    ...itemsOf(module, 'ReferencedSOPSequence').map(item => ({ item, ...textsOf(item, {}) })),
    ...studyReferences(module, 'ReferencedStudySequence'),
  ];
  return {
    committed: committed.map(({ item: _, ...reference }) => reference),
    failed: failed.map(({ item, ...reference }) => ({
      ...reference,
      reason: item.get('FailureReason') ?? PROCESSING_FAILURE,
    })),
  };
}

type Read = CommitmentReference & { readonly item: DataSet };

function studyReferences(module: DataSet, keyword: 'FailedStudySequence' | 'ReferencedStudySequence'): readonly Read[] {
  return itemsOf(module, keyword).flatMap(study =>
    itemsOf(study, 'ReferencedSeriesSequence').flatMap(series =>
      itemsOf(series, 'ReferencedInstancesBySOPClassSequence').flatMap(group =>
        itemsOf(group, 'ReferencedInstanceSequence').map(item => ({
          item,
          ...textsOf(item, {
            sopClassUid: group.text('ReferencedSOPClassUID') ?? '',
            studyInstanceUid: study.text('StudyInstanceUID') ?? '',
            seriesInstanceUid: series.text('SeriesInstanceUID') ?? '',
          }),
        })),
      ),
    ),
  );
}

function textsOf(item: DataSet, above: Partial<CommitmentReference>): CommitmentReference {
  return {
    sopClassUid: item.text('ReferencedSOPClassUID') ?? '',
    sopInstanceUid: item.text('ReferencedSOPInstanceUID') ?? '',
    ...above,
  };
}

function studyItems(references: readonly (CommitmentReference | FailedCommitment)[]): readonly DataSet[] {
  return grouped(references, ({ studyInstanceUid = '' }) => studyInstanceUid).map(([study, ofStudy]) =>
    DataSet.of({
      StudyInstanceUID: study,
      ReferencedSeriesSequence: grouped(ofStudy, ({ seriesInstanceUid = '' }) => seriesInstanceUid).map(
        ([series, ofSeries]) =>
          DataSet.of({
            SeriesInstanceUID: series,
            ReferencedInstancesBySOPClassSequence: grouped(ofSeries, ({ sopClassUid }) => sopClassUid).map(
              ([sopClass, ofClass]) =>
                DataSet.of({
                  ReferencedSOPClassUID: sopClass,
                  ReferencedInstanceSequence: ofClass.map(reference =>
                    DataSet.of({ ReferencedSOPInstanceUID: reference.sopInstanceUid, ...reasonOf(reference) }),
                  ),
                }),
            ),
          }),
      ),
    }),
  );
}

function grouped<T>(all: readonly T[], name: (each: T) => string): readonly (readonly [string, readonly T[]])[] {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const group = groups.get(name(each));
    if (group === undefined) groups.set(name(each), [each]);
    else group.push(each);
  }
  return [...groups];
}

function referenceItem(reference: CommitmentReference | FailedCommitment): DataSet {
  return DataSet.of({
    ReferencedSOPClassUID: reference.sopClassUid,
    ReferencedSOPInstanceUID: reference.sopInstanceUid,
    ...reasonOf(reference),
  });
}

function reasonOf(reference: CommitmentReference | FailedCommitment): { readonly FailureReason?: number } {
  return 'reason' in reference ? { FailureReason: reference.reason } : {};
}

function isOfStudy({ studyInstanceUid }: CommitmentReference): boolean {
  return studyInstanceUid !== undefined;
}

function isSingle(reference: CommitmentReference): boolean {
  return !isOfStudy(reference);
}

/** A sequence of type 1C: only there when it has items. */
function sequence(keyword: string, items: readonly DataSet[]): Readonly<Record<string, readonly DataSet[]>> {
  return items.length === 0 ? {} : { [keyword]: items };
}

type SequenceKeyword =
  | 'ReferencedSOPSequence'
  | 'FailedSOPSequence'
  | 'ReferencedStudySequence'
  | 'FailedStudySequence'
  | 'ReferencedSeriesSequence'
  | 'ReferencedInstancesBySOPClassSequence'
  | 'ReferencedInstanceSequence';

/** Empty where the attribute is something else than a sequence. */
function itemsOf(dataSet: DataSet, keyword: SequenceKeyword): readonly DataSet[] {
  return dataSet.element(keyword)?.items ?? [];
}

type UidKeyword = 'ReferencedSOPClassUID' | 'ReferencedSOPInstanceUID' | 'StudyInstanceUID' | 'SeriesInstanceUID';

function uidOf(item: DataSet, keyword: UidKeyword): string {
  const uid = item.text(keyword) ?? '';
  if (!isUid(uid)) throw malformed(`${keyword} is missing or no UID`);
  return uid;
}

function malformed(detail: string): WebError {
  return new WebError('malformed-metadata', { detail });
}

const PROCESSING_FAILURE = 0x0110;
