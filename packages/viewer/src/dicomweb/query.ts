/** What the search fields hold; '' means that the field does not narrow the list. */
export interface StudySearch {
  readonly name: string;
  readonly patientId: string;
  /** First and last day, as a date field writes them: 2026-11-24. */
  readonly from: string;
  readonly to: string;
  readonly modality: string;
  readonly accession: string;
}

/** A slice of the answer: `limit` rows from row `offset` on (PS3.18 §8.3.4.4). */
export interface Page {
  readonly offset: number;
  readonly limit: number;
}

/** A search that finds every study. */
export const everyStudy: StudySearch = { name: '', patientId: '', from: '', to: '', modality: '', accession: '' };

/** True where at least one field narrows the list. */
export function isNarrowed(search: StudySearch): boolean {
  return Object.values(search).some(value => value.trim() !== '');
}

/** The query of a study search (PS3.18 §10.6): matching keys, attributes to return, and the page. */
export function studyQuery(search: StudySearch, page: Page): string {
  const query = new URLSearchParams();
  const matches: readonly (readonly [keyword: string, value: string])[] = [
    ['PatientName', nameMatch(search.name)],
    ['PatientID', containing(search.patientId)],
    ['StudyDate', dateRange(search.from, search.to)],
    ['ModalitiesInStudy', search.modality.trim()],
    ['AccessionNumber', containing(search.accession)],
  ];
  for (const [keyword, value] of matches) if (value !== '') query.append(keyword, value);
  for (const keyword of returned) query.append('includefield', keyword);
  query.append('limit', String(page.limit));
  query.append('offset', String(page.offset));
  return query.toString();
}

/** The query of the series of a study. */
export function seriesQuery(): string {
  const query = new URLSearchParams();
  for (const keyword of ['SeriesDescription', 'BodyPartExamined', 'NumberOfSeriesRelatedInstances'])
    query.append('includefield', keyword);
  return query.toString();
}

/**
 * A wild card match for what a person types of a name: the words in their order, anywhere in the name, with whatever
 * stands between them. A text that has wild cards already is left as it is (PS3.4 §C.2.2.2.4).
 */
export function nameMatch(typed: string): string {
  const text = typed.trim();
  if (hasWildCard(text)) return text;
  const words = text.split(/[\s,^]+/).filter(word => word !== '');
  return words.length === 0 ? '' : `*${words.join('*')}*`;
}

/** A Range Matching value (PS3.4 §C.2.2.2.5) of two days, either of which may be open. */
export function dateRange(from: string, to: string): string {
  const [first, last] = [day(from), day(to)];
  if (first === '' && last === '') return '';
  return first === last ? first : `${first}-${last}`;
}

function containing(typed: string): string {
  const text = typed.trim();
  return text === '' || hasWildCard(text) ? text : `*${text}*`;
}

function hasWildCard(text: string): boolean {
  return /[*?]/.test(text);
}

function day(text: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? text.replaceAll('-', '') : '';
}

const returned = [
  'StudyDescription',
  'ModalitiesInStudy',
  'NumberOfStudyRelatedSeries',
  'NumberOfStudyRelatedInstances',
] as const;
