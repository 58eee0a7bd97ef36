import type { DataSet } from '../../data/index.ts';
import { WebError } from '../../errors/index.ts';
import type { Scope, SearchLevel } from '../backend.ts';
import type { Operation } from '../resources.ts';
import { type AddressParts, target } from './addresses.ts';
import { type BulkOptions, bulkdata, WebBulkValue } from './bulk.ts';
import { type Download, type DownloadOptions, download } from './download.ts';
import { type Ask, exchange } from './exchange.ts';
import { type CallOptions, type Settings, settingsOf, type WebClientOptions } from './options.ts';
import { partsOf, type RetrievedPart } from './parts.ts';
import type { OnProgress } from './progress.ts';
import { type RenderedOptions, renderedQuery, type VolumeOptions } from './rendered.ts';
import { dataSetsOf, type SearchKeys, type SearchOptions, search } from './search.ts';
import type { StoreAnswer } from './store-answer.ts';
import { storeObjects } from './store-objects.ts';
import { METADATA, type MetadataObject, metadataParts } from './store-parts.ts';
import type { StoreObject } from './upload.ts';
import { type UriOptions, uriQuery } from './uri.ts';

export interface RetrieveOptions extends CallOptions {
  /**
   * Transfer Syntax UID that objects or pixels are wanted in; `*`, which is as the server has them, unless given
   * (PS3.18 §8.7.3.5.2).
   */
  readonly transferSyntax?: string;
  /** Media type of frames; any unless given. */
  readonly mediaType?: string;
  readonly onProgress?: OnProgress;
}

export interface StoreOptions extends CallOptions {
  /** The objects have to be of this study. */
  readonly study?: string;
  /** Told of the bytes that were taken for sending; not where the platform wants the body whole. */
  readonly onProgress?: OnProgress;
}

/**
 * A client of a DICOMweb service (PS3.18 §10) for browsers, workers and Node. Addresses, methods and parameters come from
 * the table that the server of this library is made of. Bodies are streams, read as fast as they are taken.
 *
 * Every method throws WebError: it says what happened at which resource, and holds neither addresses, which name UIDs,
 * nor texts of the server. An abort of `signal` throws the reason of the signal.
 */
export class WebClient {
  readonly #settings: Settings;

  /** @throws WebError `bad-address` */
  constructor(options: WebClientOptions) {
    this.#settings = settingsOf(options);
  }

  /** Address of the service. */
  get baseUrl(): string {
    return this.#settings.baseUrl;
  }

  /** Studies, series or instances that match, page by page as they are taken (QIDO-RS, PS3.18 §10.6). */
  search(level: SearchLevel, keys: SearchKeys = {}, options: SearchOptions = {}): AsyncGenerator<DataSet> {
    return search(this.#settings, level, keys, options);
  }

  /** Attributes of the instances; long values are fetched when they are read (WADO-RS, PS3.18 §10.4.1.1.2). */
  async *metadata(scope: Scope, options: CallOptions = {}): AsyncGenerator<DataSet> {
    const answer = await exchange(
      this.#settings,
      this.#ask('metadata', scope, { Accept: 'application/dicom+json' }, options),
    );
    yield* dataSetsOf(answer, this.#settings.limits, { bulkValue: uri => new WebBulkValue(this.#settings, uri) });
  }

  /**
   * The same as the server writes it: one part of DICOM JSON, whose long values have the addresses that it gave. With
   * `accept` another form, such as `multipart/related; type="application/dicom+xml"`, with one part an instance.
   */
  metadataText(scope: Scope, options: CallOptions & { readonly accept?: string } = {}): AsyncGenerator<RetrievedPart> {
    const { accept: type = 'application/dicom+json' } = options;
    return this.#parts(this.#ask('metadata', scope, { Accept: type }, options), {});
  }

  /** The instances as Part 10 files (WADO-RS, PS3.18 §10.4.1.1.1). */
  retrieve(scope: Scope, options: RetrieveOptions = {}): AsyncGenerator<RetrievedPart> {
    return this.#parts(
      this.#ask('instances', scope, { Accept: accept('application/dicom', options) }, options),
      options,
    );
  }

  /**
   * One instance as a Part 10 file, to the end even when the connection breaks in between, where the server can give the
   * rest. A server that gives single instances only in `multipart/related` is asked with `retrieve`.
   */
  instance(scope: Required<Scope>, options: RetrieveOptions & DownloadOptions = {}): Promise<Download> {
    const { transferSyntax = '*' } = options;
    const headers = { Accept: `application/dicom; transfer-syntax=${transferSyntax}` };
    return download(this.#settings, this.#ask('instances', scope, headers, options), options);
  }

  /** Frames of an instance, in the order of `frames`: native pixels or compressed streams (PS3.18 §10.4.1.1.6). */
  frames(
    scope: Required<Scope>,
    frames: readonly number[],
    options: RetrieveOptions = {},
  ): AsyncGenerator<RetrievedPart> {
    const headers = { Accept: accept(options.mediaType ?? 'application/octet-stream', options) };
    return this.#parts(this.#ask('pixeldata', { ...scope, frames }, headers, options), options);
  }

  /** All pixels of a study, series or instance (PS3.18 §10.4.1.1.6). */
  pixeldataOf(scope: Scope, options: RetrieveOptions = {}): AsyncGenerator<RetrievedPart> {
    const headers = { Accept: accept(options.mediaType ?? 'application/octet-stream', options) };
    return this.#parts(this.#ask('pixeldata', scope, headers, options), options);
  }

  /** One object or a picture of it by the URI Service, which older servers have (WADO-URI, PS3.18 §9). */
  retrieveByUri(scope: Required<Scope>, options: UriOptions = {}): AsyncGenerator<RetrievedPart> {
    const { path = '/wado', signal } = options;
    const url = `${this.#settings.baseUrl}${path}${uriQuery(scope, options)}`;
    return this.#parts({ method: 'GET', url, what: 'URI Service', signal }, {});
  }

  /** What the server says that it can do (PS3.18 §8.9), as text: WADL unless another type is asked for. */
  async capabilities(options: CallOptions & { readonly accept?: string } = {}): Promise<string> {
    const ask = this.#ask('capabilities', {}, { Accept: options.accept ?? 'application/vnd.sun.wadl+xml' }, options);
    for await (const part of this.#parts(ask, {})) return new TextDecoder().decode(await part.bytes());
    return '';
  }

  /** Deletes objects for good, where the server does so: PS3.18 has no such transaction, our archive and others have. */
  async remove(scope: Scope, options: CallOptions = {}): Promise<void> {
    const answer = await exchange(this.#settings, this.#ask('remove', scope, {}, options));
    await answer.discard();
  }

  /** The value behind a BulkDataURI, or bytes `[start, end)` of it (PS3.18 §10.4.1.1.5). */
  bulkdata(address: string, options: BulkOptions = {}): Promise<Download> {
    return bulkdata(this.#settings, address, options);
  }

  /** All values that the metadata of a study, series or instance give by address. */
  bulkdataOf(scope: Scope, options: RetrieveOptions = {}): AsyncGenerator<RetrievedPart> {
    const headers = { Accept: accept('application/octet-stream', options) };
    return this.#parts(this.#ask('bulkdata', scope, headers, options), options);
  }

  /** Pictures of a study, series, instance, or of frames of it (PS3.18 §10.4.1.1.3). */
  rendered(parts: Scope & AddressParts, options: RenderedOptions & CallOptions = {}): AsyncGenerator<RetrievedPart> {
    return this.#pictures('rendered', parts, options);
  }

  /** A small picture that stands for a study, series, instance or frame (PS3.18 §10.4.1.1.4). */
  thumbnail(parts: Scope & AddressParts, options: RenderedOptions & CallOptions = {}): AsyncGenerator<RetrievedPart> {
    return this.#pictures('thumbnail', parts, options);
  }

  /** A plane or slab of the volume that the images of a study, series, instance, or frames of it make (PS3.18 §10.4.1.1.7). */
  renderedMpr(parts: Scope & AddressParts, options: VolumeOptions & CallOptions = {}): AsyncGenerator<RetrievedPart> {
    return this.#pictures('renderedmpr', parts, options);
  }

  /** The whole volume, seen from outside (PS3.18 §10.4.1.1.8). */
  rendered3d(parts: Scope & AddressParts, options: VolumeOptions & CallOptions = {}): AsyncGenerator<RetrievedPart> {
    return this.#pictures('rendered3d', parts, options);
  }

  /** How such a volume is drawn, as the server has understood the request (PS3.18 Annex K). */
  async volumeFacts(
    kind: 'renderedmpr' | 'rendered3d',
    parts: Scope & AddressParts,
    options: VolumeOptions & CallOptions = {},
  ): Promise<DataSet> {
    const ask = this.#ask(kind, parts, { Accept: 'application/dicom+json' }, options);
    const query = renderedQuery({ ...options, wantsFacts: true });
    const answer = await exchange(this.#settings, { ...ask, url: `${ask.url}${query}` });
    for await (const facts of dataSetsOf(answer, this.#settings.limits)) return facts;
    throw new WebError('bad-answer', { path: answer.where });
  }

  /**
   * Stores objects in one request, and tells what became of each (STOW-RS, PS3.18 §10.5). Objects of an array can be sent
   * again when the server wants another token; a request is never repeated after it may have been acted on.
   */
  async store(
    objects: Iterable<StoreObject> | AsyncIterable<StoreObject>,
    options: StoreOptions = {},
  ): Promise<StoreAnswer> {
    const { study, onProgress } = options;
    const ask = this.#ask('store', study === undefined ? {} : { study }, { Accept: 'application/dicom+json' }, options);
    return storeObjects(this.#settings, ask, objects, { onProgress });
  }

  /**
   * Stores objects whose attributes and long values go apart: pictures, films and documents as they are in files, or pixels
   * compressed elsewhere (§10.5.1.2, Table 10.5.2-1). Attributes go as DICOM JSON.
   */
  async storeMetadata(objects: readonly MetadataObject[], options: StoreOptions = {}): Promise<StoreAnswer> {
    const { study, onProgress } = options;
    const ask = this.#ask('store', study === undefined ? {} : { study }, { Accept: METADATA }, options);
    return storeObjects(this.#settings, ask, metadataParts(objects), { onProgress, type: METADATA });
  }

  /** A server may give several frames only in parts, and one that knows no parts may not want to hear of them. */
  async *#pictures(
    operation: Operation,
    parts: AddressParts,
    options: VolumeOptions & CallOptions,
  ): AsyncGenerator<RetrievedPart> {
    const { accept: type = (options.swivel ?? options.curve) === undefined ? 'image/jpeg' : 'image/gif' } = options;
    const single = this.#ask(operation, parts, { Accept: type }, options);
    const ask = { ...single, url: `${single.url}${renderedQuery(options)}`, takes: [406] };
    let answer = await exchange(this.#settings, ask);
    if (answer.status === 406) {
      await answer.discard();
      const headers = { Accept: `multipart/related; type="${type}"` };
      answer = await exchange(this.#settings, { ...ask, headers, takes: [] });
    }
    yield* partsOf(answer, { limits: this.#settings.limits, onProgress: undefined });
  }

  async *#parts(
    ask: Ask,
    { onProgress }: { readonly onProgress?: OnProgress | undefined },
  ): AsyncGenerator<RetrievedPart> {
    const answer = await exchange(this.#settings, ask);
    yield* partsOf(answer, { limits: this.#settings.limits, onProgress });
  }

  #ask(operation: Operation, parts: AddressParts, headers: Ask['headers'], { signal }: CallOptions): Ask {
    const { resource, path } = target({ operation }, parts);
    return {
      method: resource.method,
      url: `${this.#settings.baseUrl}${path}`,
      what: resource.resource,
      ...(headers === undefined ? {} : { headers }),
      signal,
    };
  }
}

/** Parts first, since that is what every server has; then one object by itself. */
function accept(type: string, { transferSyntax = '*' }: RetrieveOptions): string {
  const syntax = `transfer-syntax=${transferSyntax}`;
  return `multipart/related; type="${type}"; ${syntax}, ${type}; ${syntax}; q=0.5`;
}
