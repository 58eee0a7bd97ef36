import type { DataSet } from 'hounsfield/data';
import { WebError } from 'hounsfield/errors';
import { annotationOf } from 'hounsfield/pixels';
import type { RenderedVolume, Scope, StoredInstance, VolumeRequest, WebBackend, WebContext } from 'hounsfield/web';
import { placesOf, turnsOf } from 'hounsfield/web';
import {
  type Animation,
  type Dress,
  renderedMediaTypes,
  type SliceFrame,
  type SliceObject,
  type VolumeRenderer,
} from '../render/index.ts';
import { coloursOf } from './colours.ts';

/** Where slices come from. */
export interface VolumeParts {
  readonly backend: Pick<WebBackend, 'instances'>;
  readonly volumes: VolumeRenderer;
  /** An instance as one whose frames can be read. */
  readonly own: (instance: StoredInstance) => StoredInstance & SliceObject;
}

/** Has a volume drawn whose slices are objects of a store. */
export function renderVolume(
  { backend, volumes, own }: VolumeParts,
  request: VolumeRequest,
  cx: WebContext,
): Promise<RenderedVolume> {
  const { window, viewport, quality, viewpoint, projection, slab } = request;
  const mediaType = renderedMediaTypes.find(each => each === request.mediaType);
  if (mediaType === undefined) throw new WebError('not-acceptable');
  const { source: region, ...size } = viewport ?? {};
  const animation = animationOf(request);
  const rendering = {
    ...{ slices: slicesOf(request, own), viewpoint, projection, mediaType },
    open: async (scope: Scope) => own(await found(backend, scope, cx)),
    ...(slab === undefined ? {} : { slab }),
    ...(quality === undefined ? {} : { quality }),
    ...(animation === undefined ? {} : { animation }),
    dress: (header: DataSet) => dressOf(header, request, cx.signal),
    show: {
      ...(window === undefined ? {} : { voi: window }),
      ...('width' in size ? { size } : {}),
      ...(region === undefined ? {} : { region }),
    },
  };
  return volumes.render(rendering, cx.signal);
}

function animationOf({ swivel, curve }: VolumeRequest): Animation | undefined {
  if (swivel === undefined && curve === undefined) return undefined;
  const { rate = 1 } = swivel ?? curve ?? {};
  const steps = curve === undefined ? turnsOf(swivel!) : placesOf(curve);
  return { steps, delay: Math.max(2, Math.round(100 / rate)) };
}

/** What the slices have in common; what one of them says of its own place is not told. */
async function dressOf(
  header: DataSet,
  { annotation, colours, mediaType }: VolumeRequest,
  signal: AbortSignal,
): Promise<Dress> {
  const { colouring } = await coloursOf(header, { mediaType, ...(colours === undefined ? {} : { colours }) }, signal);
  const common = header.without('InstanceNumber', 'SliceLocation', 'NumberOfFrames');
  return {
    ...(annotation === undefined ? {} : { lettering: annotationOf(common, annotation) }),
    ...(colouring === undefined ? {} : { embedded: colouring.embedded }),
  };
}

/** All frames of an object share its key. */
async function* slicesOf({ frames }: VolumeRequest, own: VolumeParts['own']): AsyncGenerator<SliceFrame<Scope>> {
  let last: { readonly instance: StoredInstance; readonly key: Scope } | undefined;
  for await (const { instance, frame } of frames) {
    if (last?.instance !== instance) {
      const { studyInstanceUid: study, seriesInstanceUid: series, sopInstanceUid } = instance;
      last = { instance, key: { study, series, instance: sopInstanceUid } };
    }
    yield { object: own(instance), key: last.key, index: frame - 1 };
  }
}

/** The object again, with a header that nobody else keeps. */
async function found(backend: Pick<WebBackend, 'instances'>, scope: Scope, cx: WebContext): Promise<StoredInstance> {
  for await (const instance of backend.instances(scope, cx)) return instance;
  throw new WebError('not-found');
}
