import type { DataSet } from '../../data/index.ts';
import { commandFields } from '../../dictionary/network-look-ups.ts';
import type { CommandKeyword } from './command.ts';
import type { IncomingData } from './incoming-data.ts';

/** What every request tells. */
interface RequestBase {
  /** The SOP Class: Affected or Requested SOP Class UID. */
  readonly sopClassUid: string;
  readonly messageId: number;
}

/** The requests as handlers get them (PS3.7 §9, §10). */
export interface DimseRequests {
  'C-ECHO': RequestBase;
  'C-STORE': RequestBase & {
    readonly sopInstanceUid: string;
    /** 0 medium, 1 high, 2 low (PS3.7 §E.1). */
    readonly priority: number;
    /** Who asked for it to be moved here, when it is a sub-operation of C-MOVE. */
    readonly moveOriginatorAeTitle?: string;
    readonly moveOriginatorMessageId?: number;
    /** The data set, byte for byte as it is sent, in the transfer syntax of the context. */
    readonly data: IncomingData;
  };
  'C-FIND': RequestBase & { readonly priority: number; readonly identifier: DataSet };
  'C-MOVE': RequestBase & {
    readonly priority: number;
    readonly moveDestination: string;
    readonly identifier: DataSet;
  };
  'C-GET': RequestBase & { readonly priority: number; readonly identifier: DataSet };
  'N-EVENT-REPORT': RequestBase & {
    readonly sopInstanceUid: string;
    readonly eventTypeId: number;
    readonly dataSet?: DataSet;
  };
  'N-GET': RequestBase & { readonly sopInstanceUid: string; readonly attributes?: readonly number[] };
  'N-SET': RequestBase & { readonly sopInstanceUid: string; readonly dataSet: DataSet };
  'N-ACTION': RequestBase & {
    readonly sopInstanceUid: string;
    readonly actionTypeId: number;
    readonly dataSet?: DataSet;
  };
  'N-CREATE': RequestBase & { readonly sopInstanceUid?: string; readonly dataSet?: DataSet };
  'N-DELETE': RequestBase & { readonly sopInstanceUid: string };
}

export type DimseName = keyof DimseRequests;
/** Operations that are answered by several messages: pending ones, then the last. */
export type QueryName = 'C-FIND' | 'C-GET' | 'C-MOVE';

/** One operation or notification: how its request is taken apart. */
export interface DimseOperation {
  readonly name: DimseName;
  /** Whose request it is (PS3.7 §7.5): all are operations of the SCU but one, which is a notification of the SCP. */
  readonly invokedBy: 'scu' | 'scp';
  /** `many`: pending answers may come before the last one, and C-CANCEL stops them. */
  readonly reply: 'one' | 'many';
  /** Whether the one that performs it invokes others for it: those come to their end before it does, C-CANCEL or not. */
  readonly hasSubOperations: boolean;
  /** Members of the request and the elements that they come from: first those that must be there. */
  readonly required: Readonly<Record<string, CommandKeyword>>;
  readonly optional: Readonly<Record<string, CommandKeyword>>;
  readonly defaults: Readonly<Record<string, unknown>>;
  /** What follows the command set: bytes that are streamed, a data set that is read first, or nothing. */
  readonly data: 'stream' | 'data-set' | 'none';
  /** The member that holds it. */
  readonly dataMember: string;
  readonly dataOptional: boolean;
  /** The status that is answered when a handler fails without saying how. */
  readonly failed: number;
  readonly section: string;
}

const composite = { sopClassUid: 'AffectedSOPClassUID', messageId: 'MessageID' } as const;
const affected = { ...composite, sopInstanceUid: 'AffectedSOPInstanceUID' } as const;
const requested = {
  sopClassUid: 'RequestedSOPClassUID',
  messageId: 'MessageID',
  sopInstanceUid: 'RequestedSOPInstanceUID',
} as const;
/** Priority must be there, but nothing depends on it. */
const prioritised = { optional: { priority: 'Priority' }, defaults: { priority: 0 } } as const;
const plain = {
  invokedBy: 'scu',
  hasSubOperations: false,
  optional: {},
  defaults: {},
  dataMember: '',
  dataOptional: false,
  failed: 0x0110,
} as const;
const identifier = { data: 'data-set', dataMember: 'identifier', failed: 0xc000 } as const;
const dataSet = { data: 'data-set', dataMember: 'dataSet' } as const;

/** All of PS3.7, in the order of its sections. */
export const dimseOperations: {
  readonly [D in DimseName]: DimseOperation & {
    readonly name: D;
    readonly reply: D extends QueryName ? 'many' : 'one';
  };
} = {
  'C-STORE': {
    ...plain,
    name: 'C-STORE',
    reply: 'one',
    required: affected,
    optional: {
      priority: 'Priority',
      moveOriginatorAeTitle: 'MoveOriginatorApplicationEntityTitle',
      moveOriginatorMessageId: 'MoveOriginatorMessageID',
    },
    defaults: { priority: 0 },
    data: 'stream',
    dataMember: 'data',
    section: 'PS3.7 §9.1.1',
  },
  'C-FIND': {
    ...plain,
    ...prioritised,
    ...identifier,
    name: 'C-FIND',
    reply: 'many',
    required: composite,
    section: 'PS3.7 §9.1.2',
  },
  'C-GET': {
    ...plain,
    ...prioritised,
    ...identifier,
    name: 'C-GET',
    reply: 'many',
    hasSubOperations: true,
    required: composite,
    section: 'PS3.7 §9.1.3',
  },
  'C-MOVE': {
    ...plain,
    ...prioritised,
    ...identifier,
    name: 'C-MOVE',
    reply: 'many',
    hasSubOperations: true,
    required: { ...composite, moveDestination: 'MoveDestination' },
    section: 'PS3.7 §9.1.4',
  },
  'C-ECHO': { ...plain, name: 'C-ECHO', reply: 'one', required: composite, data: 'none', section: 'PS3.7 §9.1.5' },
  'N-EVENT-REPORT': {
    ...plain,
    ...dataSet,
    name: 'N-EVENT-REPORT',
    invokedBy: 'scp',
    reply: 'one',
    required: { ...affected, eventTypeId: 'EventTypeID' },
    dataOptional: true,
    section: 'PS3.7 §10.1.1',
  },
  'N-GET': {
    ...plain,
    name: 'N-GET',
    reply: 'one',
    required: requested,
    optional: { attributes: 'AttributeIdentifierList' },
    data: 'none',
    section: 'PS3.7 §10.1.2',
  },
  'N-SET': { ...plain, ...dataSet, name: 'N-SET', reply: 'one', required: requested, section: 'PS3.7 §10.1.3' },
  'N-ACTION': {
    ...plain,
    ...dataSet,
    name: 'N-ACTION',
    reply: 'one',
    required: { ...requested, actionTypeId: 'ActionTypeID' },
    dataOptional: true,
    section: 'PS3.7 §10.1.4',
  },
  'N-CREATE': {
    ...plain,
    ...dataSet,
    name: 'N-CREATE',
    reply: 'one',
    required: composite,
    optional: { sopInstanceUid: 'AffectedSOPInstanceUID' },
    dataOptional: true,
    section: 'PS3.7 §10.1.5',
  },
  'N-DELETE': { ...plain, name: 'N-DELETE', reply: 'one', required: requested, data: 'none', section: 'PS3.7 §10.1.6' },
};

/** The operation whose request has this Command Field. */
export function operationOf(commandField: number): DimseOperation | undefined {
  return BY_REQUEST.get(commandField);
}

/** The members of an operation's request, as lists: they are gone through for each message. */
export interface RequestMembers {
  readonly required: readonly (readonly [string, CommandKeyword])[];
  /** The required ones first. */
  readonly all: readonly (readonly [string, CommandKeyword])[];
  readonly sopClassUid: CommandKeyword;
  readonly sopInstanceUid: CommandKeyword | undefined;
}

export function membersOf(operation: DimseOperation): RequestMembers {
  const known = MEMBERS.get(operation);
  if (known !== undefined) return known;
  const { required, optional } = operation;
  const members = {
    required: Object.entries(required),
    all: [...Object.entries(required), ...Object.entries(optional)],
    sopClassUid: required['sopClassUid'] ?? 'AffectedSOPClassUID',
    sopInstanceUid: required['sopInstanceUid'] ?? optional['sopInstanceUid'],
  };
  MEMBERS.set(operation, members);
  return members;
}

/** Set in the Command Field of every response (PS3.7 §E.1). */
export const RESPONSE_BIT = 0x8000;

const MEMBERS = new WeakMap<DimseOperation, RequestMembers>();
const BY_REQUEST: ReadonlyMap<number, DimseOperation> = new Map(
  Object.values(dimseOperations).map(operation => [commandFields[`${operation.name}-RQ`], operation]),
);
