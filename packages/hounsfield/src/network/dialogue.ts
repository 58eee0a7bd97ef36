import { AssociationError } from '../errors/index.ts';
import { Association } from './association.ts';
import type { AcceptedContext, AssociationCore, Ending } from './association-core.ts';
import type { ReceivedCommand } from './dimse/command.ts';
import type { DataTarget } from './dimse/incoming-data.ts';
import { RESPONSE_BIT } from './dimse/operations.ts';
import { Invoker } from './invoker.ts';
import type { Phase } from './limits.ts';
import type { Logger } from './logger.ts';
import { Responder } from './responder.ts';
import type { ServedService } from './service.ts';
import type { Transport } from './transport.ts';
import type { AssociateRequest, NegotiatedContext } from './ul/negotiation.ts';
import type { UserInformation } from './ul/user-information.ts';

/** What was negotiated. */
export interface DialogueFacts {
  readonly core: AssociationCore;
  readonly isRequestor: boolean;
  readonly request: AssociateRequest;
  readonly contexts: readonly NegotiatedContext[];
  /** What the other side told of itself. */
  readonly peer: UserInformation;
  /** What this side performs, by abstract syntax. */
  readonly services: ReadonlyMap<string, ServedService>;
  readonly transport: Transport;
  readonly logger: Logger;
  /** Operations that this side may have under way at once; 0 is without limit. */
  readonly mayInvoke: number;
  /** The same for the other side. */
  readonly mayPerform: number;
}

/** An established association: what this side invokes and what it performs, side by side. */
export class Dialogue {
  readonly association: Association;
  readonly #core: AssociationCore;
  readonly #invoker: Invoker;
  readonly #responder: Responder;
  readonly #performs: boolean;
  #isReleaseAsked = false;

  constructor(facts: DialogueFacts) {
    const { core, isRequestor, request, contexts, peer, services, transport, logger } = facts;
    const { callingAeTitle, calledAeTitle } = request;
    this.#core = core;
    this.#performs = services.size > 0;
    const window = leastOf(facts.mayInvoke, MOST_AT_ONCE);
    this.#invoker = new Invoker({ core, isRequestor, contexts, peer, calledAeTitle, callingAeTitle, window });
    this.association = new Association(this.#invoker);
    const responderFacts = {
      callingAeTitle,
      calledAeTitle,
      remoteAddress: transport.remoteAddress,
      peer: transport.peer,
      request,
      association: this.association,
      services: byContext(contexts, services),
      window: leastOf(facts.mayPerform, MOST_AT_ONCE),
      logger,
      settled: () => this.#invoker.settled(),
    };
    this.#responder = new Responder(core, responderFacts, () => {
      if (this.#isReleaseAsked) core.answerRelease();
    });
  }

  /** A response goes to whoever asked, a request to its handler. */
  message(context: AcceptedContext, received: ReceivedCommand, hasData: boolean): DataTarget | undefined {
    const { CommandField: field } = received.command;
    if (field === undefined) {
      throw new AssociationError('protocol-violation', { detail: 'a command without Command Field' });
    }
    if ((field & RESPONSE_BIT) !== 0) return this.#invoker.response(received, hasData);
    if (!this.#performs) {
      throw new AssociationError('protocol-violation', { detail: 'a request to a side that performs nothing' });
    }
    return this.#responder.request(context, received, hasData);
  }

  /** PS3.8 lets us send what is left to be said before we agree (AR-7). */
  releaseAsked(): void {
    if (this.#responder.isBusy) this.#isReleaseAsked = true;
    else this.#core.answerRelease();
  }

  isOurTurn(phase: Phase): boolean {
    return this.#responder.isOurTurn(phase);
  }

  over(ending: Ending): void {
    // Most associations end when nobody waits for anything.
    if (!this.#responder.isBusy && !this.#invoker.isBusy) return;
    const error = overError(ending);
    this.#responder.over(error);
    this.#invoker.over(error);
  }
}

/** What is told to whoever still waits for something. */
export function overError({ how, error }: Ending): AssociationError {
  return error ?? new AssociationError('association-over', { detail: how });
}

/** The smaller one of two numbers of operations, of which 0 is without limit. */
export function leastOf(one: number, other: number): number {
  if (one === 0 || other === 0) return Math.max(one, other);
  return Math.min(one, other);
}

function byContext(
  contexts: readonly NegotiatedContext[],
  services: ReadonlyMap<string, ServedService>,
): ReadonlyMap<number, ServedService> {
  const found = new Map<number, ServedService>();
  for (const { id, abstractSyntax } of contexts) {
    const service = services.get(abstractSyntax);
    if (service !== undefined) found.set(id, service);
  }
  return found;
}

/** More than this under way at once is of no use to anyone. */
const MOST_AT_ONCE = 1024;
