import { type DataSet, isPrivate, type NewElement, type RowValue } from 'hounsfield/data';
import { tagOf, webSearchKeys } from 'hounsfield/dictionary';
import { StorageError, WebError } from 'hounsfield/errors';
import type { SearchQuery, SearchTable, WebContext } from 'hounsfield/web';
import { type Index, type Level, type Match, SearchKeys, type SearchRequest } from '../index/index.ts';
import {
  AnswerBuilder,
  AnswerTable,
  addRow,
  keysOf,
  matchOf,
  needsHeader,
  planReturn,
  type ReturnPlan,
  returnedBy,
  type Wanted,
} from '../query/index.ts';

/**
 * Answers QIDO-RS (PS3.18 §10.6) from the index. Attributes that the index cannot match are passed over, as the
 * standard allows.
 */
export async function* searchRows(options: SearchOptions, query: SearchQuery, cx: WebContext): AsyncGenerator<DataSet> {
  for await (const answer of answers(options, query, cx)) yield answer.finish();
}

/** The same rows, of each its elements. */
export async function* searchElements(
  options: SearchOptions,
  query: SearchQuery,
  cx: WebContext,
): AsyncGenerator<readonly NewElement[]> {
  for await (const answer of answers(options, query, cx)) yield answer.elements();
}

/** The same rows where the columns of the index are all that is asked for. */
export function searchTable(options: SearchOptions, query: SearchQuery, cx: WebContext): SearchTable | undefined {
  const { keys = new SearchKeys() } = options;
  const plan = planOf(query, keys);
  if (needsHeader(plan)) return undefined;
  const table = new AnswerTable(plan, [AVAILABLE]);
  const { offset, limit } = query;
  const pages = async function* (): AsyncGenerator<readonly (readonly RowValue[])[]> {
    try {
      const found = options.index.pages(requestOf(query, plan, keys), { offset, limit, signal: cx.signal });
      for await (const rows of found) yield rows.map(row => table.valuesOf(row));
    } catch (error) {
      throw webError(error);
    }
  };
  return { columns: table.columns, pages: pages() };
}

async function* answers(
  { index, keys = new SearchKeys() }: SearchOptions,
  query: SearchQuery,
  { signal }: WebContext,
): AsyncGenerator<AnswerBuilder> {
  const plan = planOf(query, keys);
  const { offset, limit } = query;
  try {
    for await (const row of index.search(requestOf(query, plan, keys), { offset, limit, signal })) {
      const answer = new AnswerBuilder();
      addRow(answer, row, plan);
      answer.add(AVAILABLE);
      yield answer;
    }
  } catch (error) {
    throw webError(error);
  }
}

export interface SearchOptions {
  readonly index: Index;
  /** Those of the index unless told. */
  readonly keys?: SearchKeys;
}

/** A warning where values are still being looked up (PS3.18 §8.3.4 has none of its own for it). */
export function searchWarnings({ keys = new SearchKeys() }: SearchOptions, query: SearchQuery): readonly string[] {
  const plan = planOf(query, keys);
  const { added = [] } = requestOf(query, plan, keys);
  return added
    .filter(key => keys.isUnfinished(key))
    .map(key => `${key.path} is not indexed for all objects yet. Matches may be missing.`);
}

/** How many rows match; undefined when many more do than the page has. */
export async function countRows(
  { index, keys = new SearchKeys() }: SearchOptions,
  query: SearchQuery,
): Promise<number | undefined> {
  const most = query.offset + query.limit + MOST_COUNTED;
  try {
    const count = await index.count(requestOf(query, planReturn(query.level, []), keys), most);
    return count < most ? count : undefined;
  } catch (error) {
    throw webError(error);
  }
}

function requestOf(query: SearchQuery, plan: ReturnPlan, keys: SearchKeys): SearchRequest {
  const { level, scope } = query;
  const match: Match[] = [];
  if (scope.study !== undefined) match.push({ path: 'StudyInstanceUID', values: [scope.study] });
  if (scope.series !== undefined) match.push({ path: 'SeriesInstanceUID', values: [scope.series] });
  for (const { path, values } of query.match) {
    // It says how dates and times are meant, not which studies are wanted.
    if (isZone(path)) continue;
    const found = matchOf(keys.find(path, creatorOf(query, path)), values, level);
    // What the path fixes holds; the same attribute as a parameter must not widen it.
    if (found !== undefined) match.push(found);
  }
  const zone = zoneOf(query);
  return {
    level,
    match,
    ...(zone === undefined ? {} : { zone }),
    added: keys.addedOf([...match.map(({ path }) => path), ...plan.columns.map(({ key }) => key.path)]),
    ...returnedBy(plan),
    combinesDateAndTime: true,
    isFuzzy: query.fuzzy,
    needsAll: query.needsAll === true,
  };
}

/**
 * The time zone of the dates and times that are asked for (PS3.4 §C.2.2.2.5). A plus sign that was not encoded has become
 * a space.
 * @throws WebError `invalid-parameter`
 */
function zoneOf({ match }: SearchQuery): string | undefined {
  const zone = match
    .find(({ path }) => isZone(path))
    ?.values[0]?.replace(/^ /, '+')
    .trim();
  if (zone === undefined || zone === '') return undefined;
  if (/^[+-]\d{4}$/.test(zone)) return zone;
  throw new WebError('invalid-parameter', { detail: 'TimezoneOffsetFromUTC must be such as +0100' });
}

function isZone(path: readonly number[]): boolean {
  return path.length === 1 && path[0] === TIMEZONE_OFFSET_FROM_UTC;
}

/** The creator of a private attribute, which stands beside it as a parameter of its own: `00090010=ACME`. */
function creatorOf({ match }: SearchQuery, [tag = 0, inner]: readonly number[]): string | undefined {
  if (!isPrivate(tag) || inner !== undefined) return undefined;
  const creator = (tag & 0xffff_0000) + ((tag >>> 8) & 0xff);
  return match.find(({ path }) => path.length === 1 && path[0] === creator >>> 0)?.values[0];
}

function planOf(query: SearchQuery, keys: SearchKeys): ReturnPlan {
  const { level, scope, include, includeAll } = query;
  const wanted: Wanted[] = shownLevels(level, scope)
    .flatMap(shown => [...always[shown]])
    .map(tag => ({ tag }));
  for (const [tag, inner] of include) {
    if (tag === undefined) continue;
    const creator = creatorOf(query, [tag]);
    wanted.push({ tag, creator, ...(inner === undefined ? {} : { inItems: new Set([inner]) }) });
  }
  if (!includeAll) return planReturn(level, wanted, { keys });
  const all = allLevels[level].flatMap(keysOf).map(key => ({ tag: tagOf(key.path) ?? 0 }));
  return planReturn(level, [...wanted, ...all], { wholeHeader: level === 'instance', keys });
}

/** Attributes of upper levels are returned where the address does not fix them (PS3.18 §10.6.3.3). */
function shownLevels(level: SearchQuery['level'], scope: SearchQuery['scope']): readonly SearchQuery['level'][] {
  if (level === 'study') return ['study'];
  const study = scope.study === undefined ? (['study'] as const) : [];
  if (level === 'series') return [...study, 'series'];
  return [...study, ...(scope.series === undefined ? (['series'] as const) : []), 'instance'];
}

function returned(level: 'Study' | 'Series' | 'Instance', unique: readonly string[]): readonly number[] {
  const keywords = webSearchKeys.filter(key => key.use === 'return' && key.level === level).map(key => key.keyword);
  const own = keywords.filter(keyword => !MADE_ELSEWHERE.has(keyword) && !IN_SEQUENCE.has(keyword));
  return [...own, ...unique].map(keyword => tagOf(keyword) ?? 0);
}

/** Answered by the handler, or for all rows alike. */
const MADE_ELSEWHERE: ReadonlySet<string> = new Set(['RetrieveURL', 'InstanceAvailability']);
/** Stand in Request Attributes Sequence (PS3.18 Table 10.6.3-4). */
const IN_SEQUENCE: ReadonlySet<string> = new Set(['ScheduledProcedureStepID', 'RequestedProcedureID']);

/** What every row has (PS3.18 Tables 10.6.3-3 to 10.6.3-5), with the unique keys that make its address. */
const always: Readonly<Record<SearchQuery['level'], readonly number[]>> = {
  study: returned('Study', ['StudyDescription']),
  series: returned('Series', ['StudyInstanceUID']),
  instance: returned('Instance', ['StudyInstanceUID', 'SeriesInstanceUID']),
};

const allLevels: Readonly<Record<SearchQuery['level'], readonly Level[]>> = {
  study: ['patient', 'study'],
  series: ['patient', 'study', 'series'],
  instance: ['patient', 'study', 'series', 'instance'],
};

function webError(error: unknown): unknown {
  if (!(error instanceof StorageError) || error.code !== 'refused-value') return error;
  return new WebError('invalid-parameter', {
    cause: error,
    ...(error.path === undefined ? {} : { detail: `${error.path} has a value that cannot be matched` }),
  });
}

/** Rows that are counted behind a page. */
const MOST_COUNTED = 1000;
/** Instance Availability (0008,0056). */
const AVAILABLE = { tag: 0x0008_0056, vr: 'CS', value: 'ONLINE' } as const;
const TIMEZONE_OFFSET_FROM_UTC = 0x0008_0201;
