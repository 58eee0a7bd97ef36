import type { DataSet } from '../../data/index.ts';
import { ParseError, WebError } from '../../errors/index.ts';
import { jsonDataSets } from '../../models/index.ts';
import type { SearchLevel } from '../backend.ts';
import { parseMediaType } from '../media-types.ts';
import { target } from './addresses.ts';
import { type Answer, type Ask, exchange } from './exchange.ts';
import type { CallOptions, ClientLimits, Settings } from './options.ts';
import { badAnswer } from './parts.ts';

/**
 * What must match, by keyword of PS3.6, tag of eight hexadecimal digits, or several with dots between. Values have the
 * wildcards and ranges of PS3.4 §C.2.2.2; several are a list of UIDs, or as the server has it.
 */
export type SearchKeys = Readonly<Record<string, string | readonly string[]>>;

export interface SearchOptions extends CallOptions {
  /** Searches only in this study, or series of it. */
  readonly within?: { readonly study?: string; readonly series?: string };
  /** Attributes to return beside the usual ones, or all that the server has. */
  readonly include?: readonly string[] | 'all';
  /** Most rows; all unless given. */
  readonly limit?: number;
  /** Rows to leave out first; 0 unless given. */
  readonly offset?: number;
  /** Rows that are asked for at a time; 500 unless given. */
  readonly pageSize?: number;
  /** Ask for fuzzy matching of names (PS3.18 §8.3.4.2). */
  readonly fuzzy?: boolean;
  /** Told what the server warns of: that it passed over a parameter, for instance (PS3.18 §8.3.4). */
  readonly onWarning?: (text: string) => void;
}

/**
 * Rows that match, page by page as they are taken (PS3.18 §10.6). A further page is asked for where the last one was
 * full or the server says that there is more; a server that gives the same page again, since it does not know `offset`,
 * is not asked a third time.
 * @throws WebError
 */
export function search(
  settings: Settings,
  level: SearchLevel,
  keys: SearchKeys,
  options: SearchOptions = {},
): AsyncGenerator<DataSet> {
  const { resource, path } = target({ operation: 'search', level }, options.within ?? {});
  const ask: Ask = {
    method: resource.method,
    url: `${settings.baseUrl}${path}`,
    what: resource.resource,
    headers: { Accept: 'application/dicom+json' },
    signal: options.signal,
  };
  return pages(settings, ask, keys, { ...options, uniqueKey: UNIQUE_KEYS[level] });
}

export interface PageOptions extends SearchOptions {
  /** What tells rows apart. */
  readonly uniqueKey: 'StudyInstanceUID' | 'SeriesInstanceUID' | 'SOPInstanceUID';
}

/** As `search`, at any resource that is searched (PS3.18 §8.3.4). @param ask the request without its query */
export async function* pages(
  settings: Settings,
  ask: Ask,
  keys: SearchKeys,
  options: PageOptions,
): AsyncGenerator<DataSet> {
  const { pageSize = 500, offset = 0, uniqueKey } = options;
  const most = Math.min(options.limit ?? Number.POSITIVE_INFINITY, settings.limits.rows);
  const fixed = parameters(keys, options);
  let before: string | undefined;
  for (let count = 0; count < most; ) {
    const limit = Math.min(pageSize, most - count);
    const query = [...fixed, ...page(limit, offset + count)].join('&');
    const answer = await exchange(settings, { ...ask, url: `${ask.url}?${query}` });
    const hasMore = warnings(answer, options.onWarning);
    let rows = 0;
    for await (const row of dataSetsOf(answer, settings.limits)) {
      const own = rows++ === 0 ? row.text(uniqueKey) : undefined;
      if (own !== undefined && own === before) return;
      before = own ?? before;
      yield row;
      if (++count < most) continue;
      if (options.limit !== undefined) return;
      throw new WebError('answer-too-large', { path: answer.where, detail: `the limit is ${most} rows` });
    }
    if (rows === 0 || rows > limit || (rows < limit && !hasMore)) return;
  }
}

/** The data sets of an answer in DICOM JSON, as they arrive. @throws WebError */
export async function* dataSetsOf(
  answer: Answer,
  limits: ClientLimits,
  more: Parameters<typeof jsonDataSets>[1] = {},
): AsyncGenerator<DataSet> {
  try {
    if (answer.status === 204) return;
    const { type = '' } = parseMediaType(answer.headers.get('Content-Type') ?? '') ?? {};
    if (!JSON_TYPES.has(type)) throw badAnswer(answer.where, 'it is not DICOM JSON');
    yield* jsonDataSets(answer.body, { ...more, limits: { length: limits.dataSet } });
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    throw new WebError('bad-answer', { path: answer.where, detail: `no DICOM JSON (${error.code})`, cause: error });
  } finally {
    await answer.discard();
  }
}

function parameters(keys: SearchKeys, { include, fuzzy }: SearchOptions): string[] {
  const query = Object.entries(keys).map(([name, value]) => {
    const values = typeof value === 'string' ? [value] : value;
    return `${encodeURIComponent(name)}=${values.map(encodeURIComponent).join(',')}`;
  });
  for (const name of include === 'all' ? ['all'] : (include ?? []))
    query.push(`includefield=${encodeURIComponent(name)}`);
  return fuzzy === true ? [...query, 'fuzzymatching=true'] : query;
}

function page(limit: number, offset: number): string[] {
  return offset === 0 ? [`limit=${limit}`] : [`limit=${limit}`, `offset=${offset}`];
}

/** Passes warnings on; true where one says that there are more results (PS3.18 §8.3.4.4.1). */
function warnings(answer: Answer, onWarning: SearchOptions['onWarning']): boolean {
  let hasMore = false;
  for (const sentence of warningsOf(answer)) {
    if (/additional results/i.test(sentence)) hasMore = true;
    else onWarning?.(sentence);
  }
  return hasMore;
}

/** What the Warning headers of an answer say, without code and service; texts from outside. */
export function warningsOf({ headers }: Answer): readonly string[] {
  // Several headers come as one, with commas between, which texts hold as well.
  const all = (headers.get('Warning') ?? '').split(/,\s*(?=299 )/).filter(text => text !== '');
  return all.map(text => text.replace(/^299 (?:\S+:\/\/)?[^\s]*\s*/, '').replace(/^"(.*)"$/, '$1'));
}

const UNIQUE_KEYS = { study: 'StudyInstanceUID', series: 'SeriesInstanceUID', instance: 'SOPInstanceUID' } as const;
const JSON_TYPES: ReadonlySet<string> = new Set(['application/dicom+json', 'application/json']);
