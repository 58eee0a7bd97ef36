import { ArchiveError } from './archive-error.ts';
import { paths } from './paths.ts';
import { everyStudy, type Page, type StudySearch, seriesQuery, studyQuery } from './query.ts';
import { json } from './request.ts';
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
