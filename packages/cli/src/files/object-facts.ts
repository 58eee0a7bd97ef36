import { HounsfieldError } from 'hounsfield/errors';
import { readFile } from 'hounsfield/file/node';
import { CommandError } from '../errors.ts';
import { candidates } from './collect.ts';

/** What services that speak of objects need to know of one. */
export interface ObjectFacts {
  readonly sopClassUid: string;
  readonly sopInstanceUid: string;
  readonly studyInstanceUid: string;
  readonly seriesInstanceUid: string;
  readonly modality: string;
  readonly protocolName: string;
  readonly seriesDescription: string;
}

/**
 * Reads the headers of all objects of the paths; files of folders that are no DICOM objects are passed over.
 * @throws CommandError `nothing-found`, ParseError for a file that was named, errors of the file system
 */
export async function objectFacts(paths: readonly string[]): Promise<readonly ObjectFacts[]> {
  const all: ObjectFacts[] = [];
  for await (const candidate of candidates(paths)) {
    if ('error' in candidate) throw candidate.error;
    if ('why' in candidate) continue;
    const facts = await factsOf(candidate.path).catch((error: unknown) => {
      if (!candidate.isNamed && error instanceof HounsfieldError) return undefined;
      throw error;
    });
    if (facts !== undefined) all.push(facts);
  }
  if (all.length === 0) throw new CommandError('nothing-found');
  return all;
}

/** The objects of each series, in the order in which they came. */
export function bySeries<T extends { readonly seriesInstanceUid: string }>(
  objects: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const series = new Map<string, T[]>();
  for (const each of objects) {
    const members = series.get(each.seriesInstanceUid) ?? [];
    series.set(each.seriesInstanceUid, members);
    members.push(each);
  }
  return series;
}

async function factsOf(path: string): Promise<ObjectFacts | undefined> {
  const object = await readFile(path, { until: BEHIND_SERIES });
  const text = (keyword: Parameters<typeof object.text>[0]): string => object.text(keyword)?.trim() ?? '';
  const facts = {
    sopClassUid: text('SOPClassUID'),
    sopInstanceUid: text('SOPInstanceUID'),
    studyInstanceUid: text('StudyInstanceUID'),
    seriesInstanceUid: text('SeriesInstanceUID'),
    modality: text('Modality'),
    protocolName: text('ProtocolName'),
    seriesDescription: text('SeriesDescription'),
  };
  if (facts.sopClassUid === '' || facts.sopInstanceUid === '') throw new CommandError('no-identity', { path });
  return facts;
}

/** The tag behind Series Instance UID (0020,000E). */
const BEHIND_SERIES = 0x0020_000f;
