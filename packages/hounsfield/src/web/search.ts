import { type Bytes, concat } from '../bytes/index.ts';
import type { DataSet, NewElement, RowColumn } from '../data/index.ts';
import { JsonRowLayout, jsonArray, jsonRow } from '../models/index.ts';
import { answer, streamed, warn } from './answers.ts';
import type { SearchQuery, SearchTable } from './backend.ts';
import { addressOf, type Call } from './call.ts';
import { formatRepresentation, select } from './media-types.ts';
import { MODEL_OFFERS, xmlPart } from './metadata.ts';
import { createBoundary, type OutgoingPart, writeMultipart } from './multipart.ts';
import { type ReadQuery, readSearchQuery } from './search-query.ts';

/**
 * Studies, series or instances that match (PS3.18 §10.6). Nothing found is 200 with an empty list: PS3.18 up to 2024e
 * says 204, CP-2473 says 200, and only a body can be read by every client.
 */
export async function search(call: Call): Promise<Response> {
  const { study, series } = call.parameters;
  const { backend, cx } = call;
  const scope = { ...(study === undefined ? {} : { study }), ...(series === undefined ? {} : { series }) };
  const level = call.resource.level ?? 'study';
  const { query, warnings } = readSearchQuery(level, scope, call.query, backend);
  return searchAnswer(call, query, {
    warnings: page => [...warnings, ...(backend.searchWarnings?.(page) ?? [])],
    rows: page => withAddresses(call, page, backend.search(page, cx)),
    texts: page => textsWithAddresses(call, page),
    count: page => backend.count?.(page, cx),
  });
}

/** Where the rows of a search come from. */
export interface RowSource {
  /** What the answer warns of, as sentences. */
  warnings(page: SearchQuery): readonly string[];
  rows(page: SearchQuery): AsyncIterable<DataSet>;
  /** The same rows as JSON, some at a time; undefined where that is no less work than to write what `rows` gives. */
  texts?(page: SearchQuery): AsyncIterable<readonly string[]> | undefined;
  /** How many match in all, where that can be said. */
  count(page: SearchQuery): Promise<number | undefined> | undefined;
}

/** The rows of one page in the form that is accepted, with what is to be warned of (PS3.18 §8.3.4). */
export async function searchAnswer(call: Call, query: ReadQuery['query'], source: RowSource): Promise<Response> {
  const offer = select(call.accepted, MODEL_OFFERS);
  const limit = Math.min(query.limit ?? call.options.maxResults, call.options.maxResults);
  const page: SearchQuery = { ...query, limit };
  const warnings = source.warnings(page);
  const state: Page = { count: 0, hasMore: undefined };
  const boundary = offer.multipart ? createBoundary() : undefined;
  const text = textOf(source, page, state, boundary)[Symbol.asyncIterator]();
  const begun = await readAhead(text);
  const hasMore = state.hasMore ?? (await isMore(source, page));
  const all = hasMore ? [...warnings, await remaining(source, page)] : warnings;
  // An answer of parts must have one; of JSON an empty list is more useful than no body.
  if (boundary !== undefined && state.count === 0) {
    await text.return?.();
    return warn(answer(204, null, { Vary: 'Accept' }), call.serviceUrl, all);
  }
  const headers = {
    'Content-Type': `${formatRepresentation(offer)}${boundary === undefined ? '' : `; boundary=${boundary}`}`,
  };
  const response = begun.isWhole
    ? answer(200, begun.bytes, { ...headers, Vary: 'Accept' })
    : await streamed(call, rest(begun.bytes, text), headers);
  return warn(response, call.serviceUrl, all);
}

/** The rows as JSON, or in parts of XML. */
function textOf(source: RowSource, page: SearchQuery, state: Page, boundary: string | undefined): AsyncIterable<Bytes> {
  const rows = (asked: SearchQuery): AsyncIterable<DataSet> => source.rows(asked);
  if (boundary !== undefined) return writeMultipart(partsOf(limited(rows, page, state)), boundary);
  const texts = source.texts?.(withOneMore(page));
  if (texts === undefined) return jsonArray(limited(rows, page, state), { numbers: 'value' });
  return arrayOf(limitedTexts(texts, page, state));
}

async function* arrayOf(texts: AsyncIterable<readonly string[]>): AsyncGenerator<Bytes> {
  const encoder = new TextEncoder();
  let text = '[';
  let any = false;
  for await (const some of texts) {
    for (const each of some) {
      text += any ? `,${each}` : each;
      any = true;
    }
    if (text.length < CHUNK) continue;
    yield encoder.encode(text);
    text = '';
  }
  yield encoder.encode(`${text}]`);
}

async function* partsOf(rows: AsyncIterable<DataSet>): AsyncGenerator<OutgoingPart> {
  for await (const row of rows) yield xmlPart(row, {});
}

/** How far a page has been read; `hasMore` is known at its end. */
interface Page {
  count: number;
  hasMore: boolean | undefined;
}

/** One more is asked for, to know whether there is more. */
function withOneMore(page: SearchQuery): SearchQuery {
  return { ...page, limit: page.limit + 1 };
}

/** The rows of the page. */
async function* limited<T>(
  rows: (page: SearchQuery) => AsyncIterable<T>,
  page: SearchQuery,
  state: Page,
): AsyncGenerator<T> {
  if (page.limit > 0) {
    for await (const row of rows(withOneMore(page))) {
      if (state.count === page.limit) {
        state.hasMore = true;
        return;
      }
      state.count++;
      yield row;
    }
    state.hasMore = false;
  }
}

/** The same of rows that come some at a time. */
async function* limitedTexts(
  texts: AsyncIterable<readonly string[]>,
  page: SearchQuery,
  state: Page,
): AsyncGenerator<readonly string[]> {
  if (page.limit === 0) return;
  for await (const some of texts) {
    const left = page.limit - state.count;
    state.count += Math.min(some.length, left);
    if (some.length <= left) yield some;
    else {
      yield some.slice(0, left);
      state.hasMore = true;
      return;
    }
  }
  state.hasMore = false;
}

/** Rows with Retrieve URL, and with the unique keys that the address gave (PS3.18 Tables 10.6.3-3 to 10.6.3-5). */
async function* withAddresses(call: Call, page: SearchQuery, rows: AsyncIterable<DataSet>): AsyncGenerator<DataSet> {
  for await (const row of rows) yield row.withElements(addedTo(call, page, tag => row.text(tag)));
}

/** The same rows as JSON, where the backend gives them in a form that is little work to write. */
function textsWithAddresses(call: Call, page: SearchQuery): AsyncIterable<readonly string[]> | undefined {
  const { backend, cx } = call;
  const table = backend.searchTable?.(page, cx);
  if (table !== undefined) return tableTexts(call, page, table);
  return backend.searchElements === undefined ? undefined : elementTexts(call, page, backend.searchElements(page, cx));
}

async function* elementTexts(
  call: Call,
  page: SearchQuery,
  rows: AsyncIterable<readonly NewElement[]>,
): AsyncGenerator<readonly string[]> {
  for await (const row of rows) {
    const textAt = (tag: number): string | undefined => {
      const value = row.find(element => element.tag === tag)?.value;
      return typeof value === 'string' ? value : undefined;
    };
    yield [jsonRow([...row, ...addedTo(call, page, textAt)])];
  }
}

async function* tableTexts(
  call: Call,
  page: SearchQuery,
  { columns, pages }: SearchTable,
): AsyncGenerator<readonly string[]> {
  const places = new Map(columns.map(({ tag }, place) => [tag, place]));
  let layout: JsonRowLayout | undefined;
  for await (const rows of pages) {
    yield rows.map(row => {
      const textAt = (tag: number): string | undefined => {
        const value = row[places.get(tag) ?? -1];
        return typeof value === 'string' ? value : undefined;
      };
      const added = addedTo(call, page, textAt);
      // Which ones are added follows from the columns and the address.
      layout ??= new JsonRowLayout([...columns, ...added]);
      return layout.row([...row, ...added.map(({ value }) => value)]);
    });
  }
}

/** An element of a row that does not come from the backend. */
interface AddedElement extends RowColumn {
  readonly value: string;
}

/** @param textAt of the row, by tag */
function addedTo(
  call: Call,
  { level, scope }: SearchQuery,
  textAt: (tag: number) => string | undefined,
): readonly AddedElement[] {
  const added: AddedElement[] = [];
  const keyAt = (tag: number, given: string | undefined): string | undefined => {
    const own = textAt(tag);
    if (own === undefined && given !== undefined) added.push({ tag, vr: 'UI', value: given });
    return own ?? given;
  };
  const study = keyAt(STUDY_INSTANCE_UID, scope.study);
  const series = level === 'study' ? undefined : keyAt(SERIES_INSTANCE_UID, scope.series);
  const instance = level === 'instance' ? textAt(SOP_INSTANCE_UID) : undefined;
  const isComplete =
    study !== undefined &&
    (level === 'study' || (series !== undefined && (level === 'series' || instance !== undefined)));
  if (isComplete) {
    const keys = {
      study,
      ...(series === undefined ? {} : { series }),
      ...(instance === undefined ? {} : { instance }),
    };
    added.push({ tag: RETRIEVE_URL, vr: 'UR', value: addressOf(call.serviceUrl, keys) });
  }
  return added;
}

/** Reads a short answer whole; of a longer one the beginning. */
async function readAhead(text: AsyncIterator<Bytes>): Promise<{ readonly bytes: Bytes; readonly isWhole: boolean }> {
  const chunks: Bytes[] = [];
  let length = 0;
  while (length < READ_AHEAD) {
    const next = await text.next();
    if (next.done === true) return { bytes: concat(chunks), isWhole: true };
    chunks.push(next.value);
    length += next.value.length;
  }
  return { bytes: concat(chunks), isWhole: false };
}

async function* rest(begun: Bytes, text: AsyncIterator<Bytes>): AsyncGenerator<Bytes> {
  try {
    yield begun;
    for (let next = await text.next(); next.done !== true; next = await text.next()) yield next.value;
  } finally {
    await text.return?.();
  }
}

/** Whether rows follow the page; asked when the answer begins before its end is known. */
async function isMore(source: RowSource, page: SearchQuery): Promise<boolean> {
  for await (const _ of source.rows({ ...page, offset: page.offset + page.limit, limit: 1 })) return true;
  return false;
}

/** The sentence of PS3.18 §8.3.4.4.1. */
async function remaining(source: RowSource, page: SearchQuery): Promise<string> {
  const count = await source.count(page);
  const number = count === undefined ? '' : `${Math.max(count - page.offset - page.limit, 1)} `;
  return `There are ${number}additional results that can be requested`;
}

const READ_AHEAD = 256 * 1024;
const CHUNK = 32 * 1024;
const RETRIEVE_URL = 0x0008_1190;
const SOP_INSTANCE_UID = 0x0008_0018;
const STUDY_INSTANCE_UID = 0x0020_000d;
const SERIES_INSTANCE_UID = 0x0020_000e;
