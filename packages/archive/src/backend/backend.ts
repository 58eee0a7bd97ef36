import type { DataSet } from 'hounsfield/data';
import { ParseError, WebError } from 'hounsfield/errors';
import { displayFacts, presentationFor } from 'hounsfield/pixels';
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
import type { Transcoder } from '../codecs/index.ts';
import {
  type ArrivingFile,
  arrivingFile,
  type Ingest,
  Refusal,
  type RefusalReason,
  refusals,
} from '../ingest/index.ts';
import type { StoredObjects } from '../objects.ts';
import type { Remover } from '../removal/index.ts';
import { type MediaType, type Renderer, renderedMediaTypes, type VolumeRenderer } from '../render/index.ts';
import { presentedFrames, profileOf, stateOf } from './presented.ts';
import { countRows, type SearchOptions, searchRows, searchWarnings } from './search.ts';
import { openSpool } from './spool.ts';
import { ArchivedInstance } from './stored-instance.ts';
import { renderVolume } from './volume.ts';

export interface BackendOptions extends SearchOptions {
  readonly objects: StoredObjects;
  readonly ingest: Ingest;
  readonly renderer: Renderer;
  readonly volumes: VolumeRenderer;
  readonly transcoder: Transcoder;
  /** Where bulk data wait until their request is whole. */
  readonly folder: string;
  /** Where objects may be deleted. */
  readonly remover?: Pick<Remover, 'remove'>;
}

/** The archive as a store of DICOMweb. */
export class ArchiveBackend implements WebBackend {
  readonly renderedMediaTypes: readonly string[] = renderedMediaTypes;
  readonly fuzzyMatching = true;
  readonly emptyValueMatching = true;
  readonly multipleValueMatching = true;
  readonly remove?: NonNullable<WebBackend['remove']>;
  readonly #options: BackendOptions;

  constructor(options: BackendOptions) {
    this.#options = options;
    const { remover } = options;
    if (remover !== undefined) this.remove = (scope, { signal }) => remover.remove(scope, signal);
  }

  search(query: SearchQuery, cx: WebContext): AsyncIterable<DataSet> {
    return searchRows(this.#options, query, cx);
  }

  count(query: SearchQuery): Promise<number | undefined> {
    return countRows(this.#options, query);
  }

  searchWarnings(query: SearchQuery): readonly string[] {
    return searchWarnings(this.#options, query);
  }

  async *instances(scope: Scope, { signal }: WebContext): AsyncIterable<StoredInstance> {
    for await (const facts of this.#options.index.instances(scope, signal))
      yield new ArchivedInstance(facts, this.#options);
  }

  async store({ study, body }: StorePart): Promise<StoreResult> {
    let file: ArrivingFile;
    try {
      file = await arrivingFile(body);
    } catch (error) {
      if (error instanceof Refusal) return failed(error.reason);
      if (error instanceof ParseError) return failed('not-a-file');
      throw error;
    }
    const { fileMeta, named, data } = file;
    const facts = {
      sopClassUid: named.sopClassUid || (fileMeta.text('MediaStorageSOPClassUID') ?? ''),
      sopInstanceUid: named.sopInstanceUid || (fileMeta.text('MediaStorageSOPInstanceUID') ?? ''),
    };
    const transferSyntaxUid = fileMeta.text('TransferSyntaxUID') ?? '';
    const only = study === undefined ? {} : { study };
    const result = await this.#options.ingest.take({ ...facts, transferSyntaxUid, data, ...only });
    if (result.kind === 'refused') return { ...failed(result.reason), ...facts };
    return { kind: 'stored', ...result.identity, ...(result.isCoerced ? { warningReason: COERCED } : {}) };
  }

  spool(): Promise<BulkSpool> {
    return openSpool(this.#options.folder);
  }

  presented(state: StoredInstance, cx: WebContext): Promise<readonly PresentedFrame[] | undefined> {
    return presentedFrames({ instances: this.instances.bind(this) }, state, cx);
  }

  renderVolume(request: VolumeRequest, cx: WebContext): Promise<RenderedVolume> {
    return renderVolume({ instances: this.instances.bind(this) }, this.#options.volumes, request, cx);
  }

  async render(request: RenderRequest, { signal }: WebContext): Promise<RenderedImage> {
    const { instance, frame, mediaType, quality, presentation, inSrgb } = request;
    if (!(instance instanceof ArchivedInstance)) throw new TypeError('The instance is not one of this archive');
    const frames = await instance.frames();
    const { sopInstanceUid } = instance;
    const state = presentation === undefined ? undefined : await stateOf(presentation, signal);
    const profile = inSrgb === true ? await profileOf(await instance.header(), signal) : undefined;
    const picture = {
      frame: await frames.value(frame - 1, signal),
      facts: frames.facts,
      syntax: frames.syntax,
      display: await displayFacts(await instance.header(), frame - 1, signal),
      mediaType: mediaTypeOf(mediaType),
      ...(quality === undefined ? {} : { quality }),
      show: {
        ...showOf(request),
        ...(profile === undefined ? {} : { profile }),
        ...(state === undefined
          ? {}
          : { presentationState: presentationFor(state, { sopInstanceUid, frame: frame - 1 }) }),
      },
    };
    return this.#options.renderer.render(picture, signal);
  }
}

/** Coercion of Data Elements (PS3.18 Table I.2-1). */
const COERCED = 0xb000;

function failed(reason: RefusalReason): StoreResult {
  return { kind: 'failed', failureReason: refusals[reason].status };
}

function mediaTypeOf(name: string): MediaType {
  const type = renderedMediaTypes.find(each => each === name);
  if (type === undefined) throw new WebError('not-acceptable');
  return type;
}

function showOf({ window, viewport }: RenderRequest): NonNullable<Parameters<Renderer['render']>[0]['show']> {
  const source = viewport?.source;
  return {
    ...(window === undefined ? {} : { voi: window }),
    ...(viewport === undefined ? {} : { size: { width: viewport.width, height: viewport.height } }),
    ...(source === undefined ? {} : { region: source }),
  };
}
