import { StorageError } from 'hounsfield/errors';
import type { Gate } from '../access/index.ts';
import type { AuditTrail } from '../audit/index.ts';
import { failure, jsonAnswer, type RequestHandler } from '../http/index.ts';
import { type Index, versionRow } from '../index/index.ts';
import { isUid } from '../ingest/index.ts';
import type { Log } from '../log.ts';
import type { StoredObjects } from '../objects.ts';

export const VERSIONS = '/api/versions';

export interface VersionOptions {
  readonly index: Pick<Index, 'upkeep'>;
  readonly objects: StoredObjects;
  readonly gate: Gate;
  readonly audit: Pick<AuditTrail, 'record'>;
  readonly log: Log;
}

/**
 * All contents that an instance came with: as a list with `?instance=UID`, and the Part 10 file of one with
 * `&version=2`. The first is what searches and retrieval give.
 */
export function versionsHandler({ index, objects, gate, audit, log }: VersionOptions): RequestHandler {
  return async (request, address) => {
    const admitted = await gate.admit(request, 'read', address);
    if (admitted instanceof Response) return admitted;
    if (request.method !== 'GET') return failure(405, 'bad-method', 'Versions are only read.', { Allow: 'GET' });
    const { searchParams } = new URL(request.url);
    const instance = searchParams.get('instance') ?? '';
    const version = searchParams.get('version');
    if (!isUid(instance)) return failure(400, 'invalid-parameter', 'The parameter instance must be a UID.');
    try {
      const versions = (await index.upkeep({ what: 'versions', sopInstanceUid: instance })).map(versionRow);
      const status = versions.length === 0 ? 404 : 200;
      audit.record({ what: 'retrieve', how: version === null ? 'versions' : 'version', status }, admitted.by);
      if (versions.length === 0) return failure(404, 'no-such-instance', 'There is no such instance.');
      if (version === null) {
        const listed = versions.map(({ blobKey: _, ...facts }, k) => ({ version: k + 1, ...facts }));
        return jsonAnswer(200, { instance, versions: listed });
      }
      const wanted = versions[Number(version) - 1];
      if (wanted === undefined) return failure(404, 'no-such-version', `There are ${versions.length} versions.`);
      const facts = { ...wanted, sopInstanceUid: instance };
      await objects.ready(facts, request.signal);
      const body = ReadableStream.from(objects.stream(facts, undefined, request.signal));
      return new Response(body, { headers: { ...HEADERS, 'Content-Length': String(wanted.length) } });
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      log.error({ err: error }, 'Versions could not be read');
      return failure(500, 'storage-failed', 'The archive could not read its index or its disk.');
    }
  };
}

const HEADERS = {
  'Content-Type': 'application/dicom',
  'Cache-Control': 'private, no-store',
  'X-Content-Type-Options': 'nosniff',
};
