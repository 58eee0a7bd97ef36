import { webResources } from '../../dictionary/web.generated.ts';
import type { WebResource } from '../../dictionary/web-rows.ts';
import { WebError } from '../../errors/index.ts';
import { isUid } from '../resources.ts';

/** What the server does for a resource. */
export type WorklistOperation = 'create' | 'retrieve' | 'update' | 'changeState' | 'requestCancellation' | 'search';

/** One resource of the Worklist Service (PS3.18 §11.1.1) that is served. */
export interface WorklistResource extends WebResource {
  readonly operation: WorklistOperation;
}

export interface WorklistRoute {
  readonly resource: WorklistResource;
  readonly workitem: string | undefined;
}

/** By the transaction of the table; subscriptions and their events are not served. */
const operations: Readonly<Partial<Record<WebResource['transaction'], WorklistOperation>>> = {
  create: 'create',
  retrieve: 'retrieve',
  update: 'update',
  'change-state': 'changeState',
  'request-cancellation': 'requestCancellation',
  search: 'search',
};

/** The resources that are served, in the order of PS3.18, with templates of the path alone. */
export const worklistResources: readonly WorklistResource[] = /* @__PURE__ */ webResources.flatMap(row => {
  const operation = row.service === 'worklist' && row.method !== undefined ? operations[row.transaction] : undefined;
  return operation === undefined ? [] : [{ ...row, operation, template: row.template.replace(/\{?\?.*$/, '') }];
});

/**
 * Finds the resource at `pathname`, which is relative to the base of the service and begins with `/`.
 * @throws WebError `no-such-resource`, `not-implemented`, `method-not-allowed`, `invalid-uid`
 */
export function worklistRoute(method: string, pathname: string): WorklistRoute {
  const segments = segmentsOf(pathname);
  const found = worklistResources.filter(({ template }) => matches(segmentsOf(template), segments));
  if (found.length === 0) {
    const isKnown = webResources.some(
      ({ service, template }) => service === 'worklist' && matches(segmentsOf(template), segments),
    );
    throw new WebError(isKnown ? 'not-implemented' : 'no-such-resource');
  }
  const resource = found.find(row => row.method === (method === 'HEAD' ? 'GET' : method));
  if (resource === undefined) {
    throw new WebError('method-not-allowed', { detail: `allowed are ${worklistMethods(pathname).join(', ')}` });
  }
  const at = segmentsOf(resource.template).indexOf('{workitem}');
  const workitem = at < 0 ? undefined : segments[at];
  if (workitem !== undefined && !isUid(workitem)) throw new WebError('invalid-uid', { detail: '{workitem}' });
  return { resource, workitem };
}

/** The methods that the resource at `pathname` takes; empty when there is none. */
export function worklistMethods(pathname: string): readonly string[] {
  const segments = segmentsOf(pathname);
  const found = worklistResources.filter(({ template }) => matches(segmentsOf(template), segments));
  const methods = [...new Set(found.flatMap(({ method }) => method ?? []))];
  if (methods.length === 0) return [];
  return [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'];
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
