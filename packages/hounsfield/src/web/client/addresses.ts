import { WebError } from '../../errors/index.ts';
import type { SearchLevel } from '../backend.ts';
import { isUid, type Operation, type Resource, resources } from '../resources.ts';

/** What stands in an address: the variables of a template of PS3.18. */
export interface AddressParts {
  readonly study?: string;
  readonly series?: string;
  readonly instance?: string;
  /** Frame numbers, 1 and up. */
  readonly frames?: readonly number[];
  /** Transaction UID of a storage commitment request. */
  readonly transaction?: string;
  /** SOP Instance UID of an instance that belongs to no patient. */
  readonly uid?: string;
}

/** A resource of PS3.18 at its address. */
export interface Target {
  readonly resource: Resource;
  /** Behind the address of the service; begins with `/`. */
  readonly path: string;
}

/** What is asked for: the operation, of a search its level, of instances that belong to no patient their category. */
export interface Asked {
  readonly operation: Operation;
  readonly level?: SearchLevel;
  /** As it stands in addresses, `hanging-protocols` for instance. */
  readonly category?: string;
}

/**
 * The address of a resource, by the table that the server routes with.
 * @throws WebError `invalid-uid`, `invalid-parameter`, `no-such-resource`
 */
export function target({ operation, level, category }: Asked, parts: AddressParts): Target {
  const values = Object.entries(parts).filter(([, value]) => value !== undefined);
  const names = values.map(([name]) => name);
  const resource = resources.find(
    row =>
      row.operation === operation &&
      row.level === level &&
      row.category?.name === category &&
      sameNames(variables(row.template), names),
  );
  if (resource === undefined) {
    throw new WebError('no-such-resource', { detail: `${level ?? operation} by ${names.join(', ') || 'nothing'}` });
  }
  const texts = new Map(values.map(([name, value]) => [name, segment(name, value)]));
  return { resource, path: resource.template.replaceAll(VARIABLE, (_, name: string) => texts.get(name) ?? '') };
}

function variables(template: string): string[] {
  return [...template.matchAll(VARIABLE)].map(([, name = '']) => name);
}

function sameNames(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every(name => other.includes(name));
}

function segment(name: string, value: string | readonly number[]): string {
  if (typeof value === 'string') {
    if (!isUid(value)) throw new WebError('invalid-uid', { detail: `{${name}}` });
    return value;
  }
  if (value.length === 0 || !value.every(frame => Number.isSafeInteger(frame) && frame > 0)) {
    throw new WebError('invalid-parameter', { detail: `{${name}} must be numbers from 1 on` });
  }
  return value.join(',');
}

const VARIABLE = /\{(\w+)\}/g;
