import type { DataSet } from '../../data/index.ts';
import { WebError } from '../../errors/index.ts';
import { jsonChunks } from '../../models/index.ts';
import { answer, errorAnswer, isServerError, multipartAnswer, warn, withoutBody } from '../answers.ts';
import { compressed } from '../compression.ts';
import { acceptable, select } from '../media-types.ts';
import { MODEL_OFFERS, xmlPart } from '../metadata.ts';
import type { OutgoingPart } from '../multipart.ts';
import { readPayload } from '../payload.ts';
import { decodeText, type Parameter, parseQuery, single } from '../query-string.ts';
import { isUid } from '../resources.ts';
import { readSearchQuery } from '../search-query.ts';
import type { WorkitemQuery, WorkitemResult, WorklistBackend } from './backend.ts';
import { contextOf, refused, uidOf, type WorklistCall } from './call.ts';
import { notes } from './reasons.ts';
import { type WorklistOperation, worklistMethods, worklistRoute } from './routes.ts';
import { notify, subscribe, suspend, unsubscribe } from './subscribing.ts';

export interface WorklistOptions {
  /** Path of the service, e.g. `/dicom-web`; the worklist is at `/workitems` below it. The root unless said otherwise. */
  readonly path?: string;
  /** Address under which clients see the service; taken from each request unless given. */
  readonly baseUrl?: string;
  /** Most rows of one search answer; 5,000 unless said otherwise. */
  readonly maxResults?: number;
  /** Most bytes of a workitem; 4 MiB unless said otherwise. */
  readonly maxBodyBytes?: number;
  /** Told of every error that is the server's. */
  readonly onError?: (error: unknown) => void;
}

/**
 * The Worklist Service of DICOMweb, UPS-RS (PS3.18 §11), over a worklist: create, retrieve, update, change state, request
 * cancellation and search, and subscriptions where the worklist has them. The handler never throws.
 */
export function worklistHandler(
  backend: WorklistBackend,
  options: WorklistOptions = {},
): (request: Request) => Promise<Response> {
  const { path = '', onError = () => {} } = options;
  const base = path.endsWith('/') ? path.slice(0, -1) : path;
  const report = (request: Request, error: unknown): void => {
    if (!request.signal.aborted) onError(error);
  };
  return async request => {
    const url = new URL(request.url);
    const pathname = url.pathname.startsWith(`${base}/`) ? url.pathname.slice(base.length) : '';
    try {
      if (pathname === '') throw new WebError('no-such-resource');
      const response = compressed(request, await handle(backend, options, request, { url, base, pathname, report }));
      return request.method === 'HEAD' ? await withoutBody(response) : response;
    } catch (error) {
      if (isServerError(error)) report(request, error);
      const isMethod = error instanceof WebError && error.code === 'method-not-allowed';
      const response = errorAnswer(error, isMethod ? { Allow: worklistMethods(pathname).join(', ') } : {});
      return request.method === 'HEAD' ? await withoutBody(response) : response;
    }
  };
}

interface Place {
  readonly url: URL;
  readonly base: string;
  readonly pathname: string;
  readonly report: (request: Request, error: unknown) => void;
}

async function handle(
  backend: WorklistBackend,
  options: WorklistOptions,
  request: Request,
  { url, base, pathname, report }: Place,
): Promise<Response> {
  if (request.method === 'OPTIONS') {
    const methods = worklistMethods(pathname);
    if (methods.length === 0) throw new WebError('no-such-resource');
    return answer(204, null, { Allow: methods.join(', ') });
  }
  const { resource, workitem, aeTitle } = worklistRoute(request.method, pathname);
  const query = parseQuery(url.search);
  const accept = single(query, 'accept');
  return await operations[resource.operation]({
    backend,
    request,
    workitem,
    aeTitle,
    query,
    accepted: acceptable(
      request.headers.get('Accept')?.slice(0, MAX_ACCEPT) ?? null,
      accept === undefined ? undefined : decodeText(accept),
    ),
    serviceUrl: options.baseUrl ?? `${url.origin}${base}`,
    maxResults: options.maxResults ?? 5000,
    maxBodyBytes: options.maxBodyBytes ?? 4 * 1024 * 1024,
    report: error => report(request, error),
  });
}

const operations: Readonly<Record<WorklistOperation, (call: WorklistCall) => Promise<Response>>> = {
  create,
  retrieve,
  update,
  changeState,
  requestCancellation,
  search,
  subscribe,
  unsubscribe,
  suspend,
  notify,
};

/** PS3.18 §11.4 */
async function create(call: WorklistCall): Promise<Response> {
  const named = workitemOfQuery(call.query);
  const workitem = await readPayload(call.request, call.maxBodyBytes);
  const own = workitem.text('SOPInstanceUID') || undefined;
  if (named !== undefined && own !== undefined && named !== own) {
    throw new WebError('bad-request', { detail: 'address and workitem name different UIDs' });
  }
  const uid = named ?? own;
  if (uid !== undefined && !isUid(uid)) throw new WebError('invalid-uid', { detail: '{workitem}' });
  const result = await call.backend.create(workitem, uid, contextOf(call));
  return result.kind === 'done' ? done(call, result, 201) : refused(call, result.reason);
}

/** PS3.18 §11.5 */
async function retrieve(call: WorklistCall): Promise<Response> {
  const offer = select(call.accepted, MODEL_OFFERS);
  const workitem = await call.backend.retrieve(uidOf(call), contextOf(call));
  if (workitem === undefined) return refused(call, 'unknown');
  const own = workitem.without('TransactionUID');
  if (offer.multipart) return multipartAnswer(call, parts([own]));
  return answer(200, jsonOf([own]), { 'Content-Type': offer.type, Vary: 'Accept' });
}

/** PS3.18 §11.6 */
async function update(call: WorklistCall): Promise<Response> {
  const changes = await readPayload(call.request, call.maxBodyBytes);
  const encoded = single(call.query, 'transaction-uid');
  const transactionUid = encoded === undefined ? changes.text('TransactionUID') || undefined : decodeText(encoded);
  const request = { sopInstanceUid: uidOf(call), changes: changes.without('TransactionUID'), transactionUid };
  return outcome(call, await call.backend.update(request, contextOf(call)), 200);
}

/** PS3.18 §11.7 */
async function changeState(call: WorklistCall): Promise<Response> {
  const request = await readPayload(call.request, call.maxBodyBytes);
  return outcome(call, await call.backend.changeState(uidOf(call), request, contextOf(call)), 200);
}

/** PS3.18 §11.8 */
async function requestCancellation(call: WorklistCall): Promise<Response> {
  const request = await readPayload(call.request, call.maxBodyBytes, true);
  return outcome(call, await call.backend.requestCancellation(uidOf(call), request, contextOf(call)), 202);
}

/** PS3.18 §11.9. As for studies, nothing found is 200 with an empty list. */
async function search(call: WorklistCall): Promise<Response> {
  const { query, warnings } = readSearchQuery('instance', {}, call.query, {});
  const offer = select(call.accepted, MODEL_OFFERS);
  const limit = Math.min(query.limit ?? call.maxResults, call.maxResults);
  const page: WorkitemQuery = { ...query, limit: limit + 1 };
  const rows: DataSet[] = [];
  if (limit > 0) {
    for await (const row of call.backend.search(page, contextOf(call))) rows.push(row.without('TransactionUID'));
  }
  const hasMore = rows.length > limit;
  const all = hasMore ? [...warnings, 'There are additional results that can be requested'] : warnings;
  const shown = rows.slice(0, limit);
  if (offer.multipart) {
    const response =
      shown.length === 0 ? answer(204, null, { Vary: 'Accept' }) : await multipartAnswer(call, parts(shown));
    return warn(response, call.serviceUrl, all);
  }
  const response = answer(200, jsonOf(shown), { 'Content-Type': offer.type, Vary: 'Accept' });
  return warn(response, call.serviceUrl, all);
}

function jsonOf(dataSets: readonly DataSet[]): Uint8Array {
  const texts = dataSets.map(dataSet => [...jsonChunks(dataSet, { numbers: 'value' })].join(''));
  return new TextEncoder().encode(`[${texts.join(',')}]`);
}

/** `?1.2.3`, as the standard's template has it, `?workitem=1.2.3`, or `?AffectedSOPInstanceUID=1.2.3` of older editions. */
function workitemOfQuery(query: readonly Parameter[]): string | undefined {
  for (const name of ['workitem', 'AffectedSOPInstanceUID']) {
    const encoded = single(query, name);
    if (encoded !== undefined) return decodeText(encoded);
  }
  return query.find(({ name, encoded }) => encoded === '' && /^\d/.test(name))?.name;
}

function outcome(call: WorklistCall, result: WorkitemResult, status: number): Response {
  return result.kind === 'done' ? done(call, result, status) : refused(call, result.reason);
}

function done(
  call: WorklistCall,
  { sopInstanceUid, note }: Extract<WorkitemResult, { readonly kind: 'done' }>,
  status: number,
): Response {
  const address = `${call.serviceUrl}/workitems/${encodeURIComponent(sopInstanceUid)}`;
  const headers = status === 201 ? { Location: address, 'Content-Location': address } : { 'Content-Location': address };
  return warn(answer(status, null, headers), call.serviceUrl, note === undefined ? [] : [notes[note]]);
}

async function* parts(dataSets: readonly DataSet[]): AsyncGenerator<OutgoingPart> {
  for (const dataSet of dataSets) yield xmlPart(dataSet, {});
}

const MAX_ACCEPT = 8 * 1024;
