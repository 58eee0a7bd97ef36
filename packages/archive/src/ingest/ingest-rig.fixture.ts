import { ctSlice } from '@hounsfield/testkit';
import { type Changes, parse, toBytes } from 'hounsfield/data';
import { transferSyntax } from 'hounsfield/syntax';
import { FileBlobStore, newDigest } from '../storage/index.ts';
import { MOST_SEAL, readSeal } from '../storage/seal.ts';
import { ingestInto, type SentObject } from '../testing/arrivals.ts';
import { MemoryFiles } from '../testing/memory-files.ts';
import { MemoryIndex } from '../testing/memory-index.ts';
import type { IngestLimits } from './limits.ts';

export const ct = ctSlice(1, { rows: 256, columns: 256 });
export const explicit = { encoding: transferSyntax('1.2.840.10008.1.2.1')! };

/** An ingest over files and an index in memory. */
export async function archive(limits: Partial<IngestLimits> = {}) {
  const files = new MemoryFiles();
  await files.makeFolder('/data');
  const root = await files.openFolder('/');
  await root.sync();
  const blobs = await FileBlobStore.open('/data', files);
  const index = new MemoryIndex();
  return { files, blobs, index, ingest: ingestInto(blobs, index, limits) };
}

/** The objects, without the seals of their files. */
export function blobsOf(files: MemoryFiles): Uint8Array[] {
  return files.filled('/data/blobs').map(file => {
    const end = file.subarray(-MOST_SEAL);
    return file.subarray(0, readSeal(end, file.length)?.length);
  });
}

/** What the archive keeps of the data set, to know it again. */
export function digestOf(bytes: Uint8Array): string {
  const digest = newDigest();
  digest.update(bytes);
  return digest.finish();
}

/** The object with other values. */
export function sent(dataSet: Uint8Array, changes: Changes, sopInstanceUid = ct.sopInstanceUid): SentObject {
  const changed = parse(dataSet, explicit).with({ ...changes, SOPInstanceUID: sopInstanceUid });
  return { ...ct, sopInstanceUid, dataSet: toBytes(changed) };
}
