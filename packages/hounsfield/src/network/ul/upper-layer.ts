import type { UpperLayerEvent, UpperLayerState } from '../../dictionary/network-look-ups.ts';
import { AssociationError } from '../../errors/index.ts';
import type { Clock } from '../clock.ts';
import type { Transport, TransportSink } from '../transport.ts';
import { type Effect, events, type Outcome, type Primitive, step } from './dul.ts';
import { decodeRequest } from './known-request.ts';
import { type Pdu, type PduKind, type PduOf, pduTable } from './pdu.ts';
import { decodePdu, encodePdu } from './pdu-codec.ts';
import { PduReader, type PduSink } from './pdu-reader.ts';
import { rejectionPdu } from './rejection.ts';

/** Whoever uses the upper layer is told by these; each is called when all else of the event is done. */
export interface UpperLayerUser {
  /** The transport connection is there, and the A-ASSOCIATE-RQ was sent. */
  connected(): void;
  associateIndication(request: PduOf<'A-ASSOCIATE-RQ'>): void;
  associateAccepted(answer: PduOf<'A-ASSOCIATE-AC'>): void;
  associateRejected(answer: PduOf<'A-ASSOCIATE-RJ'>): void;
  releaseIndication(): void;
  releaseConfirmation(): void;
  /** The peer's A-ABORT PDU. */
  abortIndication(abort: PduOf<'A-ABORT'>): void;
  /** The connection broke, or the peer broke the protocol and an A-ABORT was sent. */
  providerAbortIndication(error: AssociationError): void;
  /** A piece of a presentation data value: see `PduSink`. */
  fragment(contextId: number, control: number, bytes: Uint8Array, ends: boolean): void;
  /** Bytes came from the peer, whatever they are. */
  heard(): void;
  /** All of what came at once was handed on; where the transport lends, views of it end now. */
  chunkEnds(): void;
  /** There is room to send again. */
  drained(): void;
  /**
   * Back in Sta1: transport and timer are done with. Called once, last of all.
   * @param lapse that no A-ASSOCIATE-RQ came in time
   */
  ended(lapse?: AssociationError): void;
}

export interface UpperLayerOptions {
  readonly requestor: boolean;
  readonly transport: Transport;
  readonly clock: Clock;
  /** Milliseconds that an acceptor waits for the whole A-ASSOCIATE-RQ. */
  readonly artim: number;
  /** Milliseconds that we wait for the peer to close when all is said. */
  readonly closing: number;
  /** The longest P-DATA-TF that we announce and take. */
  readonly maxPduLength: number;
  /** For tests; an association begins in Sta1. In Sta2 and Sta13 the timer runs. */
  readonly state?: UpperLayerState;
}

/** Performs what the machine of PS3.8 §9.2 asks for: the one place where its effects meet transport and clock. */
export class UpperLayer implements TransportSink, PduSink {
  readonly #options: UpperLayerOptions;
  readonly #user: UpperLayerUser;
  #request: PduOf<'A-ASSOCIATE-RQ'> | undefined;
  readonly #reader: PduReader;
  #state: UpperLayerState;
  #artim: unknown;
  /** Whether the fragments of the P-DATA-TF that is read are handed on. */
  #wantsData = false;
  /** True when the stream cannot be understood any more, or is closed by us. */
  #isDeaf = false;
  /** Explains the A-ABORT that is being sent, or the end; made from the next two when it is asked for. */
  #error: AssociationError | undefined;
  #received: PduKind | 'closed' = 'closed';
  #receivedIn: UpperLayerState = IDLE;
  #hasEnded = false;
  #lapse: AssociationError | undefined;

  constructor(options: UpperLayerOptions, user: UpperLayerUser) {
    this.#options = options;
    this.#user = user;
    this.#state = options.state ?? IDLE;
    this.#reader = new PduReader(this, options.maxPduLength);
    if (this.#state === AWAITS_REQUEST || this.#state === AWAITS_CLOSE) this.#startArtim();
  }

  get state(): UpperLayerState {
    return this.#state;
  }

  /** A-ASSOCIATE request: connects, then sends the PDU. */
  associate(request: PduOf<'A-ASSOCIATE-RQ'>): void {
    this.#request = request;
    this.#do(events.associateRequest);
  }

  /** A transport connection came in. */
  accept(): void {
    this.#do(events.transportIndication);
    this.#options.transport.open(this);
  }

  /** A-ASSOCIATE response. */
  answer(pdu: PduOf<'A-ASSOCIATE-AC'> | PduOf<'A-ASSOCIATE-RJ'>): void {
    this.#do(pdu.kind === 'A-ASSOCIATE-AC' ? events.associateAccept : events.associateReject, pdu);
  }

  /**
   * P-DATA request: the chunks are whole P-DATA-TF PDUs.
   * @returns false when the sender had better wait for `drained`
   * @throws AssociationError `not-in-this-state`
   */
  sendData(chunks: readonly Uint8Array[], written?: () => void): boolean {
    this.#state = step(this.#state, events.dataRequest, this.#options).next;
    return this.#options.transport.write(chunks, written);
  }

  /** Whether data can be sent now. */
  get canSend(): boolean {
    return this.#state === DATA_TRANSFER || this.#state === RELEASE_ASKED;
  }

  /** A-RELEASE request. @throws AssociationError `not-in-this-state` */
  release(): void {
    this.#do(events.releaseRequest);
  }

  /** A-RELEASE response. @throws AssociationError `not-in-this-state` */
  answerRelease(): void {
    this.#do(events.releaseResponse);
  }

  /** A-ABORT request; does nothing when there is nothing left to abort. */
  abort(): void {
    if (this.#state === IDLE || this.#state === AWAITS_CLOSE) return;
    if (this.#state === AWAITS_REQUEST) {
      // The table has no A-ABORT request here: nobody has asked for an association yet.
      this.destroy();
      return;
    }
    this.#do(events.abortRequest);
  }

  /** Ends all at once, without a word to the peer. */
  destroy(): void {
    this.#stopArtim();
    this.#state = IDLE;
    this.#isDeaf = true;
    this.#options.transport.destroy();
    this.#end();
  }

  opened(): void {
    if (this.#state !== AWAITS_TRANSPORT) return;
    this.#do(events.transportConfirm);
    this.#user.connected();
  }

  drained(): void {
    this.#user.drained();
  }

  closed(cause?: unknown): void {
    if (this.#isDeaf && this.#state === IDLE) return;
    this.#isDeaf = true;
    this.#note('closed');
    if (cause !== undefined) this.#error = connectionError(cause, this.#state);
    if (this.#state !== IDLE) this.#do(events.transportClosed);
  }

  data(chunk: Uint8Array): void {
    // Bytes before the connection is there are no peer's: nothing can be said about them (PS3.8 Table 9-10, Sta4).
    if (this.#isDeaf || this.#state === AWAITS_TRANSPORT) return;
    this.#user.heard();
    try {
      this.#reader.push(chunk);
    } catch (error) {
      this.#invalid(error);
    }
    this.#user.chunkEnds();
  }

  pdu(kind: Exclude<PduKind, 'P-DATA-TF'>, body: Uint8Array): void {
    const pdu = kind === 'A-ASSOCIATE-RQ' ? decodeRequest(body) : decodePdu(kind, body);
    this.#note(kind);
    this.#do(RECEIVED[kind], pdu);
  }

  dataBegins(): void {
    this.#note('P-DATA-TF');
    this.#wantsData = false;
    this.#do(events.dataReceived);
  }

  fragment(contextId: number, control: number, bytes: Uint8Array, ends: boolean): void {
    if (this.#wantsData) this.#user.fragment(contextId, control, bytes, ends);
  }

  #note(kind: PduKind | 'closed'): void {
    this.#error = undefined;
    this.#received = kind;
    this.#receivedIn = this.#state;
  }

  #why(): AssociationError {
    this.#error ??=
      this.#received === 'closed'
        ? connectionError(undefined, this.#receivedIn)
        : unexpected(this.#received, this.#receivedIn);
    return this.#error;
  }

  #invalid(error: unknown): void {
    this.#isDeaf = true;
    this.#error =
      error instanceof AssociationError ? error : new AssociationError('protocol-violation', { cause: error });
    if (this.#state !== IDLE) this.#do(events.invalidPduReceived);
  }

  #do(event: UpperLayerEvent, pdu?: Pdu): void {
    const acceptable = pdu?.kind === 'A-ASSOCIATE-RQ' && (pdu.protocolVersion & 1) === 1;
    const { requestor } = this.#options;
    const outcome: Outcome = step(this.#state, event, { requestor, acceptable });
    this.#state = outcome.next;
    for (const effect of outcome.effects) this.#perform(effect, event, pdu);
    if (this.#state === IDLE) this.#end();
  }

  #end(): void {
    if (this.#hasEnded) return;
    this.#hasEnded = true;
    this.#user.ended(this.#lapse);
  }

  #perform(effect: Effect, event: UpperLayerEvent, pdu: Pdu | undefined): void {
    switch (effect.do) {
      case 'connect':
        this.#options.transport.open(this);
        return;
      case 'close':
        this.#close(event);
        return;
      case 'start-artim':
        this.#startArtim();
        return;
      case 'stop-artim':
        this.#stopArtim();
        return;
      case 'send':
        this.#send(effect, pdu);
        return;
      case 'indicate':
        this.#indicate(effect.primitive, pdu);
        return;
      default:
        effect satisfies never;
    }
  }

  #close(event: UpperLayerEvent): void {
    this.#isDeaf = true;
    // A peer that let the time pass does not deserve a slow farewell.
    if (event === events.artimExpired) this.#options.transport.destroy();
    else this.#options.transport.close();
  }

  #startArtim(): void {
    this.#stopArtim();
    const { clock, artim, closing } = this.#options;
    const isRequest = this.#state === AWAITS_REQUEST;
    const milliseconds = isRequest ? artim : closing;
    this.#artim = clock.setTimeout(() => {
      this.#artim = undefined;
      if (isRequest) this.#lapse = lapseOf(artim);
      this.#do(events.artimExpired);
    }, milliseconds);
  }

  #stopArtim(): void {
    if (this.#artim !== undefined) this.#options.clock.clearTimeout(this.#artim);
    this.#artim = undefined;
  }

  #send(effect: Effect & { do: 'send' }, pdu: Pdu | undefined): void {
    const message = effect.pdu === 'A-ABORT' ? this.#abortPdu(effect.source) : this.#messageOf(effect.pdu, pdu);
    this.#wantsData &&= effect.pdu !== 'A-ABORT';
    if (message !== undefined) this.#options.transport.write([encodePdu(message)]);
  }

  #messageOf(kind: Exclude<PduKind, 'A-ABORT'>, given: Pdu | undefined): Pdu | undefined {
    if (kind === 'A-ASSOCIATE-RQ') return this.#request;
    if (kind === 'A-RELEASE-RQ' || kind === 'A-RELEASE-RP') return { kind };
    // AE-6 rejects by itself, with a request in its hand; the only ground it has is the version.
    if (kind === 'A-ASSOCIATE-RJ' && given?.kind !== kind) return rejectionPdu('protocol-version');
    return given;
  }

  /** The source is the action's; a reason is only known of the provider (PS3.8 Table 9-26). */
  #abortPdu(source: 'user' | 'provider'): PduOf<'A-ABORT'> {
    if (source === 'user') return { kind: 'A-ABORT', source: 0, reason: 0 };
    return { kind: 'A-ABORT', source: 2, reason: ABORT_REASONS[this.#why().code] ?? INVALID_VALUE };
  }

  #indicate(primitive: Primitive, pdu: Pdu | undefined): void {
    const user = this.#user;
    if (primitive === 'P-DATA indication') this.#wantsData = true;
    else if (primitive === 'A-RELEASE indication') user.releaseIndication();
    else if (primitive === 'A-RELEASE confirmation') user.releaseConfirmation();
    else if (primitive === 'A-P-ABORT indication') user.providerAbortIndication(this.#why());
    else if (pdu?.kind === 'A-ASSOCIATE-RQ') user.associateIndication(pdu);
    else if (pdu?.kind === 'A-ASSOCIATE-AC') user.associateAccepted(pdu);
    else if (pdu?.kind === 'A-ASSOCIATE-RJ') user.associateRejected(pdu);
    else if (pdu?.kind === 'A-ABORT') user.abortIndication(pdu);
  }
}

function lapseOf(artim: number): AssociationError {
  const detail = `waited ${artim / 1000} s for the whole A-ASSOCIATE-RQ (time limit \`artim\`)`;
  return new AssociationError('timeout', { detail, limit: 'artim' });
}

function unexpected(kind: PduKind, state: UpperLayerState): AssociationError {
  return new AssociationError('protocol-violation', { detail: `${kind} (${pduTable[kind].section}) in Sta${state}` });
}

function connectionError(cause: unknown, state: UpperLayerState): AssociationError {
  if (cause instanceof AssociationError) return cause;
  return new AssociationError('connection-lost', { detail: `in Sta${state}`, cause });
}

const RECEIVED: Readonly<Record<Exclude<PduKind, 'P-DATA-TF'>, UpperLayerEvent>> = {
  'A-ASSOCIATE-RQ': events.associateRqReceived,
  'A-ASSOCIATE-AC': events.associateAcReceived,
  'A-ASSOCIATE-RJ': events.associateRjReceived,
  'A-RELEASE-RQ': events.releaseRqReceived,
  'A-RELEASE-RP': events.releaseRpReceived,
  'A-ABORT': events.abortReceived,
};
/** Reason of a provider's A-ABORT (PS3.8 Table 9-26) by the error that caused it. */
const ABORT_REASONS: Readonly<Record<string, number>> = { 'unknown-pdu': 1, 'protocol-violation': 2 };
const INVALID_VALUE = 6;
const IDLE = 1;
const AWAITS_REQUEST = 2;
const AWAITS_TRANSPORT = 4;
const DATA_TRANSFER = 6;
const RELEASE_ASKED = 8;
const AWAITS_CLOSE = 13;
