import { isRecord, itemOf, type JsonRow, textOf } from '../dicomweb/json-row.ts';
import type { InstanceUids } from '../dicomweb/paths.ts';

/** An instance without pixels that can be read: a structured report, or a file in an object. */
export interface StoredDocument {
  readonly uids: InstanceUids;
  /** '' where it has none. */
  readonly title: string;
  /** Of an encapsulated file, such as application/pdf; undefined for reports, whose text the archive makes. */
  readonly mediaType: string | undefined;
}

/** The documents among the instances of a series, from their metadata. */
export function documentsOf(study: string, series: string, metadata: readonly unknown[]): readonly StoredDocument[] {
  return metadata.filter(isRecord).flatMap(instance => {
    const uids = { study, series, instance: textOf(instance, tags.sopInstanceUid) };
    const mediaType = textOf(instance, tags.mimeTypeOfEncapsulatedDocument);
    if (uids.instance === '' || (mediaType === '' && !Object.hasOwn(instance, tags.contentSequence))) return [];
    return [{ uids, title: titleOf(instance), mediaType: mediaType === '' ? undefined : mediaType }];
  });
}

/** Modalities of objects that refer to images or stand beside them (PS3.3 §C.7.3.1.1.1): they have no picture. */
export const withoutImages: ReadonlySet<string> = new Set(
  'SR PR KO DOC RTSTRUCT RTPLAN RTRECORD REG FID PLAN AU ECG EPS HD'.split(' '),
);

function titleOf(instance: JsonRow): string {
  const code = itemOf(instance, tags.conceptNameCodeSequence);
  return textOf(instance, tags.documentTitle) || (code === undefined ? '' : textOf(code, tags.codeMeaning));
}

const tags = {
  sopInstanceUid: '00080018',
  codeMeaning: '00080104',
  conceptNameCodeSequence: '0040A043',
  contentSequence: '0040A730',
  documentTitle: '00420010',
  mimeTypeOfEncapsulatedDocument: '00420012',
} as const;
