import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** Makes the packed token tape of a header small: less to sync for each object, a smaller index. */
export function deflateHeader(packed: Uint8Array): Uint8Array {
  // A small window and table are half the work, because they are made anew each time, for a percent of size. A copy of its
  // own: a Buffer is a view of a pool, all of which would cross to the other thread.
  return new Uint8Array(deflateRawSync(packed, { level: 1, memLevel: 5, windowBits: 12, chunkSize: 8192 }));
}

/** The packed token tape. */
export function inflateHeader(deflated: Uint8Array): Uint8Array {
  return new Uint8Array(inflateRawSync(deflated));
}
