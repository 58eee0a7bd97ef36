import { type DimseMessage, noDataSet } from '../dictionary/network-look-ups.ts';
import { AssociationError, DimseError } from '../errors/index.ts';
import type { AcceptedContext, AssociationCore } from './association-core.ts';
import type { CommandSet, ReceivedCommand } from './dimse/command.ts';
import type { DataTarget } from './dimse/incoming-data.ts';
import type { OutgoingData } from './dimse/message-writer.ts';
import type { DimseOperation } from './dimse/operations.ts';
import { type DimseResponse, Exchange } from './exchange.ts';
import { holds } from './flow.ts';
import { Turns } from './turns.ts';
import { namedUid } from './ul/describe-pdu.ts';
import type { NegotiatedContext } from './ul/negotiation.ts';
import type { UserInformation } from './ul/user-information.ts';

/** What an association is, for the side that invokes operations over it. */
export interface InvokerFacts {
  readonly core: AssociationCore;
  readonly isRequestor: boolean;
  readonly contexts: readonly NegotiatedContext[];
  /** What the other side told of itself. */
  readonly peer: UserInformation;
  readonly calledAeTitle: string;
  readonly callingAeTitle: string;
  /** Operations that the other side lets us have under way at once (PS3.7 §D.3.3.3). */
  readonly window: number;
}

/** Sends requests and hands what comes back to the exchange that waits for it. */
export class Invoker {
  readonly facts: InvokerFacts;
  readonly turns: Turns;
  readonly #core: AssociationCore;
  readonly #exchanges = new Map<number, Exchange>();
  readonly #idle: (() => void)[] = [];
  #messageId = 0;

  constructor(facts: InvokerFacts) {
    this.facts = facts;
    this.turns = new Turns(facts.window);
    this.#core = facts.core;
  }

  /** Takes a response. @throws AssociationError `protocol-violation` for one that was not asked for */
  response(received: ReceivedCommand, hasData: boolean): DataTarget | undefined {
    const exchange = this.#exchanges.get(received.command.MessageIDBeingRespondedTo ?? 0);
    if (exchange === undefined) {
      throw new AssociationError('protocol-violation', { detail: 'a response that answers no request' });
    }
    return exchange.response(received, hasData);
  }

  /** No response will come any more. */
  over(error: Error): void {
    for (const exchange of this.#exchanges.values()) exchange.fail(error);
  }

  /** Whether something that was asked is under way. */
  get isBusy(): boolean {
    return this.#exchanges.size > 0;
  }

  /** Opens the exchange of a new request; `close` ends it. */
  open(context: AcceptedContext, request: DimseMessage): Exchange {
    do this.#messageId = (this.#messageId % 0xffff) + 1;
    while (this.#exchanges.has(this.#messageId));
    const exchange = new Exchange(this.#core, context, request, this.#messageId);
    this.#exchanges.set(exchange.messageId, exchange);
    // The response must not get stuck behind requests that wait for this side.
    this.#core.flow.release(holds.requests);
    return exchange;
  }

  close(exchange: Exchange): void {
    this.#exchanges.delete(exchange.messageId);
    if (this.#exchanges.size === 0) for (const resolve of this.#idle.splice(0)) resolve();
  }

  /** Settles when nothing that was asked is under way. */
  async settled(): Promise<void> {
    if (this.#exchanges.size > 0) await new Promise<void>(resolve => this.#idle.push(resolve));
  }

  /** Sends a request and waits for its only response. */
  async ask(
    context: AcceptedContext,
    request: DimseMessage,
    values: CommandSet,
    data?: OutgoingData,
  ): Promise<DimseResponse> {
    const exchange = this.open(context, request);
    try {
      // Most of what is asked has been sent when this returns.
      const sending = this.send(exchange, request, values, data);
      if (sending !== undefined) await sending;
      return await exchange.next();
    } finally {
      this.close(exchange);
    }
  }

  /**
   * Sends a request; a promise where that takes its time.
   * @throws DimseError `data-not-readable` after aborting: a message that has begun has no other end
   */
  send(exchange: Exchange, request: DimseMessage, values: CommandSet, data?: OutgoingData): Promise<void> | undefined {
    const CommandDataSetType = data === undefined ? noDataSet : HAS_DATA_SET;
    const command = { ...values, MessageID: exchange.messageId, CommandDataSetType };
    try {
      return this.#core
        .sendMessage(exchange.context.id, request, command, data)
        ?.catch((error: unknown) => this.#unsent(error));
    } catch (error) {
      this.#unsent(error);
    }
  }

  #unsent(error: unknown): never {
    const isOver = this.#core.ending !== undefined;
    if (isOver || (error instanceof DimseError && error.code === 'invalid-command')) throw error;
    const failed = new DimseError('data-not-readable', { cause: error });
    this.#core.abort(new AssociationError('aborted', { cause: failed }));
    throw failed;
  }

  /** Sends C-CANCEL (PS3.7 §9.3.2.3); does nothing when the association is over. */
  async cancel(exchange: Exchange): Promise<void> {
    if (this.#core.ending !== undefined || exchange.isComplete) return;
    const values = { MessageIDBeingRespondedTo: exchange.messageId, CommandDataSetType: noDataSet };
    try {
      await this.#core.sendMessage(exchange.context.id, 'C-CANCEL-RQ', values);
    } catch (error) {
      if (this.#core.ending === undefined) throw error;
    }
  }

  /**
   * The accepted context for a SOP Class in which this side may invoke an operation.
   * @throws DimseError `no-accepted-context` with the reason of each that was not accepted
   */
  context(sopClassUid: string, invokedBy: DimseOperation['invokedBy'], transferSyntaxUid?: string): AcceptedContext {
    const ending = this.#core.ending;
    if (ending !== undefined) throw ending.error ?? new AssociationError('association-over');
    const proposed = this.facts.contexts.filter(context => context.abstractSyntax === sopClassUid);
    const accepted = proposed.filter(isAccepted).filter(context => this.#roles(context)[invokedBy]);
    const found = accepted.find(
      context => transferSyntaxUid === undefined || context.transferSyntax === transferSyntaxUid,
    );
    if (found !== undefined) return found;
    const what = transferSyntaxUid === undefined ? '' : ` in ${namedUid(transferSyntaxUid)}`;
    const whys = new Set(
      proposed.map(
        context =>
          context.why ?? `accepted in ${namedUid(context.transferSyntax ?? '')}, as ${this.#rolesInWords(context)}`,
      ),
    );
    const why = proposed.length === 0 ? 'it was not proposed' : [...whys].join('; ');
    throw new DimseError('no-accepted-context', { detail: `${namedUid(sopClassUid)}${what}: ${why}` });
  }

  /** Transfer syntaxes of the accepted contexts for a SOP Class in which this side is SCU, in the order of the contexts. */
  scuSyntaxes(sopClassUid: string): readonly string[] {
    const own = this.facts.contexts.filter(context => context.abstractSyntax === sopClassUid);
    return own.filter(isAccepted).flatMap(context => (this.#roles(context).scu ? [context.transferSyntax] : []));
  }

  /** Of this side: the requestor's are negotiated, the acceptor has the others. */
  #roles({ scu, scp }: NegotiatedContext): { readonly scu: boolean; readonly scp: boolean } {
    return this.facts.isRequestor ? { scu, scp } : { scu: scp, scp: scu };
  }

  #rolesInWords(context: NegotiatedContext): string {
    const { scu, scp } = this.#roles(context);
    return scu ? (scp ? 'SCU and SCP' : 'SCU') : 'SCP';
  }
}

function isAccepted(context: NegotiatedContext): context is AcceptedContext {
  return context.transferSyntax !== undefined;
}

/** Any value but 0101 (PS3.7 §E.1). */
const HAS_DATA_SET = 0x0001;
