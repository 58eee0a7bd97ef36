import type { DimseMessage } from '../dictionary/network-look-ups.ts';
import { AssociationError } from '../errors/index.ts';
import type { Clock } from './clock.ts';
import { type CommandSet, encodeCommand, type ReceivedCommand } from './dimse/command.ts';
import type { DataTarget } from './dimse/incoming-data.ts';
import { MessageReader, type MessageSink } from './dimse/message-reader.ts';
import { MessageWriter, type OutgoingData, type ShortRows } from './dimse/message-writer.ts';
import type { PduOutlet } from './dimse/pdu-outlet.ts';
import { Flow } from './flow.ts';
import { type AssociationLimits, type Phase, phases, type Timeouts } from './limits.ts';
import type { Transport } from './transport.ts';
import { describeAbort, describeRejection } from './ul/describe-pdu.ts';
import type { NegotiatedContext } from './ul/negotiation.ts';
import type { PduOf } from './ul/pdu.ts';
import { rejectionRemedies } from './ul/rejection.ts';
import { UpperLayer, type UpperLayerUser } from './ul/upper-layer.ts';
import { Waits } from './waits.ts';

/** How an association ended; `refused` stands for those that never were one. */
export interface Ending {
  readonly how: 'released' | 'aborted' | 'aborted-by-peer' | 'failed' | 'refused';
  /** Why, unless it was released. */
  readonly error: AssociationError | undefined;
}

/** A context that was accepted. */
export type AcceptedContext = NegotiatedContext & { readonly transferSyntax: string };

/** What one side of an association does with what comes: requestor or acceptor. */
export interface AssociationRole {
  readonly isRequestor: boolean;
  /** An association is asked for; only acceptors see this. */
  requested(request: PduOf<'A-ASSOCIATE-RQ'>): void;
  /** The association was accepted; only requestors see this. */
  accepted(answer: PduOf<'A-ASSOCIATE-AC'>): void;
  /** A message came whose context was accepted: see `MessageSink`. */
  message(context: AcceptedContext, received: ReceivedCommand, hasData: boolean): DataTarget | undefined;
  /** The peer wants to release; the role calls `answerRelease` when it is ready. */
  releaseAsked(): void;
  /** Whether this side is the one that keeps the other waiting, so that the silence of the peer is no fault. */
  isOurTurn(phase: Phase): boolean;
  /** Nothing can be sent or received any more. */
  over(ending: Ending): void;
}

export interface CoreOptions {
  readonly transport: Transport;
  readonly clock: Clock;
  readonly timeouts: Timeouts;
  readonly limits: AssociationLimits;
}

/** What both sides of an association have in common: upper layer, messages, time limits, the end. */
export class AssociationCore implements UpperLayerUser, MessageSink, PduOutlet {
  readonly upperLayer: UpperLayer;
  readonly flow: Flow;
  readonly options: CoreOptions;
  /** Settles when the transport is done with, whatever happened. */
  readonly closed: Promise<Ending>;
  readonly #role: AssociationRole;
  readonly #reader: MessageReader;
  readonly #waits: Waits;
  #writer: MessageWriter | undefined;
  #contexts: ReadonlyMap<number, AcceptedContext> = new Map();
  #ending: Ending | undefined;
  #waiters: { readonly resolve: () => void; readonly reject: (error: Error) => void }[] = [];
  #resolveClosed: (ending: Ending) => void = () => {};

  constructor(role: AssociationRole, options: CoreOptions) {
    const { transport, clock, timeouts, limits } = options;
    this.options = options;
    this.#role = role;
    this.flow = new Flow(transport);
    this.#reader = new MessageReader(this, limits.command);
    this.#waits = new Waits(clock, timeouts, phase => this.#expired(phase));
    const { artim, closing } = timeouts;
    const { maxPduLength } = limits;
    this.upperLayer = new UpperLayer(
      { requestor: role.isRequestor, transport, clock, artim, closing, maxPduLength },
      this,
    );
    this.closed = new Promise(resolve => {
      this.#resolveClosed = resolve;
    });
  }

  /** How it ended; undefined while it goes on. */
  get ending(): Ending | undefined {
    return this.#ending;
  }

  /** Whether a message of the peer has begun and not ended. */
  get isInsideMessage(): boolean {
    return this.#reader.isInside;
  }

  /** Messages may flow from now on. */
  establish(contexts: readonly NegotiatedContext[], peerMaxPduLength: number): void {
    this.#contexts = new Map(contexts.filter(isAccepted).map(context => [context.id, context]));
    this.#writer = new MessageWriter(this, peerMaxPduLength);
  }

  /** Starts to wait for the peer, until `relax`. */
  watch(phase: Phase): void {
    if (this.#ending === undefined) this.#waits.begin(phase);
  }

  /** Waits for this no more. */
  relax(phase: Phase): void {
    this.#waits.end(phase);
  }

  /** Whether this is waited for. */
  isWatching(phase: Phase): boolean {
    return this.#waits.has(phase);
  }

  /** Gives the peer its full time again. */
  renew(): void {
    this.#waits.renew();
  }

  /**
   * Sends a message; settles when the transport has it all, undefined when it has it at once.
   * @throws AssociationError when the association is over, or ends meanwhile
   */
  sendMessage(
    contextId: number,
    message: DimseMessage,
    values: CommandSet,
    data?: OutgoingData,
  ): Promise<void> | undefined {
    const writer = this.#writer;
    if (writer === undefined || this.#ending !== undefined) throw this.#overError();
    return writer.send(contextId, encodeCommand(message, values), data);
  }

  /** Sends the same message with one data set after another; otherwise as `sendMessage`. */
  sendMatches(
    contextId: number,
    message: DimseMessage,
    values: CommandSet,
    rows: ShortRows,
  ): Promise<void> | undefined {
    const writer = this.#writer;
    if (writer === undefined || this.#ending !== undefined) throw this.#overError();
    return writer.sendRows(contextId, encodeCommand(message, values), rows);
  }

  send(chunks: readonly Uint8Array[], written?: () => void): boolean {
    if (!this.upperLayer.canSend) throw this.#overError();
    return this.upperLayer.sendData(chunks, written);
  }

  async room(): Promise<void> {
    this.watch('send');
    try {
      await new Promise<void>((resolve, reject) => {
        if (this.#ending === undefined) this.#waiters.push({ resolve, reject });
        else reject(this.#overError());
      });
    } finally {
      this.relax('send');
    }
  }

  /** Asks the peer to release. */
  release(): void {
    this.upperLayer.release();
    this.watch('release');
  }

  /** Agrees to the release that the peer asked for. */
  answerRelease(): void {
    if (this.#ending !== undefined) return;
    this.upperLayer.answerRelease();
    // In a collision the requestor has to wait for the answer to its own request still.
    if (this.upperLayer.state !== AWAITS_OWN_RELEASE) this.end('released');
  }

  /** Aborts; `error` says why, for everyone who waits for something. */
  abort(error: AssociationError = new AssociationError('aborted')): void {
    if (this.#ending !== undefined) return;
    // First the reason: what the upper layer reports on its way down must not take its place.
    this.end(error.code === 'aborted' ? 'aborted' : 'failed', error);
    this.upperLayer.abort();
  }

  /** Marks the end: called once, later calls are ignored. */
  end(how: Ending['how'], error?: AssociationError): void {
    if (this.#ending !== undefined) return;
    const ending: Ending = { how, error };
    this.#ending = ending;
    this.#waits.stop();
    this.flow.open();
    if (this.#reader.isInside) this.#reader.fail(this.#overError());
    for (const waiter of this.#waiters.splice(0)) waiter.reject(this.#overError());
    this.#role.over(ending);
  }

  connected(): void {
    this.relax('connect');
    this.watch('associate');
  }

  associateIndication(request: PduOf<'A-ASSOCIATE-RQ'>): void {
    this.#guarded(() => this.#role.requested(request));
  }

  associateAccepted(answer: PduOf<'A-ASSOCIATE-AC'>): void {
    this.#guarded(() => this.#role.accepted(answer));
  }

  associateRejected(answer: PduOf<'A-ASSOCIATE-RJ'>): void {
    const { result, source, reason } = answer;
    const remedy = rejectionRemedies[`${source}/${reason}`];
    const facts = { detail: describeRejection(answer), rejection: { result, source, reason } };
    this.end('refused', new AssociationError('rejected', remedy === undefined ? facts : { ...facts, remedy }));
  }

  releaseIndication(): void {
    const { state } = this.upperLayer;
    if (state === COLLISION_REQUESTOR) this.answerRelease();
    else if (state !== COLLISION_ACCEPTOR) this.#guarded(() => this.#role.releaseAsked());
  }

  releaseConfirmation(): void {
    if (this.upperLayer.state === COLLISION_ANSWERED) this.upperLayer.answerRelease();
    this.end('released');
  }

  abortIndication(abort: PduOf<'A-ABORT'>): void {
    this.end('aborted-by-peer', new AssociationError('aborted-by-peer', { detail: describeAbort(abort) }));
  }

  providerAbortIndication(error: AssociationError): void {
    this.end('failed', error);
  }

  fragment(contextId: number, control: number, bytes: Uint8Array, ends: boolean): void {
    if (this.#ending !== undefined) return;
    try {
      this.#reader.fragment(contextId, control, bytes, ends);
    } catch (error) {
      this.#violated(error);
    }
  }

  message(contextId: number, received: ReceivedCommand, hasData: boolean): DataTarget | undefined {
    const context = this.#contexts.get(contextId);
    if (context === undefined) {
      const detail = `presentation context ${contextId} was not accepted`;
      throw new AssociationError('protocol-violation', { detail });
    }
    return this.#role.message(context, received, hasData);
  }

  heard(): void {
    this.#waits.heard();
  }

  chunkEnds(): void {
    this.#reader.chunkEnds();
  }

  drained(): void {
    for (const waiter of this.#waiters.splice(0)) waiter.resolve();
  }

  ended(lapse?: AssociationError): void {
    this.end('refused', lapse);
    this.#resolveClosed(this.#ending ?? { how: 'refused', error: undefined });
  }

  #overError(): AssociationError {
    return this.#ending?.error ?? new AssociationError('association-over');
  }

  #guarded(call: () => void): void {
    try {
      call();
    } catch (error) {
      this.#violated(error);
    }
  }

  #violated(error: unknown): void {
    const known = error instanceof AssociationError;
    this.abort(known ? error : new AssociationError('protocol-violation', { detail: summary(error), cause: error }));
  }

  #expired(phase: Phase): void {
    if (phases[phase].renewedBy === 'bytes' && this.#role.isOurTurn(phase)) {
      this.#waits.renew();
      return;
    }
    const seconds = this.options.timeouts[phase] / 1000;
    const detail = `waited ${seconds} s for ${phases[phase].what} (time limit \`${phase}\`)`;
    this.abort(new AssociationError('timeout', { detail, limit: phase }));
  }
}

function isAccepted(context: NegotiatedContext): context is AcceptedContext {
  return context.transferSyntax !== undefined;
}

function summary(error: unknown): string {
  return error instanceof Error ? error.message : 'unknown';
}

const COLLISION_REQUESTOR = 9;
const COLLISION_ACCEPTOR = 10;
const AWAITS_OWN_RELEASE = 11;
const COLLISION_ANSWERED = 12;
