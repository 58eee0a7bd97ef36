import { closeSync, openSync, readSync } from 'node:fs';
import type { ReusedData } from 'hounsfield/network';
import { CommandError } from '../errors.ts';
import type { StoreHeader } from '../header/store-header.ts';

/** Memory that files are read into, again and again: fresh memory costs more than reading what the system has at hand. */
export class Buffers {
  readonly #free: Uint8Array[] = [];

  take(): Uint8Array {
    return this.#free.pop() ?? new Uint8Array(BUFFER);
  }

  give(buffer: Uint8Array): void {
    if (this.#free.length < MOST) this.#free.push(buffer);
  }
}

/**
 * The data set of a file, piece by piece as it is sent. A piece is read without leaving the thread: the system has read
 * ahead while the one before was sent.
 * @param onBytes called with the number of bytes when they were handed to the network
 */
export function fileData(
  file: StoreHeader,
  buffers: Buffers,
  onBytes: (count: number) => void,
): ReusedData & { readonly chunks: Iterable<Uint8Array> } {
  const held: { readonly buffer: Uint8Array; readonly end: number }[] = [];
  return {
    chunks: pieces(file, buffers, (buffer, end, count) => {
      held.push({ buffer, end });
      onBytes(count);
    }),
    sent: bytes => {
      while (held.length > 0 && held[0]!.end <= bytes) buffers.give(held.shift()!.buffer);
    },
  };
}

function* pieces(
  { path, dataStart, dataLength }: StoreHeader,
  buffers: Buffers,
  took: (buffer: Uint8Array, end: number, count: number) => void,
): Generator<Uint8Array> {
  const descriptor = openSync(path, 'r');
  try {
    for (let at = 0; at < dataLength; ) {
      const buffer = buffers.take();
      const count = readSync(descriptor, buffer, 0, Math.min(buffer.length, dataLength - at), dataStart + at);
      if (count === 0) throw new CommandError('changed-file');
      at += count;
      took(buffer, at, count);
      yield count === buffer.length ? buffer : buffer.subarray(0, count);
    }
  } finally {
    closeSync(descriptor);
  }
}

/** A slice of 512 × 512 in 16 bits, with its header, is one piece: one call of the system to read it, one to send it. */
const BUFFER = 640 * 1024;
/** On one association; what the network has not taken is bounded by its own measure. */
const MOST = 8;
