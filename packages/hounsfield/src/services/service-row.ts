import type { DimseName, ServiceDefinition } from '../network/index.ts';
import type { ServiceTableName } from './attributes.ts';

/** Any declared service, for code that reads the declarations. */
export type AnyService = ServiceDefinition<never, never>;

/** An action, or an event, of the normalized services. */
export interface MessageType {
  readonly id: number;
  readonly name: string;
  /** What the message holds; without it the standard names no attributes, or no table of them was at hand. */
  readonly attributes?: ServiceTableName;
}

/** A service with what documents and checks need of it beside its handlers' types. */
export interface ServiceRow {
  readonly service: AnyService;
  /** The services of one annex of PS3.4 stand together. */
  readonly group: string;
  /** The standard has it no more; it may still be met. */
  readonly retired?: true;
  readonly actions?: readonly MessageType[];
  readonly events?: readonly MessageType[];
  /** Tables of what requests hold. */
  readonly attributes?: readonly ServiceTableName[];
  /** Why there is no table of attributes. */
  readonly noSource?: string;
  /** Independent software that knows the service and was tested with it, each with the role that the other had. */
  readonly peers?: readonly string[];
}

/** The operations of a service, which its SCU invokes. */
export function operationsOf(service: AnyService): readonly DimseName[] {
  return namesOf(service.operations);
}

/** The notifications of a service, which its SCP invokes. */
export function notificationsOf(service: AnyService): readonly DimseName[] {
  return namesOf(service.notifications ?? {});
}

/** The SOP Classes that messages of a service may name: those that are negotiated and the members of meta classes. */
export function sopClassesOf({ sopClasses, members = {} }: AnyService): readonly string[] {
  return [...new Set([...sopClasses, ...Object.values(members).flat()])];
}

function namesOf(operations: object): readonly DimseName[] {
  // The type of a declaration allows these keys only.
  return Object.keys(operations) as DimseName[];
}
