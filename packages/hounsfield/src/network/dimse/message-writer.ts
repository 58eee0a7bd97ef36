import { controlBits, PDU_HEADER_BYTES, pduTable, VALUE_HEADER_BYTES } from '../ul/pdu.ts';

/**
 * A data set to be sent, as its bytes or in chunks of any size. Chunks are sent without a copy, so they must not be
 * changed once handed over.
 */
export type OutgoingData = Uint8Array | Iterable<Uint8Array> | AsyncIterable<Uint8Array> | ReusedData;

/** A data set in chunks whose memory its owner uses again. */
export interface ReusedData {
  readonly chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
  /** So many bytes of it have left: what they lay in may be overwritten. Not every transport can tell. */
  sent(bytes: number): void;
}

/** Where PDUs go. */
export interface PduOutlet {
  /** @returns false when it is better to wait for `room` */
  send(chunks: readonly Uint8Array[], written?: () => void): boolean;
  /** Settles when there is room again; rejects when the association ends. */
  room(): Promise<void>;
}

/**
 * Cuts messages into P-DATA-TF PDUs of the length that the peer takes (PS3.8 Annex E) and sends each in one go. One
 * message is sent after another: fragments of two are never mixed.
 */
export class MessageWriter {
  readonly #outlet: PduOutlet;
  readonly #maxFragment: number;
  #last: Promise<void> | undefined;

  /** @param maxPduLength what the peer takes: the variable field of a P-DATA-TF PDU; 0 is without limit */
  constructor(outlet: PduOutlet, maxPduLength: number) {
    this.#outlet = outlet;
    const longest = maxPduLength === 0 ? LONGEST_PDU : Math.min(maxPduLength, LONGEST_PDU);
    // Every fragment but the last has an even length.
    this.#maxFragment = (longest - VALUE_HEADER_BYTES) & ~1;
  }

  /**
   * Sends a command set and what belongs to it. Settles when the transport has it all, undefined when it has it at once.
   * @throws what reading `data` throws; AssociationError when the association ends meanwhile
   */
  send(contextId: number, command: Uint8Array, data?: OutgoingData): Promise<void> | undefined {
    const before = this.#last;
    const sent =
      before === undefined
        ? this.#begin(contextId, command, data)
        : before.then(() => this.#begin(contextId, command, data));
    if (sent === undefined) return undefined;
    // The next one waits for the end of this one, good or bad.
    const settled = sent.then(ignore, ignore).then(() => {
      if (this.#last === settled) this.#last = undefined;
    });
    this.#last = settled;
    return sent;
  }

  /** Nearly all answers are one short command: that is one PDU in one piece, and nothing to wait for. */
  #begin(contextId: number, command: Uint8Array, data: OutgoingData | undefined): Promise<void> | undefined {
    if (data !== undefined || command.length > this.#maxFragment) return this.#write(contextId, command, data);
    const pdu = new Uint8Array(FRAGMENT_AT + command.length);
    writeHeader(pdu, contextId, controlBits.command | controlBits.last, command.length);
    pdu.set(command, FRAGMENT_AT);
    return this.#outlet.send([pdu]) ? undefined : this.#outlet.room();
  }

  async #write(contextId: number, command: Uint8Array, data?: OutgoingData): Promise<void> {
    const batch = new Batch(this.#maxFragment, contextId);
    batch.begin(controlBits.command);
    batch.add(command);
    batch.end();
    if (data !== undefined) {
      batch.begin(0);
      if (data instanceof Uint8Array) await this.#addAll(batch, data);
      else if ('chunks' in data) await this.#addReused(batch, data);
      else if (Symbol.iterator in data) for (const chunk of data) await this.#addAll(batch, chunk);
      else await this.#addStream(batch, data);
      batch.end();
    }
    const room = this.#flush(batch);
    if (room !== undefined) await room;
  }

  /** A long chunk goes out bit by bit, so that the peer's pace is kept. */
  async #addAll(batch: Batch, chunk: Uint8Array): Promise<void> {
    for (let at = 0; at < chunk.length; at += STEP) {
      const room = batch.add(chunk.subarray(at, at + STEP)) >= ENOUGH ? this.#flush(batch) : undefined;
      if (room !== undefined) await room;
    }
  }

  async #addReused(batch: Batch, data: ReusedData): Promise<void> {
    const { chunks } = data;
    batch.sent = bytes => data.sent(bytes);
    if (!(Symbol.iterator in chunks)) return this.#addStream(batch, chunks);
    for (const chunk of chunks) {
      const room = batch.add(chunk) >= ENOUGH ? this.#flush(batch) : undefined;
      if (room !== undefined) await room;
    }
  }

  async #addStream(batch: Batch, chunks: AsyncIterable<Uint8Array>): Promise<void> {
    for await (const chunk of chunks) {
      const room = batch.add(chunk) >= ENOUGH_OF_STREAM ? this.#flush(batch) : undefined;
      if (room !== undefined) await room;
    }
  }

  #flush(batch: Batch): Promise<void> | undefined {
    const chunks = batch.take();
    if (chunks.length === 0) return undefined;
    const { sent, dataBytes } = batch;
    const written = sent === undefined ? undefined : () => sent(dataBytes);
    return this.#outlet.send(chunks, written) ? undefined : this.#outlet.room();
  }
}

/** PDUs that wait to be sent together. */
class Batch {
  readonly #maxFragment: number;
  readonly #contextId: number;
  /** Told how many bytes of the data set have left. */
  sent: ((bytes: number) => void) | undefined;
  /** Bytes of the data set in PDUs that were taken, or can be. */
  dataBytes = 0;
  #control = 0;
  #chunks: Uint8Array[] = [];
  #bytes = 0;
  /** What belongs to the next PDU: it cannot go before it is known whether it is the last. */
  #pending: Uint8Array[] = [];
  #pendingBytes = 0;

  constructor(maxFragment: number, contextId: number) {
    this.#maxFragment = maxFragment;
    this.#contextId = contextId;
  }

  begin(control: number): void {
    this.#control = control;
  }

  /** @returns how many bytes of whole PDUs have come together */
  add(bytes: Uint8Array): number {
    let at = 0;
    while (this.#pendingBytes + bytes.length - at > this.#maxFragment) {
      const end = at + this.#maxFragment - this.#pendingBytes;
      this.#hang(bytes.subarray(at, end));
      this.#close(0);
      at = end;
    }
    if (at < bytes.length) this.#hang(at === 0 ? bytes : bytes.subarray(at));
    return this.#bytes;
  }

  end(): void {
    this.#close(controlBits.last);
  }

  take(): readonly Uint8Array[] {
    const chunks = this.#chunks;
    this.#chunks = [];
    this.#bytes = 0;
    return chunks;
  }

  #hang(bytes: Uint8Array): void {
    this.#pending.push(bytes);
    this.#pendingBytes += bytes.length;
  }

  #close(last: number): void {
    this.#chunks.push(header(this.#contextId, this.#control | last, this.#pendingBytes), ...this.#pending);
    this.#bytes += PDU_HEADER_BYTES + VALUE_HEADER_BYTES + this.#pendingBytes;
    if ((this.#control & controlBits.command) === 0) this.dataBytes += this.#pendingBytes;
    this.#pending = [];
    this.#pendingBytes = 0;
  }
}

function header(contextId: number, control: number, fragmentBytes: number): Uint8Array {
  const bytes = new Uint8Array(FRAGMENT_AT);
  writeHeader(bytes, contextId, control, fragmentBytes);
  return bytes;
}

/** The header of a P-DATA-TF PDU with one presentation data value (PS3.8 §9.3.5). */
function writeHeader(bytes: Uint8Array, contextId: number, control: number, fragmentBytes: number): void {
  bytes[0] = pduTable['P-DATA-TF'].type;
  writeLength(bytes, 2, VALUE_HEADER_BYTES + fragmentBytes);
  writeLength(bytes, 6, fragmentBytes + 2);
  bytes[10] = contextId;
  bytes[11] = control;
}

function writeLength(bytes: Uint8Array, at: number, length: number): void {
  bytes[at] = length >>> 24;
  bytes[at + 1] = length >>> 16;
  bytes[at + 2] = length >>> 8;
  bytes[at + 3] = length;
}

function ignore(): void {}

/** For peers without limit, and those that take more than is of use. */
const LONGEST_PDU = 0x4_0000;
/** Bytes that make a system call worth while. */
const ENOUGH = 0x4_0000;
/** The same for data that have to be waited for: the peer can work meanwhile. */
const ENOUGH_OF_STREAM = 0x1_0000;
const STEP = 0x4_0000;
const FRAGMENT_AT = PDU_HEADER_BYTES + VALUE_HEADER_BYTES;
