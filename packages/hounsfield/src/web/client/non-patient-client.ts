import type { DataSet } from '../../data/index.ts';
import { target } from './addresses.ts';
import { type Download, type DownloadOptions, download } from './download.ts';
import { type Ask, exchange } from './exchange.ts';
import { type CallOptions, type Settings, settingsOf, type WebClientOptions } from './options.ts';
import { badAnswer } from './parts.ts';
import type { OnProgress } from './progress.ts';
import { dataSetsOf, pages, type SearchKeys, type SearchOptions } from './search.ts';
import type { StoreAnswer } from './store-answer.ts';
import { storeObjects } from './store-objects.ts';
import type { StoreObject } from './upload.ts';

export interface NonPatientStoreOptions extends CallOptions {
  /** The SOP Instance UID that the only object has to have. */
  readonly uid?: string;
  readonly onProgress?: OnProgress;
}

/**
 * A client for instances that belong to no patient (PS3.18 §12). A category is named as in addresses: `color-palettes`,
 * `defined-procedure-protocols`, `hanging-protocols`, `implant-templates` or `inventories`. Errors are as of `WebClient`.
 */
export class NonPatientClient {
  readonly #settings: Settings;

  /** @throws WebError `bad-address` */
  constructor(options: WebClientOptions) {
    this.#settings = settingsOf(options);
  }

  /** Instances that match, page by page as they are taken (§12.6). */
  search(
    category: string,
    keys: SearchKeys = {},
    options: Omit<SearchOptions, 'within'> = {},
  ): AsyncGenerator<DataSet> {
    const ask = this.#ask({ operation: 'non-patient-search', category }, {}, options);
    return pages(this.#settings, ask, keys, { ...options, uniqueKey: 'SOPInstanceUID' });
  }

  /** All attributes of an instance, their values with them (§12.4). */
  async attributes(category: string, uid: string, options: CallOptions = {}): Promise<DataSet> {
    const answer = await exchange(
      this.#settings,
      this.#ask({ operation: 'non-patient-instance', category }, { uid }, options),
    );
    for await (const dataSet of dataSetsOf(answer, this.#settings.limits)) return dataSet;
    throw badAnswer(answer.where, 'it has no instance');
  }

  /** An instance as a Part 10 file (§12.4). */
  instance(category: string, uid: string, options: CallOptions & DownloadOptions = {}): Promise<Download> {
    const ask = this.#ask({ operation: 'non-patient-instance', category }, { uid }, options);
    const headers = { Accept: 'application/dicom; transfer-syntax=*' };
    return download(this.#settings, { ...ask, headers }, options);
  }

  /** Stores instances of a category in one request, and tells what became of each (§12.5). */
  async store(
    category: string,
    objects: Iterable<StoreObject> | AsyncIterable<StoreObject>,
    { uid, onProgress, ...options }: NonPatientStoreOptions = {},
  ): Promise<StoreAnswer> {
    const parts = uid === undefined ? {} : { uid };
    const ask = this.#ask({ operation: 'non-patient-store', category }, parts, options);
    return storeObjects(this.#settings, ask, objects, { onProgress });
  }

  #ask(asked: Parameters<typeof target>[0], parts: Parameters<typeof target>[1], { signal }: CallOptions): Ask {
    const { resource, path } = target(asked, parts);
    return {
      method: resource.method,
      url: `${this.#settings.baseUrl}${path}`,
      what: resource.resource,
      headers: { Accept: 'application/dicom+json' },
      signal,
    };
  }
}
