import { parse } from '../data/index.ts';
import type { DimseMessage } from '../dictionary/network-look-ups.ts';
import { transferSyntax } from '../syntax/index.ts';
import type { AcceptedContext } from './association-core.ts';
import type { CommandSet } from './dimse/command.ts';
import type { IncomingData } from './dimse/incoming-data.ts';
import { type DimseOperation, membersOf } from './dimse/operations.ts';
import type { Logger } from './logger.ts';
import type { AnyHandler, DimseContext, ServedService } from './service.ts';

/** What a responder knows of its association. */
export interface ResponderFacts extends Omit<DimseContext, 'transferSyntaxUid' | 'messageId' | 'signal'> {
  readonly services: ReadonlyMap<number, ServedService>;
  readonly logger: Logger;
  /** Requests that are served at once (PS3.7 §D.3.3.3). */
  readonly window: number;
  /** Settles when nothing that this side asked is under way. */
  settled(): Promise<void>;
}

/** An operation that nobody knows gets the plainest response, with its own field. */
export function messageOf({ operation }: Task): DimseMessage {
  return operation === undefined ? 'C-ECHO-RSP' : `${operation.name}-RSP`;
}

/** A request on its way. */
export interface Task {
  readonly context: AcceptedContext;
  readonly command: CommandSet;
  readonly messageId: number;
  readonly field: number;
  readonly operation: DimseOperation | undefined;
  handler: AnyHandler | undefined;
  /** The status that refuses it before any handler is asked. */
  refusal: number | undefined;
  stream?: IncomingData;
  bytes?: Uint8Array;
  /** Why its handler shall stop. */
  cancelled?: Error;
  /** Ends the wait for the next reply. */
  cancel?: () => void;
  /** Made when a handler looks at its signal. */
  controller?: AbortController;
}

/** Most handlers never look at their signal, so it is made when they do. */
export class HandlerContext implements DimseContext {
  readonly #facts: ResponderFacts;
  readonly #task: Task;

  constructor(facts: ResponderFacts, task: Task) {
    this.#facts = facts;
    this.#task = task;
  }

  get callingAeTitle(): string {
    return this.#facts.callingAeTitle;
  }
  get calledAeTitle(): string {
    return this.#facts.calledAeTitle;
  }
  get remoteAddress(): string {
    return this.#facts.remoteAddress;
  }
  get peer(): DimseContext['peer'] {
    return this.#facts.peer;
  }
  get request(): DimseContext['request'] {
    return this.#facts.request;
  }
  get association(): DimseContext['association'] {
    return this.#facts.association;
  }
  get messageId(): number {
    return this.#task.messageId;
  }
  get transferSyntaxUid(): string {
    return this.#task.context.transferSyntax;
  }
  get signal(): AbortSignal {
    const task = this.#task;
    if (task.controller === undefined) {
      task.controller = new AbortController();
      if (task.cancelled !== undefined) task.controller.abort(task.cancelled);
    }
    return task.controller.signal;
  }
}

/** Tells the handler to stop. */
export function cancelTask(task: Task, why: Error): void {
  task.cancelled ??= why;
  task.controller?.abort(why);
  task.cancel?.();
}

/** The members that the operation's row names, of the types that `DimseRequests` gives them. */
export function requestOf(task: Task, operation: DimseOperation): object {
  const { defaults, dataMember } = operation;
  const request: Record<string, unknown> = { ...defaults };
  for (const [member, keyword] of membersOf(operation).all) {
    const value = task.command[keyword];
    if (value !== undefined) request[member] = value;
  }
  if (task.stream !== undefined) request[dataMember] = task.stream;
  const encoding = transferSyntax(task.context.transferSyntax);
  if (task.bytes !== undefined && encoding !== undefined) request[dataMember] = parse(task.bytes, { encoding });
  return request;
}

/** The next reply, or undefined when the task is cancelled before it comes. */
export function cancellable<T>(task: Task, next: Promise<T>): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    task.cancel = () => resolve(undefined);
    // It may have been cancelled while it waited for its turn.
    if (task.cancelled !== undefined) task.cancel();
    next.then(resolve, reject);
  });
}
