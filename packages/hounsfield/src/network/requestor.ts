import { AssociationError } from '../errors/index.ts';
import type { Association } from './association.ts';
import { type AcceptedContext, AssociationCore, type AssociationRole, type Ending } from './association-core.ts';
import { type Clock, systemClock } from './clock.ts';
import { Dialogue, leastOf, overError } from './dialogue.ts';
import type { ReceivedCommand } from './dimse/command.ts';
import type { DataTarget } from './dimse/incoming-data.ts';
import { type AssociationLimits, defaultLimits, defaultTimeouts, type Phase, type Timeouts } from './limits.ts';
import { silentLogger } from './logger.ts';
import { type ServedService, type ServiceDefinition, ServiceIndex } from './service.ts';
import type { Transport } from './transport.ts';
import { LEAST_PDU_LENGTH, type NegotiatedContext, readAcceptance, readRequest } from './ul/negotiation.ts';
import type { PduOf } from './ul/pdu.ts';
import { type PlannedContext, type Proposal, planContexts, requestPdu } from './ul/proposal.ts';
import type { OperationsWindow, UserIdentity, UserInformation } from './ul/user-information.ts';

/** What can be proposed: a context, a list of them, or all SOP Classes of a service. */
export type Proposable = Proposal | readonly Proposal[] | Pick<ServiceDefinition, 'sopClasses' | 'transferSyntaxes'>;

export interface OpenOptions {
  readonly called: string;
  readonly calling: string;
  readonly propose: readonly Proposable[];
  /** What happens to proposals beyond 128: an error unless told to leave them out. */
  readonly overflow?: 'refuse' | 'leave-out';
  readonly identity?: UserIdentity;
  /**
   * What this side performs: C-STORE for C-GET (PS3.4 §C.4.3), notifications (`attend`). Proposals must ask for the
   * role of SCP where it is not the usual one.
   */
  readonly services?: readonly ServedService[];
  /**
   * The asynchronous operations window that is asked for (PS3.7 §D.3.3.3): operations under way at once, one unless
   * told. The peer decides; `Association.window` says what came of it.
   */
  readonly window?: Partial<OperationsWindow>;
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
    return role.association;
  } finally {
    options.signal?.removeEventListener('abort', giveUp);
  }
}

/** The requestor's side of one association: sends the request, takes the answer, then both sides may invoke. */
class Requestor implements AssociationRole {
  readonly isRequestor = true;
  readonly core: AssociationCore;
  readonly established: Promise<void>;
  readonly #planned: readonly PlannedContext[];
  readonly #transport: Transport;
  readonly #request: PduOf<'A-ASSOCIATE-RQ'>;
  readonly #services: ServiceIndex;
  readonly #window: OperationsWindow;
  #dialogue: Dialogue | undefined;
  #settle: { readonly resolve: () => void; readonly reject: (error: unknown) => void } | undefined;

  constructor(transport: Transport, options: OpenOptions, planned: readonly PlannedContext[]) {
    const { called, calling, identity, window } = options;
    const limits = { ...defaultLimits, ...options.limits };
    const timeouts = { ...defaultTimeouts, ...options.timeouts };
    this.#planned = planned;
    this.#transport = transport;
    this.#services = new ServiceIndex(options.services ?? []);
    this.#window = { ...ONE_AT_A_TIME, ...window };
    this.#request = requestPdu({
      called,
      calling,
      contexts: planned,
      maxPduLength: limits.maxPduLength,
      ...(identity === undefined ? {} : { identity }),
      ...(window === undefined ? {} : { asynchronous: this.#window }),
    });
    this.core = new AssociationCore(this, { transport, clock: options.clock ?? systemClock, timeouts, limits });
    this.established = new Promise((resolve, reject) => {
      this.#settle = { resolve, reject };
    });
    this.core.watch('connect');
    this.core.upperLayer.associate(this.#request);
  }

  /** @throws AssociationError before it is established */
  get association(): Association {
    if (this.#dialogue === undefined) throw new AssociationError('association-over');
    return this.#dialogue.association;
  }

  /** Only the acceptor's upper layer indicates this. */
  requested(): void {}

  accepted(answer: PduOf<'A-ASSOCIATE-AC'>): void {
    this.core.relax('associate');
    const { contexts, user } = readAcceptance(answer, this.#planned);
    if (user.maxPduLength !== 0 && user.maxPduLength < LEAST_PDU_LENGTH) {
      const detail = `it takes PDUs of ${user.maxPduLength} bytes, at least ${LEAST_PDU_LENGTH} are needed`;
      throw new AssociationError('protocol-violation', { detail });
    }
    this.core.establish(contexts, user.maxPduLength);
    this.#dialogue = this.#open(contexts, user);
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
    if (this.#dialogue === undefined) this.#settle?.reject(overError(ending));
    else this.#dialogue.over(ending);
  }

  #open(contexts: readonly NegotiatedContext[], peer: UserInformation): Dialogue {
    const request = readRequest(this.#request);
    const services = new Map<string, ServedService>();
    for (const { abstractSyntax } of contexts) {
      const service = this.#services.find(abstractSyntax, request);
      if (service !== undefined) services.set(abstractSyntax, service);
    }
    const agreed = peer.asynchronous ?? ONE_AT_A_TIME;
    return new Dialogue({
      core: this.core,
      isRequestor: true,
      request,
      contexts,
      peer,
      services,
      transport: this.#transport,
      logger: silentLogger,
      mayInvoke: leastOf(agreed.invoked, this.#window.invoked),
      mayPerform: leastOf(agreed.performed, this.#window.performed),
    });
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

/** What holds without negotiation (PS3.7 §D.3.3.3). */
const ONE_AT_A_TIME: OperationsWindow = { invoked: 1, performed: 1 };
