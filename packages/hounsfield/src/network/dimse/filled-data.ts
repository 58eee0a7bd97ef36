import { controlBits } from '../ul/pdu.ts';
import { FRAGMENT_AT, writeHeader } from './p-data-header.ts';
import type { PduOutlet } from './pdu-outlet.ts';

/** A data set that its owner puts straight into the PDUs, so that it is read to where it is sent from. */
export interface FilledData {
  /** Bytes of the data set. */
  readonly length: number;
  /** Puts its next bytes into all of the parts, in their order. @throws what keeps it from that */
  put(parts: readonly Uint8Array[]): void;
  /** Called once after the first call of `put`, when no other will follow, for whatever reason. */
  end?(): void;
}

/** A message on its way. */
interface Message {
  readonly contextId: number;
  readonly data: FilledData;
  /** Bytes of the data set that have no place in a PDU yet. */
  left: number;
}

/**
 * Sends messages whose data sets are filled in. The PDUs of a message lie one behind the other in memory that is used
 * again: reading a slice of CT is one call of the system then, and sending it another one.
 */
export class FilledWriter {
  readonly #outlet: PduOutlet;
  readonly #maxFragment: number;
  readonly #free: Uint8Array<ArrayBuffer>[] = [];

  /** @param maxFragment most bytes of a fragment, an even number up to 256 KiB */
  constructor(outlet: PduOutlet, maxFragment: number) {
    this.#outlet = outlet;
    this.#maxFragment = maxFragment;
  }

  /** As `MessageWriter.send`. */
  send(contextId: number, command: Uint8Array, data: FilledData): Promise<void> | undefined {
    const message: Message = { contextId, data, left: data.length };
    let rest: Promise<void> | undefined;
    try {
      const memory = this.#take();
      const room = this.#sendStretch(message, memory, this.#layCommand(contextId, command, memory));
      if (message.left === 0) return room;
      rest = this.#sendRest(message, room);
      return rest;
    } finally {
      if (rest === undefined) data.end?.();
    }
  }

  async #sendRest(message: Message, before: Promise<void> | undefined): Promise<void> {
    let room = before;
    try {
      for (;;) {
        if (room !== undefined) await room;
        if (message.left === 0) return;
        room = this.#sendStretch(message, this.#take(), 0);
      }
    } finally {
      message.data.end?.();
    }
  }

  /** @returns where the PDUs of the command set end */
  #layCommand(contextId: number, command: Uint8Array, memory: Uint8Array): number {
    let end = 0;
    for (let at = 0; at < command.length; at += this.#maxFragment) {
      const fragment = command.subarray(at, at + this.#maxFragment);
      const isLast = at + fragment.length === command.length;
      writeHeader(
        memory.subarray(end),
        contextId,
        controlBits.command | (isLast ? controlBits.last : 0),
        fragment.length,
      );
      memory.set(fragment, end + FRAGMENT_AT);
      end += FRAGMENT_AT + fragment.length;
    }
    return end;
  }

  /** Sends as many PDUs of the data set as there is memory for, in one go. */
  #sendStretch(message: Message, memory: Uint8Array<ArrayBuffer>, start: number): Promise<void> | undefined {
    const { contextId, data } = message;
    const parts: Uint8Array[] = [];
    let end = start;
    do {
      const bytes = Math.min(message.left, this.#maxFragment);
      const pdu = memory.subarray(end, end + FRAGMENT_AT + bytes);
      if (pdu.length < FRAGMENT_AT + bytes) break;
      message.left -= bytes;
      writeHeader(pdu, contextId, message.left === 0 ? controlBits.last : 0, bytes);
      if (bytes > 0) parts.push(pdu.subarray(FRAGMENT_AT));
      end += pdu.length;
    } while (message.left > 0);
    data.put(parts);
    return this.#outlet.send([memory.subarray(0, end)], () => this.#give(memory)) ? undefined : this.#outlet.room();
  }

  #take(): Uint8Array<ArrayBuffer> {
    return this.#free.pop() ?? new Uint8Array(STRETCH);
  }

  /** It has left. */
  #give(memory: Uint8Array<ArrayBuffer>): void {
    if (this.#free.length < MOST_FREE) this.#free.push(memory);
  }
}

/** Room for a slice of 512 × 512 in 16 bits with its header, and for the longest command set with the longest fragment. */
const STRETCH = 640 * 1024;
const MOST_FREE = 8;
