import { commandFields, type DimseMessage, statusCategory } from '../dictionary/network-look-ups.ts';
import { AssociationError, DimseError } from '../errors/index.ts';
import type { AcceptedContext, AssociationCore } from './association-core.ts';
import type { CommandSet, ReceivedCommand } from './dimse/command.ts';
import { CollectedData, type DataTarget } from './dimse/incoming-data.ts';
import { RESPONSE_BIT } from './dimse/operations.ts';
import { holds } from './flow.ts';

/** One response with its data set. */
export interface DimseResponse {
  readonly command: CommandSet;
  readonly status: number;
  readonly data: Uint8Array | undefined;
}

/** One request and its responses, seen by the side that asked. */
export class Exchange {
  readonly context: AcceptedContext;
  readonly messageId: number;
  readonly #core: AssociationCore;
  readonly #responseField: number;
  readonly #responses: DimseResponse[] = [];
  #isComplete = false;
  #error: Error | undefined;
  #interruption: { readonly reason: unknown } | undefined;
  #wake: (() => void) | undefined;

  constructor(core: AssociationCore, context: AcceptedContext, request: DimseMessage, messageId: number) {
    this.#core = core;
    this.context = context;
    this.messageId = messageId;
    this.#responseField = commandFields[request] | RESPONSE_BIT;
  }

  /** Whether the last response has come. */
  get isComplete(): boolean {
    return this.#isComplete;
  }

  /** Takes a response. @throws AssociationError `protocol-violation` for one that was not asked for */
  response({ command }: ReceivedCommand, hasData: boolean): DataTarget | undefined {
    const { Status: status } = command;
    const isAnswer =
      command.CommandField === this.#responseField && command.MessageIDBeingRespondedTo === this.messageId;
    if (!isAnswer || status === undefined || this.#isComplete) {
      throw new AssociationError('protocol-violation', { detail: 'a response that answers no request' });
    }
    if (!hasData) {
      this.#push({ command, status, data: undefined });
      return undefined;
    }
    const { identifier } = this.#core.options.limits;
    return new CollectedData(
      identifier,
      data => this.#push({ command, status, data }),
      () => {
        const detail = `a data set over ${identifier} bytes (limit \`identifier\`)`;
        throw new AssociationError('limit-exceeded', { detail, limit: 'identifier' });
      },
    );
  }

  /** The next response. @throws AssociationError when the association ends before; DimseError when none can follow */
  async next(): Promise<DimseResponse> {
    while (this.#responses.length === 0) {
      if (this.#error !== undefined) throw this.#error;
      this.#checkInterruption();
      if (this.#isComplete) throw new DimseError('unexpected-response', { detail: 'there is no further response' });
      this.#core.watch('response');
      await new Promise<void>(resolve => {
        this.#wake = resolve;
      });
      this.#core.relax('response');
    }
    const [response] = this.#responses.splice(0, 1);
    if (this.#responses.length < FEW_RESPONSES) this.#core.flow.release(holds.answers);
    return response!;
  }

  /** Whoever waits for the next response gets this reason thrown instead; the exchange goes on. */
  interrupt(reason: unknown): void {
    this.#interruption = { reason };
    this.#wakeUp();
  }

  /** Lets the responses go by up to the last one. @throws AssociationError when the association ends before */
  async finish(): Promise<void> {
    this.#interruption = undefined;
    while (!this.#isComplete) await this.next();
  }

  /** No response will come any more. */
  fail(error: Error): void {
    this.#error = error;
    this.#wakeUp();
  }

  #checkInterruption(): void {
    const interruption = this.#interruption;
    this.#interruption = undefined;
    if (interruption !== undefined) throw interruption.reason;
  }

  #push(response: DimseResponse): void {
    this.#isComplete = statusCategory(response.status) !== 'pending';
    this.#responses.push(response);
    // The last one can be followed by nothing that would have to wait.
    if (this.#responses.length >= MANY_RESPONSES && !this.#isComplete) this.#core.flow.hold(holds.answers);
    if (this.#isComplete) this.#core.flow.release(holds.answers);
    this.#wakeUp();
  }

  #wakeUp(): void {
    const wake = this.#wake;
    this.#wake = undefined;
    wake?.();
  }
}

const MANY_RESPONSES = 64;
const FEW_RESPONSES = 16;
