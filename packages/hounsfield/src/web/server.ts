import { WebError } from '../errors/index.ts';
import { answer, errorAnswer, isServerError, withoutBody } from './answers.ts';
import type { WebBackend } from './backend.ts';
import { retrieveBulkdata } from './bulkdata.ts';
import type { Call, ResolvedOptions, WebOptions } from './call.ts';
import { retrieveCapabilities } from './capabilities.ts';
import { checkCommitment, requestCommitment } from './commitment/handler.ts';
import { compressed } from './compression.ts';
import { acceptable } from './media-types.ts';
import { retrieveMetadata } from './metadata.ts';
import { retrieveNonPatient, searchNonPatient, storeNonPatient } from './non-patient/handler.ts';
import { retrievePixelData } from './pixel-data.ts';
import { decodeText, parseQuery, single } from './query-string.ts';
import { removeObjects } from './remove.ts';
import { retrieveRendered, retrieveThumbnail } from './rendered.ts';
import { allowedMethods, type Operation, type RouteOptions, route } from './resources.ts';
import { retrieveInstances } from './retrieve.ts';
import { search } from './search.ts';
import { store } from './store.ts';
import { retrieveByUri } from './uri.ts';
import { retrieve3d, retrieveMpr } from './volume.ts';

/**
 * The Studies Service of DICOMweb (PS3.18 §10) over a store: Retrieve, Store and Search, with the URI Service (§9), the
 * Non-Patient Instance and Storage Commitment Services (§12, §13) where the store has them, and capabilities (§8.9). The
 * handler never throws: every failure is an answer with a status and `{"error": {"code", "message", "remedy"}}`. Bodies are streams that are read
 * only as fast as the client takes them.
 */
export function webHandler(backend: WebBackend, options: WebOptions = {}): (request: Request) => Promise<Response> {
  const resolved = resolve(options);
  const abilities = abilitiesOf(backend);
  return async request => {
    const facts: { method: string; resource: string | undefined } = { method: request.method, resource: undefined };
    const report = (error: unknown): void => {
      if (!request.signal.aborted) resolved.onError(error, facts);
    };
    try {
      const response = compressed(request, await handle(backend, resolved, request, { facts, report }));
      return request.method === 'HEAD' ? await withoutBody(response) : response;
    } catch (error) {
      if (isServerError(error)) report(error);
      const response = errorAnswer(error, errorHeaders(error, request, { path: resolved.path, ...abilities }));
      return request.method === 'HEAD' ? await withoutBody(response) : response;
    }
  };
}

interface Watch {
  readonly facts: { method: string; resource: string | undefined };
  readonly report: (error: unknown) => void;
}

async function handle(
  backend: WebBackend,
  options: ResolvedOptions,
  request: Request,
  { facts, report }: Watch,
): Promise<Response> {
  const url = new URL(request.url);
  if (url.pathname.length > MAX_PATH || url.search.length > MAX_QUERY) throw new WebError('uri-too-long');
  const pathname = servicePath(url.pathname, options.path);
  if (pathname === undefined) throw new WebError('no-such-resource');
  const abilities = abilitiesOf(backend);
  if (request.method === 'OPTIONS' && pathname !== '/') return optionsAnswer(pathname, abilities);
  const { resource, parameters } = route(request.method, pathname, abilities);
  facts.resource = resource.resource;
  const query = parseQuery(url.search);
  const accept = single(query, 'accept');
  const call: Call = {
    backend,
    options,
    request,
    resource,
    parameters,
    query,
    accepted: acceptable(
      request.headers.get('Accept')?.slice(0, MAX_ACCEPT) ?? null,
      accept === undefined ? undefined : decodeText(accept),
    ),
    cx: { signal: request.signal },
    serviceUrl: options.baseUrl ?? `${url.origin}${options.path}`,
    report,
  };
  return await operations[resource.operation](call);
}

const operations: Readonly<Record<Operation, (call: Call) => Promise<Response>>> = {
  instances: retrieveInstances,
  metadata: retrieveMetadata,
  rendered: retrieveRendered,
  thumbnail: retrieveThumbnail,
  bulkdata: retrieveBulkdata,
  pixeldata: retrievePixelData,
  renderedmpr: retrieveMpr,
  rendered3d: retrieve3d,
  store: call => store(call),
  search,
  uri: retrieveByUri,
  capabilities: retrieveCapabilities,
  remove: removeObjects,
  'commitment-request': requestCommitment,
  'commitment-result': checkCommitment,
  'non-patient-instance': retrieveNonPatient,
  'non-patient-store': storeNonPatient,
  'non-patient-search': searchNonPatient,
};

function abilitiesOf({ remove }: WebBackend): RouteOptions {
  return { removes: remove !== undefined };
}

/** The path behind the service's own; undefined outside of it. */
function servicePath(pathname: string, path: string): string | undefined {
  if (pathname !== path && !pathname.startsWith(`${path}/`)) return undefined;
  const rest = pathname.slice(path.length);
  return rest === '' ? '/' : rest;
}

function optionsAnswer(pathname: string, abilities: RouteOptions): Response {
  const methods = allowedMethods(pathname, abilities);
  if (methods.length === 0) throw new WebError('no-such-resource');
  return answer(204, null, { Allow: methods.join(', ') });
}

function errorHeaders(
  error: unknown,
  request: Request,
  { path, ...abilities }: RouteOptions & { readonly path: string },
): Record<string, string> {
  if (!(error instanceof WebError)) return {};
  if (error.code === 'unsupported-encoding') return { 'Accept-Encoding': 'gzip, deflate' };
  if (error.code !== 'method-not-allowed') return {};
  const pathname = servicePath(new URL(request.url).pathname, path) ?? '/';
  return { Allow: allowedMethods(pathname, abilities).join(', ') };
}

function resolve(options: WebOptions): ResolvedOptions {
  return {
    path: withoutSlash(options.path ?? ''),
    maxResults: options.maxResults ?? 5000,
    maxBodyBytes: options.maxBodyBytes ?? 16 * 1024 ** 3,
    maxViewportPixels: options.maxViewportPixels ?? 16_777_216,
    bulkAbove: options.bulkAbove ?? 1024,
    beside: options.beside ?? [],
    onError: options.onError ?? (() => {}),
    ...(options.baseUrl === undefined ? {} : { baseUrl: withoutSlash(options.baseUrl) }),
  };
}

function withoutSlash(text: string): string {
  return text.endsWith('/') ? text.slice(0, -1) : text;
}

const MAX_PATH = 16 * 1024;
const MAX_QUERY = 32 * 1024;
const MAX_ACCEPT = 8 * 1024;
