import type { DimseStatus, StatusService } from '../dictionary/network-look-ups.ts';
import { AssociationError } from '../errors/index.ts';
import type { Association } from './association.ts';
import type { DimseName, DimseRequests, QueryName } from './dimse/operations.ts';
import type { DimseMatches, DimseReply } from './dimse/status.ts';
import type { TransportPeer } from './transport.ts';
import { namedUid } from './ul/describe-pdu.ts';
import type { AssociateRequest, ContextRule } from './ul/negotiation.ts';
import { isUid } from './ul/proposal.ts';

/** What an operation of a service may answer. */
export interface OperationDefinition {
  readonly statuses: readonly DimseStatus[];
}

/**
 * A service class of PS3.4, declared once: handler types, presentation contexts, status texts and documents are
 * derived from it. The network knows none; they live in the services layer. `D` are the operations, `N` the
 * notifications.
 */
export interface ServiceDefinition<D extends DimseName = DimseName, N extends DimseName = never> {
  readonly name: string;
  readonly section: string;
  /** Whose statuses hold beside the general ones. */
  readonly statusService: StatusService;
  readonly sopClasses: readonly string[];
  /** Offered and taken unless told otherwise, in our order of preference. */
  readonly transferSyntaxes: readonly string[];
  /** What the SCU invokes and the SCP performs. */
  readonly operations: { readonly [K in D]: OperationDefinition };
  /** What the SCP invokes and the SCU performs. */
  readonly notifications?: { readonly [K in N]: OperationDefinition };
  /**
   * SOP Classes that messages may name in the context of an abstract syntax beside the abstract syntax itself: those of
   * a Meta SOP Class (PS3.4 §H.3), or another one of the service (PS3.4 §CC.3.1).
   */
  readonly members?: Readonly<Record<string, readonly string[]>>;
  /** The Service Class UID (PS3.6 Table A-1) by which a requestor may declare classes that we do not know (PS3.7 §D.3.3.6). */
  readonly serviceClassUid?: string;
}

/** What a handler knows beside the request. */
export interface DimseContext {
  readonly callingAeTitle: string;
  readonly calledAeTitle: string;
  readonly remoteAddress: string;
  /** What the transport knows of the peer: with TLS its certificate. */
  readonly peer: TransportPeer | undefined;
  readonly transferSyntaxUid: string;
  readonly messageId: number;
  /** What the requestor asked for when it opened the association. */
  readonly request: AssociateRequest;
  /** To invoke operations and notifications on the same association. */
  readonly association: Association;
  /** Aborted when the peer cancels, and when the association ends before the handler. */
  readonly signal: AbortSignal;
}

/**
 * Serves one operation. That of a query yields pending replies, or several matches at once; the first reply with another
 * status is the last one, and when none is, success is answered.
 */
export type DimseHandler<D extends DimseName> = (
  request: DimseRequests[D],
  context: DimseContext,
) => D extends QueryName ? AsyncIterable<DimseReply | DimseMatches> : DimseReply | Promise<DimseReply>;

/** The handlers that a service asks for: forgetting one, or adding one of another service, does not compile. */
export type HandlersOf<S> =
  S extends ServiceDefinition<infer D, infer _N> ? { readonly [K in D]: DimseHandler<K> } : never;

export interface ServeOptions {
  /** In place of those of the service. */
  readonly sopClasses?: readonly string[];
  /** In place of those of the service. */
  readonly transferSyntaxes?: readonly string[];
  /** Whose order of transfer syntaxes counts; the requestor's unless told. */
  readonly order?: ContextRule['order'];
  /**
   * SOP Classes that no list names: all that look like a UID, or those that a rule takes. Without it only those that
   * the requestor declares to belong to this service (PS3.7 §D.3.3.6).
   */
  readonly otherSopClasses?: boolean | ((sopClassUid: string, request: AssociateRequest) => boolean);
  /** Takes requestors in the other role as well, so that this side can invoke what it performs too (PS3.4 §C.4.3.1). */
  readonly bothRoles?: boolean;
  /** Answers the SOP Class Extended Negotiation of a SOP Class (PS3.7 §D.3.3.5); undefined leaves it out. */
  readonly extended?: (sopClassUid: string, information: Uint8Array) => Uint8Array | undefined;
}

/** A service with its handlers, as `listen` and `connect` take it. */
export interface ServedService {
  readonly name: string;
  /** The role of this side. */
  readonly role: 'scp' | 'scu';
  readonly statusService: StatusService;
  readonly sopClasses: readonly string[];
  readonly serviceClassUid: string | undefined;
  readonly rule: ContextRule;
  readonly members: Readonly<Record<string, readonly string[]>>;
  readonly otherSopClasses: NonNullable<ServeOptions['otherSopClasses']>;
  readonly extended: ServeOptions['extended'];
  handler(operation: DimseName): AnyHandler | undefined;
}

/** A handler whose request was made by the row of its operation. */
export type AnyHandler = (request: object, context: DimseContext) => unknown;

/** Declares a service; only for the checks of the compiler. */
export function defineService<D extends DimseName, N extends DimseName = never>(
  service: ServiceDefinition<D, N>,
): ServiceDefinition<D, N> {
  return service;
}

/** Puts handlers to the operations of a service, whose SCP this side is. A missing one is a compile error. */
export function serve<D extends DimseName, N extends DimseName = never>(
  service: ServiceDefinition<D, N>,
  handlers: { readonly [K in NoInfer<D>]: DimseHandler<K> },
  options: ServeOptions = {},
): ServedService {
  return served(service, 'scp', handlers, options);
}

/** Puts handlers to the notifications of a service, whose SCU this side is. A missing one is a compile error. */
export function attend<D extends DimseName, N extends DimseName>(
  service: ServiceDefinition<D, N>,
  handlers: { readonly [K in NoInfer<N>]: DimseHandler<K> },
  options: ServeOptions = {},
): ServedService {
  return served(service, 'scu', handlers, options);
}

type Declared = Pick<
  ServiceDefinition,
  'name' | 'statusService' | 'sopClasses' | 'transferSyntaxes' | 'serviceClassUid' | 'members'
>;

function served(
  service: Declared,
  role: ServedService['role'],
  handlers: object,
  options: ServeOptions,
): ServedService {
  // The compiler has paired each handler with its operation; from here on the operation's row makes its request.
  const byName = handlers as Readonly<Partial<Record<DimseName, AnyHandler>>>;
  const isBoth = options.bothRoles === true;
  return {
    name: service.name,
    role,
    statusService: service.statusService,
    sopClasses: options.sopClasses ?? service.sopClasses,
    serviceClassUid: service.serviceClassUid,
    rule: {
      transferSyntaxes: options.transferSyntaxes ?? service.transferSyntaxes,
      order: options.order ?? 'requestor',
      requestorMayBeScu: role === 'scp' || isBoth,
      requestorMayBeScp: role === 'scu' || isBoth,
    },
    members: service.members ?? {},
    otherSopClasses: options.otherSopClasses ?? false,
    extended: options.extended,
    handler: operation => byName[operation],
  };
}

/** Finds the service of an abstract syntax. */
export class ServiceIndex {
  readonly #services: readonly ServedService[];
  readonly #bySopClass = new Map<string, ServedService>();

  /** @throws AssociationError `service-twice` */
  constructor(services: readonly ServedService[]) {
    this.#services = services;
    for (const service of services) {
      for (const uid of service.sopClasses) {
        const other = this.#bySopClass.get(uid);
        if (other?.role === service.role) throw new AssociationError('service-twice', { detail: namedUid(uid) });
        this.#bySopClass.set(uid, other === undefined ? service : inBothRoles(other, service));
      }
    }
  }

  /** Whether the same request is always answered the same: no function of a service has a say. */
  get areRulesData(): boolean {
    return this.#services.every(
      ({ otherSopClasses, extended, rule: { refusal, preferred } }) =>
        typeof otherSopClasses === 'boolean' && [extended, refusal, preferred].every(each => each === undefined),
    );
  }

  /** By the list of a service, by what the requestor declares, by the rule of a service; in this order. */
  find(sopClassUid: string, request: AssociateRequest): ServedService | undefined {
    const listed = this.#bySopClass.get(sopClassUid);
    if (listed !== undefined) return listed;
    const declared = request.user.common.find(item => item.sopClassUid === sopClassUid)?.serviceClassUid;
    return this.#services.find(
      service =>
        (declared !== undefined && declared === service.serviceClassUid) || takesOther(service, sopClassUid, request),
    );
  }
}

/** What performs the operations of a SOP Class and what attends to its notifications, as one. */
function inBothRoles(one: ServedService, other: ServedService): ServedService {
  const rule = { ...one.rule, requestorMayBeScu: true, requestorMayBeScp: true };
  return { ...one, rule, handler: operation => one.handler(operation) ?? other.handler(operation) };
}

function takesOther({ otherSopClasses }: ServedService, sopClassUid: string, request: AssociateRequest): boolean {
  if (typeof otherSopClasses === 'boolean') return otherSopClasses && isUid(sopClassUid);
  return otherSopClasses(sopClassUid, request);
}
