import { ByteWriter } from '../../bytes/index.ts';
import { controlBits, PDU_HEADER_BYTES, VALUE_HEADER_BYTES } from '../ul/pdu.ts';
import { type FilledData, FilledWriter } from './filled-data.ts';
import { FRAGMENT_AT, writeHeader } from './p-data-header.ts';
import type { PduOutlet } from './pdu-outlet.ts';

/**
 * A data set to be sent, as its bytes or in chunks of any size. Chunks are sent without a copy, so they must not be
 * changed once handed over.
 */
export type OutgoingData = Uint8Array | Iterable<Uint8Array> | AsyncIterable<Uint8Array> | ReusedData | FilledData;

/** A data set in chunks whose memory its owner uses again. */
export interface ReusedData {
  readonly chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
  /** So many bytes of it have left: what they lay in may be overwritten. Not every transport can tell. */
  sent(bytes: number): void;
}

/** Data sets that are short as a rule. */
export interface ShortRows {
  readonly count: number;
  /** Appends the one at this place. */
  write(at: number, into: ByteWriter): void;
}

/**
 * Cuts messages into P-DATA-TF PDUs of the length that the peer takes (PS3.8 Annex E) and sends each in one go. One
 * message is sent after another: fragments of two are never mixed.
 */
export class MessageWriter {
  readonly #outlet: PduOutlet;
  readonly #maxFragment: number;
  #filled: FilledWriter | undefined;
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
    return this.#inTurn(() => this.#begin(contextId, command, data));
  }

  /** Sends the same command set with each of the data sets: one message after another, many in one go. */
  sendRows(contextId: number, command: Uint8Array, rows: ShortRows): Promise<void> | undefined {
    return this.#inTurn(() => this.#writeRows(contextId, command, rows));
  }

  #inTurn(begin: () => Promise<void> | undefined): Promise<void> | undefined {
    const before = this.#last;
    const sent = before === undefined ? begin() : before.then(begin);
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
    if (data !== undefined && 'put' in data) {
      this.#filled ??= new FilledWriter(this.#outlet, this.#maxFragment);
      return this.#filled.send(contextId, command, data);
    }
    if (data !== undefined || command.length > this.#maxFragment) return this.#write(contextId, command, data);
    const pdu = singlePdu(contextId, controlBits.command | controlBits.last, command);
    return this.#outlet.send([pdu]) ? undefined : this.#outlet.room();
  }

  async #writeRows(contextId: number, command: Uint8Array, rows: ShortRows): Promise<void> {
    const said = singlePdu(contextId, controlBits.command | controlBits.last, command);
    const head = header(contextId, controlBits.last, 0);
    for (let next = 0; next < rows.count; ) {
      const messages = new ByteWriter(Math.min(ROW_BYTES * (rows.count - next), ENOUGH_OF_STREAM));
      let long: Uint8Array | undefined;
      for (; next < rows.count && long === undefined && messages.length < ENOUGH_OF_STREAM; next++) {
        const start = messages.length;
        const at = start + said.length;
        rows.write(next, messages.bytes(said).bytes(head));
        const length = messages.length - at - FRAGMENT_AT;
        messages.patchU32(at + 2, VALUE_HEADER_BYTES + length, false);
        messages.patchU32(at + 6, length + 2, false);
        if (Math.max(length, command.length) <= this.#maxFragment) continue;
        long = messages.copied().subarray(at + FRAGMENT_AT);
        messages.rewind(start);
      }
      if (messages.length > 0 && !this.#outlet.send([messages.finish()])) await this.#outlet.room();
      if (long !== undefined) await this.#write(contextId, command, long);
    }
  }

  async #write(contextId: number, command: Uint8Array, data?: Exclude<OutgoingData, FilledData>): Promise<void> {
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
      const room = batch.add(chunk) >= ENOUGH_IN_MEMORY ? this.#flush(batch) : undefined;
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

/** A P-DATA-TF PDU with one fragment. */
function singlePdu(contextId: number, control: number, fragment: Uint8Array): Uint8Array<ArrayBuffer> {
  const pdu = new Uint8Array(FRAGMENT_AT + fragment.length);
  writeHeader(pdu, contextId, control, fragment.length);
  pdu.set(fragment, FRAGMENT_AT);
  return pdu;
}

function header(contextId: number, control: number, fragmentBytes: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(FRAGMENT_AT);
  writeHeader(bytes, contextId, control, fragmentBytes);
  return bytes;
}

function ignore(): void {}

/** For peers without limit, and those that take more than is of use. */
const LONGEST_PDU = 0x4_0000;
/** Bytes that make a system call worth while. */
const ENOUGH = 0x4_0000;
/** The same for data that lie in memory as a whole: an image goes out with its end. */
const ENOUGH_IN_MEMORY = 0x10_0000;
/** The same for data that have to be waited for: the peer can work meanwhile. */
const ENOUGH_OF_STREAM = 0x1_0000;
const STEP = 0x4_0000;
/** What a match takes with its command set, about. */
const ROW_BYTES = 512;
