import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** Makes the packed token tape of a header small: less to sync for each object, a smaller index. */
export function deflateHeader(packed: Uint8Array): Uint8Array {
  return deflateRawSync(packed, { level: 1, memLevel: 7, chunkSize: 8192 });
}

/** The packed token tape. */
export function inflateHeader(deflated: Uint8Array): Uint8Array {
  return inflateRawSync(deflated);
}
