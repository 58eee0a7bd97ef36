import { route } from 'hounsfield/web';
import { worklistMethods, worklistRoute } from 'hounsfield/web/worklist';
import type { Scope } from '../access/scopes.ts';
import { studiesScopes, worklistScopes } from './scopes.ts';

/** What there is at an address of DICOMweb. */
export interface FoundResource {
  /** What is done, by the name that its service has for it. */
  readonly operation: string;
  /** What a token needs for it. */
  readonly scope: Scope;
  /** Of the address, variables in braces: one of few names, whatever clients send. */
  readonly template: string;
  /** Its service writes into the audit log what it did, beside reading. */
  readonly tellsItself?: boolean;
  readonly study?: string | undefined;
  /** Of a search. */
  readonly level?: string | undefined;
}

/** The services that have a handler of their own. */
export type WebServiceName = 'worklist' | 'studies';

/** A service of PS3.18 below the root of DICOMweb: what it has where, and what that needs. */
export interface WebService {
  readonly name: WebServiceName;
  /** Whether an address is of this service, whatever is asked there. It begins with `/`, behind the root. */
  has(pathname: string): boolean;
  /** @throws WebError where there is no such resource or method */
  find(method: string, pathname: string): FoundResource;
}

/**
 * The services of DICOMweb. The first one that has an address answers there, and Studies all others: what nobody has, and
 * the capabilities. The gate, the numbers that are counted and the way of a request all come from these rows.
 */
export const webServices: readonly WebService[] = [
  {
    name: 'worklist',
    has: pathname => worklistMethods(pathname).length > 0,
    find: (method, pathname) => {
      const { resource } = worklistRoute(method, pathname);
      const { operation, template } = resource;
      const level = operation === 'search' ? 'workitem' : undefined;
      const tellsItself = operation !== 'search' && operation !== 'retrieve';
      return { operation, template, scope: worklistScopes[operation], level, tellsItself };
    },
  },
  {
    name: 'studies',
    has: () => true,
    find: (method, pathname) => {
      const { resource, parameters } = route(method, pathname, { removes: true });
      const { operation, level, template } = resource;
      return { operation, template, scope: studiesScopes[operation], study: parameters.study, level };
    },
  },
];

/** The service that answers at an address behind the root of DICOMweb. */
export function serviceAt(pathname: string): WebService | undefined {
  return webServices.find(({ has }) => has(pathname));
}

/** What there is at an address behind the root of DICOMweb; undefined where there is nothing: its service says why. */
export function resourceAt(method: string, pathname: string): FoundResource | undefined {
  const asked = `${method} ${pathname}`;
  if (last.asked !== asked) last = { asked, found: lookedUp(method, pathname) };
  return last.found;
}

/** Gate and counters ask for one address one after the other. */
let last: { readonly asked: string; readonly found: FoundResource | undefined } = { asked: '', found: undefined };

function lookedUp(method: string, pathname: string): FoundResource | undefined {
  try {
    return serviceAt(pathname)?.find(method, pathname);
  } catch {
    return undefined;
  }
}
