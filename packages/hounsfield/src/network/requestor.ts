import type { DimseMessage } from '../dictionary/network-look-ups.ts';
import { AssociationError } from '../errors/index.ts';
import { Association, type Requests } from './association.ts';
import { type AcceptedContext, AssociationCore, type AssociationRole, type Ending } from './association-core.ts';
import { type Clock, systemClock } from './clock.ts';
import type { ReceivedCommand } from './dimse/command.ts';
import type { DataTarget } from './dimse/incoming-data.ts';
import { Exchange } from './exchange.ts';
import { type AssociationLimits, defaultLimits, defaultTimeouts, type Timeouts } from './limits.ts';
import type { ServiceDefinition } from './service.ts';
import type { Transport } from './transport.ts';
import { LEAST_PDU_LENGTH, type NegotiatedContext, readAcceptance } from './ul/negotiation.ts';
import type { PduOf } from './ul/pdu.ts';
import { type PlannedContext, type Proposal, planContexts, requestPdu } from './ul/proposal.ts';
import type { UserIdentity, UserInformation } from './ul/user-information.ts';

/** What can be proposed: a context, a list of them, or all SOP Classes of a service. */
export type Proposable = Proposal | readonly Proposal[] | Pick<ServiceDefinition, 'sopClasses' | 'transferSyntaxes'>;

export interface OpenOptions {
  readonly called: string;
  readonly calling: string;
  readonly propose: readonly Proposable[];
  /** What happens to proposals beyond 128: an error unless told to leave them out. */
  readonly overflow?: 'refuse' | 'leave-out';
  readonly identity?: UserIdentity;
  readonly timeouts?: Partial<Timeouts>;
  readonly limits?: Partial<AssociationLimits>;
  readonly clock?: Clock;
  /** Gives up while the association is being opened. */
  readonly signal?: AbortSignal;
}

/**
 * Opens an association over a transport that is not connected yet.
 * @throws AssociationError saying who is at fault: connection, rejection with its reason, abort, time limit, proposal
 */
export async function openAssociation(transport: Transport, options: OpenOptions): Promise<Association> {
  options.signal?.throwIfAborted();
  const { contexts, leftOut } = planContexts(options.propose.flatMap(proposals));
  if (leftOut.length > 0 && options.overflow !== 'leave-out') {
    throw new AssociationError('too-many-contexts', { detail: `${contexts.length + leftOut.length} are proposed` });
  }
  const role = new Requestor(transport, options, contexts);
  const giveUp = (): void => role.core.abort(new AssociationError('aborted', { cause: options.signal?.reason }));
  options.signal?.addEventListener('abort', giveUp, { once: true });
  try {
    await role.established;
    return new Association(role);
  } finally {
    options.signal?.removeEventListener('abort', giveUp);
  }
}

/** The requestor's side: sends the request, takes the answer, hands responses to the exchange that waits for them. */
class Requestor implements AssociationRole, Requests {
  readonly isRequestor = true;
  readonly core: AssociationCore;
  readonly calledAeTitle: string;
  readonly callingAeTitle: string;
  readonly established: Promise<void>;
  readonly #planned: readonly PlannedContext[];
  #contexts: readonly NegotiatedContext[] = [];
  #peer: UserInformation | undefined;
  #exchange: Exchange | undefined;
  #messageId = 0;
  #settle: { readonly resolve: () => void; readonly reject: (error: unknown) => void } | undefined;

  constructor(transport: Transport, options: OpenOptions, planned: readonly PlannedContext[]) {
    const { called, calling, identity } = options;
    const limits = { ...defaultLimits, ...options.limits };
    const timeouts = { ...defaultTimeouts, ...options.timeouts };
    this.calledAeTitle = called;
    this.callingAeTitle = calling;
    this.#planned = planned;
    const request = requestPdu({
      called,
      calling,
      contexts: planned,
      maxPduLength: limits.maxPduLength,
      ...(identity === undefined ? {} : { identity }),
    });
    this.core = new AssociationCore(this, { transport, clock: options.clock ?? systemClock, timeouts, limits });
    this.established = new Promise((resolve, reject) => {
      this.#settle = { resolve, reject };
    });
    this.core.watch('connect');
    this.core.upperLayer.associate(request);
  }

  get contexts(): readonly NegotiatedContext[] {
    return this.#contexts;
  }

  get peer(): UserInformation {
    if (this.#peer === undefined) throw new AssociationError('association-over');
    return this.#peer;
  }

  open(context: AcceptedContext, request: DimseMessage): Exchange {
    this.#messageId = (this.#messageId % 0xffff) + 1;
    this.#exchange = new Exchange(this.core, context, request, this.#messageId);
    return this.#exchange;
  }

  close(exchange: Exchange): void {
    if (this.#exchange === exchange) this.#exchange = undefined;
  }

  /** Only the acceptor's upper layer indicates this. */
  requested(): void {}

  accepted(answer: PduOf<'A-ASSOCIATE-AC'>): void {
    this.core.relax();
    const { contexts, user } = readAcceptance(answer, this.#planned);
    if (user.maxPduLength !== 0 && user.maxPduLength < LEAST_PDU_LENGTH) {
      const detail = `it takes PDUs of ${user.maxPduLength} bytes, at least ${LEAST_PDU_LENGTH} are needed`;
      throw new AssociationError('protocol-violation', { detail });
    }
    this.#contexts = contexts;
    this.#peer = user;
    this.core.establish(contexts, user.maxPduLength);
    if (contexts.some(context => context.transferSyntax !== undefined)) {
      this.#settle?.resolve();
      return;
    }
    const whys = [...new Set(contexts.map(context => context.why))].slice(0, 3).join('; ');
    this.#settle?.reject(
      new AssociationError('no-accepted-context', { detail: `none of ${contexts.length}: ${whys}` }),
    );
    this.core.release();
  }

  message(_context: AcceptedContext, received: ReceivedCommand, hasData: boolean): DataTarget | undefined {
    if (this.#exchange === undefined) {
      throw new AssociationError('protocol-violation', { detail: 'a message that nobody asked for' });
    }
    return this.#exchange.response(received, hasData);
  }

  releaseAsked(): void {
    this.core.answerRelease();
  }

  expectsPeer(): boolean {
    return true;
  }

  over({ how, error }: Ending): void {
    const reason = error ?? new AssociationError('association-over', { detail: how });
    this.#settle?.reject(reason);
    this.#exchange?.fail(reason);
  }
}

function proposals(proposable: Proposable): readonly Proposal[] {
  if (isList(proposable)) return proposable;
  if ('abstractSyntax' in proposable) return [proposable];
  const { sopClasses, transferSyntaxes } = proposable;
  return sopClasses.map(abstractSyntax => ({ abstractSyntax, transferSyntaxes }));
}

/** Array.isArray forgets that a readonly list is a list. */
function isList(proposable: Proposable): proposable is readonly Proposal[] {
  return Array.isArray(proposable);
}
