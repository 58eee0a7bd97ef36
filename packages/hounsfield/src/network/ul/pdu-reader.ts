import { AssociationError } from '../../errors/index.ts';
import { PDU_HEADER_BYTES, type PduKind, pduTable, VALUE_HEADER_BYTES } from './pdu.ts';
import { pduKind } from './pdu-codec.ts';

/** What the reader hands on, in the order of the bytes. */
export interface PduSink {
  /** A whole PDU other than P-DATA-TF; `body` is its variable field and may be a view of the chunk. */
  pdu(kind: Exclude<PduKind, 'P-DATA-TF'>, body: Uint8Array): void;
  /** A P-DATA-TF PDU begins; its fragments follow. */
  dataBegins(): void;
  /**
   * Bytes of a presentation data value, a view of the chunk that was pushed.
   * @param ends whether the value ends with these bytes: one value may come in several pieces
   */
  fragment(contextId: number, control: number, bytes: Uint8Array, ends: boolean): void;
}

/**
 * Takes the byte stream of an association in chunks of any size (PS3.8 §9.3). Lengths are checked before memory is
 * taken, and memory grows with the bytes that have come, never with those announced. Fragments of P-DATA are not
 * gathered: they are handed on as they come.
 */
export class PduReader {
  readonly #sink: PduSink;
  readonly #maxPduLength: number;
  #phase: Phase = HEADER;
  /** Gathers a header, or a PDU that comes in several chunks. */
  #gathered: Uint8Array<ArrayBuffer> = new Uint8Array(SMALL);
  #count = 0;
  #kind: PduKind = 'A-ABORT';
  /** Bytes of the PDU's variable field that have not come, or not been looked at. */
  #left = 0;
  #valueLeft = 0;
  #contextId = 0;
  #control = 0;
  #position = 0;

  /** @param maxPduLength the length of P-DATA-TF that we announced (PS3.8 §D.1), which counts the variable field */
  constructor(sink: PduSink, maxPduLength: number) {
    this.#sink = sink;
    this.#maxPduLength = maxPduLength;
  }

  /** True between PDUs. */
  get isAtBorder(): boolean {
    return this.#phase === HEADER && this.#count === 0;
  }

  /**
   * Takes the next bytes. Views of the chunk are handed on, so it must not be changed afterwards.
   * @throws AssociationError `unknown-pdu`, `malformed-pdu` or `limit-exceeded`; nothing can be read after that
   */
  push(chunk: Uint8Array): void {
    let at = 0;
    while (at < chunk.length) {
      const before = at;
      if (this.#phase === FRAGMENT) at = this.#readFragment(chunk, at);
      else if (this.#phase === BODY) at = this.#readBody(chunk, at);
      else if (this.#phase === VALUE_HEADER) at = this.#readValueHeader(chunk, at);
      else at = this.#readHeader(chunk, at);
      this.#position += at - before;
    }
  }

  #readHeader(chunk: Uint8Array, at: number): number {
    const next = this.#gather(chunk, at, PDU_HEADER_BYTES);
    if (this.#count < PDU_HEADER_BYTES) return next;
    this.#count = 0;
    const bytes = this.#gathered;
    const kind = pduKind(bytes[0]!);
    if (kind === undefined) {
      const detail = `PDU type 0x${bytes[0]!.toString(16)}`;
      throw new AssociationError('unknown-pdu', { detail, offset: this.#position });
    }
    this.#left = bytes[2]! * 0x100_0000 + (bytes[3]! << 16) + (bytes[4]! << 8) + bytes[5]!;
    this.#kind = kind;
    this.#checkLength(kind, this.#left);
    if (kind === 'P-DATA-TF') {
      this.#phase = VALUE_HEADER;
      this.#sink.dataBegins();
    } else this.#phase = BODY;
    return next;
  }

  #checkLength(kind: PduKind, length: number): void {
    const limit = kind === 'P-DATA-TF' ? this.#maxPduLength : pduTable[kind].limit;
    if (length > limit) {
      throw new AssociationError('limit-exceeded', {
        detail: `${kind} announces ${length} bytes, ${limit} are allowed`,
        offset: this.#position,
        ...(kind === 'P-DATA-TF' ? { limit: 'maxPduLength' } : {}),
      });
    }
    // All others have four bytes; what is shorter than its fields is found when these are read.
    const least = kind === 'P-DATA-TF' ? VALUE_HEADER_BYTES : SHORTEST_BODY;
    if (length < least) throw this.#malformed(`${kind} announces ${length} bytes`);
  }

  /** A body that lies in one chunk is handed on where it lies. */
  #readBody(chunk: Uint8Array, at: number): number {
    const end = at + this.#left;
    const kind = this.#kind;
    if (kind === 'P-DATA-TF') return at;
    if (this.#count === 0 && end <= chunk.length) {
      this.#phase = HEADER;
      this.#sink.pdu(kind, chunk.subarray(at, end));
      return end;
    }
    const next = this.#gather(chunk, at, this.#left);
    if (this.#count < this.#left) return next;
    const body = this.#gathered.subarray(0, this.#count);
    this.#gathered = new Uint8Array(SMALL);
    this.#count = 0;
    this.#phase = HEADER;
    this.#sink.pdu(kind, body);
    return next;
  }

  #readValueHeader(chunk: Uint8Array, at: number): number {
    const next = this.#gather(chunk, at, VALUE_HEADER_BYTES);
    if (this.#count < VALUE_HEADER_BYTES) return next;
    this.#count = 0;
    const bytes = this.#gathered;
    const length = bytes[0]! * 0x100_0000 + (bytes[1]! << 16) + (bytes[2]! << 8) + bytes[3]!;
    if (length < 2 || length + 4 > this.#left) {
      throw this.#malformed(`a presentation data value of ${length} bytes where ${this.#left} are left in its PDU`);
    }
    this.#contextId = bytes[4]!;
    this.#control = bytes[5]!;
    this.#valueLeft = length - 2;
    this.#left -= length + 4;
    this.#phase = FRAGMENT;
    // An empty fragment has no byte that could bring us back.
    if (this.#valueLeft === 0) this.#readFragment(chunk, next);
    return next;
  }

  #readFragment(chunk: Uint8Array, at: number): number {
    const end = Math.min(chunk.length, at + this.#valueLeft);
    this.#valueLeft -= end - at;
    const ends = this.#valueLeft === 0;
    if (ends) {
      if (this.#left === 0) this.#phase = HEADER;
      else if (this.#left >= VALUE_HEADER_BYTES) this.#phase = VALUE_HEADER;
      else throw this.#malformed(`${this.#left} bytes behind the last presentation data value`);
    }
    const whole = at === 0 && end === chunk.length;
    this.#sink.fragment(this.#contextId, this.#control, whole ? chunk : chunk.subarray(at, end), ends);
    return end;
  }

  /** Gathers up to `wanted` bytes in all; the room for them doubles as they come. */
  #gather(chunk: Uint8Array, at: number, wanted: number): number {
    const end = Math.min(chunk.length, at + wanted - this.#count);
    const count = this.#count + end - at;
    if (count > this.#gathered.length) {
      const grown = new Uint8Array(Math.min(wanted, Math.max(count, this.#gathered.length * 2)));
      grown.set(this.#gathered.subarray(0, this.#count));
      this.#gathered = grown;
    }
    // Headers are too short for a view and a copy to pay.
    if (end - at <= PDU_HEADER_BYTES)
      for (let from = at; from < end; from++) this.#gathered[this.#count++] = chunk[from]!;
    else this.#gathered.set(chunk.subarray(at, end), this.#count);
    this.#count = count;
    return end;
  }

  #malformed(detail: string): AssociationError {
    return new AssociationError('malformed-pdu', { detail, offset: this.#position });
  }
}

type Phase = typeof HEADER | typeof BODY | typeof VALUE_HEADER | typeof FRAGMENT;
const HEADER = 0;
const BODY = 1;
const VALUE_HEADER = 2;
const FRAGMENT = 3;
/** A-RELEASE and A-ABORT; the shortest of all. */
const SHORTEST_BODY = 4;
const SMALL = 64;
