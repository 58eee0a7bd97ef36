import { type Operation, route } from 'hounsfield/web';

/** What a token lets its bearer do. */
export type Scope = 'read' | 'write' | 'administer';

/** What each scope stands for. */
const implied: Readonly<Record<Scope, readonly Scope[]>> = {
  read: ['read'],
  write: ['write'],
  administer: ['read', 'write', 'administer'],
};

// The keys of the table.
export const scopes: readonly Scope[] = Object.keys(implied) as Scope[];

export function includesScope(own: readonly Scope[], needed: Scope): boolean {
  return own.some(each => implied[each].includes(needed));
}

/** What each operation of DICOMweb needs. */
const scopeOfOperation: Readonly<Record<Operation, Scope>> = {
  instances: 'read',
  metadata: 'read',
  rendered: 'read',
  thumbnail: 'read',
  bulkdata: 'read',
  pixeldata: 'read',
  renderedmpr: 'read',
  rendered3d: 'read',
  store: 'write',
  search: 'read',
  uri: 'read',
  capabilities: 'read',
  remove: 'administer',
};

/** A request as the resource table knows it. */
export interface Needed {
  readonly operation: Operation;
  readonly scope: Scope;
  readonly study?: string | undefined;
  /** Of a search. */
  readonly level?: string | undefined;
}

/** What a request needs by the resource table of PS3.18 §10; undefined where the table has no such resource. */
export function neededFor(method: string, pathname: string): Needed | undefined {
  try {
    const { resource, parameters } = route(method, pathname, { removes: true });
    const { operation, level } = resource;
    return { operation, scope: scopeOfOperation[operation], study: parameters.study, level };
  } catch {
    // The handler says what is wrong with it.
    return undefined;
  }
}
