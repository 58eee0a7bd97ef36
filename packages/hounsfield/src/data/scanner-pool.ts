import { Scanner } from './scanner.ts';

/**
 * A scanner for one parse, lent from an earlier one where there is any. Fresh memory is dear: the system zeroes its
 * pages, small arrays outside the heap are slow to collect, and compiled code is dropped with the last object of its
 * class.
 */
export function lendScanner(): Scanner {
  return pool.pop() ?? new Scanner();
}

/** Takes a scanner back once the tape was made of it. */
export function returnScanner(scanner: Scanner): void {
  scanner.release();
  if (pool.length < MOST_POOLED) pool.push(scanner);
}

/** A buffer for kept bytes, lent in the same way. */
export function lendBuffer(): Uint8Array {
  return buffers.pop() ?? new Uint8Array(FIRST_BYTES);
}

export function returnBuffer(buffer: Uint8Array): void {
  if (buffers.length < MOST_POOLED && buffer.length <= MOST_BYTES) buffers.push(buffer);
}

const pool: Scanner[] = [];
const buffers: Uint8Array[] = [];

const FIRST_BYTES = 16 * 1024;
const MOST_POOLED = 4;
const MOST_BYTES = 8 * 1024 * 1024;
