import { type Bytes, concat } from '../bytes/index.ts';
import type { DataSet } from '../data/index.ts';
import { jsonArray } from '../models/index.ts';
import { answer, streamed, warn } from './answers.ts';
import type { SearchQuery } from './backend.ts';
import { addressOf, type Call } from './call.ts';
import { formatRepresentation, select } from './media-types.ts';
import { MODEL_OFFERS, xmlPart } from './metadata.ts';
import { createBoundary, type OutgoingPart, writeMultipart } from './multipart.ts';
import { readSearchQuery } from './search-query.ts';

/**
 * Studies, series or instances that match (PS3.18 §10.6). Nothing found is 200 with an empty list: PS3.18 up to 2024e
 * says 204, CP-2473 says 200, and only a body can be read by every client.
 */
export async function search(call: Call): Promise<Response> {
  const { study, series } = call.parameters;
  const scope = { ...(study === undefined ? {} : { study }), ...(series === undefined ? {} : { series }) };
  const level = call.resource.level ?? 'study';
  const { query, warnings: noted } = readSearchQuery(level, scope, call.query, call.backend);
  const offer = select(call.accepted, MODEL_OFFERS);
  const limit = Math.min(query.limit ?? call.options.maxResults, call.options.maxResults);
  const page: SearchQuery = { ...query, limit };
  const warnings = [...noted, ...(call.backend.searchWarnings?.(page) ?? [])];
  const state: Page = { count: 0, hasMore: undefined };
  const rows = withAddresses(call, page, limited(call, page, state));
  const boundary = offer.multipart ? createBoundary() : undefined;
  const text = textOf(rows, boundary)[Symbol.asyncIterator]();
  const begun = await readAhead(text);
  const hasMore = state.hasMore ?? (await isMore(call, page));
  const all = hasMore ? [...warnings, await remaining(call, page)] : warnings;
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
function textOf(rows: AsyncIterable<DataSet>, boundary: string | undefined): AsyncIterable<Bytes> {
  return boundary === undefined ? jsonArray(rows, { numbers: 'value' }) : writeMultipart(partsOf(rows), boundary);
}

async function* partsOf(rows: AsyncIterable<DataSet>): AsyncGenerator<OutgoingPart> {
  for await (const row of rows) yield xmlPart(row, {});
}

/** How far a page has been read; `hasMore` is known at its end. */
interface Page {
  count: number;
  hasMore: boolean | undefined;
}

/** The rows of the page; one more is asked for, to know whether there is more. */
async function* limited(call: Call, page: SearchQuery, state: Page): AsyncGenerator<DataSet> {
  if (page.limit > 0) {
    for await (const row of call.backend.search({ ...page, limit: page.limit + 1 }, call.cx)) {
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

/** Rows with Retrieve URL, and with the unique keys that the address gave (PS3.18 Tables 10.6.3-3 to 10.6.3-5). */
async function* withAddresses(call: Call, page: SearchQuery, rows: AsyncIterable<DataSet>): AsyncGenerator<DataSet> {
  for await (const row of rows) {
    const study = row.text('StudyInstanceUID') ?? page.scope.study;
    const series = page.level === 'study' ? undefined : (row.text('SeriesInstanceUID') ?? page.scope.series);
    const instance = page.level === 'instance' ? row.text('SOPInstanceUID') : undefined;
    const isComplete =
      study !== undefined &&
      (page.level === 'study' || (series !== undefined && (page.level === 'series' || instance !== undefined)));
    yield row.with({
      ...(isComplete ? { RetrieveURL: addressOf(call.serviceUrl, keys(study, series, instance)) } : {}),
      ...(study === undefined || row.has('StudyInstanceUID') ? {} : { StudyInstanceUID: study }),
      ...(series === undefined || row.has('SeriesInstanceUID') ? {} : { SeriesInstanceUID: series }),
    });
  }
}

function keys(
  study: string,
  series: string | undefined,
  instance: string | undefined,
): { study: string; series?: string; instance?: string } {
  return { study, ...(series === undefined ? {} : { series }), ...(instance === undefined ? {} : { instance }) };
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
async function isMore(call: Call, page: SearchQuery): Promise<boolean> {
  for await (const _ of call.backend.search({ ...page, offset: page.offset + page.limit, limit: 1 }, call.cx))
    return true;
  return false;
}

/** The sentence of PS3.18 §8.3.4.4.1. */
async function remaining(call: Call, page: SearchQuery): Promise<string> {
  const count = await call.backend.count?.(page, call.cx);
  const number = count === undefined ? '' : `${Math.max(count - page.offset - page.limit, 1)} `;
  return `There are ${number}additional results that can be requested`;
}

const READ_AHEAD = 256 * 1024;
