import type { DimseStatus, StatusService } from '../dictionary/network-look-ups.ts';
import { AssociationError } from '../errors/index.ts';
import type { DimseName, DimseRequests, QueryName } from './dimse/operations.ts';
import type { DimseReply } from './dimse/status.ts';
import { namedUid } from './ul/describe-pdu.ts';
import type { AssociateRequest, ContextRule } from './ul/negotiation.ts';
import { isUid } from './ul/proposal.ts';

/** What an operation of a service may answer. */
export interface OperationDefinition {
  readonly statuses: readonly DimseStatus[];
}

/**
 * A service class of PS3.4, declared once: handler types, presentation contexts, status texts and documents are
 * derived from it. The network knows none; they live in the services layer.
 */
export interface ServiceDefinition<D extends DimseName = DimseName> {
  readonly name: string;
  readonly section: string;
  /** Whose statuses hold beside the general ones. */
  readonly statusService: StatusService;
  readonly sopClasses: readonly string[];
  /** Offered and taken unless told otherwise, in our order of preference. */
  readonly transferSyntaxes: readonly string[];
  readonly operations: { readonly [K in D]: OperationDefinition };
  /** The Service Class UID (PS3.6 Table A-1) by which a requestor may declare classes that we do not know (PS3.7 §D.3.3.6). */
  readonly serviceClassUid?: string;
}

/** What a handler knows beside the request. */
export interface DimseContext {
  readonly callingAeTitle: string;
  readonly calledAeTitle: string;
  readonly remoteAddress: string;
  readonly transferSyntaxUid: string;
  readonly association: AssociateRequest;
  /** Aborted when the peer cancels, and when the association ends before the handler. */
  readonly signal: AbortSignal;
}

/**
 * Serves one operation. That of a query yields pending replies; the first reply with another status is the last one,
 * and when none is, success is answered.
 */
export type DimseHandler<D extends DimseName> = (
  request: DimseRequests[D],
  context: DimseContext,
) => D extends QueryName ? AsyncIterable<DimseReply> : DimseReply | Promise<DimseReply>;

/** The handlers that a service asks for: forgetting one, or adding one of another service, does not compile. */
export type HandlersOf<S> = S extends ServiceDefinition<infer D> ? { readonly [K in D]: DimseHandler<K> } : never;

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
}

/** A service with its handlers, as `listen` takes it. */
export interface ServedService {
  readonly name: string;
  readonly statusService: StatusService;
  readonly sopClasses: readonly string[];
  readonly serviceClassUid: string | undefined;
  readonly rule: ContextRule;
  readonly otherSopClasses: NonNullable<ServeOptions['otherSopClasses']>;
  handler(operation: DimseName): AnyHandler | undefined;
}

/** A handler whose request was made by the row of its operation. */
export type AnyHandler = (request: object, context: DimseContext) => unknown;

/** Declares a service; only for the checks of the compiler. */
export function defineService<D extends DimseName>(service: ServiceDefinition<D>): ServiceDefinition<D> {
  return service;
}

/** Puts handlers to a service. A missing operation is a compile error. */
export function serve<D extends DimseName>(
  service: ServiceDefinition<D>,
  handlers: { readonly [K in NoInfer<D>]: DimseHandler<K> },
  options: ServeOptions = {},
): ServedService {
  // The compiler has paired each handler with its operation; from here on the operation's row makes its request.
  const byName = handlers as unknown as Readonly<Partial<Record<DimseName, AnyHandler>>>;
  const transferSyntaxes = options.transferSyntaxes ?? service.transferSyntaxes;
  return {
    name: service.name,
    statusService: service.statusService,
    sopClasses: options.sopClasses ?? service.sopClasses,
    serviceClassUid: service.serviceClassUid,
    rule: { transferSyntaxes, order: options.order ?? 'requestor' },
    otherSopClasses: options.otherSopClasses ?? false,
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
        if (this.#bySopClass.has(uid)) throw new AssociationError('service-twice', { detail: namedUid(uid) });
        this.#bySopClass.set(uid, service);
      }
    }
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

function takesOther({ otherSopClasses }: ServedService, sopClassUid: string, request: AssociateRequest): boolean {
  if (typeof otherSopClasses === 'boolean') return otherSopClasses && isUid(sopClassUid);
  return otherSopClasses(sopClassUid, request);
}
