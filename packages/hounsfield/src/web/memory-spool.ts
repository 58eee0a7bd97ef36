import { WebError } from '../errors/index.ts';
import type { BulkSpool } from './backend.ts';

/** Keeps bytes in memory. @param most bytes; more is `too-large` */
export function memorySpool(most: number): BulkSpool {
  const chunks: Uint8Array[] = [];
  let length = 0;
  return {
    async write(chunk) {
      length += chunk.length;
      if (length > most) throw new WebError('too-large', { detail: `the limit for bulk data is ${most} bytes` });
      chunks.push(chunk.slice());
    },
    async *read(position, count) {
      let start = 0;
      for (const chunk of chunks) {
        const piece = chunk.subarray(Math.max(position - start, 0), Math.max(position + count - start, 0));
        if (piece.length > 0) yield piece;
        start += chunk.length;
      }
    },
    async [Symbol.asyncDispose]() {
      chunks.length = 0;
    },
  };
}
