import type { DataSet, PathStep } from '../data/index.ts';
import { ParseError } from '../errors/index.ts';
import { type JsonOptions, jsonChunks } from '../models/index.ts';
import type { StoredInstance } from './backend.ts';
import { addressOf } from './call.ts';

/** What the text of an instance depends on beside what is in it. */
export interface JsonPlace {
  /** Address of the service without a slash at its end. */
  readonly serviceUrl: string;
  /** Bytes of a value above which it stands by its address. */
  readonly bulkAbove: number;
}

/** The UIDs that the address of an instance is made of. */
export type InstanceUids = Pick<StoredInstance, 'studyInstanceUid' | 'seriesInstanceUid' | 'sopInstanceUid'>;

/** How DICOM JSON of an instance is written: long values stand by their address (PS3.18 §10.4.1.1.2). */
export function instanceJsonOptions({ serviceUrl, bulkAbove }: JsonPlace, uids: InstanceUids): JsonOptions {
  let bulkdata: string | undefined;
  return {
    bulkDataUri: path => {
      bulkdata ??= `${addressOf(serviceUrl, {
        study: uids.studyInstanceUid,
        series: uids.seriesInstanceUid,
        instance: uids.sopInstanceUid,
      })}/bulkdata/`;
      return bulkdata + pathText(path);
    },
    bulkAbove,
    // Most clients reckon with numbers where the standard lets a server choose (PS3.18 §F.2.3).
    numbers: 'value',
  };
}

/**
 * DICOM JSON of an instance in one go, as metadata have it; undefined where values have to be read from its file first,
 * or the text is longer than `most` characters.
 */
export function instanceJson(
  header: DataSet,
  uids: InstanceUids,
  { most, ...place }: JsonPlace & { readonly most: number },
): string | undefined {
  let text = '';
  try {
    for (const piece of jsonChunks(header, instanceJsonOptions(place, uids))) {
      text += piece;
      if (text.length > most) return undefined;
    }
  } catch (error) {
    if (error instanceof ParseError && error.code === 'bulk-not-in-memory') return undefined;
    throw error;
  }
  return text;
}

/** Tags and item numbers, which count from 1 as in PS3.3, in turn. */
function pathText(path: readonly PathStep[]): string {
  return path
    .flatMap(({ tag, item }) => [
      tag.toString(16).toUpperCase().padStart(8, '0'),
      ...(item === undefined ? [] : [String(item + 1)]),
    ])
    .join('/');
}
