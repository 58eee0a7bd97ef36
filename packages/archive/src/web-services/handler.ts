import type { RequestHandler } from '../http/index.ts';
import { serviceAt, type WebServiceName } from './table.ts';

/** Hands each request below `path` to its service; where a service has no handler, Studies says that there is nothing. */
export function serviceHandler(handlers: ServiceHandlers, path: string): RequestHandler {
  return (request, address) => {
    const pathname = new URL(request.url).pathname.slice(path.length);
    const name = serviceAt(pathname)?.name ?? 'studies';
    const handler = handlers[name] ?? handlers.studies;
    return handler(request, address);
  };
}

type ServiceHandlers = { readonly studies: RequestHandler } & {
  readonly [Name in WebServiceName]?: RequestHandler | undefined;
};
