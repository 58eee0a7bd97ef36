import { WebError } from '../errors/index.ts';
import type { Scope, StoredInstance, WebBackend, WebContext } from './backend.ts';
import type { Described } from './description.ts';
import type { Acceptable } from './media-types.ts';
import type { Parameter } from './query-string.ts';
import type { Resource, ResourceParameters } from './resources.ts';

export interface WebOptions {
  /** Path of the service, e.g. `/dicom-web`; requests to other paths answer 404. The root unless said otherwise. */
  readonly path?: string;
  /**
   * Address under which clients see the service, for the addresses in answers: `https://pacs.example/dicom-web`. Taken
   * from each request unless given; to be given behind a proxy, whose headers are not trusted.
   */
  readonly baseUrl?: string;
  /** Most rows of one search answer; 5,000 unless said otherwise. */
  readonly maxResults?: number;
  /** Most bytes of a store request; 16 GiB unless said otherwise. */
  readonly maxBodyBytes?: number;
  /** Most pixels of a viewport; 16,777,216 unless said otherwise. */
  readonly maxViewportPixels?: number;
  /** Longer values of metadata go by address; 1024 bytes unless said otherwise. */
  readonly bulkAbove?: number;
  /** What services of other handlers have under the same address, for the documents of `OPTIONS /` (PS3.18 §8.9). */
  readonly beside?: readonly Described[];
  /** Told of every error that is the server's, and of those after an answer has begun. */
  readonly onError?: (error: unknown, facts: FailureFacts) => void;
}

/** What may be said of a failed request in a log: nothing that identifies a patient. */
export interface FailureFacts {
  readonly method: string;
  /** Name of the resource in PS3.18; undefined when none was found. */
  readonly resource: string | undefined;
}

export type ResolvedOptions = Required<Omit<WebOptions, 'baseUrl'>> & Pick<WebOptions, 'baseUrl'>;

/** One request on its way, read and routed. */
export interface Call {
  readonly backend: WebBackend;
  readonly options: ResolvedOptions;
  readonly request: Request;
  readonly resource: Resource;
  readonly parameters: ResourceParameters;
  readonly query: readonly Parameter[];
  readonly accepted: Acceptable;
  readonly cx: WebContext;
  /** Address of the service without a slash at its end. */
  readonly serviceUrl: string;
  /** Tells of an error after the answer has begun. */
  readonly report: (error: unknown) => void;
}

/** The scope that the address names. */
export function scopeOf({ parameters: { study = '', series, instance } }: Call): Scope {
  return { study, ...(series === undefined ? {} : { series }), ...(instance === undefined ? {} : { instance }) };
}

/** The address of a study, series or instance. */
export function addressOf(serviceUrl: string, { study, series, instance }: Scope): string {
  const parts = [`${serviceUrl}/studies/${encodeURIComponent(study)}`];
  if (series !== undefined) parts.push(`series/${encodeURIComponent(series)}`);
  if (instance !== undefined) parts.push(`instances/${encodeURIComponent(instance)}`);
  return parts.join('/');
}

/** The address of an instance that the store gave. */
export function instanceAddress(call: Call, instance: StoredInstance): string {
  return addressOf(call.serviceUrl, {
    study: instance.studyInstanceUid,
    series: instance.seriesInstanceUid,
    instance: instance.sopInstanceUid,
  });
}

/**
 * Looks at every instance of the address before the answer begins, so that one that cannot be sent as asked is an error
 * status and not a torn answer.
 * @param check throws, or gives what the answer begins with; undefined passes over an instance that has no part in it.
 * @throws WebError `not-found` when nothing is left
 */
export async function surveyed<T>(call: Call, check: (instance: StoredInstance) => T | undefined): Promise<T> {
  let first: T | undefined;
  for await (const instance of call.backend.instances(scopeOf(call), call.cx)) {
    const found = check(instance);
    first ??= found;
  }
  if (first === undefined) throw new WebError('not-found');
  return first;
}
