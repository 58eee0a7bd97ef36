import { resourceAt } from '../web-services/table.ts';
import type { RequestHandler } from './node-listener.ts';
import type { Incoming } from './protocols.ts';

/** Where a request went, as one of few names: what a client sends never becomes the name of a series of numbers. */
export function routeOf(
  { method = '', url = '' }: Pick<Incoming, 'method' | 'url'>,
  { path, own }: { readonly path: string; readonly own: Readonly<Record<string, RequestHandler>> },
): string {
  const [pathname = ''] = url.split('?', 1);
  if (Object.hasOwn(own, pathname)) return pathname;
  if (pathname !== path && !pathname.startsWith(`${path}/`)) return pathname.startsWith('/') ? 'page' : 'other';
  const found = resourceAt(method, pathname.slice(path.length));
  return found === undefined ? 'other' : `${path}${found.template}`;
}

export function methodOf({ method = '' }: Pick<Incoming, 'method'>): string {
  return METHODS.has(method) ? method : 'other';
}

const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'OPTIONS', 'PUT', 'DELETE']);
