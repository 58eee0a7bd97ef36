import type { StatusService } from '../dictionary/network-look-ups.ts';
import type { DimseName, ServiceDefinition } from '../network/index.ts';
import { statusesOf } from './statuses.ts';
import { messageTransferSyntaxes } from './transfer-syntaxes.ts';

/** A service whose messages hold no pixels, in few words: its operations and notifications by name. */
export interface ServiceFacts<D extends DimseName, N extends DimseName> {
  readonly name: string;
  readonly section: string;
  /** `general` unless told. */
  readonly statuses?: StatusService;
  readonly sopClasses: readonly string[];
  readonly operations: readonly D[];
  readonly notifications?: readonly N[];
  readonly members?: Readonly<Record<string, readonly string[]>>;
  /** Those of messages without pixels unless told. */
  readonly transferSyntaxes?: readonly string[];
}

/** Declares such a service: each operation gets the statuses that the tables have for it. */
export function declareService<D extends DimseName, N extends DimseName = never>(
  facts: ServiceFacts<D, N>,
): ServiceDefinition<D, N> {
  const { name, section, statuses = 'general', sopClasses, members, operations, notifications } = facts;
  return {
    name,
    section,
    statusService: statuses,
    sopClasses,
    transferSyntaxes: facts.transferSyntaxes ?? messageTransferSyntaxes,
    operations: withStatuses(operations, statuses),
    ...(notifications === undefined ? {} : { notifications: withStatuses(notifications, statuses) }),
    ...(members === undefined ? {} : { members }),
  };
}

function withStatuses<K extends DimseName>(
  names: readonly K[],
  service: StatusService,
): ServiceDefinition<K>['operations'] {
  const entries = names.map(name => [name, { statuses: statusesOf(service, name) }] as const);
  // One entry for each name.
  return Object.fromEntries(entries) as unknown as ServiceDefinition<K>['operations'];
}
