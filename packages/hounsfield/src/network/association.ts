import { type Changes, DataSet, parse, toBytes } from '../data/index.ts';
import { type DimseMessage, noDataSet, priorities, type StatusService } from '../dictionary/look-ups.ts';
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
    const done = await this.#takeTurn();
    this.#isQuerying = true;
    const cancel = (): void => this.#core.flow.release(~0);
    try {
      const context = this.#context(model.find);
      const encoding = transferSyntax(context.transferSyntax)!;
      const data = toBytes(identifier instanceof DataSet ? identifier : DataSet.of(identifier), { encoding });
      const exchange = this.#requests.open(context, 'C-FIND-RQ');
      signal?.addEventListener('abort', cancel, { once: true });
      const values = { AffectedSOPClassUID: model.find, Priority: priorities[priority] };
      try {
        await this.#send(exchange, 'C-FIND-RQ', values, data);
        for (let last = false; !last; ) {
          signal?.throwIfAborted();
          const response = await exchange.next();
          last = checkQuery(response);
          if (!last && response.data !== undefined) yield parse(response.data, { encoding });
        }
      } finally {
        await this.#cancel(exchange);
        this.#requests.close(exchange);
      }
    } finally {
      signal?.removeEventListener('abort', cancel);
      this.#isQuerying = false;
      done();
    }
  }
}
