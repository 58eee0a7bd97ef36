import type { DataSet, NewElement } from 'hounsfield/data';
import { WebError } from 'hounsfield/errors';
import { annotationOf, displayFacts, presentationFor } from 'hounsfield/pixels';
import type {
  BulkSpool,
  CommitmentBackend,
  JsonPlace,
  JsonRun,
  NonPatientBackend,
  PresentedFrame,
  RenderedImage,
  RenderedVolume,
  RenderRequest,
  Scope,
  SearchQuery,
  SearchTable,
  StoredInstance,
  StorePart,
  StoreResult,
  VolumeRequest,
  WebBackend,
  WebContext,
} from 'hounsfield/web';
import type { Transcoder } from '../codecs/index.ts';
import type { Ingest } from '../ingest/index.ts';
import type { StoredObjects } from '../objects.ts';
import type { Remover } from '../removal/index.ts';
import { type MediaType, type Renderer, renderedMediaTypes, type VolumeRenderer } from '../render/index.ts';
import { coloursOf } from './colours.ts';
import { keptKey } from './deidentification-key.ts';
import type { JsonTexts } from './json/json-texts.ts';
import type { KeptTexts } from './kept-texts.ts';
import { presentedFrames, stateOf } from './presented.ts';
import { countRows, type SearchOptions, searchElements, searchRows, searchTable, searchWarnings } from './search.ts';
import { openSpool } from './spool.ts';
import { storeFile } from './store-file.ts';
import { ArchivedInstance } from './stored-instance.ts';
import { renderVolume } from './volume.ts';

export interface BackendOptions extends SearchOptions {
  readonly objects: StoredObjects;
  readonly ingest: Ingest;
  readonly renderer: Renderer;
  readonly volumes: VolumeRenderer;
  readonly transcoder: Transcoder;
  readonly texts: KeptTexts;
  /** Makes metadata of many objects, where the index is one that a thread can read. */
  readonly jsonTexts?: JsonTexts;
  /** Where bulk data wait until their request is whole. */
  readonly folder: string;
  /** File of the secret that UIDs of de-identified objects are made with; made when it is needed first. */
  readonly deidentificationKey: string;
  /** Where objects may be deleted. */
  readonly remover?: Pick<Remover, 'remove'>;
  readonly commitment?: CommitmentBackend;
  readonly nonPatient?: NonPatientBackend;
}

/** The archive as a store of DICOMweb. */
export class ArchiveBackend implements WebBackend {
  readonly renderedMediaTypes: readonly string[] = renderedMediaTypes;
  readonly fuzzyMatching = true;
  readonly emptyValueMatching = true;
  readonly multipleValueMatching = true;
  readonly annotates = true;
  readonly animates = true;
  readonly embedsProfiles = true;
  readonly remove?: NonNullable<WebBackend['remove']>;
  readonly commitment?: CommitmentBackend;
  readonly nonPatient?: NonPatientBackend;
  readonly #options: BackendOptions;
  #key: Promise<Uint8Array> | undefined;

  constructor(options: BackendOptions) {
    this.#options = options;
    const { remover, commitment, nonPatient, texts, objects } = options;
    if (nonPatient !== undefined) this.nonPatient = nonPatient;
    if (commitment !== undefined) this.commitment = commitment;
    if (remover !== undefined) {
      const forget = (): void => {
        texts.clear();
        objects.forget();
      };
      this.remove = (scope, { signal }) => remover.remove(scope, signal).finally(forget);
    }
  }

  search(query: SearchQuery, cx: WebContext): AsyncIterable<DataSet> {
    return searchRows(this.#options, query, cx);
  }

  searchElements(query: SearchQuery, cx: WebContext): AsyncIterable<readonly NewElement[]> {
    return searchElements(this.#options, query, cx);
  }

  searchTable(query: SearchQuery, cx: WebContext): SearchTable | undefined {
    return searchTable(this.#options, query, cx);
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

  async jsonRun(instances: readonly StoredInstance[], place: JsonPlace): Promise<JsonRun> {
    const { jsonTexts } = this.#options;
    const facts = instances.map(each => (each instanceof ArchivedInstance ? each.facts : undefined));
    const known = facts.filter(each => each !== undefined);
    return jsonTexts === undefined || known.length < facts.length ? NONE : jsonTexts.run(known, place);
  }

  store({ study, body }: StorePart): Promise<StoreResult> {
    return storeFile(this.#options.ingest, body, study === undefined ? {} : { study });
  }

  spool(): Promise<BulkSpool> {
    return openSpool(this.#options.folder);
  }

  deidentificationKey(): Promise<Uint8Array> {
    this.#key ??= keptKey(this.#options.deidentificationKey).catch(error => {
      this.#key = undefined;
      throw error;
    });
    return this.#key;
  }

  presented(state: StoredInstance, cx: WebContext): Promise<readonly PresentedFrame[] | undefined> {
    return presentedFrames({ instances: this.instances.bind(this) }, state, cx);
  }

  renderVolume(request: VolumeRequest, cx: WebContext): Promise<RenderedVolume> {
    const backend = { instances: this.instances.bind(this) };
    return renderVolume({ backend, volumes: this.#options.volumes, own: ownOf }, request, cx);
  }

  async render(request: RenderRequest, { signal }: WebContext): Promise<RenderedImage> {
    const { instance, frame, mediaType, quality, presentation, annotation } = request;
    if (!(instance instanceof ArchivedInstance)) throw new TypeError('The instance is not one of this archive');
    const frames = await instance.frames();
    const { sopInstanceUid } = instance;
    const state = presentation === undefined ? undefined : await stateOf(presentation, signal);
    const { profile, colouring } = await coloursOf(await instance.header(), request, signal);
    const picture = {
      frame: await instance.frameToDraw(frames, frame, signal),
      facts: await frames.factsOf(frame - 1, signal),
      syntax: frames.syntax,
      display: await displayFacts(await instance.header(), frame - 1, signal),
      mediaType: mediaTypeOf(mediaType),
      ...(quality === undefined ? {} : { quality }),
      ...(colouring === undefined ? {} : { colouring }),
      ...(annotation === undefined ? {} : { lettering: annotationOf(await instance.header(), annotation, frame - 1) }),
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

const NONE: JsonRun = { bytes: new Uint8Array(0), ends: [] };

function ownOf(instance: StoredInstance): ArchivedInstance {
  if (instance instanceof ArchivedInstance) return instance;
  throw new TypeError('The instance is not one of this archive');
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
