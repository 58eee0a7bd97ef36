import type { StoreHeader } from '../header/store-header.ts';

/**
 * Files for one request each: at most so many, at most so many bytes unless one alone has more, and none of them of the
 * same SOP Instance UID, since the answer tells objects apart by it.
 */
export function batches(files: readonly StoreHeader[], mostFiles: number, mostBytes: number = BYTES): StoreHeader[][] {
  const all: StoreHeader[][] = [];
  let uids = new Set<string>();
  let bytes = 0;
  for (const file of files) {
    const own = file.dataStart + file.dataLength;
    const current = all.at(-1);
    if (
      current === undefined ||
      current.length >= mostFiles ||
      bytes + own > mostBytes ||
      uids.has(file.sopInstanceUid)
    ) {
      all.push([file]);
      uids = new Set();
      bytes = 0;
    } else current.push(file);
    uids.add(file.sopInstanceUid);
    bytes += own;
  }
  return all;
}

/** Larger requests save nothing, and one that breaks costs less when it is small. */
const BYTES = 64 * 1024 * 1024;
