import { ArchiveError, isAbort } from './archive-error.ts';
import { type FramePart, readFrame } from './frame-answer.ts';
import { type InstanceUids, paths } from './paths.ts';
import { everyStudy, type Page, type StudySearch, seriesQuery, studyQuery } from './query.ts';
import { type SeriesRow, type StudyRow, seriesRows, studyRows } from './rows.ts';

/** Studies that match, one page of them (QIDO-RS, PS3.18 §10.6). */
export async function searchStudies(
  search: StudySearch,
  page: Page,
  signal: AbortSignal,
): Promise<readonly StudyRow[]> {
  return studyRows(await json(paths.studies(studyQuery(search, page)), signal));
}

/** One study by its UID, or undefined where the archive does not hold it. */
export async function findStudy(study: string, signal: AbortSignal): Promise<StudyRow | undefined> {
  const query = studyQuery(everyStudy, { offset: 0, limit: 1 });
  return studyRows(await json(paths.study(study, query), signal))[0];
}

/** The series of a study, by series number. */
export async function searchSeries(study: string, signal: AbortSignal): Promise<readonly SeriesRow[]> {
  return seriesRows(await json(paths.seriesOf(study, seriesQuery()), signal));
}

/** The metadata of every instance of a series, as objects of the DICOM JSON Model (WADO-RS, PS3.18 §10.4). */
export async function seriesMetadata(study: string, series: string, signal: AbortSignal): Promise<readonly unknown[]> {
  const answer = await json(paths.seriesMetadata(study, series), signal);
  if (!Array.isArray(answer)) throw new ArchiveError({ kind: 'unreadable' });
  return answer;
}

/** The stored bytes of one frame (counted from 1) and the transfer syntax they are in. */
export async function frame(uids: InstanceUids, number: number, signal: AbortSignal): Promise<FramePart> {
  const response = await request(paths.frame(uids, number), frameTypes, signal);
  const bytes = new Uint8Array(await body(response.arrayBuffer()));
  const part = readFrame(bytes, response.headers.get('content-type') ?? '');
  if (part === undefined) throw new ArchiveError({ kind: 'unreadable' });
  return part;
}

/** One frame drawn by the server. */
export async function renderedFrame(uids: InstanceUids, number: number, signal: AbortSignal): Promise<Blob> {
  const response = await request(paths.renderedFrame(uids, number), 'image/png, image/jpeg;q=0.9', signal);
  return await body(response.blob());
}

/** An answer in JSON; an empty one (204) is an empty list. */
export async function json(path: string, signal: AbortSignal): Promise<unknown> {
  const response = await request(path, 'application/dicom+json, application/json', signal);
  if (response.status === 204) return [];
  return await body(response.json());
}

async function request(path: string, accept: string, signal: AbortSignal): Promise<Response> {
  const response = await fetch(path, { headers: { accept }, signal, credentials: 'same-origin' }).catch(unreachable);
  if (!response.ok) throw new ArchiveError({ kind: 'refused', status: response.status });
  return response;
}

async function body<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if (isAbort(error)) throw error;
    throw new ArchiveError({ kind: error instanceof SyntaxError ? 'unreadable' : 'unreachable' }, error);
  }
}

function unreachable(error: unknown): never {
  throw isAbort(error) ? error : new ArchiveError({ kind: 'unreachable' }, error);
}

const frameTypes = [
  'multipart/related; type="application/octet-stream"; transfer-syntax=*',
  'application/octet-stream; transfer-syntax=*;q=0.9',
].join(', ');
