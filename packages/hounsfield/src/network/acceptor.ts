import { AssociationError } from '../errors/index.ts';
import { type AcceptedContext, AssociationCore, type AssociationRole, type Ending } from './association-core.ts';
import type { Clock } from './clock.ts';
import type { ReceivedCommand } from './dimse/command.ts';
import type { DataTarget } from './dimse/incoming-data.ts';
import type { AssociationLimits, Timeouts } from './limits.ts';
import type { Logger } from './logger.ts';
import { Responder } from './responder.ts';
import type { ServedService, ServiceIndex } from './service.ts';
import type { Transport } from './transport.ts';
import { printable } from './ul/describe-pdu.ts';
import {
  type AssociateRequest,
  acceptPdu,
  answerContexts,
  type NegotiatedContext,
  protocolGround,
  readRequest,
} from './ul/negotiation.ts';
import type { PduOf } from './ul/pdu.ts';
import { type RejectionGround, rejectionPdu, rejections } from './ul/rejection.ts';

/** Says whether an association is wanted: `true`, the ground on which it is not, or what to answer to a user identity. */
export type Verdict = true | RejectionGround | { readonly identityResponse: Uint8Array };

/** Asked when a request has passed all other checks. What it throws rejects the association. */
export type AcceptHook = (request: AssociateRequest, remoteAddress: string) => Verdict | Promise<Verdict>;

/** An association that was accepted, for whoever keeps account of them. */
export interface AssociationInfo {
  readonly request: AssociateRequest;
  readonly remoteAddress: string;
  readonly contexts: readonly NegotiatedContext[];
  /** Settles when it is over and its connection closed. */
  readonly closed: Promise<Ending>;
}

export interface AcceptorOptions {
  readonly services: ServiceIndex;
  /** Titles that this server answers to; undefined: to all. */
  readonly aeTitles: ReadonlySet<string> | undefined;
  readonly accept: AcceptHook | undefined;
  readonly limits: AssociationLimits;
  readonly timeouts: Timeouts;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly onAssociation: ((association: AssociationInfo) => void) | undefined;
  /** Asked when the request is there: whether there is room for another association. */
  admission(): RejectionGround | undefined;
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
  #responder: Responder | undefined;
  #isReleaseAsked = false;
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
    const request = readRequest(pdu);
    const ground = this.#options.admission() ?? protocolGround(request) ?? this.#wrongTitle(request);
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
    const field = received.command.CommandField ?? 0;
    if (this.#responder === undefined || field >= RESPONSE_BIT) {
      throw new AssociationError('protocol-violation', { detail: 'a response that answers no request' });
    }
    return this.#responder.request(context, received, hasData);
  }

  releaseAsked(): void {
    // PS3.8 lets us send what is left to be said before we agree (AR-7).
    if (this.#responder?.isBusy === true) this.#isReleaseAsked = true;
    else this.core.answerRelease();
  }

  expectsPeer(): boolean {
    return this.#responder?.needsPeer ?? true;
  }

  over({ how, error }: Ending): void {
    const responder = this.#responder;
    if (responder?.isBusy === true) responder.over(error ?? new AssociationError('association-over', { detail: how }));
    const { logger } = this.#options;
    const facts = { remoteAddress: this.#transport.remoteAddress, how, error };
    if (error === undefined) logger.info?.(facts, 'association over');
    else logger.warn?.(facts, 'association over');
  }

  async #decide(pdu: PduOf<'A-ASSOCIATE-RQ'>, request: AssociateRequest): Promise<void> {
    const { accept, logger } = this.#options;
    let verdict: Verdict = true;
    try {
      if (accept !== undefined) verdict = await accept(request, this.#transport.remoteAddress);
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
    const { services, limits, logger } = this.#options;
    const served = new Map<string, ServedService | undefined>();
    for (const { abstractSyntax } of request.contexts) {
      if (!served.has(abstractSyntax)) served.set(abstractSyntax, services.find(abstractSyntax, request));
    }
    const contexts = answerContexts(request, abstractSyntax => served.get(abstractSyntax)?.rule);
    const own = { maxPduLength: limits.maxPduLength, ...(verdict === true ? {} : verdict) };
    const answer = acceptPdu(pdu, contexts, own);
    this.core.establish(contexts, request.user.maxPduLength);
    this.#responder = this.#makeResponder(request, contexts, served);
    this.core.upperLayer.answer(answer);
    this.core.watch('idle');
    for (const { abstractSyntax, why } of contexts) {
      if (why !== undefined) logger.debug?.({ abstractSyntax: printable(abstractSyntax), why }, 'context refused');
    }
    logger.info?.(this.#logFacts(request), 'association accepted');
    const { remoteAddress } = this.#transport;
    this.#options.onAssociation?.({ request, remoteAddress, contexts, closed: this.core.closed });
  }

  #makeResponder(
    request: AssociateRequest,
    contexts: readonly NegotiatedContext[],
    served: ReadonlyMap<string, ServedService | undefined>,
  ): Responder {
    const byContext = new Map<number, ServedService>();
    for (const { id, abstractSyntax } of contexts) {
      const service = served.get(abstractSyntax);
      if (service !== undefined) byContext.set(id, service);
    }
    const facts = {
      callingAeTitle: request.callingAeTitle,
      calledAeTitle: request.calledAeTitle,
      remoteAddress: this.#transport.remoteAddress,
      association: request,
      services: byContext,
      logger: this.#options.logger,
    };
    return new Responder(this.core, facts, () => {
      if (this.#isReleaseAsked) this.core.answerRelease();
    });
  }

  #wrongTitle({ calledAeTitle }: AssociateRequest): RejectionGround | undefined {
    const { aeTitles } = this.#options;
    return aeTitles === undefined || aeTitles.has(calledAeTitle) ? undefined : 'called-ae-title';
  }

  #reject(request: AssociateRequest, ground: RejectionGround): void {
    this.core.upperLayer.answer(rejectionPdu(ground));
    const { why } = rejections[ground];
    this.#options.logger.warn?.({ ...this.#logFacts(request), why }, 'association rejected');
  }

  #logFacts({ callingAeTitle, calledAeTitle }: AssociateRequest): object {
    const { remoteAddress } = this.#transport;
    return { callingAeTitle: printable(callingAeTitle), calledAeTitle: printable(calledAeTitle), remoteAddress };
  }
}

const RESPONSE_BIT = 0x8000;
