import { type Changes, DataSet, parse, toBytes } from '../data/index.ts';
import { type DimseMessage, priorities } from '../dictionary/network-look-ups.ts';
import { Verification } from '../dictionary/uids.generated.ts';
import { DimseError } from '../errors/index.ts';
import { transferSyntax } from '../syntax/index.ts';
import type { AcceptedContext, AssociationCore, Ending } from './association-core.ts';
import type { CommandSet } from './dimse/command.ts';
import { type DimseOperation, dimseOperations } from './dimse/operations.ts';
import { describeStatus, formatStatus } from './dimse/status.ts';
import { evenData } from './even-data.ts';
import type { DimseResponse } from './exchange.ts';
import type { Invoker } from './invoker.ts';
import type { FindOptions, NormalizedRequests, QueryModel, RetrieveOptions, StoreObject } from './requests.ts';
import {
  type DimseResult,
  type NormalizedResult,
  type QueryMatch,
  type RetrieveResult,
  resultOf,
  subOperationsOf,
} from './results.ts';
import type { NegotiatedContext } from './ul/negotiation.ts';
import type { UserInformation } from './ul/user-information.ts';

/**
 * An association, for whichever side wants to invoke operations over it. As many are under way at once as the
 * asynchronous operations window allows, one unless it was negotiated; calls beyond wait for their turn. During a query
 * all others fail, because its reader would wait for itself.
 */
export class Association implements AsyncDisposable {
  readonly #invoker: Invoker;
  readonly #core: AssociationCore;
  #isQuerying = false;

  constructor(invoker: Invoker) {
    this.#invoker = invoker;
    this.#core = invoker.facts.core;
  }

  get calledAeTitle(): string {
    return this.#invoker.facts.calledAeTitle;
  }

  get callingAeTitle(): string {
    return this.#invoker.facts.callingAeTitle;
  }

  /** What was proposed and what became of it. */
  get contexts(): readonly NegotiatedContext[] {
    return this.#invoker.facts.contexts;
  }

  /** What the peer told of itself. */
  get peer(): UserInformation {
    return this.#invoker.facts.peer;
  }

  /** Operations that may be under way at once (PS3.7 §D.3.3.3). */
  get window(): number {
    return this.#invoker.facts.window;
  }

  /** Transfer syntaxes in which objects of a SOP Class can be stored over it. */
  storableSyntaxes(sopClassUid: string): readonly string[] {
    return this.#invoker.scuSyntaxes(sopClassUid);
  }

  /** Settles when the association is over and its connection closed. */
  get closed(): Promise<Ending> {
    return this.#core.closed;
  }

  /** Verifies that the peer answers (PS3.7 §9.1.5). */
  echo(): Promise<DimseResult> {
    return this.#inTurn(async () => {
      const context = this.#invoker.context(Verification, 'scu');
      const response = await this.#invoker.ask(context, 'C-ECHO-RQ', { AffectedSOPClassUID: Verification });
      return resultOf(response, 'general', 'C-ECHO');
    });
  }

  /**
   * Stores one object (PS3.7 §9.1.1). A failure that the peer answers is a result, not an error.
   * @throws DimseError `no-accepted-context`, `data-not-readable`; AssociationError when the association ends
   */
  store(object: StoreObject): Promise<DimseResult> {
    return this.#inTurn(async () => {
      const { sopClassUid, sopInstanceUid, priority = 'medium', length, moveOriginator } = object;
      const context = this.#invoker.context(sopClassUid, 'scu', object.transferSyntaxUid);
      const values: CommandSet = {
        AffectedSOPClassUID: sopClassUid,
        AffectedSOPInstanceUID: sopInstanceUid,
        Priority: priorities[priority],
        ...(moveOriginator && {
          MoveOriginatorApplicationEntityTitle: moveOriginator.aeTitle,
          MoveOriginatorMessageID: moveOriginator.messageId,
        }),
      };
      const data = evenData(object.data, {
        length,
        isPadded: transferSyntax(object.transferSyntaxUid)?.deflated === true,
      });
      return resultOf(await this.#invoker.ask(context, 'C-STORE-RQ', values, data), 'Storage', 'C-STORE');
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
    options: FindOptions = {},
  ): AsyncGenerator<DataSet, void, undefined> {
    for await (const { dataSet } of this.query(model.find, identifier, options)) yield dataSet;
  }

  /** As `find`, for any SOP Class and with the status of each match. */
  async *query(
    sopClassUid: string,
    identifier: DataSet | Changes,
    options: FindOptions = {},
  ): AsyncGenerator<QueryMatch, void, undefined> {
    const { priority = 'medium', signal } = options;
    signal?.throwIfAborted();
    const done = await this.#takeTurn('all');
    this.#isQuerying = true;
    try {
      const context = this.#invoker.context(sopClassUid, 'scu');
      const values = { AffectedSOPClassUID: sopClassUid, Priority: priorities[priority] };
      for await (const { status, data } of this.#matches(context, values, encoded(identifier, context), options)) {
        if (data !== undefined) yield { status, dataSet: decoded(data, context) };
      }
    } finally {
      this.#isQuerying = false;
      done();
    }
  }

  /**
   * Has objects sent to another application (PS3.7 §9.1.4). A failure that the peer answers is a result, not an error.
   * @throws DimseError `no-accepted-context`; AssociationError when the association ends
   */
  move(
    sopClassUid: string,
    identifier: DataSet | Changes,
    { destination, ...options }: RetrieveOptions & { readonly destination: string },
  ): Promise<RetrieveResult> {
    const values = { AffectedSOPClassUID: sopClassUid, MoveDestination: destination };
    return this.#retrieve('C-MOVE', values, identifier, options);
  }

  /**
   * Has objects sent over this association (PS3.7 §9.1.3): they come to the C-STORE handler among the `services` with
   * which it was opened, and their SOP Classes must have been proposed with the role of SCP.
   * @throws as `move`
   */
  get(sopClassUid: string, identifier: DataSet | Changes, options: RetrieveOptions = {}): Promise<RetrieveResult> {
    return this.#retrieve('C-GET', { AffectedSOPClassUID: sopClassUid }, identifier, options);
  }

  /** PS3.7 §10.1.1: tells the user of a service what has happened; the one notification of an SCP. */
  nEventReport(request: NormalizedRequests['N-EVENT-REPORT']): Promise<NormalizedResult> {
    return this.#normalized('N-EVENT-REPORT', request);
  }

  /** PS3.7 §10.1.2 */
  nGet(request: NormalizedRequests['N-GET']): Promise<NormalizedResult> {
    return this.#normalized('N-GET', request);
  }

  /** PS3.7 §10.1.3 */
  nSet(request: NormalizedRequests['N-SET']): Promise<NormalizedResult> {
    return this.#normalized('N-SET', request);
  }

  /** PS3.7 §10.1.4 */
  nAction(request: NormalizedRequests['N-ACTION']): Promise<NormalizedResult> {
    return this.#normalized('N-ACTION', request);
  }

  /** PS3.7 §10.1.5 */
  nCreate(request: NormalizedRequests['N-CREATE']): Promise<NormalizedResult> {
    return this.#normalized('N-CREATE', request);
  }

  /** PS3.7 §10.1.6 */
  nDelete(request: NormalizedRequests['N-DELETE']): Promise<NormalizedResult> {
    return this.#normalized('N-DELETE', request);
  }

  /**
   * Releases the association when what is under way is done; does nothing when it is over already.
   * @throws AssociationError when the peer does not answer or ends it otherwise; DimseError `operation-under-way`
   */
  async release(): Promise<void> {
    if (this.#core.ending === undefined) {
      const done = await this.#takeTurn('all');
      try {
        // Two may have waited for their turn.
        if (this.#core.ending === undefined) this.#core.release();
        await this.#core.closed;
      } finally {
        done();
      }
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
    data: Uint8Array,
    { signal, statusService = 'Query/Retrieve' }: FindOptions,
  ): AsyncGenerator<DimseResponse, void, undefined> {
    const exchange = this.#invoker.open(context, 'C-FIND-RQ');
    const interrupt = (): void => exchange.interrupt(signal?.reason);
    signal?.addEventListener('abort', interrupt, { once: true });
    let isAsked = false;
    try {
      await this.#invoker.send(exchange, 'C-FIND-RQ', values, data);
      isAsked = true;
      for (;;) {
        signal?.throwIfAborted();
        const response = await exchange.next();
        const { category, meaning } = describeStatus(response.status, statusService, 'C-FIND');
        if (category === 'success' || category === 'cancel') return;
        if (category !== 'pending') throw operationFailed(response.status, meaning);
        yield response;
      }
    } finally {
      signal?.removeEventListener('abort', interrupt);
      if (isAsked && !exchange.isComplete && this.#core.ending === undefined) {
        await this.#invoker.cancel(exchange);
        await exchange.finish().catch((error: unknown) => this.#unlessOver(error));
      }
      this.#invoker.close(exchange);
    }
  }

  #retrieve(
    name: 'C-MOVE' | 'C-GET',
    values: CommandSet & { readonly AffectedSOPClassUID: string },
    identifier: DataSet | Changes,
    { priority = 'medium', signal, onProgress }: RetrieveOptions,
  ): Promise<RetrieveResult> {
    return this.#inTurn(async () => {
      signal?.throwIfAborted();
      const context = this.#invoker.context(values.AffectedSOPClassUID, 'scu');
      const exchange = this.#invoker.open(context, `${name}-RQ`);
      // Should C-CANCEL fail, then because the association is over, and the exchange says so.
      const cancel = (): void => void this.#invoker.cancel(exchange).catch(() => {});
      try {
        const command = { ...values, Priority: priorities[priority] };
        await this.#invoker.send(exchange, `${name}-RQ`, command, encoded(identifier, context));
        signal?.addEventListener('abort', cancel, { once: true });
        if (signal?.aborted === true) cancel();
        for (;;) {
          const response = await exchange.next();
          const subOperations = subOperationsOf(response.command);
          const result = resultOf(response, 'Query/Retrieve', name);
          if (result.category !== 'pending') {
            return { ...result, subOperations, failedSopInstanceUids: failedInstances(response, context) };
          }
          if (subOperations !== undefined) onProgress?.({ status: response.status, subOperations });
        }
      } finally {
        signal?.removeEventListener('abort', cancel);
        this.#invoker.close(exchange);
      }
    });
  }

  #normalized<K extends keyof NormalizedRequests>(name: K, request: NormalizedRequests[K]): Promise<NormalizedResult> {
    return this.#inTurn(async () => {
      const operation: DimseOperation = dimseOperations[name];
      const { sopClassUid, abstractSyntaxUid = sopClassUid, statusService = 'general' } = request;
      const context = this.#invoker.context(abstractSyntaxUid, operation.invokedBy);
      const dataSet = 'dataSet' in request ? request.dataSet : undefined;
      const data = dataSet === undefined ? undefined : encoded(dataSet, context);
      const message: DimseMessage = `${name}-RQ`;
      const response = await this.#invoker.ask(context, message, commandOf(operation, request), data);
      const { AffectedSOPInstanceUID: sopInstanceUid } = response.command;
      return {
        ...resultOf(response, statusService, name),
        ...(sopInstanceUid === undefined ? {} : { sopInstanceUid }),
        ...(response.data === undefined ? {} : { dataSet: decoded(response.data, context) }),
      };
    });
  }

  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const atOnce = this.#isQuerying ? undefined : this.#invoker.turns.takeAtOnce();
    const done = atOnce ?? (await this.#takeTurn('one'));
    try {
      return await work();
    } finally {
      done();
    }
  }

  /** Waits until there is room in the window. @throws DimseError `operation-under-way` during a query */
  async #takeTurn(places: 'one' | 'all'): Promise<() => void> {
    if (this.#isQuerying) throw new DimseError('operation-under-way');
    return this.#invoker.turns.take(places);
  }

  #unlessOver(error: unknown): void {
    if (this.#core.ending === undefined) throw error;
  }
}

/** The command elements of a request, as the row of its operation names them. */
function commandOf({ required, optional }: DimseOperation, request: object): CommandSet {
  const members = request as Readonly<Record<string, never>>;
  const named = [...Object.entries(required), ...Object.entries(optional)];
  return Object.fromEntries(
    named.filter(([member]) => members[member] !== undefined).map(([member, keyword]) => [keyword, members[member]]),
  );
}

function encoded(dataSet: DataSet | Changes, { transferSyntax: uid }: AcceptedContext): Uint8Array {
  return toBytes(dataSet instanceof DataSet ? dataSet : DataSet.of(dataSet), { encoding: transferSyntax(uid)! });
}

function decoded(bytes: Uint8Array, { transferSyntax: uid }: AcceptedContext): DataSet {
  return parse(bytes, { encoding: transferSyntax(uid)! });
}

function failedInstances({ data }: DimseResponse, context: AcceptedContext): readonly string[] {
  const list = data === undefined ? undefined : decoded(data, context).get('FailedSOPInstanceUIDList');
  return list ?? [];
}

function operationFailed(status: number, meaning: string): DimseError {
  return new DimseError('operation-failed', { status, detail: `${meaning} (status ${formatStatus(status)})` });
}
