import type { ByteWriter } from '../bytes/index.ts';
import { toBytes } from '../data/index.ts';
import { commandFields, noDataSet } from '../dictionary/network-look-ups.ts';
import { AssociationError, DimseError, HounsfieldError } from '../errors/index.ts';
import { transferSyntax } from '../syntax/index.ts';
import type { AcceptedContext, AssociationCore } from './association-core.ts';
import type { CommandSet, ReceivedCommand } from './dimse/command.ts';
import { CollectedData, type DataTarget, IncomingData } from './dimse/incoming-data.ts';
import { type DimseOperation, membersOf, operationOf, RESPONSE_BIT } from './dimse/operations.ts';
import { type DimseMatches, type DimseReply, failure, refusals, Status, type SubOperations } from './dimse/status.ts';
import { holds } from './flow.ts';
import { isPending, lastReply } from './last-reply.ts';
import type { Phase } from './limits.ts';
import type { AnyHandler } from './service.ts';
import {
  cancellable,
  cancelTask,
  HandlerContext,
  messageOf,
  type ResponderFacts,
  requestOf,
  type Task,
} from './task.ts';
import { isUid } from './ul/proposal.ts';

/**
 * Serves the requests of one association: as many at once as were agreed, the others in the order in which they come;
 * only C-CANCEL passes those that wait (PS3.7 §9.3.2.3).
 */
export class Responder {
  readonly #core: AssociationCore;
  readonly #facts: ResponderFacts;
  readonly #idle: () => void;
  readonly #waiting: Task[] = [];
  readonly #running = new Set<Task>();
  #isBeginning = false;

  /** @param idle called whenever the last request has been answered */
  constructor(core: AssociationCore, facts: ResponderFacts, idle: () => void) {
    this.#core = core;
    this.#facts = facts;
    this.#idle = idle;
  }

  get isBusy(): boolean {
    return this.#running.size > 0;
  }

  /** Whether it is this side that keeps the other waiting, so that the silence of the peer is no fault. */
  isOurTurn(phase: Phase): boolean {
    // Requests beyond what was agreed keep the answer back that is waited for: then the peer is to blame.
    const isClogged = this.#waiting.length > 0 && this.#core.isWatching('response');
    if (this.#core.flow.isHeld) return !isClogged;
    return phase === 'idle' && this.isBusy && !this.#tasks().some(task => task.stream?.isComplete === false);
  }

  /**
   * Takes a request whose command set is complete.
   * @throws AssociationError `protocol-violation` for what cannot be answered
   */
  request(context: AcceptedContext, received: ReceivedCommand, hasData: boolean): DataTarget | undefined {
    const { command } = received;
    const field = command.CommandField ?? -1;
    if (field === commandFields['C-CANCEL-RQ']) return this.#cancel(command, hasData);
    const messageId = command.MessageID;
    if (messageId === undefined || field < 0) {
      throw new AssociationError('protocol-violation', { detail: 'a command without Command Field or Message ID' });
    }
    const operation = operationOf(field);
    const task: Task = { context, command, messageId, field, operation, handler: undefined, refusal: undefined };
    const handler = operation && this.#facts.services.get(context.id)?.handler(operation.name);
    task.handler = handler;
    task.refusal = handler === undefined ? refusals.unrecognizedOperation : this.#refusal(task, received, hasData);
    return this.#start(task, hasData);
  }

  /** The association is over: running handlers are told, waiting requests are dropped. */
  over(error: Error): void {
    this.#waiting.length = 0;
    for (const task of this.#running) cancelTask(task, error);
  }

  /** The data set decides when the task can begin: a stream at once, anything else when it is complete. */
  #start(task: Task, hasData: boolean): DataTarget | undefined {
    if (!hasData) {
      this.#enqueue(task);
      return undefined;
    }
    const { dataBuffer, identifier } = this.#core.options.limits;
    if (task.refusal !== undefined) {
      const ignored = new IncomingData(this.#core.flow, dataBuffer);
      ignored.discard().then(
        () => this.#enqueue(task),
        // The association is over, and nobody waits for the answer.
        () => {},
      );
      return ignored;
    }
    if (task.operation?.data === 'stream') {
      task.stream = new IncomingData(this.#core.flow, dataBuffer);
      this.#enqueue(task);
      return task.stream;
    }
    return new CollectedData(
      identifier,
      bytes => {
        task.bytes = bytes;
        this.#enqueue(task);
      },
      () => {
        const detail = `a data set over ${identifier} bytes (limit \`identifier\`)`;
        throw new AssociationError('limit-exceeded', { detail, limit: 'identifier' });
      },
    );
  }

  /** The status with which a request is refused without asking its handler. */
  #refusal(task: Task, { mistyped }: ReceivedCommand, hasData: boolean): number | undefined {
    const { command, operation, context, messageId } = task;
    if (operation === undefined) return refusals.unrecognizedOperation;
    if (this.#tasks().some(each => each.messageId === messageId)) return refusals.duplicateInvocation;
    const { required, sopClassUid, sopInstanceUid } = membersOf(operation);
    if (mistyped.length > 0 || required.some(([, keyword]) => command[keyword] === undefined)) {
      return refusals.mistypedArgument;
    }
    if (hasData !== (operation.data !== 'none') && !(operation.dataOptional && !hasData))
      return refusals.mistypedArgument;
    if (!this.#isOf(context, command[sopClassUid])) return refusals.sopClassNotSupported;
    const instance = sopInstanceUid === undefined ? undefined : command[sopInstanceUid];
    return typeof instance === 'string' && !isUid(instance) ? refusals.invalidSopInstance : undefined;
  }

  /** Whether a message in this context may name the SOP Class: that of the context, or one of those it stands for. */
  #isOf({ id, abstractSyntax }: AcceptedContext, sopClass: unknown): boolean {
    if (sopClass === abstractSyntax) return true;
    const members = this.#facts.services.get(id)?.members[abstractSyntax];
    return members?.some(each => each === sopClass) === true;
  }

  #cancel(command: CommandSet, hasData: boolean): undefined {
    if (hasData) throw new AssociationError('protocol-violation', { detail: 'C-CANCEL with a data set' });
    const task = this.#tasks().find(each => each.messageId === command.MessageIDBeingRespondedTo);
    // One that comes after the last answer is late, not wrong.
    if (task?.operation?.reply === 'many') cancelTask(task, new DimseError('cancelled'));
    return undefined;
  }

  #tasks(): readonly Task[] {
    return this.#waiting.length === 0 && this.#running.size === 0 ? NONE : [...this.#running, ...this.#waiting];
  }

  #enqueue(task: Task): void {
    if (this.#core.ending !== undefined) return;
    this.#waiting.push(task);
    this.#next();
  }

  /** Begins what there is room for; keeps the peer from sending more while something has to wait. */
  #next(): void {
    // A task that is done at once asks for the next one itself: the loop that began it goes on.
    if (this.#isBeginning) return;
    this.#isBeginning = true;
    while (this.#waiting.length > 0 && this.#running.size < this.#facts.window) {
      const task = this.#waiting.shift()!;
      this.#running.add(task);
      void this.#run(task);
    }
    this.#isBeginning = false;
    const { length } = this.#waiting;
    // While this side waits for an answer itself it has to go on reading.
    if (length === 0) this.#core.flow.release(holds.requests);
    else if (!this.#core.isWatching('response')) this.#core.flow.hold(holds.requests);
    else if (length > MOST_WAITING) {
      const detail = `${length} requests wait where ${this.#facts.window} at once were agreed (PS3.7 §D.3.3.3)`;
      this.#core.abort(new AssociationError('protocol-violation', { detail }));
    }
  }

  async #run(task: Task): Promise<void> {
    try {
      await this.#perform(task);
    } catch (error) {
      // Only sending can fail here, and then the association is over.
      this.#core.abort(error instanceof AssociationError ? error : new AssociationError('aborted', { cause: error }));
    }
    this.#running.delete(task);
    this.#core.renew();
    this.#next();
    if (this.#running.size === 0 && this.#waiting.length === 0) this.#idle();
  }

  async #perform(task: Task): Promise<void> {
    const { operation, handler, refusal, stream } = task;
    let reply: DimseReply = { status: refusal ?? refusals.unrecognizedOperation };
    if (refusal === undefined && operation !== undefined && handler !== undefined) {
      const asked = this.#ask(task, operation, handler);
      // Waiting where there is nothing to wait for costs as much as a short answer.
      reply = asked instanceof Promise ? await asked : asked;
      // What the handler did not read has to go by before the answer can be understood.
      if (stream !== undefined && !stream.isComplete) await stream.discard();
      if (this.#core.ending !== undefined) return;
    }
    const room = this.#answer(task, reply);
    if (room !== undefined) await room;
  }

  /** Calls the handler; its pending replies are sent on the way, its last one comes back. */
  #ask(task: Task, operation: DimseOperation, handler: AnyHandler): DimseReply | Promise<DimseReply> {
    const failed = (error: unknown): DimseReply => this.#failed(task, operation, error);
    try {
      const answer = handler(requestOf(task, operation), new HandlerContext(this.#facts, task));
      // The type of `serve` pairs handlers that answer once or many times with operations that do.
      if (operation.reply === 'many') return this.#pending(task, answer as Replies).catch(failed);
      const reply = answer as DimseReply | Promise<DimseReply>;
      return 'then' in reply ? Promise.resolve(reply).catch(failed) : reply;
    } catch (error) {
      return failed(error);
    }
  }

  #failed(task: Task, operation: DimseOperation, error: unknown): DimseReply {
    if (task.cancelled !== undefined) return Status.cancelled;
    const { logger, callingAeTitle } = this.#facts;
    const facts = { operation: operation.name, messageId: task.messageId, callingAeTitle, error };
    if (this.#core.ending === undefined) logger.warn?.(facts, 'a handler failed');
    return replyOf(error, operation);
  }

  async #pending(task: Task, replies: Replies): Promise<DimseReply> {
    const iterator = replies[Symbol.asyncIterator]();
    let numbers: Pick<DimseReply, 'subOperations'> = {};
    try {
      for (;;) {
        const coming = iterator.next();
        const next = await cancellable(task, coming);
        if (task.cancelled !== undefined) {
          // The sub-operation that is under way comes to its end before the operation does (PS3.7 §9.3.3.2).
          await this.#facts.settled();
          const last = task.operation?.hasSubOperations === true ? await lastReply(iterator, coming) : undefined;
          return last ?? { ...Status.cancelled, ...numbers };
        }
        if (next === undefined || next.done === true) return Status.success;
        if ('count' in next.value) {
          const room = this.#matches(task, next.value);
          if (room !== undefined) await room;
          continue;
        }
        const { subOperations } = next.value;
        if (!isPending(next.value.status)) return next.value;
        const room = this.#answer(task, next.value);
        if (room !== undefined) await room;
        if (subOperations !== undefined) numbers = { subOperations };
      }
    } finally {
      // Not awaited: a generator that hangs in a look-up must not keep the answer back.
      void iterator.return?.().catch(() => {});
    }
  }

  #matches(task: Task, matches: DimseMatches): Promise<void> | undefined {
    const encoding = transferSyntax(task.context.transferSyntax);
    if (encoding === undefined) return undefined;
    const { status, count } = matches;
    const rows = { count, write: (at: number, into: ByteWriter) => matches.write(at, into, encoding) };
    return this.#core.sendMatches(task.context.id, messageOf(task), this.#values(task, { status }, true), rows);
  }

  #answer(task: Task, reply: DimseReply): Promise<void> | undefined {
    const { context } = task;
    const { dataSet } = reply;
    const encoding = transferSyntax(context.transferSyntax);
    const data = dataSet === undefined || encoding === undefined ? undefined : toBytes(dataSet, { encoding });
    const values = this.#values(task, reply, data !== undefined);
    return this.#core.sendMessage(context.id, messageOf(task), values, data);
  }

  #values({ context, command, field, messageId }: Task, reply: DimseReply, hasData: boolean): CommandSet {
    const { comment, offendingElements, subOperations } = reply;
    const instance = reply.sopInstanceUid ?? command.AffectedSOPInstanceUID ?? command.RequestedSOPInstanceUID;
    const sopClass = command.AffectedSOPClassUID ?? command.RequestedSOPClassUID;
    const values: { -readonly [K in keyof CommandSet]: CommandSet[K] } = {
      AffectedSOPClassUID: this.#isOf(context, sopClass) ? sopClass! : context.abstractSyntax,
      CommandField: field | RESPONSE_BIT,
      MessageIDBeingRespondedTo: messageId,
      CommandDataSetType: hasData ? HAS_DATA_SET : noDataSet,
      Status: reply.status,
    };
    if (comment !== undefined) values.ErrorComment = comment.slice(0, 64);
    if (offendingElements !== undefined) values.OffendingElement = offendingElements;
    if (reply.errorId !== undefined) values.ErrorID = reply.errorId;
    if (instance !== undefined && isUid(instance)) values.AffectedSOPInstanceUID = instance;
    if (subOperations !== undefined) Object.assign(values, subOperationElements(subOperations));
    // Event and action types are said again in the response (PS3.7 Tables 10.3-2 and 10.3-8).
    if (command.EventTypeID !== undefined) values.EventTypeID = command.EventTypeID;
    if (command.ActionTypeID !== undefined) values.ActionTypeID = command.ActionTypeID;
    return values;
  }
}

type Replies = AsyncIterable<DimseReply | DimseMatches>;

function replyOf(error: unknown, operation: DimseOperation): DimseReply {
  if (error instanceof DimseError && error.status !== undefined) return failure(error.status);
  // Own errors are worded so that they never hold a patient's data; of all others only the fact is told.
  const comment = error instanceof HounsfieldError ? error.code : 'internal error';
  return failure(operation.failed, comment);
}

function subOperationElements({ remaining, completed, failed, warning }: SubOperations): CommandSet {
  return {
    NumberOfCompletedSuboperations: completed,
    NumberOfFailedSuboperations: failed,
    NumberOfWarningSuboperations: warning,
    ...(remaining === undefined ? {} : { NumberOfRemainingSuboperations: remaining }),
  };
}

/** Any value but 0101 (PS3.7 §E.1). */
const HAS_DATA_SET = 0x0001;
/** Requests that may lie here while this side waits for an answer. */
const MOST_WAITING = 16;
const NONE: readonly Task[] = [];
