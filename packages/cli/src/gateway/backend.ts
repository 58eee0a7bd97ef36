import type { DataSet } from 'hounsfield/data';
import { WebError } from 'hounsfield/errors';
import type {
  BulkSpool,
  PresentedFrame,
  RenderedImage,
  RenderedVolume,
  RenderRequest,
  Scope,
  SearchQuery,
  StoredInstance,
  StorePart,
  StoreResult,
  VolumeRequest,
  WebBackend,
  WebContext,
} from 'hounsfield/web';
import type { ObjectCache } from './cache.ts';
import type { Fetcher, Wanted } from './fetcher.ts';
import { FetchedInstance, type Transcoding } from './instance.ts';
import type { Listed, Listing } from './listing.ts';
import { searchPeer } from './search.ts';
import { storeAtPeer } from './store.ts';
import type { Upstream } from './upstream.ts';

/** Draws frames; the archive's own. */
export interface Drawing {
  readonly mediaTypes: readonly string[];
  render(instance: FetchedInstance, request: RenderRequest, signal: AbortSignal): Promise<RenderedImage>;
  presented(
    backend: Pick<WebBackend, 'instances'>,
    state: StoredInstance,
    cx: WebContext,
  ): Promise<readonly PresentedFrame[] | undefined>;
  renderVolume(backend: Pick<WebBackend, 'instances'>, request: VolumeRequest, cx: WebContext): Promise<RenderedVolume>;
}

export interface GatewayParts {
  readonly upstream: Upstream;
  readonly cache: ObjectCache;
  readonly fetcher: Fetcher;
  readonly listing: Listing;
  readonly transcoding: Transcoding;
  readonly drawing: Drawing;
  /** Where bulk data of a store request wait until it is whole. */
  spool(): Promise<BulkSpool>;
  /** Bytes of one object to be stored. */
  readonly mostBytes: number;
  /** What UIDs of de-identified objects are made with. */
  readonly key: Uint8Array;
}

/** A PACS that speaks DIMSE only, as a store of DICOMweb. */
export class GatewayBackend implements WebBackend {
  readonly annotates = true;
  readonly animates = true;
  readonly embedsProfiles = true;
  readonly #parts: GatewayParts;

  constructor(parts: GatewayParts) {
    this.#parts = parts;
  }

  get renderedMediaTypes(): readonly string[] {
    return this.#parts.drawing.mediaTypes;
  }

  /** All rows before the first: a client that reads slowly must not hold an association, of which there are few. */
  async *search(query: SearchQuery, { signal }: WebContext): AsyncGenerator<DataSet> {
    const rows: DataSet[] = [];
    for await (const row of searchPeer(this.#parts.upstream, query, signal)) rows.push(row);
    yield* rows;
  }

  async *instances(scope: Scope, { signal }: WebContext): AsyncGenerator<StoredInstance> {
    for await (const listed of this.#parts.listing.series(scope, signal)) {
      yield* this.#series(wantedOf(listed, scope), listed, signal);
    }
  }

  async store(part: StorePart): Promise<StoreResult> {
    const { upstream, cache, listing, mostBytes } = this.#parts;
    const result = await storeAtPeer(upstream, part, { folder: cache.folder, mostBytes });
    if (result.kind === 'stored') listing.forget(result.studyInstanceUid);
    return result;
  }

  spool(): Promise<BulkSpool> {
    return this.#parts.spool();
  }

  async deidentificationKey(): Promise<Uint8Array> {
    return this.#parts.key;
  }

  async render(request: RenderRequest, { signal }: WebContext): Promise<RenderedImage> {
    const { instance } = request;
    if (!(instance instanceof FetchedInstance)) throw new TypeError('The instance is not one of this gateway');
    return this.#parts.drawing.render(instance, request, signal);
  }

  presented(state: StoredInstance, cx: WebContext): Promise<readonly PresentedFrame[] | undefined> {
    return this.#parts.drawing.presented({ instances: this.instances.bind(this) }, state, cx);
  }

  renderVolume(request: VolumeRequest, cx: WebContext): Promise<RenderedVolume> {
    return this.#parts.drawing.renderVolume({ instances: this.instances.bind(this) }, request, cx);
  }

  /**
   * One that is asked for alone is fetched alone, all others by series: once, since what had to make room for the rest of a
   * series that is larger than the cache would have all of it fetched again and again.
   */
  async *#series(wanted: Wanted, listed: readonly Listed[], signal: AbortSignal): AsyncGenerator<StoredInstance> {
    const { cache, fetcher, transcoding } = this.#parts;
    let isAsked = false;
    for (const { study, series, instance, sopClassUid } of listed) {
      const sopClasses = sopClassUid === '' ? wanted.sopClasses : [sopClassUid];
      const alone = { study, series, instance, expected: [instance], sopClasses };
      const isOver = isAsked && !fetcher.isComing(wanted);
      isAsked ||= cache.get(instance) === undefined;
      const object =
        (await fetcher.object(isOver ? alone : wanted, instance, signal)) ??
        (await fetcher.object(alone, instance, signal));
      if (object === undefined) {
        throw new WebError('peer-failed', { detail: 'it did not send an instance that it lists' });
      }
      // Headers outlive the request for which they were read.
      const again = (other: AbortSignal | undefined) => fetcher.object(alone, instance, other ?? NEVER);
      yield new FetchedInstance(object, { cache, transcoding, again });
    }
  }
}

function wantedOf(listed: readonly Listed[], { study, instance }: Scope): Wanted {
  const [first] = listed;
  return {
    study,
    series: first?.series ?? '',
    expected: listed.map(each => each.instance),
    sopClasses: [...new Set(listed.map(({ sopClassUid }) => sopClassUid).filter(uid => uid !== ''))],
    ...(instance === undefined ? {} : { instance }),
  };
}

const NEVER: AbortSignal = new AbortController().signal;
