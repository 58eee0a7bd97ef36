import { type Changes, DataSet, parse, toBytes } from '../data/index.ts';
import { type DimseMessage, noDataSet, priorities, type StatusService } from '../dictionary/network-look-ups.ts';
import { Verification } from '../dictionary/uids.generated.ts';
import { AssociationError, DimseError } from '../errors/index.ts';
import { transferSyntax } from '../syntax/index.ts';
import type { AcceptedContext, AssociationCore, Ending } from './association-core.ts';
import type { CommandSet } from './dimse/command.ts';
import type { OutgoingData } from './dimse/message-writer.ts';
import { describeStatus, type StatusMeaning } from './dimse/status.ts';
import type { DimseResponse, Exchange } from './exchange.ts';
import { namedUid } from './ul/describe-pdu.ts';
import type { NegotiatedContext } from './ul/negotiation.ts';
import type { UserInformation } from './ul/user-information.ts';

/** What the peer answered. */
export interface DimseResult extends StatusMeaning {
  /** Error Comment (0000,0902); text of the peer, not trusted. */
  readonly comment?: string;
  /** Offending Element (0000,0901). */
  readonly offendingElements?: readonly number[];
}

/** An object to be stored. */
export interface StoreObject {
  readonly sopClassUid: string;
  readonly sopInstanceUid: string;
  readonly transferSyntaxUid: string;
  /** The data set without File Meta Information, in its transfer syntax. */
  readonly data: OutgoingData;
  /** Bytes of `data`, when known: should it turn out to be shorter or longer, the association is aborted. */
  readonly length?: number;
  readonly priority?: keyof typeof priorities;
}

/** A query model: the part of a service's declaration that a query needs. */
export interface QueryModel {
  readonly name: string;
  /** SOP Class UID for FIND. */
  readonly find: string;
}

export interface FindOptions {
  readonly priority?: keyof typeof priorities;
  /** Sends C-CANCEL and ends with the reason of the signal. */
  readonly signal?: AbortSignal;
}

/** What an association needs of the requestor's role. */
export interface Requests {
  readonly core: AssociationCore;
  readonly contexts: readonly NegotiatedContext[];
  readonly peer: UserInformation;
  readonly calledAeTitle: string;
  readonly callingAeTitle: string;
  /** Opens the exchange of a new request; ended by `close`. */
  open(context: AcceptedContext, request: DimseMessage): Exchange;
  close(exchange: Exchange): void;
}

/**
 * An association that this side opened, for use as SCU. Operations are done one at a time: calls that come meanwhile
 * wait for their turn, but during a query they fail, because its reader would wait for itself.
 */
export class Association implements AsyncDisposable {
  readonly #requests: Requests;
  readonly #core: AssociationCore;
  #turn: Promise<unknown> = Promise.resolve();
  #isQuerying = false;

  constructor(requests: Requests) {
    this.#requests = requests;
    this.#core = requests.core;
  }

  get calledAeTitle(): string {
    return this.#requests.calledAeTitle;
  }

  get callingAeTitle(): string {
    return this.#requests.callingAeTitle;
  }

  /** What was proposed and what became of it. */
  get contexts(): readonly NegotiatedContext[] {
    return this.#requests.contexts;
  }

  /** What the peer told of itself. */
  get peer(): UserInformation {
    return this.#requests.peer;
  }

  /** Settles when the association is over and its connection closed. */
  get closed(): Promise<Ending> {
    return this.#core.closed;
  }

  /** Verifies that the peer answers (PS3.7 §9.1.5). */
  echo(): Promise<DimseResult> {
    return this.#inTurn(async () => {
      const context = this.#context(Verification);
      const response = await this.#ask(context, 'C-ECHO-RQ', { AffectedSOPClassUID: Verification });
      return resultOf(response, 'general', 'C-ECHO');
    });
  }

  /**
   * Stores one object (PS3.7 §9.1.1). A failure that the peer answers is a result, not an error.
   * @throws DimseError `no-accepted-context`, `data-not-readable`; AssociationError when the association ends
   */
  store(object: StoreObject): Promise<DimseResult> {
    return this.#inTurn(async () => {
      const { sopClassUid, sopInstanceUid, priority = 'medium' } = object;
      const context = this.#context(sopClassUid, object.transferSyntaxUid);
      const values: CommandSet = {
        AffectedSOPClassUID: sopClassUid,
        AffectedSOPInstanceUID: sopInstanceUid,
        Priority: priorities[priority],
      };
      const { length } = object;
      const data = length === undefined ? object.data : measured(object.data, length);
      return resultOf(await this.#ask(context, 'C-STORE-RQ', values, data), 'Storage', 'C-STORE');
    });
  }

  /**
   * Queries (PS3.7 §9.1.2): yields the identifier of each match. When the reader stops early, C-CANCEL is sent.
   * @param identifier keys and Query/Retrieve Level, as a data set or as values by keyword
   * @throws DimseError `no-accepted-context`, `operation-failed` with the status; AssociationError when the association ends
   */
  async *find(
    model: QueryModel,
    identifier: DataSet | Changes,
    { priority = 'medium', signal }: FindOptions = {},
  ): AsyncGenerator<DataSet, void, undefined> {
    signal?.throwIfAborted();
    const done = await this.#takeTurn();
    this.#isQuerying = true;
    try {
      const context = this.#context(model.find);
      const encoding = transferSyntax(context.transferSyntax)!;
      const data = toBytes(identifier instanceof DataSet ? identifier : DataSet.of(identifier), { encoding });
      const values = { AffectedSOPClassUID: model.find, Priority: priorities[priority] };
      for await (const match of this.#matches(context, values, { data, signal })) yield parse(match, { encoding });
    } finally {
      this.#isQuerying = false;
      done();
    }
  }

  /**
   * Releases the association when what is under way is done; does nothing when it is over already.
   * @throws AssociationError when the peer does not answer or ends it otherwise; DimseError `operation-under-way`
   */
  async release(): Promise<void> {
    if (this.#core.ending === undefined) {
      await this.#inTurn(async () => {
        // Two may have waited for their turn.
        if (this.#core.ending === undefined) this.#core.release();
        await this.#core.closed;
      });
    }
    const error = this.#core.ending?.error;
    if (error !== undefined) throw error;
  }

  /** Aborts at once: whatever is under way fails. Does nothing when the association is over already. */
  abort(): void {
    this.#core.abort();
  }

  /** Releases, or aborts when that is not possible; never fails. */
  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#isQuerying) this.abort();
    await this.release().catch(() => this.abort());
    await this.closed;
  }

  async *#matches(
    context: AcceptedContext,
    values: CommandSet,
    { data, signal }: { readonly data: Uint8Array; readonly signal: AbortSignal | undefined },
  ): AsyncGenerator<Uint8Array, void, undefined> {
    const exchange = this.#requests.open(context, 'C-FIND-RQ');
    const interrupt = (): void => exchange.interrupt(signal?.reason);
    signal?.addEventListener('abort', interrupt, { once: true });
    let isAsked = false;
    try {
      await this.#send(exchange, 'C-FIND-RQ', values, data);
      isAsked = true;
      for (;;) {
        signal?.throwIfAborted();
        const response = await exchange.next();
        if (!isMatch(response)) return;
        if (response.data !== undefined) yield response.data;
      }
    } finally {
      signal?.removeEventListener('abort', interrupt);
      if (isAsked && !exchange.isComplete) await this.#cancel(exchange);
      this.#requests.close(exchange);
    }
  }

  /** Sends C-CANCEL (PS3.7 §9.3.2.3) and waits for the last response; an association that ends meanwhile needs neither. */
  async #cancel(exchange: Exchange): Promise<void> {
    if (this.#core.ending !== undefined) return;
    const values = { MessageIDBeingRespondedTo: exchange.messageId, CommandDataSetType: noDataSet };
    try {
      await this.#core.sendMessage(exchange.context.id, 'C-CANCEL-RQ', values);
      await exchange.finish();
    } catch (error) {
      if (this.#core.ending === undefined) throw error;
    }
  }

  async #ask(
    context: AcceptedContext,
    request: DimseMessage,
    values: CommandSet,
    data?: OutgoingData,
  ): Promise<DimseResponse> {
    const exchange = this.#requests.open(context, request);
    try {
      await this.#send(exchange, request, values, data);
      return await exchange.next();
    } finally {
      this.#requests.close(exchange);
    }
  }

  async #send(exchange: Exchange, request: DimseMessage, values: CommandSet, data?: OutgoingData): Promise<void> {
    const CommandDataSetType = data === undefined ? noDataSet : HAS_DATA_SET;
    const command = { ...values, MessageID: exchange.messageId, CommandDataSetType };
    try {
      await this.#core.sendMessage(exchange.context.id, request, command, data);
    } catch (error) {
      const isOver = this.#core.ending !== undefined;
      if (isOver || (error instanceof DimseError && error.code === 'invalid-command')) throw error;
      // The message has begun, and there is no other way to end it.
      const failed = new DimseError('data-not-readable', { cause: error });
      this.#core.abort(new AssociationError('aborted', { cause: failed }));
      throw failed;
    }
  }

  /** The accepted context for a SOP Class. @throws DimseError `no-accepted-context` with the reason of each that was not */
  #context(sopClassUid: string, transferSyntaxUid?: string): AcceptedContext {
    const ending = this.#core.ending;
    if (ending !== undefined) throw ending.error ?? new AssociationError('association-over');
    const proposed = this.contexts.filter(context => context.abstractSyntax === sopClassUid);
    const accepted = proposed.filter(isAccepted).filter(context => context.scu);
    const found = accepted.find(
      context => transferSyntaxUid === undefined || context.transferSyntax === transferSyntaxUid,
    );
    if (found !== undefined) return found;
    const what = transferSyntaxUid === undefined ? '' : ` in ${namedUid(transferSyntaxUid)}`;
    const whys = new Set(
      proposed.map(context => context.why ?? `accepted in ${namedUid(context.transferSyntax ?? '')}`),
    );
    const why = proposed.length === 0 ? 'it was not proposed' : [...whys].join('; ');
    throw new DimseError('no-accepted-context', { detail: `${namedUid(sopClassUid)}${what}: ${why}` });
  }

  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = await this.#takeTurn();
    try {
      return await work();
    } finally {
      done();
    }
  }

  /** Waits until all that was asked before is done. @throws DimseError `operation-under-way` during a query */
  async #takeTurn(): Promise<() => void> {
    if (this.#isQuerying) throw new DimseError('operation-under-way');
    const before = this.#turn;
    let done = (): void => {};
    this.#turn = new Promise<void>(resolve => {
      done = resolve;
    });
    await before;
    return done;
  }
}

function isAccepted(context: NegotiatedContext): context is AcceptedContext {
  return context.transferSyntax !== undefined;
}

function resultOf({ command, status }: DimseResponse, service: StatusService, operation: string): DimseResult {
  const { ErrorComment: comment, OffendingElement: offendingElements } = command;
  return {
    ...describeStatus(status, service, operation),
    ...(comment === undefined ? {} : { comment }),
    ...(offendingElements === undefined ? {} : { offendingElements }),
  };
}

/** False at the last response. @throws DimseError `operation-failed` when that is a failure */
function isMatch({ status }: DimseResponse): boolean {
  const { category, meaning } = describeStatus(status, 'Query/Retrieve', 'C-FIND');
  if (category === 'pending') return true;
  if (category === 'success' || category === 'cancel') return false;
  const code = status.toString(16).toUpperCase().padStart(4, '0');
  throw new DimseError('operation-failed', { status, detail: `${meaning} (status ${code})` });
}

/** Passes data on and holds them to their length. @throws RangeError when they are shorter or longer */
async function* measured(data: OutgoingData, length: number): AsyncGenerator<Uint8Array> {
  let passed = 0;
  for await (const chunk of data instanceof Uint8Array ? [data] : data) {
    passed += chunk.length;
    if (passed > length) break;
    yield chunk;
  }
  if (passed !== length) throw new RangeError(`the data have ${passed} bytes where ${length} were announced`);
}

/** Any value but 0101 (PS3.7 §E.1). */
const HAS_DATA_SET = 0x0001;
