import { applicationContext } from '../../dictionary/network-look-ups.ts';
import { implementationClassUid, implementationVersionName } from '../../file/index.ts';
import type { OperationDefinition } from '../../network/index.ts';
import { messagePeers, serviceOf } from '../catalogue.ts';
import { notificationsOf, operationsOf } from '../service-row.ts';
import type {
  ApplicationDescription,
  EntityDescription,
  EntityLimits,
  MediaUse,
  Port,
  ServiceUse,
  WebUse,
} from './description.ts';

/** A conformance statement as data: what is written as JSON, rendered and compared. UIDs stand for their names. */
export interface ConformanceStatement {
  readonly format: typeof statementFormat;
  readonly product: { readonly name: string; readonly version: string; readonly vendor: string };
  readonly overview: string;
  readonly implementation: {
    readonly classUid: string;
    readonly versionName: string;
    readonly applicationContext: string;
  };
  readonly entities: readonly StatedEntity[];
  readonly characterSets: readonly string[];
  readonly web: readonly WebUse[];
  readonly media: readonly MediaUse[];
  readonly security: { readonly tlsProfiles: readonly string[]; readonly notes: readonly string[] };
}

export interface StatedEntity {
  readonly aeTitle: string;
  readonly does: string;
  readonly ports: readonly Port[];
  readonly connects: readonly ('plain' | 'tls')[];
  readonly limits: EntityLimits;
  readonly services: readonly StatedService[];
}

/** One service in one role. */
export interface StatedService {
  readonly name: string;
  readonly section: string;
  readonly role: 'SCU' | 'SCP';
  readonly sopClasses: readonly string[];
  /** SOP Classes that messages name in the context of a SOP Class. */
  readonly members: Readonly<Record<string, readonly string[]>>;
  readonly transferSyntaxes: readonly string[];
  /** Invoked by the SCU, performed by the SCP. */
  readonly operations: readonly string[];
  /** Invoked by the SCP, performed by the SCU. */
  readonly notifications: readonly string[];
  readonly statuses: readonly StatedStatus[];
  readonly takesPrivate: boolean;
  /** Fields of SOP Class Extended Negotiation with their values. */
  readonly extended: Readonly<Record<string, boolean | number>>;
  readonly retired: boolean;
  readonly notes: readonly string[];
  /** Independent software that it was tested against. */
  readonly peers: readonly string[];
}

/** One status, or range of them, that an operation may answer beside the general ones of PS3.7 Annex C. */
export interface StatedStatus {
  readonly operation: string;
  readonly from: number;
  readonly to: number;
  readonly category: string;
  readonly meaning: string;
}

export const statementFormat = 'hounsfield-conformance-statement/1';

/** The conformance statement of an application, derived from what it declares. */
export function conformanceStatement(application: ApplicationDescription): ConformanceStatement {
  const { name, version, vendor = '', overview, entities, characterSets, web = [], media = [], security } = application;
  return {
    format: statementFormat,
    product: { name, version, vendor },
    overview,
    implementation: { classUid: implementationClassUid, versionName: implementationVersionName, applicationContext },
    entities: entities.map(entityOf),
    characterSets,
    web,
    media,
    security: { tlsProfiles: security?.tlsProfiles ?? [], notes: security?.notes ?? [] },
  };
}

function entityOf(entity: EntityDescription): StatedEntity {
  const { aeTitle, does, ports, connects = ['plain'], limits, provides, uses } = entity;
  return {
    aeTitle,
    does,
    ports,
    connects,
    limits,
    services: [...provides.map(use => serviceIn('SCP', use)), ...uses.map(use => serviceIn('SCU', use))],
  };
}

function serviceIn(role: StatedService['role'], use: ServiceUse): StatedService {
  const { service } = use;
  const row = serviceOf(service.sopClasses[0] ?? '');
  const operations = use.operations ?? operationsOf(service);
  const declared: Readonly<Record<string, OperationDefinition>> = { ...service.operations, ...service.notifications };
  const notifications = notificationsOf(service);
  return {
    name: service.name,
    section: service.section,
    role,
    sopClasses: use.sopClasses ?? service.sopClasses,
    members: service.members ?? {},
    transferSyntaxes: use.transferSyntaxes ?? service.transferSyntaxes,
    operations,
    notifications,
    statuses: [...operations, ...notifications].flatMap(operation => ownStatuses(operation, declared[operation])),
    takesPrivate: use.takesPrivate ?? false,
    extended: { ...use.extended },
    retired: row?.retired ?? false,
    notes: use.notes ?? [],
    peers: row === undefined ? [] : [...(row.peers ?? []), ...messagePeers.map(peer => `${peer} (messages only)`)],
  };
}

/** Those that the service itself gives a meaning, and success; the general ones of PS3.7 Annex C go without saying. */
function ownStatuses(operation: string, definition: OperationDefinition | undefined): readonly StatedStatus[] {
  return (definition?.statuses ?? [])
    .filter(({ service, from }) => service !== 'general' || from === 0)
    .map(({ from, to, category, meaning }) => ({ operation, from, to, category, meaning }));
}
