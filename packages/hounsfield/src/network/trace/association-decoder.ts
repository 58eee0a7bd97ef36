import { HounsfieldError } from '../../errors/index.ts';
import { describeAbort, describeRejection } from '../ul/describe-pdu.ts';
import { PDU_HEADER_BYTES, type PduKind } from '../ul/pdu.ts';
import { decodePdu } from '../ul/pdu-codec.ts';
import { PduReader, type PduSink } from '../ul/pdu-reader.ts';
import { acceptFacts, requestFacts } from './associate-facts.ts';
import { type ContextTable, noteAnswered, noteProposed } from './context-table.ts';
import { MessageDecoder } from './message-decoder.ts';
import type { Side, TraceEvent } from './trace-event.ts';

export interface DecoderOptions {
  /** Where time comes from: milliseconds since any moment. */
  readonly now?: () => number;
  /** Whether values that may tell who a patient or a user is are told; not unless said so. */
  readonly values?: boolean;
  /** Bytes of a data set up to which its elements are told; 16 KiB unless said otherwise. */
  readonly dataSetLimit?: number;
}

/**
 * Turns the bytes of both sides of an association into events as they go by. What it keeps is bounded: one PDU of
 * association control (1 MiB), one command set (64 KiB) and one short data set for each side. Bytes that are not of
 * the protocol are an event, not an error.
 */
export class AssociationDecoder {
  readonly #emit: (event: TraceEvent) => void;
  readonly #now: () => number;
  readonly #sides: Readonly<Record<Side, SideDecoder>>;
  #isClosed = false;

  /** @param emit is called from inside `connected`, `bytes` and `closed` */
  constructor(emit: (event: TraceEvent) => void, options: DecoderOptions = {}) {
    const { now = Date.now, values = false, dataSetLimit = 0x4000 } = options;
    const start = now();
    this.#emit = emit;
    this.#now = () => Math.round((now() - start) * 1000) / 1000;
    const shared = { contexts: new Map(), now: this.#now, values, dataSetLimit, emit };
    this.#sides = {
      requestor: new SideDecoder('requestor', shared),
      acceptor: new SideDecoder('acceptor', shared),
    };
  }

  /** Milliseconds since it was made. */
  get time(): number {
    return this.#now();
  }

  /** The transport connection is there. */
  connected(): void {
    this.#emit({ kind: 'connected', at: this.#now() });
  }

  /** Bytes of one side, in chunks of any size; views of them are not kept. */
  bytes(from: Side, chunk: Uint8Array): void {
    this.#sides[from].push(chunk);
  }

  /** The connection is over. */
  closed(by?: Side, cause?: string): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    const { requestor, acceptor } = this.#sides;
    requestor.end();
    acceptor.end();
    this.#emit({
      kind: 'closed',
      at: this.#now(),
      ...(by === undefined ? {} : { by }),
      ...(cause === undefined ? {} : { cause }),
      bytes: { requestor: requestor.bytes, acceptor: acceptor.bytes },
      messages: { requestor: requestor.messages, acceptor: acceptor.messages },
    });
  }
}

interface Shared {
  readonly contexts: ContextTable;
  readonly now: () => number;
  readonly values: boolean;
  readonly dataSetLimit: number;
  readonly emit: (event: TraceEvent) => void;
}

/** One direction. */
class SideDecoder implements PduSink {
  bytes = 0;
  messages = 0;
  readonly #side: Side;
  readonly #shared: Shared;
  readonly #reader: PduReader;
  readonly #messages: MessageDecoder;
  #isDeaf = false;

  constructor(side: Side, shared: Shared) {
    this.#side = side;
    this.#shared = shared;
    // Whether a P-DATA-TF is too long is for the two sides to say.
    this.#reader = new PduReader(this, 0xffff_ffff);
    this.#messages = new MessageDecoder({
      ...shared,
      message: ({ kind, at, ...facts }) => {
        this.messages++;
        // First what every line has.
        shared.emit({ kind, at, from: side, ...facts });
      },
    });
  }

  push(chunk: Uint8Array): void {
    this.bytes += chunk.length;
    if (this.#isDeaf) return;
    try {
      this.#reader.push(chunk);
    } catch (error) {
      this.#isDeaf = true;
      if (!(error instanceof HounsfieldError)) throw error;
      const facts = { code: error.code, message: error.message };
      this.#shared.emit({ kind: 'problem', at: this.#shared.now(), from: this.#side, ...facts });
    }
  }

  end(): void {
    this.#messages.end();
  }

  dataBegins(): void {
    this.#messages.dataBegins();
  }

  fragment(contextId: number, control: number, bytes: Uint8Array, ends: boolean): void {
    this.#messages.fragment(contextId, control, bytes, ends);
  }

  pdu(kind: Exclude<PduKind, 'P-DATA-TF'>, body: Uint8Array): void {
    const sent = { at: this.#shared.now(), from: this.#side };
    switch (kind) {
      case 'A-ASSOCIATE-RQ':
      case 'A-ASSOCIATE-AC':
        this.#associate(kind, body);
        return;
      case 'A-ASSOCIATE-RJ': {
        const { result, source, reason } = decodePdu(kind, body);
        const meaning = describeRejection({ result, source, reason });
        this.#shared.emit({ kind, ...sent, result, source, reason, meaning });
        return;
      }
      case 'A-ABORT': {
        const { source, reason } = decodePdu(kind, body);
        this.#shared.emit({ kind, ...sent, source, reason, meaning: describeAbort({ source, reason }) });
        return;
      }
      default:
        this.#shared.emit({ kind, ...sent });
    }
  }

  #associate(kind: 'A-ASSOCIATE-RQ' | 'A-ASSOCIATE-AC', body: Uint8Array): void {
    const { contexts, values, emit, now } = this.#shared;
    const sent = { at: now(), from: this.#side, bytes: body.length + PDU_HEADER_BYTES };
    if (kind === 'A-ASSOCIATE-RQ') {
      const facts = requestFacts(decodePdu(kind, body), values);
      noteProposed(contexts, facts.contexts);
      emit({ kind, ...sent, ...facts });
    } else {
      const facts = acceptFacts(decodePdu(kind, body), contexts, values);
      noteAnswered(contexts, facts.contexts);
      emit({ kind, ...sent, ...facts });
    }
  }
}
