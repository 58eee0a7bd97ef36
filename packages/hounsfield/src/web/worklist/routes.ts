import { webResources } from '../../dictionary/web.generated.ts';
import type { WebResource } from '../../dictionary/web-rows.ts';
import { WebError } from '../../errors/index.ts';
import { isUid } from '../resources.ts';

/** What the server does for a resource. */
export type WorklistOperation =
  | 'create'
  | 'retrieve'
  | 'update'
  | 'changeState'
  | 'requestCancellation'
  | 'search'
  | 'subscribe'
  | 'unsubscribe'
  | 'suspend'
  | 'notify';

/** One resource of the Worklist Service (PS3.18 §11.1.1) that is served. */
export interface WorklistResource extends WebResource {
  readonly operation: WorklistOperation;
}

export interface WorklistRoute {
  readonly resource: WorklistResource;
  /** Of a workitem, or that which stands for all of them or those of a filter. */
  readonly workitem: string | undefined;
  readonly aeTitle: string | undefined;
}

/** By the transaction of the table. */
const operations: Readonly<Partial<Record<WebResource['transaction'], WorklistOperation>>> = {
  create: 'create',
  retrieve: 'retrieve',
  update: 'update',
  'change-state': 'changeState',
  'request-cancellation': 'requestCancellation',
  search: 'search',
  subscribe: 'subscribe',
  unsubscribe: 'unsubscribe',
  suspend: 'suspend',
  'open-notification-connection': 'notify',
};

/**
 * The resources that are served, in the order of PS3.18, with templates of the path alone. Notification connections are
 * at `/ws` as well: editions before 2019 had them there, and so have clients of those.
 */
export const worklistResources: readonly WorklistResource[] = /* @__PURE__ */ webResources.flatMap(row => {
  const operation = isOfWorklist(row) && row.method !== undefined ? operations[row.transaction] : undefined;
  if (operation === undefined) return [];
  const template = row.template.replace(/\{?\?.*$/, '');
  return (operation === 'notify' ? [template, `/ws${template}`] : [template]).map(each => ({
    ...row,
    operation,
    template: each,
  }));
});

/**
 * Finds the resource at `pathname`, which is relative to the base of the service and begins with `/`.
 * @throws WebError `no-such-resource`, `method-not-allowed`, `invalid-uid`, `bad-request`
 */
export function worklistRoute(method: string, pathname: string): WorklistRoute {
  const segments = segmentsOf(pathname);
  const found = resourcesAt(segments);
  if (found.length === 0) throw new WebError('no-such-resource');
  const resource = found.find(row => row.method === (method === 'HEAD' ? 'GET' : method));
  if (resource === undefined) {
    throw new WebError('method-not-allowed', { detail: `allowed are ${worklistMethods(pathname).join(', ')}` });
  }
  const template = segmentsOf(resource.template);
  // A well-known UID stands in the template itself.
  const workitem = template[0] === 'workitems' ? segments[1] : undefined;
  if (workitem !== undefined && !isUid(workitem)) throw new WebError('invalid-uid', { detail: '{workitem}' });
  const at = template.indexOf('{aetitle}');
  return { resource, workitem, aeTitle: at < 0 ? undefined : aeTitleOf(segments[at] ?? '') };
}

/**
 * The AE title of a percent-encoded part of a path, without spaces around it (PS3.5 Table 6.2-1).
 * @throws WebError `bad-request`
 */
export function aeTitleOf(encoded: string): string {
  let title = '';
  try {
    title = decodeURIComponent(encoded).trim();
  } catch {
    // Said below.
  }
  if (/^[\x20-\x5b\x5d-\x7e]{1,16}$/.test(title)) return title;
  throw new WebError('bad-request', { detail: 'the address holds something that is not an AE title' });
}

/** The methods that the resource at `pathname` takes; empty when there is none. */
export function worklistMethods(pathname: string): readonly string[] {
  const found = resourcesAt(segmentsOf(pathname));
  const methods = [...new Set(found.flatMap(({ method }) => method ?? []))];
  if (methods.length === 0) return [];
  return [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'];
}

/** Whatever is asked for of DICOMweb is looked for here first. */
function resourcesAt(segments: readonly string[]): readonly WorklistResource[] {
  templates ??= worklistResources.map(({ template }) => segmentsOf(template));
  const all = templates;
  return worklistResources.filter((_, k) => matches(all[k] ?? [], segments));
}

let templates: readonly (readonly string[])[] | undefined;

function isOfWorklist({ service, transaction }: WebResource): boolean {
  return service === 'worklist' || transaction === 'open-notification-connection';
}

function segmentsOf(pathname: string): string[] {
  const end = pathname.length > 1 && pathname.endsWith('/') ? pathname.length - 1 : pathname.length;
  return pathname.slice(1, end).split('/');
}

function matches(template: readonly string[], segments: readonly string[]): boolean {
  return (
    template.length === segments.length &&
    template.every((segment, k) => segment === segments[k] || (segment.startsWith('{') && segments[k] !== ''))
  );
}
