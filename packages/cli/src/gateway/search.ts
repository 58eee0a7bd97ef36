import type { DataSet } from 'hounsfield/data';
import { type QueryLevel, queryKeys, tagOf, webSearchKeys } from 'hounsfield/dictionary';
import { WebError } from 'hounsfield/errors';
import type { SearchLevel, SearchQuery } from 'hounsfield/web';
import { identifier, type Key } from '../find/identifier.ts';
import { UsageError } from '../usage-error.ts';
import type { Upstream } from './upstream.ts';

type Level = Exclude<QueryLevel, 'PATIENT' | 'FRAME'>;

/** Unique keys of the levels above, as far as they are known. */
interface Parents {
  readonly study?: string;
  readonly series?: string;
}

/**
 * Answers QIDO-RS by C-FIND. A PACS need not search below a study without its UID (PS3.4 §C.4.1.2.1), so the studies that
 * match are asked for first, then the series of each, then their instances.
 * @throws WebError
 */
export async function* searchPeer(
  upstream: Pick<Upstream, 'find'>,
  query: SearchQuery,
  signal: AbortSignal,
): AsyncGenerator<DataSet> {
  let count = 0;
  for await (const { row } of rowsAt(upstream, query, LEVELS[query.level], signal)) {
    if (count++ < query.offset) continue;
    yield row;
    if (count >= query.offset + query.limit) return;
  }
}

interface Row {
  readonly row: DataSet;
  readonly parents: Parents;
}

async function* rowsAt(
  upstream: Pick<Upstream, 'find'>,
  query: SearchQuery,
  level: Level,
  signal: AbortSignal,
): AsyncGenerator<Row> {
  for await (const parents of parentsOf(upstream, query, level, signal)) {
    for await (const row of upstream.find(request(query, level, parents), signal)) {
      yield { row: cleaned(row, parents), parents };
    }
  }
}

/** The studies, or series, in which rows of a level are to be looked for. */
async function* parentsOf(
  upstream: Pick<Upstream, 'find'>,
  query: SearchQuery,
  level: Level,
  signal: AbortSignal,
): AsyncGenerator<Parents> {
  const above = ABOVE[level];
  if (above === undefined) {
    yield query.scope;
    return;
  }
  const { study, series } = query.scope;
  const fixed = above === 'STUDY' ? study !== undefined : series !== undefined;
  // Keys of the levels above hold too, even where the address says which study it is.
  if (fixed && !hasKeysAbove(query, level)) {
    yield query.scope;
    return;
  }
  const found: Parents[] = [];
  for await (const { row, parents } of rowsAt(upstream, { ...query, include: [], includeAll: false }, above, signal)) {
    if (found.length === MOST_PARENTS) {
      throw new WebError('invalid-parameter', {
        detail: `more than ${MOST_PARENTS} ${above} match, which is too wide`,
      });
    }
    const studyUid = row.text('StudyInstanceUID') ?? parents.study ?? '';
    const seriesUid = row.text('SeriesInstanceUID') ?? '';
    found.push(above === 'STUDY' ? { study: studyUid } : { study: studyUid, series: seriesUid });
  }
  yield* found;
}

/** The identifier for one level: its own keys, what is to be returned, the unique keys of the levels above. */
function request(query: SearchQuery, level: Level, { study, series }: Parents): DataSet {
  const keys: Key[] = returned(query, level).map(path => ({ path, value: undefined }));
  for (const { path, values } of query.match) {
    if (levelOf(path, query) === level) keys.push({ path, value: values.join('\\') });
  }
  if (study !== undefined) keys.push({ path: [STUDY_UID], value: study });
  if (series !== undefined) keys.push({ path: [SERIES_UID], value: series });
  try {
    return identifier(level, keys);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw new WebError('invalid-parameter', { detail: 'a value cannot be one of its attribute' });
  }
}

/** Paths of what comes back: always what PS3.18 Tables 10.6.3-3 to 10.6.3-5 name, and what was asked for. */
function returned(query: SearchQuery, level: Level): readonly (readonly number[])[] {
  const always = webSearchKeys.filter(key => key.use === 'return' && key.level === WEB_LEVELS[level]);
  const paths = always.map(({ tag }) => [tag]).filter(([tag = 0]) => !OF_THE_WEB.has(tag));
  const own = UNIQUE[level].map(tag => [tag]);
  if (LEVELS[query.level] !== level) return own;
  const all = query.includeAll ? queryKeys.filter(key => key.model === 'study-root' && key.level === level) : [];
  return [...paths, ...own, ...query.include, ...all.map(({ path }) => path.map(keyword => tagOf(keyword) ?? 0))];
}

function hasKeysAbove(query: SearchQuery, level: Level): boolean {
  const below = ORDER.indexOf(level);
  return query.match.some(({ path }) => ORDER.indexOf(levelOf(path, query)) < below);
}

/** The level that an attribute is a key of; one that the standard does not name is one of the rows that are asked for. */
function levelOf([tag = 0]: readonly number[], { level }: SearchQuery): Level {
  const asked = LEVELS[level];
  const isOf = (each: Level): boolean => KEY_LEVELS.get(tag)?.has(each) === true;
  return isOf(asked) ? asked : (ORDER.find(isOf) ?? asked);
}

/** What is of the exchange with the PACS, and not of the row, goes; what the levels above fix is there. */
function cleaned(row: DataSet, { study, series }: Parents): DataSet {
  return row.without(0x0008_0052, 0x0008_0054).with({
    ...(study === undefined || row.has('StudyInstanceUID') ? {} : { StudyInstanceUID: study }),
    ...(series === undefined || row.has('SeriesInstanceUID') ? {} : { SeriesInstanceUID: series }),
  });
}

/** Which levels of Study Root an attribute is a key of (PS3.4 §C.6.2.1). */
const KEY_LEVELS: ReadonlyMap<number, ReadonlySet<QueryLevel>> = levelsByTag();

function levelsByTag(): Map<number, Set<QueryLevel>> {
  const levels = new Map<number, Set<QueryLevel>>();
  for (const { model, level, path } of queryKeys) {
    const tag = model === 'study-root' ? tagOf(path[0] ?? '') : undefined;
    if (tag !== undefined) levels.set(tag, (levels.get(tag) ?? new Set<QueryLevel>()).add(level));
  }
  return levels;
}

const STUDY_UID = 0x0020_000d;
const SERIES_UID = 0x0020_000e;
const ORDER: readonly Level[] = ['STUDY', 'SERIES', 'IMAGE'];
const LEVELS: Readonly<Record<SearchLevel, Level>> = { study: 'STUDY', series: 'SERIES', instance: 'IMAGE' };
const WEB_LEVELS = { STUDY: 'Study', SERIES: 'Series', IMAGE: 'Instance' } as const;
const ABOVE: Readonly<Record<Level, Level | undefined>> = { STUDY: undefined, SERIES: 'STUDY', IMAGE: 'SERIES' };
const UNIQUE: Readonly<Record<Level, readonly number[]>> = {
  STUDY: [STUDY_UID],
  SERIES: [STUDY_UID, SERIES_UID],
  IMAGE: [STUDY_UID, SERIES_UID, 0x0008_0018],
};
/** Retrieve URL, which the gateway makes, and Timezone Offset, which many PACS do not know as a key. */
const OF_THE_WEB: ReadonlySet<number> = new Set([0x0008_1190, 0x0008_0201]);
const MOST_PARENTS = 1000;
