import { type PduKind, pduTable } from 'hounsfield/network';

/** A part of a PDU as it passes: all of it, or a stretch of one that is longer than a chunk. */
export interface Piece {
  /** Undefined for a type that PS3.8 does not name. */
  readonly kind: PduKind | undefined;
  /** Which one of its kind it is on this side, from 1. */
  readonly nth: number;
  /** Where the PDU begins in the bytes of this side. */
  readonly position: number;
  /** Bytes of the whole PDU with its header. */
  readonly pduBytes: number;
  /** Where the piece begins in its PDU. */
  readonly offset: number;
  readonly bytes: Uint8Array;
}

/** Whether a piece is the first, or the last, of its PDU. */
export function isFirst({ offset }: Piece): boolean {
  return offset === 0;
}

export function isLast({ offset, bytes, pduBytes }: Piece): boolean {
  return offset + bytes.length >= pduBytes;
}

/** Splits the bytes of one side at the borders of its PDUs (PS3.8 §9.3.1). Nothing but a header is kept. */
export class PduPieces {
  readonly #most: number;
  readonly #counts = new Map<number, number>();
  #header: Uint8Array = new Uint8Array();
  #type = 0;
  #pduBytes = 0;
  /** Bytes of the PDU that were handed on. */
  #passed = 0;
  #position = 0;

  /** @param most bytes of a piece */
  constructor(most: number = Number.POSITIVE_INFINITY) {
    this.#most = most;
  }

  /** The pieces of a chunk; an unfinished header waits for the next one. */
  *split(chunk: Uint8Array): Generator<Piece> {
    let at = 0;
    while (at < chunk.length) {
      if (this.#passed === this.#pduBytes) {
        const wanted = HEADER - this.#header.length;
        const part = chunk.subarray(at, at + wanted);
        this.#header = Uint8Array.from([...this.#header, ...part]);
        at += part.length;
        if (this.#header.length === HEADER) yield this.#begin();
        continue;
      }
      const room = Math.min(this.#pduBytes - this.#passed, this.#most);
      const bytes = chunk.subarray(at, at + room);
      at += bytes.length;
      yield this.#piece(bytes);
    }
  }

  /** What is left of a header that never came to its end. */
  get rest(): Uint8Array {
    return this.#header;
  }

  #begin(): Piece {
    const header = this.#header;
    this.#type = header[0] ?? 0;
    this.#header = new Uint8Array();
    this.#position += this.#pduBytes;
    this.#pduBytes = HEADER + new DataView(header.buffer).getUint32(2);
    this.#passed = 0;
    this.#counts.set(this.#type, (this.#counts.get(this.#type) ?? 0) + 1);
    return this.#piece(header);
  }

  #piece(bytes: Uint8Array): Piece {
    const offset = this.#passed;
    this.#passed += bytes.length;
    const nth = this.#counts.get(this.#type) ?? 0;
    return { kind: KINDS.get(this.#type), nth, position: this.#position, pduBytes: this.#pduBytes, offset, bytes };
  }
}

const KINDS: ReadonlyMap<number, PduKind> = new Map(
  // The keys of the table are the kinds, which Object.entries forgets.
  Object.entries(pduTable).map(([kind, { type }]) => [type, kind as PduKind]),
);
const HEADER = 6;
