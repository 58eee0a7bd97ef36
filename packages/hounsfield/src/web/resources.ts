import { webNonPatientCategories, webResources } from '../dictionary/web.generated.ts';
import type { WebNonPatientCategory, WebResource } from '../dictionary/web-rows.ts';
import { WebError } from '../errors/index.ts';
import type { SearchLevel } from './backend.ts';

/** What the server does for a resource. */
export type Operation =
  | 'instances'
  | 'metadata'
  | 'rendered'
  | 'thumbnail'
  | 'bulkdata'
  | 'pixeldata'
  | 'renderedmpr'
  | 'rendered3d'
  | 'store'
  | 'search'
  | 'uri'
  | 'capabilities'
  | 'remove'
  | 'commitment-request'
  | 'commitment-result'
  | 'non-patient-instance'
  | 'non-patient-store'
  | 'non-patient-search';

/**
 * One resource of the Studies, URI, Non-Patient Instance or Storage Commitment Service (PS3.18 §8.9, §9, §10, §12, §13)
 * with the operation behind it.
 */
export interface Resource extends Omit<WebResource, 'transaction'> {
  readonly transaction: WebResource['transaction'] | 'remove';
  readonly method: 'GET' | 'POST' | 'OPTIONS' | 'DELETE';
  readonly operation: Operation;
  /** Of a search: what a row of the answer is. */
  readonly level?: SearchLevel;
  /** Of the Non-Patient Instance Service: which instances there are (PS3.18 §12.1.1). */
  readonly category?: WebNonPatientCategory;
}

/** The values of a template's variables, checked for form. */
export interface ResourceParameters {
  readonly study?: string;
  readonly series?: string;
  readonly instance?: string;
  /** Frame numbers, 1 and up, in the order of the address. */
  readonly frames?: readonly number[];
  /** Tags and item numbers (from 1) in turn, as `bulkDataUri` wrote them; the last is a tag. */
  readonly path?: readonly number[];
  /** Transaction UID of a storage commitment request. */
  readonly transaction?: string;
  /** SOP Instance UID of an instance that belongs to no patient. */
  readonly uid?: string;
}

/** A resource that was found for an address. */
export interface Route {
  readonly resource: Resource;
  readonly parameters: ResourceParameters;
}

/** What each table of PS3.18 asks for. */
const operations: Readonly<Record<string, Operation | undefined>> = {
  '10.4.1-1': 'instances',
  '10.4.1-2': 'metadata',
  '10.4.1-3': 'rendered',
  '10.4.1-4': 'thumbnail',
  '10.4.1.5-1': 'bulkdata',
  '10.4.1.6-1': 'pixeldata',
  '10.4.1.7-1': 'renderedmpr',
  '10.4.1.8-1': 'rendered3d',
  '10.5.1-1': 'store',
  '10.6.1-1': 'search',
  '12.4.1-1': 'non-patient-instance',
  '12.5.1-1': 'non-patient-store',
  '12.6.1-1': 'non-patient-search',
};
/** The same for rows that stand in no table, by their transaction. */
const byTransaction: Readonly<Partial<Record<WebResource['transaction'], Operation>>> = {
  'retrieve-capabilities': 'capabilities',
  'retrieve-instance': 'uri',
  request: 'commitment-request',
  'result-check': 'commitment-result',
};

const levels: Readonly<Record<string, SearchLevel>> = { studies: 'study', series: 'series', instances: 'instance' };

/** Where the server puts what the standard calls `{bulkdataURI}`: behind the instance, by the path of the element. */
const BULKDATA_TEMPLATE = '/studies/{study}/series/{series}/instances/{instance}/bulkdata/{path}';

/** Where the URI Service is, beside the base address itself: many archives have it there, and clients expect it. */
export const URI_TEMPLATE = '/wado';

/** The resources that are served, in the order of PS3.18; DELETE, which the standard leaves out, last. */
export const resources: readonly Resource[] = /* @__PURE__ */ served();

/**
 * Finds the resource at `pathname`, which is relative to the base of the service and begins with `/`.
 * @param method HEAD finds what GET finds.
 * @throws WebError `no-such-resource`, `method-not-allowed`, `invalid-uid`, `invalid-parameter`
 */
export function route(method: string, pathname: string, { removes = false }: RouteOptions = {}): Route {
  const found = findTemplate(pathname);
  if (found === undefined) throw new WebError('no-such-resource');
  const resource = found.resources.get(method === 'HEAD' ? 'GET' : method);
  if (resource === undefined || (resource.operation === 'remove' && !removes)) {
    const methods = allowedMethods(pathname, { removes });
    throw new WebError('method-not-allowed', { detail: `allowed are ${methods.join(', ')}` });
  }
  return { resource, parameters: readParameters(found.segments, segmentsOf(pathname)) };
}

/** What a service does beyond what all do. */
export interface RouteOptions {
  /** Whether objects can be deleted; not unless said otherwise. */
  readonly removes?: boolean;
}

/** The methods that the resource at `pathname` takes; empty when there is none. */
export function allowedMethods(pathname: string, { removes = false }: RouteOptions = {}): readonly string[] {
  const found = [...(findTemplate(pathname)?.resources.values() ?? [])];
  const methods = found.filter(({ operation }) => operation !== 'remove' || removes).map(({ method }) => method);
  if (methods.length === 0) return [];
  const beside = methods.includes('OPTIONS') ? [] : ['OPTIONS'];
  return [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), ...beside];
}

interface Template {
  readonly segments: readonly string[];
  /** By method. */
  readonly resources: Map<string, Resource>;
}

function served(): readonly Resource[] {
  return [...webResources.flatMap(asResource), ...['Study', 'Series', 'Instance'].map(removed)];
}

function asResource(row: WebResource): Resource[] {
  const operation = operations[row.table ?? ''] ?? byTransaction[row.transaction];
  const { method } = row;
  if (operation === undefined || !(method === 'GET' || method === 'POST' || method === 'OPTIONS')) return [];
  if (operation === 'uri') return ['/', URI_TEMPLATE].map(template => ({ ...row, method, operation, template }));
  if (row.service === 'npi')
    return webNonPatientCategories.map(category => ofCategory({ ...row, method, operation }, category));
  const template = row.template === '{bulkdataURI}' ? BULKDATA_TEMPLATE : row.template.replace('{?search*}', '');
  const level = operation === 'search' ? levels[template.slice(template.lastIndexOf('/') + 1)] : undefined;
  return [{ ...row, method, operation, template, ...(level === undefined ? {} : { level }) }];
}

/** `/{npi-name}{/uid}` with the name of a category. */
function ofCategory(row: Resource, category: WebNonPatientCategory): Resource {
  const template = row.template.replace('{npi-name}', category.name).replace('{/uid}', '/{uid}');
  const resource = `${category.category} ${row.resource === 'Instance' ? 'Instance' : 'Instances'}`;
  return { ...row, template, resource, category };
}

/** DELETE on what the Instances resource of the same name retrieves. */
function removed(name: string): Resource {
  const found = webResources.find(row => row.table === '10.4.1-1' && row.resource.startsWith(name));
  if (found === undefined) throw new RangeError(name);
  return { ...found, transaction: 'remove', method: 'DELETE', operation: 'remove', section: 'beyond PS3.18' };
}

const templates: readonly Template[] = /* @__PURE__ */ groupByTemplate();

function groupByTemplate(): Template[] {
  const groups = new Map<string, Template>();
  for (const resource of resources) {
    const { template, method } = resource;
    const group = groups.get(template) ?? { segments: segmentsOf(template), resources: new Map() };
    group.resources.set(method, resource);
    groups.set(template, group);
  }
  // Words before variables, so that `/series/rendered3d` is not taken for a series.
  return [...groups.values()].sort((a, b) => variables(a) - variables(b));
}

function variables({ segments }: Template): number {
  return segments.filter(isVariable).length;
}

function findTemplate(pathname: string): Template | undefined {
  const segments = segmentsOf(pathname);
  return templates.find(template => matches(template.segments, segments));
}

function matches(template: readonly string[], segments: readonly string[]): boolean {
  const isOpen = template.at(-1) === '{path}';
  if (isOpen ? segments.length < template.length : segments.length !== template.length) return false;
  return template.every((segment, k) => segment === segments[k] || (isVariable(segment) && segments[k] !== ''));
}

function isVariable(segment: string): boolean {
  return segment.startsWith('{');
}

/** The segments behind the leading slash; one slash at the end is passed over. */
function segmentsOf(pathname: string): string[] {
  const end = pathname.length > 1 && pathname.endsWith('/') ? pathname.length - 1 : pathname.length;
  return pathname.slice(1, end).split('/');
}

function readParameters(template: readonly string[], segments: readonly string[]): ResourceParameters {
  const parameters: { -readonly [K in keyof ResourceParameters]: ResourceParameters[K] } = {};
  for (const [k, segment] of template.entries()) {
    const text = decode(segments[k] ?? '');
    if (segment === '{study}') parameters.study = asUid(text, 'study');
    else if (segment === '{series}') parameters.series = asUid(text, 'series');
    else if (segment === '{instance}') parameters.instance = asUid(text, 'instance');
    else if (segment === '{transaction}') parameters.transaction = asUid(text, 'transaction');
    else if (segment === '{uid}') parameters.uid = asUid(text, 'uid');
    else if (segment === '{frames}') parameters.frames = asFrames(text);
    else if (segment === '{path}') parameters.path = asPath(segments.slice(k).map(decode));
  }
  return parameters;
}

function decode(segment: string): string {
  if (!segment.includes('%')) return segment;
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new WebError('bad-request', { detail: 'the address has a broken percent-encoding' });
  }
}

function asUid(text: string, name: string): string {
  if (!isUid(text)) throw new WebError('invalid-uid', { detail: `{${name}}` });
  return text;
}

/**
 * True for digits and dots that begin with a digit, at most 64 characters. Empty components and leading zeros, which PS3.5
 * §9.1 forbids, occur in real objects; what a store took must stay within reach.
 */
export function isUid(text: string): boolean {
  return text.length <= 64 && /^\d[\d.]*$/.test(text);
}

function asFrames(text: string): readonly number[] {
  const frames = text.split(',').map(number => (/^[1-9]\d{0,8}$/.test(number) ? Number(number) : 0));
  if (frames.includes(0) || frames.length > MAX_FRAMES) {
    throw new WebError('invalid-parameter', {
      detail: `{frames} must be numbers from 1 on with commas between, at most ${MAX_FRAMES}`,
    });
  }
  return frames;
}

function asPath(segments: readonly string[]): readonly number[] {
  const path = segments.map((segment, k) => {
    if (k % 2 === 0) return /^[\dA-Fa-f]{8}$/.test(segment) ? Number.parseInt(segment, 16) : -1;
    return /^[1-9]\d{0,8}$/.test(segment) ? Number(segment) : -1;
  });
  if (path.length % 2 === 0 || path.includes(-1)) throw new WebError('no-such-resource');
  return path;
}

const MAX_FRAMES = 4096;
