import type { Index } from '../index/index.ts';
import { type Arrival, defaultIngestLimits, Ingest, type IngestLimits, type IngestOptions } from '../ingest/index.ts';
import { createLog } from '../log.ts';
import type { BlobStore } from '../storage/index.ts';

/** An object that a peer sends, in chunks of `step` bytes. */
export interface SentObject {
  readonly sopClassUid: string;
  readonly sopInstanceUid: string;
  readonly transferSyntaxUid: string;
  readonly dataSet: Uint8Array;
}

export function arrivalOf(object: SentObject, step = 16_000, changes: Partial<Arrival> = {}): Arrival {
  const { sopClassUid, sopInstanceUid, transferSyntaxUid, dataSet } = object;
  return {
    sopClassUid,
    sopInstanceUid,
    transferSyntaxUid,
    sourceAeTitle: 'SENDER',
    data: chunksOf(dataSet, step),
    ...changes,
  };
}

export async function* chunksOf(bytes: Uint8Array, step: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step);
}

export function ingestInto(
  blobs: BlobStore,
  index: Index,
  limits: Partial<IngestLimits> = {},
  {
    log = createLog({ level: 'silent' }),
    ...others
  }: Partial<Pick<IngestOptions, 'log' | 'now' | 'hooks' | 'audit' | 'keys' | 'keepsVersions'>> = {},
): Ingest {
  const all = { ...defaultIngestLimits, ...limits };
  return new Ingest({ blobs, index, log, now: () => 1_700_000_000_000, limits: all, ...others });
}
