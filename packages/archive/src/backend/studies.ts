import { webHandler } from 'hounsfield/web';
import { describeWorklist } from 'hounsfield/web/worklist';
import type { WebCommitments } from '../commitment/index.ts';
import type { ArchiveConfig } from '../config.ts';
import type { DataFolder } from '../data-folder.ts';
import type { RequestHandler } from '../http/index.ts';
import type { AddedAttributes } from '../index/index.ts';
import type { Log } from '../log.ts';
import { type NonPatientServiceParts, NonPatientWeb } from '../non-patient/index.ts';
import type { Remover } from '../removal/index.ts';
import { ArchiveBackend, type BackendOptions } from './backend.ts';
import type { JsonTexts } from './json/json-texts.ts';

type Stored = 'index' | 'objects' | 'ingest' | 'renderer' | 'volumes' | 'transcoder' | 'texts';

/** What the service has of the archive. */
export interface StudiesParts extends Pick<BackendOptions, Stored> {
  readonly config: ArchiveConfig;
  readonly attributes: AddedAttributes;
  readonly log: Log;
  readonly folder: DataFolder;
  readonly remover: Remover;
  readonly webCommitments: WebCommitments;
  readonly nonPatient: NonPatientServiceParts;
  readonly jsonTexts: JsonTexts | undefined;
}

/** The Studies Service of the archive at `path`, and what `hounsfield/web` has beside it. */
export function studiesHandler(
  { config, attributes, log, folder, remover, webCommitments, nonPatient, jsonTexts, ...parts }: StudiesParts,
  path: string,
): RequestHandler {
  const backend = new ArchiveBackend({
    ...parts,
    keys: attributes.keys,
    folder: folder.path,
    deidentificationKey: folder.deidentificationKey,
    commitment: webCommitments,
    nonPatient: new NonPatientWeb({ ...nonPatient, ingest: parts.ingest, texts: parts.texts }),
    ...(jsonTexts === undefined ? {} : { jsonTexts }),
    ...(config.deletes ? { remover } : {}),
  });
  const { bodyBytes, results, viewportPixels } = config.limits.http;
  return webHandler(backend, {
    path,
    maxBodyBytes: bodyBytes,
    maxResults: results,
    maxViewportPixels: viewportPixels,
    ...(config.worklist ? { beside: describeWorklist() } : {}),
    onError: (error, facts) => log.error({ err: error, ...facts }, 'A web request failed'),
  });
}
