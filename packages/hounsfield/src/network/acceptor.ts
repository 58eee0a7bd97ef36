import { AssociationError } from '../errors/index.ts';
import type { Association } from './association.ts';
import { type AcceptedContext, AssociationCore, type AssociationRole, type Ending } from './association-core.ts';
import type { Clock } from './clock.ts';
import { Dialogue, leastOf } from './dialogue.ts';
import type { ReceivedCommand } from './dimse/command.ts';
import type { DataTarget } from './dimse/incoming-data.ts';
import type { Decision, LastDecision } from './last-decision.ts';
import type { AssociationLimits, Phase, Timeouts } from './limits.ts';
import type { Logger } from './logger.ts';
import type { ServedService, ServiceIndex } from './service.ts';
import type { Transport, TransportPeer } from './transport.ts';
import { printable } from './ul/describe-pdu.ts';
import {
  type AssociateRequest,
  acceptPdu,
  answerContexts,
  type ContextRule,
  type NegotiatedContext,
  protocolGround,
  readRequest,
} from './ul/negotiation.ts';
import type { ItemOf, PduOf } from './ul/pdu.ts';
import { type RejectionGround, rejectionPdu, rejections } from './ul/rejection.ts';

/** Says whether an association is wanted: `true`, the ground on which it is not, or what is to be said or left out. */
export type Verdict = true | RejectionGround | Conditions;

/** On what terms an association is accepted. */
export interface Conditions {
  /** The answer to a user identity (PS3.7 §D.3.3.7.2). */
  readonly identityResponse?: Uint8Array;
  /** Why this peer shall not have a context, in a sentence; undefined when it may. */
  readonly refusal?: (abstractSyntax: string, transferSyntaxUid: string) => string | undefined;
  /** Of what is proposed, what to choose where the requestor is SCP, because this side can send it: first the best. */
  readonly preferred?: (abstractSyntax: string, proposed: readonly string[]) => readonly string[];
}

/** Asked when a request has passed all other checks. What it throws rejects the association. */
export type AcceptHook = (
  request: AssociateRequest,
  remoteAddress: string,
  peer: TransportPeer | undefined,
) => Verdict | Promise<Verdict>;

/** An association that was accepted, for whoever keeps account of them. */
export interface AssociationInfo {
  readonly request: AssociateRequest;
  readonly remoteAddress: string;
  readonly contexts: readonly NegotiatedContext[];
  /** To invoke operations and notifications over it. */
  readonly association: Association;
  /** Settles when it is over and its connection closed. */
  readonly closed: Promise<Ending>;
}

/** Who asked for an association that was rejected. */
export interface RefusedRequestor {
  readonly callingAeTitle: string;
  readonly remoteAddress: string;
}

/** Told what happens to connections, for whoever counts: must be quick, and must not throw. */
export interface ServerObserver {
  accepted?(): void;
  /** An association was rejected; `connections` stands for a connection that was closed without a word. */
  refused?(ground: RejectionGround | 'connections', who?: RefusedRequestor): void;
  /** A connection is over, with or without an association; the error of its end names the limit that was passed. */
  over?(ending: Ending): void;
}

export interface AcceptorOptions {
  readonly services: ServiceIndex;
  /** Titles that this server answers to; undefined: to all. */
  readonly aeTitles: ReadonlySet<string> | undefined;
  readonly accept: AcceptHook | undefined;
  readonly limits: AssociationLimits;
  /** Requests of a peer that are served at once, when it asks for more than one. */
  readonly window: number;
  readonly timeouts: Timeouts;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly onAssociation: ((association: AssociationInfo) => void) | undefined;
  readonly observer: ServerObserver;
  readonly lastDecision: LastDecision;
  /** Asked when the request is there: whether there is room for another association from this address. */
  admission(remoteAddress: string): RejectionGround | undefined;
}

/** An accept hook that knows its callers: AE titles, and with each the addresses it may come from (none: all). */
export function byCallingAe(callers: Readonly<Record<string, readonly string[]>>): AcceptHook {
  return ({ callingAeTitle }, remoteAddress) => {
    const addresses = Object.hasOwn(callers, callingAeTitle) ? callers[callingAeTitle] : undefined;
    const isKnown = addresses !== undefined && (addresses.length === 0 || addresses.includes(remoteAddress));
    return isKnown || 'calling-ae-title';
  };
}

/** The acceptor's side of one association: negotiates, then lets a responder serve the requests. */
export class Acceptor implements AssociationRole {
  readonly isRequestor = false;
  readonly core: AssociationCore;
  readonly #transport: Transport;
  readonly #options: AcceptorOptions;
  #dialogue: Dialogue | undefined;
  #isEstablished = false;

  constructor(transport: Transport, options: AcceptorOptions) {
    this.#transport = transport;
    this.#options = options;
    const { clock, timeouts, limits } = options;
    this.core = new AssociationCore(this, { transport, clock, timeouts, limits });
    this.core.upperLayer.accept();
  }

  /** Whether the association was accepted; before, it counts as a mere connection. */
  get isEstablished(): boolean {
    return this.#isEstablished;
  }

  requested(pdu: PduOf<'A-ASSOCIATE-RQ'>): void {
    const request = this.#options.lastDecision.of(pdu)?.request ?? readRequest(pdu);
    const ground =
      this.#options.admission(this.#transport.remoteAddress) ?? protocolGround(request) ?? this.#wrongTitle(request);
    if (ground !== undefined) {
      this.#reject(request, ground);
      return;
    }
    // While the hook thinks, the association counts: else a burst of requests could pass the caps together.
    this.#isEstablished = true;
    this.#decide(pdu, request).catch((error: unknown) => {
      this.core.abort(new AssociationError('aborted', { detail: 'a callback of the server failed', cause: error }));
    });
  }

  /** Only the requestor's upper layer indicates this. */
  accepted(): void {}

  message(context: AcceptedContext, received: ReceivedCommand, hasData: boolean): DataTarget | undefined {
    if (this.#dialogue !== undefined) return this.#dialogue.message(context, received, hasData);
    throw new AssociationError('protocol-violation', { detail: 'a message before the association is accepted' });
  }

  releaseAsked(): void {
    if (this.#dialogue === undefined) this.core.answerRelease();
    else this.#dialogue.releaseAsked();
  }

  isOurTurn(phase: Phase): boolean {
    return this.#dialogue?.isOurTurn(phase) ?? false;
  }

  over(ending: Ending): void {
    this.#dialogue?.over(ending);
    const { how, error } = ending;
    const { logger, observer } = this.#options;
    observer.over?.(ending);
    const facts = { remoteAddress: this.#transport.remoteAddress, how, error };
    // Silent connections are counted, but whoever knocks at ports does not fill a log.
    if (error === undefined || how === 'refused') logger.info?.(facts, 'association over');
    else logger.warn?.(facts, 'association over');
  }

  async #decide(pdu: PduOf<'A-ASSOCIATE-RQ'>, request: AssociateRequest): Promise<void> {
    const { accept, logger } = this.#options;
    let verdict: Verdict = true;
    try {
      const { remoteAddress, peer } = this.#transport;
      if (accept !== undefined) verdict = await accept(request, remoteAddress, peer);
    } catch (error) {
      logger.warn?.({ error }, 'the accept hook failed');
      verdict = 'not-wanted';
    }
    // The peer may have gone while the hook was thinking.
    if (this.core.ending !== undefined) return;
    if (typeof verdict === 'string') {
      this.#isEstablished = false;
      this.#reject(request, verdict);
    } else this.#accept(pdu, request, verdict);
  }

  #accept(pdu: PduOf<'A-ASSOCIATE-RQ'>, request: AssociateRequest, verdict: Exclude<Verdict, string>): void {
    const { logger, lastDecision } = this.#options;
    const decision = (verdict === true ? lastDecision.of(pdu) : undefined) ?? this.#decision(pdu, request, verdict);
    if (verdict === true) lastDecision.keep(decision);
    const { contexts, served, answer, agreed } = decision;
    this.core.establish(contexts, request.user.maxPduLength);
    this.#dialogue = new Dialogue({
      core: this.core,
      isRequestor: false,
      request,
      contexts,
      peer: request.user,
      services: served,
      transport: this.#transport,
      logger,
      mayInvoke: agreed?.performed ?? 1,
      mayPerform: agreed?.invoked ?? 1,
    });
    this.core.upperLayer.answer(answer);
    this.core.watch('idle');
    this.#report(request, contexts, this.#dialogue);
  }

  #decision(pdu: PduOf<'A-ASSOCIATE-RQ'>, request: AssociateRequest, verdict: Exclude<Verdict, string>): Decision {
    const { limits, window } = this.#options;
    const conditions = verdict === true ? {} : verdict;
    const served = this.#served(request);
    const contexts = answerContexts(request, uid => ruleOf(served.get(uid), uid, conditions));
    const { asynchronous } = request.user;
    const agreed = asynchronous && {
      invoked: leastOf(asynchronous.invoked, window),
      performed: leastOf(asynchronous.performed, window),
    };
    const { identityResponse } = conditions;
    const answer = acceptPdu(pdu, contexts, {
      maxPduLength: limits.maxPduLength,
      extended: extendedAnswers(request, served),
      ...(identityResponse === undefined ? {} : { identityResponse }),
      ...(agreed === undefined ? {} : { asynchronous: agreed }),
    });
    return { pdu, request, contexts, served, answer, agreed };
  }

  #served(request: AssociateRequest): ReadonlyMap<string, ServedService> {
    const served = new Map<string, ServedService>();
    for (const uid of new Set(request.contexts.map(({ abstractSyntax }) => abstractSyntax))) {
      const service = this.#options.services.find(uid, request);
      if (service !== undefined) served.set(uid, service);
    }
    return served;
  }

  #report(request: AssociateRequest, contexts: readonly NegotiatedContext[], { association }: Dialogue): void {
    const { logger } = this.#options;
    for (const { abstractSyntax, why } of contexts) {
      if (why !== undefined) logger.debug?.({ abstractSyntax: printable(abstractSyntax), why }, 'context refused');
    }
    logger.info?.(this.#logFacts(request), 'association accepted');
    const { remoteAddress } = this.#transport;
    const { closed } = this.core;
    this.#options.observer.accepted?.();
    this.#options.onAssociation?.({ request, remoteAddress, contexts, association, closed });
  }

  #wrongTitle({ calledAeTitle }: AssociateRequest): RejectionGround | undefined {
    const { aeTitles } = this.#options;
    return aeTitles === undefined || aeTitles.has(calledAeTitle) ? undefined : 'called-ae-title';
  }

  #reject(request: AssociateRequest, ground: RejectionGround): void {
    this.core.upperLayer.answer(rejectionPdu(ground));
    const { callingAeTitle } = request;
    const { remoteAddress } = this.#transport;
    this.#options.observer.refused?.(ground, { callingAeTitle, remoteAddress });
    const { why } = rejections[ground];
    this.#options.logger.warn?.({ ...this.#logFacts(request), why }, 'association rejected');
  }

  #logFacts({ callingAeTitle, calledAeTitle }: AssociateRequest): object {
    const { remoteAddress } = this.#transport;
    return { callingAeTitle: printable(callingAeTitle), calledAeTitle: printable(calledAeTitle), remoteAddress };
  }
}

function ruleOf(
  service: ServedService | undefined,
  abstractSyntax: string,
  { refusal, preferred }: Conditions,
): ContextRule | undefined {
  if (service === undefined || (refusal === undefined && preferred === undefined)) return service?.rule;
  return {
    ...service.rule,
    ...(refusal === undefined ? {} : { refusal: uid => refusal(abstractSyntax, uid) }),
    ...(preferred === undefined ? {} : { preferred: proposed => preferred(abstractSyntax, proposed) }),
  };
}

function extendedAnswers(
  { user }: AssociateRequest,
  services: ReadonlyMap<string, ServedService>,
): readonly ItemOf<'extended-negotiation'>[] {
  return user.extended.flatMap(({ sopClassUid, information }) => {
    const answer = services.get(sopClassUid)?.extended?.(sopClassUid, information);
    return answer === undefined ? [] : [{ kind: 'extended-negotiation', sopClassUid, information: answer }];
  });
}
